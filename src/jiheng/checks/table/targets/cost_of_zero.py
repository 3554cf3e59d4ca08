"""A cost indicator whose target is 0 money."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.classes import costs_of_zero
from jiheng.checks.declared.heads import TARGETS
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import forms_showing
from jiheng.core.finding import Severity
from jiheng.schema.form_tables.vocabulary import Meaning


@check(
    id="RPT629",
    title="成本指标值不应为0",
    why="花了钱而成本为0，成本控制无从谈起。",
    kind=Kind.TABLE,
    severity=Severity.NOTICE,
    references=("R29",),
    good=(
        f"{TARGETS}| 成本指标 | 社会成本指标 | 扰民投诉 | ＝0 | 件 | 5 |\n"
        "| 成本指标 | 经济成本指标 | 每公里造价 | ≤85 | 万元 | 5 |",
    ),
    bad=(Bad(f"{TARGETS}| 成本指标 | 经济成本指标 | 项目总成本 | 0 | 万元 | 5 |", says="指标值是0"),),
)
def cost_of_zero(manuscript: Manuscript) -> Answers:
    """Money alone: 0 complaints is a fair social cost."""
    forms_showing(manuscript.indicator_forms, Meaning.TARGET)
    yield from costs_of_zero(manuscript.declared_indicators)
