"""The grid under a real keyboard."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.web.browser import complaints_of, paste
from tests.web.face.grid_page import GridServer, serving

pytestmark = pytest.mark.browser


@pytest.fixture
def server() -> Iterator[GridServer]:
    with serving() as grid:
        yield grid


@pytest.fixture
def opened(server: GridServer, page: Page) -> Page:
    page.goto(server.address)
    return page


def cell(page: Page, name: str) -> Locator:
    return page.locator(f"[name='{name}']")


def state(page: Page) -> Locator:
    return page.locator(".grid-state")


def saved(page: Page) -> None:
    expect(state(page)).to_contain_text("已保存")


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.name || ''"))


def test_tab_enter_and_arrows_move_as_in_a_spreadsheet(opened: Page) -> None:
    cell(opened, "1.target_value").click()
    places = []
    for key in ("Tab", "Tab", "Enter", "ArrowUp", "ArrowRight", "ArrowDown", "Shift+Enter", "Shift+Tab", "ArrowLeft"):
        opened.keyboard.press(key)
        places.append(focused(opened))
    assert places == [
        "1.actual_value",
        "1.reason",
        "2.target_value",
        "1.target_value",
        "1.actual_value",
        "2.actual_value",
        "1.actual_value",
        "1.target_value",
        "1.name",
    ]


def test_the_last_cell_lets_go_of_the_keyboard(opened: Page) -> None:
    cell(opened, "4.points").click()
    opened.keyboard.press("Tab")
    assert focused(opened) == "move_up"


def test_typing_replaces_f2_edits_and_escape_restores(opened: Page) -> None:
    target = cell(opened, "1.target_value")
    target.click()
    opened.keyboard.type("300")
    expect(target).to_have_value("300")
    opened.keyboard.press("Escape")
    expect(target).to_have_value("270")
    opened.keyboard.press("F2")
    opened.keyboard.type("5")
    expect(target).to_have_value("2705")
    opened.keyboard.press("ArrowLeft")
    opened.keyboard.type("9")
    expect(target).to_have_value("27095")


def test_what_was_typed_is_saved_and_sums_come_back(opened: Page, server: GridServer) -> None:
    cell(opened, "1.points").click()
    opened.keyboard.insert_text("12")  # in one piece: a pause between two keys would be saved on its own
    saved(opened)
    expect(opened.locator("#points-sum")).to_have_text("38")
    assert server.cells["1.points"] == "12"
    assert [change.name for post in server.posts for change in post.changes] == ["1.points"]
    expect(opened.locator("td.changed")).to_have_count(0)
    expect(opened.locator("input[name=revision]")).to_have_value("8")


def test_a_block_from_excel_lands_cell_by_cell_and_is_taken_back_at_once(opened: Page, server: GridServer) -> None:
    cell(opened, "2.name").click()
    paste(opened, '"合格\n率"\t1,100.5\t９８\t政策变化\r\n到馆人次\t53000\t52000\t没有这种\r\n')
    saved(opened)
    assert [server.cells[f"2.{each}"] for each in ("target_value", "actual_value", "reason")] == [
        "1100.5",
        "98",
        "policy",
    ]
    assert [server.cells[f"3.{each}"] for each in ("name", "target_value", "reason")] == ["到馆人次", "53000", ""]
    expect(state(opened)).to_contain_text("没有全部放进去：1个值不在选项里，请看标出的格子。")
    expect(opened.locator("#cell-3-reason-note")).to_have_text("“没有这种”不在选项里，没有放进去；请从列表里选。")
    opened.select_option("[name='3.reason']", label="政策变化")
    expect(opened.locator("#cell-3-reason-note")).to_have_count(0)
    opened.keyboard.press("Control+z")
    opened.keyboard.press("Control+z")
    expect(cell(opened, "2.target_value")).to_have_value("100")
    expect(cell(opened, "3.target_value")).to_have_value("52000")
    opened.keyboard.press("Control+y")
    expect(cell(opened, "2.target_value")).to_have_value("1100.5")


def test_values_beside_the_cells_are_told_and_near_names_of_choices_are_taken(opened: Page) -> None:
    cell(opened, "2.reason").click()
    paste(opened, "政策 — 变化\t说明\t5\t得分")
    expect(state(opened)).to_contain_text("已保存")
    expect(state(opened)).to_contain_text("没有全部放进去：1个值落在不能填的地方。")
    expect(cell(opened, "2.reason")).to_have_value("policy")


def test_a_block_longer_than_the_table_brings_its_rows(opened: Page, server: GridServer) -> None:
    cell(opened, "4.name").click()
    paste(opened, "甲\t1\n乙\t2\n丙\t3")
    expect(opened.locator("#rows tr")).to_have_count(6)
    expect(opened.locator("tr[data-row^=new]")).to_have_count(0)
    assert [text for name, text in server.cells.items() if name.endswith(".name")][3:] == ["甲", "乙", "丙"]
    opened.keyboard.press("Control+z")
    expect(opened.locator("#rows tr")).to_have_count(4)


def test_control_d_fills_down_one_cell_or_a_selection(opened: Page, server: GridServer) -> None:
    cell(opened, "2.points").click()
    opened.keyboard.press("Control+d")
    expect(cell(opened, "2.points")).to_have_value("8")
    cell(opened, "1.actual_value").click()
    opened.keyboard.press("Shift+ArrowDown")
    opened.keyboard.press("Shift+ArrowDown")
    expect(opened.locator("td.selected")).to_have_count(3)
    opened.keyboard.press("Control+d")
    saved(opened)
    assert [server.cells[f"{row}.actual_value"] for row in "1234"] == ["240", "240", "240", ""]


def test_delete_empties_a_selection_in_one_step(opened: Page) -> None:
    cell(opened, "1.target_value").click()
    opened.keyboard.press("Shift+ArrowRight")
    opened.keyboard.press("Delete")
    expect(cell(opened, "1.actual_value")).to_have_value("")
    opened.keyboard.press("Control+z")
    expect(cell(opened, "1.target_value")).to_have_value("270")
    expect(cell(opened, "1.actual_value")).to_have_value("240")


def test_an_error_stands_beside_its_cell_when_the_person_has_left_it(opened: Page, server: GridServer) -> None:
    actual = cell(opened, "3.actual_value")
    actual.click()
    opened.keyboard.type("约5万")
    expect(state(opened)).to_contain_text("1处有错")
    expect(actual).not_to_have_attribute("aria-invalid", "true")
    opened.keyboard.press("Tab")
    expect(opened.locator("#cell-3-actual_value-error")).to_have_text("应是数字，现在是“约5万”；请只写数字。")
    assert server.cells["3.actual_value"] == "54100"
    actual.click()
    opened.keyboard.insert_text("50000")
    opened.keyboard.press("Enter")
    expect(opened.locator(".cell-error")).to_have_count(0)
    assert server.cells["3.actual_value"] == "50000"


def test_two_people_at_one_cell_see_both_values_and_lose_nothing(opened: Page, server: GridServer) -> None:
    server.cells["1.target_value"] = "280"
    cell(opened, "1.target_value").click()
    opened.keyboard.type("290")
    opened.keyboard.press("Tab")
    opened.keyboard.type("241")
    conflict = opened.locator(".cell-conflict")
    expect(conflict).to_contain_text("周某 已改为“280”，您填的是“290”。")
    expect(cell(opened, "1.target_value")).to_have_value("290")
    expect(opened.locator("[data-cell='1.score']")).to_have_text("241")
    assert (server.cells["1.target_value"], server.cells["1.actual_value"]) == ("280", "241")
    conflict.get_by_role("button", name="用我的").click()
    saved(opened)
    assert server.cells["1.target_value"] == "290"


def test_a_conflict_that_comes_while_one_types_follows_what_is_typed(opened: Page, server: GridServer) -> None:
    server.cells["1.target_value"] = "280"
    cell(opened, "1.target_value").click()
    opened.keyboard.type("29")
    conflict = opened.locator(".cell-conflict")
    expect(conflict).to_contain_text("您填的是“29”。")
    opened.keyboard.type("0")
    expect(conflict).to_contain_text("周某 已改为“280”，您填的是“290”。")
    conflict.get_by_role("button", name="用我的").click()
    saved(opened)
    assert server.cells["1.target_value"] == "290"


def test_a_conflict_at_a_list_tells_its_words(opened: Page, server: GridServer) -> None:
    server.cells["1.reason"] = "funds"
    opened.select_option("[name='1.reason']", label="政策变化")
    conflict = opened.locator(".cell-conflict")
    expect(conflict).to_contain_text("周某 已改为“资金未到位”，您填的是“政策变化”。")


def test_the_other_persons_value_can_be_taken(opened: Page, server: GridServer) -> None:
    server.cells["1.target_value"] = "280"
    cell(opened, "1.target_value").click()
    opened.keyboard.type("290")
    opened.locator(".cell-conflict").get_by_role("button", name="用对方的").click()
    expect(cell(opened, "1.target_value")).to_have_value("280")
    expect(opened.locator("td.changed")).to_have_count(0)
    assert server.cells["1.target_value"] == "280"


def test_a_session_that_ended_keeps_the_draft_and_offers_it_again(opened: Page, server: GridServer) -> None:
    server.is_expired = True
    cell(opened, "2.name").click()
    opened.keyboard.type("验收合格率（抽检）")
    expect(state(opened)).to_contain_text("登录已过期：内容已暂存在本机。请重新登录，回来后可恢复。")
    assert state(opened).locator("a").get_attribute("href") == "/login/?next=%2F"
    server.is_expired = False
    opened.goto(server.address)
    offer = opened.locator(".grid-draft")
    expect(offer).to_contain_text("本机暂存着1处没有保存到服务器的内容")
    offer.get_by_role("button", name="恢复").click()
    saved(opened)
    assert server.cells["2.name"] == "验收合格率（抽检）"
    opened.goto(server.address)
    expect(opened.locator(".grid-draft")).to_have_count(0)


def test_a_draft_that_was_overtaken_becomes_a_conflict(opened: Page, server: GridServer) -> None:
    server.is_expired = True
    cell(opened, "2.name").click()
    opened.keyboard.type("甲")
    expect(state(opened)).to_contain_text("登录已过期")
    server.is_expired = False
    server.cells["2.name"] = "乙"
    opened.goto(server.address)
    opened.locator(".grid-draft").get_by_role("button", name="恢复").click()
    expect(opened.locator(".cell-conflict")).to_contain_text("已改为“乙”，您填的是“甲”")


def test_without_a_connection_the_draft_waits_and_is_saved_when_it_is_back(opened: Page, server: GridServer) -> None:
    opened.context.set_offline(True)
    cell(opened, "1.points").click()
    opened.keyboard.type("9")
    expect(state(opened)).to_contain_text("连不上服务器：内容已暂存在本机")
    opened.context.set_offline(False)
    saved(opened)
    assert server.cells["1.points"] == "9"


def test_a_refusal_is_told_in_the_servers_words(opened: Page, server: GridServer) -> None:
    server.refuses = "自评表已提交，不能再改；要修改请先撤回。"
    cell(opened, "1.points").click()
    opened.keyboard.type("9")
    expect(state(opened)).to_have_text("自评表已提交，不能再改；要修改请先撤回。（您填的内容已暂存在本机）")


def test_rows_are_added_removed_and_brought_back(opened: Page, server: GridServer) -> None:
    opened.get_by_role("button", name="加一行").click()
    assert focused(opened) == "new-1.name"
    opened.keyboard.type("新书上架天数")
    saved(opened)
    expect(cell(opened, "104.name")).to_have_value("新书上架天数")
    opened.locator("tr[data-row='1'] [data-remove-row]").click()
    expect(cell(opened, "1.name")).to_have_count(0)
    saved(opened)
    assert "1.name" not in server.cells
    opened.keyboard.press("Control+z")
    expect(opened.locator("#rows tr").first.locator("input").first).to_have_value("购书册数")
    saved(opened)
    assert sorted(text for name, text in server.cells.items() if name.endswith(".name")) == [
        "到馆读者人次",
        "新书上架天数",
        "读者满意度",
        "购书册数",
        "验收合格率",
    ]


def test_a_row_whose_answer_was_lost_is_sent_again_as_the_same_row(opened: Page, server: GridServer) -> None:
    server.loses_answers = True
    opened.get_by_role("button", name="加一行").click()
    opened.keyboard.type("新书上架天数")
    expect(state(opened)).to_contain_text("没有保存成功")
    server.loses_answers = False
    opened.keyboard.press("Tab")
    opened.keyboard.type("7")
    saved(opened)
    expect(cell(opened, "104.target_value")).to_have_value("7")
    assert (server.cells["104.name"], server.cells["104.target_value"], server.made) == ("新书上架天数", "7", 104)


def test_a_row_whose_answer_was_lost_can_be_removed(opened: Page, server: GridServer) -> None:
    server.loses_answers = True
    opened.get_by_role("button", name="加一行").click()
    opened.keyboard.type("新书上架天数")
    expect(state(opened)).to_contain_text("没有保存成功")
    server.loses_answers = False
    opened.locator("tr[data-row=new-1] [data-remove-row]").click()
    saved(opened)
    assert "104.name" not in server.cells


def test_rows_are_moved_and_the_order_is_sent(opened: Page, server: GridServer) -> None:
    opened.locator("tr[data-row='3'] [data-move=up]").click()
    saved(opened)
    assert server.order == ("1", "3", "2", "4")
    cell(opened, "3.name").click()
    opened.keyboard.press("Alt+ArrowUp")
    expect(opened.locator("#rows tr").first).to_have_attribute("data-row", "3")


def test_a_form_that_moves_the_work_on_waits_for_the_cells(opened: Page, server: GridServer) -> None:
    opened.get_by_text("提交审核", exact=True).first.click()
    cell(opened, "1.points").evaluate(
        "control => { control.value = '7'; control.dispatchEvent(new Event('input', {bubbles: true})); }"
    )
    opened.locator(".confirm-box").first.get_by_role("button", name="提交审核").click()
    opened.wait_for_url("**/submit/")
    assert server.cells["1.points"] == "7"


def test_a_final_form_stays_while_a_cell_is_wrong_and_says_where(opened: Page, server: GridServer) -> None:
    wrong = cell(opened, "1.actual_value")
    wrong.fill("约240")
    opened.get_by_text("提交审核", exact=True).first.click()
    box = opened.locator(".confirm-box").first
    box.get_by_role("button", name="提交审核").click()
    expect(box.locator(".form-waits")).to_have_text("还没有“提交审核”：这一页有1处没有保存。看第一处")
    box.get_by_role("button", name="看第一处").click()
    expect(wrong).to_be_focused()
    opened.keyboard.type("241")
    box.get_by_role("button", name="提交审核").click()
    opened.wait_for_url("**/submit/")
    assert server.cells["1.actual_value"] == "241"


def test_a_link_waits_for_the_cells(opened: Page, server: GridServer) -> None:
    cell(opened, "1.points").fill("7")
    opened.get_by_role("link", name="取消").click()
    expect(cell(opened, "1.points")).to_have_js_property("defaultValue", "7")
    expect(opened.locator(".grid-draft")).to_have_count(0)
    assert len(server.posts) == 1


def test_an_older_answer_takes_no_revision_back(opened: Page) -> None:
    revision = opened.locator("input[name=revision]")
    revision.evaluate("input => { input.value = 9; }")
    cell(opened, "1.points").fill("7")
    saved(opened)
    expect(revision).to_have_value("9")


def test_the_sentence_of_a_figure_is_told_and_its_tree_opens_beside(opened: Page) -> None:
    told = complaints_of(opened)
    chip = opened.locator(".chip").first
    chip.hover()
    expect(opened.locator(".tip")).to_have_text("执行数 156.40 ÷ 全年预算数 160.54 = 97.42%")
    chip.click()
    expect(opened.locator("#side")).to_contain_text("执行数156.40 ÷ 全年预算数160.54")
    opened.keyboard.press("Escape")
    expect(opened.locator("#side")).to_be_hidden()
    assert told == []


def test_without_a_script_the_grid_is_a_plain_form(server: GridServer, page: Page) -> None:
    browser = page.context.browser
    assert browser is not None
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(server.address)
    cell(plain, "1.points").fill("9")
    plain.get_by_role("button", name="保存").first.click()
    context.close()
    assert server.cells["1.points"] == "9"


def test_a_text_is_as_high_as_what_is_written_in_it(opened: Page) -> None:
    text = cell(opened, "1.remark")
    text.click()
    low = text.evaluate("text => text.offsetHeight")
    opened.keyboard.type("一行")
    opened.keyboard.press("Alt+Enter")
    opened.keyboard.type("两行")
    assert text.evaluate("text => text.offsetHeight") > low
    assert text.evaluate("text => text.scrollHeight <= text.offsetHeight")
