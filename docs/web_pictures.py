"""Draws the pictures of the web application's pages: the example district as a browser shows it. Needs Chromium."""

import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import click
from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.web.browser import DESK, chromium_path, running_chromium  # noqa: E402  # the browser of the tests

PICTURES = ROOT / "docs" / "images"
COLOURS = 64
STARTS_WITHIN = 300
"""Looks for the server, a tenth of a second each."""
PAGES = (
    ("web-desk", "finance", "/?year=2022"),
    ("web-monitoring", "finance", "/2022/monitoring/"),
    ("web-budget-lines", "preparer", "/2022/FL01/budgets/lines/"),
    ("web-self-evaluation", "preparer", "/2022/FL01/self-evaluations/37/"),
)


def main() -> int:
    """Load the example into a folder of its own, serve it, take the pictures."""
    if chromium_path() is None:
        click.echo("没有 Chromium，不画网页的图。")
        return 0
    with (
        tempfile.TemporaryDirectory() as name,
        served(Path(name)) as (address, passwords),
        running_chromium(Path(name)) as browser,
    ):
        for picture, person, path in PAGES:
            page = browser.new_page(viewport=DESK, locale="zh-CN", timezone_id="Asia/Shanghai")
            page.goto(f"{address}/login/?next={path}")
            page.fill("[name=username]", person)
            page.fill("[name=password]", passwords[person])
            page.press("[name=password]", "Enter")
            page.wait_for_url(lambda url: "/login/" not in url)
            page.goto(address + path)
            shot = Path(name) / "shot.png"
            page.screenshot(path=shot)
            with Image.open(shot) as image:
                image.convert("RGB").quantize(COLOURS).save(PICTURES / f"{picture}.png", optimize=True)
            page.context.close()
            click.echo(f"docs/images/{picture}.png")
    return 0


@contextmanager
def served(home: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """The address of a server with the example district, and the password of each account."""
    environment = {**os.environ, "JIHENG_HOME": str(home / "jiheng")}
    command = [sys.executable, "-m", "jiheng"]
    told = subprocess.run([*command, "load-example"], env=environment, check=True, capture_output=True, text=True)
    words = [line.split() for line in told.stdout.splitlines()]
    passwords = {line[-2]: line[-1] for line in words if len(line) > 2 and line[-2].isascii()}
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen([*command, "serve", "--port", str(port)], env=environment, stdout=subprocess.DEVNULL)
    try:
        wait_for(server, f"http://127.0.0.1:{port}")
        yield f"http://127.0.0.1:{port}", passwords
    finally:
        server.terminate()
        server.wait()


def wait_for(server: "subprocess.Popen[bytes]", address: str) -> None:
    for _ in range(STARTS_WITHIN):
        try:
            urlopen(f"{address}/login/").close()
        except URLError:
            try:
                server.wait(0.1)
            except subprocess.TimeoutExpired:
                continue
            raise RuntimeError("the server stopped before it answered") from None
        else:
            return
    raise RuntimeError("the server did not answer")


if __name__ == "__main__":
    sys.exit(main())
