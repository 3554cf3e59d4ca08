"""Accounts that balance: 收入1,280万元，支出900万元，调出380万元，当年收支平衡; and what a budget grants and spends."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.likely_sums import likely_sum, within
from jiheng.quantities.relations.arithmetic.sums import sum_statement
from jiheng.quantities.relations.differences.balances.balances import is_income, is_paid_out
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import slip_chance
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import MONEY

SIGN = "收支平衡"
_SAID = late_pattern("[，；][^，；。0-9]{0,16}?收支(?:总体|基本)?平衡")
_TOTAL = late_pattern("(?P<side>收入|支出)(?:总量|总计|合计|总额)(?P<was>[由从])?(?:为|达|完成)?$")
_NEAR = Decimal("0.3")
_GRANTED = late_pattern(
    "(?P<fund>一般公共预算|政府性基金|国有资本经营)(?:预算)?(?:财政)?(?:拨款)?(?P<side>收入|支出)(?:预算)?(?:总计|合计)?(?:为|共)?$"
)
_CARRIED = late_pattern("结余|结转|平衡|决算|执行|完成")
_UNLIKELY = 0.002
"""How seldom two such figures may lie a slip apart by chance."""


def granted_and_spent(sentence: Sentence) -> Iterator[Statement]:
    """基金预算收入38,610万元，基金预算支出36,810万元: the budget of a unit spends what the fund grants."""
    for income, spending in pairwise(sentence.terms):
        first, second = _GRANTED.search(income.name), _GRANTED.search(spending.name)
        if first is None or second is None or (first["side"], second["side"]) != ("收入", "支出"):
            continue
        one, other = income.mention, spending.mention
        is_one_fund = first["fund"] == second["fund"] and income.unit == spending.unit
        if not is_one_fund or not (one.is_exact and other.is_exact) or _CARRIED.search(sentence.words):
            continue
        holds = one.value == other.value
        if holds or slip_chance(other, one.interval) < _UNLIKELY:
            yield sum_statement(one, [other], holds=holds, confidence=Confidence.PROBABLE)


def balanced(sentence: Sentence) -> Iterator[Statement]:
    """What came in, told first in its stretch, against all that is told to have gone out behind it."""
    for said in _SAID.finditer(sentence.text, sentence.start, sentence.end):
        ahead = [each for each in sentence.terms if each.end <= said.start() and not each.depth]
        segment = [each for each in ahead if each.segment == ahead[-1].segment]
        if "后" in said[0]:
            continue  # 动用上年结余弥补后收支平衡: with more than is told
        if len(segment) < 2 or any(each.unit != MONEY or not each.mention.is_exact for each in segment):
            continue
        totals = {side: [mention for each, mention in _totals(segment) if each == side] for side in ("收入", "支出")}
        if all(totals.values()):
            for one, other in zip(totals["收入"], totals["支出"], strict=False):
                yield from likely_sum([one], [other], lambda *_: True)
            continue
        income, *outgoings = segment
        if is_income(income) and all(map(is_paid_out, outgoings)):
            yield from likely_sum([income.mention], [each.mention for each in outgoings], within(_NEAR))


def _totals(terms: Sequence[Term]) -> Iterator[tuple[str, Mention]]:
    """The totals of both sides, and what each becomes: 收入总量由126亿元调整为139亿元."""
    for term, behind in zip(terms, (*terms[1:], None), strict=True):
        found = _TOTAL.search(term.own_name)
        if found is not None:
            yield found["side"], term.mention
            if found["was"] and behind is not None and not behind.mark:
                yield found["side"], behind.mention
