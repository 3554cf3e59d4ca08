"""Changes and rates of change that the sentences right behind a table reckon from two of its numbers.

年度 案件 / 2023 318 / 2022 342, and below: 2023年案件比上年减少24件，下降7.0%.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.number_grids import NumberGrid
from jiheng.checks.manuscript.tables.shown_number import ShownNumber
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.told_of_tables.series import Series, series_of
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import slip_chance
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS

_PASSAGES = 2
_HUNDRED = 100
_OTHER = late_pattern("累计|平均|每|人均|目标|计划|预计|占|年均|环比|拉动|贡献|分别")
_REAL = late_pattern("生产总值|增加值|总产值|可比|口径|不变价|GDP|指数|剔除")
"""What does not grow as the amounts beside it do."""
_OF_ALL = late_pattern("全[市县区省国州旗镇乡校院局年]|总[量数额体]|合计|共")
_YEAR = late_pattern("(?:19|20)[0-9]{2}(?=年)")
_COMPARED = late_pattern("[比较](?P<year>(?:19|20)[0-9]{2})年")
_SHORTEST, _TELLING = 2, 3
_CHANCE = 0.05
_LEAST, _MOST = Fraction(1, 5), 5


@dataclass(frozen=True, slots=True)
class ChangeTold:
    """A change that a passage tells of a series of a table, with the working."""

    grid: NumberGrid
    passage: Passage
    term: Term
    series: Series
    holds: bool
    arithmetic: str
    computed: str
    confidence: Confidence


def changes_told(manuscript: Manuscript) -> Iterator[ChangeTold]:
    """Those of the next paragraphs behind each table."""
    for grid in manuscript.number_grids:
        found = series_of(grid)
        if found:
            for passage in behind(manuscript, grid):
                for sentence in manuscript.readings[passage.index].sentences:
                    yield from _of_sentence(grid, found, passage, sentence)


def behind(manuscript: Manuscript, grid: NumberGrid) -> Sequence[Passage]:
    """The paragraphs that follow on the table, up to the next heading."""
    last = grid.table.last_line
    before = None if last is None else manuscript.passage_of(last.at(0, len(last.text)))
    found: list[Passage] = []
    for passage in manuscript.prose_after(before) if before is not None else ():
        if passage.is_heading or len(found) == _PASSAGES:
            break
        found.append(passage)
    return found


def _of_sentence(
    grid: NumberGrid, found: Sequence[Series], passage: Passage, sentence: Sentence
) -> Iterator[ChangeTold]:
    by_gap: Series | None = None
    since = sentence.start
    for term in sentence.terms:
        words = passage.text[since : term.start]
        if "；" in words:
            by_gap, words = None, words.rpartition("；")[2]
        meant = _meant(words, found)
        if not _is_change(term) or _OTHER.search(words) or not meant:
            continue
        named = _named(words, meant)
        if term.unit == PERCENT:
            series = named or by_gap
            if series is not None and not _REAL.search(words + series.name):
                yield from _rate(grid, passage, term, series, found)
            continue
        exact = [each for each in meant if _is_gap(each, term)]
        told = next((each for each in exact if each is named), None) or (exact[0] if len(exact) == 1 else None)
        by_gap = None
        if told is not None and (told is named or len(f"{term.mention.number:f}".strip("0.")) >= _TELLING):
            by_gap, since = told, term.end
            yield _change(grid, passage, term, told, holds=True, confidence=Confidence.PROBABLE)
        elif named is not None and not any(_is_gap(each, term) for each in found) and _may_be_gap(named, term):
            confidence = Confidence.PROBABLE if _is_slip(named, term) else Confidence.ASK
            yield _change(grid, passage, term, named, holds=False, confidence=confidence)


def _is_change(term: Term) -> bool:
    if not term.mention.is_exact or term.depth:
        return False
    return is_growth(term) if term.unit == PERCENT else term.is_named_as_change or term.unit == PERCENTAGE_POINTS


def _meant(words: str, found: Sequence[Series]) -> Sequence[Series]:
    """Those of the years that are spoken of: the latest and the one before it where none is named."""
    if not found[0].year:
        return [] if _YEAR.search(words) else found
    compared = _COMPARED.search(words)
    years = [int(year) for year in _YEAR.findall(_COMPARED.sub("", words))]
    year = years[-1] if years else max(each.year for each in found)
    base = int(compared["year"]) if compared is not None else year - 1
    return [each for each in found if each.year == year and each.base == base]


def _named(words: str, found: Sequence[Series]) -> Series | None:
    """The series whose name stands last in the words, or else the total where they speak of all."""
    told = [(words.rfind(each.name), len(each.name), each) for each in found if len(each.name) >= _SHORTEST]
    told = [each for each in told if each[0] >= 0]
    if told:
        _, _, last = max(told, key=lambda each: (each[0] + each[1], each[1]))
        return last
    totals = [each for each in found if each.is_total]
    return totals[0] if len(totals) == 1 and _OF_ALL.search(words) else None


def _gap(series: Series) -> Interval:
    return _shown(series.now) - _shown(series.then)


def _shown(number: ShownNumber) -> Interval:
    return number.interval if number.places else number.exact


def _is_gap(series: Series, term: Term) -> bool:
    told = term.mention.interval.times(Fraction(1, term.mention.scale))
    return _gap(series).meets(told) or _gap(series).times(-1).meets(told)


def _may_be_gap(series: Series, term: Term) -> bool:
    """Whether the change is told in the unit of the table, and is of the size."""
    exact = abs(Fraction(series.now.value) - Fraction(series.then.value))
    told = Fraction(term.mention.number)
    if series.unit and series.unit != term.mention.unit_text and not _are_points(series, term):
        return False
    return bool(exact) and bool(told) and _LEAST < told / exact < _MOST


def _are_points(series: Series, term: Term) -> bool:
    return term.unit == PERCENTAGE_POINTS and series.unit == PERCENT


def _is_slip(series: Series, term: Term) -> bool:
    exact = abs(Fraction(series.now.value) - Fraction(series.then.value))
    return slip_chance(term.mention, Interval.point(exact * term.mention.scale)) <= _CHANCE


def _change(
    grid: NumberGrid, passage: Passage, term: Term, series: Series, *, holds: bool, confidence: Confidence
) -> ChangeTold:
    larger, smaller = sorted((series.now.value, series.then.value), reverse=True)
    computed = f"{larger - smaller:f}"
    sign = "＝" if holds else "≠"
    arithmetic = f"{larger:f}－{smaller:f}＝{computed}" + ("" if holds else f"{sign}{term.mention.number:f}")
    return ChangeTold(grid, passage, term, series, holds, arithmetic, computed, confidence)


def _rate(
    grid: NumberGrid, passage: Passage, term: Term, series: Series, found: Sequence[Series]
) -> Iterator[ChangeTold]:
    if series.then.value <= 0 or series.now.unit == PERCENT or series.unit == PERCENT:
        return
    told = term.mention.bounds
    holds = _is_rate(series, told)
    if not holds and any(_is_rate(each, told) for each in found):
        return
    larger, smaller = sorted((series.now.value, series.then.value), reverse=True)
    computed = f"{_HUNDRED * (larger - smaller) / series.then.value:.{term.mention.places}f}%"
    arithmetic = f"（{larger:f}－{smaller:f}）÷{series.then.value:f}＝{computed}"
    arithmetic += "" if holds else f"≠{term.mention.text}"
    yield ChangeTold(grid, passage, term, series, holds, arithmetic, computed, Confidence.PROBABLE)


def _is_rate(series: Series, told: Interval) -> bool:
    if series.then.value <= 0:
        return False
    share = _gap(series).over(_shown(series.then))
    return share is not None and (share.times(_HUNDRED).meets(told) or share.times(-_HUNDRED).meets(told))
