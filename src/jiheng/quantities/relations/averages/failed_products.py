"""Totals that price and number do not make: which number a price must be of, and how sure that is."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.products import product_of, product_told
from jiheng.quantities.relations.arithmetic.sums import slip_factors
from jiheng.quantities.relations.averages.factors import months_paid
from jiheng.quantities.relations.names.counted import counted_in, pers_of_price, whole_count
from jiheng.quantities.sentence import Term
from jiheng.quantities.slips import is_tenfold
from jiheng.quantities.statement import Relation, Statement, amount, is_close
from jiheng.quantities.units import DURATIONS, GENERAL, MONEY, PEOPLE, base_of

SURE_TOTAL = late_pattern(r"共|合计|总|小计")
_TOPPED_UP_TO = late_pattern("(?:保障|低保[^，。；]{0,4})标准")
"""What income is topped up to, so that less is paid."""
_PERIOD = late_pattern(r"每(?:月|年|天|季|学期|周)|/(?:月|年|天|学期)|年人均|月人均|日均")
_BESIDE = 2
_BEHIND = 3
_NOUN = 8
_NEAR = Decimal("0.15")
_SMALLEST, _LARGEST = Fraction(1, 20), 20


def failed_product(
    term: Term, price: Term, counts: Sequence[Term], further: Sequence[Term], *, is_among_several: bool
) -> Statement | None:
    """The nearest price with the one number it can be of; or, of several, the number that nearly gives the total."""
    if is_among_several:
        counts = [each for each in counts if abs(each.clause - price.clause) <= _BESIDE]
    pers = pers_of_price(price) or ()
    if len(pers) == 1 and base_of(pers[0]) in DURATIONS and price.mention.is_exact:
        return _for_all_of_them(term, price, counts, base_of(pers[0]))
    is_here = any(counted_in(each, pers[0]) for each in counts) if pers else bool(counts)
    usable = _usable(counts if is_here else further, pers, is_here=is_here)
    if (
        not usable
        or not price.mention.is_exact
        or term.clause - price.clause > _BEHIND
        or words.COMPARED.search(term.name)
    ):
        return None
    lengths = [each for each in counts if each.unit in DURATIONS and each.mention.is_exact]
    if len(pers) > 1 and len(usable) == 1 and len(lengths) == 1:
        return product_told(term.mention, [price, usable[0], lengths[0]], holds=False)
    months = months_paid(price, term)
    if months and _TOPPED_UP_TO.search(price.name):
        return None
    if months and not lengths and len(usable) == 1:
        return product_told(term.mention, [price, usable[0]], holds=False, confidence=Confidence.PROBABLE, times=months)
    slip = next((made for each in usable if (made := _slip(term.mention, price, each)) is not None), None)
    if slip is not None:
        return slip
    is_periodic = _is_periodic(price, pers, lengths)
    found = _nearly_made(term, price, usable, is_sure=is_here and not is_periodic)
    if found is not None or is_periodic or len(usable) != 1 or not is_here or not term.mention.value:
        return found
    quotient = product_of([price, usable[0]]) / term.mention.value
    if not _SMALLEST <= quotient <= _LARGEST:
        return None
    is_sure = bool(SURE_TOTAL.search(term.name[-10:])) or bool(pers) or price.name.endswith(("各", "均"))
    confidence = Confidence.CERTAIN if is_sure else Confidence.PROBABLE
    return product_told(term.mention, [price, usable[0]], holds=False, confidence=confidence)


def _for_all_of_them(term: Term, price: Term, counts: Sequence[Term], unit: str) -> Statement | None:
    """120人，15天，每天补助100元，共20万元: what each got a day, all the days, where nothing else is counted."""
    lengths = [each for each in counts if each.unit == unit and each.mention.is_exact]
    numbers = [each for each in counts if each.unit not in DURATIONS]
    if len(lengths) != 1 or len(numbers) != 1 or numbers[0].unit not in PEOPLE or not numbers[0].mention.is_exact:
        return None
    factors = [price, numbers[0], lengths[0]]
    made, stated = product_of(factors), term.mention
    if not is_close(made, stated.value, _NEAR) and not is_tenfold(stated, Interval.point(made)):
        return None
    return product_told(stated, factors, holds=False, confidence=Confidence.PROBABLE)


def _usable(counts: Sequence[Term], pers: Sequence[str], *, is_here: bool) -> Sequence[Term]:
    """The numbers that the price can be of, by what it names; of several the whole alone."""
    usable = [
        each
        for each in counts
        if each.mention.is_nearly_exact and each.unit not in DURATIONS and (not pers or counted_in(each, pers[0]))
        if is_here or not pers or not _is_of_other_things(each, pers[0])
    ]
    whole = whole_count(usable)
    return usable if whole is None else [whole]


def _is_of_other_things(count: Term, per: str) -> bool:
    """19个开放单位。每站5万元: what is counted in 个 has a noun of its own, and it is not 站."""
    is_general = count.unit in GENERAL and per != count.unit
    return is_general and per not in count.name + count.after[:_NOUN]


def _is_periodic(price: Term, pers: Sequence[str], lengths: Sequence[Term]) -> bool:
    """Whether how long the price is paid for may be a factor too; 每人每年 is paid for one year."""
    if len(pers) > 1:
        return pers[1] != "年" or bool(lengths)
    return bool(lengths) or _PERIOD.search(price.name[-10:] + price.unit + price.after[:3]) is not None


def _nearly_made(term: Term, price: Term, usable: Sequence[Term], *, is_sure: bool) -> Statement | None:
    """The last number that nearly gives the total; else the only one that gives ten times or a tenth of it."""
    close = [each for each in usable if is_close(product_of([price, each]), term.mention.value, _NEAR)]
    if close:
        confidence = Confidence.CERTAIN if is_sure and len(usable) == 1 else Confidence.PROBABLE
        return product_told(term.mention, [price, close[-1]], holds=False, confidence=confidence)
    slipped = [each for each in usable if is_tenfold(term.mention, Interval.point(product_of([price, each])))]
    if len(slipped) == 1:
        return product_told(term.mention, [price, slipped[0]], holds=False, confidence=Confidence.PROBABLE)
    return None


def _slip(stated: Mention, price: Term, count: Term) -> Statement | None:
    value = product_of([price, count])
    for factor in slip_factors(stated, value, value / 500):
        arithmetic = f"{price.mention.text}×{count.mention.text}＝{amount(value, MONEY)}，与{stated.text}差{factor}倍"
        operands = (price.mention, count.mention)
        return Statement(Relation.UNIT_SLIP, stated, operands, False, arithmetic, amount(value, MONEY))
    return None
