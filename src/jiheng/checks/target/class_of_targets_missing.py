"""No indicator of a class that every list needs."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.classes import missing_classes
from jiheng.checks.declared.heads import AIMS
from jiheng.checks.declared.indicator import declared_in_case
from jiheng.core.case import Case
from jiheng.core.finding import Severity


@check(
    id="TGT111",
    title="指标类别应齐全（细化量化）",
    why="产出要有数量和质量，还要有成本和效益，有服务对象的要有满意度。",
    kind=Kind.TARGET,
    severity=Severity.WARNING,
    references=("R19", "财预〔2021〕101号"),
    good=(
        f"{AIMS}| 产出指标 | 数量指标 | 铺设管道 | ≥ | 6 | 公里 | 20 |\n"
        "| 产出指标 | 质量指标 | 验收合格率 | ≥ | 100 | % | 10 |\n"
        "| 产出指标 | 成本指标 | 每公里造价 | ≤ | 40 | 万元 | 10 |\n"
        "| 效益指标 | 社会效益指标 | 供水人口 | ≥ | 900 | 人 | 30 |\n"
        "| 满意度指标 | 服务对象满意度指标 | 用水户满意度 | ≥ | 90 | % | 10 |",
    ),
    bad=(
        Bad(
            f"{AIMS}| 产出指标 | 数量指标 | 铺设管道 | ≥ | 6 | 公里 | 20 |\n"
            "| 产出指标 | 数量指标 | 安装水表 | ≥ | 200 | 只 | 10 |\n"
            "| 产出指标 | 时效指标 | 完工率 | ≥ | 100 | % | 10 |\n"
            "| 效益指标 | 社会效益指标 | 供水人口 | ≥ | 900 | 人 | 30 |\n"
            "| 满意度指标 | 服务对象满意度指标 | 用水户满意度 | ≥ | 90 | % | 10 |",
            says="没有“质量指标”、“成本指标”",
        ),
    ),
)
def class_of_targets_missing(case: Case) -> Answers:
    """Whole lists by the usual classes only."""
    yield from missing_classes(declared_in_case(case))
