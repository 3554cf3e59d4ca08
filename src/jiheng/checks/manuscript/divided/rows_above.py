"""Totals in a paragraph below those that tell a part each: 甲村3.2公里、96万元; 乙村2.6公里、78万元; 两村合计…"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from jiheng.checks.manuscript.divided.division import FAR, FEWEST_PARTS, MOST_PARTS, Division, is_amount, is_no_chance
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.sums import adds_up, are_halves, summed
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import is_close
from jiheng.quantities.units import ADDED_AS

_SUMS_UP = re.compile(
    "(?P<all>(?:以上|上述)?(?:(?P<count>[两二三四五六七八九十]+)个?[\u4e00-\u9fff]{1,5}?)?"
    "(?:[\u4e00-\u9fff]{2,6}(?=合计|共计|总计))?|全[市县区省州旗镇乡村街校院局年])(?P<cue>合计|共计|总计|累计|共)"
)
"""以上资金合计, 三个村共, 全县共计: at the beginning of a paragraph."""
_OF_ALL = "全"
"""全县共: maybe of more than stand above."""
_SURE_CUES, _OPENING = ("合计", "共计", "总计"), 24
_NET = late_pattern("扣|净|余|实发|实得|[加核]减|退|差额")
"""应发12,860元; 扣缴1,286元; 合计实发11,574元: what is taken away adds up to nothing."""
_TAIL, _LONGEST_NAME = 2, 40

_Part = tuple[Passage, Term]


def rows_above(manuscript: Manuscript, passage: Passage) -> Iterator[Division]:
    """Each figure of the paragraph against those of its kind in the rows right above it, which tell the same units."""
    begin = passage.number.end if passage.number else 0
    told = _SUMS_UP.match(passage.text, begin, begin + _OPENING)
    sentence = manuscript.readings[passage.index].sentences[0]
    totals = [] if told is None else [each for each in _amounts(sentence) if each.start >= told.end()]
    if told is None or not totals or totals[0].start - told.end() > _LONGEST_NAME:
        return
    rows = _rows(manuscript, passage, totals)
    count = numeral_value(told["count"]) if told["count"] else None
    if len(rows) < FEWEST_PARTS or (count is not None and count != len(rows)):
        return
    found = [_division(passage, total, column) for total, column in _columns(totals, rows)]
    is_sure = count is not None or (told["cue"] in _SURE_CUES and not (told["all"] or "").startswith(_OF_ALL))
    is_sure = is_sure or any(each.holds for each in found)
    for each in found:
        if each.holds or (not _is_net(each) and _is_near(each) and (is_sure or _is_slip(each))):
            yield each


def _is_net(found: Division) -> bool:
    """Whether some are told less others: balances of several accounts add up like anything else."""
    return len({_NET.search(term.own_name) is None for _, term in (found.whole, *found.parts)}) > 1


def _amounts(sentence: Sentence) -> list[Term]:
    return [each for each in sentence.terms if is_amount(each)]


def _rows(manuscript: Manuscript, passage: Passage, totals: Sequence[Term]) -> list[tuple[Passage, list[Term]]]:
    """The paragraphs right above that tell the same units in the same order, from the first to the last of them."""
    rows: list[tuple[Passage, list[Term]]] = []
    for index in range(passage.index - 1, max(passage.index - 1 - MOST_PARTS, -1), -1):
        row = _row(manuscript, manuscript.passages[index], totals)
        if not row or (rows and (_style(row[0]), _units(row[1])) != (_style(rows[0][0]), _units(rows[0][1]))):
            break
        rows.insert(0, row)
    first = rows[0][0].number if rows else None
    return rows if first is None or first.value == 1 else []


def _row(manuscript: Manuscript, passage: Passage, totals: Sequence[Term]) -> tuple[Passage, list[Term]] | None:
    """The amounts of a paragraph that begins with the name of a part, and does not sum up others itself."""
    sentences = manuscript.readings[passage.index].sentences
    begin = passage.number.end if passage.number else 0
    if passage.cell is not None or not sentences or sentences[0].start > begin:
        return None
    told = _amounts(sentences[0])
    if not told or told[0].start - begin > _LONGEST_NAME or sentences[0].begins_parts(told[0]):
        return None
    if words.STRONG_TOTAL.search(told[0].name):
        return None
    return (passage, told) if {*_units(totals)} <= {*_units(told)} else None


def _units(terms: Sequence[Term]) -> list[str]:
    return [ADDED_AS.get(each.unit, each.unit) for each in terms]


def _style(passage: Passage) -> object:
    return None if passage.number is None else passage.number.style


def _columns(
    totals: Sequence[Term], rows: Sequence[tuple[Passage, list[Term]]]
) -> Iterator[tuple[Term, tuple[_Part, ...]]]:
    """What stands at the place of each total: the only figure in its unit, the one so named, or the how manieth."""
    units = _units(rows[0][1])
    own = _units(totals)
    for at, total in enumerate(totals):
        places = [place for place, unit in enumerate(units) if unit == own[at]]
        named = [place for place in places if rows[0][1][place].own_name[-_TAIL:] == _tail(total)]
        if len(named) == 1:
            place = named[0]
        elif len(places) == 1 or len(places) == own.count(own[at]):
            place = places[own[:at].count(own[at])] if own[:at].count(own[at]) < len(places) else -1
        else:
            place = -1
        if place >= 0:
            yield total, tuple((passage, terms[place]) for passage, terms in rows)


def _tail(term: Term) -> str:
    return words.STRONG_TOTAL.sub("", term.own_name)[-_TAIL:]


def _division(passage: Passage, total: Term, column: tuple[_Part, ...]) -> Division:
    """The first row may be the total told ahead of the others, or belong to what stands above them."""
    for parts in (column, column[1:]):
        if len(parts) >= FEWEST_PARTS and adds_up(total.mention, [term.mention for _, term in parts]):
            return Division((passage, total), parts, holds=True)
    halves = _halves(column)
    if halves and adds_up(total.mention, [term.mention for _, term in halves]):
        return Division((passage, total), halves, holds=True)
    first, *others = [term.mention for _, term in column]
    is_told_ahead = len(others) >= FEWEST_PARTS and adds_up(first, others)
    return Division((passage, total), column[1:] if is_told_ahead else column, holds=False)


def _halves(column: tuple[_Part, ...]) -> tuple[_Part, ...]:
    """男286人 and 女314人, where 党员125人 behind them is a quality that either may have: the two make up all."""
    for at, (one, other) in enumerate(pairwise(column)):
        rest = [term.own_name for _, term in (*column[:at], *column[at + _TAIL :])]
        if are_halves([one[1].own_name, other[1].own_name]) and rest and all(map(_is_quality, rest)):
            return (one, other)
    return ()


def _is_quality(name: str) -> bool:
    return words.OVERLAPPING.search(name) is not None or any(trait.search(name) for trait in words.TRAITS)


def _is_near(found: Division) -> bool:
    return is_close(found.whole[1].mention.value, summed([term.mention for _, term in found.parts]), FAR)


def _is_slip(found: Division) -> bool:
    return is_no_chance(found.whole[1].mention, [term.mention for _, term in found.parts])
