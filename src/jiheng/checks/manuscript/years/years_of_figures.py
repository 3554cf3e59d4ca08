"""Figures with the year they are told of: 2021年接待1,284人, 接待1,284人（2021年）, 1,284人于2021年底前接待."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from jiheng.checks.manuscript.facts.nouns import noun_behind
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.digits import significant
from jiheng.quantities.reading import Reading
from jiheng.quantities.rows_of_periods import years_of_row
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import DURATIONS, PERCENT, PERCENTAGES, SCORE, TIMES

_YEAR = quick_pattern(
    "(?<![0-9])20(?P<year>[0-9]{2})(?:年|届(?!时))(?P<when>[0-9]{1,2}月(?:[0-9]{1,2}日)?|度?[年]?[底末])?"
)
_NAMED = late_pattern("《[^《》]{1,80}》|[〔［][^〔［〕］]{1,12}[〕］]", make=quick_pattern)
_END = attrgetter("end")
_BASES = frozenset("较比与由从自同和")
_SINCE = re.compile("(?:度|全年)?(?:以来|起|—|-|至|～|开始|为基[数期]|相比|同期)")
_OF_IT = late_pattern("(?:度|全年|同期)?的?")
_BEHIND = re.compile(
    "[\u4e00-\u9fff]{0,12}（(?:截[至止]到?)?20(?P<year>[0-9]{2})年(?:度|全年|(?P<end>年?[底末]|12月底|12月31日))?）"
)
_DONE_IN = re.compile(
    "[\u4e00-\u9fff]{0,8}(?:已|均|都)?[于在]20(?P<year>[0-9]{2})年(?P<end>年?[底末]|12月底)?前?(?=[^0-9月])"
)
_LATE = re.compile("度?年?[底末]|12月")
YEAR_END = "12月"
Key = tuple[str, int, int]
_MARK = re.compile("[，。；]")
_FIGURE = late_pattern("[0-9][^、]{0,4}、?|、")
_NUMBERED = "[^\u4e00-\u9fff]{0,6}[（(]?[一二三四五六七八九十]{0,3}[）)、.]?"
_TITLE = late_pattern(f"{_NUMBERED}(?P<title>[\u4e00-\u9fff]{{2,14}})[。：]")
_RATE_NAME = 6
_AHEAD, _BEHIND_IT, _CLAUSE, _WRITTEN = 24, 20, 40, 5
_CENTURY = 2000
_NO_AMOUNT = DURATIONS | PERCENTAGES | {SCORE, TIMES}
_SAVED = late_pattern("(?:20[0-9]{2}年度?|[\u4e00-\u9fff]{0,4})(?:审减|核减|审增|净核减)(?:额|金额)?的?")
_SPAN = late_pattern("[工周限期]|历时|平均|提前|推迟|延|超|[第满近]")
_SAVED_DIGITS, _COUNTED_DIGITS = 4, 3
_DAYS, _OF_DAYS = "天", ("天数", "天数为", "天数达", "天数达到", "天数共", "日数", "日数为")


@dataclass(frozen=True, slots=True)
class Dated:
    """A figure as told.

    `year`: the one that its sentence names for it, and `month` where that is told too; `around`: the one that the
    paragraph named last before; None where none is named. `start`: where the year stands, or the figure.
    `is_base`: told of a year only to compare with it.
    """

    passage: Passage
    sentence: Sentence
    term: Term
    year: int | None
    month: str
    around: int | None
    start: int
    is_base: bool

    @property
    def begin(self) -> int:
        return min(self.start, self.term.start)

    @property
    def end(self) -> int:
        """Behind the figure, and behind its year where that follows."""
        return self.term.end if self.start <= self.term.start else self.start + _WRITTEN

    @property
    def clause(self) -> str:
        """What is said of the figure: near before it and up to the next mark behind it; and where its year stands."""
        text, own = self.passage.text, max(self.sentence.start, self.passage.clause_start(self.term.start))
        stop = _MARK.search(text, self.term.end, self.sentence.end)
        end = self.sentence.end if stop is None else stop.start()
        if self.begin >= self.term.start:
            return text[max(self.sentence.start, self.term.start - _CLAUSE) : end]
        first = max(self.sentence.start, self.passage.clause_start(self.begin))
        mark = _MARK.search(text, self.begin, own)
        return text[first:end] if mark is None else f"{text[first : mark.start()]}，{text[own:end]}"

    @property
    def behind(self) -> str:
        """What the sentence goes on to say."""
        return self.passage.text[self.term.end : self.sentence.end]

    @property
    def noun(self) -> str:
        """The words close before the figure, and the noun behind it."""
        words = _FIGURE.split(self._before)[-1]
        return f"{words}，{noun_behind(self.passage.text[self.term.end : self.term.end + _BEHIND_IT])}"

    @property
    def nouns(self) -> str:
        """The same with the other nouns of its clause and the title of its paragraph."""
        title = _TITLE.match(self.passage.text) if self.passage.number is not None else None
        return f"{title['title'] if title is not None else ''}，{self._before}，{self.noun}"

    @property
    def _before(self) -> str:
        """The words of its clause before it."""
        start = max(self.sentence.start, self.passage.clause_start(self.term.start), self.term.start - _AHEAD)
        return _YEAR.sub("", self.passage.text[start : self.term.start])


def strength(term: Term) -> int:
    """How seldom chance would bring the same number: its digits, the zeros at its end together for one."""
    if term.unit == PERCENT:
        return len(term.mention.number.as_tuple().digits)
    digits = significant(term.mention.number)
    return len(digits) + (term.mention.number % 10 == 0)


def is_comparable(term: Term) -> bool:
    """Whether the figure is an exact amount of its own and no change; of rates one told with decimals."""
    is_amount = term.unit not in _NO_AMOUNT or (term.unit == _DAYS and _is_count_of_days(term))
    is_rate = term.unit == PERCENT and "率" in term.name[-_RATE_NAME:] and term.mention.places > 0
    is_own = not term.is_attribute or (strength(term) >= _SAVED_DIGITS and _SAVED.fullmatch(term.own_name) is not None)
    return (is_amount or is_rate) and term.mention.is_exact and is_own


def _is_count_of_days(term: Term) -> bool:
    """优良天数342天; 供餐198天, but not 工期180天."""
    is_counted = strength(term) >= _COUNTED_DIGITS and _SPAN.search(term.name) is None and bool(term.own_name)
    return term.name.endswith(_OF_DAYS) or is_counted


def dated_figures(
    passages: Sequence[Passage], readings: Sequence[Reading], keys: Container[Key] | None = None
) -> Iterator[Dated]:
    """The comparable figures with their years: those of passages that name a year, or those of these values."""
    for passage in passages:
        years = _years_in(passage.text)
        if keys is None and not years:
            continue
        for sentence in readings[passage.index].sentences:
            for term in sentence.terms:
                if (keys is None or term.mention.key in keys) and is_comparable(term):
                    yield _dated(passage, sentence, term, years)


@dataclass(frozen=True, slots=True)
class _Year:
    start: int
    end: int
    year: int
    month: str
    is_base: bool


def _years_in(text: str) -> tuple[_Year, ...]:
    """The years that a text names, without those of documents."""
    if "20" not in text:
        return ()
    named = [found.span() for found in _NAMED.finditer(text)] if "《" in text or "〔" in text else []
    return tuple(
        _Year(
            found.start(),
            found.end(),
            _CENTURY + int(found["year"]),
            _month(found["when"] or ""),
            text[found.start() - 1 : found.start()] in _BASES or _SINCE.match(text, found.end()) is not None,
        )
        for found in _YEAR.finditer(text)
        if not any(start < found.start() < end for start, end in named)
    )


def _month(when: str) -> str:
    """12月 for the end of a year."""
    return YEAR_END if _LATE.match(when) else when[: when.find("月") + 1]


def _dated(passage: Passage, sentence: Sentence, term: Term, years: Sequence[_Year]) -> Dated:
    """By a bracket behind the figure, else by the last year before it that is not only compared with."""
    for pattern in (_BEHIND, _DONE_IN) if years else ():
        behind = pattern.match(passage.text, term.end)
        if behind is not None:
            month = YEAR_END if behind["end"] else ""
            year = _CENTURY + int(behind["year"])
            return Dated(passage, sentence, term, year, month, None, behind.start("year") - 2, is_base=False)
    known = bisect_right(years, term.start, key=_END)
    base = years[known - 1] if known else None
    if base is not None and base.is_base and _OF_IT.fullmatch(passage.text, base.end, term.start):
        return Dated(passage, sentence, term, base.year, base.month, None, base.start, is_base=True)
    told = next((years[at] for at in range(known - 1, -1, -1) if not years[at].is_base), None)
    row = years_of_row(sentence) if known > 1 else {}
    if told is not None and term.index in row:
        return Dated(passage, sentence, term, row[term.index], told.month, None, told.start, is_base=False)
    if told is None or told.start < sentence.start:
        around = None if told is None else told.year
        return Dated(passage, sentence, term, None, "", around, term.start, is_base=False)
    return Dated(passage, sentence, term, told.year, told.month, None, told.start, is_base=False)
