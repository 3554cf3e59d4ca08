"""Forms and reports of many evaluations, made by several processes; each answer tells whose it is."""

import multiprocessing
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from itertools import islice

from jiheng.core.case import Case
from jiheng.core.finding import CaseError
from jiheng.documents.results import ResultFiles
from jiheng.evaluation.evaluate import evaluate
from jiheng.rules.form import FormLayout
from jiheng.rules.outline import Outline
from jiheng.rules.standard import Standard

WAITING_PER_PROCESS = 4


@dataclass(frozen=True, slots=True)
class ResultOrder:
    """One case and the rules that weigh and print it. `key` comes back with the answer."""

    key: int
    case: Case
    standard: Standard
    outline: Outline
    layout: FormLayout


@dataclass(frozen=True, slots=True)
class ResultAnswer:
    """The files by name, or why there are none."""

    key: int
    files: dict[str, bytes]
    problems: tuple[str, ...] = ()


def make_results(order: ResultOrder, names: Sequence[str]) -> ResultAnswer:
    """Weigh and print one."""
    try:
        outcome = evaluate(order.case, order.standard)
        files = ResultFiles(outcome, order.outline, order.layout).contents(names)
    except CaseError as problem:
        told = tuple(finding.message for finding in problem.findings if finding.is_error)
        return ResultAnswer(order.key, {}, told)
    return ResultAnswer(order.key, files)


def make_many_results(
    orders: Iterable[ResultOrder], names: Sequence[str], processes: int | None = None
) -> Iterator[ResultAnswer]:
    """The answers as they come. Orders are asked for as they are needed, so that memory stays small."""
    count = processes or os.cpu_count() or 1
    remaining = iter(orders)
    context = multiprocessing.get_context("spawn")  # a server has threads, which a copy of it would not have
    with ProcessPoolExecutor(count, mp_context=context) as pool:
        waiting: set[Future[ResultAnswer]] = {
            pool.submit(make_results, order, names) for order in islice(remaining, count * WAITING_PER_PROCESS)
        }
        while waiting:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            waiting |= {pool.submit(make_results, order, names) for order in islice(remaining, len(done))}
            for each in done:
                yield each.result()
