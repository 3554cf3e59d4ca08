"""A whole year in a real browser: four people in four windows take one unit from its targets to its self-evaluation."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from jiheng.web.case_entry import put_records, put_targets
from jiheng.web.monitoring.models import MonitoringPeriod, MonitoringSheet, Rectification
from jiheng.web.records.models import Event
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.models import IndicatorResult, SelfEvaluation
from jiheng.web.targets.models import TargetSet
from tests.web.browser import DESK, complaints_of
from tests.web.conftest import YEAR, District, build_district
from tests.web.monitoring.conftest import CASE, INDICATORS

pytestmark = [pytest.mark.browser, pytest.mark.prove, pytest.mark.django_db(transaction=True)]

PEOPLE = ("preparer", "unit_reviewer", "supervisor", "bureau_officer")
APPROVING = (("unit_reviewer", "审核通过"), ("supervisor", "审核通过"), ("bureau_officer", "批复"))
PERIODS = (("1—7月监控", f"{YEAR}-07-31", f"{YEAR}-08-20"), ("1—10月监控", f"{YEAR}-10-31", f"{YEAR}-11-20"))


def press(page: Page, button: Locator) -> None:
    """Press a button that leads to another page, and wait until that page is whole."""
    with page.expect_navigation(wait_until="networkidle"):
        button.click()


def save_last(page: Page, name: str, text: str) -> None:
    """Fill a cell and wait until the server has answered the save that it is in."""
    with page.expect_response(lambda answer: name in (answer.request.post_data or "")):
        page.locator(f"[name='{name}']").fill(text)
        page.keyboard.press("Tab")
    expect(page.locator(".grid-state").last).to_contain_text("已保存")


class Office:
    """Four people, each with a window of their own."""

    def __init__(self, browser: Browser, server: LiveServer, district: District) -> None:
        self.address = server.url
        self.windows: dict[str, Page] = {}
        self.complaints: list[list[str]] = []
        for name in PEOPLE:
            context = browser.new_context(viewport=DESK, locale="zh-CN", timezone_id="Asia/Shanghai")
            context.set_default_timeout(60_000)
            session = district.client(name).cookies["sessionid"].value
            context.add_cookies([{"name": "sessionid", "value": session, "url": server.url}])
            self.windows[name] = context.new_page()
            self.complaints.append(complaints_of(self.windows[name]))

    def at(self, name: str, address: str) -> Page:
        """The person's window, on this page."""
        page = self.windows[name]
        page.goto(self.address + address, wait_until="networkidle")
        return page

    def step(self, name: str, address: str, button: str, words: str = "") -> None:
        """Press one of the buttons of the next steps."""
        page = self.at(name, address)
        if words:
            page.locator(".steps [name='words']").fill(words)
        press(page, page.locator(".steps, .sending").get_by_role("button", name=button, exact=True))
        assert page.locator(".notice.wrong").all_inner_texts() == []

    def approve(self, address: str) -> None:
        for name, button in APPROVING:
            self.step(name, address, button)


@pytest.fixture
def district(live_server: LiveServer) -> District:  # noqa: ARG001  # rows that the server's thread sees
    """The unit has money of the year and targets that nobody has seen yet."""
    made = build_district()
    put_records(CASE, made.unit_year)
    put_targets(replace(CASE, indicators=INDICATORS), made.unit_year, state=State.DRAFT)
    return made


def test_four_people_take_a_unit_through_the_year(
    chromium: Browser, live_server: LiveServer, district: District, tmp_path: Path
) -> None:
    office = Office(chromium, live_server, district)
    _targets_are_returned_fixed_and_approved(office)
    for number, (name, as_of, due_on) in enumerate(PERIODS):
        page = office.at("bureau_officer", f"/{YEAR}/monitoring/")
        if not page.get_by_label("名称").is_visible():
            page.locator("details", has=page.get_by_label("名称")).locator("summary").click()
        page.get_by_label("名称").fill(name)
        page.get_by_label("监控日").fill(as_of)
        page.get_by_label("报送截止").fill(due_on)
        press(page, page.get_by_role("button", name="开放监控"))
        expect(page.locator("body")).to_contain_text(name)
        told = ("120", "20", "33") if number == 0 else ("165", "50", "52")
        _a_period_is_monitored(office, MonitoringPeriod.objects.get(name=name), told)
        if number == 0:
            _a_warning_is_rectified(office)
    evaluation = _the_year_is_self_evaluated(office)
    _the_form_and_the_report_are_taken_away(office, evaluation, tmp_path)
    assert [told for told in office.complaints if told] == []
    verbs = list(Event.objects.filter(subject=evaluation.subject).values_list("verb", flat=True))
    returned = ["confirm", "return_by_supervising_department"]
    assert verbs == ["start", "submit", *returned, "submit", "confirm", "review", "approve"]


