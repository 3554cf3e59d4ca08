"""Lists that print their own count: 「…，以上共27项」. Typing the count by hand is what makes it wrong."""

from collections.abc import Mapping
from dataclasses import dataclass

from jiheng.core.blocks import Run
from jiheng.core.indicator import Indicator
from jiheng.evaluation.result import Evaluation, ScoredIndicator
from jiheng.figures.indicators import PERCENT_SIGNS

PREFIX = "清单."


@dataclass(frozen=True, slots=True)
class Enumeration:
    """Items to be told one after the other, and the word that counts them (项, 条, 个)."""

    name: str
    items: tuple[tuple[Run, ...], ...]
    word: str

    def runs(self) -> tuple[Run, ...]:
        """All items and then how many there were; an empty list says 无."""
        if not self.items:
            return (Run("无"),)
        told: list[Run] = []
        for item in self.items:
            told += [Run("、"), *item] if told else item
        return (*told, Run(f"，以上共{len(self.items)}{self.word}"))


def enumerations(evaluation: Evaluation) -> Mapping[str, Enumeration]:
    """Every list that a text of this case may name, by name."""
    case = evaluation.case
    own = listed(evaluation)
    made = (
        Enumeration("清单.绩效指标", tuple(_with_actual(row) for row in own), "项"),
        Enumeration("清单.已达标指标", tuple(_with_actual(row) for row in own if row.is_met), "项"),
        Enumeration("清单.未达标指标", tuple(_with_actual(row) for row in own if row.is_met is False), "项"),
        Enumeration("清单.重点项目", tuple((Run(each.name),) for each in case.projects if each.is_key), "个"),
        Enumeration("清单.重点任务", tuple((Run(each.name),) for each in case.tasks), "项"),
        Enumeration("清单.存在问题", tuple((Run(each.title),) for each in case.problems), "条"),
        Enumeration("清单.改进措施", tuple((Run(each.title),) for each in case.improvements), "条"),
    )
    return {each.name: each for each in made}


def listed(evaluation: Evaluation) -> tuple[ScoredIndicator, ...]:
    """The rows that the unit itself declared, in the order of the form: what 指标.项数 counts."""
    declared = {indicator.code for indicator in evaluation.case.indicators}
    return tuple(row for row in evaluation.rows if row.indicator.code in declared)


def _with_actual(row: ScoredIndicator) -> tuple[Run, ...]:
    return (Run(row.indicator.name), actual_run(row))


def actual_run(row: ScoredIndicator) -> Run:
    """The actual value with its unit as told, with † where it rests on an assumption."""
    text = with_unit(row.actual_text, row)
    return Run(text, figure=actual_name(row), assumed=is_assumed(row.indicator, "actual"))


def with_unit(text: str, row: ScoredIndicator) -> str:
    """A target or actual value of this row with its unit of measure behind it, where it is a number."""
    unit = row.indicator.unit_of_measure
    return text + unit if text[-1:].isdigit() and unit not in PERCENT_SIGNS else text


def actual_name(row: ScoredIndicator) -> str:
    """The name of the figure that is the row's actual value."""
    return row.indicator.actual_measure if row.is_common else row.figure("实际完成值")


ACTUAL_COLUMNS = ("actual", "numerator", "denominator", "actual_measure")


def is_assumed(indicator: Indicator, column: str) -> bool:
    """Whether the example supposed this column; an actual value also rests on what it is computed from."""
    columns = ACTUAL_COLUMNS if column == "actual" else (column,)
    return any(each in indicator.assumed for each in columns)
