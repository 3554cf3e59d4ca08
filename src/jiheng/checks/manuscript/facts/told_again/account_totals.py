"""The totals of an account: what came in and what went out make up one sum, and no part of either is more.

收入总计678.17万元，支出总计671.87万元 is a slip in one of the two.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.pairs.fact_pair import FEW_DIGITS, FactPair
from jiheng.checks.manuscript.facts.pairs.totals_retold import is_told_beside
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.units import MONEY

_NAME = quick_pattern(
    "(?P<fund>(?:一般公共预算|政府性基金预算?|国有资本经营预算)?(?:财政拨款)?)"
    "(?:(?P<side>收入?[、和]?支出?|收入|支出)(?P<kind>总计|合计)|(?P<all>总收入|总支出)|本年(?P<year>收入|支出)(?:合计)?)(?:各?[为是]|均为|各)*$"
)
_JOINT = late_pattern("收入?[、和]?支出?")
_OF_SOME = late_pattern("(?:类|项|以上|上述)$")
"""以上四类支出合计 is no total of all."""
_LEVEL = late_pattern("全[国省市州县区]|[省市州县区](?:本级|级)|新区|开发区|经开区|转移性|上级补助|旅游|财政总")
"""Of the whole county and of its own level a report tells an account each."""
_LEFT_OVER = late_pattern("结余|结转|相抵")
_ALL = "总计"
_LONGEST, _FAR, _BEHIND = 24, 8, 16


class _Total(NamedTuple):
    fact: Fact
    fund: str
    side: str
    is_all: bool
    is_of_some: bool
    is_of_a_level: bool

    @property
    def place(self) -> tuple[int, int]:
        return self.fact.passage.index, self.fact.mention.start

    @property
    def name(self) -> str:
        return f"{self.fund}{self.side}{'总计' if self.is_all else '合计'}"


def account_totals(facts: Sequence[Fact], summed: frozenset[tuple[int, int]]) -> Iterator[Restatement]:
    """Each total that differs from itself told before, or by a slip from the other side's, or is less than its part.

    Of two that are told as sums (`summed`) the sums themselves tell whether either is wrong.
    """
    latest: _Total | None = None
    last: dict[str, _Total] = {}
    same: dict[str, _Total] = {}
    for fact in facts:
        total = _total(fact)
        if total is None:
            continue
        if latest is not None and not total.fund and latest.fact.sentence is fact.sentence:
            total = total._replace(fund=latest.fund)
        latest = total
        before = last.get(total.fund)
        again = (
            total if total.is_of_some or total.is_of_a_level else same.setdefault(_JOINT.sub("收支", total.name), total)
        )
        if again is not total and _is_told_otherwise(FactPair(again.fact, fact)):
            before = again
        elif before is None or not _is_wrong(FactPair(before.fact, fact), total):
            before = None
        if before is not None and not {before.place, total.place} <= summed:
            name = "、".join(dict.fromkeys((before.name, total.name)))
            yield Restatement(before.fact, fact, name, agrees=False, confidence=Confidence.PROBABLE)
        elif total.is_all:
            last[total.fund] = total


def _is_told_otherwise(pair: FactPair) -> bool:
    """Whether one total is told with two values."""
    if pair.agrees or not pair.may_be_one or pair.are_years_apart or pair.fewest_written < FEW_DIGITS:
        return False
    return pair.is_of_like_value and not is_told_beside(*pair.both)


def _total(fact: Fact) -> _Total | None:
    if fact.mention.unit != MONEY or fact.is_other_year or fact.is_part or not fact.mention.is_exact:
        return None
    start = max(fact.sentence.start, fact.mention.start - _LONGEST)
    ahead = fact.sentence.text[start : fact.mention.start]
    found = _NAME.search(ahead)
    if found is None:
        return None
    side = found["side"] or (found["all"] or "").removeprefix("总") or found["year"]
    is_all = found["all"] is not None or found["kind"] == _ALL
    is_of_some = _OF_SOME.search(ahead[: found.start()]) is not None
    is_of_a_level = _LEVEL.search(fact.sentence.text, 0, fact.mention.start) is not None
    return _Total(fact, found["fund"], side, is_all, is_of_some, is_of_a_level)


def _is_wrong(pair: FactPair, total: _Total) -> bool:
    """Whether a slip parts two totals that must be equal, or makes a part of one larger than it."""
    one, other = pair.both
    if other.passage.index - one.passage.index > _FAR or pair.are_years_apart or pair.agrees:
        return False
    if not pair.is_slip or pair.fewest_written < FEW_DIGITS:
        return False
    behind = other.sentence.text[other.mention.end : other.mention.end + _BEHIND]
    return other.mention.value > one.mention.value or (total.is_all and not _LEFT_OVER.search(behind))
