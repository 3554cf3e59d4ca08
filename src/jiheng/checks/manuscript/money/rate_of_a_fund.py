"""Money not all spent, by a rate right behind what was spent; the fund itself is told elsewhere.

已拨付680万元，执行率80% leaves something of the 850万元 that another section tells.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.targets.shortfalls import Shortfall
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.mention import BY_SIZE
from jiheng.quantities.units import MONEY, PERCENT

_RATE = quick_pattern(
    "(?:执行|支付|支出|使用|拨付|发放|兑付)(?:率|进度)$|占(?:[全本]?年度?|项目|补助|到位|下达|预算|可用|安排|财政)+(?:资金|总额|指标|金额|数)*$"
)
_SPENT = re.compile("支[出付]|拨付|执行|使用|发放|兑付")
_FULL = 100
_FINE = 2
_NEAR = 12


def unspent_by_rate(facts: Sequence[Fact]) -> Iterator[Shortfall]:
    """Each such rate below 100 % with the fund whose amount it implies."""
    rates = [fact for fact in facts if fact.mention.unit == PERCENT and _is_of_spending(fact)]
    if not rates:
        return
    funds = sorted((fact for fact in facts if fact.mention.unit == MONEY and fact.left), key=BY_SIZE)
    sizes = [fact.mention.size for fact in funds]
    for rate in rates:
        spent = rate.sentence.terms[rate.term.index - 1]
        if spent.unit != MONEY or rate.mention.start - spent.end > _NEAR or not spent.mention.is_exact:
            continue
        low, high = (float(each) / _FULL for each in (rate.mention.interval.low, rate.mention.interval.high))
        amount = spent.mention.size
        likely = funds[bisect_left(sizes, amount / high) : bisect_right(sizes, amount / low)] if low > 0 else []
        fund = next((each for each in likely if each.passage is not rate.passage and not each.is_other_year), None)
        if fund is None:
            continue
        yield Shortfall(
            rate.place,
            rate.passage,
            f"{fund.left}，{fund.right}，{spent.own_name}",
            fund.mention,
            spent.mention,
            is_money=True,
            told=f"{spent.mention.text}÷{fund.mention.text}＝{rate.mention.text}",
            is_of_target=False,
        )


def _is_of_spending(fact: Fact) -> bool:
    if fact.is_other_year or fact.is_planned or not fact.term.index or fact.mention.value >= _FULL:
        return False
    is_share = fact.left.startswith("占")
    if is_share and not _SPENT.search(fact.sentence.terms[fact.term.index - 1].own_name):
        return False
    return _RATE.search(fact.left) is not None and len(str(fact.mention.number)) >= _FINE
