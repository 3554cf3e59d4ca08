"""At least so many accidents."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.heads import TARGETS
from jiheng.checks.declared.target_values import harms_to_be_reached
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import forms_showing
from jiheng.core.finding import Severity
from jiheng.schema.form_tables.vocabulary import Meaning


@check(
    id="RPT645",
    title="越少越好的指标符号应为≤",
    why="“投诉次数≥5次”成了投诉越多分越高，是符号写反。",
    kind=Kind.TABLE,
    severity=Severity.WARNING,
    references=("R18",),
    good=(f"{TARGETS}| 效益 | 社会 | 投诉次数 | ≤5次 |  | 5 |\n| 产出 | 质量 | 投诉处理率 | ≥100% |  | 5 |",),
    bad=(Bad(f"{TARGETS}| 效益 | 社会 | 投诉次数 | ≥5次 |  | 5 |", says="越少越好"),),
)
def sign_turned_round(manuscript: Manuscript) -> Answers:
    """The sign was turned round."""
    forms_showing(manuscript.indicator_forms, Meaning.TARGET)
    yield from harms_to_be_reached(manuscript.declared_indicators)
