"""Pages of the web application with a large district behind them, asked over loopback like a browser asks."""

from collections.abc import Iterator
from functools import partial

from benchmarks.browsing import Browser, ninety_fifth, serving
from benchmarks.district_home import district
from benchmarks.district_load import YEAR
from benchmarks.measure import Result, interleaved

ROUNDS = 60
LIMIT = 3.0
EMPTY = "/jobs/"
DESK = "工作台"
"""Neither list, grid nor form: it sums up everything at once, and is measured without a limit."""


def run() -> list[Result]:
    """The 95th percentile of each page beside that of an empty page of the same stack."""
    found = district()
    with serving(found.environment) as port:
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
    empty = ninety_fifth(timings.seconds[""])
    for name in pages:
        slow = ninety_fifth(timings.seconds[name])
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