def _targets_are_returned_fixed_and_approved(office: Office) -> None:
    target_set = TargetSet.objects.get()
    address = f"/{YEAR}/FL01/targets/{target_set.pk}/"
    office.step("preparer", f"{address}check/", "提交审核")
    office.step("unit_reviewer", address, "退回修改", "责任部门写清楚")
    page = office.at("preparer", address)
    expect(page.locator("body")).to_contain_text("责任部门写清楚")
    office.step("preparer", f"{address}check/", "提交审核")
    office.approve(address)
    target_set.refresh_from_db()
    assert target_set.state == State.APPROVED


def _a_period_is_monitored(office: Office, period: MonitoringPeriod, told: tuple[str, str, str]) -> None:
    sheet = MonitoringSheet.objects.get(period=period, unit_year__budget_unit__code="FL01", project="")
    address = f"/{YEAR}/FL01/monitoring/{sheet.pk}/"
    page = office.at("preparer", address)
    for name, text in (("line-Y1.spent", told[0]), ("line-Y1.expected", "200"), ("line-Y2.spent", told[1])):
        page.locator(f"[name='{name}']").fill(text)
    for key, value in (("ind-1", told[2]), ("ind-1%2E2", "93")):
        page.locator(f"[name='{key}.value']").fill(value)
        page.locator(f"[name='{key}.likelihood']").select_option(index=1)
    save_last(page, "ind-1.expected", "60")
    office.step("preparer", address, "提交审核")
    office.approve(address)
    sheet.refresh_from_db()
    assert sheet.state == State.APPROVED


def _a_warning_is_rectified(office: Office) -> None:
    sheet = MonitoringSheet.objects.get(unit_year__budget_unit__code="FL01", project="")
    page = office.at("bureau_officer", f"/{YEAR}/FL01/monitoring/{sheet.pk}/")
    lights = page.locator(".light").all_inner_texts()
    assert any("预警" in each or "关注" in each for each in lights), lights
    page.locator("details", has=page.locator("#notice-problem")).locator("summary").click()
    page.locator("#notice-problem").fill("讲座支出落后")
    page.locator("#notice-demand").fill("年底前补足")
    page.locator("[name='due_on']").fill((timezone.localdate() + timedelta(days=20)).isoformat())
    press(page, page.get_by_role("button", name="发出整改通知"))
    expect(page.locator("body")).to_contain_text("讲座支出落后")
    notice = Rectification.objects.get()
    page = office.at("preparer", notice.get_absolute_url())
    if page.locator("[name='choice']").count():
        page.locator("[name='choice']").first.check()
    page.locator("#reply-words").fill("已补办讲座")
    press(page, page.get_by_role("button", name="提交回复"))
    page = office.at("bureau_officer", notice.get_absolute_url())
    press(page, page.get_by_role("button", name="核验通过，销号"))
    expect(page.locator("body")).to_contain_text("销号")


def _the_year_is_self_evaluated(office: Office) -> SelfEvaluation:
    page = office.at("preparer", f"/{YEAR}/self-evaluations/")
    press(page, page.get_by_role("button", name="开始自评").first)
    evaluation = SelfEvaluation.objects.get()
    keys = {each.indicator_id: each.pk for each in IndicatorResult.objects.all()}
    first, second = sorted(keys.values())
    save_last(page, f"{first}.actual", "66")
    save_last(page, f"{second}.actual", "94")
    address = f"/{YEAR}/FL01/self-evaluations/{evaluation.pk}/"
    office.step("preparer", f"{address}check/", "提交审核")
    office.step("unit_reviewer", address, "审核通过")
    office.step("supervisor", address, "退回修改", "请核对讲座场次")
    page = office.at("preparer", address)
    save_last(page, f"{first}.actual", "60")
    office.step("preparer", f"{address}check/", "提交审核")
    office.approve(address)
    evaluation.refresh_from_db()
    assert evaluation.state == State.APPROVED
    return evaluation


def _the_form_and_the_report_are_taken_away(office: Office, evaluation: SelfEvaluation, folder: Path) -> None:
    page = office.at("bureau_officer", f"/{YEAR}/FL01/self-evaluations/{evaluation.pk}/")
    for words, beginning in (("自评表 Excel", b"PK"), ("自评报告 Word", b"PK"), ("自评报告 PDF", b"%PDF")):
        with page.expect_download() as download:
            page.get_by_role("link", name=words).click()
        place = folder / download.value.suggested_filename
        download.value.save_as(place)
        assert place.read_bytes().startswith(beginning), words
