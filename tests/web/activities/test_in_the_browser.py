"""The ledgers under a real keyboard and on a phone: a pasted block, a photo, a workbook with one wrong cell."""

from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import FilePayload, Page, expect
from pytest_django.live_server_helper import LiveServer

from jiheng.web.activities.models import Activity
from jiheng.web.jobs.running import run_next
from jiheng.web.records.models import Evidence
from tests.web.activities.test_files import PHOTO, UNIT, fill
from tests.web.browser import PHONE, come_in, complaints_of, paste
from tests.web.conftest import build_district

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def keeper(live_server: LiveServer, page: Page) -> Page:
    """The preparer's window."""
    come_in(page, live_server, build_district().client("preparer"))
    return page


def test_a_pasted_block_is_registered_and_what_is_wrong_stays_beside_its_cell(
    live_server: LiveServer, keeper: Page
) -> None:
    told = complaints_of(keeper)
    keeper.goto(f"{live_server.url}{UNIT}grid/")
    keeper.locator("[name='new-1.name']").click()
    rows = [f"社区宣讲第{number}场\t宣讲{number}\t宣讲\t\t2022-03-08\t甲镇\t1\t\t近300" for number in range(1, 12)]
    rows[1] = rows[1].replace("2022-03-08", "三月八日")
    paste(keeper, "\r\n".join(rows))
    expect(keeper.locator("#rows tr[data-row]")).to_have_count(11)
    keeper.keyboard.press("Control+z")
    expect(keeper.locator("#rows tr[data-row]")).to_have_count(10)
    keeper.keyboard.press("Control+y")
    keeper.get_by_role("button", name="保存").click()
    expect(keeper.locator(".notice")).to_contain_text("已登记10项活动。")
    date = keeper.locator("[name='new-2.on']")
    expect(date).to_have_value("三月八日")
    expect(keeper.locator("td", has=date).locator(".cell-error")).to_contain_text("写的是“三月八日”")
    told.clear()  # the console tells of the refused page
    date.fill("2022-03-08")
    keeper.get_by_role("button", name="保存").click()
    expect(keeper.locator(".notice")).to_contain_text("已登记1项活动。")
    assert Activity.objects.count() == 11
    assert told == []


def test_what_was_typed_survives_leaving_the_page_until_it_is_stored(live_server: LiveServer, keeper: Page) -> None:
    address = f"{live_server.url}{UNIT}grid/"
    keeper.goto(address)
    keeper.locator("[name='new-1.name']").click()
    paste(keeper, "\r\n".join(f"义诊第{number}场\t义诊\t健康筛查" for number in range(1, 12)))
    keeper.goto(f"{live_server.url}{UNIT}")
    keeper.goto(address)
    expect(keeper.locator(".grid-draft")).to_contain_text("33处")
    keeper.get_by_role("button", name="恢复").click()
    expect(keeper.locator("[name='new-11.name']")).to_have_value("义诊第11场")
    expect(keeper.locator("[name='new-1.kind']")).to_have_value("health")
    keeper.get_by_role("button", name="保存").click()
    expect(keeper.locator(".notice")).to_contain_text("已登记11项活动。")
    assert Activity.objects.count() == 11
    keeper.goto(address)
    expect(keeper.locator(".grid-draft")).to_have_count(0)


def test_an_activity_is_registered_on_a_phone_with_a_photo(live_server: LiveServer, keeper: Page) -> None:
    keeper.set_viewport_size(PHONE)
    keeper.goto(f"{live_server.url}{UNIT}activities/new/")
    keeper.get_by_label("活动名称").fill("入户走访")
    keeper.get_by_label("活动简称").fill("走访")
    keeper.get_by_label("类别").select_option(index=1)
    keeper.locator("input[type=file]").set_input_files(
        FilePayload(name="现场.jpg", mimeType="image/jpeg", buffer=PHOTO)
    )
    assert keeper.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    keeper.get_by_role("button", name="保存", exact=True).click()
    expect(keeper.locator("#content")).to_contain_text("走访")
    assert Evidence.objects.get().name == "现场.jpg"
    assert keeper.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


@pytest.mark.prove
def test_a_workbook_with_one_wrong_cell_comes_back_marked(
    live_server: LiveServer, keeper: Page, tmp_path: Path
) -> None:
    keeper.goto(f"{live_server.url}{UNIT}import/")
    with keeper.expect_download() as taken:
        keeper.get_by_role("link", name="带走台账").click()
    path = tmp_path / "台账.xlsx"
    taken.value.save_as(path)
    fill(path, 1, 活动编号="H01", 活动名称="义诊", 活动简称="义诊", 类别="郊游")
    keeper.get_by_label("填好的台账").set_input_files(path)
    keeper.get_by_role("button", name="读入").click()
    expect(keeper.get_by_role("status")).to_contain_text("排队中")
    assert run_next()
    expect(keeper.locator("#job")).to_contain_text("“类别”写的是“郊游”")
    with keeper.expect_download() as returned:
        keeper.get_by_role("link", name="下载 台账（需修改）.xlsx").click()
    marked = tmp_path / "需修改.xlsx"
    returned.value.save_as(marked)
    notes = [cell.comment.text for row in openpyxl.load_workbook(marked)["活动"] for cell in row if cell.comment]
    assert any("郊游" in note for note in notes)
    assert not Activity.objects.exists()
