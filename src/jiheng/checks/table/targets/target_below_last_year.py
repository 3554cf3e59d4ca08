"""A target far below what was reached the year before."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.target_values import targets_below_last_year
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import forms_showing
from jiheng.core.finding import Confidence, Severity
from jiheng.schema.form_tables.vocabulary import Meaning

_HEAD = "| 三级指标 | 上年实际 | 年度指标值 | 计量单位 |\n"


@check(
    id="RPT640",
    title="目标值不应明显低于上年实际",
    why="目标定得比上年做到的还低，完成它不说明绩效好。",
    kind=Kind.TABLE,
    severity=Severity.WARNING,
    confidence=Confidence.ASK,
    references=("R17",),
    good=(f"{_HEAD}| 接种人数 | 5200人 | ≥5000 | 人 |\n| 平均等候时间 | 30分钟 | ≤28 | 分钟 |",),
    bad=(Bad(f"{_HEAD}| 接种人数 | 5200 | ≥3000 | 人 |", says="明显偏低"),),
)
def target_below_last_year(manuscript: Manuscript) -> Answers:
    """Where the table shows 上年实际."""
    forms_showing(manuscript.indicator_forms, Meaning.TARGET)
    yield from targets_below_last_year(manuscript.declared_indicators)
