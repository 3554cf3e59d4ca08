"""A loan from its application to its place in the year's results, with a real browser; and its page on a phone."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from jiheng.web.loans.models import Loan
from tests.web.browser import PHONE, come_in, complaints_of
from tests.web.conftest import build_district
from tests.web.loans.test_loans import UNIT

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

CELLS = {
    "borrower": "J01",
    "applied_on": "2022-03-01",
    "applied_amount": "100000",
    "disbursed_on": "2022-06-21",
    "amount": "100000",
    "due_on": "2024-06-21",
    "contract_rate": "3.70",
}


def test_a_registered_loan_is_in_the_results_and_opens_from_there(live_server: LiveServer, page: Page) -> None:
    told = complaints_of(page)
    come_in(page, live_server, build_district().client("preparer"))
    page.goto(f"{live_server.url}{UNIT}new/")
    page.locator("[name='scheme']").select_option("guangdong.womens_loans")
    for name, text in CELLS.items():
        page.locator(f"[name='{name}']").fill(text)
    page.get_by_role("button", name="保存").click()
    expect(page.locator("h1")).to_have_text("贷款 D001")
    assert Loan.objects.count() == 1
    page.goto(f"{live_server.url}{UNIT}results/")
    amount = page.locator("dd a.chip").first
    amount.hover()
    expect(page.locator(".tip")).to_contain_text("“放款金额”合计")
    amount.click()
    expect(page.locator("tbody tr")).to_have_count(1)
    page.set_viewport_size(PHONE)
    page.get_by_role("link", name="D001").click()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert told == []
