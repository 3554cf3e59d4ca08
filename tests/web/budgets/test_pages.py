"""Every page of the money: the right person, the wrong person, nobody; and no more queries for more rows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from jiheng.core.budget_unit import UnitKind
from jiheng.web.budget_units.models import BudgetUnit, UnitYear
from tests.web.budgets.conftest import put_line
from tests.web.conftest import SEEN_ON_THE_BRANCH, District

pytestmark = pytest.mark.usefixtures("money")

SEEN = (
    "/2022/FL01/budgets/",
    "/2022/FL01/budgets/lines/",
    "/2022/FL01/budgets/payments/",
    "/2022/FL01/budgets/adjustments/",
    "/2022/FL01/budgets/carry-over/",
    "/2022/FL01/budgets/projects/X1/",
)
EDITED = ("/2022/FL01/budgets/projects/new/", "/2022/FL01/budgets/projects/X1/edit/")


@pytest.mark.any_database
@pytest.mark.parametrize("address", SEEN)
@pytest.mark.parametrize(("name", "status"), SEEN_ON_THE_BRANCH.items())
def test_everyone_on_the_branch_sees_the_money(district: District, address: str, name: str, status: int) -> None:
    assert district.client(name).get(address).status_code == status


@pytest.mark.any_database
@pytest.mark.parametrize("address", EDITED)
@pytest.mark.parametrize(
    ("name", "status"),
    [("preparer", 200), ("unit_reviewer", 404), ("supervisor", 404), ("stranger", 404), ("nobody", 302)],
)
def test_the_preparer_alone_edits(district: District, address: str, name: str, status: int) -> None:
    assert district.client(name).get(address).status_code == status


def test_who_may_not_edit_sees_no_form(district: District) -> None:
    page = district.client("supervisor").get("/2022/FL01/budgets/payments/").content.decode()
    assert '<h2 id="book">' not in page


@pytest.mark.parametrize(
    ("name", "shown"),
    [("preparer", ["FL01"]), ("supervisor", ["FL01"]), ("bureau_officer", ["FL01", "MZ01"]), ("administrator", [])],
)
def test_the_list_shows_ones_own_branch(district: District, name: str, shown: list[str]) -> None:
    page = district.client(name).get("/2022/budgets/").content.decode()
    assert [code for code in ("FL01", "MZ01") if f"/2022/{code}/budgets/" in page] == shown


def test_the_list_adds_up(district: District) -> None:
    page = district.client("bureau_officer").get("/2022/budgets/").content.decode()
    for words in ("125.00", "40.00", "85.00", "32.00%"):
        assert words in page
    assert "没有找到" in district.client("bureau_officer").get("/2022/budgets/?q=没有").content.decode()


def test_the_list_asks_no_more_for_twenty_units_than_for_two(district: District) -> None:
    client = district.client("bureau_officer")
    assert _queries(client.get, "/2022/budgets/") > 0
    before = _queries(client.get, "/2022/budgets/")
    for number in range(18):
        unit = BudgetUnit.objects.create(
            code=f"FL{number + 10}",
            name=f"示例单位{number}",
            parent=district.department,
            kind=UnitKind.SUBORDINATE.value,
        )
        unit_year = UnitYear.objects.create(budget_unit=unit, year=district.year)
        put_line(unit_year, code="Y1", revised=100)
    assert _queries(client.get, "/2022/budgets/") == before


@pytest.mark.any_database
@pytest.mark.parametrize("address", SEEN)
def test_a_units_pages_ask_no_more_for_twenty_lines_than_for_three(
    district: District, money: UnitYear, address: str
) -> None:
    client = district.client("preparer")
    client.get(address)
    put_line(money, code="Y9", project="X1", revised=100)
    before = _queries(client.get, address)
    for number in range(20):
        put_line(money, code=f"Y{number + 10}", project="X1", revised=100)
    assert _queries(client.get, address) == before


def _queries(get: object, address: str) -> int:
    assert callable(get)
    with CaptureQueriesContext(connection) as captured:
        get(address)
    return len(captured)


def test_an_amount_of_many_units_opens_those_of_each_that_one_sees(district: District) -> None:
    address = "/2022/budgets/amounts/"
    page = district.client("bureau_officer").get(address, {"name": "部门整体.执行数"}).content.decode()
    own = district.client("preparer").get(address, {"name": "部门整体.执行数"}).content.decode()
    other = "示例区民政局（本级）"
    assert ("40.00" in page, other in page, "40.00" in own, other in own) == (True, True, True, False)
    assert district.client("preparer").get(address, {"name": "贷款.笔数"}).status_code == 404
