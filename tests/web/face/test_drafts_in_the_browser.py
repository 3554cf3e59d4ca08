"""A plain form whose session ends, or that is refused, keeps what was typed."""

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from jiheng.web.budgets.models import Project
from tests.web.browser import come_in, complaints_of
from tests.web.budgets.conftest import put_money
from tests.web.conftest import District, build_district

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
NEW = "/2022/FL01/budgets/projects/new/"
PASSWORD = "bai-ke-zheng-liu"  # invented for this test


@pytest.fixture
def standing_district() -> District:
    """The preparer can log in with a password."""
    found = build_district()
    put_money(found.unit_year)
    preparer = found.person("preparer")
    preparer.set_password(PASSWORD)
    preparer.save()
    return found


def _type(page: Page, name: str, short_name: str) -> None:
    page.get_by_label("项目名称").fill(name)
    page.get_by_label("项目简称").fill(short_name)


def test_a_form_sent_after_the_session_ended_is_there_again(
    live_server: LiveServer, page: Page, standing_district: District
) -> None:
    told = complaints_of(page)
    come_in(page, live_server, standing_district.client("preparer"))
    page.goto(live_server.url + NEW)
    _type(page, "家政培训", "家政")
    Session.objects.all().delete()
    page.get_by_role("button", name="设立").click()
    expect(page.get_by_role("status").first).to_contain_text("登录已经过期")
    page.get_by_label("账号").fill("preparer")
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    expect(page).to_have_url(live_server.url + NEW)
    expect(page.locator(".form-draft")).to_contain_text("没有提交的内容（2处）")
    page.get_by_role("button", name="恢复").click()
    expect(page.get_by_label("项目名称")).to_have_value("家政培训")
    page.get_by_role("button", name="设立").click()
    expect(page.get_by_role("heading", name="家政培训")).to_be_visible()
    assert Project.objects.filter(name="家政培训", short_name="家政").count() == 1
    page.goto(live_server.url + NEW)
    expect(page.locator(".form-draft")).to_have_count(0)
    assert told == []


def test_a_page_left_by_mistake_offers_what_was_typed_to_the_same_person_alone(
    live_server: LiveServer, page: Page, standing_district: District
) -> None:
    come_in(page, live_server, standing_district.client("preparer"))
    page.goto(live_server.url + NEW)
    _type(page, "读书会", "读书")
    page.goto(live_server.url + "/")
    page.goto(live_server.url + NEW)
    expect(page.locator(".form-draft")).to_contain_text("（2处）")
    page.get_by_role("button", name="放弃").click()
    page.reload()
    expect(page.locator(".form-draft")).to_have_count(0)


def test_words_of_an_action_that_was_refused_are_not_lost(
    live_server: LiveServer, page: Page, standing_district: District
) -> None:
    """The year is closed by somebody else while a payment is typed."""
    come_in(page, live_server, standing_district.client("preparer"))
    page.goto(live_server.url + "/2022/FL01/budgets/payments/")
    page.locator("#id_budget_line").select_option("Y2")
    page.locator("#id_on").fill("2022-03-01")
    page.locator("#id_purpose").fill("会议室")
    standing_district.year.is_closed = True
    standing_district.year.save()
    page.locator("#id_amount").fill("100")
    page.get_by_role("button", name="登记").click()
    expect(page.locator(".notice.wrong")).to_contain_text("已经关闭，只能查看")
    standing_district.year.is_closed = False
    standing_district.year.save()
    page.reload()
    expect(page.locator(".form-draft")).to_contain_text("没有提交的内容")
