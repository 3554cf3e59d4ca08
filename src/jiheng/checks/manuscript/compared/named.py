"""Two figures compared by their names alone: 余额438亿元，限额427亿元，余额低于限额."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from jiheng.checks.manuscript.compared.comparison import Comparison, Side, compared
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term, row_before
from jiheng.quantities.units import NO_AMOUNTS, PERCENT

_VERB = "(?:(?P<below>低于|少于)|(?P<above>高于))"
_OF_TWO = re.compile(
    f"(?:^|[，；])(?P<one>[\u4e00-\u9fff]{{2,10}}?){_VERB}(?P<other>[\u4e00-\u9fff]{{2,10}})(?=[，。；])"
)
_FASTER = re.compile(
    "(?:^|[，；])(?P<one>[\u4e00-\u9fff]{2,12}?)(?:(?P<above>快于|高于)|(?P<below>慢于|低于))(?P<other>[\u4e00-\u9fff]{2,12}?)(?:增[速幅长])?(?=[，。；]|$)"
)
"""农村居民收入增速快于城镇: of two changes, each with its side in its name."""
_SIDE_OF_BOTH = late_pattern("增[速幅长]|收入|消费|支出|居民|常住|人均|可支配|的|水平")
_KIND_OF_BOTH = late_pattern("收入|消费|支出")
_AT_LARGE = "总体|整体|平均|全部|全[国省市县区州系]|大盘"
_OF_ALL = re.compile(
    f"[均都]{_VERB}(?P<whose>(?:{_AT_LARGE}|的)+)(?P<of>[\u4e00-\u9fff]{{0,4}}不?[\u4e00-\u9fff]{{2}}率|[\u4e00-\u9fff]{{2,8}})(?=[，。；：])"
)
_OF_ALL_OF_THEM = late_pattern(_AT_LARGE)
_RATE, _RATE_LAST = late_pattern("不?[\u4e00-\u9fff]{2}率"), late_pattern("不?[\u4e00-\u9fff]{2}率$")
"""不合格率均低于总体水平: the kind stands before the claim."""
_LAST_YEAR = late_pattern("上年|去年|同期")
_NO_NOUN = late_pattern(
    f"{_AT_LARGE}|增[长速幅]|分别|[均已为达是到约的]|前?[一二三四1-4上下]个?(?:季度|半年)|[0-9一-]+月份?|[全今本当]年|各?[市县区镇]"
)
"""Words of 前三季度全市平均增速 that name nothing that grew."""
_TOLD_AS = late_pattern("(?:分别|均|已)?(?:为|达到?|是)?$")
_APIECE, _KIND, _GROWTH = ("分别", "分别为", "分别达", "分别达到"), 4, frozenset(("增速", "增幅", "增长"))
SIGNS = ("低于", "少于", "高于", "快于", "慢于")
"""One of these words stands in each such claim."""


def named_in(passage: Passage, reading: Reading) -> Iterator[Comparison]:
    """Each such claim with the two figures that bear the names, and each figure of a row with the one of them all."""
    sentences = reading.sentences
    if not sentences:
        return
    for found in _OF_TWO.finditer(passage.text):
        sentence = sentences[_place(sentences, found)]
        yield from _judged(passage, found, _named(sentence, found["one"]), _named(sentence, found["other"]))
    for found in _FASTER.finditer(passage.text):
        sentence = sentences[_place(sentences, found)]
        yield from _judged(passage, found, _changed(sentence, found["one"]), _changed(sentence, found["other"]))
    for found in _OF_ALL.finditer(passage.text):
        told = sentences[: _place(sentences, found) + 1]
        base = _overall(told, found)
        for term in _row(told[-1], found) if base is not None else ():
            yield from _judged(passage, found, term, base)


def _place(sentences: Sequence[Sentence], found: re.Match[str]) -> int:
    """Which of the sentences it stands in, or behind."""
    return max(bisect_right(sentences, found.start(), key=attrgetter("start")) - 1, 0)


def _judged(passage: Passage, found: re.Match[str], one: Term | None, other: Term | None) -> Iterator[Comparison]:
    if one is None or other is None or one is other or one.unit != other.unit:
        return
    if one.mention.is_exact and other.mention.is_exact:
        start = found.end() - len(found[0].lstrip("，；"))
        side = Side.AT_MOST if found["below"] else Side.AT_LEAST
        yield compared(passage, (start, found.end()), side, one.mention, other.mention)


def _named(sentence: Sentence, name: str) -> Term | None:
    """The only amount of the sentence that bears the name."""
    named = [each for each in sentence.terms if each.unit not in NO_AMOUNTS and each.own_name.endswith(name)]
    return named[0] if len(named) == 1 else None


def _changed(sentence: Sentence, name: str) -> Term | None:
    """The only change of the sentence whose name has the side: 农村 of 农村居民收入增长6.1%."""
    side, kind = _SIDE_OF_BOTH.sub("", name), _KIND_OF_BOTH.search(name)
    changes = [each for each in sentence.terms if each.unit == PERCENT and not each.depth and each.is_named_as_change]
    named = [each for each in changes if side and side in each.own_name and (not kind or kind[0] in each.own_name)]
    return named[0] if len(named) == 1 else None


def _row(sentence: Sentence, found: re.Match[str]) -> Sequence[Term]:
    """The rates right before the claim, or those listed behind it."""
    rates = [each for each in sentence.terms if each.unit == PERCENT]
    if found.string[found.end() : found.end() + 1] == "：":
        return [each for each in rates if each.start > found.end()]
    row = row_before([each for each in rates if each.end <= found.start()])
    return row[::-1] if row and found.start() - row[-1].end <= 1 else []


def _overall(sentences: Sequence[Sentence], found: re.Match[str]) -> Term | None:
    """The rate of the same kind that is told last before the sentence's own list, of them all."""
    before = [each for told_in in sentences for each in told_in.terms if each.end < found.start()]
    kind = _RATE.search(found["of"]) or _RATE_LAST.search(found.string[sentences[-1].start : found.start()])
    if kind is None:
        return _at_large(before)
    told = [each for each in before if each.unit == PERCENT and _TOLD_AS.sub("", each.own_name).endswith(kind[0])]
    told = [each for each in told if not each.own_name.endswith(_APIECE)]
    return told[0] if len(told) == 1 else None


def _at_large(before: Sequence[Term]) -> Term | None:
    """全省增速6.2%，甲市、乙市分别增长6.8%、5.9%，均高于全省平均水平: the one of them all that is of the row's kind."""
    first = next((each for each in reversed(before) if each.own_name), None)
    if first is None:
        return None
    kind = bigrams(_TOLD_AS.sub("", first.own_name)[-_KIND:]) | (_GROWTH if first.is_named_as_change else frozenset())
    told = [
        each
        for each in before
        if each.end < first.start and each.unit == first.unit and each.mention.is_exact and not each.depth
    ]
    named = [each for each in told if _OF_ALL_OF_THEM.search(each.own_name) and not _LAST_YEAR.search(each.own_name)]
    if len(named) != 1 or bigrams(named[0].own_name).isdisjoint(kind):
        return None
    of = _NO_NOUN.sub("", named[0].own_name)
    return named[0] if not of or of in first.own_name else None
