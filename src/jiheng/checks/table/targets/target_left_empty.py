"""An indicator without a target value."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.heads import TARGETS
from jiheng.checks.declared.target_values import missing_targets
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import forms_showing
from jiheng.core.finding import Severity
from jiheng.schema.form_tables.vocabulary import Meaning


@check(
    id="RPT641",
    title="每项指标应有指标值",
    why="没有目标，完成多少都说不上好坏，得分也没有依据。",
    kind=Kind.TABLE,
    severity=Severity.WARNING,
    references=("R01",),
    good=(f"{TARGETS}| 产出 | 数量 | 修复堤防 | ≥2.5 | 公里 | 20 |",),
    bad=(
        Bad(
            f"{TARGETS}| 产出 | 数量 | 修复堤防 | ≥2.5 | 公里 | 20 |\n| 产出 | 数量 | 清淤 |  | 万方 | 20 |",
            says="“清淤”没有指标值",
        ),
    ),
)
def target_left_empty(manuscript: Manuscript) -> Answers:
    """A row that is named and has nothing to reach."""
    forms_showing(manuscript.indicator_forms, Meaning.TARGET)
    yield from missing_targets(manuscript.declared_indicators)
