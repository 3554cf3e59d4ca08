"""Words that are a fixed expression but for one character changed, moved or added.

Every near miss keeps the first or the last two characters of the expression, or is one of a few known rearrangements;
an index of pairs of characters therefore finds all of them in one pass.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
_MOST_COMPARED = 200
"""A text with more slips than this is not Chinese prose; what is told of it need not be tidy."""
_BEYOND = "\0\0"
"""Stands for what is before and behind a text, so that neighbours can be looked at without asking for its length."""
_JOINING = frozenset(
    "的地了着过和与及或并且而又也都还更较最很再不未无已将被把从由到对向在为以之其该此等是有要应须可能会经来两各每个些"
    "好大小新老多少性化型类级们所"
)
"""Characters that may stand inside an expression without harm: 贯彻和落实."""
_PARTICLES = frozenset("的给是在")
"""Characters that are hardly ever typed for another, though they sound like many."""


class Slip(Choice):
    """What happened to an expression."""

    CHANGED = "changed", "写错一个字"
    MOVED = "moved", "字序颠倒"
    ADDED = "added", "多一个字"


@dataclass(frozen=True, slots=True)
class NearMiss:
    """`wrong` is `text[start:end]`. `is_sure`: no other reading is known; otherwise the writer should be asked."""

    start: int
    end: int
    wrong: str
    right: str
    slip: Slip
    is_sure: bool = True


@dataclass(slots=True)
class _Anchored:
    """The expressions that begin or end with a pair of characters, and by which others a near miss can be told at once.

    `third` and `fourth`: characters behind a beginning; `before`: characters before an ending; `first`: characters two
    before it, of expressions of four. Strings, because they are short and looked into at every second character.
    """

    beginning: list[FixedExpression] = field(default_factory=list)
    ending: list[FixedExpression] = field(default_factory=list)
    third: str = ""
    fourth: str = ""
    before: str = ""
    first: str = ""


def rearrangements(pairs: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Rearranged expressions, each with the right one, that a text with these pairs of characters may have."""
    moved, known = _index()[1], set(pairs)
    return tuple(
        (wrong, right)
        for pair in sorted(moved.keys() & known)
        for wrong, right in moved[pair]
        if known.issuperset(map(add, wrong, wrong[1:]))
    )


def near_misses(text: str, rearranged: Sequence[tuple[str, str]] | None = None) -> list[NearMiss]:
    """The near misses in clean text, in order; one for each slip.

    `rearranged`: those that may occur, where they were looked up for a whole report at once.
    """
    anchored_by, _ = _index()
    found: dict[tuple[int, str], NearMiss] = {}
    pairs = list(map(add, text, text[1:]))
    around = f"{_BEYOND}{text}{_BEYOND}"
    for place, anchored in enumerate(map(anchored_by.get, pairs)):
        if anchored is None:
            continue
        third, fourth = around[place + 4], around[place + 5]
        if third in anchored.third or fourth in anchored.third or fourth in anchored.fourth:
            for expression in anchored.beginning:
                if expression.text[2] in (third, fourth) or expression.text[3] == fourth:
                    _put(_at(text, place, expression), found)
        before, first = around[place + 1], around[place]
        if before in anchored.before or first in anchored.first:
            for expression in anchored.ending:
                if expression.text[-3] == before or expression.text[-4] == first:
                    _put(_at(text, place + 2 - len(expression.text), expression), found)
    for wrong, right in rearrangements(pairs) if rearranged is None else rearranged:
        for place in _places(text, wrong):
            found[place, right] = NearMiss(place, place + len(wrong), wrong, right, Slip.MOVED)
    return _one_each(found.values())


def _one_each(found: Iterable[NearMiss]) -> list[NearMiss]:
    """Of those that overlap the surest and longest: 预算绩效管里 is one slip, not two."""
    kept: list[NearMiss] = []
    for each in sorted(found, key=lambda each: (not each.is_sure, each.start - each.end)):
        if not any(each.start < other.end and other.start < each.end for other in kept[-_MOST_COMPARED:]):
            kept.append(each)
    return sorted(kept, key=lambda each: each.start)


def _put(each: NearMiss | None, found: dict[tuple[int, str], NearMiss]) -> None:
    if each is not None:
        found.setdefault((each.start, each.right), each)


def _at(text: str, start: int, expression: FixedExpression) -> NearMiss | None:
    """The near miss of an expression that begins here, or one character earlier where its ending is one late."""
    if start >= 0 and text.startswith(expression.text, start):
        return None
    return _like(text, start, expression) or _added(text, start, expression) or _added(text, start - 1, expression)


def _places(text: str, words: str) -> Iterator[int]:
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def _like(text: str, start: int, expression: FixedExpression) -> NearMiss | None:
    """With one other character."""
    right = expression.text
    wrong = text[start : start + len(right)] if start >= 0 else ""
    if len(wrong) < len(right) or sum(map(ne, wrong, right)) != 1:
        return None
    place = next(place for place, character in enumerate(right) if wrong[place] != character)
    if not _is_chinese(wrong[place]) or wrong[place] in _PARTICLES or _is_usual(wrong):
        return None
    if _are_alike(wrong[place], right[place]):
        return NearMiss(start, start + len(right), wrong, right, Slip.CHANGED)
    if place in expression.firm and wrong[place] not in _JOINING:
        return NearMiss(start, start + len(right), wrong, right, Slip.CHANGED, 0 < place < len(right) - 1)
    return None


def _added(text: str, start: int, expression: FixedExpression) -> NearMiss | None:
    """With one more character inside."""
    right = expression.text
    wrong = text[start : start + len(right) + 1] if start >= 0 else ""
    if len(wrong) <= len(right) or wrong[0] != right[0] or wrong[-1] != right[-1]:
        return None
    place = next((place for place, character in enumerate(right) if wrong[place] != character), len(right) - 1)
    if wrong[place + 1 :] != right[place:] or not _may_be_added(wrong, place):
        return None
    if expression.firm.issuperset(range(1, len(right) - 1)) or wrong[place] in wrong[place - 1] + wrong[place + 1]:
        return NearMiss(start, start + len(wrong), wrong, right, Slip.ADDED)
    return None


def _may_be_added(wrong: str, place: int) -> bool:
    """Whether the character more is one too many and not a word that fits in."""
    return _is_chinese(wrong[place]) and wrong[place] not in _JOINING and not _is_usual(wrong)


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
def _index() -> tuple[Mapping[str, _Anchored], Mapping[str, list[tuple[str, str]]]]:
    """What the pairs of characters in a text may belong to: expressions, and rearranged ones with their right form."""
    anchored: dict[str, _Anchored] = {}
    moved: dict[str, list[tuple[str, str]]] = {}
    for expression in fixed_expressions():
        text = expression.text
        beginning = anchored.setdefault(text[:2], _Anchored())
        beginning.beginning.append(expression)
        beginning.third += text[2]
        beginning.fourth += text[3]
        ending = anchored.setdefault(text[-2:], _Anchored())
        ending.ending.append(expression)
        ending.before += text[-3]
        if len(text) == _SHORTEST:
            ending.first += text[0]
        usual = set(map(add, text, text[1:]))
        for wrong in _rearranged(text) - usual_neighbours():
            # A pair that the expression does not have is rare in a text, so hardly anything needs to be compared.
            rare = next(pair for pair in map(add, wrong, wrong[1:]) if pair not in usual)
            moved.setdefault(rare, []).append((wrong, text))
    return anchored, moved


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
