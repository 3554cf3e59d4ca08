"""Totals of price and number: n人，每人p元，共X; 三个街道各安排12万元，共36万元; 标准分别为p1、p2."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from jiheng.core.finding import Confidence
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import slip_factors
from jiheng.quantities.relations.names.counted import counted_in, per_of_average, pers_of_price, whole_count
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_tenfold
from jiheng.quantities.statement import Relation, Statement, amount, in_unit_of, is_close
from jiheng.quantities.units import DURATIONS, GENERAL, MONEY, PERCENT, PERCENTAGE_POINTS, SCORE

_TOTAL = re.compile(
    r"(?:月发|津贴|全年|共|共计|合计|总计|小计|总额|计|需|发放|补助|补贴|支出|拨付|兑付|支付|投入|安排|资金|经费|金额|费)[^，。；]{0,10}$"
)
_SURE_TOTAL = re.compile(r"共|合计|总|小计")
_PERIOD = re.compile(r"每(?:月|年|天|季|学期|周)|/(?:月|年|天|学期)|年人均|月人均|日均")
_NOT_COUNTS = (MONEY, PERCENT, PERCENTAGE_POINTS, SCORE)
_DUE = re.compile(r"(?:保费|税额|税款|应纳税|利息|贴息|保险费|担保费)(?:为|是|共|计|约)?$")
_RATE_OF = re.compile(r"(?:费率|税率|利率|贴息率)(?:为|是|按)?$")
_YEARLY = (None, "年", "月")
"""年均保障35人 is as good as a number."""
_WINDOW = 9
_MONTHS = 12
_MONTHLY = re.compile("[人户名]均月|月[人户]?均|每月")
_BEHIND = 3
_YEARLY_SUM = re.compile("^(?:[人户]均)?年")
_CLAUSES = 5
_BESIDE = 2
_AVERAGED = re.compile("平均(?:每|标准)|低保[^，。；]{0,4}标准")
"""What people are given on average, or brought up to: no total is made of it."""
_NEAR = Decimal("0.15")
_TIERED_NEAR = Decimal("0.5")
_KIND = 3
_NOUN = 8
_SMALLEST, _LARGEST = Fraction(1, 20), 20


def products(sentence: Sentence, near: Sequence[Sentence]) -> Iterator[Statement]:
    """The totals of a sentence that multiply a price; `near` may hold the number."""
    for position, term in enumerate(sentence.terms):
        premium = _premium(sentence, position)
        if premium is not None:
            yield premium
            continue
        is_of_points = term.unit == SCORE and sentence.terms[position - 1].name.endswith("各")
        is_total = term.unit == MONEY and (_is_total(term) or _is_bare_total(sentence, term) or _is_for(sentence, term))
        if not position or not (is_of_points or is_total):
            continue
        statement = _product(sentence, position, near)
        if statement is not None:
            yield statement


def _premium(sentence: Sentence, position: int) -> Statement | None:
    """保险金额600元/亩，费率5%，保费30元/亩: an amount, its rate, and what that makes."""
    if position < _BESIDE or not _DUE.search(sentence.terms[position].name):
        return None
    base, rate, term = sentence.terms[position - 2 : position + 1]
    is_row = rate.unit == PERCENT and base.unit == term.unit and base.segment == term.segment
    if not is_row or not _RATE_OF.search(rate.name) or not all(each.mention.is_exact for each in (base, rate, term)):
        return None
    made = (base.mention.operand * rate.mention.operand).times(Fraction(1, 100))
    value = base.mention.value * rate.mention.value / 100
    holds = made.meets(term.mention.interval)
    computed = in_unit_of(value, term.mention)
    arithmetic = f"{base.mention.text}×{rate.mention.text}＝{computed}" + ("" if holds else f"≠{term.mention.text}")
    operands = (base.mention, rate.mention)
    return Statement(Relation.PRODUCT, term.mention, operands, holds, arithmetic, computed, Confidence.PROBABLE)


def _is_total(term: Term) -> bool:
    if pers_of_price(term) is not None or per_of_average(term) is not None:
        return False
    name = words.bare(term.name[-24:])
    return bool(_TOTAL.search(name) or words.WEAK_TOTAL.match(term.own_name) or term.name.endswith("共"))


def _is_bare_total(sentence: Sentence, term: Term) -> bool:
    """每人次4元，全年补贴20.5万人次，约82万元: nothing but a price and its number stands before it."""
    if (
        words.bare(term.name)
        or term.index < _BESIDE
        or term.clause - sentence.terms[term.index - _BESIDE].clause > _BESIDE
    ):
        return False
    price, count = sentence.terms[term.index - _BESIDE : term.index]
    pers = pers_of_price(price)
    return bool(pers) and pers is not None and price.unit == MONEY and counted_in(count, pers[0])


def _is_for(sentence: Sentence, term: Term) -> bool:
    """按每人每年1万元测算，下达2.5万名护林员2.5亿元: the amount stands right behind the number of those it is for."""
    if not term.index or term.mark or not term.name or len(term.name) > _NOUN:
        return False
    count = sentence.terms[term.index - 1]
    priced = [each for each in sentence.terms[: count.index] if each.unit == MONEY and pers_of_price(each)]
    pers = pers_of_price(priced[-1]) if priced else None
    is_price = bool(pers) and pers is not None and counted_in(count, pers[0])
    return is_price and pers_of_price(term) is None and per_of_average(term) is None


def _product(sentence: Sentence, position: int, near: Sequence[Sentence]) -> Statement | None:
    term = sentence.terms[position]
    before = [each for each in sentence.terms[:position] if each.clause >= term.clause - _CLAUSES][-_WINDOW:]
    prices = _prices(before)
    counts = [
        each
        for each in before
        if each.unit in DURATIONS
        or (each.unit not in _NOT_COUNTS and per_of_average(each) in _YEARLY and not each.unit.startswith("元/"))
    ]
    further = [
        each
        for other in near[-2:]
        for each in other.terms
        if each.unit not in _NOT_COUNTS and per_of_average(each) is None
    ]
    if not prices or not (counts or further):
        return None
    if any(each.segment == term.segment for each in prices) and any(each.segment == term.segment for each in counts):
        prices = [each for each in prices if each.segment == term.segment]
        counts = [each for each in counts if each.segment == term.segment]
        further = []
    found = _matching(term, prices, [*further, *counts])
    if found is not None:
        return found
    tiered = _tiered(term, prices, counts) or _named_tiers(term, prices, [*further, *counts])
    if tiered is not None:
        return tiered
    if "均" in prices[-1].name and sentence.is_part(term) and not sentence.is_part(prices[-1]):
        return None  # 户均补助862元，其中脱贫户4,126户补助389万元: an average of all of them
    is_vague = not term.mention.is_nearly_exact or _AVERAGED.search(prices[-1].name) is not None
    if is_vague or _is_told(prices[-1], counts, before):
        return None
    if len(prices) > 1 and _SURE_TOTAL.search(term.name) and _priced(prices, counts):
        return None
    failed = _fails(term, prices[-1], counts, further, is_among_several=len(prices) > 1)
    return None if failed is not None and _is_shared(sentence, term, failed) else failed


def _is_shared(sentence: Sentence, term: Term, failed: Statement) -> bool:
    """1,829户，按2,500元/户，市级182.9万元、县级274.35万元: two together are what price and number make."""
    if failed.relation is not Relation.PRODUCT:
        return False
    made = Fraction(1)
    for factor in failed.operands:
        made *= factor.value
    beside = sentence.terms[max(term.index - 1, 0) : term.index + _BESIDE]
    others = [each.mention.value for each in beside if each.unit == term.unit and each is not term]
    return any(other + term.mention.value == made for other in others)


def _is_told(price: Term, counts: Sequence[Term], before: Sequence[Term]) -> bool:
    """Whether an earlier amount is already what price and number make: then this one is another amount."""
    return any(
        _multiplies(amount.mention, [price.mention, count.mention])
        for amount in before
        if amount.unit == price.unit and amount is not price
        for count in counts
    )


def _matching(term: Term, prices: Sequence[Term], counts: Sequence[Term]) -> Statement | None:
    for price in prices:
        for count in reversed(counts):
            if _multiplies(term.mention, [price.mention, count.mention]):
                return _told(term.mention, [price, count], holds=True)
        for one, other in combinations(counts[-6:], 2):
            if _multiplies(term.mention, [price.mention, one.mention, other.mention]):
                return _told(term.mention, [price, one, other], holds=True)
        is_year = _is_monthly(price, term) and _YEARLY_SUM.match(term.own_name) is not None
        if is_year and _multiplies(term.mention, [price.mention], times=_MONTHS):
            return _told(term.mention, [price], holds=True, times=_MONTHS)
        for count in reversed(counts) if _is_monthly(price, term) else ():
            if _multiplies(term.mention, [price.mention, count.mention], times=_MONTHS):
                return _told(term.mention, [price, count], holds=True, times=_MONTHS)
    return None


def _is_of_other_things(count: Term, per: str) -> bool:
    """19个开放单位。每站5万元: what is counted in 个 has a noun of its own, and it is not 站."""
    is_general = count.unit in GENERAL and per != count.unit
    return is_general and per not in count.name + count.after[:_NOUN]


def _fails(
    term: Term, price: Term, counts: Sequence[Term], further: Sequence[Term], *, is_among_several: bool
) -> Statement | None:
    """The nearest price with the one number it can be of; or, of several, the number that nearly gives the total."""
    if is_among_several:
        counts = [each for each in counts if abs(each.clause - price.clause) <= _BESIDE]
    pers = pers_of_price(price) or ()
    is_here = any(counted_in(each, pers[0]) for each in counts) if pers else bool(counts)
    usable = [
        each
        for each in (counts if is_here else further)
        if each.mention.is_exact and each.unit not in DURATIONS and (not pers or counted_in(each, pers[0]))
        if is_here or not pers or not _is_of_other_things(each, pers[0])
    ]
    if (
        not usable
        or not price.mention.is_exact
        or term.clause - price.clause > _BEHIND
        or words.COMPARED.search(term.name)
    ):
        return None
    whole = whole_count(usable)
    usable = usable if whole is None else [whole]
    lengths = [each for each in counts if each.unit in DURATIONS and each.mention.is_exact]
    if len(pers) > 1 and len(usable) == 1 and len(lengths) == 1:
        return _told(term.mention, [price, usable[0], lengths[0]], holds=False)
    is_yearly = len(pers) > 1 and pers[1] == "年" and not lengths
    is_periodic = not is_yearly and (
        bool(_PERIOD.search(price.name[-10:] + price.unit + price.after[:3])) or len(pers) > 1 or bool(lengths)
    )
    if _is_monthly(price, term) and not lengths and len(usable) == 1:
        return _told(term.mention, [price, usable[0]], holds=False, confidence=Confidence.PROBABLE, times=_MONTHS)
    slip = next((made for each in usable if (made := _slip(term.mention, price, each)) is not None), None)
    if slip is not None:
        return slip
    close = [each for each in usable if is_close(_value([price, each]), term.mention.value, _NEAR)]
    if close:
        confidence = Confidence.PROBABLE if is_periodic or not is_here or len(usable) > 1 else Confidence.CERTAIN
        return _told(term.mention, [price, close[-1]], holds=False, confidence=confidence)
    slipped = [each for each in usable if is_tenfold(term.mention, Interval.point(_value([price, each])))]
    if len(slipped) == 1:
        return _told(term.mention, [price, slipped[0]], holds=False, confidence=Confidence.PROBABLE)
    if is_periodic or len(usable) != 1 or not is_here or not term.mention.value:
        return None
    quotient = _value([price, usable[0]]) / term.mention.value
    if not _SMALLEST <= quotient <= _LARGEST:
        return None
    is_sure = bool(_SURE_TOTAL.search(term.name[-10:])) or bool(pers) or price.name.endswith(("各", "均"))
    confidence = Confidence.CERTAIN if is_sure else Confidence.PROBABLE
    return _told(term.mention, [price, usable[0]], holds=False, confidence=confidence)


def _slip(stated: Mention, price: Term, count: Term) -> Statement | None:
    value = _value([price, count])
    for factor in slip_factors(stated, value, value / 500):
        arithmetic = f"{price.mention.text}×{count.mention.text}＝{amount(value, MONEY)}，与{stated.text}差{factor}倍"
        operands = (price.mention, count.mention)
        return Statement(Relation.UNIT_SLIP, stated, operands, False, arithmetic, amount(value, MONEY))
    return None


def _is_monthly(price: Term, total: Term) -> bool:
    """Whether a price is per month and the total is the year's."""
    is_by_month = "月" in (pers_of_price(price) or ()) or bool(_MONTHLY.search(price.name[-8:]))
    return is_by_month and "月" not in total.name[-8:]


