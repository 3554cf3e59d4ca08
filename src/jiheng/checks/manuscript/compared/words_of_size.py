"""The words that say on which side of a bound a figure lies."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from jiheng.checks.manuscript.compared.comparison import Side
from jiheng.checks.manuscript.compared.sentence_at import sentence_at
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.word_list import words_of
from jiheng.quantities.mention import Mention
from jiheng.quantities.sentence import Sentence, Term

_SIDES: dict[str, tuple[Side | None, str]] = {
    "above": (
        Side.ABOVE,
        "(?<![不未])(?<!没有)(?:高于|多于|大于|快于|长于|超过|超出|突破|跑赢|[迈跨登站]上|高出|逾(?!期)|(?<=次)过"
        "|超(?![额支收标编期市级载龄前声]))",
    ),
    "least": (Side.AT_LEAST, "[不未](?:低于|少于|小于|慢于)|没有低于"),
    "most": (
        Side.AT_MOST,
        "[不未](?:超过|超出|高于|多于|大于|突破)|没有(?:超过|超出|高于|突破)|控制在",
    ),
    "short": (
        Side.BELOW,
        "(?:未能?|没有|尚未)达到|(?:没有?|未能)到(?=[一二三四五六七八九]成)",
    ),
    "aim": (Side.AT_LEAST, "超额完成|优于|达到|比(?=目标)"),
    "held": (None, "(?:稳定|保持|维持)在"),
    "fallen": (None, "(?:下降|回落|压降|降低?)[至到]"),
    "below": (Side.BELOW, "(?<![不未])(?<!没有)(?:低于|少于|小于|慢于|短于|落后于|不及|不足)"),
}
ON_ONE_SIDE = "|".join(f"(?P<{name}>{words})了?" for name, (_, words) in _SIDES.items())
"""Each alternative in a group of its name."""
SIGNS = words_of(
    "高于 多于 大于 快于 长于 超 突破 跑赢 迈上 跨上 登上 站上 高出 逾 次过 低于 少于 小于 慢于 短于 落后于 "
    "不及 不足 没到 有到 能到 控制在 稳定在 保持在 维持在 优于 达到 比目标 降至 降到 落至 落到 降低至 降低到"
)
"""One of these stands in each of them."""
_KEPT_WITHIN = "控制在"
_WORDS = quick_pattern(ON_ONE_SIDE)
_START = attrgetter("start")


def bounds_of(text: str, sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, Term]]:
    """The first figure behind each of the words, with its sentence."""
    for found in _WORDS.finditer(text):
        sentence = sentence_at(sentences, found.start())
        at = bisect_left(sentence.terms, found.end(), key=_START) if sentence is not None else 0
        if sentence is not None and at < len(sentence.terms):
            yield sentence, sentence.terms[at]


def side_of(found: re.Match[str], bound: Mention) -> Side | None:
    """The side that the words of `ON_ONE_SIDE` name; of 稳定在 the one that 以上 or 以下 behind the bound names.

    控制在4%以上 says so as well, however odd it is.
    """
    side = next(side for name, (side, _) in _SIDES.items() if found[name] is not None)
    if side is None or (found["most"] == _KEPT_WITHIN and side_behind(bound) is not None):
        return side_behind(bound)
    return side


def side_behind(bound: Mention) -> Side | None:
    """Where 以上, 以下 or 以内 put what is held against a bound."""
    if bound.text.endswith("以上"):
        return Side.AT_LEAST
    return Side.AT_MOST if bound.text.endswith(("以下", "以内")) else None
