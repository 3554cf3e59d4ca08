"""Two people change the same plain form: the second is told what the first wrote, loses nothing, and decides."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.test import Client

from jiheng.core.case import Case
from jiheng.web.accounts.models import Person
from jiheng.web.budget_units.models import BudgetUnit, FiscalYear
from jiheng.web.self_evaluations.models import SelfEvaluation
from tests.web.conftest import District
from tests.web.put_case import put_case

TOLD = "您打开之后，别人改过"


@dataclass(frozen=True)
class Shared:
    """A form that two people have open; `typed` is what both send with it, `held` reads what is stored."""

    client: Client
    page: str
    address: str
    typed: dict[str, str]
    column: str
    held: Callable[[], object]


def _unit(district: District) -> Shared:
    held = lambda: BudgetUnit.objects.get(code="FL02").note  # noqa: E731  # one line of a table
    page, typed = "/administration/units/FL02/", {"name": "示例区妇女儿童活动中心", "kind": "subordinate"}
    return Shared(district.client("administrator"), page, page, typed, "note", held)


def _person(district: District) -> Shared:
    held = lambda: Person.objects.get(username="expert").telephone  # noqa: E731
    page = f"/administration/people/{district.person('expert').pk}/"
    return Shared(district.client("administrator"), page, page, {"name": "专家戊"}, "telephone", held)


def _year(district: District) -> Shared:
    held = lambda: FiscalYear.objects.get().targets_due_on  # noqa: E731
    typed = {
        "region": "440117",
        "whole_unit_standard": "conghua.whole_department",
        "project_standard": "cn.project_self_evaluation",
    }
    return Shared(district.client("bureau_officer"), "/years/2022/", "/years/2022/", typed, "targets_due_on", held)


def _evaluation(district: District, case: Case) -> Shared:
    evaluation = put_case(case, district.unit_year)
    held = lambda: SelfEvaluation.objects.get().unit_leader  # noqa: E731
    page = evaluation.get_absolute_url()
    return Shared(district.client("preparer"), page, f"{page}profile/", {}, "unit_leader", held)


@pytest.mark.parametrize("what", ["unit", "person", "year", "evaluation"])
def test_the_second_is_told_and_loses_nothing(district: District, womens_federation: Case, what: str) -> None:
    makers = {"unit": _unit, "person": _person, "year": _year}
    form = makers[what](district) if what in makers else _evaluation(district, womens_federation)
    mine, theirs = ("2022-03-01", "2022-04-01") if what == "year" else ("我写的", "别人写的")
    seen = {"seen": _seen(form.client.get(form.page).content.decode())}
    assert form.client.post(form.address, {**form.typed, **seen, form.column: theirs}).status_code == 302
    answer = form.client.post(form.address, {**form.typed, **seen, form.column: mine})
    page = answer.content.decode()
    assert (answer.status_code, TOLD in page, f"现在是“{theirs}”" in page, mine in page) == (422, True, True, True)
    assert str(form.held()) == theirs
    again = {**form.typed, "seen": _seen(page), form.column: mine}
    assert form.client.post(form.address, again).status_code == 302
    assert str(form.held()) == mine


def _seen(page: str) -> str:
    found = re.search(r'name="seen" value="(\w+)"', page)
    assert found is not None
    return found[1]
