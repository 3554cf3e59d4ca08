"""What one item got is what it lacks not of its full marks: 综合管理得13.6分（满分15分，扣1.4分）."""

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter

from jiheng.core.finding import Confidence
from jiheng.quantities.relations.arithmetic.signed import difference_told
from jiheng.quantities.relations.differences.scores.points import Item, Told
from jiheng.quantities.statement import Relation, Statement

_MORE_THAN_FULL = re.compile("加分|附加|奖励|超额|超过")
_NONE_LOST = re.compile("不扣分")
_START = attrgetter("term.start")


def points_of_items(items: Sequence[Item], text: str) -> Iterator[Statement]:
    """What each item lost or got, whichever is told last, and points beyond its full marks."""
    for place, item in enumerate(items):
        if len(item.told) == 1:
            continue
        full, got, lost = item.one("full"), item.one("got"), item.kinds.get("lost", [])
        if full is None or got is None or len(item.kinds.get("added", ())) > 1:
            continue
        added = item.one("added")
        if added is not None:
            yield _signed(got, [(1, full), (1, added), *((-1, each) for each in lost)])
        elif got.mention.value > full.mention.value:
            if _MORE_THAN_FULL.search(text) is None:
                yield _beyond(got, full)
        elif lost:
            yield _less_what_was_lost(full, got, lost, is_divided=_are_losses(items[place + 1 : place + 2]))
        elif _NONE_LOST.search(text, full.term.end, got.term.start):
            yield _nothing_lost(full, got)


def _nothing_lost(full: Told, got: Told) -> Statement:
    """满分8分，不扣分，得8分."""
    most, told = full.mention, got.mention
    holds = most.value == told.value
    arithmetic = f"满分{most.text}，不扣分" + ("" if holds else f"≠{told.text}")
    return Statement(Relation.SCORE, told, (most,), holds, arithmetic, most.text, Confidence.PROBABLE)


def _are_losses(behind: Sequence[Item]) -> bool:
    return bool(behind) and behind[0].first.is_part and behind[0].first.kind == "lost"


def _less_what_was_lost(full: Told, got: Told, lost: Sequence[Told], *, is_divided: bool) -> Statement:
    """One loss, or several of which the first may be what the others make up: 扣2分，其中迟报扣1分，漏报扣1分.

    `is_divided`: what makes up the loss stands behind, and is held against it.
    """
    sums = [each for each in lost if each.counts is not None]
    is_sum = len(lost) > 1 and lost[1].is_part
    taken = sums[:1] or (lost[:1] if is_sum else lost)
    last = got if is_divided else max((got, *taken), key=_START)
    if last is got or len(taken) > 1:
        return _signed(got, [(1, full), *((-1, each) for each in taken)])
    return _signed(last, [(1, full), (-1, got)])


def _signed(told: Told, signed: Sequence[tuple[int, Told]]) -> Statement:
    value = sum(sign * each.mention.value for sign, each in signed)
    holds = value == told.mention.value
    mentions = [(sign, each.mention) for sign, each in signed]
    return difference_told(Relation.SCORE, told.mention, mentions, holds=holds, confidence=Confidence.PROBABLE)


def _beyond(got: Told, full: Told) -> Statement:
    told, most = got.mention, full.mention
    arithmetic = f"{told.text}＞{most.text}"
    return Statement(Relation.SCORE, told, (most,), False, arithmetic, most.text, Confidence.PROBABLE)
