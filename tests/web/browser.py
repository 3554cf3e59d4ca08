"""A real browser for tests: Debian's Chromium, offline, with open Chinese fonts."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.sax.saxutils import escape

import pylopdf_fonts_zh_cn
from django.test import Client
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright
from pytest_django.live_server_helper import LiveServer

OFFLINE = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"),
)
DESK = ViewportSize(width=1366, height=768)
PHONE = ViewportSize(width=390, height=844)


def chromium_path() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@contextmanager
def running_chromium(folder: Path) -> Iterator[Browser]:
    """A headless browser; `folder` holds its fonts' list and caches."""
    fonts = folder / "fonts.conf"
    told = (
        f"<dir>{escape(str(Path(pylopdf_fonts_zh_cn.__file__).parent))}</dir><cachedir>{escape(str(folder))}</cachedir>"
    )
    fonts.write_text(f"<fontconfig>{told}</fontconfig>", encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium_path(),
            args=list(OFFLINE),
            env={**os.environ, "FONTCONFIG_FILE": str(fonts), "HOME": str(folder)},
        )
        yield browser
        browser.close()


def come_in(page: Page, server: LiveServer, client: Client) -> None:
    """The page's window is that of the person who is logged in with this client."""
    session = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": server.url}])


def paste(page: Page, text: str) -> None:
    """As from the clipboard of a spreadsheet, into the cell that has the focus."""
    page.evaluate(
        """text => {
            const data = new DataTransfer();
            data.setData('text/plain', text);
            const paste = new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true});
            document.activeElement.dispatchEvent(paste);
        }""",
        text,
    )


def complaints_of(page: Page) -> list[str]:
    """What the page says to its console from now on: errors of scripts, refusals of the content security policy."""
    told: list[str] = []
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("console", lambda message: told.append(message.text) if message.type in {"error", "warning"} else None)
    return told
