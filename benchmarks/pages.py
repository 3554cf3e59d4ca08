"""Pages of the web application with a large district behind them, asked over loopback like a browser asks."""

import http.client
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import quantiles
from urllib.parse import urlencode

from benchmarks.district_home import district
from benchmarks.district_load import PASSWORD, YEAR
from benchmarks.measure import Result, interleaved

ROUNDS = 60
LIMIT = 3.0
NINETY_FIFTH = 94
_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
EMPTY = "/jobs/"
DESK = "工作台"
"""Neither list, grid nor form: it sums up everything at once, and is measured without a limit."""


def run() -> list[Result]:
    """The 95th percentile of each page beside that of an empty page of the same stack."""
    found = district()
    with _serving(found.environment) as port:
        return [*_measured(port, found.rows)]


def _measured(port: int, told: dict[str, object]) -> Iterator[Result]:
    own, with_ledgers = f"/{YEAR}/D000", f"/{YEAR}/D001"
    finance, preparer = Browser(port, "finance"), Browser(port, "preparer")
    pages = {
        "清单：预算（500个单位）": (finance, f"/{YEAR}/budgets/"),
        "清单：目标（10,000个目标表）": (finance, f"/{YEAR}/targets/"),
        "清单：自评（500份）": (finance, f"/{YEAR}/self-evaluations/"),
        "清单：监控（10,500张表）": (finance, f"/{YEAR}/monitoring/"),
        "清单：贷款台账（10万笔）": (finance, f"{with_ledgers}/loans/"),
        "清单：活动台账（2万条）": (finance, f"{with_ledgers}/activities/activities/"),
        "表格：一个单位的预算": (preparer, f"{own}/budgets/"),
        "表格：一个单位的预算行": (preparer, f"{own}/budgets/lines/"),
        "表格：项目目标（20项指标）": (preparer, f"{own}/targets/{told['target_set']}/"),
        "表格：项目监控（20项指标）": (preparer, f"{own}/monitoring/{told['sheet']}/"),
        "表格：项目自评（20项指标，随填随算）": (preparer, f"{own}/self-evaluations/{told['self_evaluation']}/"),
        "表格：项目自评（单位有2万条活动）": (finance, f"{with_ledgers}/self-evaluations/{told['with_ledgers']}/"),
        "表单：登记支付": (preparer, f"{own}/budgets/payments/"),
        f"{DESK}（填报人）": (preparer, f"/?year={YEAR}"),
        f"{DESK}（财政部门）": (finance, f"/?year={YEAR}"),
    }
    works = {name: partial(browser.get, path) for name, (browser, path) in {"": (finance, EMPTY), **pages}.items()}
    timings = interleaved(works, ROUNDS, warm_ups=3)
    empty = _percentile(timings.seconds[""])
    for name in pages:
        slow = _percentile(timings.seconds[name])
        yield Result(
            f"{name}，第95百分位",
            slow,
            ROUNDS,
            peer="同一服务的空页面",
            peer_seconds=empty,
            ratio=slow / empty,
            at_most=None if name.startswith(DESK) else LIMIT,
            note="库中500个单位、10,000个项目、200,000项指标；经回环地址逐个请求。",
        )


def _percentile(seconds: list[float]) -> float:
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

    def _ask(self, method: str, path: str, body: str = "") -> tuple[int, str]:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items())}
        if body:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self._connection.request(method, path, body, headers)
        answer = self._connection.getresponse()
        for told in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = told.partition(";")[0].partition("=")
            self._cookies[name] = value
        return answer.status, answer.read().decode()


@contextmanager
def _serving(environment: dict[str, str]) -> Iterator[int]:
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
