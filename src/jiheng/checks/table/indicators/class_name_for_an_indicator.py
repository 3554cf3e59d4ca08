"""The name of a class where an indicator should be named."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.classes import class_names_as_indicators
from jiheng.checks.declared.heads import TARGETS
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import forms_showing
from jiheng.core.finding import Severity
from jiheng.schema.form_tables.vocabulary import Meaning


@check(
    id="RPT627",
    title="三级指标应写具体的指标名称",
    why="把“社会成本指标”这样的类别名当指标，看不出衡量什么，也无法取数。",
    kind=Kind.TABLE,
    severity=Severity.NOTICE,
    references=("R27",),
    good=(f"{TARGETS}| 成本指标 | 社会成本指标 | 施工扰民投诉 | ≤3 | 件 | 5 |",),
    bad=(Bad(f"{TARGETS}| 成本指标 | 社会成本指标 | 社会成本指标 | 100% |  | 5 |", says="是类别名称"),),
)
def class_name_for_an_indicator(manuscript: Manuscript) -> Answers:
    """社会成本指标 100% measures nothing."""
    forms_showing(manuscript.indicator_forms, Meaning.TARGET)
    yield from class_names_as_indicators(manuscript.declared_indicators)
