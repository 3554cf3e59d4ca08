"""Reports checked side by side in processes of their own; a process that dies takes no other report with it."""

import gc
import sys
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from jiheng.documents.checkup.checked_report import COLLECTING_SELDOM, Orders
from jiheng.documents.checkup.many.outcome import Delivery, Outcome, check_source, failed
from jiheng.documents.checkup.many.sources import ReportSource

WAITING = 4
"""So many reports per process are handed out ahead, which bounds what is kept in memory."""
MOST_PROCESSES = 60
"""Windows cannot wait for more."""
ALONE = 3
"""So few reports are checked here: starting processes would take longer."""

_work: list[tuple[Orders, Delivery]] = []


def check_sources(
    sources: Sequence[ReportSource], orders: Orders, delivery: Delivery, processes: int
) -> Iterator[Outcome]:
    """The outcome of every report, in their order."""
    processes = min(processes, MOST_PROCESSES)
    if processes <= 1 or len(sources) <= ALONE:
        for source in sources:
            yield check_source(source, orders, delivery)
        return
    rest = iter(sources)
    has_started = False
    while True:
        waiting: deque[tuple[ReportSource, Future[Outcome]]] = deque()
        with _pool(orders, delivery, processes) as pool:
            try:
                if not has_started:
                    has_started = all(each.result() for each in [pool.submit(_ready) for _ in range(processes)])
                while True:
                    while len(waiting) < processes * WAITING and (following := next(rest, None)) is not None:
                        waiting.append((following, pool.submit(_check, following)))
                    if not waiting:
                        return
                    outcome = waiting[0][1].result()
                    waiting.popleft()
                    yield outcome
            except BrokenProcessPool:
                left_behind = [source for source, _ in waiting]
        if not has_started:  # no processes are to be had, as within a program that has no file of its own
            yield from (check_source(source, orders, delivery) for source in rest)
            return
        yield from _one_by_one(left_behind, orders, delivery)


def _one_by_one(sources: Sequence[ReportSource], orders: Orders, delivery: Delivery) -> Iterator[Outcome]:
    """Those that were under way when a process died: the one that it dies of is found and told."""
    left = deque(sources)
    while left:
        with _pool(orders, delivery, 1) as pool:
            try:
                while left:
                    outcome = pool.submit(_check, left[0]).result()
                    left.popleft()
                    yield outcome
            except BrokenProcessPool:
                message = "查这一份时程序意外中止（可能是内存不够）；请单独再查这一份。"
                yield failed(left.popleft().name, "FILE298", message)


def _pool(orders: Orders, delivery: Delivery, processes: int) -> ProcessPoolExecutor:
    """Copies of this process where that is safe, so that nothing has to be loaded anew; otherwise new interpreters.

    A copy of a process with several threads may wait for ever for a lock that one of the others holds.
    """
    is_safe = sys.platform == "linux" and threading.active_count() == 1
    context = get_context("fork" if is_safe else "spawn")
    return ProcessPoolExecutor(processes, context, _prepare, (orders, delivery))


def _prepare(orders: Orders, delivery: Delivery) -> None:
    """What a process needs to know, told once; what it has from its parent need not be looked through for garbage.

    Nor is anything else between two reports: a process that only checks reports leaves cycles nowhere.
    """
    _work[:] = [(orders, delivery)]
    gc.set_threshold(*COLLECTING_SELDOM)
    gc.freeze()


def _ready() -> bool:
    return True


def _check(source: ReportSource) -> Outcome:
    ((orders, delivery),) = _work
    return check_source(source, orders, delivery)
