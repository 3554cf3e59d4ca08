"""One cell of a grid typed and saved, with a large district behind it: what people wait for all day."""

import re
from collections.abc import Callable, Iterator
from itertools import cycle

from benchmarks.browsing import Browser, ninety_fifth, serving
from benchmarks.district_home import district
from benchmarks.district_load import YEAR
from benchmarks.measure import Result, interleaved

ROUNDS = 60
LIMIT = 0.1
OWN = f"/{YEAR}/D000"


def run() -> list[Result]:
    """The 95th percentile of the time from sending a cell to having the answer."""
    found = district()
    with serving(found.environment) as port:
        return [*_measured(Browser(port, "preparer"), found.rows)]


def _measured(preparer: Browser, told: dict[str, object]) -> Iterator[Result]:
    target_set = f"{OWN}/targets/{told['target_set']}/"
    evaluation = f"{OWN}/self-evaluations/{told['self_evaluation']}/"
    lines = f"{OWN}/budgets/lines/"
    works = {
        "预算行（20行）": _saver(preparer, lines, f"{lines}save/", "note", ("甲", "乙")),
        "项目目标（20项指标）": _saver(preparer, target_set, f"{target_set}indicators/save/", "target", ("100", "101")),
        "项目自评（20项指标）": _saver(preparer, evaluation, f"{evaluation}save/", "actual", ("97", "98")),
    }
    timings = interleaved(works, ROUNDS, warm_ups=3)
    for name, seconds in timings.seconds.items():
        yield Result(
            f"存一格：{name}，第95百分位",
            ninety_fifth(seconds),
            ROUNDS,
            at_most=LIMIT,
            note="从送出到收到答复：写入数据库，重算这张表，答复里有变了的各格和提示；自评连同得分。",
        )


def _saver(browser: Browser, page: str, address: str, column: str, texts: tuple[str, str]) -> Callable[[], str]:
    """Types another text into the first cell of a column each time."""
    key = re.search(rf'name="(\d+)\.{column}"', browser.get(page))
    assert key is not None, page
    other = cycle(texts)
    return lambda: browser.save_cell(address, f"{key.group(1)}.{column}", next(other))
