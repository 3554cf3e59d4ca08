"""One indicator that carries too much, or a whole class alone."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.classes import lopsided_weights
from jiheng.checks.declared.heads import AIMS
from jiheng.checks.declared.indicator import declared_in_case
from jiheng.core.case import Case
from jiheng.core.finding import Severity


@check(
    id="TGT113",
    title="分值不应集中在一项指标（相应匹配）",
    why="一项指标占分过高，其他工作做得好坏都影响不了结果。",
    kind=Kind.TARGET,
    severity=Severity.NOTICE,
    references=("R36",),
    good=(f"{AIMS}| 产出指标 | 数量指标 | 铺设管道 | ≥ | 6 | 公里 | 20 |",),
    bad=(
        Bad(
            f"{AIMS}| 产出指标 | 数量指标 | 铺设管道 | ≥ | 6 | 公里 | 45 |\n"
            "| 产出指标 | 质量指标 | 验收合格率 | ≥ | 100 | % | 10 |\n"
            "| 效益指标 | 社会效益指标 | 供水人口 | ≥ | 900 | 人 | 20 |\n"
            "| 效益指标 | 生态效益指标 | 漏损率 | ≤ | 9 | % | 10 |\n"
            "| 满意度指标 | 满意度指标 | 用水户满意度 | ≥ | 90 | % | 10 |",
            says="一项占45分",
        ),
    ),
)
def weight_on_one_target(case: Case) -> Answers:
    """Whole lists by the usual classes only."""
    yield from lopsided_weights(declared_in_case(case))
