"""Patterns that are looked for in sentence after sentence, nearly always in vain.

Where a search knows the characters that a pattern can begin with, it passes over all others at once. Python finds them
only where every alternative begins with a plain character; here they are found behind lookarounds, classes, groups
and what may be left out as well. What a pattern finds stays the same.
"""

import re
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any, NamedTuple

_COMPILER: Any = import_module("re._compiler")
_FINDER = "_get_charset_prefix"
_USUAL: Callable[[Any, int], Any] | None = getattr(_COMPILER, _FINDER, None)
"""Python's own function that tells the characters a parsed pattern can begin with; a Python to come may have none."""
_IS_AHEAD = 1

Part = tuple[Any, Any]
"""An operation of a parsed pattern with what it is applied to."""


class _Beginnings(NamedTuple):
    """The `characters` that a stretch of a pattern can begin with; `is_whole`: it cannot be passed without one."""

    characters: tuple[Part, ...]
    is_whole: bool


class _UnknownError(ValueError):
    """A pattern that may begin with nearly anything."""


def quick_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Like `re.compile`; it takes a little longer to make and much less long to search in vain.

    >>> quick_pattern("(?<!未)[已均]|全部?").search("资金已拨付").span()
    (2, 3)
    """
    if _USUAL is None:
        return re.compile(pattern, flags)
    setattr(_COMPILER, _FINDER, _beginning_with)
    try:
        compiled: re.Pattern[str] = _COMPILER.compile(pattern, flags)
    finally:
        setattr(_COMPILER, _FINDER, _USUAL)
    return compiled


def _beginning_with(parts: Any, flags: int) -> Any:
    """The characters that a parsed pattern can begin with, as Python's own function tells them; None for nearly all."""
    try:
        beginnings = _beginnings(parts)
    except _UnknownError:
        return None
    return list(dict.fromkeys(beginnings.characters)) if beginnings.is_whole and not flags & re.IGNORECASE else None


def _beginnings(parts: Iterable[Part]) -> _Beginnings:
    """What one part after the other can begin with, up to the first that cannot be passed over."""
    characters: tuple[Part, ...] = ()
    for operation, operand in parts:
        own = _of_one(operation, operand)
        if own.is_whole:
            return _Beginnings(characters + own.characters, is_whole=True)
        characters += own.characters
    return _Beginnings(characters, is_whole=False)


def _of_one(operation: Any, operand: Any) -> _Beginnings:
    match str(operation), operand:
        case "LITERAL", _:
            return _Beginnings(((operation, operand),), is_whole=True)
        case "IN", [(first, _), *_] if str(first) != "NEGATE":
            return _Beginnings(tuple(operand), is_whole=True)
        case "SUBPATTERN", (_, added, _, parts) if not added:
            return _beginnings(parts)
        case "BRANCH", (_, alternatives):
            each = [_beginnings(alternative) for alternative in alternatives]
            return _Beginnings(sum((own.characters for own in each), ()), all(own.is_whole for own in each))
        case "MAX_REPEAT" | "MIN_REPEAT", (fewest, _, parts):
            own = _beginnings(parts)
            return own._replace(is_whole=own.is_whole and fewest > 0)
        case "ASSERT", (direction, parts) if direction == _IS_AHEAD:
            own = _beginnings(parts)
            return own if own.is_whole else _Beginnings((), is_whole=False)
        case "AT" | "ASSERT" | "ASSERT_NOT", _:
            return _Beginnings((), is_whole=False)
    raise _UnknownError
