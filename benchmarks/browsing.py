"""Asking the web application over loopback like a browser, and serving it for that."""

import http.client
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from statistics import quantiles
from urllib.parse import urlencode

from benchmarks.district_load import PASSWORD

NINETY_FIFTH = 94
_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


def ninety_fifth(seconds: list[float]) -> float:
    """The 95th percentile."""
    return quantiles(seconds, n=100, method="inclusive")[NINETY_FIFTH]


class Browser:
    """One person's connection, logged in."""

    def __init__(self, port: int, username: str) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        self._cookies: dict[str, str] = {}
        token = _TOKEN.search(self.get("/login/"))
        assert token is not None
        given = {"csrfmiddlewaretoken": token.group(1), "username": username, "password": PASSWORD}
        status, _ = self._ask("POST", "/login/", urlencode(given))
        assert status == http.client.FOUND, status

    def get(self, path: str) -> str:
        """The page; anything but success is an error of ours."""
        status, page = self._ask("GET", path)
        assert status == http.client.OK, f"{path}: {status}"
        return page

    def save_cell(self, path: str, name: str, text: str) -> str:
        """A cell of a grid, as the grid's script saves it; the answer."""
        told = {"X-Grid": "save", "X-CSRFToken": self._cookies["csrftoken"]}
        status, answer = self._ask("POST", path, urlencode({name: text}), told)
        assert status == http.client.OK, f"{path}: {status}"
        return answer

    def _ask(self, method: str, path: str, body: str = "", told: Mapping[str, str] | None = None) -> tuple[int, str]:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items()), **(told or {})}
        if body:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self._connection.request(method, path, body, headers)
        answer = self._connection.getresponse()
        for cookie in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = cookie.partition(";")[0].partition("=")
            self._cookies[name] = value
        return answer.status, answer.read().decode()


@contextmanager
def serving(environment: dict[str, str]) -> Iterator[int]:
    """The application as people start it; its port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    command = [str(Path(sys.executable).with_name("jiheng")), "serve", "--port", str(port)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True, encoding="utf-8") as server:
        try:
            assert server.stdout is not None
            server.stdout.readline()
            time.sleep(0.2)
            yield port
        finally:
            server.terminate()
