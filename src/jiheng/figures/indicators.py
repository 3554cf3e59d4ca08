"""Measures of the declared indicators: each one's target and actual value, and how many there are."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.case import Case
from jiheng.core.figure import Aspect, FigureUnit
from jiheng.core.indicator import Indicator
from jiheng.figures.measure import Cell, Count, Keep, Measure, Ratio, Sum, Where

PERCENT_SIGNS = frozenset({"%", "％", "百分比"})
MONEY_UNITS = {"元": Decimal(1), "万元": Decimal(10) ** 4, "亿元": Decimal(10) ** 8}
SAME_WORDS = (frozenset({"名", "人"}), frozenset({"个", "项"}))
"""Words for the same thing. 人次 and 户 are other things than 人 and never stand for it."""


@dataclass(frozen=True, slots=True)
class MeasuredIn:
    """What a unit of measure means for a figure; `factor` turns the indicator's number into the figure's value."""

    unit: FigureUnit
    factor: Decimal
    word: str

    def accepts(self, unit: FigureUnit, word: str) -> bool:
        """Whether a figure of that unit and word can be this indicator's actual value."""
        if self.unit is not FigureUnit.COUNT or unit is not FigureUnit.COUNT:
            return self.unit is unit
        return self.word == word or any({self.word, word} <= same for same in SAME_WORDS)


def measured_in(unit_of_measure: str) -> MeasuredIn:
    """How numbers with this unit of measure become figures: 万元 to yuan, % to percent, the rest are counts."""
    if unit_of_measure in PERCENT_SIGNS:
        return MeasuredIn(FigureUnit.PERCENT, Decimal(1), "%")
    if unit_of_measure in MONEY_UNITS:
        return MeasuredIn(FigureUnit.MONEY, MONEY_UNITS[unit_of_measure], "")
    return MeasuredIn(FigureUnit.COUNT, Decimal(1), unit_of_measure)


def target_measures(case: Case) -> Iterator[Measure]:
    """指标.<编号>.目标值 of every indicator of the case."""
    for indicator in case.indicators:
        kind = measured_in(indicator.unit_of_measure)
        yield Measure(
            f"indicator.{indicator.code}.target_value",
            f"指标.{indicator.code}.目标值",
            kind.unit,
            Cell("indicators", indicator.code, "target", kind.factor),
            Aspect.PLANNED,
            indicator.accumulation,
            kind.word,
        )


def actual_measures(case: Case, known: frozenset[str]) -> Iterator[Measure]:
    """指标.<编号>.实际完成值: typed, or drawn from another measure, or numerator over denominator."""
    for indicator in case.indicators:
        yield from _rate_parts(indicator)
        kind = measured_in(indicator.unit_of_measure)
        formula: Cell | Sum | Ratio
        if indicator.actual_measure in known:
            formula = Sum((indicator.actual_measure,))
        elif indicator.actual is None and indicator.denominator is not None:
            formula = Ratio(f"指标.{indicator.code}.分子", f"指标.{indicator.code}.分母", "分母为0")
        else:
            formula = Cell("indicators", indicator.code, "actual", kind.factor)
        yield Measure(
            f"indicator.{indicator.code}.actual_value",
            f"指标.{indicator.code}.实际完成值",
            kind.unit,
            formula,
            Aspect.ACTUAL,
            indicator.accumulation,
            kind.word,
        )


def _rate_parts(indicator: Indicator) -> Iterator[Measure]:
    if indicator.denominator is None:
        return
    for column, word in (("numerator", "分子"), ("denominator", "分母")):
        yield Measure(
            f"indicator.{indicator.code}.{column}",
            f"指标.{indicator.code}.{word}",
            FigureUnit.COUNT,
            Cell("indicators", indicator.code, column),
        )


def count_measures(case: Case) -> Iterator[Measure]:
    """How many duties, tasks, indicators, problems and improvements there are: texts never type these numbers."""
    own = Where("本单位", _own)
    yield Measure("indicator.count", "指标.项数", FigureUnit.COUNT, Count("indicators", own), Aspect.NEUTRAL, word="项")
    for level in dict.fromkeys(each.level1 for each in case.indicators if own.keep(each, case)):
        of_level = Where(f"本单位，{level}", _stands_in(level))
        yield Measure(
            f"indicator.count.{level}",
            f"指标.{level}.项数",
            FigureUnit.COUNT,
            Count("indicators", of_level),
            Aspect.NEUTRAL,
            word="项",
        )
    for id, name, table, word in (
        ("budget_unit.duty_count", "单位.职责条数", "duties", "条"),
        ("work.task_count", "任务.项数", "tasks", "项"),
        ("problem.count", "问题.条数", "problems", "条"),
        ("improvement.count", "措施.条数", "improvements", "条"),
    ):
        yield Measure(id, name, FigureUnit.COUNT, Count(table), Aspect.NEUTRAL, word=word)


def _own(indicator: Indicator, case: Case) -> bool:
    return case.unit_code(indicator) == case.profile.budget_unit


def _stands_in(level1: str) -> Keep:
    return lambda indicator, case: _own(indicator, case) and indicator.level1 == level1
