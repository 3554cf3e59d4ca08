"""One price paid to several kinds of people: 甲类2,156人，乙类3,387人，每人每月100元，全年发放665.16万元."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.averages.factors import months_paid
from jiheng.quantities.relations.names.counted import counted_in, per_of_average, pers_of_price
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, in_unit_of, is_close
from jiheng.quantities.units import DURATIONS, MONEY

_PAID = late_pattern("(?:发放|支出|需|补助|补贴|兑付|共计?|合计|资金)[^，。；]{0,4}$")
_FEWEST = 2
_NEAR = Decimal("0.1")


def paid_to_all(sentence: Sentence) -> Iterator[Statement]:
    """The amounts behind a price, of all the numbers in a row before it together, or in a row behind it."""
    for price in sentence.terms:
        pers = pers_of_price(price)
        if not pers or not price.mention.is_exact or not price.mention.value:
            continue
        behind = _counts(sentence, sentence.terms[price.index + 1 :], price, pers[0])
        counts = behind or _counts(sentence, sentence.terms[: price.index][::-1], price, pers[0])[::-1]
        last = behind[-1] if behind else price
        paid = next(iter(sentence.terms[last.index + 1 :]), None)
        if len(counts) < _FEWEST or paid is None or not _is_paid(paid, last):
            continue
        statement = _judged(counts, price, paid)
        if statement is not None:
            yield statement


def _is_paid(paid: Term, last: Term) -> bool:
    is_next = paid.unit == MONEY and paid.clause - last.clause == 1 and _PAID.search(paid.name) is not None
    return is_next and paid.mention.is_exact and per_of_average(paid) is None and pers_of_price(paid) is None


def _counts(sentence: Sentence, beside: Sequence[Term], price: Term, per: str) -> list[Term]:
    """The numbers of one unit that stand one right after the other beside the price, from it on."""
    counts: list[Term] = []
    for each in beside:
        is_next = abs((counts[-1] if counts else price).clause - each.clause) <= 1 and not sentence.begins_parts(each)
        is_count = each.unit not in DURATIONS and counted_in(each, per) and each.mention.is_exact and bool(each.name)
        if not (is_next and is_count) or each.is_attribute or (counts and each.unit != counts[0].unit):
            break
        counts.append(each)
    return counts


def _judged(counts: Sequence[Term], price: Term, paid: Term) -> Statement | None:
    """Of what is paid every month the numbers change: there only a slip shows that one of the figures is wrong."""
    number = sum((each.mention.value for each in counts), Fraction(0))
    each_paid = price.mention.value
    working = f"（{'＋'.join(each.mention.text for each in counts)}）×{price.mention.text}"
    months = months_paid(price, paid)
    is_by_month = months > 0 and not Interval.point(number * each_paid).meets(paid.mention.interval)
    if is_by_month:
        each_paid, working = each_paid * months, f"{working}×{months}"
    made = number * each_paid
    holds = Interval.point(made).meets(paid.mention.interval)
    is_near = not is_by_month and is_close(made, paid.mention.value, _NEAR)
    if not (holds or is_near or is_slip(paid.mention, Interval.point(made)) or _is_slipped(counts, paid, each_paid)):
        return None
    computed = in_unit_of(made, paid.mention)
    arithmetic = f"{working}＝{computed}" + ("" if holds else f"≠{paid.mention.text}")
    operands = (*(each.mention for each in counts), price.mention)
    return Statement(Relation.PRODUCT, paid.mention, operands, holds, arithmetic, computed, Confidence.PROBABLE)


def _is_slipped(counts: Sequence[Term], paid: Term, each_paid: Fraction) -> bool:
    """Whether a slip in one of the numbers is all that parts them."""
    all_paid = paid.mention.interval.times(1 / each_paid)
    number = sum((each.mention.value for each in counts), Fraction(0))
    return any(
        is_slip(each.mention, all_paid - Interval.point(number - each.mention.value))
        for each in counts
        if all_paid.width < 1
    )
