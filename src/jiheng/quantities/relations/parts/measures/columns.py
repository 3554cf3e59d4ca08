"""Lists whose items have the same units: 甲52项、73万元；乙36项、64万元: where one column adds up, all must."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import adds_up, is_mistyped, sum_statement, summed
from jiheng.quantities.relations.names.counted import THESE, count_of_parts, per_of_average
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import NOT_ADDED

_WIDEST, _NARROWEST = 4, 2
_FEWEST_ROWS, _MOST_ROWS = 2, 16
_MOST_WHOLES = 8
_ENOUGH, _FINE = 30, 3
"""Smaller totals are met by chance, unless they have so many digits."""
_NEAR = Decimal("0.25")
_END, _TOTALLED, _SUMMED = 2, ("总额", "总量"), ("合计", "共计", "总计")
_ENDS_A_QUOTE = re.compile("[”》][^，。；]{0,4}$")
_IS_OF_ALL = late_pattern(
    "(?:以上|上述|全年|年内|本年度?)?(?:各项|各类|[两二三四五六七八九十][项类者])?(?:合计|共计|总计|累计|总共|共(?!同|建|享))"
)
_SIGNED = re.compile("差|净|盈亏|超")
"""What may go either way adds up to less."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of as many figures in the same units, and the figures of the passage before them, the nearest first."""

    rows: Sequence[Sequence[Term]]
    before: Sequence[Term]

    @property
    def columns(self) -> list[list[Term]]:
        return [list(column) for column in zip(*self.rows, strict=True)]


@dataclass(frozen=True, slots=True)
class Column:
    """The figures of one column, the total that they make up or were meant to, and whether they do."""

    whole: Term
    parts: Sequence[Term]
    holds: bool


def columns(tables: Sequence[Table]) -> Iterator[Statement]:
    """The columns of the tables of a passage against totals told in it."""
    for table in tables:
        is_last = _is_summed_up(table)
        if len(table.rows) > _FEWEST_ROWS:
            yield from map(_told, of_a_total_row(table, is_last=is_last))
        parts = Table(table.rows[:-1], table.before) if is_last else table
        yield from map(_told, under_totals(parts, table.before))


def tables(sentences: Sequence[Sentence]) -> Iterator[Table]:
    """The lists of a passage whose items each have the same units in the same order."""
    fewest = _NARROWEST * _FEWEST_ROWS
    if sum(len(sentence.terms) for sentence in sentences) < fewest:
        return
    told = [term for sentence in sentences for term in sentence.terms if _is_amount(term)]
    if len(told) < fewest:
        return
    units = [term.unit for term in told]
    for width in range(_NARROWEST, _WIDEST + 1):
        for first, last in _runs(units, width):
            rows = [told[at : at + width] for at in range(first, last, width)]
            if _are_rows(rows):
                yield Table(rows, told[:first][::-1])
            elif len({*units[first:last]}) == 1:
                yield from _named_alike(told, first, last + width - 1, width)


def _named_alike(told: Sequence[Term], first: int, last: int, width: int) -> Iterator[Table]:
    """The rows that begin somewhere among figures of one unit: where the same names follow one another."""
    for start, end in _runs([_end(term) for term in told[first:last]], width):
        rows = [told[at : at + width] for at in range(first + start, first + end, width)]
        if _are_rows(rows):
            yield Table(rows, told[: first + start][::-1])


def _is_amount(term: Term) -> bool:
    if term.depth or term.unit in NOT_ADDED or not term.mention.is_exact:
        return False
    if "均" in term.name and per_of_average(term) is not None:
        return False  # 486笔、9,720万元，笔均20万元，其中个人462笔、8,316万元
    if term.after and term.name in THESE and count_of_parts(term):
        return False  # 三所学校合计支出294万元: so many rows
    return not term.is_attribute and not _SIGNED.search(term.name)


def _runs(units: Sequence[str], width: int) -> Iterator[tuple[int, int]]:
    """Where the same units follow one another in the same order twice and more."""
    at, last = 0, len(units) - width
    while at < last:
        end = at
        while end < last and units[end] == units[end + width]:
            end += 1
        rows = (end - at) // width + 1
        if rows >= _FEWEST_ROWS:
            yield at, at + min(rows, _MOST_ROWS) * width
        at = end if end > at else at + 1


def _are_rows(rows: Sequence[Sequence[Term]]) -> bool:
    """Whether each row begins behind a mark; where all is one unit, each column must have a name of its own."""
    if any(row[0].index and not row[0].mark and not _may_begin_a_row(row[0]) for row in rows):
        return False  # 66个项目已有28个开工，完成投资43亿元: the row begins with the 66
    if len({term.unit for term in rows[0]}) == len(rows[0]):
        return True
    ends = [_end(term) for term in rows[0]]
    return len(set(ends)) == len(ends) and all([_end(term) for term in row] == ends for row in rows[1:])


def _may_begin_a_row(term: Term) -> bool:
    """“三类对象”共1,369户; 三所学校支出合计294万元: the figure before it is part of its name."""
    return _ENDS_A_QUOTE.search(term.name) is not None or words.STRONG_TOTAL.search(term.name) is not None


