"""Every page of the targets: the right person, the wrong person, nobody; and no more queries for more rows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from jiheng.core.budget_unit import UnitKind
from jiheng.core.indicator import Indicator as IndicatorRecord
from jiheng.web.budget_units.models import BudgetUnit, UnitYear
from jiheng.web.records.reviewed_work import State
from jiheng.web.targets.models import Indicator, TargetSet
from tests.web.conftest import SEEN_ON_THE_BRANCH, District
from tests.web.drafted import approved, district, draft, drafted_case, evaluation

__all__ = ["approved", "district", "draft", "drafted_case", "evaluation"]


def address(target_set: TargetSet, more: str = "") -> str:
    return f"/2022/FL01/targets/{target_set.pk}/{more}"


def first_row(target_set: TargetSet) -> Indicator:
    return Indicator.objects.filter(target_set=target_set)[0]


@pytest.mark.any_database
@pytest.mark.parametrize(
    "page", ["", "library/?q=贷款", "check/", "review/", "assess/", "change/", "page/", "files/xlsx/"]
)
@pytest.mark.parametrize(("name", "status"), SEEN_ON_THE_BRANCH.items())
def test_pages_are_for_those_on_the_branch(
    district: District, draft: TargetSet, page: str, name: str, status: int
) -> None:
    answer = district.client(name).get(address(draft, page))
    assert answer.status_code == status
    if status == 200 and not page.startswith("files"):
        assert " style=" not in answer.content.decode()


@pytest.mark.any_database
def test_the_side_page_of_an_indicator_is_for_those_on_the_branch(district: District, draft: TargetSet) -> None:
    page = address(draft, f"rows/{first_row(draft).pk}/")
    statuses = [district.client(name).get(page).status_code for name in ("preparer", "stranger", "nobody")]
    assert statuses == [200, 404, 302]
    assert district.client("preparer").get(address(draft, "rows/999999/")).status_code == 404


@pytest.mark.parametrize(
    ("name", "shown"),
    [("preparer", True), ("supervisor", True), ("bureau_officer", True), ("stranger", False), ("administrator", False)],
)
def test_the_list_shows_ones_own_branch(district: District, draft: TargetSet, name: str, shown: bool) -> None:
    page = district.client(name).get("/2022/targets/").content.decode()
    assert (address(draft) in page) is shown


def test_the_list_is_filtered_by_state_and_unit(district: District, draft: TargetSet) -> None:
    client = district.client("bureau_officer")
    assert address(draft) in client.get("/2022/targets/?state=draft&q=妇女").content.decode()
    assert "没有找到" in client.get("/2022/targets/?state=approved").content.decode()


def test_the_preparer_alone_gets_the_grid(district: District, draft: TargetSet) -> None:
    assert "data-save-url" in district.client("preparer").get(address(draft)).content.decode()
    assert "data-save-url" not in district.client("supervisor").get(address(draft)).content.decode()


def test_the_form_shows_points_findings_and_the_official_title(district: District, draft: TargetSet) -> None:
    page = district.client("preparer").get(address(draft)).content.decode()
    assert "部门（单位）整体支出绩效目标申报表" in page
    assert "没有一项“投入”类指标" in page
    assert "100<small> / 100分</small>" in page


@pytest.mark.any_database
def test_the_form_asks_no_more_for_many_indicators_than_for_few(district: District, draft: TargetSet) -> None:
    client = district.client("preparer")
    client.get(address(draft))
    _add_indicators(district, draft, 2)
    few = _queries(client.get, address(draft))
    _add_indicators(district, draft, 20)
    assert _queries(client.get, address(draft)) == few
    assert _queries(client.get, address(draft)) == few - 1, "indicators that were not written are not read again"


def _add_indicators(district: District, draft: TargetSet, number: int) -> None:
    for each in range(number):
        record = IndicatorRecord(code=f"N{number}.{each}", level1="产出", name=f"巡访次数{each}")
        Indicator(unit_year=district.unit_year, target_set=draft, position=100 + each).fill(record).save()


@pytest.mark.usefixtures("draft")
def test_the_list_asks_no_more_for_twenty_units_than_for_two(district: District) -> None:
    client = district.client("bureau_officer")
    client.get("/2022/targets/")
    few = _queries(client.get, "/2022/targets/")
    for number in range(18):
        unit = BudgetUnit.objects.create(
            code=f"FL{number + 10}",
            name=f"示例单位{number}",
            parent=district.department,
            kind=UnitKind.SUBORDINATE.value,
        )
        unit_year = UnitYear.objects.create(budget_unit=unit, year=district.year)
        TargetSet.objects.create(unit_year=unit_year, state=State.SUBMITTED)
    assert _queries(client.get, "/2022/targets/") <= few


def _queries(get: object, page: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        get(page)  # type: ignore[operator]  # a client's method
    return len(captured)
