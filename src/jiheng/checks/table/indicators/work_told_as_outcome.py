"""Work done under 效益指标, satisfaction under 产出指标."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.classes import misplaced_indicators
from jiheng.checks.declared.heads import TARGETS
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import forms_showing
from jiheng.core.finding import Confidence, Severity
from jiheng.schema.form_tables.vocabulary import Meaning


@check(
    id="RPT623",
    title="产出和效益应各归其类",
    why="效益指标写工作量，花钱办了事却看不出带来什么变化；放错类别还会使分值失真。",
    kind=Kind.TABLE,
    severity=Severity.NOTICE,
    confidence=Confidence.ASK,
    references=("R25",),
    good=(
        f"{TARGETS}| 效益指标 | 社会效益指标 | 带动就业人数 | ≥60 | 人 | 10 |\n"
        "| 效益指标 | 社会效益指标 | 安全事故发生次数 | ≤1 | 次 | 10 |\n"
        "| 产出指标 | 数量指标 | 培训场次 | ≥8 | 场 | 10 |",
    ),
    bad=(
        Bad(f"{TARGETS}| 效益指标 | 社会效益指标 | 举办培训场次 | ≥8 | 场 | 10 |", says="是工作量"),
        Bad(f"{TARGETS}| 产出指标 | 质量指标 | 学员满意度 | ≥90% |  | 10 |", says="请移到满意度指标"),
    ),
)
def work_told_as_outcome(manuscript: Manuscript) -> Answers:
    """Outcomes are what changed, not how often something was done."""
    forms_showing(manuscript.indicator_forms, Meaning.TARGET)
    yield from misplaced_indicators(manuscript.declared_indicators)
