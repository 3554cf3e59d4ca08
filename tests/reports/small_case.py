"""A small invented project: one purse spent, one carried over, and one indicator of every kind that reads differently."""

from datetime import date
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.budget import BudgetLine, ExpenditureKind, GovernmentLevel, Project
from jiheng.core.budget_unit import BudgetUnit
from jiheng.core.case import Case, CaseProfile
from jiheng.core.indicator import Indicator, Objective
from jiheng.core.indicator_values import Direction, Nature, Operator, Tier
from jiheng.core.narrative import Improvement, Passage, Problem

UNIT = BudgetUnit(code="S01", name="示例县图书馆", supervising_department="示例县文化局")
PROJECT = Project(code="X1", name="流动图书车项目", short_name="图书车", budget_unit="S01", is_key=True)


def line(code: str, year: int, revised: int, spent: int, carry_over: int | None = None) -> BudgetLine:
    return BudgetLine(
        code=code,
        budget_unit="S01",
        kind=ExpenditureKind.PROJECT,
        project="X1",
        level=GovernmentLevel.DISTRICT,
        year_of_origin=year,
        original_budget=Decimal(revised),
        revised_budget=Decimal(revised),
        actual_expenditure=Decimal(spent),
        carry_over=None if carry_over is None else Decimal(carry_over),
    )


INDICATORS = (
    Indicator(code="1", level1="产出指标", level2="数量指标", name="开行班次", target=Decimal(120),
              actual=Decimal(130), unit_of_measure="班次", weight=Decimal(20), responsible="业务部"),
    Indicator(code="2", level1="产出指标", level2="数量指标", name="停靠村数", target=Decimal(30),
              actual=Decimal(30), unit_of_measure="个", weight=Decimal(10), responsible="业务部"),
    Indicator(code="3", level1="产出指标", level2="质量指标", name="借阅站数", target=Decimal(30),
              actual=Decimal(30), unit_of_measure="个", weight=Decimal(10), responsible="业务部"),
    Indicator(code="4", level1="产出指标", level2="时效指标", name="新书上架日期", operator=Operator.AT_MOST,
              direction=Direction.LOWER, target=date(2024, 6, 30), actual=date(2024, 6, 1),
              weight=Decimal(10), responsible="业务部"),
    Indicator(code="5", level1="效益指标", level2="社会效益指标", name="借阅人次", target=Decimal(8000),
              actual=Decimal(6000), unit_of_measure="人次", weight=Decimal(20), responsible="业务部",
              reason="两条山区线路因道路施工停开。", improvement="与交通部门提前对接线路。", assumed=("target",)),
    Indicator(code="6", level1="效益指标", level2="可持续影响指标", name="阅读氛围", nature=Nature.QUALITATIVE,
              operator=Operator.NONE, tier=Tier.ACHIEVED, assigned_points=Decimal(5), weight=Decimal(5),
              responsible="业务部"),
    Indicator(code="7", level1="效益指标", level2="生态效益指标", name="新能源车占比", target=Decimal(50),
              actual=NotApplicable("本年没有购车"), unit_of_measure="%", weight=Decimal(5), responsible="业务部"),
    Indicator(code="8", level1="满意度指标", level2="服务对象满意度指标", name="读者满意度", target=Decimal(90),
              numerator=Decimal(186), denominator=Decimal(200), unit_of_measure="%", weight=Decimal(10),
              responsible="业务部"),
)  # fmt: skip

CASE = Case(
    profile=CaseProfile(
        title="示例县图书馆2024年流动图书车项目支出绩效自评",
        year=2024,
        budget_unit="S01",
        project="X1",
        region="000000",
        standard="cn.project_self_evaluation",
        as_of=date(2024, 12, 31),
        prepared_on=date(2025, 2, 20),
        is_example=True,
    ),
    budget_units=(UNIT,),
    projects=(PROJECT,),
    budget_lines=(line("Y1", 2024, 600000, 540000, 60000), line("Y2", 2023, 50000, 50000)),
    objectives=(
        Objective(code="M1", expected="把书送到山村。", achieved="全年开行{{ 指标.1.实际完成值 }}。", project="X1"),
    ),
    indicators=INDICATORS,
    passages=(Passage(section="project_overview", text="项目覆盖全县{{ 指标.2.实际完成值 }}村。"),),
    problems=(Problem(code="W1", title="借阅人次未达标", text="少于目标{{ 指标.5.目标值 }}。", indicators=("5",)),),
    improvements=(
        Improvement(code="G1", title="稳定山区线路", text="提前对接。", problems=("W1",), responsible="业务部",
                    due="2025年6月"),
    ),
)  # fmt: skip