def _multiplies(stated: Mention, factors: Sequence[Mention], *, times: int = 1) -> bool:
    product = Interval.point(times)
    for factor in factors:
        product = product * factor.operand
    return product.meets(stated.bounds)


def _tiered(term: Term, prices: Sequence[Term], counts: Sequence[Term]) -> Statement | None:
    """甲类50人、乙类30人，标准分别为600元、400元，发放4.2万元."""
    if len(prices) < 2:
        return None
    same = [each for each in counts if each.unit == counts[0].unit] if counts else []
    are_tiers = len(same) == len(prices)
    pairs = list(zip(same, prices, strict=True)) if are_tiers else _priced(prices, counts)
    if not pairs:
        return None
    value = sum((price.mention.value * count.mention.value for count, price in pairs), Fraction(0))
    holds = Interval.point(value).meets(term.mention.bounds)
    working = "＋".join(f"{count.mention.text}×{price.mention.text}" for count, price in pairs)
    if not holds and all(_is_monthly(price, term) for price in prices):
        value *= _MONTHS
        holds = Interval.point(value).meets(term.mention.bounds)
        working = f"（{working}）×{_MONTHS}"
    if not (holds or are_tiers or words.STRONG_TOTAL.search(term.name)):
        return None
    if not holds and (not term.mention.is_nearly_exact or any(_AVERAGED.search(price.name) for _, price in pairs)):
        return None
    arithmetic = f"{working}＝{amount(value, MONEY)}" + ("" if holds else f"≠{term.mention.text}")
    operands = tuple(each.mention for pair in zip(*pairs, strict=True) for each in pair)
    confidence = Confidence.CERTAIN if are_tiers else Confidence.PROBABLE
    return Statement(Relation.PRODUCT, term.mention, operands, holds, arithmetic, amount(value, MONEY), confidence)


