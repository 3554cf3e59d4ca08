"""The kinds of long work, by name."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Any

from jiheng.web.jobs.models import Job

SECONDS_BETWEEN_REPORTS = 0.4


@dataclass(frozen=True, slots=True)
class Result:
    """What came of it: a sentence, where there is one a file, and the page on which to go on."""

    outcome: str
    name: str = ""
    content: bytes = b""
    content_type: str = ""
    leads_to: str = ""


class JobRefusedError(Exception):
    """The work cannot be completed; the message says why and what to do, a file shows where."""

    def __init__(self, message: str, result: Result | None = None) -> None:
        super().__init__(message)
        self.result = result or Result("")


class Progress:
    """Tells how far a job has come, seldom enough to cost nothing."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._told_at = 0.0

    def tell(self, done: int, total: int) -> None:
        """`done` of `total` are finished."""
        now = monotonic()
        if done < total and now - self._told_at < SECONDS_BETWEEN_REPORTS:
            return
        self._told_at = now
        Job.objects.filter(pk=self._job.pk).update(done=done, total=total)


Work = Callable[..., Result]
_WORKS: dict[str, Work] = {}


def job(name: str) -> Callable[[Work], Work]:
    """Register `function(person, progress, **parameters) -> Result` under a name."""

    def register(function: Work) -> Work:
        assert name not in _WORKS, name
        _WORKS[name] = function
        return function

    return register


def work_named(name: str) -> Work:
    """The function; a job whose kind is gone says so."""
    if name not in _WORKS:
        raise JobRefusedError("这一版程序里没有这种任务了；请重新交办。")
    return _WORKS[name]


def hand_over(person: Any, work: str, title: str, *, came_from: str = "", **parameters: Any) -> Job:
    """Queue a job. `came_from`: the page on which it is handed over once more when it was refused."""
    assert work in _WORKS, work
    return Job.objects.create(person=person, work=work, title=title[:200], came_from=came_from, parameters=parameters)
