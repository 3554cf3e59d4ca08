"""Totals told ahead of what makes them up: 发放12万元。甲类100人，每人600元；乙类75人，每人800元."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.averages.factors import MONTHS, is_monthly
from jiheng.quantities.relations.averages.tiers import AVERAGED, priced_counts
from jiheng.quantities.relations.names.counted import counted_in, pers_of_price
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, amount, is_close
from jiheng.quantities.units import DURATIONS, MONEY, NO_AMOUNTS

_PAID = re.compile("发放|补助|补贴|津贴|资助|支出|拨付|兑付|奖励|救助|慰问|资金|共|合计|金额")
_NOT_ALL = re.compile("其中|结余|预算|计划|剩余|较|比|上年")
_FEWEST = 2
_NEAR = Decimal("0.2")


def tiers_behind(sentence: Sentence, near: Sequence[Sentence]) -> Iterator[Statement]:
    """The one amount told ahead of a row of numbers and prices, in their sentence or the one before."""
    prices = [each for each in sentence.terms if each.unit == MONEY and pers_of_price(each)]
    if len(prices) < _FEWEST or any(AVERAGED.search(each.name) or not each.mention.is_exact for each in prices):
        return
    total = _total(sentence, prices, near)
    counts = [each for each in sentence.terms if each.unit not in NO_AMOUNTS | DURATIONS and each.unit != MONEY]
    pairs = priced_counts(prices, counts)
    if total is None or not all(counted_in(count, (pers_of_price(price) or ("",))[0]) for count, price in pairs):
        return
    statement = _judged(total, pairs)
    if statement is not None:
        yield statement


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


def _judged(total: Term, pairs: Sequence[tuple[Term, Term]]) -> Statement | None:
    value = sum((count.mention.value * price.mention.value for count, price in pairs), Fraction(0))
    working = "＋".join(f"{count.mention.text}×{price.mention.text}" for count, price in pairs)
    if all(is_monthly(price, total) for _, price in pairs) and not is_close(value, total.mention.value, _NEAR):
        value, working = value * MONTHS, f"（{working}）×{MONTHS}"
    holds = Interval.point(value).meets(total.mention.bounds)
    is_meant = is_close(value, total.mention.value, _NEAR) or is_slip(total.mention, Interval.point(value))
    if not pairs or not (holds or is_meant):
        return None
    arithmetic = f"{working}＝{amount(value, MONEY)}" + ("" if holds else f"≠{total.mention.text}")
    operands = tuple(each.mention for pair in pairs for each in pair)
    computed = amount(value, MONEY)
    return Statement(Relation.PRODUCT, total.mention, operands, holds, arithmetic, computed, Confidence.PROBABLE)
