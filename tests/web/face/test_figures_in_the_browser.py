"""A figure under a real mouse: its sentence on hover, its origin beside the page, a page of its own in a new tab."""

from decimal import Decimal

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from jiheng.core.budget import BudgetLine as BudgetLineRecord
from jiheng.core.budget import ExpenditureKind
from jiheng.web.budgets.models import BudgetLine
from tests.web.browser import come_in, complaints_of
from tests.web.conftest import YEAR, build_district

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_figure_says_its_sentence_and_opens_beside_the_page(live_server: LiveServer, page: Page) -> None:
    told = complaints_of(page)
    district = build_district()
    line = BudgetLineRecord(
        code="Y1",
        budget_unit="FL01",
        kind=ExpenditureKind.BASIC,
        year_of_origin=YEAR,
        original_budget=Decimal(900_000),
        revised_budget=Decimal(1_000_000),
        actual_expenditure=Decimal(0),
    )
    BudgetLine(unit_year=district.unit_year).fill(line).save()
    come_in(page, live_server, district.client("bureau_officer"))
    page.goto(f"{live_server.url}/{YEAR}/budgets/")
    figure = page.get_by_role("link", name="100.00").first
    figure.hover()
    expect(page.locator(".tip")).to_have_text("部门整体.全年预算数＝预算表（部门整体）“全年预算数”合计")
    figure.click()
    expect(page.locator("#side")).to_contain_text("由这些数字得出")
    assert page.url == f"{live_server.url}/{YEAR}/budgets/"
    page.keyboard.press("Escape")
    expect(page.locator("#side")).to_be_hidden()
    with page.context.expect_page() as opened:
        figure.click(modifiers=["Control"])
    expect(opened.value.locator("h1, h2").first).to_contain_text("部门整体.全年预算数")
    assert told == []
