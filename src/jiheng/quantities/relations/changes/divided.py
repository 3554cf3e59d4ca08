"""Changes and what they are made of: 比上年减少20万元，其中：接待费减少25万元，运行费增加5万元."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.signed import Signed, difference_told, fits, net
from jiheng.quantities.relations.arithmetic.sums import adds_up, are_halves
from jiheng.quantities.relations.differences.balances.balances import sign_of
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import slip_chance
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import NOT_ADDED
from jiheng.quantities.words import JOINERS

_DIVIDES = re.compile("其中|原因|主要是|包括|具体|由于|分别")
_FEWEST, _MOST, _MOST_WHOLES = 2, 12, 3
_UNLIKELY = 0.008
"""So often a slip may be chance."""
_HARDLY_OFF, _NEAR, _HALF, _FAR = Decimal("0.05"), Decimal("0.35"), Decimal("0.5"), Decimal("0.95")
_MAIN = ("原因", "主要是", "由于")
_THAN = frozenset("较比")
_OF_A_KIND = late_pattern("(?!其?中?(?:新|净|自然))[^，。；0-9]{2,}(?:增加|减少|增长|下降|上升|降低)了?$")
_PUBLIC_COSTS = "三公"
_PUBLIC = ("出国", "公务用车", "接待")
"""The three kinds of expense that always stand together."""


def divided_changes(sentence: Sentence, near: Sequence[Sentence]) -> Iterator[Statement]:
    """The changes behind 其中 or 原因是 against one before it, in the sentence or the last before it with any."""
    found = _DIVIDES.search(sentence.text, sentence.start, sentence.end)
    changes = _changes(sentence) if found is not None else []
    if found is None or not changes:
        return
    ahead = [term for term in changes if term.end <= found.start()]
    flows = [term for term in sentence.terms if term.start >= found.end()]
    if ahead and flows and flows[0].mark == "、":
        return  # 支出增加105万元、还本因到期原因增加12万元: one row
    if ahead and _are_flows(ahead[-1], flows):
        yield from _of_flows(ahead[-1], flows, are_all=found[0] not in _MAIN)
        return
    parts = [term for term in changes if term.start >= found.end()][:_MOST]
    if not ahead and near and found.start() - sentence.start <= _FEWEST:
        before = ([term for term in each.terms if _is_change(term)] for each in reversed(near[-_FEWEST:]))
        ahead = next(filter(None, before), [])
    if parts and len(parts) >= _FEWEST:
        same = [each for each in parts if each.unit == parts[0].unit]
        # （税收增加14万元、非税增加9万元）: what a part is made of
        outer = [each for each in same if each.depth == same[0].depth]
        same = outer if len(outer) >= _FEWEST else same
        wholes = [each for each in ahead[::-1] if each.unit == parts[0].unit][:_MOST_WHOLES]
        are_all = _are_all(parts, sentence.text[found.start() : parts[-1].end])
        are_public = all(kind in sentence.text[found.start() : sentence.end] for kind in _PUBLIC)
        is_divided = _is_divided_so(sentence, found.end(), len(same), same[0].unit)
        limit = _FAR if is_divided or are_public else _NEAR if are_all else None
        if limit is None and found[0] not in _MAIN and _are_public_kinds(wholes, same):
            limit = _HALF
        yield from _judged(wholes, same, limit)


def _are_public_kinds(wholes: Sequence[Term], parts: Sequence[Term]) -> bool:
    """“三公”经费减少2.28万元，其中用车费减少0.28万元，接待费减少2万元: the one of three that is not told stayed."""
    is_of_three = bool(wholes) and _PUBLIC_COSTS in wholes[0].name.replace("”", "")
    return is_of_three and all(any(kind in part.name for kind in _PUBLIC) for part in parts)


def _changes(sentence: Sentence) -> list[Term]:
    """The changes of a sentence; 分别增加15人和6人 are two."""
    if "分别" not in sentence.words:
        return [term for term in sentence.terms if _is_change(term)]
    told: list[Term] = []
    for term in sentence.terms:
        last = told[-1] if told and told[-1].index == term.index - 1 else None
        is_one_more = last is not None and term.name in JOINERS and "分别" in last.name and term.unit == last.unit
        each = replace(term, name=last.name) if last is not None and is_one_more else term
        if _is_change(each):
            told.append(each)
    return told


def _is_divided_so(sentence: Sentence, since: int, count: int, unit: str) -> bool:
    """参保486人，增加21人，其中在职361人，退休125人，分别增加…: as the whole, so the change is divided."""
    amounts = [term for term in sentence.terms if term.unit == unit and not term.is_attribute and not term.depth]
    wholes = [term.mention for term in amounts if term.end <= since]
    parts = [term.mention for term in amounts if term.start >= since and term.name not in JOINERS]
    return len(parts) == count and any(adds_up(whole, parts) for whole in wholes)


def _are_flows(whole: Term, flows: Sequence[Term]) -> bool:
    """Whether all that stands behind 其中 came in or went out: of a change against nothing, all the same way.

    比7月末增加93万平方米，其中住宅增加59万平方米、办公楼增加5万平方米: the changes of some of it.
    """
    is_row = len(flows) >= _FEWEST and all(each.unit == whole.unit and not each.depth for each in flows)
    if not is_row or not all(each.mention.is_exact for each in flows):
        return False
    if not _THAN.isdisjoint(whole.name) and all(_OF_A_KIND.search(each.own_name) for each in flows):
        return False  # 比7月末减少92万平方米，其中住宅减少140万平方米，商铺增加16万平方米: some kinds changed so
    ways = {sign_of(each) for each in flows}
    return ways == {1, -1} if not _THAN.isdisjoint(whole.name) else ways == {1 if direction(whole.name) else -1}


def _of_flows(whole: Term, flows: Sequence[Term], *, are_all: bool) -> Iterator[Statement]:
    """比年初增加8人，其中新增12人，退休4人; 减少15人，其中退休9人，调出6人.

    What a change was mainly due to need not be all.
    """
    goes_up = direction(whole.name)
    if goes_up is None:
        return
    way = 1 if goes_up else -1
    signed = sorted(((way * sign_of(each), each.mention) for each in flows), key=lambda each: -each[0])
    if net(signed) > 0:
        holds = fits(whole.mention, signed)
        if not (holds or are_all or is_close(whole.mention.value, net(signed), _HARDLY_OFF)):
            return
        yield difference_told(Relation.GROWTH, whole.mention, signed, holds=holds, confidence=Confidence.PROBABLE)


def _is_change(term: Term) -> bool:
    is_told = term.is_attribute and term.unit not in NOT_ADDED and term.mention.is_exact
    return is_told and words.DELTA.search(words.bare(term.name)) is not None


def _judged(wholes: Sequence[Term], parts: Sequence[Term], limit: Decimal | None) -> Iterator[Statement]:
    """`limit`: how far off parts may be that are all there are; None where they may be the main ones."""
    readings = [(whole, signed) for whole in wholes if (signed := _signed(whole, parts)) is not None]
    right = next((each for each in readings if fits(each[0].mention, each[1])), None)
    if right is not None:
        yield difference_told(Relation.GROWTH, right[0].mention, right[1], holds=True)
        return
    wrong = next((each for each in readings if _is_slipped(*each)), None)
    if wrong is None and limit is not None:
        wrong = next((each for each in readings[:1] if is_close(each[0].mention.value, net(each[1]), limit)), None)
    if wrong is not None:
        yield difference_told(Relation.GROWTH, wrong[0].mention, wrong[1], holds=False, confidence=Confidence.PROBABLE)


def _signed(whole: Term, parts: Sequence[Term]) -> Signed | None:
    """The parts, those first that go the way of the whole; None where one says no way or all go the other."""
    goes_up = direction(whole.name)
    ways = [direction(part.name) for part in parts]
    if goes_up is None or None in ways:
        return None
    signed = [(1 if way is goes_up else -1, part.mention) for way, part in zip(ways, parts, strict=True)]
    signed.sort(key=lambda each: -each[0])
    return signed if net(signed) > 0 else None


def _is_slipped(whole: Term, signed: Signed) -> bool:
    """Whether one slip that chance seldom makes is all that parts them."""
    short = net(signed) - whole.mention.value
    wanted = [(whole.mention, net(signed)), *((part, part.value - sign * short) for sign, part in signed)]
    return any(slip_chance(part, Interval.point(needed)) < _UNLIKELY for part, needed in wanted if needed > 0)


def _are_all(parts: Sequence[Term], told: str) -> bool:
    names = [part.own_name for part in parts]
    if words.OTHERS.match(names[-1]):
        return True
    return are_halves(names) or all(kind in told for kind in _PUBLIC)
