"""One indicator that carries too much, or a whole class alone."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.classes import lopsided_weights
from jiheng.checks.declared.heads import TARGETS
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import forms_showing
from jiheng.core.finding import Severity
from jiheng.schema.form_tables.vocabulary import Meaning


@check(
    id="RPT634",
    title="分值不应集中在一项指标",
    why="一项指标占分过高，其他工作做得好坏都影响不了结果。",
    kind=Kind.TABLE,
    severity=Severity.NOTICE,
    references=("R36",),
    good=(
        f"{TARGETS}| 产出指标 | 数量指标 | 铺设管道 | ≥6公里 |  | 20 |\n"
        "| 产出指标 | 质量指标 | 验收合格率 | 100% |  | 30 |\n"
        "| 效益指标 | 社会效益指标 | 供水人口 | ≥900人 |  | 20 |\n"
        "| 效益指标 | 生态效益指标 | 漏损率 | ≤9% |  | 10 |\n"
        "| 满意度指标 | 满意度指标 | 用水户满意度 | ≥90% |  | 10 |",
    ),
    bad=(
        Bad(
            f"{TARGETS}| 产出指标 | 数量指标 | 铺设管道 | ≥6公里 |  | 40 |\n"
            "| 产出指标 | 质量指标 | 验收合格率 | 100% |  | 10 |\n"
            "| 效益指标 | 社会效益指标 | 供水人口 | ≥900人 |  | 20 |\n"
            "| 效益指标 | 生态效益指标 | 漏损率 | ≤9% |  | 10 |\n"
            "| 满意度指标 | 满意度指标 | 用水户满意度 | ≥90% |  | 10 |",
            says="一项占40分",
        ),
    ),
)
def weight_on_one_indicator(manuscript: Manuscript) -> Answers:
    """Whole tables by the usual classes only."""
    forms_showing(manuscript.indicator_forms, Meaning.TARGET)
    for indicators in manuscript.declared_lists:
        yield from lopsided_weights(indicators)
