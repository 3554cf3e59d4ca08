"""What a stage of the year asks of the stages after it, which answer once their apps are ready.

So imports run one way: a later stage knows the earlier ones by name, an earlier one only its own questions.
"""

from collections.abc import Callable
from typing import Generic, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


class Question(Generic[P, R]):
    """Answered by exactly one function."""

    def __init__(self, words: str) -> None:
        self._words = words
        self._answer: Callable[P, R] | None = None

    def answered_by(self, function: Callable[P, R]) -> Callable[P, R]:
        """Make the decorated function the answer."""
        assert self._answer is None, f"answered twice: {self._words}"
        self._answer = function
        return function

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        assert self._answer is not None, f"nobody answers: {self._words}"
        return self._answer(*args, **kwargs)


class Announcement(Generic[P]):
    """Heard by as many functions as like, in the order of the stages and in the same transaction."""

    def __init__(self) -> None:
        self._hearers: list[Callable[P, None]] = []

    def heard_by(self, function: Callable[P, None]) -> Callable[P, None]:
        """Have the decorated function hear of it."""
        self._hearers.append(function)
        return function

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> None:
        for hear in self._hearers:
            hear(*args, **kwargs)