def _end(term: Term) -> str:
    name = term.own_name
    if "计" in name and name.endswith(_SUMMED):
        name = name[:-_END]
    return term.unit + name[-_END * (1 + name.endswith(_TOTALLED)) :]


def _is_summed_up(table: Table) -> bool:
    """两校合计学生328人，教师25人: the last row is the total of the others, which are no totals themselves."""
    first, last = table.rows[0][0].own_name, table.rows[-1][0].own_name
    if len(table.rows) <= _FEWEST_ROWS:
        return False
    is_told = words.STRONG_TOTAL.search(last) is not None and words.STRONG_TOTAL.search(first) is None
    return is_told or _IS_OF_ALL.match(last) is not None


def of_a_total_row(table: Table, *, is_last: bool) -> Iterator[Column]:
    """The first row as the total of the others, or the last where its words say so.

    共114项，节约27万元。市级49项，节约5万元；县级65项，节约22万元.
    讲座36场，4,320人次；宣传18场，2,160人次。合计54场，6,480人次.
    """
    told = [(column[-1], column[:-1]) if is_last else (column[0], column[1:]) for column in table.columns]
    found = [
        Column(whole, parts, adds_up(whole.mention, _mentions(parts)))
        for whole, parts in told
        if not (is_last and _is_of_another_word(whole, parts))
    ]
    sure = next((each.whole for each in found if each.holds and _is_telling(each.whole)), None)
    if sure is not None:
        missed = (each for each in found if not each.holds)
        yield from (each for each in found if each.holds)
        own = next(each.parts for each in found if each.whole is sure)
        yield from (
            each for each in missed if _is_missed(each.whole, each.parts) or _is_told_with(each.whole, sure, own)
        )
    elif any(each.holds for each in found):
        yield from (each for each in found if not each.holds and is_mistyped(each.whole.mention, _mentions(each.parts)))


def _is_of_another_word(whole: Term, parts: Sequence[Term]) -> bool:
    """发现隐患43处；发现隐患21处。累计检查54次，整改隐患61处: the rows have one word for it, and the total another."""
    name = parts[0].own_name
    return bool(whole.own_name) and all(each.own_name == name for each in parts) and name not in whole.own_name


def under_totals(table: Table, before: Sequence[Term]) -> Iterator[Column]:
    """All rows against totals told `before`: one column meets its total, and the others have theirs beside it."""
    met = [_met(before, column) for column in table.columns]
    sure = next((whole for whole in met if whole is not None and _is_telling(whole)), None)
    if sure is None:
        return
    own = table.columns[met.index(sure)]
    for place, (whole, column) in enumerate(zip(met, table.columns, strict=True)):
        if whole is not None:
            yield Column(whole, column, holds=True)
        elif not place or len({_end(term) for term in column}) == 1:
            beside = [*_of_like_name(before, column), *_beside(before, sure, column[0].unit)]
            missed = next((each for each in beside if _is_missed(each, column) or _is_told_with(each, sure, own)), None)
            if missed is not None:
                yield Column(missed, column, holds=False)


def _is_telling(whole: Term) -> bool:
    return whole.mention.value >= _ENOUGH or len(whole.mention.number.as_tuple().digits) >= _FINE


def _met(before: Sequence[Term], column: Sequence[Term]) -> Term | None:
    mentions = _mentions(column)
    unit = column[0].unit
    wholes = islice((each for each in before if each.unit == unit and _is_amount(each)), _MOST_WHOLES)
    return next((each for each in wholes if adds_up(each.mention, mentions)), None)


def _beside(before: Sequence[Term], met: Term, unit: str) -> list[Term]:
    """The figures of the unit told nearest to the total that was met, ahead of it and behind it."""
    place = next(at for at, each in enumerate(before) if each is met)
    behind = next((each for each in before[:place][::-1] if each.unit == unit and _is_amount(each)), None)
    ahead = next((each for each in before[place + 1 :] if each.unit == unit and _is_amount(each)), None)
    return [each for each in (ahead, behind) if each is not None]


def _is_told_with(whole: Term, met: Term, parts: Sequence[Term]) -> bool:
    """共16,369户27,595人: with nothing between them, as in each row, so that one must be made up like the other.

    The one that is met, to the digit, has these `parts`.
    """
    if summed(_mentions(parts)) != met.mention.value:
        return False
    first, second = sorted((whole, met), key=lambda term: term.start)
    return second.index - first.index == 1 and second.start == first.end


def _of_like_name(before: Sequence[Term], column: Sequence[Term]) -> list[Term]:
    """权益总额 for what each row calls so, where all columns are in one unit."""
    ends = {_end(term) for term in column}
    if len(ends) > 1:
        return []
    alike = (each for each in before if each.own_name and _end(each) in ends and _is_amount(each))
    return [*islice(alike, 1)]


def _is_missed(whole: Term, column: Sequence[Term]) -> bool:
    mentions = _mentions(column)
    return is_close(whole.mention.value, summed(mentions), _NEAR) or is_mistyped(whole.mention, mentions)


def _mentions(column: Sequence[Term]) -> list[Mention]:
    return [term.mention for term in column]


def _told(column: Column) -> Statement:
    whole, parts = column.whole.mention, _mentions(column.parts)
    return sum_statement(whole, parts, holds=column.holds, confidence=Confidence.PROBABLE)
