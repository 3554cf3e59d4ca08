"""Products whose units cancel: 每班50人 × 每人200元 × 8个班; 每批次45人 × 6批次; 每户每年1,800元, and 165户 behind it.

A price is of what it is per, and what is told per something else is of that, until all that is left is what the total
counts.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.likeness import share_a_word
from jiheng.quantities.relations.arithmetic.products import product_of, product_told
from jiheng.quantities.relations.averages.factors import (
    MONTHS,
    is_of_more,
    is_raised,
    multiplies,
    numbers_move,
)
from jiheng.quantities.relations.averages.tiers import AVERAGED
from jiheng.quantities.relations.names.counted import PER, counted_in, per_of_average, pers_of_price, whole_count
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip, is_tenfold
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import COUNTED_TIMES, DURATIONS, MONEY, PERCENT, PERCENTAGE_POINTS, SCORE, base_of

_NOT_COUNTED = frozenset((MONEY, PERCENT, PERCENTAGE_POINTS, SCORE))
_ALIKE = (*({*pair} for pair in COUNTED_TIMES.items()), {"次", "人次"}, {"次", "户次"})
"""Who came, and how often they did: of a number for each time the total counts the latter."""
_EACH = late_pattern(rf"每一?(?P<per>{PER})(?:每(?P<second>{PER}))?[\u4e00-\u9fff]{{0,10}}$")
_OF_RATES = re.compile("每|元/|单价")
_TOTAL = re.compile("共|合计|总|累计|小计|全年")
_PAID = late_pattern("(?:资金|经费|支出|补助|补贴|发放|支付|兑付|拨付|费|金额|投资|租金|安排|投入)[^，。；]{0,6}$")
_OF_SOME = re.compile("其中|包括|含|部分|首|第[一二三四]|剩余|尾款|预付")
_NOT_SET = late_pattern("平均|约|计划|拟|目标|预计|核定|不低于|不高于|不超过|最高")
_YEARLY = late_pattern("全年|年度|一年")
_PER = late_pattern("每[\u4e00-\u9fff]")
_NEAR, _HARDLY_OFF = Decimal("0.3"), Decimal("0.02")
_FEWEST, _TWO = 3, 2
_CLAUSES = 6
_MOST_STEPS = 3

Factors = tuple[list[Term], int]
"""The figures that are multiplied, and by how many months."""


def chains(sentence: Sentence, near: Sequence[Sentence]) -> Iterator[Statement]:
    """The totals of a sentence behind the rate whose units lead to them; `near` may hold the rate or a number."""
    if not any(_OF_RATES.search(each.words) for each in (sentence, *near[-1:])):
        return
    for term in sentence.terms:
        if _is_total(term) and not sentence.is_part(term):
            statement = _made(sentence, term, near) or _told_ahead(sentence, term)
            if statement is not None:
                yield statement


def _is_total(term: Term) -> bool:
    if term.is_attribute or not term.mention.is_exact or _OF_SOME.search(term.name):
        return False
    if per_of_average(term) is not None:
        return False
    if term.unit == MONEY:
        is_told = _TOTAL.search(term.name) or _PAID.search(words.bare(term.name))
        return bool(is_told) and pers_of_price(term) is None
    is_counted = term.unit not in _NOT_COUNTED | DURATIONS and not term.unit.startswith("元/")
    return is_counted and _TOTAL.search(term.name) is not None and _PER.search(term.name) is None


def _made(sentence: Sentence, total: Term, near: Sequence[Sentence]) -> Statement | None:
    """The total by the last rate of its unit ahead of it, where each step from there has one figure."""
    here = [each for each in sentence.terms[: total.index] if total.clause - each.clause <= _CLAUSES]
    before = [each for other in near[-1:] for each in other.terms]
    rate = next((each for each in reversed(here) if _pers(each, total)), None)
    is_here = rate is not None
    if rate is None:
        rate = next((each for each in reversed(before) if _pers(each, total) and _is_of_one_matter(each, total)), None)
    if rate is None or not _is_set(rate):
        return None
    found = _factors(rate, total, [each for each in here if each is not rate], before)
    fewest = _FEWEST if is_here and total.unit == MONEY else _FEWEST - 1
    if found is None or len(found[0]) + (found[1] > 1) < fewest:
        return None
    return _judged(sentence, total, found, is_here=is_here)


def _told_ahead(sentence: Sentence, total: Term) -> Statement | None:
    """采购金额23.1万元，购置电脑45台，单价5,200元: nothing but a number and its price stands behind the total."""
    behind = [each for each in sentence.terms[total.index + 1 :] if each.segment == total.segment]
    amounts = [each for each in behind if each.unit == total.unit]
    if total.unit != MONEY or len(amounts) != 1 or any(_OF_SOME.search(each.name) for each in behind):
        return None
    price, pers = amounts[0], pers_of_price(amounts[0])
    between = sentence.terms[total.index + 1 : price.index]
    numbers = between or behind[1:_TWO]
    if (
        pers is None
        or per_of_average(price) is not None
        or not (between or (pers and numbers))
        or not _is_set(price)
        or price.clause - total.clause > _CLAUSES
    ):
        return None
    found = _factors(price, total, numbers, ()) if pers else ([price, between[-1]], 1)
    is_counted = found is not None and all(each.unit not in _NOT_COUNTED | DURATIONS for each in found[0][1:])
    told = _judged(sentence, total, found, is_here=False) if found is not None and is_counted else None
    return told if told is None or told.holds or between or _is_of_a_slip(total, price, numbers[0]) else None


def _is_of_a_slip(total: Term, price: Term, number: Term) -> bool:
    """下达420万元，每眼3.5万元，新打102眼: the last may leave some for others, if it is no slip."""
    made = total.mention.operand.over(price.mention.operand)
    return (made is not None and is_slip(number.mention, made)) or is_slip(
        total.mention, price.mention.operand * number.mention.operand
    )


def _pers(term: Term, total: Term) -> tuple[str, ...]:
    """What a figure in the unit of the total is per; () where it is no rate."""
    if total.unit == MONEY:
        return pers_of_price(term) or ()
    is_same = term.unit == total.unit or any({term.unit, total.unit} == pair for pair in _ALIKE)
    found = _EACH.search(term.name) if is_same and "每" in term.name else None
    return tuple(each for each in (found["per"], found["second"]) if each) if found else ()


def _is_set(rate: Term) -> bool:
    """Whether the rate was paid as told: neither an average nor a plan."""
    return rate.mention.is_exact and not (AVERAGED.search(rate.name) or _NOT_SET.search(rate.name))


def _is_of_one_matter(rate: Term, total: Term) -> bool:
    """每人每月服务费300元。……支付服务费22.6万元: a word of the price comes again in the total's name."""
    return share_a_word(_PER.sub("", rate.name), total.name)


