"""Lists without 其中 that end with 其他, so that they leave nothing out: 出警341起，火灾113起，救援111起，其他117起."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.sums import (
    adds_up,
    are_of_one_family,
    is_mistyped,
    is_slipped,
    is_sure_slip,
    sum_statement,
    summed,
)
from jiheng.quantities.relations.names.changes import BASE
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import NOT_ADDED

_FEWEST, _MOST, _MOST_WHOLES = 3, 16, 3
_NEAR = Decimal("0.12")


def closed_by_the_rest(sentence: Sentence, near: Sequence[Sentence]) -> Iterator[Statement]:
    """The list of a sentence up to 其他, against the figure at its head or one in the sentence before it."""
    last = next((term for term in sentence.terms[::-1] if words.OTHERS.match(term.own_name)), None)
    if last is None or last.unit in NOT_ADDED or not last.is_plain:
        return
    listed = _alike(sentence.terms[: last.index + 1], last)
    if not _FEWEST <= len(listed) <= _MOST:
        return
    told = _alike(near[-1].terms, last) if near else []
    readings = [(listed[0], listed[1:]), *((whole, listed) for whole in told[::-1])]
    readings = [(whole, parts) for whole, parts in readings if len(parts) >= _FEWEST]
    right = next(((whole, parts) for whole, parts in readings if _adds_up(whole, parts)), None)
    if right is not None:
        yield _told(*right, holds=True)
        return
    is_alone = len(listed) == len(sentence.terms) and last.after_mark == "。"
    head = told[0] if is_alone and len(told) == 1 else None  # 住宅9.5万起，车辆2.3万起: one of several is no total
    readings = [each for each in readings[: _MOST_WHOLES + 1] if not BASE.search(each[0].own_name)]
    wrong = next((each for each in readings if _is_missed(*each) or _is_divided_behind(*each, head)), None)
    if wrong is not None:
        yield _told(*wrong, holds=False)


def _alike(terms: Sequence[Term], like: Term) -> list[Term]:
    return [term for term in terms if term.unit == like.unit and term.is_plain and per_of_average(term) is None]


def _adds_up(whole: Term, parts: Sequence[Term]) -> bool:
    return adds_up(whole.mention, [part.mention for part in parts])


def _is_missed(whole: Term, parts: Sequence[Term]) -> bool:
    """Whether the list was meant to make it up: near enough where it stands right before the list."""
    mentions = [part.mention for part in parts]
    is_right_before = 0 < parts[0].index - whole.index == parts[0].clause - whole.clause == 1
    is_near = is_right_before and is_close(whole.mention.value, summed(mentions), _NEAR)
    return is_near or is_mistyped(whole.mention, mentions) or is_sure_slip(whole.mention, mentions)


def _is_divided_behind(whole: Term, parts: Sequence[Term], head: Term | None) -> bool:
    """火灾341起，伤2人。城市113起，农村111起，其他417起: a sentence of the list alone, behind what one begins with.

    Nothing belongs to two kinds of one family, so that together they are never more.
    """
    if whole is not head or not are_of_one_family([part.own_name for part in parts]):
        return False
    mentions = [part.mention for part in parts]
    return summed(mentions) > whole.mention.value or is_slipped(whole.mention, mentions)


def _told(whole: Term, parts: Sequence[Term], *, holds: bool) -> Statement:
    mentions = [part.mention for part in parts]
    return sum_statement(whole.mention, mentions, holds=holds, confidence=Confidence.PROBABLE)
