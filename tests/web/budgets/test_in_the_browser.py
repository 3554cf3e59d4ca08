"""The grid of purses under a real keyboard."""

from decimal import Decimal

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from jiheng.web.budgets.models import BudgetLine
from tests.web.browser import come_in, complaints_of
from tests.web.budgets.conftest import key_of, line, put_money
from tests.web.conftest import District, build_district

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LINES = "/2022/FL01/budgets/lines/"


@pytest.fixture
def standing_district() -> District:
    """The district and its money, for a server of its own to see."""
    found = build_district()
    put_money(found.unit_year)
    return found


def test_a_typed_cell_saves_itself_and_the_sums_move(
    live_server: LiveServer, page: Page, standing_district: District
) -> None:
    told = complaints_of(page)
    money = standing_district.unit_year
    key = key_of(money, "Y2")
    come_in(page, live_server, standing_district.client("preparer"))
    page.goto(live_server.url + LINES)
    page.locator(f"[name='{key}.original_budget']").fill("32.6")
    page.keyboard.press("Enter")
    expect(page.locator(".grid-state")).to_contain_text("已保存")
    expect(page.locator("#sum-revised")).to_contain_text("137.60")
    expect(page.locator(f"[name='{key}.revised_budget']")).to_have_value("32.6")
    assert line(money, "Y2").revised_budget == Decimal(326_000)
    assert told == []


def test_a_row_is_added_and_gets_its_code(live_server: LiveServer, page: Page, standing_district: District) -> None:
    come_in(page, live_server, standing_district.client("preparer"))
    page.goto(live_server.url + LINES)
    page.get_by_role("button", name="加一行").click()
    page.locator("[name$='.project']").last.select_option("X1")
    page.locator("[name$='.original_budget']").last.fill("3")
    page.keyboard.press("Tab")
    expect(page.locator("tbody tr td[data-cell$='.code']").last).to_have_text("Y4")
    expect(page.locator("#sum-original")).to_contain_text("23.00")
    assert BudgetLine.objects.filter(unit_year=standing_district.unit_year).count() == 4
    page.locator("[name$='.revised_budget']").last.fill("十万")
    page.keyboard.press("Tab")
    expect(page.locator(".grid-state")).to_contain_text("1处有错")
    expect(page.locator("[name$='.revised_budget']").last).to_have_value("十万")
