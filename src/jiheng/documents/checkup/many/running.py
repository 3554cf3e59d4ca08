"""Reports checked side by side in processes of their own; a process that dies takes no other report with it."""

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from jiheng.documents.checkup.checked_report import Orders
from jiheng.documents.checkup.many.outcome import Delivery, Outcome, check_source, failed
from jiheng.documents.checkup.many.sources import ReportSource

WAITING = 4
"""So many reports per process are handed out ahead, which bounds what is kept in memory."""
ALONE = 3
"""So few reports are checked here: starting processes would take longer."""

_work: list[tuple[Orders, Delivery]] = []


def check_sources(
    sources: Sequence[ReportSource], orders: Orders, delivery: Delivery, processes: int
) -> Iterator[Outcome]:
    """The outcome of every report, in their order."""
    if processes <= 1 or len(sources) <= ALONE:
        for source in sources:
            yield check_source(source, orders, delivery)
        return
    rest = iter(sources)
    again: deque[ReportSource] = deque()
    while True:
        waiting: deque[tuple[ReportSource, Future[Outcome]]] = deque()
        with _pool(orders, delivery, processes) as pool:
            try:
                while True:
                    while len(waiting) < processes * WAITING and (following := _next(again, rest)) is not None:
                        waiting.append((following, pool.submit(_check, following)))
                    if not waiting:
                        return
                    outcome = waiting[0][1].result()
                    waiting.popleft()
                    yield outcome
            except BrokenProcessPool:
                again.extendleft(source for source, _ in reversed(waiting))
        yield _alone(again.popleft(), orders, delivery)


def _next(again: deque[ReportSource], rest: Iterator[ReportSource]) -> ReportSource | None:
    """What a dead process left behind comes first."""
    return again.popleft() if again else next(rest, None)


def _alone(source: ReportSource, orders: Orders, delivery: Delivery) -> Outcome:
    """One report in a process of its own, which may die of it."""
    with _pool(orders, delivery, 1) as pool:
        try:
            return pool.submit(_check, source).result()
        except BrokenProcessPool:
            return failed(source.name, "FILE298", "查这一份时程序意外中止（可能是内存不够）；请单独再查这一份。")


def _pool(orders: Orders, delivery: Delivery, processes: int) -> ProcessPoolExecutor:
    """New interpreters on every system: what works here works on Windows."""
    return ProcessPoolExecutor(processes, get_context("spawn"), _prepare, (orders, delivery))


def _prepare(orders: Orders, delivery: Delivery) -> None:
    """What a process needs to know, told once."""
    _work[:] = [(orders, delivery)]


def _check(source: ReportSource) -> Outcome:
    ((orders, delivery),) = _work
    return check_source(source, orders, delivery)
