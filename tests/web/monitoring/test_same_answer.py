"""The browser and the command give the same answer for the worked case."""

import json
from datetime import date

import pytest

from jiheng.core.case import Case
from jiheng.evaluation.monitoring.monitor import monitor
from jiheng.reports.monitoring.record import monitoring_record
from jiheng.web.accounts.access import access_of_person
from jiheng.web.accounts.models import Person, Post
from jiheng.web.accounts.roles import Role
from jiheng.web.budget_units.models import BudgetUnit, FiscalYear, Level, UnitYear
from jiheng.web.library import library
from jiheng.web.monitoring.models import MonitoringSheet
from jiheng.web.monitoring.monitored import calculate
from jiheng.web.monitoring.opening import open_period
from tests.web.put_case import put_case


@pytest.mark.django_db
@pytest.mark.parametrize("day", [date(2022, 7, 31), date(2022, 11, 30)])
def test_the_browser_answers_as_the_command_does(womens_federation: Case, day: date) -> None:
    year = FiscalYear.objects.create(
        year=2022,
        region=womens_federation.profile.region,
        whole_unit_standard="conghua.whole_department",
        project_standard="cn.project_self_evaluation",
    )
    bureau = BudgetUnit.objects.create(code="CZ00", name="示例区财政局", level=Level.FINANCE_DEPARTMENT)
    department = BudgetUnit.objects.create(
        code="FL00",
        name=womens_federation.own_unit.supervising_department,
        level=Level.SUPERVISING_DEPARTMENT,
        parent=bureau,
    )
    unit = BudgetUnit.objects.create(code="FL01", name=womens_federation.own_unit.name, parent=department)
    put_case(womens_federation, UnitYear.objects.create(budget_unit=unit, year=year))
    officer = Person.objects.create(username="officer", name="财政丁")
    Post.objects.create(person=officer, role=Role.FINANCE_DEPARTMENT, budget_unit=bureau)
    open_period(year, access_of_person(officer), name="监控", as_of=day, due_on=date(2022, 12, 30))
    by_browser = monitoring_record(calculate(MonitoringSheet.objects.get()))
    by_command = monitoring_record(monitor(womens_federation, library().monitoring("440117", day), day))
    assert json.dumps(by_browser, sort_keys=True) == json.dumps(by_command, sort_keys=True)
