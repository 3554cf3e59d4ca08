"""The year as a line, the units side by side, the figures of all of them."""

from datetime import date
from decimal import Decimal

from jiheng.core.budget import BudgetLine as BudgetLineRecord
from jiheng.core.budget import ExpenditureKind
from jiheng.core.budget import Payment as PaymentRecord
from jiheng.figures.execution import Amounts
from jiheng.web.accounts.access import access_of_person
from jiheng.web.budget_units.models import FiscalYear, UnitYear
from jiheng.web.budgets.models import BudgetLine, Payment, Project
from jiheng.web.desk.overview import lights, money
from jiheng.web.desk.projects import ProjectLine, projects
from jiheng.web.desk.scores import scores
from jiheng.web.desk.standing import Row, Stage, standing
from jiheng.web.desk.works import stage_counts
from jiheng.web.desk.year_line import year_line
from jiheng.web.face.parts import Bar, BarChart, ShownLight, Step, StepState
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.models import SelfEvaluation, Submission
from jiheng.web.targets.models import TargetSet
from tests.web.conftest import YEAR, District

TODAY = date(YEAR, 3, 8)


def give_money(unit_year: UnitYear, project: str = "") -> None:
    record = BudgetLineRecord(
        code=f"Y{project}",
        budget_unit=unit_year.budget_unit.code,
        kind=ExpenditureKind.PROJECT,
        project=project,
        year_of_origin=YEAR,
        revised_budget=Decimal(1000),
        actual_expenditure=Decimal(250),
    )
    BudgetLine(unit_year=unit_year).fill(record).save()


def pay(unit_year: UnitYear, on: date) -> None:
    record = PaymentRecord(code="P1", budget_line="Y", amount=Decimal(250), on=on)
    Payment(unit_year=unit_year).fill(record).save()


def submitted(unit_year: UnitYear, total: str, project: str = "") -> SelfEvaluation:
    targets = TargetSet.objects.create(unit_year=unit_year, project=project, state=State.APPROVED)
    evaluation = SelfEvaluation.objects.create(
        unit_year=unit_year, project=project, target_set=targets, case_title="甲", standard="x", as_of=TODAY
    )
    Submission.objects.create(self_evaluation=evaluation, number=1, total=total, grade="优")
    return evaluation


def test_the_line_tells_how_far_each_stage_has_come(district: District) -> None:
    give_money(district.unit_year)
    TargetSet.objects.create(unit_year=district.unit_year, state=State.APPROVED)
    TargetSet.objects.create(unit_year=district.other_unit_year, due_on=date(YEAR, 3, 1))
    seen = {name: access_of_person(district.person(name)) for name in ("bureau_officer", "preparer")}
    lines = {name: year_line(access, YEAR, stage_counts(access, YEAR, TODAY)) for name, access in seen.items()}
    after = (
        Step("监控", StepState.AHEAD, "", "/2022/monitoring/"),
        Step("自评", StepState.AHEAD, "", "/2022/self-evaluations/"),
    )
    assert lines == {
        "bureau_officer": (
            Step("预算", StepState.CURRENT, "1/2个单位已录入", "/2022/budgets/"),
            Step("目标", StepState.LATE, "1/2已批复，1件逾期", "/2022/targets/"),
            *after,
        ),
        "preparer": (
            Step("预算", StepState.DONE, "已录入", "/2022/budgets/"),
            Step("目标", StepState.DONE, "1/1已批复", "/2022/targets/"),
            *after,
        ),
    }


def test_a_stage_past_its_day_that_nobody_has_begun_is_late(district: District) -> None:
    FiscalYear.objects.update(targets_due_on=date(YEAR, 3, 1), self_evaluations_due_on=date(YEAR, 3, 7))
    TargetSet.objects.create(unit_year=district.other_unit_year, state=State.APPROVED)
    seen = (access_of_person(district.person(name)) for name in ("bureau_officer", "preparer"))
    lines = [year_line(access, YEAR, stage_counts(access, YEAR, TODAY)) for access in seen]
    assert [(step.title, step.state, step.note) for line in lines for step in line[1:]] == [
        ("目标", StepState.LATE, "1/1已批复，1个单位有逾期未开始的"),
        ("监控", StepState.AHEAD, ""),
        ("自评", StepState.LATE, "1个单位逾期未开始"),
        ("目标", StepState.LATE, "逾期未开始"),
        ("监控", StepState.AHEAD, ""),
        ("自评", StepState.AHEAD, ""),
    ]


