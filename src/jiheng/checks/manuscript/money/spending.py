"""What the prose says was budgeted and spent, part by part: basic and project expenditure, and single programmes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from jiheng.checks.manuscript.money.money import AMOUNT, yuan
from jiheng.checks.manuscript.text.whole_text import WholeText
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import HUNDRED
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import once

_PART = re.compile(
    rf"(?P<part>基本支出|项目支出|人员经费|公用经费|人员支出|公用支出)(?:全年|年初|调整后)?(?:预算|决算)?(?:数|安排)?(?:为|是|共)?"
    rf"(?P<amount>{AMOUNT})"
)
_MODE = quick_pattern(
    r"(?P<budget>预算|批复|安排)|(?P<actual>实际支出|实际完成|决算|执行数|支出合计|总支出|全年支出|累计支出|共支出|已支出)"
)
_PROGRAMME_BUDGET = re.compile(rf"预算(?:数|安排|资金|总额|金额)?(?:为|是|共|共计|合计)?(?P<amount>{AMOUNT})")
_KIND_OF_BUDGET = late_pattern(r"(?:年度|全年|年初|调整后)$")
_LONGEST_NAME = 40
_PROGRAMME_ACTUAL = re.compile(
    rf"(?:共|合计|累计|实际|总|共计|全年|已)(?:支出|使用|拨付|支付)(?:了|资金|金额|数)?(?:为|共|共计)?(?P<amount>{AMOUNT})"
)
_OF_ANOTHER_YEAR = late_pattern("上一?年|去年")
"""预算24万元，较上年预算26万元减少: the second is no budget of what was spent."""
_YEAR_IN_FRONT = late_pattern(r"^(?:20[0-9]{2}年度?)?(?:我?[单部][位门])?")


@dataclass(frozen=True)
class PartSpending:
    """A part's budget and its actual expenditure. `budget_span` and `actual_span` are places in the whole text."""

    name: str
    budget: Decimal
    actual: Decimal
    budget_span: tuple[int, int]
    actual_span: tuple[int, int]
    is_programme: bool = False

    @once
    def rate(self) -> Fraction:
        """The execution rate in percent."""
        return Fraction(self.actual) / Fraction(self.budget) * Fraction(HUNDRED)


@dataclass(frozen=True, slots=True)
class Told:
    """One amount told of a part."""

    amount: Decimal
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Spending:
    """`budgets` and `actuals`: of each part what was told first of the year; `parts`: those with both."""

    budgets: dict[str, Told]
    actuals: dict[str, Told]
    parts: tuple[PartSpending, ...]


def spending_of(whole: WholeText) -> Spending:
    """The budgets and the actual expenditure told in the prose."""
    budgets: dict[str, Told] = {}
    actuals: dict[str, Told] = {}
    for found in _PART.finditer(whole.text):
        mode = _mode(whole, found)
        told = Told(yuan(found["amount"]), found.span())
        if mode == "budget" and found["part"] not in actuals:
            budgets[found["part"]] = told
        elif mode == "actual":
            actuals.setdefault(found["part"], told)
    parts = [
        PartSpending(part, budgets[part].amount, told.amount, budgets[part].span, told.span)
        for part, told in actuals.items()
        if part in budgets and budgets[part].amount
    ]
    return Spending(budgets, actuals, (*parts, *_programmes(whole)))


def _mode(whole: WholeText, found: re.Match[str]) -> str | None:
    """Whether the amount is a budget or spent: by the last word before it in the sentence that tells."""
    modes = [each.lastgroup for each in _MODE.finditer(whole.text, whole.sentence_start(found.start()), found.end())]
    return modes[-1] if modes else None


def _programmes(whole: WholeText) -> Iterator[PartSpending]:
    """Passages with one budget and one sum spent after it."""
    for budget in _PROGRAMME_BUDGET.finditer(whole.text):
        end = whole.bounds(budget.start())[1]
        others = _PROGRAMME_BUDGET.search(whole.text, budget.end(), end)
        actual = _PROGRAMME_ACTUAL.search(whole.text, budget.end(), min(end, budget.end() + 400))
        if actual is None or (others is not None and others.start() < actual.start()):
            continue
        start = whole.clause_start(budget.start(), _LONGEST_NAME)
        name = _YEAR_IN_FRONT.sub("", _KIND_OF_BUDGET.sub("", whole.text[start : budget.start()]))
        budgeted = yuan(budget["amount"])
        if budgeted and len(name) > 1 and not _OF_ANOTHER_YEAR.search(name):
            yield PartSpending(name, budgeted, yuan(actual["amount"]), budget.span(), actual.span(), is_programme=True)
