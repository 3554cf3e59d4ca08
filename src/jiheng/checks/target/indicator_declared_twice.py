"""One indicator declared twice."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Kind, check
from jiheng.checks.declared.indicator import declared_in_case
from jiheng.checks.declared.repeated_names import repeated_names
from jiheng.core.case import Case
from jiheng.core.finding import Severity

_HEAD = "指标\n| 一级指标 | 二级指标 | 三级指标 | 符号 | 年度指标值 | 计量单位 | 分值 |\n"


@check(
    id="TGT106",
    title="同一指标不应重复设置",
    why="同一件事设两项指标，就重复计分。",
    kind=Kind.TARGET,
    severity=Severity.NOTICE,
    references=("R26",),
    good=(
        f"{_HEAD}| 产出 | 数量 | 小学教师培训人数 | ≥ | 40 | 人 | 10 |\n"
        "| 产出 | 数量 | 中学教师培训人数 | ≥ | 30 | 人 | 10 |",
    ),
    bad=(
        Bad(
            f"{_HEAD}| 产出 | 数量 | 培训教师人数 | ≥ | 40 | 人 | 10 |\n"
            "| 产出 | 数量 | 培训教师的人数 | ≥ | 40 | 人 | 10 |",
            says="是同一指标",
        ),
    ),
)
def indicator_declared_twice(case: Case) -> Answers:
    """Equal but for particles and brackets."""
    if not case.indicators:
        raise DoesNotApply("案卷里没有指标")
    yield from repeated_names(declared_in_case(case))
