"""The page with everything on it, held against the rules of accessibility and looked at on a desk and a phone."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

from tests.web.browser import DESK, PHONE, complaints_of
from tests.web.face.grid_page import GridServer, serving

pytestmark = pytest.mark.browser


@pytest.fixture
def server() -> Iterator[GridServer]:
    with serving() as grid:
        yield grid


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_specimen_is_accessible_and_fits(server: GridServer, page: Page, size: ViewportSize) -> None:
    told = complaints_of(page)
    page.set_viewport_size(size)
    page.goto(server.address)
    violations = [(each["id"], each["nodes"][0]["html"]) for each in Axe().run(page).response["violations"]]
    assert (violations, told) == ([], [])
    assert page.evaluate("document.documentElement.scrollWidth") == size["width"]


def test_nothing_on_the_page_needs_an_exception_from_the_policy(server: GridServer) -> None:
    text = server.page()
    assert [each for each in (" style=", "<style", " onclick=", "<script>", "hx-on") if each in text] == []
