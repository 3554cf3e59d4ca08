"""A standard that has ended is refused or explained wherever a year would name it."""

import pytest

from jiheng.core.case import Case
from jiheng.web.accounts.access import access_of_person
from jiheng.web.budget_units.models import FiscalYear, UnitYear
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.rules_in_force import not_in_force
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.self_evaluations.starting import start
from tests.web.conftest import District
from tests.web.put_case import put_case

ENDED = "conghua.whole_department"
TOLD = "在2023-12-31没有有效的版本，它的有效期是：2022-01-01至2022-12-31；请为2023年另选一个评分标准。"
GIVEN = {
    "year": "2023",
    "region": "440117",
    "whole_unit_standard": ENDED,
    "project_standard": "cn.project_self_evaluation",
}


@pytest.fixture
def left_over(district: District) -> FiscalYear:
    """2023 under a standard that ended with 2022, as a change of the rules may leave it."""
    district.year.year = 2023
    district.year.save()
    return district.year


def test_a_standard_holds_for_its_years() -> None:
    assert not_in_force(2022, ENDED) == ""
    assert not_in_force(2023, ENDED).endswith(TOLD)
    assert "没有编号为“nothing”" in not_in_force(2022, "nothing")


def test_the_next_year_does_not_take_it_over(district: District) -> None:
    page = district.client("bureau_officer").get("/years/open/").content.decode()
    assert (TOLD in page, f'value="{ENDED}" selected' in page) == (True, False)
    assert 'value="cn.project_self_evaluation" selected' in page


def test_chosen_all_the_same_it_is_refused_at_its_field(district: District) -> None:
    answer = district.client("bureau_officer").post("/years/open/", GIVEN)
    page = answer.content.decode()
    assert (answer.status_code, page.count(TOLD)) == (422, 3)  # the notice, the summary, the field
    assert not FiscalYear.objects.filter(year=2023).exists()


@pytest.mark.usefixtures("left_over")
def test_the_page_of_the_year_says_what_cannot_be_done(district: District) -> None:
    client = district.client("bureau_officer")
    assert "不能填报目标、开始和打开自评" in client.get("/years/2023/").content.decode()
    days = {**GIVEN, "targets_due_on": "2023-03-10"}
    assert "已保存" in client.post("/years/2023/", days, follow=True).content.decode()
    other = {**GIVEN, "whole_unit_standard": "hunan.whole_department"}
    page = client.post("/years/2023/", other, follow=True).content.decode()
    assert ("已保存" in page, "不能填报目标" in page) == (True, False)
    assert client.post("/years/2023/", GIVEN).status_code == 422


def test_nothing_is_begun_that_could_not_be_scored(
    district: District, womens_federation: Case, left_over: FiscalYear
) -> None:
    put_case(womens_federation, district.unit_year)
    SelfEvaluation.objects.all().delete()
    unit_year = UnitYear.objects.select_related("year", "budget_unit").get(pk=district.unit_year.pk)
    assert unit_year.year == left_over
    with pytest.raises(ActionRefusedError, match="请为2023年另选一个评分标准"):
        start(unit_year, "", access_of_person(district.person("preparer")))


@pytest.mark.any_database
@pytest.mark.parametrize("page", ["", "narrative/", "check/", "rows/1/", "pages/form/"])
def test_pages_of_work_say_which_rule_is_missing(
    district: District, womens_federation: Case, left_over: FiscalYear, page: str
) -> None:
    evaluation = put_case(womens_federation, district.unit_year)
    answer = district.client("preparer").get(f"/{left_over.year}/FL01/self-evaluations/{evaluation.pk}/{page}")
    assert (answer.status_code, "它的有效期是：2022-01-01至2022-12-31" in answer.content.decode()) == (409, True)


def test_a_grid_is_told_so_too(district: District, womens_federation: Case, left_over: FiscalYear) -> None:
    evaluation = put_case(womens_federation, district.unit_year)
    address = f"/{left_over.year}/FL01/targets/{evaluation.target_set.pk}/indicators/save/"
    assert district.client("preparer").post(address, headers={"X-Grid": "save"}).status_code == 409
