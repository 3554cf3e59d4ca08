"""A project with money and no indicator, or indicators of a project without money."""

from decimal import Decimal

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.core.case import Case
from jiheng.core.finding import Location, Severity
from jiheng.core.numbers import in_wan

_HEAD = (
    "项目\n| 项目编号 | 项目名称 | 项目简称 | 重点项目 |\n| X1 | 农村供水 | 供水 | 是 |\n"
    "| X2 | 水库除险 | 除险 | 是 |\n"
    "预算\n| 支出类别 | 项目编号 | 全年预算数 | 执行数 |\n| 项目支出 | X1 | 90 | 88 |\n{line}"
    "指标\n| 三级指标 | 项目编号 | 年度指标值 | 计量单位 |\n| 新增供水户数 | X1 | 300 | 户 |\n{indicator}"
)
_LINE, _INDICATOR = "| 项目支出 | X2 | 40 | 40 |\n", "| 除险水库 | X2 | 2 | 座 |"


@check(
    id="TGT119",
    title="重点项目的资金和指标应相互对应（相应匹配）",
    why="有资金没有指标，钱花得怎样无法衡量；有指标没有资金，任务没有保障。",
    kind=Kind.TARGET,
    severity=Severity.WARNING,
    references=("R28", "财预〔2015〕88号"),
    good=(_HEAD.format(line=_LINE, indicator=_INDICATOR), _HEAD.format(line="", indicator="")),
    bad=(
        Bad(_HEAD.format(line=_LINE, indicator=""), says="重点项目“水库除险”有预算40万元，没有一项指标"),
        Bad(_HEAD.format(line="", indicator=_INDICATOR), says="“水库除险”有1项指标，没有预算"),
    ),
)
def money_without_indicator(case: Case) -> Answers:
    """Key projects only, where the indicators of the case name their projects at all."""
    key = [project for project in case.projects if project.is_key]
    if not key or not any(indicator.project for indicator in case.indicators):
        raise DoesNotApply("案卷里没有重点项目，或指标没有写明属于哪个项目")
    for project in key:
        lines = [line.revised_budget for line in case.budget_lines if line.project == project.code]
        budget = sum(lines, Decimal(0)) or project.requested_budget
        count = sum(indicator.project == project.code for indicator in case.indicators)
        place = Location(place=f"项目[{project.code}].项目名称", quote=project.name)
        if budget and not count:
            message = (
                f"重点项目“{project.name}”有预算{in_wan(budget)}，没有一项指标；"
                "请补充指标，或在指标的“项目编号”栏写明对应项目。"
            )
            yield Flaw((place,), message)
        elif count and not budget:
            yield Flaw(
                (place,), f"重点项目“{project.name}”有{count}项指标，没有预算；请补填预算，或核对指标的项目编号。"
            )
