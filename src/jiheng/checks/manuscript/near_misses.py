"""Words that are a fixed expression but for one character changed, moved or added.

Every near miss keeps the first or the last two characters of the expression, or is one of a few known rearrangements;
an index of pairs of characters therefore finds all of them in one pass.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from operator import add, ne

from jiheng.core.choice import Choice
from jiheng.rules.language import (
    FixedExpression,
    fixed_expressions,
    looks_alike,
    sounds_alike,
    usual_neighbours,
)

_SHORTEST = 4
_FARTHEST_MOVE = 3
_BEYOND = "\0\0"
"""Stands for what is before and behind a text, so that neighbours can be looked at without asking for its length."""
_JOINING = frozenset(
    "的地了着过和与及或并且而又也都还更较最很再不未无已将被把从由到对向在为以之其该此等是有要应须可能会经来两各每个些"
    "好大小新老多少性化型类级们所"
)
"""Characters that may stand inside an expression without harm: 贯彻和落实."""


class Slip(Choice):
    """What happened to an expression."""

    CHANGED = "changed", "写错一个字"
    MOVED = "moved", "字序颠倒"
    ADDED = "added", "多一个字"


@dataclass(frozen=True, slots=True)
class NearMiss:
    """`wrong` is `text[start:end]`. `is_alike`: the wrong character sounds or looks like the right one."""

    start: int
    end: int
    wrong: str
    right: str
    slip: Slip
    is_alike: bool = True

    @property
    def at_an_end(self) -> bool:
        """Whether only the first or last character differs, and differs by sound and shape: perhaps another word."""
        return not self.is_alike and (self.wrong[1:] == self.right[1:] or self.wrong[:-1] == self.right[:-1])


@dataclass(slots=True)
class _Anchored:
    """What may begin or end with a pair of characters, by one more character that a near miss then has.

    `third` and `fourth`: the characters of an expression behind its first two; `before`: that before its last two;
    `first`: the first of an expression of four. `moved`: rearrangements, with the pair's place in them.
    """

    third: dict[str, list[FixedExpression]] = field(default_factory=dict)
    fourth: dict[str, list[FixedExpression]] = field(default_factory=dict)
    before: dict[str, list[FixedExpression]] = field(default_factory=dict)
    first: dict[str, list[FixedExpression]] = field(default_factory=dict)
    moved: list[tuple[int, str, str]] = field(default_factory=list)


def near_misses(text: str) -> Iterator[NearMiss]:
    """The near misses in clean text, in order of their anchors."""
    index = _index()
    found: dict[tuple[int, str], NearMiss] = {}
    around = f"{_BEYOND}{text}{_BEYOND}"
    for place, anchored in enumerate(map(index.get, map(add, text, text[1:]))):
        if anchored is None:
            continue
        before, third, fourth = around[place + 1], around[place + 4], around[place + 5]
        if (
            third in anchored.third
            or fourth in anchored.third
            or fourth in anchored.fourth
            or before in anchored.before
            or around[place] in anchored.first
            or anchored.moved
        ):
            for each in _at(text, place, anchored):
                found.setdefault((each.start, each.right), each)
    return iter(found.values())


def _at(text: str, place: int, anchored: _Anchored) -> Iterator[NearMiss]:
    third, fourth = text[place + 2 : place + 3], text[place + 3 : place + 4]
    if third in anchored.third:
        for expression in anchored.third[third]:
            if not text.startswith(expression.text, place):
                yield from _like(text, place, expression)
                yield from _added(text, place, expression)
    if fourth in anchored.fourth:
        for expression in anchored.fourth[fourth]:
            if not text.startswith(expression.text, place):
                yield from _like(text, place, expression)
    if fourth in anchored.third:
        for expression in anchored.third[fourth]:
            yield from _added(text, place, expression)
    if anchored.before and place:
        for expression in anchored.before.get(text[place - 1], ()):
            start = place + 2 - len(expression.text)
            if start >= 0 and not text.startswith(expression.text, start):
                yield from _like(text, start, expression)
                yield from _added(text, start - 1, expression)
    if anchored.first and place > 1:
        for expression in anchored.first.get(text[place - 2], ()):
            if not text.startswith(expression.text, place - 2):
                yield from _like(text, place - 2, expression)
    for offset, wrong, right in anchored.moved:
        if text.startswith(wrong, place - offset) and place >= offset and wrong not in usual_neighbours():
            yield NearMiss(place - offset, place - offset + len(wrong), wrong, right, Slip.MOVED)


def _like(text: str, start: int, expression: FixedExpression) -> Iterator[NearMiss]:
    """With one other character."""
    right = expression.text
    wrong = text[start : start + len(right)]
    if len(wrong) < len(right) or sum(map(ne, wrong, right)) != 1:
        return
    place = next(place for place, character in enumerate(right) if wrong[place] != character)
    if not _is_chinese(wrong[place]) or _is_usual(wrong):
        return
    alike = _are_alike(wrong[place], right[place])
    if alike or (place in expression.firm and wrong[place] not in _JOINING):
        yield NearMiss(start, start + len(right), wrong, right, Slip.CHANGED, alike)


def _added(text: str, start: int, expression: FixedExpression) -> Iterator[NearMiss]:
    """With one more character inside."""
    right = expression.text
    wrong = text[start : start + len(right) + 1] if start >= 0 else ""
    if len(wrong) <= len(right) or wrong[0] != right[0] or wrong[-1] != right[-1]:
        return
    place = next((place for place, character in enumerate(right) if wrong[place] != character), len(right) - 1)
    if wrong[place + 1 :] == right[place:] and _may_be_added(wrong, place, expression):
        yield NearMiss(start, start + len(wrong), wrong, right, Slip.ADDED)


def _may_be_added(wrong: str, place: int, expression: FixedExpression) -> bool:
    """Whether the character more is one too many and not a word that fits in."""
    added = wrong[place]
    if not _is_chinese(added) or added in _JOINING or _is_usual(wrong):
        return False
    return expression.firm.issuperset(range(1, len(expression.text) - 1))


def _is_usual(wrong: str) -> bool:
    return wrong in usual_neighbours() or wrong in _texts()


def _is_chinese(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def _are_alike(one: str, other: str) -> bool:
    return other in _alike().get(one, "")


@cache
def _alike() -> Mapping[str, str]:
    """Each character with all that sound or look like it."""
    alike: dict[str, str] = {}
    for group in (*sounds_alike(), *looks_alike()):
        for character in group:
            alike[character] = alike.get(character, "") + group
    return alike


@cache
def _texts() -> frozenset[str]:
    return frozenset(expression.text for expression in fixed_expressions())


@cache
def _index() -> Mapping[str, _Anchored]:
    index: dict[str, _Anchored] = {}
    for expression in fixed_expressions():
        text = expression.text
        beginning = index.setdefault(text[:2], _Anchored())
        beginning.third.setdefault(text[2], []).append(expression)
        beginning.fourth.setdefault(text[3], []).append(expression)
        ending = index.setdefault(text[-2:], _Anchored())
        ending.before.setdefault(text[-3], []).append(expression)
        if len(text) == _SHORTEST:
            ending.first.setdefault(text[0], []).append(expression)
        usual = set(map(add, text, text[1:]))
        for wrong in _rearranged(text):
            # A pair that the expression does not have is rare in a text, so hardly anything needs to be compared.
            offset = next(place for place, pair in enumerate(map(add, wrong, wrong[1:])) if pair not in usual)
            index.setdefault(wrong[offset : offset + 2], _Anchored()).moved.append((offset, wrong, text))
    return index


def _rearranged(text: str) -> set[str]:
    """The text with one character moved a few places.

    Not those that come about where an expression meets its neighbours: a rotation (工作机制工作机制), or a character
    that went all the way to an end (大力宣传 in 大宣传力度).
    """
    found: set[str] = set()
    last = len(text) - 1
    for origin, character in enumerate(text):
        rest = text[:origin] + text[origin + 1 :]
        for target in range(max(origin - _FARTHEST_MOVE, 0), min(origin + _FARTHEST_MOVE, last) + 1):
            if abs(target - origin) == 1 or target not in (0, last):
                found.add(rest[:target] + character + rest[target:])
    return {wrong for wrong in found if wrong not in text + text}
