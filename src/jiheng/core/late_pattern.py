"""Patterns that few reports ask for: each is compiled when it is first looked for, not when the program starts.

Compiling takes about a third of a millisecond, and there are thousands. Many reports ask for some of them,
often and in every sentence: those are better compiled at once, since looking for one of these takes a hundredth of a
microsecond longer each time.
"""

import re
from collections.abc import Callable
from typing import Any, cast

Maker = Callable[[str, int], re.Pattern[str]]

_ATTRIBUTES = frozenset(name for name in dir(re.Pattern) if not name.startswith("_"))


def late_pattern(pattern: str, flags: int = 0, make: Maker = re.compile) -> re.Pattern[str]:
    """Like `re.compile`, but compiled by `make` on its first use, and a mistake in it comes to light only then.

    What it returns has all that a pattern has, yet is none of Python's own: `re.sub(late_pattern(…), …)` fails.

    >>> late_pattern("[一二三]季度").search("截至三季度末").span()
    (2, 5)
    """
    return cast("re.Pattern[str]", LatePattern(pattern, flags, make))


class LatePattern:
    """Stands for a pattern; a method or attribute of it becomes its own when first asked for."""

    def __init__(self, pattern: str, flags: int, make: Maker) -> None:
        self.pattern = pattern
        self._flags = flags
        self._make = make
        self._compiled: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        if name not in _ATTRIBUTES:
            raise AttributeError(name)
        if self._compiled is None:
            self._compiled = self._make(self.pattern, self._flags)
        found = getattr(self._compiled, name)
        setattr(self, name, found)
        return found

    def __reduce__(self) -> tuple[Callable[..., re.Pattern[str]], tuple[str, int, Maker]]:
        return late_pattern, (self.pattern, self._flags, self._make)

    def __repr__(self) -> str:
        return f"late_pattern({self.pattern!r})"