def _factors(rate: Term, total: Term, here: Sequence[Term], before: Sequence[Term]) -> Factors | None:
    """The rate and what each thing that it is per is told to be, through figures that are per something in turn."""
    factors, times = [rate], 1
    needs = list(_pers(rate, total))
    done: set[str] = set()
    while needs:
        need = needs.pop(0)
        if need in done:
            continue
        done.add(need)
        step = _step(need, here) or _step(need, before)
        if step is not None:
            factors.append(step)
            needs.extend(each for each in (per_of_average(step) or "",) if each)
        elif need == "月" and _YEARLY.search(total.name):
            times = MONTHS
        elif need != "年":
            return None
        if len(factors) > _MOST_STEPS + 1:
            return None
    return (factors, times) if len(factors) > 1 else None


def _step(need: str, terms: Sequence[Term]) -> Term | None:
    """The one figure that counts what is needed, or else the one that tells it per something else."""
    told = [each for each in terms if each.unit not in _NOT_COUNTED and each.mention.is_exact and not each.is_attribute]
    if (stretch := base_of(need)) in DURATIONS:
        fitting = [each for each in told if each.unit == stretch]
    else:
        fitting = [each for each in told if each.unit not in DURATIONS and counted_in(each, need)]
    plain = [each for each in fitting if per_of_average(each) is None]
    if plain:
        return plain[0] if len({each.mention.value for each in plain}) == 1 else whole_count(plain)
    return fitting[0] if len(fitting) == 1 and per_of_average(fitting[0]) else None


def _judged(sentence: Sentence, total: Term, found: Factors, *, is_here: bool) -> Statement | None:
    factors, times = found
    if multiplies(total.mention, factors[0], factors[1:], times=times):
        return product_told(total.mention, factors, holds=True, times=times)
    value = product_of(factors) * times
    others = [each.mention.value for each in sentence.terms if each.unit == total.unit and each is not total]
    if times > 1 and numbers_move(sentence):
        return None
    if total.unit != MONEY and is_close(value, total.mention.value, _HARDLY_OFF):
        return None  # 每期50人，6期，298人次: so many were to come, not every one did
    if value in others or any(other + total.mention.value == value for other in others):
        return None  # the total is told already, or this is one of two that make it up
    if is_raised(sentence, factors[0]) or (is_of_more(total) and total.mention.value > value):
        return None
    wanted = Interval.point(value)
    is_meant = is_close(value, total.mention.value, _NEAR)
    if not (is_meant or is_slip(total.mention, wanted) or is_tenfold(total.mention, wanted)):
        return None
    confidence = Confidence.CERTAIN if is_here and total.unit == MONEY else Confidence.PROBABLE
    return product_told(total.mention, factors, holds=False, confidence=confidence, times=times)
