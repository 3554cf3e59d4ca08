"""Totals of several prices, each with a number of its own."""

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.averages.factors import MONTHS, is_monthly
from jiheng.quantities.relations.names.counted import counted_in, pers_of_price
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, amount, is_close
from jiheng.quantities.units import MONEY

AVERAGED = re.compile("平均(?:每|标准)|低保[^，。；]{0,4}标准")
"""What people are given on average, or brought up to: no total is made of it."""
_TIERED_NEAR = Decimal("0.5")
_KIND = 3
_FEWEST = 2
_EACH = re.compile("各(?:奖励|补助|安排|发放|获|拨付)?$|每[名个户家人镇村]{1}(?:奖励|补助|安排|发放)?$")


def tiers_of(term: Term, prices: Sequence[Term], counts: Sequence[Term]) -> Statement | None:
    """甲类50人、乙类30人，标准分别为600元、400元，发放4.2万元."""
    if len(prices) < 2:
        return None
    same = [each for each in counts if each.unit == counts[0].unit] if counts else []
    are_tiers = len(same) == len(prices)
    pairs = list(zip(same, prices, strict=True)) if are_tiers else priced_counts(prices, counts)
    if not pairs:
        return None
    value = sum((price.mention.value * count.mention.value for count, price in pairs), Fraction(0))
    holds = Interval.point(value).meets(term.mention.bounds)
    working = "＋".join(f"{count.mention.text}×{price.mention.text}" for count, price in pairs)
    if not holds and all(is_monthly(price, term) for price in prices):
        value *= MONTHS
        holds = Interval.point(value).meets(term.mention.bounds)
        working = f"（{working}）×{MONTHS}"
    if not (holds or are_tiers or words.STRONG_TOTAL.search(term.name)):
        return None
    if not holds and (not term.mention.is_nearly_exact or any(AVERAGED.search(price.name) for _, price in pairs)):
        return None
    is_meant = is_close(value, term.mention.value, _TIERED_NEAR) or is_slip(term.mention, Interval.point(value))
    if not (holds or is_meant):
        return None
    arithmetic = f"{working}＝{amount(value, MONEY)}" + ("" if holds else f"≠{term.mention.text}")
    operands = tuple(each.mention for pair in zip(*pairs, strict=True) for each in pair)
    confidence = Confidence.CERTAIN if are_tiers else Confidence.PROBABLE
    return Statement(Relation.PRODUCT, term.mention, operands, holds, arithmetic, amount(value, MONEY), confidence)


def rows_of_counts(counts: Sequence[Term], length: int) -> list[list[Term]]:
    """The rows of so many counts with 、 between: 寄宿制85人、日间照料120人、居家80人."""
    if length < _FEWEST:
        return []
    rows: list[list[Term]] = []
    for each in counts:
        if rows and each.mark == "、" and each.unit == rows[-1][-1].unit and each.start > rows[-1][-1].start:
            rows[-1].append(each)
        else:
            rows.append([each])
    return [row for row in rows if len(row) == length and all(each.mention.is_exact for each in row)]


def tiers_in_order(term: Term, prices: Sequence[Term], rows: Sequence[Sequence[Term]]) -> Statement | None:
    """寄宿制85人、居家80人；标准分别为1.2万元、0.15万元，共114万元: the prices in the order of one row."""
    for row in rows:
        pairs = list(zip(row, prices, strict=True))
        value = sum((count.mention.value * price.mention.value for count, price in pairs), Fraction(0))
        if Interval.point(value).meets(term.mention.bounds):
            working = "＋".join(f"{count.mention.text}×{price.mention.text}" for count, price in pairs)
            operands = tuple(each.mention for pair in pairs for each in pair)
            told = amount(value, MONEY)
            return Statement(Relation.PRODUCT, term.mention, operands, True, f"{working}＝{told}", told)
    return None


def tiers_behind(sentence: Sentence, position: int) -> Statement | None:
    """奖补600万元，一等奖2个镇各120万元，二等奖3个镇各80万元…: the total first, then each number with its price."""
    total, behind = sentence.terms[position], sentence.terms[position + 1 :]
    pairs = list(zip(behind[::2], behind[1::2], strict=False))
    if len(pairs) < _FEWEST or len(behind) != _FEWEST * len(pairs) or total.unit != MONEY:
        return None
    are_priced = all(price.unit == MONEY and not price.mark and _EACH.search(price.name) for _, price in pairs)
    are_counted = all(count.mention.is_counted and count.mark for count, _ in pairs)
    is_exact = all(each.mention.is_exact for each in (total, *behind))
    if not (are_priced and are_counted and is_exact) or pers_of_price(total) is not None:
        return None
    value = sum((price.mention.value * count.mention.value for count, price in pairs), Fraction(0))
    holds = Interval.point(value).meets(total.mention.bounds)
    if not holds and not is_close(value, total.mention.value, _TIERED_NEAR):
        return None
    working = "＋".join(f"{count.mention.text}×{price.mention.text}" for count, price in pairs)
    arithmetic = f"{working}＝{amount(value, MONEY)}" + ("" if holds else f"≠{total.mention.text}")
    operands = tuple(each.mention for each in behind)
    computed, confidence = amount(value, MONEY), Confidence.PROBABLE
    return Statement(Relation.PRODUCT, total.mention, operands, holds, arithmetic, computed, confidence)


def tiers_by_name(term: Term, prices: Sequence[Term], counts: Sequence[Term]) -> Statement | None:
    """小学生140人，初中生96人。小学生300元/年、初中生500元/年，共9万元: each price with the number of the same name."""
    pairs = [
        (count, price)
        for price in prices
        for count in counts
        if count.mention.is_exact and _are_of_one_kind(price, count)
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


def _are_of_one_kind(price: Term, count: Term) -> bool:
    """Whether price and number have one name: 初中生500元/年, 初中生96人; 一般户每亩200元, 一般户种植1,250亩."""
    if len(price.own_name) > 1 and count.own_name[-_KIND:] == price.own_name[-_KIND:]:
        return True
    kind, has_each, _ = price.own_name.partition("每")
    return bool(has_each) and len(kind) > 1 and kind in count.own_name


def priced_counts(prices: Sequence[Term], counts: Sequence[Term]) -> list[tuple[Term, Term]]:
    """培训40人，每人450元，购置50台，每台300元: each price with the number told right before it, or else behind."""
    pairs: list[tuple[Term, Term]] = []
    for price in prices:
        pers = pers_of_price(price) or ("",)
        beside = [each for step in (-1, 1) for each in counts if each.index == price.index + step]
        fitting = [each for each in beside if counted_in(each, pers[0])] or beside[:1]
        if not fitting or (len(pairs) and fitting[0] is pairs[-1][0]):
            return []
        pairs.append((fitting[0], price))
    return pairs
