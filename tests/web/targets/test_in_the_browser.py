"""The targets' form under a real keyboard: points add up, the library is searched, a block is pasted and taken back."""

from decimal import Decimal

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from jiheng.core.case import Case
from jiheng.web.case_entry import put_targets
from jiheng.web.records.reviewed_work import State
from jiheng.web.targets.models import Indicator
from tests.web.browser import come_in, complaints_of, paste
from tests.web.conftest import District, build_district

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def standing_district() -> District:
    return build_district()


@pytest.fixture
def opened(live_server: LiveServer, page: Page, standing_district: District, womens_federation: Case) -> Page:
    """The worked case's targets in the window of the preparer, who fills them in."""
    target_set = put_targets(womens_federation, standing_district.unit_year, state=State.DRAFT)
    come_in(page, live_server, standing_district.client("preparer"))
    page.goto(live_server.url + target_set.get_absolute_url())
    return page


def cell(page: Page, row: int, column: str) -> Locator:
    return page.locator(f"[name='{row}.{column}']")


def saved(page: Page) -> None:
    expect(page.locator(".grid-state").last).to_contain_text("已保存")


def test_points_add_up_a_block_is_pasted_and_taken_back_and_the_library_is_picked_from(
    opened: Page,
) -> None:
    page = opened
    told = complaints_of(page)
    first, second, *_ = Indicator.objects.order_by("position").values_list("pk", flat=True)
    points = page.locator("#points dd").first
    expect(points).to_have_text("100 / 100分")
    cell(page, first, "weight").click()
    before = Decimal(cell(page, first, "weight").input_value())
    page.keyboard.type(str(before + 2))
    expect(points).to_have_text("102 / 100分")
    cell(page, first, "target").click()
    was = cell(page, second, "unit_of_measure").input_value()
    paste(page, f"300\t户\t{before}\t甲科\r\n1,200.5\t场\t{cell(page, second, 'weight').input_value()}\t乙科")
    expect(points).to_have_text("100 / 100分")
    saved(page)
    kept = Indicator.objects.filter(pk__in=(first, second)).order_by("position")
    assert list(kept.values_list("target", "unit_of_measure", "responsible")) == [
        ("300", "户", "甲科"),
        ("1200.5", "场", "乙科"),
    ]
    page.keyboard.press("Control+z")
    expect(cell(page, second, "unit_of_measure")).to_have_value(was)
    page.get_by_role("link", name="从指标库选").click()  # waits for the cells that went back
    page.get_by_label("找指标").press_sequentially("贷款 回收")
    page.get_by_role("button", name="选用 贷款回收率").click()
    expect(page.locator(".notice")).to_contain_text("已选用“贷款回收率”；请填指标值、分值和责任人。")
    expect(page.locator("#rows tr[data-row]")).to_have_count(28)
    assert Indicator.objects.get(pk=second).unit_of_measure == was  # type: ignore[attr-defined]  # a stored column
    assert told == []


def test_an_added_indicator_opens_beside_the_form_at_once(opened: Page) -> None:
    opened.locator("[data-add-row=rows]").click()
    opened.keyboard.press("Tab")
    opened.keyboard.insert_text("妇女之家挂牌数")  # in one piece: the link bears the name that was first saved
    opened.get_by_role("link", name="详细 妇女之家挂牌数").click()
    expect(opened.locator("#side")).to_contain_text("妇女之家挂牌数")
    expect(opened.locator("#rows tr[data-row]").last.locator("th")).to_have_text("28")


def test_a_note_goes_when_another_cell_settles_it(opened: Page) -> None:
    row = next(each.pk for each in Indicator.objects.all() if "满意度" in each.record_values()["name"])
    place = cell(opened, row, "place")
    kept = place.input_value()
    other = next(each for each in place.locator("option").all_text_contents() if each.startswith("产出"))
    place.select_option(label=other)
    expect(opened.locator(f"#cell-{row}-name-note")).to_contain_text("请移到")
    place.select_option(value=kept)
    expect(opened.locator(f"#cell-{row}-name-note")).to_have_count(0)


def test_a_second_window_is_told_what_the_first_wrote_and_keeps_its_own(
    live_server: LiveServer, opened: Page, standing_district: District
) -> None:
    first = Indicator.objects.order_by("position").values_list("pk", flat=True)[0]
    browser = opened.context.browser
    assert browser is not None
    with browser.new_context(locale="zh-CN") as context:
        other = context.new_page()
        come_in(other, live_server, standing_district.client("preparer"))
        other.goto(opened.url)
        cell(opened, first, "responsible").fill("甲科")
        saved(opened)
        cell(other, first, "responsible").fill("乙科")
        cell(other, first, "unit_of_measure").fill("户次")
        conflict = other.locator(".cell-conflict")
        expect(conflict).to_contain_text("填报人甲")
        expect(conflict).to_contain_text("已改为“甲科”，您填的是“乙科”。")
        conflict.get_by_role("button", name="用我的").click()
        saved(other)
    kept = Indicator.objects.filter(pk=first).values_list("responsible", "unit_of_measure")
    assert kept.get() == ("乙科", "户次")


def test_a_session_that_ends_while_typing_costs_nothing(opened: Page, standing_district: District) -> None:
    address = opened.url
    first = Indicator.objects.order_by("position").values_list("pk", flat=True)[0]
    preparer = standing_district.person("preparer")
    preparer.set_password("bai-ke-zheng-liu")
    preparer.save()
    Session.objects.all().delete()
    cell(opened, first, "responsible").fill("甲科")
    opened.get_by_role("link", name="重新登录").click()
    opened.get_by_label("账号").fill("preparer")
    opened.get_by_label("密码").fill("bai-ke-zheng-liu")
    opened.get_by_role("button", name="登录").click()
    expect(opened).to_have_url(address)
    opened.locator(".grid-draft").get_by_role("button", name="恢复").click()
    saved(opened)
    assert Indicator.objects.filter(pk=first).values_list("responsible").get() == ("甲科",)
