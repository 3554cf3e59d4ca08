"""The example district put into an empty installation, by the same actions that people use."""

import secrets
import shutil
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction

from jiheng.core.budget_unit import BudgetUnit as BudgetUnitRecord
from jiheng.core.budget_unit import UnitKind
from jiheng.core.case import Case
from jiheng.core.finding import Findings
from jiheng.documents.case_files import read_case
from jiheng.web.accounts.models import Person, Post
from jiheng.web.accounts.roles import Role
from jiheng.web.budget_units.models import BudgetUnit, FiscalYear, Level, UnitYear
from jiheng.web.case_entry import put_evaluation, put_records, put_targets
from jiheng.web.example_district.approving import Approvers
from jiheng.web.example_district.composing import UnitOfYear, without_some_actuals
from jiheng.web.example_district.description import (
    YEAR_OF_WORKED_CASE,
    YEARS,
    DepartmentRow,
    Description,
    UnitRow,
    examples_folder,
)
from jiheng.web.example_district.monitoring import put_monitoring
from jiheng.web.example_district.register import put_register
from jiheng.web.home import Home
from jiheng.web.records.reviewed_work import State

REGION = "440117"
WHOLE_UNIT_STANDARD = "example.whole_department"
PROJECT_STANDARD = "cn.project_self_evaluation"
SHOWN_UNIT, SHOWN_DEPARTMENT = "FL01", "FL00"
YEAR_TO_TRY = 2022


class NotEmptyError(Exception):
    """There are units or people already."""


@dataclass(frozen=True, slots=True)
class Account:
    """An account of the example, with the password made for it."""

    role: str
    place: str
    username: str
    password: str


def load(home: Home, description: Description) -> tuple[Account, ...]:
    """Put a district into the database; the accounts to come in with. Raises `NotEmptyError`.

    Past years are approved throughout; only one project of the shown unit is left for whoever tries the program.
    """
    if BudgetUnit.objects.exists() or Person.objects.exists():
        raise NotEmptyError
    _copy_rules(home)
    with transaction.atomic():
        units = _put_units(description)
        accounts = _put_people(units)
        for year in YEARS:
            _put_year(description, units, year)
        put_monitoring()
    return accounts


def _copy_rules(home: Home) -> None:
    shutil.copytree(examples_folder() / "district" / "rules", home.folder / "rules", dirs_exist_ok=True)


def _put_units(description: Description) -> dict[str, BudgetUnit]:
    code, name = description.bureau
    bureau = BudgetUnit.objects.create(code=code, name=name, level=Level.FINANCE_DEPARTMENT)
    units = {code: bureau}
    for department in description.departments:
        node = BudgetUnit.objects.create(
            code=department.code, name=department.name, level=Level.SUPERVISING_DEPARTMENT, parent=bureau
        )
        units[department.code] = node
        for unit in department.units:
            units[unit.code] = BudgetUnit.objects.create(
                code=unit.code, name=unit.name, kind=unit.kind.value, parent=node
            )
    return units


def _put_people(units: dict[str, BudgetUnit]) -> tuple[Account, ...]:
    """One person for every post of every unit; those of the shown unit and of the bureau get a password."""
    accounts = []
    for role, unit, username in _posts(units):
        place = f"（{unit.name}）" if unit else ""
        is_shown = unit is None or unit.code in (SHOWN_UNIT, SHOWN_DEPARTMENT) or unit.parent_id is None
        name, password = f"示例{role.label}{place}", secrets.token_urlsafe(9)
        person = Person(username=username, name=name)
        if is_shown:
            person.set_password(password)
            accounts.append(Account(role.label, unit.name if unit else "", username, password))
        else:
            person.set_unusable_password()
        person.save()
        Post.objects.create(person=person, role=role, budget_unit=unit)
    return tuple(accounts)


def _posts(units: dict[str, BudgetUnit]) -> Iterator[tuple[Role, BudgetUnit | None, str]]:
    for code, unit in units.items():
        match unit.level:
            case Level.BUDGET_UNIT:
                is_shown = code == SHOWN_UNIT
                yield Role.PREPARER, unit, "preparer" if is_shown else f"preparer-{code.lower()}"
                yield Role.UNIT_REVIEWER, unit, "reviewer" if is_shown else f"reviewer-{code.lower()}"
            case Level.SUPERVISING_DEPARTMENT:
                is_shown = code == SHOWN_DEPARTMENT
                yield Role.SUPERVISING_DEPARTMENT, unit, "department" if is_shown else f"department-{code.lower()}"
            case Level.FINANCE_DEPARTMENT:
                yield Role.FINANCE_DEPARTMENT, unit, "finance"
                yield Role.EXPERT, unit, "expert"
                yield Role.EXTERNAL_AUDITOR, unit, "auditor"
    yield Role.ADMINISTRATOR, None, "administrator"


def _put_year(description: Description, units: dict[str, BudgetUnit], year: int) -> None:
    opened = FiscalYear.objects.create(
        year=year,
        region=REGION,
        whole_unit_standard=WHOLE_UNIT_STANDARD,
        project_standard=PROJECT_STANDARD,
    )
    for department in description.departments:
        for unit in department.units:
            place = UnitYear.objects.create(budget_unit=units[unit.code], year=opened)
            _put_unit(department, unit, place)


def _put_unit(department: DepartmentRow, unit: UnitRow, place: UnitYear) -> None:
    year = place.year.year
    told = UnitOfYear(unit, year, REGION, department.name, _siblings(department, unit))
    is_worked_case = year == YEAR_OF_WORKED_CASE and bool(unit.case_of_2022)
    whole = _worked_case(unit.case_of_2022) if is_worked_case else told.whole(place.year.whole_unit_standard)
    approvers = Approvers.of(place.budget_unit)
    put_records(whole, place)
    if is_worked_case:
        put_register(place)
    cases = [whole]
    known = {project.name for project in whole.projects}
    cases += [told.of_project(each, PROJECT_STANDARD) for each in unit.projects if each.name in known]
    drafts = [(case, put_targets(case, place, state=State.DRAFT)) for case in cases]
    place.refresh_from_db()  # what is submitted now has seen every record
    for case, target_set in drafts:
        approvers.approve(target_set)
        if told.is_running:
            continue
        if unit.code == SHOWN_UNIT and year == YEAR_TO_TRY and case.profile.project:
            put_evaluation(without_some_actuals(case), target_set)
        else:
            approvers.approve_evaluation(put_evaluation(case, target_set))


def _worked_case(name: str) -> Case:
    return read_case(examples_folder() / name, Findings(name))


def _siblings(department: DepartmentRow, unit: UnitRow) -> tuple[BudgetUnitRecord, ...]:
    if unit.kind is not UnitKind.HEAD:
        return ()
    return tuple(
        BudgetUnitRecord(
            code=each.code,
            name=each.name,
            kind=UnitKind.SUBORDINATE,
            parent=unit.code,
            supervising_department=department.name,
        )
        for each in department.units
        if each.code != unit.code
    )
