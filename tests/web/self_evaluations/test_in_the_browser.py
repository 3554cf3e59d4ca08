"""The self-evaluation under a real keyboard: the score moves, each point explains itself, figures are put into words."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from jiheng.core.case import Case
from jiheng.web.self_evaluations.models import IndicatorResult, Passage
from tests.web.browser import come_in, complaints_of
from tests.web.conftest import build_district
from tests.web.put_case import put_case

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def opened(live_server: LiveServer, page: Page, womens_federation: Case) -> Page:
    """The worked case's self-evaluation in the window of the preparer."""
    district = build_district()
    evaluation = put_case(womens_federation, district.unit_year)
    come_in(page, live_server, district.client("preparer"))
    page.goto(live_server.url + evaluation.get_absolute_url())
    return page


def test_the_score_moves_as_one_types_and_every_point_explains_itself(opened: Page) -> None:
    told = complaints_of(opened)
    shelters = IndicatorResult.objects.get(indicator__code="4").pk
    expect(opened.locator("#total-points")).to_have_text("99.1")
    opened.locator(f"[name='{shelters}.actual']").fill("1")
    expect(opened.locator("#score-4")).to_contain_text("2.00")
    expect(opened.locator("#total-points")).to_have_text("97.11")
    expect(opened.locator("#why-4")).to_contain_text("1÷2＝50%，未达到目标")
    expect(opened.locator("#outcome")).to_contain_text("还要补正1 处")
    opened.get_by_text("看是哪1处").click()
    opened.locator("#outcome a").click()
    assert _top(opened, ":focus, :target") >= _top(opened, "#outcome .facts") + 50
    opened.locator("#score-4").hover()
    expect(opened.locator(".tip")).to_contain_text("扣2分")
    opened.locator("#score-4").click()
    expect(opened.locator("#side")).to_contain_text("怎样得分：2.00 / 4分")
    opened.keyboard.press("Escape")
    opened.locator(f"[name='{shelters}.reason']").fill("场地到下年才腾出")
    opened.locator(f"[name='{shelters}.improvement']").fill("提前落实场地")
    expect(opened.locator("#outcome")).to_contain_text("没有，可以核对和提交")
    assert told == []


def _top(page: Page, selector: str) -> float:
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    return box["y"]


def test_a_figure_is_found_put_into_the_words_and_read_as_it_will_be_printed(opened: Page) -> None:
    told = complaints_of(opened)
    opened.get_by_role("link", name="2 叙述和问题").click()
    objective = opened.get_by_label("目标M1 实际完成情况")
    objective.click()
    expect(opened.locator("td", has=objective).locator(".preview")).to_contain_text("发放贷款240万元")
    words = opened.get_by_label("主要工作成效")
    words.click()
    opened.keyboard.type("全年发放")
    opened.get_by_label("光标放在要写的地方").press_sequentially("贷款 金额")
    opened.get_by_role("button", name="贷款.发放金额").click()
    expect(words).to_have_value("全年发放{{ 贷款.发放金额 }}")
    opened.keyboard.type("。")
    opened.keyboard.press("Enter")
    opened.keyboard.press("Enter")
    opened.keyboard.type("次年继续。")
    expect(opened.locator("td", has=words).locator(".preview p")).to_have_text(["全年发放240万元。", "次年继续。"])
    expect(opened.locator(".grid-state").nth(1)).to_contain_text("已保存")
    assert Passage.objects.filter(text="全年发放{{ 贷款.发放金额 }}。\n\n次年继续。").count() == 1
    assert told == []
