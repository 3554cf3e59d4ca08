"""A sheet under a real keyboard: cells save themselves, and the lights answer."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.web.browser import come_in, complaints_of
from tests.web.conftest import build_district

from .conftest import Monitored, build_monitored

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def monitored() -> Monitored:
    return build_monitored(build_district())


def test_a_cell_saves_itself_and_its_light_comes_on(live_server: LiveServer, page: Page, monitored: Monitored) -> None:
    told = complaints_of(page)
    come_in(page, live_server, monitored.district.client("preparer"))
    page.goto(live_server.url + monitored.address(monitored.whole))
    page.locator("[name='line-Y2.spent']").fill("20")
    page.keyboard.press("Enter")
    expect(page.locator(".grid-state").first).to_contain_text("已保存")
    expect(page.locator("#outcome")).to_contain_text("再支出9万元，执行率达到48.33%")
    page.locator("[name='ind-1.value']").fill("10")
    page.keyboard.press("Tab")
    expect(page.locator("[id='light-ind-1']")).to_contain_text("预警")
    page.reload()
    expect(page.locator("[name='ind-1.value']")).to_have_value("10")
    assert told == []


def test_submitting_right_after_typing_waits_for_both_tables(
    live_server: LiveServer, page: Page, monitored: Monitored
) -> None:
    told = complaints_of(page)
    come_in(page, live_server, monitored.district.client("preparer"))
    page.goto(live_server.url + monitored.address(monitored.whole))
    for name, text in (("line-Y1.spent", "120"), ("line-Y1.expected", "200"), ("line-Y2.spent", "34")):
        page.locator(f"[name='{name}']").fill(text)
    for key, value in (("ind-1", "33"), ("ind-1%2E2", "93")):
        page.locator(f"[name='{key}.value']").fill(value)
        page.locator(f"[name='{key}.likelihood']").select_option("certain")
    page.locator("[name='ind-1.expected']").fill("60")
    page.get_by_role("button", name="提交审核").click()
    expect(page.locator(".notice")).to_contain_text("已提交审核，现在由")
    expect(page.locator("[aria-labelledby='targets-title'] tbody tr").first).to_contain_text("60")
    assert told == []
