"""A large invented district for measuring pages: `python -m benchmarks.district_load`, into the folder JIHENG_HOME.

500 units, 10,000 projects, 200,000 indicators, 500 self-evaluations, a monitoring period, and two large ledgers. One
unit is made by the same code that people's work goes through; the others are its copies, made inside the database.
"""

import json
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db import connection, transaction

from benchmarks.district_ledgers import fill_ledgers
from jiheng.core.budget import BudgetLine, ExpenditureKind, Payment, Project
from jiheng.core.budget_unit import BudgetUnit as BudgetUnitRecord
from jiheng.core.budget_unit import Duty
from jiheng.core.case import Case, CaseProfile
from jiheng.core.indicator import Indicator, Objective
from jiheng.web.serving import set_up

if TYPE_CHECKING:
    from jiheng.web.monitoring.models import MonitoringSheet

YEAR = 2022
DEPARTMENTS, UNITS, PROJECTS, INDICATORS = 50, 500, 20, 20
PASSWORD = "measured-in-the-open"
STANDARD = "cn.project_self_evaluation"
LEVELS = (
    ("产出指标", "数量指标"),
    ("产出指标", "质量指标"),
    ("效益指标", "社会效益指标"),
    ("满意度指标", "服务对象满意度指标"),
)
WEIGHTS = {"产出指标": 50, "效益指标": 30, "满意度指标": 10}
PER_LEVEL = INDICATORS // len(LEVELS)


def load() -> None:
    """Fill an empty installation, and say the keys of the rows that pages are asked for; the ledgers are D001's."""
    from jiheng.web.accounts.access import access_of_person
    from jiheng.web.accounts.models import Person, Post
    from jiheng.web.accounts.roles import Role
    from jiheng.web.budget_units.models import BudgetUnit, FiscalYear, Level, UnitYear
    from jiheng.web.case_entry import put_evaluation, put_records, put_targets
    from jiheng.web.monitoring.models import MonitoringSheet
    from jiheng.web.monitoring.opening import open_period
    from jiheng.web.records.reviewed_work import State
    from jiheng.web.self_evaluations.models import SelfEvaluation
    from jiheng.web.targets.models import TargetSet

    with transaction.atomic():
        year = FiscalYear.objects.create(
            year=YEAR, region="000000", whole_unit_standard=STANDARD, project_standard=STANDARD
        )
        bureau = BudgetUnit.objects.create(code="CZ", name="测量区财政局", level=Level.FINANCE_DEPARTMENT)
        places: list[UnitYear] = []
        for number in range(DEPARTMENTS):
            department = BudgetUnit.objects.create(
                code=f"D{number:02}", name=f"第{number}局", level=Level.SUPERVISING_DEPARTMENT, parent=bureau
            )
            for below in range(UNITS // DEPARTMENTS):
                unit = BudgetUnit.objects.create(
                    code=f"D{number:02}{below}", name=f"第{number}局第{below}单位", parent=department
                )
                places.append(UnitYear.objects.create(budget_unit=unit, year=year))
        first, second, third = places[:3]
        case = _case(first.budget_unit.code, "")
        put_records(case, first)
        for number in range(1, PROJECTS + 1):
            put_targets(_case(first.budget_unit.code, f"X{number}"), first)
        target_set = TargetSet.objects.get(unit_year=first, project="X1")
        evaluation = put_evaluation(_case(first.budget_unit.code, "X1"), target_set)
        _copy("budgets_project", first.pk)
        _copy("budgets_budgetline", first.pk)
        _copy("budgets_payment", first.pk)
        _copy("targets_targetset", first.pk)
        _copy_rows("targets_indicator", first.pk, {"target_set_id": TARGET_SET})
        _copy_rows("targets_objective", first.pk, {"target_set_id": TARGET_SET})
        _copy_rows("self_evaluations_selfevaluation", first.pk, {"target_set_id": TARGET_SET})
        _copy_rows(
            "self_evaluations_indicatorresult",
            first.pk,
            {"self_evaluation_id": EVALUATION, "indicator_id": INDICATOR},
        )
        _copy_rows(
            "self_evaluations_objectiveresult",
            first.pk,
            {"self_evaluation_id": EVALUATION, "objective_id": OBJECTIVE},
        )
        _copy("record_tables_tablestamp", first.pk)
        TargetSet.objects.filter(unit_year=first, project="X2").update(state=State.DRAFT)
        for username, role, unit in (
            ("finance", Role.FINANCE_DEPARTMENT, bureau),
            ("preparer", Role.PREPARER, first.budget_unit),
            ("importer", Role.PREPARER, third.budget_unit),
        ):
            person = Person.objects.create_person(username, username, PASSWORD)
            Post.objects.create(person=person, role=role, budget_unit=unit)
    draft = TargetSet.objects.get(unit_year=first, project="X2")
    access = access_of_person(Person.objects.get(username="finance"))
    period = open_period(year, access, name="1—9月监控", as_of=date(YEAR, 9, 30), due_on=date(YEAR, 10, 20))
    sheet = MonitoringSheet.objects.get(period=period, unit_year=first, project="X1")
    _stand_as(sheet)
    fill_ledgers(second.pk, YEAR)
    told = {
        "target_set": draft.pk,
        "self_evaluation": evaluation.pk,
        "sheet": sheet.pk,
        "with_ledgers": SelfEvaluation.objects.get(unit_year=second).pk,
    }
    print(json.dumps(told))


def _stand_as(sheet: "MonitoringSheet") -> None:
    """Every project's sheet shows what this one does, so nothing is left for the server to calculate meanwhile."""
    from jiheng.web.jobs.models import Job
    from jiheng.web.monitoring.models import MonitoringSheet
    from jiheng.web.monitoring.monitored import OUTCOME, refresh_outcome

    refresh_outcome(sheet)
    outcome = {name: getattr(sheet, name) for name in OUTCOME}
    MonitoringSheet.objects.filter(period=sheet.period).exclude(project="").update(**outcome)
    Job.objects.all().delete()


def _copy(table: str, unit_year: int) -> None:
    """The first unit's rows of a table again for every other unit."""
    with connection.cursor() as cursor:
        names = _columns(table)
        chosen = ", ".join("u.id" if name == "unit_year_id" else f"t.{_quoted(name)}" for name in names)
        into = ", ".join(map(_quoted, names))
        cursor.execute(
            f"INSERT INTO {table} ({into}) SELECT {chosen} FROM {table} t, budget_units_unityear u "
            "WHERE t.unit_year_id = %s AND u.id <> %s",
            [unit_year, unit_year],
        )


TARGET_SET = (
    "SELECT s.id FROM targets_targetset s JOIN targets_targetset own ON own.project = s.project "
    "WHERE own.id = t.target_set_id AND s.unit_year_id = u.id"
)
EVALUATION = (
    "SELECT s.id FROM self_evaluations_selfevaluation s JOIN self_evaluations_selfevaluation own "
    "ON own.project = s.project WHERE own.id = t.self_evaluation_id AND s.unit_year_id = u.id"
)
_IN_SET = (
    "SELECT s.id FROM targets_{0} s JOIN targets_targetset other ON other.id = s.target_set_id "
    "JOIN targets_{0} own ON own.code = s.code JOIN targets_targetset mine ON mine.id = own.target_set_id "
    "WHERE own.id = t.{0}_id AND other.unit_year_id = u.id AND other.project = mine.project"
)
INDICATOR, OBJECTIVE = _IN_SET.format("indicator"), _IN_SET.format("objective")
"""Which row of another unit's year `u` answers to the one that a row `t` of the first unit names."""


def _copy_rows(table: str, unit_year: int, named: dict[str, str]) -> None:
    """The first unit's rows again for every other unit, naming that unit's own rows."""
    with connection.cursor() as cursor:
        names = _columns(table)
        special = {"unit_year_id": "u.id"} | {name: f"({query})" for name, query in named.items()}
        chosen = ", ".join(special.get(name, f"t.{_quoted(name)}") for name in names)
        into = ", ".join(map(_quoted, names))
        cursor.execute(
            f"INSERT INTO {table} ({into}) SELECT {chosen} FROM {table} t, budget_units_unityear u "
            "WHERE t.unit_year_id = %s AND u.id <> %s",
            [unit_year, unit_year],
        )


def _columns(table: str) -> list[str]:
    with connection.cursor() as cursor:
        told = connection.introspection.get_table_description(cursor, table)
    return [column.name for column in told if column.name != "id"]


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)