def _named_tiers(term: Term, prices: Sequence[Term], counts: Sequence[Term]) -> Statement | None:
    """小学生140人，初中生96人。小学生300元/年、初中生500元/年，共9万元: each price with the number of the same name."""
    pairs = [
        (count, price)
        for price in prices
        for count in counts
        if len(price.own_name) > 1 and count.own_name[-_KIND:] == price.own_name[-_KIND:] and count.mention.is_exact
    ]
    if not len(pairs) == len(prices) == len({count.start for count, _ in pairs}) > 1:
        return None
    value = sum((price.mention.value * count.mention.value for count, price in pairs), Fraction(0))
    holds = Interval.point(value).meets(term.mention.bounds)
    if not holds and not is_close(value, term.mention.value, _TIERED_NEAR):
        return None
    working = "＋".join(f"{count.mention.text}×{price.mention.text}" for count, price in pairs)
    arithmetic = f"{working}＝{amount(value, MONEY)}" + ("" if holds else f"≠{term.mention.text}")
    operands = tuple(each.mention for pair in pairs for each in pair)
    computed = amount(value, MONEY)
    return Statement(Relation.PRODUCT, term.mention, operands, holds, arithmetic, computed, Confidence.PROBABLE)


def _priced(prices: Sequence[Term], counts: Sequence[Term]) -> list[tuple[Term, Term]]:
    """培训40人，每人450元，购置50台，每台300元: each price with the number told right before it."""
    pairs: list[tuple[Term, Term]] = []
    for price in prices:
        before = [each for each in counts if each.index == price.index - 1]
        if not before:
            return []
        pairs.append((before[0], price))
    return pairs


def _prices(terms: Sequence[Term]) -> list[Term]:
    """The unit prices; of 标准分别为600元、400元 only the first carries the word."""
    prices: list[Term] = []
    for term in terms:
        goes_on = bool(prices) and prices[-1] is terms[term.index - terms[0].index - 1]
        if pers_of_price(term) is not None or (goes_on and term.mark == "、" and not term.name and term.unit == MONEY):
            prices.append(term)
    return prices


def _value(factors: Sequence[Term]) -> Fraction:
    value = Fraction(1)
    for factor in factors:
        value *= factor.mention.value
    return value


def _told(
    stated: Mention,
    factors: Sequence[Term],
    *,
    holds: bool,
    confidence: Confidence = Confidence.CERTAIN,
    times: int = 1,
) -> Statement:
    value = _value(factors) * times
    computed = in_unit_of(value, stated)
    working = "×".join(factor.mention.text for factor in factors) + (f"×{times}" if times > 1 else "")
    arithmetic = f"{working}＝{computed}"
    if value != stated.value:
        arithmetic += f"{'≈' if holds else '≠'}{stated.text}"
    return Statement(
        Relation.PRODUCT, stated, tuple(factor.mention for factor in factors), holds, arithmetic, computed, confidence
    )
