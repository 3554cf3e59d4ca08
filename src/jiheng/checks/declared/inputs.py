"""Money put in, declared as an output."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.checks.check import Flaw
from jiheng.checks.declared.indicator import Declared
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.figures.indicators import MONEY_UNITS
from jiheng.schema.cells.characters import compact
from jiheng.schema.form_tables.vocabulary import Meaning

_INPUT = late_pattern(r"(?:投入|安排|下达|拨付|补助|预算|经费|资金|支出)(?:总)?(?:金额|资金|经费|数额|总额|额|数)?$")
_OUTPUT = late_pattern(r"贷款|放款|销售|产值|收入|收益|营业|募集|捐赠|交易|融资|签约|投资额|减免|追缴|挽回|节约|采购额")


def inputs_as_outputs(indicators: Sequence[Declared], budgets: frozenset[Decimal]) -> Iterator[Flaw]:
    """`budgets`: the amounts of the budget, in yuan. Loans granted or sales are outputs, though they are money."""
    for each in indicators:
        factor = MONEY_UNITS.get(each.unit)
        if factor is None or not each.is_output or each.is_cost or not isinstance(each.target, Decimal):
            continue
        name = compact(each.name)
        if _OUTPUT.search(name):
            continue
        is_budget = each.target * factor in budgets and each.target > 0
        if not is_budget and not _INPUT.search(name):
            continue
        told = "与预算数相同，是" if is_budget else "像是"
        message = (
            f"“{each.name}”的指标值“{each.words}”{told}投入的资金，投入不能作为产出指标；"
            "请改为用这笔钱做成的事（数量、质量、时效），金额放到成本指标。"
        )
        yield Flaw((each.at(Meaning.TARGET),), message, confidence=None if is_budget else Confidence.ASK)
