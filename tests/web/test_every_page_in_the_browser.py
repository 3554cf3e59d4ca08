"""Every page there is, as six people see it: accessible, within its window, without a complaint of the browser."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.apps import apps
from django.test import Client
from django.urls import URLResolver, get_resolver, resolve, reverse
from django.urls.exceptions import Resolver404
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Page, Response
from pytest_django.live_server_helper import LiveServer

from jiheng.web.records.reviewed_work import ReviewedWork
from tests.web.browser import DESK, PHONE, come_in, complaints_of
from tests.web.furnished import SHOWN_UNIT, client_of, load_furnished

pytestmark = [pytest.mark.browser, pytest.mark.prove, pytest.mark.django_db(transaction=True)]

PEOPLE = ("preparer", "reviewer", "department", "finance", "expert", "administrator")
GRAVE = ("serious", "critical")
TELLING = ("slug", "kind", "ending", "name")
"""Parts of an address that choose another page of the same view."""
ELEMENTS = """() => Array.from(new Set(Array.from(document.querySelectorAll("body *"),
    each => `${each.parentNode.tagName} ${each.tagName} ${each.getAttribute("class")} ${each.getAttribute("type")}`))).sort()"""

UNLINKED = (
    "/standards/rules/cn.project_self_evaluation/compare/",
    "/2022/FL01/figures/?name=贷款.发放金额",
    "/2022/budgets/amounts/?name=部门整体.全年预算数",
    "/administration/units/FL01/move/",
    "/?year=2022",
)
"""Reached from pages whose first of a kind has no such link."""

PIECES: Mapping[str, str] = {
    "self_evaluations:figures": "a list that a page fetches into itself",
    "jobs:progress": "a bar that a page fetches into itself",
}


@dataclass
class Seen:
    """What was wrong, page by page, and which views have answered at all."""

    complaints: list[str]
    faults: list[str] = field(default_factory=list)
    views: set[str] = field(default_factory=set)
    looks: set[tuple[str, ...]] = field(default_factory=set)

    def new_look(self, page: Page, address: str) -> tuple[str, ...]:
        """What axe finds, unless a page of this kind with the same elements has been held against it already."""
        look = (*_kind_of(address), *page.evaluate(ELEMENTS))
        if look in self.looks:
            return ()
        self.looks.add(look)
        return tuple(_barred(page))


def test_every_page_is_accessible_and_fits_a_desk_and_a_phone(live_server: LiveServer, page: Page) -> None:
    seen = Seen(complaints_of(page))
    page.set_default_timeout(30_000)

    def look(who: str, address: str) -> None:
        faults = (*_too_wide(page), *seen.complaints, *seen.new_look(page, address))
        seen.faults += [f"{who} {address}: {each}" for each in faults]
        seen.complaints.clear()

    for address in _entrances(page, live_server.url, seen):
        look("nobody", address)
    for username in PEOPLE:
        come_in(page, live_server, client_of(username))
        for address in _pages(page, live_server.url, seen):
            look(username, address)
    assert not seen.faults, "\n".join(seen.faults)
    client = client_of("preparer")
    unseen = {
        name for name, address in _views() if name not in seen.views and not _takes_only_what_is_sent(client, address)
    }
    assert sorted(unseen) == sorted(PIECES)


def _entrances(page: Page, server: str, seen: Seen) -> Iterator[str]:
    """What stands before anyone is logged in; then the example is there."""
    for address in ("/", "/first-administrator/"):
        page.goto(f"{server}{address}")
        yield urlsplit(page.url).path
        seen.views.add(_kind_of(page.url)[0])
    load_furnished()
    page.goto(f"{server}/")
    yield urlsplit(page.url).path
    seen.views.add(_kind_of(page.url)[0])


def _pages(page: Page, server: str, seen: Seen) -> Iterator[str]:
    """One page of each kind that links lead to, from the desk and from every state of every work; the browser is on it."""
    standing = [*UNLINKED, *_standing_pages()]
    waiting = ["/", *standing]
    known = {_kind_of(each) for each in waiting}
    for address in waiting:
        answer = _opened(page, server + address)
        if answer is not None and answer.status == HTTPStatus.NOT_FOUND and address in standing:
            seen.complaints.clear()
            continue  # not for this person
        seen.views.add(_kind_of(address)[0])
        if answer is None or not answer.headers["content-type"].startswith("text/html"):
            continue
        if answer.status != HTTPStatus.OK:
            seen.faults.append(f"a link leads to {address}: {answer.status}")
        yield address
        for link in page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))"):
            kind = _kind_of(link)
            if link.startswith("/") and kind and kind not in known:
                known.add(kind)
                waiting.append(link)


def _opened(page: Page, address: str) -> Response | None:
    """What the browser shows; nothing when it is a file to keep."""
    try:
        return page.goto(address)
    except PlaywrightError as aborted:
        assert "Download is starting" in aborted.message or "ERR_ABORTED" in aborted.message  # noqa: PT017
        return None


def _standing_pages() -> list[str]:
    """The page of one row of each kind in each of its states."""
    found = {}
    for model in apps.get_models():
        if hasattr(model, "get_absolute_url"):
            rows = model._default_manager.order_by("pk")
            if issubclass(model, ReviewedWork):
                rows = rows.filter(unit_year__budget_unit__code=SHOWN_UNIT)
            for row in rows:
                found[model, getattr(row, "state", "")] = row.get_absolute_url()
    return list(found.values())


def _kind_of(address: str) -> tuple[str, ...]:
    """The name of the view, and what chooses between its pages; nothing for addresses that are not ours."""
    try:
        match = resolve(urlsplit(address).path)
    except Resolver404:
        return ()
    return (match.view_name, *(str(match.kwargs[each]) for each in TELLING if each in match.kwargs))


def _barred(page: Page) -> Iterator[str]:
    """Whom the page keeps out, as axe tells it."""
    for each in Axe().run(page).response["violations"]:
        if each["impact"] in GRAVE:
            yield f"{each['id']}: {each['nodes'][0]['html']}"


def _too_wide(page: Page) -> Iterator[str]:
    for size in (PHONE, DESK):
        page.set_viewport_size(size)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > size["width"]:
            yield f"{width} wide on {size['width']}"


def _views(of: URLResolver | None = None, space: str = "") -> Iterator[tuple[str, str]]:
    """The name of every view, and an address that leads to it."""
    for each in (of or get_resolver()).url_patterns:
        if isinstance(each, URLResolver):
            yield from _views(each, f"{space}{each.namespace}:" if each.namespace else space)
        elif each.name:
            name = f"{space}{each.name}"
            yield name, reverse(name, kwargs=dict.fromkeys(each.pattern.converters, 1))


def _takes_only_what_is_sent(client: Client, address: str) -> bool:
    return client.get(address).status_code == HTTPStatus.METHOD_NOT_ALLOWED
