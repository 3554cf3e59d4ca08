"""On any page a figure says how it came about, and leads to its sources."""

import pytest
from django.urls import reverse

from jiheng.web.self_evaluations.models import SelfEvaluation
from tests.web.conftest import YEAR, District
from tests.web.figures.opened import opened


@pytest.mark.any_database
@pytest.mark.usefixtures("evaluation")
@pytest.mark.parametrize(
    ("person", "address", "names"),
    [
        ("preparer", "/", {"部门整体.全年预算数", "部门整体.执行数", "创业贷款贴息.预算执行率"}),
        ("bureau_officer", "/", {"部门整体.全年预算数", "部门整体.预算执行率"}),
        ("bureau_officer", f"/{YEAR}/budgets/", {"部门整体.全年预算数", "部门整体.未支出"}),
        ("preparer", f"/{YEAR}/FL01/budgets/", {"基本支出.执行数", "项目支出.预算执行率", "创业贷款贴息.未支出"}),
        ("preparer", f"/{YEAR}/FL01/budgets/projects/X1/", {"创业贷款贴息.执行数", "创业贷款贴息.预算执行率"}),
        ("bureau_officer", f"/{YEAR}/summary/", {"部门整体.执行数"}),
        ("bureau_officer", f"/{YEAR}/summary/?by=project", {"创业贷款贴息.执行数"}),
        ("preparer", f"/{YEAR}/FL01/activities/", {"活动.场次（类别=宣传教育）", "活动合计.人次"}),
        ("preparer", f"/{YEAR}/FL01/activities/?by=task", {"活动.场次（任务=R1）"}),
        ("preparer", f"/{YEAR}/FL01/activities/figures/?q=合计", {"活动合计.场次"}),
    ],
)
def test_the_figures_of_lists_and_units_can_be_opened(
    district: District, person: str, address: str, names: set[str]
) -> None:
    page = district.client(person).get(address).content.decode()
    assert names <= opened(page)
    assert " data-beside data-tip>" in page


@pytest.mark.any_database
@pytest.mark.usefixtures("evaluation")
def test_every_figure_that_a_page_names_can_be_opened(district: District) -> None:
    client = district.client("preparer")
    pages = (f"/{YEAR}/FL01/budgets/", f"/{YEAR}/FL01/budgets/projects/X1/", f"/{YEAR}/FL01/activities/", "/")
    named = {name for page in pages for name in opened(client.get(page).content.decode())}
    assert len(named) > 20
    for name in sorted(named):
        answer = client.get(f"/{YEAR}/FL01/figures/", {"name": name}, headers={"HX-Request": "true"})
        assert (name, answer.status_code) == (name, 200)


@pytest.mark.usefixtures("evaluation")
def test_an_amount_of_all_units_opens_the_list_of_units(district: District) -> None:
    units = reverse("budgets:amounts", args=[YEAR])
    for address in ("/", f"/{YEAR}/budgets/"):
        assert f'href="{units}?name=' in district.client("bureau_officer").get(address).content.decode()


def test_the_self_evaluations_money_opens_its_own_figures(district: District, evaluation: SelfEvaluation) -> None:
    district.client("unit_reviewer").post(
        f"{evaluation.get_absolute_url()}step/", {"verb": "return_by_unit_reviewer", "words": "请补充"}
    )
    page = district.client("preparer").get(evaluation.get_absolute_url()).content.decode()
    assert "部门整体.执行数" in opened(page)
    assert f"of={evaluation.subject.replace(':', '%3A')}" in page


def test_the_target_forms_money_opens_what_was_asked_for(district: District, evaluation: SelfEvaluation) -> None:
    client = district.client("preparer")
    page = client.get(evaluation.target_set.get_absolute_url()).content.decode()
    assert {"目标申报.资金总额", "目标申报.财政拨款"} <= opened(page)
    asked = {"name": "目标申报.资金总额", "of": evaluation.target_set.subject}
    assert "预算[Y1]" in client.get(f"/{YEAR}/FL01/figures/", asked).content.decode()
