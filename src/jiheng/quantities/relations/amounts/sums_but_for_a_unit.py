"""Numbers that add up but for the unit of one: 5.6万亩，造林3.2万亩、封育2.4万公顷; 出口27亿美元，进口31亿元."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.amounts.one_measure import are_of_one_measure
from jiheng.quantities.relations.names.counted import pers_of_price
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, plain_number

_FEWEST, _MOST, _TELLING, _TELLING_DIGITS = 3, 12, 10, 6


def sums_but_for_a_unit(sentence: Sentence, unit: str) -> Iterator[Statement]:
    """Each total of the figures beside it, all of which but one are told alike, by the numbers alone."""
    if len(sentence.terms) < _FEWEST:
        return
    told = [term.mention for term in sentence.terms if are_of_one_measure(term.unit, unit) and _may_be_added(term)]
    if len(told) >= _FEWEST and len(set(map(_unit, told))) > 1:
        yield from _of_one_measure(told[:_MOST])


def _may_be_added(term: Term) -> bool:
    return term.mention.is_exact and not term.is_attribute and pers_of_price(term) is None


def _unit(mention: Mention) -> tuple[str, int]:
    return mention.unit, mention.scale


def _of_one_measure(told: Sequence[Mention]) -> Iterator[Statement]:
    for begin in range(len(told) - _FEWEST + 1):
        for whole, parts in _sums(told, begin):
            if sum(len(each.number.as_tuple().digits) for each in (whole, *parts)) < _TELLING_DIGITS:
                continue  # 经营主体14万家，上市公司5家、挂牌企业9家: so few digits add up by chance
            units = Counter(map(_unit, (whole, *parts)))
            odd = [each for each in (whole, *parts) if units[_unit(each)] == 1]
            if len(units) == len(odd) + 1 == 2:
                yield _told(odd[0], whole, parts)
                return


def _sums(told: Sequence[Mention], begin: int) -> Iterator[tuple[Mention, Sequence[Mention]]]:
    """The figures from there on that make up the first of them, or the one behind them."""
    first, *rest = told[begin:]
    if first.number.scaleb(first.places) < _TELLING:
        return
    added = Decimal(0)
    for count, each in enumerate(rest, 1):
        if first.number + added == each.number and count > 1:
            yield each, (first, *rest[: count - 1])
        added += each.number
        if added == first.number and count > 1:
            yield first, rest[:count]
        if added > max(first.number, max(each.number for each in rest)):
            return


def _told(odd: Mention, whole: Mention, parts: Sequence[Mention]) -> Statement:
    others = tuple(each for each in (whole, *parts) if each is not odd)
    arithmetic = "＋".join(map(plain_number, parts)) + f"＝{plain_number(whole)}"
    right = plain_number(odd) + others[0].unit_text
    return Statement(Relation.UNIT_SLIP, odd, others, False, arithmetic, right, Confidence.PROBABLE)
