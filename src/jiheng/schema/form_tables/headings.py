"""Matches what stands in a cell with the names of the vocabulary: exactly, or so nearly that nothing else is meant."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

from rapidfuzz import fuzz, process

from jiheng.schema.cells.characters import compact
from jiheng.schema.form_tables.vocabulary import (
    COLUMN_NAMES,
    INFORMATION,
    LABELS,
    MONEY_NAMES,
    TASK_NAMES,
    Label,
    Meaning,
    MoneyMeaning,
    TaskMeaning,
)

K = TypeVar("K")

NEAR_ENOUGH = 80
"""How alike (of 100) a heading must be to a known name; headings shorter than four characters must be the same."""
SHORTEST_NEAR = 4
LONGEST_HEADING = 60
_REMEMBERED = 4096

_BRACKETS = re.compile(r"\((?!扣\)|单位\)|项目\)|政策\)|部门\))[^()]*\)")
_DECORATION = re.compile(r"^[0-9一二三四五六七八九十]+[、.]|[:。*]+$|^其中:?")


def heading(text: str) -> str:
    """A heading as it is compared: without spaces, units in brackets, numbering and colons."""
    plain = compact(text)
    shorter = _BRACKETS.sub("", plain)
    while (bare := _DECORATION.sub("", shorter)) != shorter:
        shorter = bare
    return shorter.strip(":()") or plain


@lru_cache(_REMEMBERED)
def column_meaning(text: str) -> Meaning | None:
    """What a column under this heading holds."""
    return _nearest(text, _COLUMNS)


@lru_cache(_REMEMBERED)
def money_meaning(text: str) -> MoneyMeaning | None:
    """What a column of the money block holds."""
    return _nearest(text, _MONEY)


@lru_cache(_REMEMBERED)
def task_meaning(text: str) -> TaskMeaning | None:
    """What a column of 年度主要任务 holds."""
    return _nearest(text, _TASKS)


@lru_cache(_REMEMBERED)
def information(text: str) -> str | None:
    """Which fact about the form a label announces: a key of `INFORMATION`."""
    return _nearest(text, _INFORMATION)


@lru_cache(_REMEMBERED)
def label(text: str) -> Label | None:
    """What a label announces; of several near names the nearest."""
    return _nearest(text, _LABELS)


def _by_name(names: Mapping[K, tuple[str, ...]]) -> dict[str, K]:
    return {name: meaning for meaning, spellings in names.items() for name in spellings}


def _nearest(text: str, names: Mapping[str, K]) -> K | None:
    if len(text) > LONGEST_HEADING or text.isascii():
        return None
    plain = heading(text)
    if plain in names:
        return names[plain]
    if len(plain) < SHORTEST_NEAR:
        return None
    found = process.extractOne(plain, list(names), scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH)
    return names[found[0]] if found else None


_COLUMNS = _by_name(COLUMN_NAMES)
_MONEY = _by_name(MONEY_NAMES)
_TASKS = _by_name(TASK_NAMES)
_INFORMATION = _by_name(INFORMATION)
_LABELS = _by_name(LABELS)
