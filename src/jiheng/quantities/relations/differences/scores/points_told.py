"""Points told in prose: 满分8分，…，扣8分，得0分; 不扣分，得8分; 以上三项合计得16分; 两项各得10分，…，总分100分."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.finding import Confidence
from jiheng.core.numbers import plain
from jiheng.core.quantity import Qualifier
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import SCORE

SIGNS = ("扣", "项")
_N = r"[0-9]{1,3}(?:\.[0-9]{1,2})?"
_STEP = quick_pattern(
    f"满分(?:为|值)?(?P<full>{_N})分|(?P<none>不扣分)|"
    f"(?P<rule>(?:每|如|若|按)[^，。；]{{0,20}}扣{_N}分|扣完为止|[最至]多扣{_N}分)|(?:^|[，。；：）])(?:共|应|故|因此)?扣(?:除|减|了)?(?P<lost>{_N})分|"
    f"(?:^|[，。；：）])(?:该项|本项|此项|实际|故|因此|最终|自评)?得(?:分)?(?P<got>{_N})分(?=[，。；、（）]|$)"
)
_SUM = re.compile(f"(?:以上|上述)(?P<count>[两二三四五六七八])项(?:指标)?(?:合计|共计?|累计)?得(?:分)?(?P<sum>{_N})分")
_GOT = re.compile(
    f"(?:(?P<count>[两二三四五六七八])项)?(?P<each>各|均)?(?:分别)?得(?P<points>{_N}分(?:[、和]{_N}分)*)(?=[，；。、]|$)"
)
_WHOLE = re.compile(f"[，；](?:总分|总得分|综合得分|合计得分|合计得|合计)(?:为)?(?P<whole>{_N})分")
_NUMBER, _NO_POINTS = re.compile(_N), re.compile("扣|满分|权重|上年|加分")
_FEWEST, _FEWEST_OF_ONE = 3, 2


def points_told(text: str) -> Iterator[Statement]:
    """Each score against its full marks less what was lost, and each sum against the points before it."""
    if "扣" in text:
        yield from _less_what_was_lost(text)
    for found in _SUM.finditer(text):
        count = int(numeral_value(found["count"]) or 0)
        got = [step for step in _STEP.finditer(text, 0, found.start()) if step["got"]][-count:]
        if len(got) == count >= _FEWEST_OF_ONE:
            yield _summed(_mention(found, "sum"), [_mention(step, "got") for step in got], [1] * count)
    if "各得" in text or "均得" in text:
        yield from _with_each(text)


def _less_what_was_lost(text: str) -> Iterator[Statement]:
    full: Mention | None = None
    lost: list[Mention] = []
    is_none = False
    for step in _STEP.finditer(text):
        if step["full"]:
            full, lost, is_none = _mention(step, "full"), [], False
        elif step["lost"]:
            lost.append(_mention(step, "lost"))
        elif step["none"]:
            is_none = True
        elif step["got"]:
            if full is not None and (lost or is_none) and not (lost and is_none):
                yield _deducted(_mention(step, "got"), full, lost)
            full, lost, is_none = None, [], False


def _deducted(got: Mention, full: Mention, lost: list[Mention]) -> Statement:
    value = full.value - sum((each.value for each in lost), Fraction(0))
    working = "－".join(str(each.number) for each in (full, *lost))
    return _told(got, (full, *lost), value, working if lost else f"满分{full.text}，不扣分")


def _with_each(text: str) -> Iterator[Statement]:
    """质量指标得20分，到位率两项各得10分，…，总分95分."""
    for sentence in re.finditer("[^。]+", text):
        whole = _WHOLE.search(text, sentence.start(), sentence.end())
        begin = sentence.start()
        if whole is None or _NO_POINTS.search(text, begin, sentence.end()):
            continue
        parts: list[Mention] = []
        times: list[int] = []
        for found in _GOT.finditer(text, begin, whole.start() + 1):
            numbers = list(_NUMBER.finditer(text, *found.span("points")))
            factor = int(numeral_value(found["count"]) or 1) if found["each"] and found["count"] else 1
            parts += [_number(number) for number in numbers]
            times += [factor] * len(numbers)
        if len(parts) >= _FEWEST:
            yield _summed(_mention(whole, "whole"), parts, times)


def _summed(whole: Mention, parts: list[Mention], times: list[int]) -> Statement:
    value = sum((part.value * count for part, count in zip(parts, times, strict=True)), Fraction(0))
    working = "＋".join(
        f"{part.number}" + (f"×{count}" if count > 1 else "") for part, count in zip(parts, times, strict=True)
    )
    return _told(whole, tuple(parts), value, working)


def _told(got: Mention, operands: tuple[Mention, ...], value: Fraction, working: str) -> Statement:
    number = Decimal(value.numerator) / Decimal(value.denominator)
    computed, holds = f"{plain(number)}分", value == got.value
    arithmetic = f"{working}＝{computed}" + ("" if holds else f"≠{got.text}")
    return Statement(Relation.SCORE, got, operands, holds, arithmetic, computed, Confidence.PROBABLE)


def _mention(found: re.Match[str], group: str) -> Mention:
    start, end = found.span(group)
    return Mention(start, end + 1, found[group] + SCORE, Decimal(found[group]), 1, SCORE, SCORE, Qualifier.EXACT)


def _number(found: re.Match[str]) -> Mention:
    return Mention(
        found.start(), found.end() + 1, found[0] + SCORE, Decimal(found[0]), 1, SCORE, SCORE, Qualifier.EXACT
    )
