"""A share of more than all."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.heads import TARGETS
from jiheng.checks.declared.target_values import impossible_rates
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import forms_showing
from jiheng.core.finding import Severity
from jiheng.schema.form_tables.vocabulary import Meaning


@check(
    id="RPT644",
    title="比率类指标值不应超过100%",
    why="合格率、覆盖率、满意度是部分占总体的比例，最高为100%。",
    kind=Kind.TABLE,
    severity=Severity.WARNING,
    references=("R18",),
    good=(f"{TARGETS}| 产出 | 质量 | 产品合格率 | ≥98% |  | 5 |\n| 效益 | 经济 | 销售收入增长率 | ≥120% |  | 5 |",),
    bad=(Bad(f"{TARGETS}| 产出 | 质量 | 产品合格率 | ≥120% |  | 5 |", says="超过100%"),),
)
def rate_beyond_all_of_it(manuscript: Manuscript) -> Answers:
    """合格率 of 120%."""
    forms_showing(manuscript.indicator_forms, Meaning.TARGET)
    yield from impossible_rates(manuscript.declared_indicators)
