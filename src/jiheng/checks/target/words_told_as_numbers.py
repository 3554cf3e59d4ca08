"""定量 with a target in words."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.indicator import declared_in_case
from jiheng.checks.declared.natures import words_marked_quantitative
from jiheng.core.case import Case
from jiheng.core.finding import Severity

_HEAD = "指标\n| 一级指标 | 二级指标 | 三级指标 | 指标性质 | 年度指标值 | 计量单位 |\n"


@check(
    id="TGT103",
    title="标为定量的指标应填数值（细化量化）",
    why="标了定量却填文字，不能按比例记分，也没有定性的分级标准。",
    kind=Kind.TARGET,
    severity=Severity.WARNING,
    references=("R22",),
    good=(f"{_HEAD}| 产出 | 数量 | 巡查 | 定量 | 12 | 次 |\n| 效益 | 社会 | 服务水平 | 定性 | 良好以上 |  |",),
    bad=(Bad(f"{_HEAD}| 产出 | 数量 | 巡查安排 | 定量 | 按月安排 |  |", says="标的是“定量”"),),
)
def words_told_as_numbers(case: Case) -> Answers:
    """The mark and the target contradict each other."""
    yield from words_marked_quantitative(declared_in_case(case))
