"""An indicator that missed its target and is named in no problem."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.declared.attainment import attainments
from jiheng.core.case import Case
from jiheng.core.finding import Location, Severity

_HEAD = (
    "指标\n| 三级指标 | 年度指标值 | 计量单位 | 实际完成值 | 偏差原因 |\n| 复垦面积 | 320 | 亩 | 300 | 汛期停工 |\n"
    "| 新增耕地 | 45 | 亩 | 46 | |\n"
)
_PROBLEM = (
    "问题\n| 问题编号 | 问题 | 涉及指标 |\n| W1 | {title} | {code} |\n措施\n| 措施 | 针对问题 |\n| 汛前抢工 | W1 |"
)


@check(
    id="CAS108",
    title="没有完成的指标应写进存在的问题",
    why="扣分的地方就是问题所在；问题里不写，改进措施就对不上。",
    kind=Kind.CASE,
    severity=Severity.WARNING,
    references=("R48",),
    good=(
        _HEAD + _PROBLEM.format(title="复垦进度滞后", code="1"),
        _HEAD + _PROBLEM.format(title="复垦面积没有完成", code=""),
    ),
    bad=(
        Bad(
            _HEAD + _PROBLEM.format(title="档案管理不细", code=""), says="“复垦面积”没有达到指标值，“问题”表没有写到它"
        ),
        Bad(_HEAD, says="“问题”表没有写到它"),
    ),
)
def shortfall_told_in_no_problem(case: Case) -> Answers:
    """By the column 涉及指标, or by its name in the words."""
    missed = [each.indicator for each in attainments(case) if not each.is_met]
    if not missed:
        raise DoesNotApply("没有未达到指标值的指标")
    named = {code for problem in case.problems for code in problem.indicators}
    words = "".join(problem.title + problem.text for problem in case.problems)
    bare = [each for each in missed if each.code not in named and each.name not in words]
    if bare:
        names = "、".join(f"“{each.name}”" for each in bare)
        message = f"{names}没有达到指标值，“问题”表没有写到它；请补写问题并在“涉及指标”栏填编号，再写一条改进措施。"
        yield Flaw((Location(place="问题.涉及指标"), *(Location(place=f"指标[{each.code}]") for each in bare)), message)
