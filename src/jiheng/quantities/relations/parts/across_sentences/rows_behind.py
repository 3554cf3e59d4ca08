"""A total and its kinds in sentences of their own: 共受理126件。质量问题68件。价格问题32件。服务问题26件."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities import words
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.likely_sums import likely_sum, within
from jiheng.quantities.relations.arithmetic.sums import are_halves, are_parallel, is_sure_slip, summed
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import NOT_ADDED, PERCENT

_FEWEST, _PAIR = 3, 2
_IS_NEAR, _IS_HARDLY_OFF = within(Decimal("0.12")), within(Decimal("0.03"))
_TOTALLED = quick_pattern("共|总|合计|累计|^(?:全年|本年|年内|当年)")


def rows_behind(sentence: Sentence, earlier: Sequence[Sentence], behind: Sequence[Sentence]) -> Iterator[Statement]:
    """The last sentence of a row of kinds with those before it, against the total that stands ahead of the row."""
    row = _row_of(sentence) if earlier and _may_be_of_one_row(earlier[-1], sentence) else []
    if not row or (behind and _goes_on(row, _row_of(behind[0]))):
        return
    ahead = list(earlier)
    is_alone = len(row) > 1 and len(ahead[-1].terms) == 1 and ahead[-1].terms[0].mention.size > _largest(row)
    while not is_alone and ahead and (before := _row_of(ahead[-1])) and _goes_on(before, row):
        row = [*before, *row]
        ahead.pop()
    names = [part.own_name for part in row]
    is_whole = are_parallel(names) if len(row) >= _FEWEST else len(row) == _PAIR and are_halves(names)
    whole = _total_of(ahead[-1], row[0]) if ahead and is_whole else None
    if whole is None:
        return
    yield from likely_sum([whole.mention], [part.mention for part in row], _is_near, is_sure_slip)


def _may_be_of_one_row(one: Sentence, other: Sentence) -> bool:
    """Whether the one tells the only unit of the other: as its total, or as another of its kind."""
    units = {term.unit for term in other.terms if term.unit != PERCENT}
    return len(units) == 1 and not units.isdisjoint([term.unit for term in one.terms])


def _is_near(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Parts that are a little more than all, or hardly less: of 42, 12, 21 and 5.6 one kind is left out."""
    return (_IS_NEAR if summed(parts) > whole.value else _IS_HARDLY_OFF)(whole, parts)


def _largest(row: Sequence[Term]) -> float:
    return max(each.mention.size for each in row)


def _row_of(sentence: Sentence) -> list[Term]:
    """Its figures, where all are amounts of one unit and none of them sums anything up."""
    row = [term for term in sentence.terms if term.unit != PERCENT]
    is_of_one_unit = len({term.unit for term in row}) == 1 and row[0].unit not in NOT_ADDED
    if not is_of_one_unit or not all(term.is_plain and not _TOTALLED.search(term.name) for term in row):
        return []
    return [] if words.OF_WHICH.search(sentence.words) else row


def _goes_on(row: Sequence[Term], other: Sequence[Term]) -> bool:
    """Whether two rows count alike and are named alike."""
    return bool(other) and row[0].unit == other[0].unit and are_parallel([row[0].own_name, other[0].own_name])


def _total_of(sentence: Sentence, part: Term) -> Term | None:
    """The only amount of the unit there, if it is told as that of all, or alone and of the noun of the kinds."""
    alike = [term for term in sentence.terms if term.unit == part.unit and not term.depth and not term.is_attribute]
    if len(alike) != 1 or not alike[0].mention.is_exact:
        return None
    is_alone = len(sentence.terms) == 1 and alike[0].own_name[-_PAIR:] == part.own_name[-_PAIR:]
    return alike[0] if is_alone or _TOTALLED.search(alike[0].own_name) else None
