"""The projects that take most of the money weigh little among the indicators."""

from decimal import Decimal

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.core.case import Case
from jiheng.core.finding import Confidence, Location, Severity
from jiheng.core.numbers import HUNDRED, fixed, plain

_MOST_MONEY = Decimal("0.5")
_LEAST_WEIGHT = Decimal("0.3")
_HEAD = (
    "项目\n| 项目编号 | 项目名称 | 项目简称 |\n| X1 | 校舍维修 | 校舍 |\n| X2 | 宣传 | 宣传 |\n"
    "预算\n| 支出类别 | 项目编号 | 全年预算数 | 执行数 |\n| 项目支出 | X1 | 180 | 170 |\n| 项目支出 | X2 | 20 | 20 |\n"
    "指标\n| 三级指标 | 项目编号 | 年度指标值 | 计量单位 | 分值 |\n"
)


@check(
    id="TGT120",
    title="主要支出方向的指标应占相应分值（相应匹配）",
    why="大头的钱花在哪里，分值就应压在哪里；避重就轻，评的就不是主要工作。",
    kind=Kind.TARGET,
    severity=Severity.WARNING,
    confidence=Confidence.ASK,
    references=("R28", "财预〔2021〕101号"),
    good=(f"{_HEAD}| 维修校舍面积 | X1 | 4000 | 平方米 | 60 |\n| 宣传场次 | X2 | 20 | 场 | 30 |",),
    bad=(
        Bad(
            f"{_HEAD}| 维修校舍面积 | X1 | 4000 | 平方米 | 20 |\n| 宣传场次 | X2 | 20 | 场 | 70 |",
            says="“校舍维修”占项目支出预算90.00%，指标分值20分，占22.22%",
        ),
    ),
)
def main_spending_weighs_little(case: Case) -> Answers:
    """Only where every indicator names its project, so that the shares can be compared."""
    weighed = [each for each in case.indicators if each.weight]
    whole = sum((each.weight for each in weighed if each.weight), Decimal(0))
    money = sum((line.revised_budget for line in case.budget_lines if line.project), Decimal(0))
    if not weighed or not money or not all(each.project for each in weighed) or len(case.projects) < 2:
        raise DoesNotApply("不是每项指标都写明了项目和分值，不能与预算比较")
    for project in case.projects:
        budget = sum((line.revised_budget for line in case.budget_lines if line.project == project.code), Decimal(0))
        weight = sum((each.weight for each in weighed if each.weight and each.project == project.code), Decimal(0))
        if budget >= money * _MOST_MONEY and weight < whole * _LEAST_WEIGHT:
            message = (
                f"“{project.name}”占项目支出预算{fixed(budget / money * HUNDRED, 2)}%，指标分值{plain(weight)}分，"
                f"占{fixed(weight / whole * HUNDRED, 2)}%；请核对分值，使主要支出方向有足够的指标和分值。"
            )
            yield Flaw((Location(place=f"项目[{project.code}].项目名称", quote=project.name),), message)
