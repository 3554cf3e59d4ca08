"""What a monitoring tells as figures: amounts and indicators' values up to a day, with the records behind them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from jiheng.core.absence import NotApplicable
from jiheng.core.budget import BudgetLine
from jiheng.core.case import Case
from jiheng.core.figure import Aspect, Figure, FigureSet, FigureUnit, RecordSource
from jiheng.core.finding import Findings
from jiheng.core.indicator import Indicator
from jiheng.core.indicator_values import Accumulation, ActualValue
from jiheng.core.numbers import EXACT, HUNDRED, round_half_up
from jiheng.evaluation.monitoring.money import budget_as_of, latest_reading, told_of_line
from jiheng.evaluation.monitoring.targets import reached
from jiheng.figures.cells import Cells, source, value_text
from jiheng.figures.indicators import measured_in
from jiheng.figures.measure import RATE_DIGITS
from jiheng.figures.registry import figures_of

WHOLE = "部门整体"
BUDGET, SPENT, RATE, REACHED = "预算数", "累计执行数", "支出进度", "累计完成值"
FORMULAS: Mapping[str, str] = {
    BUDGET: "预算行表“全年预算数”合计，减去监控日以后的调整",
    SPENT: "有逐笔支付的，取监控日以前的支付合计；其余取单位填报的执行进度",
    RATE: "累计执行数÷预算数×100%",
    REACHED: "监控日以前最近一次填报的完成值",
}
"""How each kind of figure comes about, by the end of its name."""


def figures_as_of(case: Case, as_of: date) -> FigureSet:
    """Money of the whole unit and of each project, and every indicator, as they were known on the day."""
    own = [line for line in case.budget_lines if case.unit_code(line) == case.profile.budget_unit]
    found: list[Figure] = list(_money(case, WHOLE, own, as_of))
    for project in case.projects:
        if case.unit_code(project) == case.profile.budget_unit:
            lines = [line for line in own if line.project == project.code]
            found += _money(case, project.name, lines, as_of)
    known = figures_of(case)
    found += [_indicator(case, each, known, as_of) for each in case.indicators]
    return FigureSet({figure.name: figure for figure in found})


def money_name(scope: str, what: str) -> str:
    """「部门整体.累计执行数」: what the figure of a scope is called."""
    return f"{scope}.{what}"


def _money(case: Case, name: str, lines: Sequence[BudgetLine], as_of: date) -> Iterator[Figure]:
    budget = _sum([budget_as_of(case, line, as_of) for line in lines])
    later = [each for each in case.adjustments if each.on and each.on > as_of and _is_of(lines, each.budget_line)]
    yield Figure(
        id=f"monitoring.{name}.budget",
        name=money_name(name, BUDGET),
        unit=FigureUnit.MONEY,
        value=budget,
        formula=FORMULAS[BUDGET],
        aspect=Aspect.PLANNED,
        sources=(*Cells("budget_lines", "revised_budget", lines), *Cells("adjustments", "amount", later)),
    )
    told = [told_of_line(case, line, as_of) for line in lines]
    spent = None if not lines or None in told else _sum([each.spent for each in told if each])
    yield Figure(
        id=f"monitoring.{name}.spent",
        name=money_name(name, SPENT),
        unit=FigureUnit.MONEY,
        value=spent,
        formula=FORMULAS[SPENT],
        aspect=Aspect.ACTUAL,
        accumulation=Accumulation.RUNNING,
        sources=tuple(origin for line in lines for origin in _spent_cells(case, line, as_of)),
    )
    yield Figure(
        id=f"monitoring.{name}.execution_rate",
        name=money_name(name, RATE),
        unit=FigureUnit.PERCENT,
        value=_rate(spent, budget),
        formula=FORMULAS[RATE],
        aspect=Aspect.ACTUAL,
        inputs=(money_name(name, SPENT), money_name(name, BUDGET)),
    )


def _spent_cells(case: Case, line: BudgetLine, as_of: date) -> Iterator[RecordSource]:
    payments = [each for each in case.payments if each.budget_line == line.code]
    if payments and all(each.on is not None for each in payments):
        yield from Cells("payments", "amount", [each for each in payments if each.on and each.on <= as_of])
        return
    reading = latest_reading(case, line.code, as_of)
    if case.profile.as_of <= as_of and (reading is None or reading.on <= case.profile.as_of):
        yield source("budget_lines", line, "actual_expenditure")
    elif reading is not None:
        yield source("expenditure_readings", reading, "spent")


def _indicator(case: Case, indicator: Indicator, known: Mapping[str, Figure], as_of: date) -> Figure:
    told = reached(case, indicator, known, as_of, Findings())
    kind = measured_in(indicator.unit_of_measure)
    is_of_year = told.on is not None and (told.observation is None or told.observation.on != told.on)
    return Figure(
        id=f"monitoring.indicator.{indicator.code}",
        name=f"指标.{indicator.code}.{REACHED}",
        unit=kind.unit if not _words(told.value) else FigureUnit.TEXT,
        value=EXACT.multiply(told.value, kind.factor) if isinstance(told.value, Decimal) else _absent(told.value),
        formula=FORMULAS[REACHED],
        aspect=Aspect.ACTUAL,
        accumulation=indicator.accumulation,
        word="" if _words(told.value) else kind.word,
        inputs=(f"指标.{indicator.code}.实际完成值",) if is_of_year else (),
        sources=(source("observations", told.observation, "value"),) if told.observation and not is_of_year else (),
        text=_words(told.value),
    )


def _words(value: ActualValue | None) -> str:
    return "" if value is None or isinstance(value, Decimal | NotApplicable) else value_text(value)


def _absent(value: ActualValue | None) -> NotApplicable | None:
    return value if isinstance(value, NotApplicable) else None


def _is_of(lines: Sequence[BudgetLine], code: str) -> bool:
    return any(line.code == code for line in lines)


def _rate(spent: Decimal | None, budget: Decimal) -> Decimal | NotApplicable | None:
    if spent is None:
        return None
    if not budget:
        return NotApplicable("没有预算")
    return round_half_up(Fraction(spent) / Fraction(budget) * int(HUNDRED), RATE_DIGITS).normalize(EXACT)


def _sum(amounts: Sequence[Decimal]) -> Decimal:
    total = Decimal(0)
    for amount in amounts:
        total = EXACT.add(total, amount)
    return total
