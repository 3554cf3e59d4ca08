"""Lists never meant to be complete: 其中：保险费收入…，财政补贴收入… falls short of each fund it is told of."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.arithmetic.sums import summed
from jiheng.quantities.statement import Relation, Statement

_FEWEST = 2
"""Of so many totals a list of the same kinds falls short before it is taken for a selection."""

Place = tuple[int, int]
"""The index of a passage, and where the total begins in it."""
_Kinds = tuple[str, int]
_Lists = list[tuple[Place, Statement]]


def selections(passages: Iterable[Passage], readings: Sequence[Reading]) -> frozenset[Place]:
    """The totals of lists that begin with one kind, are as long, fall short everywhere and never come out."""
    short: dict[_Kinds, list[tuple[Place, Fraction]]] = {}
    complete: set[_Kinds] = set()
    for passage in passages:
        reading = readings[passage.index]
        sums = [each for each in reading.statements if each.relation is Relation.SUM and len(each.operands) > 1]
        names = {term.start: term.own_name for sentence in reading.sentences for term in sentence.terms} if sums else {}
        for statement in sums:
            kinds = _kinds(statement, names)
            if statement.holds:
                complete.add(kinds)
            elif kinds[0] and _is_told_first(statement) and summed(statement.operands) < statement.target.value:
                place = (passage.index, statement.target.start)
                short.setdefault(kinds, []).append((place, statement.target.value))
    return frozenset(
        place
        for kinds, told in short.items()
        if len({total for _, total in told}) >= _FEWEST and kinds not in complete
        for place, _ in told
    )


def told_in_part(told: Iterable[tuple[Passage, Statement]]) -> frozenset[Place]:
    """The totals that one list falls short of in two measures: 事故59起，损失205万元。其中甲类46起，损失163万元；….

    One more kind is left out there; two slips in one list are rare.
    """
    short: dict[int, _Lists] = {}
    for passage, each in told:
        is_list = each.relation is Relation.SUM and not each.holds and len(each.operands) > 1
        if is_list and _is_told_first(each) and summed(each.operands) < each.target.value:
            short.setdefault(passage.index, []).append(((passage.index, each.target.start), each))
    return frozenset(
        place
        for lists in short.values()
        for place, each in lists
        if any(_are_measures_of_one(each, other) or _are_measures_of_one(other, each) for _, other in lists)
    )


def _are_measures_of_one(one: Statement, other: Statement) -> bool:
    """Whether the parts of both are told by turns, in two units."""
    if one.target.unit == other.target.unit or len(one.operands) != len(other.operands):
        return False
    starts = [mention.start for pair in zip(one.operands, other.operands, strict=True) for mention in pair]
    return starts == sorted(starts)


def _is_told_first(statement: Statement) -> bool:
    """Whether the total stands before its parts; one behind them, 合计390亩, is of all that was told."""
    return statement.target.start < statement.operands[0].start


def _kinds(statement: Statement, names: dict[int, str]) -> _Kinds:
    return names.get(statement.operands[0].start, "").removeprefix("其中"), len(statement.operands)
