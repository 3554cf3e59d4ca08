"""A real browser for tests: Debian's Chromium, offline, with open Chinese fonts."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.sax.saxutils import escape

import pylopdf_fonts_zh_cn
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

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


def complaints_of(page: Page) -> list[str]:
    """What the page says to its console from now on: errors of scripts, refusals of the content security policy."""
    told: list[str] = []
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("console", lambda message: told.append(message.text) if message.type in {"error", "warning"} else None)
    return told
