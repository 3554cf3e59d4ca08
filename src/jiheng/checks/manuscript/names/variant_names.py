"""One thing under several names: names of projects, funds and bases made of the same words in another order, or with
words put in.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.value import value

_LONGEST = 24
_BEGINNING = 4
_SHORTEST = 8
_MOST_VARIANTS = 20
_BREAK = re.compile("[^\u4e00-\u9fff]")


@value()
class Mention:
    """A name where it stands: `passage.text[start:end]`."""

    passage: Passage
    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Variants:
    """The names of one thing, the most frequent first, each with its mentions."""

    names: tuple[str, ...]
    mentions: tuple[Mention, ...]
    is_reordered: bool


def variant_names(passages: Sequence[Passage], ending: str) -> Iterator[Variants]:
    """Groups of names that end alike (项目) and begin alike, one made of the other's characters and perhaps more.

    A name's beginning is not marked in Chinese, so it is found by the four characters that most mentions share.
    """
    windows = [window for passage in passages for window in _windows(passage, ending)]
    shared: dict[str, int] = {}
    for name in dict.fromkeys(window.name for window in windows):
        for beginning in dict.fromkeys(_beginnings(name, ending)):
            shared[beginning] = shared.get(beginning, 0) + 1
    groups: dict[str, list[Mention]] = {}
    for window in windows:
        beginnings = _beginnings(window.name, ending)
        beginning = max(beginnings, key=lambda each: shared[each])
        place = beginnings.index(beginning)
        if len(window.name) - place >= _SHORTEST:
            mention = Mention(window.passage, window.start + place, window.end, window.name[place:])
            groups.setdefault(beginning, []).append(mention)
    for mentions in groups.values():
        found = _variants(mentions)
        if found is not None:
            yield found


def _windows(passage: Passage, ending: str) -> Iterator[Mention]:
    """The characters in front of each ending, as far as they may belong to a name."""
    end = passage.text.find(ending)
    while end >= 0:
        start = max(end - _LONGEST, 0)
        for found in _BREAK.finditer(passage.text, start, end):
            start = found.end()
        end += len(ending)
        if end - start >= _SHORTEST:
            yield Mention(passage, start, end, passage.text[start:end])
        end = passage.text.find(ending, end)


def _beginnings(name: str, ending: str) -> list[str]:
    return [name[place : place + _BEGINNING] for place in range(len(name) - len(ending) - _BEGINNING + 1)]


def _variants(mentions: Sequence[Mention]) -> Variants | None:
    names = Counter(mention.name for mention in mentions)
    if not 1 < len(names) <= _MOST_VARIANTS:
        return None
    longest = max(names, key=len)
    same = {name for name in names if len(name) >= _SHORTEST and _is_made_of(name, longest)}
    if len(same) < 2:
        return None
    reordered = any(not _is_within(name, longest) for name in same)
    kept = tuple(mention for mention in mentions if mention.name in same)
    return Variants(tuple(name for name, _ in names.most_common() if name in same), kept, reordered)


def _is_made_of(name: str, longest: str) -> bool:
    """Whether all its characters are the longest name's."""
    return not Counter(name) - Counter(longest)


def _is_within(name: str, longest: str) -> bool:
    """Whether the longest name is this one with characters put in."""
    rest = iter(longest)
    return all(character in rest for character in name)
