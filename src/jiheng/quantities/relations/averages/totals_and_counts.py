"""The totals and the numbers that an average may be of, and how it is told of two of them."""

from collections.abc import Sequence
from dataclasses import replace

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.quotients import quotient_told
from jiheng.quantities.relations.averages.over_time import length_of
from jiheng.quantities.relations.names.counted import counted_in
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import DURATIONS, GENERAL, MONEY, PERCENT, SCORE, base_of

_SMALLER = {
    "千克": {"吨": 1000},
    "平方米": {"公顷": 10_000, "平方千米": 1_000_000},
    "米": {"千米": 1000},
}
"""What a total may be told in, and how many of the average's own unit that is: 1,260公顷 of 人均15平方米."""
_LIGHT = "千克"
_VISITORS = "人", "人次"
"""培训8期640人次，平均每期80人."""
_TIME = "次"
_BEYOND = late_pattern("超(?:[出过额]?(?:完成)?(?:年度|全年|年初)?(?:目标|任务|计划)数?|额(?:完成)?)$")
"""带动1,008人，超出目标108人: by how many more is no number that something falls to."""
"""平均每车3次 is of 1,860辆次."""


def quotients(term: Term, per: str, terms: Sequence[Term]) -> list[tuple[Term, Term]]:
    """(total, count) pairs, the nearest first."""
    head = term.unit.split("/")[0]
    counts = [each for each in terms if each.unit not in (MONEY, PERCENT, SCORE) and counted_in(each, per)]
    counts = [each for each in counts if not _BEYOND.search(each.own_name)]
    times = {f"{each.unit}{head}" for each in counts} if head == _TIME else set()
    totals = [each for each in terms if each.unit == head or each.unit in times]
    if (not totals or head == _LIGHT) and head in _SMALLER:
        totals = [each for each in (_in_smaller(each, head) for each in terms) if each.unit == head]
    if not totals and "均" in term.name:
        totals = [each for each in terms if (head, each.unit) == _VISITORS]
    return [
        (whole, count)
        for whole in reversed(totals)
        for count in reversed(counts)
        if whole is not count
        and count.mention.value
        and (length_of(per) is None or count.unit in DURATIONS)
        and (whole.unit != count.unit or _is_of_its_kind(whole, count, per))
    ]


def _is_of_its_kind(whole: Term, count: Term, per: str) -> bool:
    """108个服务点 of 9个站; 180名学员 of 12名师傅, 每名带15名: told in one unit, the total is the larger."""
    return (whole.unit in GENERAL or count.unit == base_of(per)) and whole.mention.size > count.mention.size


def _in_smaller(term: Term, unit: str) -> Term:
    """The same in the smaller unit: 15万吨 in kilograms, of 亩产400公斤."""
    factor = _SMALLER[unit].get(term.unit)
    if factor is None:
        return term
    mention = replace(term.mention, scale=term.mention.scale * factor, unit=unit)
    return replace(term, mention=mention, unit=unit)


def average_told(
    stated: Mention, whole: Term, count: Term, *, holds: bool, confidence: Confidence = Confidence.CERTAIN
) -> Statement:
    value = whole.mention.value / count.mention.value
    working = f"{whole.mention.text}÷{count.mention.text}"
    operands = (whole.mention, count.mention)
    return quotient_told(Relation.AVERAGE, stated, operands, working, value, holds=holds, confidence=confidence)
