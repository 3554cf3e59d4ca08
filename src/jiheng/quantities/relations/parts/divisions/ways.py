"""One whole divided in several ways: 来件50件，转办30件，自办20件；按期答复45件，逾期答复5件.

Where one way makes up the whole, the others are held against it; where two ways agree with each other, the whole is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import (
    adds_up,
    are_halves,
    are_parallel,
    is_slipped,
    sum_statement,
    summed,
)
from jiheng.quantities.relations.names.traits import are_by_unlike_traits
from jiheng.quantities.relations.parts.divisions.complements import complement
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import NOT_ADDED, PERCENT, PERCENTAGE_POINTS

_ANNOUNCED = late_pattern("按[^，。；：]{1,14}[，：]?$|[看分]，$")
_FEWEST, _MOST_WHOLES, _WORD = 2, 4, 2
_FEWEST_FOR_TOTAL = 100
"""Two ways of fewer things may come to the same number by chance."""
_OPINION = "满意"
"""Not all were asked."""
_THAT_IS = frozenset(("即", "也即", "也就是", "合", "折合", "折", "约合"))
_NOT_TWICE, _NEAR = Decimal("0.5"), Decimal("0.12")


_Way = list[Term]
"""The parts between two ；."""


def ways(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """The ways of a sentence with a ； against the whole at its head, or against one in the sentence before."""
    rows = _rows(sentence)
    later = [row for row in rows[1:] if len(row) >= _FEWEST and not _has_parts_of_its_own(row)]
    later = [row for row in later if not words.STRONG_TOTAL.search(row[-1].own_name)]
    if not later or len({row[0].unit for row in (rows[0], *later)}) > 1:
        return
    for wholes, divided in _readings(rows, later, earlier):
        right = next((whole for whole in wholes if any(_makes_up(whole, way) for way in divided)), None)
        if right is not None:
            yield from _held_against(right, divided, sentence, earlier)
            return
        wrong = _against_which_all_agree(wholes, divided)
        if wrong is not None:
            yield _told(wrong, divided[0], holds=False)
            return


def _rows(sentence: Sentence) -> list[_Way]:
    """The amounts between each two ；, where all of them are of one unit."""
    rows: list[_Way] = []
    segment = -1
    for term in sentence.terms:
        if term.depth or term.unit in (PERCENT, PERCENTAGE_POINTS):
            continue
        if term.unit in NOT_ADDED or term.is_attribute or not term.mention.is_exact:
            return []
        if rows and _is_told_again(rows[-1][-1], term):
            continue
        if term.segment != segment:
            rows.append([term])
        elif term.unit != rows[-1][0].unit:
            return []
        else:
            rows[-1].append(term)
        segment = term.segment
    return rows


def _is_told_again(before: Term, term: Term) -> bool:
    """培训12.3万元即123,000元: the same amount in another unit."""
    return term.own_name in _THAT_IS and term.mention.value == before.mention.value


def _has_parts_of_its_own(row: _Way) -> bool:
    """转办30件，其中城管类12件: no way beside another."""
    return "其中" in [term.name[:_WORD] for term in row[1:]]


def _readings(
    rows: Sequence[_Way], later: Sequence[_Way], earlier: Sequence[Sentence]
) -> Iterator[tuple[list[Term], list[_Way]]]:
    """What may be divided, and its ways: the first figure and those behind it, or all of them and one told before."""
    head, *others = rows[0]
    are_alike = any(
        len(row) == len(rows[0]) and are_parallel([head.own_name, row[0].own_name]) for row in later
    )  # 市级企业资产76亿元，负债…，权益…；县级企业资产…: each has its own
    if len(others) >= _FEWEST and not are_alike:
        yield [head], [others, *later]
    if others and earlier:
        told = [term for term in earlier[-1].terms if term.unit == head.unit and not (term.depth or term.is_attribute)]
        yield [term for term in reversed(told) if term.mention.is_exact][:_MOST_WHOLES], [rows[0], *later]


def _mentions(way: _Way) -> list[Mention]:
    return [part.mention for part in way]


def _makes_up(whole: Term, way: _Way) -> bool:
    return adds_up(whole.mention, _mentions(way))


def _held_against(
    whole: Term, divided: Sequence[_Way], sentence: Sentence, earlier: Sequence[Sentence]
) -> Iterator[Statement]:
    """Each way, where one of them makes up the whole, but for one that makes up another figure ahead of it.

    申请164件，受理152件，不予受理12件；审结143件，未审结9件: of those that were taken up.
    """
    for way in divided:
        if _makes_up(whole, way):
            yield _told(whole, way, holds=True)
        elif _is_missed(whole.mention, way, _limit(sentence, way, whole.mention)):
            if are_by_unlike_traits([part.own_name for part in way]):
                continue  # 126人，其中公务员84人、事业人员42人；其中党员71人、女职工58人
            told = [*sentence.terms[: way[0].index], *(term for other in earlier[-1:] for term in other.terms)]
            if not any(_makes_up(term, way) for term in told):
                yield _told(whole, way, holds=False)


def _limit(sentence: Sentence, way: _Way, whole: Mention) -> Decimal:
    """How far off a way may be that 按类别分 announces, or whose names leave out nothing.

    Less than the whole it may be by a little: main kinds may be all that are told, and some be not done yet.
    """
    first, names = way[0], [part.own_name for part in way]
    before = sentence.terms[first.index - 1].end if first.index else sentence.start
    is_announced = _ANNOUNCED.search(sentence.text, before, first.name_start) is not None
    is_told = is_announced or (len(way) == _FEWEST and complement(*way) != "")
    if not is_told or _OPINION in names[-1]:
        return Decimal(0)
    is_all = is_announced and are_halves(names)
    return _NOT_TWICE if is_all or summed(_mentions(way)) > whole.value else _NEAR


def _is_missed(whole: Mention, way: _Way, limit: Decimal) -> bool:
    parts = _mentions(way)
    return is_slipped(whole, parts) or is_close(whole.value, summed(parts), limit)


def _against_which_all_agree(wholes: Sequence[Term], divided: Sequence[_Way]) -> Term | None:
    """The whole that two ways and more contradict by the very same sum."""
    totals: set[Fraction] = {summed(_mentions(way)) for way in divided}
    if len(totals) > 1 or min(totals) < _FEWEST_FOR_TOTAL:
        return None
    (total,) = totals
    nearest = [whole for whole in wholes if is_close(whole.mention.value, total, _NEAR)]
    slipped = [whole for whole in wholes if is_slipped(whole.mention, _mentions(divided[0]))]
    exceeded = [whole for whole in wholes if whole.mention.value < total] if len(wholes) == 1 else []
    return next(iter((*slipped, *nearest, *exceeded)), None)


def _told(whole: Term, way: _Way, *, holds: bool) -> Statement:
    """One way, told beside others of the same whole."""
    told = sum_statement(whole.mention, _mentions(way), holds=holds, confidence=Confidence.PROBABLE)
    return replace(told, is_other_way=True)
