"""A loan's way with real clicks: registered, paid out, claimed by the bank one day too long, approved, subsidised."""

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect
from pytest_django.live_server_helper import LiveServer

from jiheng.web.jobs.running import run_next
from jiheng.web.loans.models import BankClaim, ClaimState, SubsidyPayment
from tests.web.browser import DESK, PHONE, come_in, complaints_of
from tests.web.conftest import District, build_district
from tests.web.loans.test_loans import NUMBER, UNIT

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

CLAIM = (
    "序号,贷款编号,计息起日,计息止日,天数,计息本金,贴息年利率,申报贴息\n"
    "1,D001,2022-06-21,2022-09-20,93,100000.00,3.70,955.83\n"
)
"""The bank counts both ends: 93 days instead of 92, and 955.83 instead of 945.56."""


@pytest.fixture
def district() -> District:
    """The rows are there for the server too."""
    return build_district()


def window(browser: Browser, server: LiveServer, district: District, name: str, *, is_phone: bool = False) -> Page:
    context = browser.new_context(viewport=PHONE if is_phone else DESK, locale="zh-CN", timezone_id="Asia/Shanghai")
    page = context.new_page()
    come_in(page, server, district.client(name))
    page.goto(f"{server.url}{UNIT}")
    return page


def test_a_loan_from_its_application_to_the_subsidy_paid(
    chromium: Browser, live_server: LiveServer, district: District
) -> None:
    clerk = window(chromium, live_server, district, "preparer")
    told = complaints_of(clerk)
    _register(clerk)
    _pay_out(clerk)
    told.clear()  # the console tells of the refused page
    _put_money(clerk)
    _hand_in_the_claim(clerk)
    claim = BankClaim.objects.get()
    reviewer = window(chromium, live_server, district, "unit_reviewer", is_phone=True)
    reviewer.goto(f"{live_server.url}/")
    reviewer.get_by_role("link", name="审定银行申报：第3期申报.csv").click()
    expect(reviewer.locator("h1")).to_have_text("第3期申报.csv")
    assert reviewer.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    reviewer.get_by_role("button", name="按应贴息审定").click()
    expect(reviewer.locator(".notice").first).to_contain_text("已办理")
    clerk.goto(f"{live_server.url}/")
    clerk.get_by_role("link", name="登记拨付银行申报：第3期申报.csv").click()
    clerk.get_by_label("拨付日期").fill("2022-10-20")
    clerk.get_by_role("button", name="按建议登记拨付").click()
    clerk.get_by_role("link", name="看拨付和余额").click()
    paid = clerk.locator("table", has_text="贴给").locator("tbody tr")
    expect(paid).to_have_count(1)
    expect(paid).to_contain_text("2022年放款")
    claim.refresh_from_db()
    assert claim.state == ClaimState.PAID
    assert SubsidyPayment.objects.count() == 1
    assert told == []
    for page in (clerk, reviewer):
        page.context.close()


def _register(page: Page) -> None:
    page.get_by_role("link", name="登记申请").click()
    page.get_by_label("方案").select_option(label="广东省妇女创业小额担保贷款贴息项目")
    page.locator("[name=borrower]").fill("J01")
    page.locator("[name=town]").fill("甲镇")
    page.locator("[name=id_number]").fill(NUMBER)
    page.locator("[name=applied_on]").fill("2022-03-01")
    page.locator("[name=applied_amount]").fill("100,000")
    page.get_by_role("button", name="保存").click()
    expect(page.locator("h1")).to_have_text("贷款 D001")
    expect(page.locator("body")).not_to_contain_text(NUMBER)
    expect(page.locator("table", has_text="结论")).to_contain_text("身份证号第17位是双数，女")


def _pay_out(page: Page) -> None:
    page.get_by_role("link", name="修改", exact=True).click()
    for name, text in (("disbursed_on", "2022-06-21"), ("amount", "100000"), ("contract_rate", "3.70")):
        page.locator(f"[name={name}]").fill(text)
    page.get_by_role("button", name="保存").click()
    expect(page.locator("main")).to_contain_text("合同只填了一部分")
    expect(page.locator("[name=disbursed_on]")).to_have_value("2022-06-21")
    page.locator("[name=due_on]").fill("2024-06-21")
    page.get_by_role("button", name="保存").click()
    expect(page.locator("table", has_text="结息期")).to_contain_text("100000.00×3.70%×92÷360")


def _put_money(page: Page) -> None:
    page.goto(page.url.partition("loan/")[0])
    page.get_by_role("link", name="贴息资金").click()
    page.locator("[name=level]").select_option(index=1)
    page.locator("[name=year_of_origin]").fill("2022")
    page.locator("[name=amount]").fill("50000")
    page.get_by_role("button", name="登记资金").click()
    expect(page.locator("tfoot")).to_contain_text("5.00")


def _hand_in_the_claim(page: Page) -> None:
    page.get_by_role("link", name="银行申报").click()
    page.get_by_label("银行申报（.xlsx 或 .csv）").set_input_files(
        FilePayload(name="第3期申报.csv", mimeType="text/csv", buffer=CLAIM.encode())
    )
    page.get_by_role("button", name="核对", exact=True).click()
    expect(page.locator("h1")).to_contain_text("核对银行申报")
    assert run_next()
    expect(page.locator("#job")).to_contain_text("申报955.83元，应贴945.56元，差额10.27元", timeout=15_000)
