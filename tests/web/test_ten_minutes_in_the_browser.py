"""docs/tutorial/ten-minutes-in-the-browser.md: word by word, as a new person would follow it."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.models import SelfEvaluation
from tests.web.browser import DESK, complaints_of
from tests.web.furnished import load_small

pytestmark = [pytest.mark.browser, pytest.mark.prove, pytest.mark.django_db(transaction=True)]

WORK = "妇女创业小额担保贷款贴息项目"


def test_a_new_person_hands_in_a_self_evaluation_by_the_tutorial(chromium: Browser, live_server: LiveServer) -> None:
    passwords = load_small()
    page = logged_in(chromium, live_server, "preparer", passwords)
    told = complaints_of(page)
    page.get_by_role("link", name="自评", exact=True).first.click()
    page.locator("summary", has_text="年度").click()
    page.get_by_role("link", name="2022年度").click()
    page.get_by_role("link", name=re.compile(f"{WORK}绩效自评")).click()
    page.get_by_label("带动妇女就业人数 实际完成值").fill("60")
    page.get_by_label("借款妇女满意度 实际完成值").fill("96")
    expect(page.locator("#outcome")).to_contain_text("还要补正1 处")
    page.get_by_label("带动妇女就业人数 偏差原因").fill("两名借款人推迟开业")
    expect(page.locator("#outcome")).to_contain_text("没有，可以核对和提交")
    page.get_by_role("link", name="叙述和问题").click()
    page.get_by_label(re.compile("实际完成情况")).first.click()
    page.keyboard.type("全年发放贷款")
    page.get_by_label("光标放在要写的地方").press_sequentially("贷款 发放金额")
    page.get_by_role("button", name="贷款.发放金额", exact=True).click()
    expect(page.locator(".preview").first).to_contain_text("全年发放贷款240万元")
    page.get_by_role("link", name="核对和提交").click()
    expect(page.locator("#text")).to_contain_text("240万元")
    page.get_by_role("button", name="提交审核").click()
    expect(page.locator(".notice")).to_contain_text("已提交")
    for name, button in (("reviewer", "审核通过"), ("department", "审核通过"), ("finance", "批复")):
        other = logged_in(chromium, live_server, name, passwords)
        other.get_by_role("link", name=re.compile(WORK)).first.click()
        other.get_by_role("button", name=button).click()
        expect(other.locator(".notice")).not_to_have_class(re.compile("wrong"))
        other.context.close()
    evaluation = SelfEvaluation.objects.get(
        unit_year__year__year=2022, project="X1", unit_year__budget_unit__code="FL01"
    )
    assert evaluation.state == State.APPROVED
    assert told == []


def logged_in(browser: Browser, server: LiveServer, name: str, passwords: dict[str, str]) -> Page:
    context = browser.new_context(viewport=DESK, locale="zh-CN", timezone_id="Asia/Shanghai")
    context.set_default_timeout(30_000)
    page = context.new_page()
    page.goto(server.url)
    page.get_by_label("账号").fill(name)
    page.get_by_label("密码").fill(passwords[name])
    page.get_by_role("button", name="登录").click()
    return page
