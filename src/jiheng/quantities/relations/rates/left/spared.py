"""Rates of what was not spent: 预算65万元，合同58.5万元，节约率10%; 送审200万元，审定172万元，审减率14%."""

import re
from collections.abc import Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.quotients import is_percent_of, rest_told
from jiheng.quantities.relations.differences.balances.balances import Rank, rank_of
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import MONEY, PERCENT

_RATE = re.compile(
    "(?:审减|核减|节约|节资|节支|节省|下浮|结余|结转结余|压[减缩]|缩[减短]|精简|剩余|流失|空置|空缺|空编|未执行|未完成|降幅|降价)率?(?:为|达|达到|约|仅)*$"
)
_ASKED = late_pattern("安排|预算|限价|控制价|概算|计划|估算|送审|申报")
_AGREED = late_pattern("成交|中标|合同|签约|审定|结算|采购价")
_RATE_WORD = late_pattern("率")
_CLAUSES = 3
_ALL = 100


def is_spared(rate: Term) -> bool:
    """Whether a percentage tells what was left or saved of an amount."""
    return bool(_RATE.search(rate.name[-12:])) and bool(_RATE_WORD.search(rate.name[-6:]))


def spared(sentence: Sentence, position: int) -> Statement | None:
    """The rate against the one amount planned and the one used, told before it or right behind, and no third."""
    rate = sentence.terms[position]
    amounts = _amounts(sentence.terms[:position], rate)
    behind = sentence.terms[position + 1 : position + 2]
    if len(amounts) == 1 and behind and behind[0].segment == rate.segment and behind[0].clause - rate.clause <= 1:
        amounts += [each for each in behind if each.unit == amounts[0].unit and each.mention.is_exact]
    if rate.unit != PERCENT or not rate.mention.is_exact:
        return None
    if len(amounts) == 3 and _is_of_what_was_paid(amounts, rate):
        return None
    amounts = _but_the_rest(amounts)
    if len(amounts) != 2:
        return None
    whole, used = sorted(amounts, key=lambda each: -each.mention.value)
    if not used.mention.value or whole.mention.value == used.mention.value:
        return None
    share = used.mention.operand.over(whole.mention.operand)
    if share is None:
        return None
    left = (Interval.point(1) - share).times(_ALL)
    holds = left.meets(rate.mention.bounds)
    if not holds and not _are_plan_and_use(whole, used, rate):
        return None
    return rest_told(rate.mention, used.mention, whole.mention, holds=holds)


def _but_the_rest(amounts: list[Term]) -> list[Term]:
    """预算360万元，实际338.4万元，节约21.6万元: what the one leaves of the other is told besides them."""
    if len(amounts) != 3:
        return amounts
    *both, rest = amounts
    return both if abs(both[0].mention.value - both[1].mention.value) == rest.mention.value else amounts


def _is_of_what_was_paid(amounts: Sequence[Term], rate: Term) -> bool:
    """Some measure what was saved by what was paid: which of the two is meant no word tells."""
    _, used, rest = (each.mention for each in amounts)
    return is_percent_of(rate.mention, rest.operand, used.operand)


def _amounts(terms: Sequence[Term], rate: Term) -> list[Term]:
    near = [each for each in terms if rate.clause - each.clause <= _CLAUSES and each.unit != PERCENT]
    units = {each.unit for each in near if not each.is_attribute}
    unit = MONEY if MONEY in units else next(iter(units)) if len(units) == 1 else ""
    own = [each for each in terms if each.segment == rate.segment] or terms
    return [each for each in own if each.unit == unit and each.mention.is_exact and not each.is_attribute]


def _are_plan_and_use(whole: Term, used: Term, rate: Term) -> bool:
    """Whether the smaller is what was used, agreed or found right of the larger, told right before or behind it."""
    if used.index < whole.index < rate.index:
        return False
    are_prices = _ASKED.search(whole.name) is not None and _AGREED.search(used.name) is not None
    is_from_to = words.RAISED_TO.search(used.name) is not None and used.index - whole.index == 1 and not used.mark
    return are_prices or is_from_to or Rank.NONE < rank_of(whole) < rank_of(used)
