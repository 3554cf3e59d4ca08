"""A file that is too large is told where it is chosen, before it travels."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.web.browser import come_in
from tests.web.conftest import build_district

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_file_that_is_too_large_is_told_at_once_and_not_sent(
    live_server: LiveServer, page: Page, tmp_path: Path
) -> None:
    large, small = tmp_path / "扫描件.pdf", tmp_path / "报告.txt"
    with large.open("wb") as file:
        file.truncate(51 * 1024 * 1024)
    small.write_text("绩效自评报告\n全年举办3场。\n", encoding="utf-8")
    come_in(page, live_server, build_district().client("preparer"))
    page.goto(f"{live_server.url}/checkup/")
    chosen = page.locator("[name=report]")
    chosen.set_input_files(large)
    told = "选的文件有51.0兆，超过50兆，传不上去；请压缩或拆分后再选。"
    assert chosen.evaluate("input => input.validationMessage") == told
    send = chosen.locator("xpath=ancestor::form").get_by_role("button").last
    send.click()
    expect(page.locator("h1")).to_be_visible()
    assert page.url == f"{live_server.url}/checkup/"
    chosen.set_input_files(small)
    send.click()
    expect(page).not_to_have_url(f"{live_server.url}/checkup/")
