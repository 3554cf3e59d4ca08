"""Totals of what was there and what 加上 adds to it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.likely_sums import likely_sum
from jiheng.quantities.relations.arithmetic.signed import ADDED
from jiheng.quantities.relations.arithmetic.sums import adds_up, is_slipped, nearly_adds_up, sum_statement, summed
from jiheng.quantities.relations.arithmetic.vague_sums import are_told_alike, is_parted_by_a_slip, may_add_up
from jiheng.quantities.relations.parts.total_last.listed_before import is_addend
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close

_NEAR_CLAUSES = 3
_HARDLY_OFF = Decimal("0.06")
_SIDE, _BUDGET = late_pattern("收入|支出"), "预算"
_TOTALLED = late_pattern("共|合计|总|累计")
_OF_ALL = late_pattern("^(?:[核审]定)?(?:全年|今年|本年|当年|年度|20[0-9]{2}年)")
"""加上此前已下达的36万元，核定2024年应承担补助95万元: what of the year comes behind both, wrong only by a slip."""
_AND_MORE = late_pattern("[和及与、]|以及|等")
"""加上提前下达的36万元和县级配套: an amount that is not told."""
TOGETHER_WITH = "连同"


def after_adding(terms: Sequence[Term]) -> Iterator[Statement]:
    """下达补助170万元，加上提前下达的221万元，共下达391万元: what comes behind the two that are added.

    What stands behind 连同 needs no word of a total: 下达170万元，连同提前下达的221万元，全年补助391万元.
    """
    yield from _after_adding_several(terms)
    for base, added, total in zip(terms, terms[1:], terms[2:], strict=False):
        is_row = base.unit == added.unit == total.unit and total.clause - base.clause <= _NEAR_CLAUSES
        is_together = added.own_name.startswith(TOGETHER_WITH)
        is_added = is_together or added.own_name.startswith("加上")
        is_added = is_added and not (base.is_attribute or total.is_attribute)
        is_total = is_together or _TOTALLED.search(total.own_name) or _OF_ALL.search(total.own_name)
        if is_row and is_added and is_total and total.clause > added.clause and not total.depth:
            mentions = [base.mention, added.mention]
            holds, told = may_add_up(total.mention, mentions), (total.mention, *mentions)
            is_exact = all(each.is_exact for each in told)
            if not is_exact:
                is_exact = are_told_alike(total.mention, mentions)
                is_missed = is_parted_by_a_slip(total.mention, mentions)
            elif _TOTALLED.search(total.own_name) or is_together:
                is_missed = nearly_adds_up(total.mention, mentions) or is_slipped(total.mention, mentions)
            else:
                is_missed = is_slipped(total.mention, mentions)
            is_all = not _AND_MORE.match(added.after)
            if is_exact and (holds or (is_missed and is_all)):
                yield sum_statement(total.mention, mentions, holds=holds, confidence=Confidence.PROBABLE)


def _after_adding_several(terms: Sequence[Term]) -> Iterator[Statement]:
    """拨款492万元，加上事业收入68万元和其他收入27万元，收入共587万元."""
    for base, first, second, total in zip(terms, terms[1:], terms[2:], terms[3:], strict=False):
        are_added = first.own_name.startswith("加上") and (second.is_joined or second.mark == "、")
        is_row = {each.unit for each in (first, second, total)} == {base.unit} and total.clause - first.clause == 1
        are_plain = all(each.is_plain for each in (base, first, second, total))
        if are_added and is_row and are_plain and first.clause - base.clause == 1 and _TOTALLED.search(total.own_name):
            yield from likely_sum(
                [total.mention], [base.mention, first.mention, second.mention], nearly_adds_up, is_slipped
            )


def added_to(sentence: Sentence, first: Term, near: Sequence[Sentence]) -> list[Term] | None:
    """What 加上 adds to: the amounts of the sentences before; None where the list does not begin with 加上."""
    if not ADDED.match(sentence.text[sentence.start : first.start]):
        return None
    return [each for other in near for each in other.terms if each.unit == first.unit and is_addend(each)]


def with_base(term: Term, listed: Sequence[Term], bases: Sequence[Term]) -> Iterator[Statement]:
    """收入77.6万元。加上补助54.3万元、结转9万元，收入总计140.9万元: only a fit tells which amount before is meant."""
    exact = term.mention.is_exact and all(each.mention.is_exact for each in listed)
    for base in bases:
        mentions = [base.mention, *(each.mention for each in listed)]
        if exact and base.mention.is_exact and adds_up(term.mention, mentions):
            yield sum_statement(term.mention, mentions, holds=True)
            return
    whole = [base for base in bases if base.mention.is_exact][:1]
    own = _of_its_side(term, bases, listed)
    mentions = [each.mention for each in (*(own or whole), *listed)]
    is_near = is_close(term.mention.value, summed(mentions), _HARDLY_OFF)
    if exact and whole and (own or is_near or is_slipped(term.mention, mentions)):
        yield sum_statement(term.mention, mentions, holds=False, confidence=Confidence.PROBABLE)


def _of_its_side(total: Term, bases: Sequence[Term], listed: Sequence[Term]) -> list[Term]:
    """一般预算收入77.6万元，增长2%。加上…，收入总计…: the budget's own, at the head of the sentence before."""
    side = _SIDE.search(total.own_name)
    if side is None or any(each.mark == "：" or each.begins_parts for each in listed):
        return []
    opening = [base for base in bases if not base.index][-1:]
    return [
        each for each in opening if each.own_name.rpartition(_BUDGET)[2].startswith(side[0]) and each.mention.is_exact
    ]


def is_of_added(total: Term, listed: Sequence[Term]) -> bool:
    """收入77.6万元，加上补助54.3万元，收入总计131.9万元: words that leave no other reading, however far it is off."""
    base, added = listed[0], listed[1]
    side = _SIDE.search(total.own_name)
    return side is not None and side[0] in base.own_name and ADDED.match(added.own_name) is not None
