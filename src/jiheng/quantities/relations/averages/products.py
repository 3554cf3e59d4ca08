"""Totals of price and number: n人，每人p元，共X; 三个街道各安排12万元，共36万元; 标准分别为p1、p2."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.products import product_of, product_told
from jiheng.quantities.relations.averages.factors import (
    is_of_a_year,
    is_of_more,
    is_raised,
    months_paid,
    multiplies,
    numbers_move,
)
from jiheng.quantities.relations.averages.failed_products import SURE_TOTAL, failed_product
from jiheng.quantities.relations.averages.over_time import years_together
from jiheng.quantities.relations.averages.premiums import premium_made
from jiheng.quantities.relations.averages.tiers import (
    AVERAGED,
    priced_counts,
    rows_of_counts,
    tiers_by_name,
    tiers_in_order,
    tiers_of,
)
from jiheng.quantities.relations.names.counted import counted_in, per_of_average, pers_of_price
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import DURATIONS, MONEY, PERCENT, PERCENTAGE_POINTS, SCORE

_TOTAL = re.compile(
    r"(?:月发|津贴|全年|共|共计|合计|总计|小计|总额|计|需|发放|补助|补贴|资助|救助|慰问|支出|拨付|兑付|支付|应[付发补]|实[付发]|核发|兑现|下达|奖励|奖补|总价|价款|投入|安排|资金|经费|金额|投资|租金|费)[^，。；]{0,10}$"
)
_NOT_COUNTS = (MONEY, PERCENT, PERCENTAGE_POINTS, SCORE)
_YEARLY = (None, "年", "月")
"""年均保障35人 is as good as a number."""
_INVESTED, _BUILT = re.compile("投资[^，。；]{0,2}$"), late_pattern("造价|投资|建设|成本")
"""Of an investment only what is built is a price."""
_OF_LAST_YEAR = re.compile("[较比与](?:上年|去年|同期)[^，。；]{0,6}$")
_LAST_YEARS = re.compile("(?:其中)?(?:上年|去年|上一年|往年)")
_OF_A_SEASON = late_pattern("[春秋]季|[春秋]期|第[一二]学期|[上下]半年")
_WINDOW = 9
_BY_YEAR, _BY_MONTH = ("年",), ("月",)
"""每年可节约电费73万元 is a total, where a price is told; so is 每月发放17.74万元, but not 每月800元."""
_YEARLY_SUM = late_pattern("^(?:[人户]均)?年")
_CUT = late_pattern("核减|扣减|扣除|核销|剔除")
"""经核减后实际发放: less than price and number make."""
_CLAUSES, _LONGEST_ROW = 5, 12
_DOUBLED = re.compile("1[:：∶]1|等额配套|同比例配套")
"""省级每村20万元，县级按1:1配套，18个村共720万元."""
_OF_ALL = late_pattern("共|合计|总")
_BESIDE = 2
_NOUN, _KIND = 8, 2
_NEAR = Decimal("0.15")


def products(sentence: Sentence, near: Sequence[Sentence]) -> Iterator[Statement]:
    """The totals of a sentence that multiply a price; `near` may hold the number."""
    for position, term in enumerate(sentence.terms):
        premium = premium_made(sentence, position)
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


def _is_total(term: Term) -> bool:
    pers = pers_of_price(term)
    if pers == _BY_MONTH and term.mention.scale == 1:
        return False
    if pers not in (None, _BY_YEAR, _BY_MONTH) or per_of_average(term) is not None:
        return False
    if _LAST_YEARS.match(term.own_name):
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
    prices = [] if term.after_mark == "（" and _has_its_own_price(sentence, term) else _prices(before)
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
    if not prices and counts and near:
        tiers = _prices(near[-1].terms)
        return tiers_by_name(term, tiers, counts) if len(tiers) > 1 else None
    if not prices or not (counts or further):
        return None
    of_all = _of_all(sentence, term)
    if of_all is not None:
        return of_all
    if any(each.segment == term.segment for each in prices) and any(each.segment == term.segment for each in counts):
        prices = [each for each in prices if each.segment == term.segment]
        counts = [each for each in counts if each.segment == term.segment]
        further = []
    if _INVESTED.search(term.name) and not _BUILT.search(prices[-1].name):
        return None
    counts = [each for each in counts if not _is_of_last_year(sentence, each)]
    found = _matching(term, prices, [*further, *counts]) or _of_the_first_count(sentence, term, prices)
    return found or _of_tiers(sentence, term, before, prices, counts, further)


def _has_its_own_price(sentence: Sentence, term: Term) -> bool:
    """市级配套189万元（1,000元/户）、区级配套283.5万元（1,500元/户）: the price behind it is held against it."""
    behind = sentence.terms[term.index + 1 : term.index + _BESIDE]
    return not term.after and bool(behind) and behind[0].unit.startswith("元/")


def _of_tiers(
    sentence: Sentence,
    term: Term,
    before: Sequence[Term],
    prices: list[Term],
    counts: list[Term],
    further: list[Term],
) -> Statement | None:
    """Several prices with a number each, or else one price and number that do not give the amount."""
    is_of_the_year = len(counts) > 1 or "年" in (pers_of_price(prices[-1]) or ())
    if is_of_the_year and any(map(_OF_A_SEASON.search, (each.name for each in counts))):
        return None  # 每生每年2,000元，春季1,260人，秋季1,320人: each was paid for half a year
    rows = rows_of_counts([*further, *counts], len(prices))
    if rows and (in_order := tiers_in_order(term, prices, rows)) is not None:
        return in_order
    tiered = tiers_of(term, prices, counts) or tiers_by_name(term, prices, [*further, *counts])
    if tiered is not None:
        return tiered if tiered.holds or not _has_unpriced(before, prices) else None
    return _failed(sentence, term, prices, counts, further)


def _failed(
    sentence: Sentence, term: Term, prices: list[Term], counts: list[Term], further: list[Term]
) -> Statement | None:
    """The amount that price and number do not give, where the words leave no doubt that it is theirs."""
    if "均" in prices[-1].name and sentence.is_part(term) and not sentence.is_part(prices[-1]):
        return None  # 户均补助862元，其中脱贫户4,126户补助389万元: an average of all of them
    is_vague = not term.mention.is_nearly_exact or AVERAGED.search(prices[-1].name) is not None
    if (years := years_together(term.name)) > 1:
        return _of_years(term, prices[-1], counts, years)
    if _CUT.search(term.name) or (len(counts) == 1 and _are_of_several_kinds(prices)):
        return None
    if is_vague or _is_told(prices[-1], counts or further, _beside(sentence, term, is_counted=bool(counts))):
        return None
    if _is_one_of_several(sentence, prices[-1], term):
        return None
    prices, further = _of_its_kind(term, prices, further)
    if len(prices) > 1 and SURE_TOTAL.search(term.name) and priced_counts(prices, counts):
        return None
    if months_paid(prices[-1], term) and numbers_move(sentence):
        return None
    is_among_several = len(prices) > 1 and len({each.mention.value for each in counts}) > 1
    failed = failed_product(term, prices[-1], counts, further, is_among_several=is_among_several)
    if failed is None or _is_shared(sentence, term, failed) or is_raised(sentence, prices[-1]):
        return None
    if _is_of_another(term, prices[-1], failed) or _DOUBLED.search(sentence.words):
        return None
    return None if failed.relation is Relation.PRODUCT and is_of_more(term) else failed


def _are_of_several_kinds(prices: Sequence[Term]) -> bool:
    """一级每人每月120元、二级每人每月80元，共1,460人: who gets which is told nowhere."""
    if len(prices) < _BESIDE:
        return False
    one, other = prices[-_BESIDE:]
    return other.mark == "、" and other.index - one.index == 1 and one.mention.value != other.mention.value


def _of_years(term: Term, price: Term, counts: Sequence[Term], years: int) -> Statement | None:
    """每人每年2,400元，412人，两年共支出179.76万元: only a slip shows that it is not for all the years."""
    slipped = [
        each
        for each in counts
        if each.unit not in DURATIONS and is_slip(term.mention, Interval.point(product_of([price, each]) * years))
    ]
    return product_told(term.mention, [price, slipped[0]], holds=False, times=years) if len(slipped) == 1 else None


def _of_all(sentence: Sentence, term: Term) -> Statement | None:
    """小学生320人，每人500元；初中生260人，每人600元，合计31.6万元: of all that a long row prices before its total."""
    before = [each for each in sentence.terms[: term.index] if term.clause - each.clause <= _LONGEST_ROW]
    prices = [each for each in before if each.unit[:1] == MONEY and pers_of_price(each)]
    if len(prices) < _BESIDE or sentence.is_part(prices[0]) != sentence.is_part(term):
        return None
    not_counted = {*_NOT_COUNTS, *DURATIONS, *[price.unit for price in prices]}
    counts = [each for each in before if each.unit not in not_counted]
    told = tiers_of(term, prices, counts) if priced_counts(prices, counts) else None
    if told is not None and not told.holds and _has_unpriced(before, prices):
        return None
    return told if told is not None and (told.holds or _OF_ALL.search(term.name)) else None


def _has_unpriced(before: Sequence[Term], prices: Sequence[Term]) -> bool:
    """国家级1人2万元，省级5人、每人1万元: not all that was paid has a price."""
    near = [each for each in before if each.unit == MONEY and each.clause > prices[0].clause - _BESIDE]
    return any(each not in prices and pers_of_price(each) is None for each in near)


def _is_of_another(term: Term, price: Term, failed: Statement) -> bool:
    """车辆4辆，车均2.8万元；接待费1.16万元: behind a ； what is named otherwise, and is far off, is another amount."""
    if term.segment == price.segment or failed.relation is not Relation.PRODUCT:
        return False
    made = Fraction(1)
    for factor in failed.operands:
        made *= factor.value
    return len(term.own_name) > _BESIDE and not is_close(made, term.mention.value, _NEAR)


def _beside(sentence: Sentence, term: Term, *, is_counted: bool) -> list[Term]:
    """The figures that price and number may make instead; of a number told before the sentence only those ahead."""
    terms = sentence.terms if is_counted else sentence.terms[: term.index]
    return [each for each in terms if each is not term]


def _is_one_of_several(sentence: Sentence, price: Term, total: Term) -> bool:
    """新建每所12万元、改造5万元，应付324万元: the total is for all kinds, whose numbers stand elsewhere."""
    if price not in sentence.terms or total.segment != price.segment:
        return False
    kind = total.own_name[:_KIND]
    if len(kind) == _KIND and any(kind in each.name for each in sentence.terms[: price.index + 1]):
        return False  # 乡道每公里3,500元、村道每公里1,000元，乡道养护资金138万元: of one kind
    behind = sentence.terms[price.index + 1]
    return behind is not total and (price.mark == "、" or behind.mark == "、") and behind.unit == price.unit == MONEY


def _of_its_kind(term: Term, prices: list[Term], further: list[Term]) -> tuple[list[Term], list[Term]]:
    """乡道395公里。县道每公里7,000元、乡道每公里3,500元，乡道资金138.25万元: what the total names."""
    kinds = [(each, each.own_name.partition("每")[0]) for each in prices]
    named = [price for price, kind in kinds if len(kind) > 1 and term.own_name.startswith(kind)]
    counted = [each for each in further if len(each.own_name) > 1 and term.own_name.startswith(each.own_name)]
    return (named, counted) if len(named) == len(counted) == 1 else (prices, further)


def _is_of_last_year(sentence: Sentence, count: Term) -> bool:
    """比上年324场增加36场: neither is the number that was paid for."""
    beside = sentence.terms[count.index - 1] if count in sentence.terms and count.index and not count.mark else None
    return any(each is not None and _OF_LAST_YEAR.search(each.name) is not None for each in (count, beside))


def _of_the_first_count(sentence: Sentence, term: Term, prices: Sequence[Term]) -> Statement | None:
    """送戏360场，其中……；场均补助5,000元，共180万元: the number that the sentence began with, however far."""
    first = next((each for each in sentence.terms[: term.index] if each.mention.is_counted), None)
    is_count = first is not None and first.unit not in _NOT_COUNTS and per_of_average(first) is None
    return _matching(term, prices[-1:], [first]) if is_count and first is not None else None


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


def _is_told(price: Term, counts: Sequence[Term], others: Sequence[Term]) -> bool:
    """Whether another amount is what price and number make: then this one is of something else.

    Unless another number that the price is of is told behind that amount: 每家30万元，…，其中中小企业1,053家.
    """
    pers = pers_of_price(price) or ("",)
    last = max((count.index for count in counts if pers and counted_in(count, pers[0])), default=-1)
    amounts = [each for each in others if each.unit == price.unit and each is not price]
    if any(each.end < price.start and _is_average(price, each, counts) for each in amounts):
        return True
    told = (each for each in amounts if each.index > last or price.index < each.index)
    return any(_matching(each, [price], counts) for each in told)


def _is_average(price: Term, amount: Term, counts: Sequence[Term]) -> bool:
    """运行费11.2万元，4辆，车均2.8万元: what an amount told before it is for one of those counted beside it."""
    beside = [each for each in counts if 0 < price.index - each.index <= _BESIDE and each.mention.value]
    quotients = (amount.mention.operand.over(each.mention.operand) for each in beside)
    return any(quotient is not None and quotient.meets(price.mention.interval) for quotient in quotients)


def _matching(term: Term, prices: Sequence[Term], counts: Sequence[Term]) -> Statement | None:
    years = years_together(term.name) if "年" in term.name else 1
    for price in prices:
        for count in reversed(counts) if years > 1 else ():
            if multiplies(term.mention, price, [count], times=years):
                return product_told(term.mention, [price, count], holds=True, times=years)
        of_a_month: list[Term] = []
        for count in reversed(counts):
            if not multiplies(term.mention, price, [count]):
                continue
            if not is_of_a_year(price, term, count):
                return product_told(term.mention, [price, count], holds=True)
            of_a_month.append(count)
        for one, other in combinations(counts[-6:], 2):
            if multiplies(term.mention, price, [one, other]):
                return product_told(term.mention, [price, one, other], holds=True)
        months = months_paid(price, term)
        if months and _YEARLY_SUM.match(term.own_name) and multiplies(term.mention, price, times=months):
            return product_told(term.mention, [price], holds=True, times=months)
        for count in reversed(counts) if months else ():
            if multiplies(term.mention, price, [count], times=months):
                return product_told(term.mention, [price, count], holds=True, times=months)
        if of_a_month:
            factors = [price, of_a_month[0]]
            return product_told(term.mention, factors, holds=False, confidence=Confidence.PROBABLE, times=months)
    return None


def _prices(terms: Sequence[Term]) -> list[Term]:
    """The unit prices; of 标准分别为600元、400元 only the first carries the word, as of 县道每里1万元、乡道0.5万元."""
    prices: list[Term] = []
    for term in terms:
        goes_on = bool(prices) and prices[-1] is terms[term.index - terms[0].index - 1] and term.mark == "、"
        if pers_of_price(term) is not None or (goes_on and len(term.name) <= _KIND and term.unit == MONEY):
            prices.append(term)
    return prices
