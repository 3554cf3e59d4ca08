"""Words that are a fixed expression but for one character changed, moved or added.

Where one may stand is told by its anchors: two characters that are right.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from jiheng.checks.manuscript.typos.anchors import Anchored, Anchors, anchors_in
from jiheng.core.choice import Choice
from jiheng.core.value import value
from jiheng.rules.language import (
    FixedExpression,
    fixed_expressions,
    looks_alike,
    sounds_alike,
    two_character_words,
    usual_neighbours,
)

_MOST_COMPARED = 200
"""A text with more slips than this is not Chinese prose; what is told of it need not be tidy."""
_BEYOND = "\0\0"
"""Stands for what is before and behind a text, so that neighbours can be looked at without asking for its length."""
_JOINING = frozenset(
    "的地了着过和与及或并且而又也都还更较最很再不未无已将被把从由到对向在为以之其该此等是有要应须可能会经来两各每个些"
    "好大小新老多少性化型类级们所者"
)
"""Characters that may stand inside an expression without harm: 贯彻和落实."""
_PARTICLES = frozenset("的给是在")
"""Characters that are hardly ever typed for another, though they sound like many."""


class Slip(Choice):
    """What happened to an expression."""

    CHANGED = "changed", "写错一个字"
    MOVED = "moved", "字序颠倒"
    ADDED = "added", "多一个字"


@value()
class NearMiss:
    """`wrong` is `text[start:end]`. `is_sure`: no other reading is known; otherwise the writer should be asked.

    `is_alike`: a changed character sounds like the right one or looks like it, as slips of typing do.
    """

    start: int
    end: int
    wrong: str
    right: str
    slip: Slip
    is_sure: bool = True
    is_alike: bool = True


def near_misses(text: str, anchored: Anchors | None = None) -> list[NearMiss]:
    """The near misses in clean text, in order; one for each slip. `anchored`: its anchors, where they are known."""
    anchored = anchors_in(text) if anchored is None else anchored
    found: dict[tuple[int, str], NearMiss] = {}
    for start, longer, expression in _candidates(text, anchored.expressions):
        each = _like(text, start, expression) or _added(text, longer, expression)
        if each is not None:
            found.setdefault((each.start, each.right), each)
    for start, (wrong, right) in anchored.rearranged:
        found[start, right] = NearMiss(start, start + len(wrong), wrong, right, Slip.MOVED)
    return _one_each(found.values())


def _candidates(text: str, anchored: Sequence[tuple[int, Anchored]]) -> list[tuple[int, int, FixedExpression]]:
    """Where an expression would begin, with its first or its last pair here and a third character in reach.

    With one character too many it would begin there as well, or one earlier where its last pair is known. Where it
    stands as it should, which is most of the time, there is nothing to look at.
    """
    found: list[tuple[int, int, FixedExpression]] = []
    around = f"{_BEYOND}{text}{_BEYOND}"
    before, behind, further = around[1:], around[4:], around[5:]
    for place, pair in anchored:
        words = pair.beginning
        if words is not None:
            near, far = words.near.get(behind[place]), words.far.get(further[place])
            for expression in (*(near or ()), *(far or ())) if near or far else ():
                if not text.startswith(expression.text, place):
                    found.append((place, place, expression))
        words = pair.ending
        if words is not None:
            near, far = words.near.get(before[place]), words.far.get(around[place])
            for expression in (*(near or ()), *(far or ())) if near or far else ():
                if not text.endswith(expression.text, 0, place + 2):
                    start = place + 2 - len(expression.text)
                    found.append((start, start - 1, expression))
    return found


def _one_each(found: Iterable[NearMiss]) -> list[NearMiss]:
    """Of those that overlap the surest and longest: 预算绩效管里 is one slip, not two."""
    kept: list[NearMiss] = []
    for group in _side_by_side(found):
        first = len(kept)
        for each in sorted(group, key=lambda each: (not each.is_sure, each.start - each.end)):
            others = kept[max(first, len(kept) - _MOST_COMPARED) :]
            if not any(each.start < other.end and other.start < each.end for other in others):
                kept.append(each)
    return sorted(kept, key=lambda each: each.start)


def _side_by_side(found: Iterable[NearMiss]) -> Iterator[list[NearMiss]]:
    """Those that overlap, or hang together by others that do."""
    group: list[NearMiss] = []
    end = 0
    for each in sorted(found, key=lambda each: each.start):
        if group and each.start >= end:
            yield group
            group = []
        group.append(each)
        end = max(end, each.end)
    if group:
        yield group


def _like(text: str, start: int, expression: FixedExpression) -> NearMiss | None:
    """With one other character."""
    right = expression.text
    wrong = text[start : start + len(right)] if start >= 0 else ""
    place = _only_difference(wrong, right) if len(wrong) == len(right) else None
    if place is None:
        return None
    if not _is_chinese(wrong[place]) or wrong[place] in _PARTICLES or _is_usual(wrong):
        return None
    if _belongs_to_the_next_word(text, start, place, len(right)):
        return None
    if _are_alike(wrong[place], right[place]):
        return NearMiss(start, start + len(right), wrong, right, Slip.CHANGED)
    if place in expression.firm and wrong[place] not in _JOINING:
        return NearMiss(
            start, start + len(right), wrong, right, Slip.CHANGED, 0 < place < len(right) - 1, is_alike=False
        )
    return None


def _only_difference(wrong: str, right: str) -> int | None:
    for place, character in enumerate(right):
        if wrong[place] != character:
            return place if wrong[place + 1 :] == right[place + 1 :] else None
    return None


def _belongs_to_the_next_word(text: str, start: int, place: int, length: int) -> bool:
    """Whether the other character ends the word before or begins the word behind: 主体高质量, 落实到历史."""
    if place == 0:
        return start > 0 and text[start - 1 : start + 1] in two_character_words()
    return place == length - 1 and text[start + place : start + place + 2] in two_character_words()


def _added(text: str, start: int, expression: FixedExpression) -> NearMiss | None:
    """With one more character inside."""
    right = expression.text
    last = start + len(right)
    if start < 0 or last >= len(text) or text[start] != right[0] or text[last] != right[-1]:
        return None
    wrong = text[start : last + 1]
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
