"""A sheet under a real keyboard: cells save themselves, and the lights answer."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.web.browser import PHONE, complaints_of
from tests.web.conftest import YEAR, build_district

from .conftest import Monitored, build_monitored
from .test_rectifications import issued

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def monitored() -> Monitored:
    return build_monitored(build_district())


def enter(page: Page, live_server: LiveServer, monitored: Monitored, name: str) -> None:
    """Come in as this person."""
    cookie = monitored.district.client(name).cookies["sessionid"]
    page.context.add_cookies([{"name": "sessionid", "value": cookie.value, "url": live_server.url}])


def test_a_cell_saves_itself_and_its_light_comes_on(live_server: LiveServer, page: Page, monitored: Monitored) -> None:
    told = complaints_of(page)
    enter(page, live_server, monitored, "preparer")
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


def test_a_wrong_cell_says_what_is_wrong_beside_it(live_server: LiveServer, page: Page, monitored: Monitored) -> None:
    enter(page, live_server, monitored, "preparer")
    page.goto(live_server.url + monitored.address(monitored.whole))
    page.locator("[name='line-Y1.spent']").fill("十二")
    page.keyboard.press("Tab")
    expect(page.locator(".cell-error").first).to_contain_text("“累计执行数”写的是“十二”，应为金额（万元）")


@pytest.mark.parametrize("name", ["preparer", "bureau_officer"])
def test_every_page_is_accessible_on_a_desk_and_on_a_phone(
    live_server: LiveServer, page: Page, monitored: Monitored, name: str
) -> None:
    monitored.fill(monitored.whole, line_Y2__spent="20", ind_1__value="10")
    notice = issued(monitored)
    enter(page, live_server, monitored, name)
    told = complaints_of(page)
    found = {}
    for address in (
        f"/{YEAR}/monitoring/",
        f"/{YEAR}/monitoring/summary/",
        f"/{YEAR}/monitoring/rectifications/",
        monitored.address(monitored.whole),
        notice.get_absolute_url(),
    ):
        page.goto(live_server.url + address)
        violations = Axe().run(page).response["violations"]
        found[address] = [(each["id"], each["nodes"][0]["html"]) for each in violations]
        page.set_viewport_size(PHONE)
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"], address
    assert (found, told) == ({address: [] for address in found}, [])
