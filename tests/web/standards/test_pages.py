"""The shelf of standards, one rule, two editions, the indicator library: for everybody who does business."""

import pytest

from jiheng.rules.comparison import rules_of
from jiheng.rules.region import NAMES, region_told
from jiheng.web.library import library
from jiheng.web.standards.shelf import KINDS, shelf
from tests.web.conftest import District

PAGES = (
    "/standards/",
    "/standards/rules/conghua.whole_department/",
    "/standards/rules/cn.target_review/",
    "/standards/rules/guangdong.womens_loans/compare/",
    "/standards/indicators/?q=贷款",
    "/standards/proposals/",
)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("name", "status"), [("preparer", 200), ("auditor", 200), ("administrator", 404), ("nobody", 302)]
)
def test_pages_are_for_those_who_do_business(district: District, page: str, name: str, status: int) -> None:
    answer = district.client(name).get(page)
    assert answer.status_code == status
    if status == 200:
        assert " style=" not in answer.content.decode()


def test_every_kind_of_rule_stands_on_the_shelf() -> None:
    assert set(KINDS) == {name for name, _ in rules_of(library())}


def test_every_region_of_a_rule_has_a_name() -> None:
    assert {entry.region for entry in shelf(library())} <= set(NAMES)
    assert [region_told(code) for code in ("000000", "440117", "110000")] == [
        "全国",
        "广州市从化区（440117）",
        "110000",
    ]


def test_the_shelf_is_searched_and_filtered(district: District) -> None:
    client = district.client("preparer")
    page = client.get("/standards/?q=审核&kind=绩效目标规则").content.decode()
    assert "绩效目标审核" in page
    assert "从化区部门整体" not in page
    assert "郫都区部门整体" not in client.get("/standards/?region=440117&kind=评分标准").content.decode()
    assert "没有找到" in client.get("/standards/?q=没有这样的规则").content.decode()


def test_a_rule_says_what_it_says_by_which_text_and_where_it_is_used(district: District) -> None:
    page = district.client("preparer").get("/standards/rules/conghua.whole_department/").content.decode()
    assert "<title>从化区部门整体支出绩效自评" in page
    assert "规范原文未取得" in page
    assert "2022年度整体支出" in page
    page = district.client("preparer").get("/standards/rules/cn.grade_bands/").content.decode()
    assert "评分标准“从化区部门整体支出绩效自评" in page
    assert district.client("preparer").get("/standards/rules/no.such/").status_code == 404


def test_two_editions_are_compared_with_marked_cells(district: District) -> None:
    page = district.client("preparer").get("/standards/rules/guangdong.womens_loans/compare/").content.decode()
    assert "<del>" in page
    assert "<ins>" in page
    page = district.client("preparer").get("/standards/rules/cn.target_review/compare/").content.decode()
    assert "这里只有一个版本（" in page
    rule = district.client("preparer").get("/standards/rules/cn.project_self_evaluation/").content.decode()
    assert "比较两个版本" not in rule
    early = "/standards/rules/cn.target_review/compare/?first=1999-01-01"
    assert "没有有效的版本" in district.client("preparer").get(early).content.decode()


def test_the_library_is_searched_by_words_and_sector(district: District) -> None:
    client = district.client("preparer")
    page = client.get("/standards/indicators/?q=回收率&sector=就业创业").content.decode()
    assert "贷款回收率" in page
    assert "农膜回收率" not in page
    assert "已并入" not in client.get("/standards/indicators/?q=放款进度&sector=就业创业").content.decode()
    assert "已并入" in client.get("/standards/indicators/?q=放款进度&sector=就业创业&retired=1").content.decode()
