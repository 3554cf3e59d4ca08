"""What the sentences right behind a written table reckon from one of its rows: 东片286/312；…。东片增加26件."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import value
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.quotients import rate_told
from jiheng.quantities.relations.arithmetic.signed import Signed, difference_told, fits
from jiheng.quantities.relations.arithmetic.ways_of_reckoning import tells_a_change
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.relations.written_tables.written_table import Row, WrittenTable
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import PERCENT

_YEAR = late_pattern("20[0-9]{2}")
_NOW, _THEN = late_pattern("本年|今年|本期|当年|年末|期末"), late_pattern("上年|去年|上期|同期|年初|期初")
_WAY = late_pattern(
    "(?:同比|[比较](?:上年|去年)(?:同期)?|上年|去年)?(?:[类项数量面积的]*)(?:增[加长]|减少|下降|上升|提高|降低)?[了为]?$"
)
_OTHER = late_pattern("累计|平均|每|人均|目标|计划|占")
_SENTENCES, _FULL, _SHORTEST = 2, 100, 2


class _Levels(NamedTuple):
    """The columns of what there was and what there is, or of what there is and how far it moved.

    `is_last_year`: what there was may be that of the year before.
    """

    now: int
    then: int | None
    change: int | None
    is_last_year: bool = True


@value(slots=False)
class _Moved:
    """One row of such columns."""

    now: Mention
    then: Mention | None
    change: Mention | None


def told_behind(table: WrittenTable, sentences: Sequence[Sentence]) -> Iterator[Statement]:
    """A statement for each change, rate of change or base that names one row."""
    columns = _columns(table)
    end = max(cell.end for row in table.rows for cell in row.cells.values())
    behind = [sentence for sentence in sentences if sentence.start >= end][:_SENTENCES]
    if columns is None:
        return
    for term in (term for sentence in behind for term in sentence.terms):
        row = _row_named(table, term) if term.mention.is_exact and not _OTHER.search(term.name) else None
        moved = _moved(row, columns) if row is not None else None
        is_of_another = _THEN.search(term.name) is not None and not columns.is_last_year
        if row is not None and moved is not None and not is_of_another and not _is_told_in(row, term):
            yield from _judged(term, moved)


def _columns(table: WrittenTable) -> _Levels | None:
    headings = [column.heading for column in table.columns]
    if len(headings) != _SHORTEST:
        return None
    first, second = headings
    if tells_a_change(second) and not tells_a_change(first):
        return _Levels(0, None, 1)
    one, other = map(_age, headings)
    if one is None or other is None or one == other:
        return None
    now, then = (0, 1) if one > other else (1, 0)
    return _Levels(now, then, None, is_last_year=abs(one - other) == 1)


def _age(heading: str) -> int | None:
    """A year, or whether it is this one or the last."""
    year = _YEAR.search(heading)
    if year is not None:
        return int(year[0])
    return 1 if _NOW.search(heading) else 0 if _THEN.search(heading) else None


def _row_named(table: WrittenTable, term: Term) -> Row | None:
    """The one row whose name the figure bears, with nothing beside it but words of the head and of the change."""
    named = [row for row in table.rows if len(row.name) >= _SHORTEST and row.name in term.own_name]
    if len(named) != 1 or named[0].is_total:
        return None
    words_of_head = table.title + "".join(column.heading for column in table.columns)
    beside = _WAY.sub("", term.own_name.replace(named[0].name, "", 1))
    return named[0] if all(word in words_of_head for word in beside) else None


def _moved(row: Row, columns: _Levels) -> _Moved | None:
    cells = row.cells
    if len(cells) != _SHORTEST:
        return None
    then = None if columns.then is None else cells[columns.then]
    change = None if columns.change is None else cells[columns.change]
    is_percent = any(cell.unit == PERCENT for cell in cells.values())
    return None if is_percent else _Moved(cells[columns.now], then, change)


def _is_told_in(row: Row, term: Term) -> bool:
    """Whether the figure is one of the row as it stands."""
    return any(abs(cell.number) == term.mention.number for cell in row.cells.values())


def _judged(term: Term, moved: _Moved) -> Iterator[Statement]:
    if term.unit == PERCENT:
        if moved.then is not None and is_growth(term) and moved.then.value:
            yield _rate_told(term.mention, *_by_size(moved.now, moved.then), moved.then)
        return
    signed: Signed = []
    if moved.then is not None and term.is_named_as_change:
        larger, smaller = _by_size(moved.now, moved.then)
        signed = [(1, larger), (-1, smaller)]
    elif moved.change is not None and _THEN.search(term.name) and not term.is_attribute:
        fell = moved.change.number < 0
        signed = [(1, moved.now), (1 if fell else -1, replace(moved.change, number=abs(moved.change.number)))]
    if signed and term.unit == moved.now.unit and term.mention.scale == moved.now.scale:
        holds, confidence = fits(term.mention, signed), Confidence.PROBABLE
        yield difference_told(Relation.GROWTH, term.mention, signed, holds=holds, confidence=confidence)


def _by_size(one: Mention, other: Mention) -> tuple[Mention, Mention]:
    return (one, other) if one.value >= other.value else (other, one)


def _rate_told(rate: Mention, larger: Mention, smaller: Mention, base: Mention) -> Statement:
    share = (larger.operand - smaller.operand).over(base.operand)
    value = _FULL * (larger.value - smaller.value) / base.value
    working = f"（{larger.number}－{smaller.number}）÷{base.number}"
    holds = share is None or share.times(_FULL).meets(rate.bounds)
    return rate_told(rate, (larger, smaller), working, value, holds=holds, relation=Relation.GROWTH)
