"""The pages of the years are the finance bureau's."""

import pytest

from jiheng.web.budget_units.models import FiscalYear
from jiheng.web.jobs.running import run_next
from tests.web.conftest import District


@pytest.mark.any_database
@pytest.mark.parametrize("address", ["/years/", "/years/open/", "/years/2022/"])
@pytest.mark.parametrize(
    ("name", "status"),
    [("bureau_officer", 200), ("supervisor", 404), ("preparer", 404), ("administrator", 404), ("nobody", 302)],
)
def test_the_finance_bureau_alone_sees_the_years(district: District, address: str, name: str, status: int) -> None:
    assert district.client(name).get(address).status_code == status


@pytest.mark.any_database
@pytest.mark.parametrize("verb", ["complete", "close", "reopen"])
@pytest.mark.parametrize(("name", "status"), [("supervisor", 404), ("nobody", 302)])
def test_nobody_else_moves_a_year(district: District, verb: str, name: str, status: int) -> None:
    assert district.client(name).post(f"/years/2022/{verb}/").status_code == status


def test_a_year_is_opened_from_the_form_as_the_last_one_was(district: District) -> None:
    client = district.client("bureau_officer")
    page = client.get("/years/open/").content.decode()
    assert ('value="2023"' in page, 'value="440117"' in page) == (True, True)
    wrong = client.post("/years/open/", {"year": "23", "region": "从化"})
    told = wrong.content.decode()
    assert (wrong.status_code, "年度应为2015至2099" in told, "行政区划代码应为六位数字" in told) == (422, True, True)
    given = {
        "year": "2023",
        "region": "440117",
        "whole_unit_standard": "hunan.whole_department",
        "project_standard": "cn.project_self_evaluation",
        "targets_due_on": "2023-03-10",
    }
    early = client.post("/years/open/", {**given, "self_evaluations_due_on": "2023-03-10"})
    assert (early.status_code, "不晚于目标申报截止" in early.content.decode()) == (422, True)
    answer = client.post("/years/open/", given, follow=True)
    assert "排队中" in answer.content.decode()
    run_next()
    assert "带入3个单位" in client.get(answer.redirect_chain[-1][0]).content.decode()
    assert "2023年度" in client.get("/years/").content.decode()


def test_lacking_units_are_told_and_brought_in(district: District) -> None:
    client = district.client("bureau_officer")
    page = client.get("/years/2022/").content.decode()
    assert "还有1个单位没有进入这一年" in page
    client.post("/years/2022/complete/")
    run_next()
    assert "还有1个单位" not in client.get("/years/2022/").content.decode()


def test_a_year_is_closed_and_opened_again_from_its_page(district: District) -> None:
    client = district.client("bureau_officer")
    assert "已关闭，内容只能查看" in client.post("/years/2022/close/", follow=True).content.decode()
    assert "写明原因" in client.post("/years/2022/reopen/", follow=True).content.decode()
    assert "已重新打开" in client.post("/years/2022/reopen/", {"words": "补报"}, follow=True).content.decode()
    assert not FiscalYear.objects.get(year=2022).is_closed
    changed = {
        "region": "440117",
        "whole_unit_standard": "conghua.whole_department",
        "project_standard": "cn.project_self_evaluation",
        "requires_target": "on",
    }
    assert "已保存" in client.post("/years/2022/", changed, follow=True).content.decode()
