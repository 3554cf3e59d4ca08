"""More than half of the targets in words."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.classes import mostly_qualitative
from jiheng.checks.declared.heads import AIMS
from jiheng.checks.declared.indicator import declared_in_case
from jiheng.core.case import Case
from jiheng.core.finding import Severity


@check(
    id="TGT112",
    title="定性指标不应过半（细化量化）",
    why="指标以定量为主；定性指标过半，得分主要靠主观判断。",
    kind=Kind.TARGET,
    severity=Severity.WARNING,
    references=("R20",),
    good=(f"{AIMS}| 产出 | 数量 | 检修 | ≥ | 4 | 次 | 20 |",),
    bad=(
        Bad(
            f"{AIMS}| 产出 | 质量 | 第一项服务 | 定性 | 按规定完成，分三档 |  | 20 |\n"
            "| 产出 | 质量 | 第二项服务 | 定性 | 按规定完成，分三档 |  | 20 |\n"
            "| 产出 | 质量 | 第三项服务 | 定性 | 按规定完成，分三档 |  | 20 |\n"
            "| 产出 | 质量 | 第四项服务 | 定性 | 按规定完成，分三档 |  | 20 |\n"
            "| 满意 | 满意度 | 满意度 | ≥ | 90 | % | 20 |",
            says="5项指标中有4项是定性指标",
        ),
    ),
)
def targets_mostly_in_words(case: Case) -> Answers:
    """Counted over at least five."""
    yield from mostly_qualitative(declared_in_case(case))
