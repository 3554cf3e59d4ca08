"""Totals apart from what makes them up: 发放12万元。甲类100人，每人600元；乙类75人，每人800元.

Or behind it: 甲类100人，每人600元；乙类75人，每人800元。共发放12万元.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.quantities.relations.averages.tiers import AVERAGED, priced_counts, tiers_against
from jiheng.quantities.relations.names.counted import counted_in, pers_of_price
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import MONEY, NO_AMOUNTS

_EACH = re.compile("各(?:奖励|补助|安排|发放|获|拨付)?$")
_PAID = re.compile("发放|补助|补贴|津贴|资助|支出|拨付|兑付|奖[励补]|救助|慰问|资金|共|合计|金额")
_NOT_ALL = re.compile("其中|结余|预算|计划|剩余|较|比|上年")
_IN_ALL = re.compile(
    "(?:^|[，：])(?:以上|两项|全年|年度?|每月|月|累计|总)?(?:共计?|合计|总计?|需|发放|补助|补贴|支付|支出|兑付|应发|资金)"
)
_NO_COUNTS = NO_AMOUNTS | {MONEY}
_FEWEST = 2
_NEAR = Decimal("0.2")


def tiers_apart(sentence: Sentence, near: Sequence[Sentence], behind: Sequence[Sentence]) -> Iterator[Statement]:
    """The one amount told ahead of a row of numbers and prices, in their sentence or the one before, or behind them."""
    prices = [each for each in sentence.terms if each.unit == MONEY and _is_price(each)]
    if len(prices) < _FEWEST or any(AVERAGED.search(each.name) or not each.mention.is_exact for each in prices):
        return
    totals = [each for each in (_total(sentence, prices, near), _total_behind(sentence, prices, behind)) if each]
    counts = [each for each in sentence.terms if each.unit not in _NO_COUNTS] if totals else []
    pairs = priced_counts(prices, counts)
    if not pairs or not all(counted_in(count, _per(price)) for count, price in pairs):
        return
    for total in totals:
        tiers = tiers_against(total, pairs)
        if tiers.fits or tiers.is_meant(_NEAR):
            yield tiers.told()
            return


def _is_price(term: Term) -> bool:
    """每人600元; 一等奖2个镇各120万元."""
    return bool(pers_of_price(term)) or (not term.mark and _EACH.search(term.name) is not None)


def _per(price: Term) -> str:
    return (pers_of_price(price) or ("",))[0]


def _total(sentence: Sentence, prices: Sequence[Term], near: Sequence[Sentence]) -> Term | None:
    """The only amount that is no price; what stands behind a price is a total of its own."""
    amounts = [each for each in sentence.terms if each.unit == MONEY and each not in prices]
    if not amounts and near:
        amounts = [each for each in near[-1].terms if each.unit == MONEY]
    elif amounts and amounts[0].index > prices[0].index:
        return None
    is_one = len(amounts) == 1 and amounts[0].mention.is_exact and not amounts[0].is_attribute
    is_paid = is_one and _PAID.search(amounts[0].name) is not None and not _NOT_ALL.search(amounts[0].name)
    return amounts[0] if is_paid and pers_of_price(amounts[0]) is None else None


def _total_behind(sentence: Sentence, prices: Sequence[Term], behind: Sequence[Sentence]) -> Term | None:
    """共发放12万元 at the head of the next sentence, where the row told none; 每月发放17.7万元 is of a month."""
    first = behind[0].terms[0] if behind else None
    if first is None or first.unit != MONEY or not first.mention.is_exact or first.is_attribute:
        return None
    is_sum = _IN_ALL.search(first.name) is not None and not _NOT_ALL.search(first.name)
    is_free = is_sum and [each for each in sentence.terms if each.unit == MONEY] == prices
    is_price = pers_of_price(first) is not None and first.mention.scale == 1
    return first if is_free and not is_price else None
