"""One indicator declared twice."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.heads import AIMS
from jiheng.checks.declared.indicator import declared_in_case
from jiheng.checks.declared.repeated_names import repeated_names
from jiheng.core.case import Case
from jiheng.core.finding import Severity


@check(
    id="TGT106",
    title="同一指标不应重复设置",
    why="同一件事设两项指标，就重复计分。",
    kind=Kind.TARGET,
    severity=Severity.NOTICE,
    references=("R26",),
    good=(
        f"{AIMS}| 产出 | 数量 | 小学教师培训人数 | ≥ | 40 | 人 | 10 |\n"
        "| 产出 | 数量 | 中学教师培训人数 | ≥ | 30 | 人 | 10 |",
    ),
    bad=(
        Bad(
            f"{AIMS}| 产出 | 数量 | 培训教师人数 | ≥ | 40 | 人 | 10 |\n"
            "| 产出 | 数量 | 培训教师的人数 | ≥ | 40 | 人 | 10 |",
            says="是同一指标",
        ),
    ),
)
def indicator_declared_twice(case: Case) -> Answers:
    """Equal but for particles and brackets."""
    yield from repeated_names(declared_in_case(case))