def test_each_unit_stands_beside_the_others(district: District) -> None:
    give_money(district.unit_year)
    for project, state in (("", State.APPROVED), ("X1", State.DRAFT), ("X2", State.DRAFT)):
        TargetSet.objects.create(unit_year=district.unit_year, project=project, state=state)
    rest = (Stage("监控", "未开始"), Stage("自评", "未开始"))
    assert standing([district.unit_year, district.other_unit_year]) == (
        Row(
            "FL01",
            district.unit.name,
            Amounts(None, Decimal(1000), Decimal(250)),
            (Stage("目标", "2件填报中，1件已批复"), *rest),
        ),
        Row("MZ01", district.other_unit.name, Amounts(None, Decimal(0), Decimal(0)), (Stage("目标", "未开始"), *rest)),
    )


def test_payments_of_all_units_are_set_against_the_calendar(district: District) -> None:
    units = UnitYear.objects.filter(year__year=YEAR)
    assert money(units, YEAR, TODAY).chart is None
    give_money(district.unit_year)
    give_money(district.other_unit_year)
    for at, unit_year in enumerate((district.unit_year, district.other_unit_year)):
        pay(unit_year, date(YEAR, at + 1, 5))
    found = money(units, YEAR, TODAY)
    assert found.chart is not None
    spent, time = found.chart.lines
    assert found.amounts == Amounts(None, Decimal(2000), Decimal(500))
    assert spent.values == (Decimal("12.50"), Decimal("25.00"), Decimal("25.00"), *[None] * 9)
    assert time.values[:3] == (Decimal("8.33"), Decimal("16.67"), Decimal("25.00"))


def test_scores_are_those_submitted_last_by_unit_or_by_department(district: District) -> None:
    units = UnitYear.objects.filter(year__year=YEAR)
    assert scores(units, YEAR) is None
    evaluation = submitted(district.unit_year, "91.25")
    submitted(district.unit_year, "60.00", "X1")
    Submission.objects.create(self_evaluation=evaluation, number=2, total="92.50", grade="优")
    other = submitted(district.other_unit_year, "88.00")
    ways = [
        f"/2022/{code}/self-evaluations/{key}/submissions/{number}/score/"
        for code, key, number in (("FL01", evaluation.pk, 2), ("MZ01", other.pk, 1))
    ]
    chart = BarChart(
        "各单位自评得分",
        (
            Bar(district.unit.name, Decimal("92.50"), "92.50 优", address=ways[0]),
            Bar(district.other_unit.name, Decimal("88.00"), "88.00 优", address=ways[1]),
        ),
        Decimal(100),
        "得分",
    )
    assert scores(units, YEAR) == chart
    for at in range(12):
        unit = type(district.unit).objects.create(code=f"M{at}", name=f"站{at}", parent=district.other_department)
        submitted(UnitYear.objects.create(budget_unit=unit, year=district.year), "75.00")
    by_department = scores(units, YEAR)
    assert by_department is not None
    assert (by_department.title, [(bar.name, bar.told, bar.address) for bar in by_department.bars]) == (
        "各部门自评平均分",
        [
            ("示例区妇女联合会", "92.50（1个单位）", "/2022/summary/?department=FL00"),
            ("示例区民政局", "76.00（13个单位）", "/2022/summary/?department=MZ00"),
        ],
    )


def test_the_projects_of_a_unit_stand_beside_each_other(district: District) -> None:
    Project.objects.create(unit_year=district.unit_year, code="X1", name="讲座", position=1)
    Project.objects.create(unit_year=district.unit_year, code="X2", name="贴息", position=2)
    give_money(district.unit_year, "X1")
    evaluation = submitted(district.unit_year, "95.00", "X1")
    assert projects(district.unit_year) == (
        ProjectLine(
            "X1",
            "讲座",
            "",
            Amounts(None, Decimal(1000), Decimal(250)),
            "95.00 优",
            (evaluation.pk, 1),
            ShownLight.NONE,
            None,
        ),
        ProjectLine("X2", "贴息", "", Amounts(None, Decimal(0), Decimal(0)), "", None, ShownLight.NONE, None),
    )


def test_there_are_no_lights_before_a_period_is_opened(district: District) -> None:
    assert lights(access_of_person(district.person("bureau_officer")), YEAR) is None
