"""Every page that links lead to, as four people see it: accessible, within its window, without a complaint of the browser."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from django.urls import Resolver404, resolve
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from jiheng.web.accounts.models import Person
from jiheng.web.example_district.description import read_description
from jiheng.web.example_district.loading import load
from tests.web.browser import DESK, PHONE, complaints_of

pytestmark = [pytest.mark.browser, pytest.mark.prove, pytest.mark.django_db(transaction=True)]

MOST_PAGES = 60
GRAVE = ("serious", "critical")


@dataclass(frozen=True)
class Seen:
    """What was wrong with one page; nothing, when all is blank."""

    address: str
    violations: tuple[str, ...] = ()
    complaints: tuple[str, ...] = ()
    too_wide: tuple[int, ...] = ()

    @property
    def is_faulty(self) -> bool:
        return bool(self.violations or self.complaints or self.too_wide)


@pytest.fixture
def example(live_server: LiveServer) -> LiveServer:
    """The example district, cut down to two departments."""
    whole = read_description()
    load(
        settings.HOME,
        replace(whole, departments=tuple(each for each in whole.departments if each.code in {"FL00", "MZ00"})),
    )
    return live_server


def test_every_page_is_accessible_and_fits_a_desk_and_a_phone(example: LiveServer, page: Page) -> None:
    complaints = complaints_of(page)
    seen = []
    for username in ("preparer", "department", "finance", "administrator"):
        client = Client()
        client.force_login(Person.objects.get(username=username), backend="django.contrib.auth.backends.ModelBackend")
        session = client.cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": session, "url": example.url}])
        for address in pages_from("/", client, page, example.url):
            seen.append(look(address, page, complaints))
    assert [each for each in seen if each.is_faulty] == []
    assert len(seen) > 40


def pages_from(start: str, client: Client, page: Page, server: str) -> Iterator[str]:
    """One page of each kind that links lead to; the browser is on it when it is given."""
    waiting, known = [start], {kind_of(start)}
    for _ in range(MOST_PAGES):
        if not waiting:
            return
        address = waiting.pop(0)
        answer = client.get(address)
        if not answer.headers.get("Content-Type", "").startswith("text/html") or "attachment" in str(answer.headers):
            continue
        assert answer.status_code in {200, 302}, (address, answer.status_code)
        page.goto(server + address)
        yield address
        for link in page.eval_on_selector_all(
            "main a[href], nav a[href]", "all => all.map(a => a.getAttribute('href'))"
        ):
            parts = urlsplit(link)
            kind = kind_of(parts.path)
            if link.startswith("/") and kind and kind not in known:
                known.add(kind)
                waiting.append(link)


def kind_of(path: str) -> str:
    """The name of the view; blank for addresses that are not ours."""
    try:
        return resolve(path).view_name
    except Resolver404:
        return ""


def look(address: str, page: Page, complaints: list[str]) -> Seen:
    """The page as it stands in the browser, at both widths."""
    found = Axe().run(page).response["violations"]
    violations = tuple(f"{each['id']}: {each['nodes'][0]['html']}" for each in found if each["impact"] in GRAVE)
    too_wide = []
    for size in (PHONE, DESK):
        page.set_viewport_size(size)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > size["width"]:
            too_wide.append(width)
    told = tuple(complaints)
    complaints.clear()
    return Seen(address, violations, told, tuple(too_wide))
