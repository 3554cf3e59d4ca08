"""A target of at least 0."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.heads import TARGETS
from jiheng.checks.declared.target_values import zero_targets
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import forms_showing
from jiheng.core.finding import Severity
from jiheng.schema.form_tables.vocabulary import Meaning


@check(
    id="RPT616",
    title="正向指标的目标不应为0",
    why="目标为0的正向指标，不做也能“完成”，也无法按比例计分。",
    kind=Kind.TABLE,
    severity=Severity.WARNING,
    references=("R18",),
    good=(f"{TARGETS}| 效益 | 社会效益 | 安全事故 | ＝0 | 起 | 20 |\n| 产出 | 数量 | 举报 | ≤0 | 件 | 5 |",),
    bad=(Bad(f"{TARGETS}| 产出 | 数量 | 新增车位 | ≥0 | 个 | 20 |", says="不做也能达到"),),
)
def target_of_zero(manuscript: Manuscript) -> Answers:
    """Which is reached by doing nothing."""
    forms_showing(manuscript.indicator_forms, Meaning.TARGET)
    yield from zero_targets(manuscript.declared_indicators)
