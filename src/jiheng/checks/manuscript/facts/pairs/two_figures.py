"""Whether what stands beside two facts tells that they are two figures, however alike their names and digits are."""

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.pairs.told_share import is_told_share
from jiheng.checks.manuscript.periods.moments import month_gone
from jiheng.checks.manuscript.periods.parts_of_year import are_other_parts_of_year
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.digits import are_swapped
from jiheng.quantities.words import RAISED_TO

_ANY_TIME = late_pattern("年|月|季度|累计|目前|截[至止]|当日|旬|周")
_ENOUGH = 3
_OF_WHICH = late_pattern("[（，]?[^，。；（）]{0,8}(?:其中|包括|含|扣除|剔除)")
_DOCUMENT = late_pattern("〔(?:19|20)[0-9]{2}〕[0-9]{1,4}号")


def are_two_figures(one: Fact, other: Fact) -> bool:
    """Whether they are of two times of a year or of two documents, or a rate tells what share of the other one is."""
    return are_of_two_times_of_a_year(one, other) or are_of_two_documents(one, other) or is_told_share(one, other)


def is_told_why(one: Fact, other: Fact) -> bool:
    """Whether the sentence of either tells how the one came from the other.

    由6,450亩增加到8,300亩: what was and what is. 收回3,258万元，含提前还款40万元, and 3,218万元 that fell due.
    """
    apart = abs(one.mention.value - other.mention.value)
    for fact, known in ((one, other), (other, one)):
        terms, place = fact.sentence.terms, fact.term.index
        before = terms[place - 1] if place else None
        if before is not None and before.mention.key == known.mention.key and RAISED_TO.match(fact.term.own_name):
            return True
        behind = terms[place + 1] if place + 1 < len(terms) else None
        if behind is not None and behind.unit == fact.term.unit and behind.mention.value == apart:
            return _OF_WHICH.match(behind.own_name) is not None
    return False


def are_of_two_documents(one: Fact, other: Fact) -> bool:
    """甲财〔2022〕41号下达5万元, 甲财〔2023〕41号下达6万元."""
    if "〔" not in one.ahead or "〔" not in other.ahead:
        return False
    return set(_DOCUMENT.findall(one.ahead)).isdisjoint(_DOCUMENT.findall(other.ahead))


def are_of_two_times_of_a_year(one: Fact, other: Fact) -> bool:
    """Whether their sentences name different parts of one, 一季度走访企业85家, or different moments: 6月底 and 年末."""
    ahead = [fact.ahead.rpartition("；")[2] for fact in (one, other)]
    if are_other_parts_of_year(*ahead) and not _goes_on(one, other, ahead[1]):
        return True
    first, second = map(month_gone, ahead)
    return first is not None and second is not None and first != second


def _goes_on(one: Fact, other: Fact, ahead: str) -> bool:
    """Whether a sentence soon behind, without a time of its own, tells the same digits in another order.

    上半年全县民生支出占79.4%, and below it 民生支出占比74.9%.
    """
    if other.passage.index - one.passage.index > 1 or _ANY_TIME.search(ahead):
        return False
    is_long = len(one.telling_digits) >= _ENOUGH and one.mention.scale == other.mention.scale
    return is_long and are_swapped(one.mention.number, other.mention.number)
