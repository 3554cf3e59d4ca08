"""Rates of change against a budget that is not told: 支出382万元，较预算数减少118万元，降幅23.7%."""

from collections.abc import Iterator, Sequence

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.changes.change_reading import ChangeReading, of_current
from jiheng.quantities.sentence import Term

_AGAINST_A_BUDGET = late_pattern(
    "[较比](?:年初|调整后?的?|全年|本年|当年|部门)?预算数?(?:安排)?(?:净)?(?:增加|减少|下降|压减|增支|减支|节约|节省|[增减])了?"
)
_RATE_OF_IT = late_pattern("(?:下降|减少|增幅|降幅|减幅|压减|节约|降低)[率了约为达]*")
"""Not 增长, which may be over the year before."""
_IS_BUDGET = late_pattern("预算(?:数|安排)?[为是共]*$")
_PAIR = 2


def of_a_budget(rate: Term, before: Sequence[Term]) -> Iterator[ChangeReading]:
    """Of what was spent, by how much that is less, and the rate right behind both."""
    if len(before) < _PAIR:
        return
    amount, change = before[-_PAIR:]
    are_in_turn = rate.clause - change.clause == 1 == change.clause - amount.clause and amount.unit == change.unit
    is_bare = is_against_a_budget(change) and _RATE_OF_IT.fullmatch(rate.own_name) is not None
    if are_in_turn and is_bare and amount.is_plain and _IS_BUDGET.search(amount.name) is None:
        yield from of_current(amount, change, Confidence.PROBABLE)


def is_against_a_budget(change: Term) -> bool:
    """Whether a change is told against a budget, as the bare rate behind it is."""
    return _AGAINST_A_BUDGET.fullmatch(change.own_name) is not None
