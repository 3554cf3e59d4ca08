"""Addresses of many rows: what `reverse` answers, from a pattern that is asked for once."""

import re
from functools import lru_cache
from urllib.parse import quote

from django.urls import get_script_prefix, reverse

_ORDINARY = re.compile(r"[\w-]+")
"""Codes that every kind of address writes alike; how a slash or a dot is written, the address itself knows."""


def address(name: str, *args: int | str) -> str:
    """The address of a view with the parts of its path in order, numbers as int and codes as str."""
    codes = [each for each in args if isinstance(each, str)]
    if not all(map(_ORDINARY.fullmatch, codes)) or "new" in codes:
        return reverse(name, args=args)
    kinds = tuple(isinstance(each, int) for each in args)
    parts = [each if isinstance(each, int) else quote(each) for each in args]
    return _pattern(name, kinds, get_script_prefix()).format(*parts)


@lru_cache(maxsize=1000)
def _pattern(name: str, kinds: tuple[bool, ...], _prefix: str) -> str:
    """The address with {0}, {1} … for its parts; `reverse` puts the prefix of this thread before it."""
    stand_ins: list[int | str] = [
        909_090_000 + at if is_number else f"stand-in-{at}" for at, is_number in enumerate(kinds)
    ]
    pattern = reverse(name, args=stand_ins)
    for at, stand_in in enumerate(stand_ins):
        pattern = pattern.replace(str(stand_in), f"{{{at}}}")
    return pattern