def _case(unit: str, project: str) -> Case:
    projects = [
        Project(code=f"X{each}", name=f"第{each}个项目", short_name=f"项目{each}", budget_unit=unit)
        for each in range(1, PROJECTS + 1)
    ]
    lines = [
        BudgetLine(
            code=f"Y{each}",
            budget_unit=unit,
            kind=ExpenditureKind.PROJECT,
            project=f"X{each}",
            year_of_origin=YEAR,
            original_budget=Decimal(100_0000),
            revised_budget=Decimal(100_0000),
            actual_expenditure=Decimal(90_0000),
        )
        for each in range(1, PROJECTS + 1)
    ]
    payments = [
        Payment(code=f"P{each}", budget_line=f"Y{each}", amount=Decimal(90_0000), on=date(YEAR, 6, 30))
        for each in range(1, PROJECTS + 1)
    ]
    return Case(
        profile=CaseProfile(
            title=f"测量用自评 {unit} {project}",
            year=YEAR,
            budget_unit=unit,
            project=project,
            region="000000",
            standard=STANDARD,
            as_of=date(YEAR, 12, 31),
        ),
        budget_units=(BudgetUnitRecord(code=unit, name="测量单位"),),
        duties=(Duty(code="Z1", text="履行职责。"),),
        projects=tuple(projects),
        budget_lines=tuple(lines),
        payments=tuple(payments),
        objectives=(Objective(code="M1", expected="完成全年任务。", project=project),),
        indicators=tuple(_indicators(project)) if project else (),
    )


def _indicators(project: str) -> list[Indicator]:
    found = []
    for number in range(INDICATORS):
        level1, level2 = LEVELS[number // PER_LEVEL]
        same = sum(1 for each in LEVELS if each[0] == level1) * PER_LEVEL
        found.append(
            Indicator(
                code=str(number + 1),
                level1=level1,
                level2=level2,
                name=f"第{number + 1}项指标",
                project=project,
                target=Decimal(100),
                unit_of_measure="个",
                weight=Decimal(WEIGHTS[level1]) / same,
                actual=Decimal(96 + number % 5),
                responsible="负责人",
                duties=("Z1",),
                reason="组织实施进度慢于预期。",
            )
        )
    return found


if __name__ == "__main__":
    set_up()
    load()
