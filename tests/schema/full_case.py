"""A small case that fills every column of every table at least once. All of it is invented."""

from datetime import date
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.activity import Activity, ActivityKind, InKind
from jiheng.core.budget import (
    Adjustment,
    BudgetLine,
    ExpenditureKind,
    Fund,
    GovernmentLevel,
    Payment,
    Project,
    ProjectContinuity,
    Source,
)
from jiheng.core.budget_unit import BudgetUnit, Duty, Task, UnitKind
from jiheng.core.case import Case, CaseProfile, MoneyUnit
from jiheng.core.goal import Accumulation, Direction, Nature, Operator, Span, Tier
from jiheng.core.indicator import BonusItem, Indicator, Objective
from jiheng.core.loan import Loan, LoanState
from jiheng.core.narrative import Assumption, Improvement, Passage, Problem, StatedFigure
from jiheng.core.quantity import Qualifier, Quantity


def yuan(amount: str) -> Decimal:
    return Decimal(amount)


FULL_CASE = Case(
    profile=CaseProfile(
        title="某区图书馆2023年部门整体支出绩效自评",
        year=2023,
        budget_unit="D01",
        project="X1",
        region="000000",
        standard="cn.project_self_evaluation",
        money_unit=MoneyUnit.WAN,
        as_of=date(2023, 12, 31),
        regulation="《项目支出绩效评价管理办法》（财预〔2020〕10号）",
        decision_record="2024年第3次党组会议",
        prepared_on=date(2024, 3, 5),
        project_leader="项目负责人甲",
        finance_leader="财务负责人乙",
        unit_leader="单位负责人丙",
        is_example=True,
    ),
    budget_units=(
        BudgetUnit(code="D01", name="某区图书馆（本级）", supervising_department="某区文化局", note="汇总单位"),
        BudgetUnit(code="D02", name="某区少儿图书馆", kind=UnitKind.SUBORDINATE, parent="D01"),
    ),
    duties=(
        Duty(code="Z1", text="提供公共阅读服务。"),
        Duty(code="Z2", text="保护地方文献；\n\n  ——整理、数字化、公开。"),
    ),
    tasks=(
        Task(code="R1", name="延时开放", content="全年开放{{ 数字名 }}天。", duties=("Z1", "Z2"), result="已完成。"),
        Task(code="R2", name="=2+3 引用样的名称"),
    ),
    projects=(
        Project(
            code="X1",
            name="文献购置",
            short_name="购书",
            budget_unit="D01",
            is_key=True,
            continuity=ProjectContinuity.CONTINUING,
            manager="负责人丁",
            description="购置纸质和数字文献。\n分两批验收。",
            assumed=("manager", "description"),
        ),
    ),
    budget_lines=(
        BudgetLine(
            code="Y1",
            budget_unit="D01",
            kind=ExpenditureKind.BASIC,
            year_of_origin=2023,
            revised_budget=yuan("1234567.89"),
            actual_expenditure=yuan("1234567.89"),
        ),
        BudgetLine(
            code="Y2",
            budget_unit="D02",
            kind=ExpenditureKind.PROJECT,
            project="X1",
            fund=Fund.GOVERNMENT_FUND,
            source=Source.OTHER,
            level=GovernmentLevel.PROVINCIAL,
            year_of_origin=2022,
            original_budget=yuan("0"),
            revised_budget=yuan("326000"),
            actual_expenditure=yuan("226000.01"),
            carry_over=yuan("99999.98"),
            surplus=yuan("0.01"),
            note="+上年结转",
            assumed=("original_budget",),
        ),
    ),
    adjustments=(
        Adjustment(
            code="T1",
            budget_line="Y2",
            amount=yuan("-26000"),
            on=date(2023, 6, 30),
            reason="压减一般性支出",
            document="财预〔2023〕7号",
        ),
    ),
    payments=(
        Payment(
            code="P1",
            budget_line="Y2",
            amount=yuan("226000.01"),
            on=date(2023, 11, 30),
            purpose="书款",
            evidence="记-0012",
        ),
    ),
    objectives=(
        Objective(code="M1", expected="藏书量增加。", achieved="新增 {{ 购书.册数 }} 册。", project="X1"),
        Objective(code="M2", expected="读者满意。"),
    ),
    indicators=(
        Indicator(
            code="1",
            level1="产出指标",
            level2="数量指标",
            name="新增藏书",
            budget_unit="D02",
            project="X1",
            target=Decimal("2.4"),
            unit_of_measure="万册",
            weight=Decimal("12.5"),
            method="deduct",
            actual=Decimal("2.35"),
            baseline=Decimal("2"),
            baseline_year=2022,
            previous_actual=Decimal("2.1"),
            accumulation=Accumulation.SUM,
            definition="当年验收入库的册数",
            calculation="按上年购置量和书价测算",
            target_basis="计划标准",
            data_source="馆藏系统",
            evidence="验收单",
            responsible="采编部",
            duties=("Z1",),
            tasks=("R1", "R2"),
            programme_indicators="每万人藏书",
            missing_items="无",
            reason="第四季度书商缺货",
            improvement="提前招标",
            assumed=("responsible", "baseline_year"),
        ),
        Indicator(
            code="2",
            level1="产出指标",
            name="破损率",
            direction=Direction.LOWER,
            operator=Operator.AT_MOST,
            target=Decimal("0.5"),
            unit_of_measure="%",
            actual=Decimal("1"),
        ),
        Indicator(
            code="3",
            level1="产出指标",
            name="借阅率",
            direction=Direction.RANGE,
            operator=Operator.WITHIN,
            target=Span(Decimal("80"), Decimal("120")),
            unit_of_measure="%",
            actual_measure="阅读.借阅率",
            numerator=Decimal("190"),
            denominator=Decimal("200"),
        ),
        Indicator(code="4", level1="产出指标", name="完工", target=date(2023, 11, 30), actual=date(2023, 11, 29)),
        Indicator(
            code="5",
            level1="效益指标",
            name="阅读氛围",
            nature=Nature.QUALITATIVE,
            operator=Operator.NONE,
            target="有所提升",
            actual="明显提升",
            tier=Tier.ACHIEVED,
            assigned_points=Decimal("9.5"),
        ),
        Indicator(
            code="6",
            level1="效益指标",
            name="到期图书归还率",
            target=Decimal("-3.5"),
            actual=NotApplicable("尚无到期图书"),
            alternative_name="催还次数",
            alternative_operator=Operator.ABOVE,
            alternative_target=Decimal("3"),
            alternative_actual=Decimal("0.07"),
        ),
    ),
    bonus_items=(BonusItem(code="J1", name="获省级表彰", points=Decimal("-1.5"), evidence="@文函〔2023〕9号"),),
    loans=(
        Loan(
            code="D2023-01",
            borrower="J-07",
            project="X1",
            state=LoanState.DISBURSED,
            applied_year=2022,
            applied_amount=yuan("300000"),
            disbursed_year=2023,
            disbursed_amount=yuan("200000"),
            term_years=2,
            due_year=2025,
            repaid_amount=yuan("0"),
            rejection_reason="部分未批",
            is_large_grower=True,
            is_model_entrepreneur=True,
            direct_jobs=5,
            indirect_jobs=17,
            assumed=("direct_jobs",),
        ),
    ),
    activities=(
        Activity(
            code="H1",
            name="全民阅读周",
            short_name="阅读周",
            kind=ActivityKind.PUBLICITY,
            task="R1",
            on=date(2023, 4, 23),
            place="总馆",
            sessions=Quantity(Decimal(96), Qualifier.EXACT, "96"),
            people=Quantity(Decimal(300), Qualifier.BELOW, "近300"),
            person_times=Quantity(Decimal(24000), Qualifier.ABOUT, "2.4万"),
            households=Quantity(Decimal(950), Qualifier.ABOVE, "950余"),
            items=Quantity(Decimal(100), Qualifier.ABOVE, "100多"),
            amount=Quantity(Decimal(50000), Qualifier.ABOVE, "5万多元"),
            in_kind=InKind.BOTH,
            money_source="社会捐赠",
            within_budget=True,
            partner="某区教育局",
            award_year=2023,
            evidence="照片",
            note="'单引号开头",
        ),
    ),
    passages=(Passage(section="performance_management", text="第一段，含“引号”和: 冒号 #。\n\n第二段。"),),
    problems=(Problem(code="W1", title="采购慢", text="书商少。", indicators=("1", "2")),),
    improvements=(
        Improvement(
            code="G1", title="早招标", text="一月启动。", problems=("W1",), responsible="采编部", due="2024年1月"
        ),
    ),
    assumptions=(Assumption(code="A1", subject="负责人", text="原文未载明。", indicators=("1",)),),
    stated_figures=(StatedFigure(name="部门整体.全年预算数", value=Decimal("156.056789")),),
)
