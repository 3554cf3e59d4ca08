"""No indicator of a class that every table needs."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.classes import missing_classes
from jiheng.checks.declared.heads import TARGETS
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import forms_showing
from jiheng.core.finding import Severity
from jiheng.schema.form_tables.vocabulary import Meaning


@check(
    id="RPT617",
    title="指标类别应齐全",
    why="产出要有数量和质量，还要有成本和效益，有服务对象的要有满意度；缺一类，绩效就只评了一半。",
    kind=Kind.TABLE,
    severity=Severity.WARNING,
    references=("R19",),
    good=(
        f"{TARGETS}| 产出指标 | 数量指标 | 铺设管道 | ≥6公里 |  | 20 |\n"
        "| 产出指标 | 质量指标 | 验收合格率 | 100% |  | 10 |\n"
        "| 产出指标 | 时效指标 | 完工时间 | 10月底前 |  | 10 |\n"
        "| 产出指标 | 成本指标 | 每公里造价 | ≤40万元 |  | 10 |\n"
        "| 效益指标 | 社会效益指标 | 供水人口 | ≥900人 |  | 30 |\n"
        "| 满意度指标 | 服务对象满意度指标 | 用水户满意度 | ≥90% |  | 10 |",
        f"{TARGETS}| 产出 |  | 铺设管道 | ≥6公里 |  | 20 |\n| 成果 |  | 供水人口 | ≥900人 |  | 20 |",
    ),
    bad=(
        Bad(
            f"{TARGETS}| 产出指标 | 数量指标 | 铺设管道 | ≥6公里 |  | 20 |\n"
            "| 产出指标 | 数量指标 | 安装水表 | ≥200只 |  | 10 |\n"
            "| 产出指标 | 时效指标 | 完工时间 | 10月底前 |  | 10 |\n"
            "| 效益指标 | 社会效益指标 | 供水人口 | ≥900人 |  | 30 |\n"
            "| 满意度指标 | 服务对象满意度指标 | 用水户满意度 | ≥90% |  | 10 |",
            says="没有“质量指标”、“成本指标”",
        ),
    ),
)
def class_of_indicators_missing(manuscript: Manuscript) -> Answers:
    """Whole tables by the usual classes only."""
    forms_showing(manuscript.indicator_forms, Meaning.TARGET)
    for indicators in manuscript.declared_lists:
        yield from missing_classes(indicators)
