"""A small invented project declared under the national standard, complete and ready to be sent."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from jiheng.core.budget import BudgetLine, ExpenditureKind, Project, ProjectContinuity, Source
from jiheng.core.budget_unit import BudgetUnit, Duty, Task
from jiheng.core.case import Case, CaseProfile
from jiheng.core.indicator import Indicator, Objective
from jiheng.core.indicator_values import Direction, Operator
from jiheng.rules.library import load_library, rule_day
from jiheng.targets.law import TargetLaw, target_law

LIBRARY = load_library()


def indicator(code: str, level1: str, level2: str, name: str, target: int, unit: str, weight: int) -> Indicator:
    return Indicator(
        code=code,
        level1=level1,
        level2=level2,
        name=name,
        target=Decimal(target),
        unit_of_measure=unit,
        weight=Decimal(weight),
        target_basis="计划标准",
        responsible="水利股",
        duties=("Z1",),
        tasks=("R1",),
    )


INDICATORS = (
    indicator("1", "产出指标", "数量指标", "除险加固水库数", 3, "座", 20),
    indicator("2", "产出指标", "质量指标", "工程验收合格率", 100, "%", 15),
    replace(
        indicator("3", "产出指标", "成本指标", "单座水库平均造价", 60, "万元", 15),
        direction=Direction.LOWER,
        operator=Operator.AT_MOST,
    ),
    indicator("4", "效益指标", "社会效益指标", "防洪保护人口", 4200, "人", 15),
    indicator("5", "满意度指标", "服务对象满意度指标", "受益群众满意度", 90, "%", 10),
    indicator("6", "效益指标", "经济效益指标", "恢复灌溉面积", 800, "亩", 15),
)


def line(code: str, amount: int, source: Source = Source.APPROPRIATION, year: int = 2024) -> BudgetLine:
    return BudgetLine(
        code=code,
        budget_unit="S01",
        kind=ExpenditureKind.PROJECT,
        project="X1",
        source=source,
        year_of_origin=year,
        original_budget=Decimal(amount),
        revised_budget=Decimal(amount),
        actual_expenditure=Decimal(0),
    )


CASE = Case(
    profile=CaseProfile(
        title="水库除险加固绩效目标",
        year=2024,
        budget_unit="S01",
        project="X1",
        region="000000",
        standard="cn.project_self_evaluation",
        as_of=date(2024, 1, 1),
        unit_leader="负责人甲",
    ),
    budget_units=(BudgetUnit(code="S01", name="示例县水利站", supervising_department="示例县水利局"),),
    duties=(Duty(code="Z1", text="管护县内水库。"),),
    tasks=(Task(code="R1", name="水库除险", content="加固病险水库。"),),
    projects=(
        Project(
            code="X1",
            name="水库除险加固",
            short_name="水库除险",
            budget_unit="S01",
            continuity=ProjectContinuity.CONTINUING,
            task="R1",
            first_year=2023,
            last_year=2025,
            midterm_budget=Decimal(5_400_000),
            midterm_appropriation=Decimal(5_000_000),
        ),
    ),
    budget_lines=(line("Y1", 1_500_000), line("Y2", 200_000, year=2023), line("Y3", 100_000, Source.OTHER)),
    objectives=(Objective(code="M1", expected="加固3座水库，保护下游群众。", midterm="三年加固9座水库。"),),
    indicators=INDICATORS,
)


def with_indicator(code: str, **changes: object) -> Case:
    """The case with one indicator changed."""
    changed = tuple(
        replace(each, **changes) if each.code == code else each  # type: ignore[arg-type]  # columns by name
        for each in INDICATORS
    )
    return replace(CASE, indicators=changed)


def law_of(case: Case = CASE) -> TargetLaw:
    standard = LIBRARY.standard(case.profile.standard, rule_day(case.year), allow_unread=True)
    return target_law(case, standard, LIBRARY)
