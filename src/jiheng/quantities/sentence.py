"""A sentence as its figures stand in it: each with the words before it, the mark that begins them, and its brackets."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from itertools import groupby
from operator import attrgetter

from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import once, value
from jiheng.quantities import words
from jiheng.quantities.mention import Mention
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS

_MARK = re.compile("[，；：、（）。！？“”《》【】]")
_STOPS = frozenset("。！？")
_OPEN_QUOTES = frozenset("“《")
_CLOSE_QUOTES = frozenset("”》")
_LONGEST_QUOTE = 60
"""A quotation mark that is not closed by then was forgotten."""
_LONGEST_NAME = 80
_LONGEST_CONNECTOR = 60
_MOST_TERMS = 60
"""A list that goes on longer without a full stop is read in pieces, so that its cost stays in proportion."""
_BESIDE = re.compile(r"（[^（）0-9；。]{1,16}）")
"""A bracket without a figure is part of a name: 因公出国（境）费, 维护（维修）工程."""
_OF_IT = late_pattern("[\u4e00-\u9fff]{0,3}的")
_THAT_CHANGED = re.compile("(?:上升|下降|增长|增加|减少|提高|降低|持平)的$")
_OF_SPEED = late_pattern("(?:[时车限流航]速|速度)[为达到约在是]*$")
"""设计时速350公里: no length."""
_JOINING = ("和", "及", "与")
_LEADING = re.compile("(?:和|及|以及|与|并|且|而|但|又|另|另外|还有|同时)")


@value(slots=False, eq=False)
class Term:
    """A figure and its surroundings inside one sentence; two that read alike are still two.

    `name`: the words since the last mark or figure, or those before a ： right in front of it (收入：90万元);
    `mark`: that mark, "" at the beginning of the sentence or where another figure stands directly before the words.
    `after`: the words up to the next mark or figure.
    `depth`: how many brackets are open; `bracket`: which bracket of the passage, 0 outside. `clause` counts the
    stretches between ， ； and ：, `segment` those between ；. `unit`, `start` and `end` are the figure's own.
    What is asked of nearly every one is made with it: `own_name`, the name without the 和 or 及 that joins it to the
    one before; `is_named_as_change`, whether its name is that of a change rather than of an amount: 追加, 减少了;
    `is_attribute`, whether the figure tells a change, a comparison or a speed rather than an amount of its own.
    """

    index: int
    mention: Mention
    unit: str
    start: int
    end: int
    name: str
    name_start: int
    mark: str
    after: str
    after_mark: str
    depth: int
    bracket: int
    clause: int
    segment: int
    own_name: str = field(init=False, repr=False)
    is_named_as_change: bool = field(init=False, repr=False)
    is_attribute: bool = field(init=False, repr=False)

    def __post_init__(self) -> None:
        name = self.name
        joining, is_change = _LEADING.match(name), words.tells_a_change(name)
        self.own_name = name[joining.end() :] if joining else name  # type: ignore[misc]
        self.is_named_as_change = is_change  # type: ignore[misc]
        self.is_attribute = (  # type: ignore[misc]
            self.unit == PERCENTAGE_POINTS
            or is_change
            or words.tells_a_comparison(name)
            or (self.unit == "千米" and "速" in name and _OF_SPEED.search(name) is not None)
        ) and not (self.mention.is_counted and _THAT_CHANGED.search(name))  # 比上年下降的9个: so many things

    @once
    def begins_parts(self) -> bool:
        """Whether 其中, 包括 or the like stands in its name."""
        return words.OF_WHICH.search(self.name) is not None

    @once
    def is_plain(self) -> bool:
        """Whether it is an exact amount that stands in no bracket and tells no change."""
        return not self.depth and self.mention.is_exact and not self.is_attribute

    def standing(self, index: int, *, clause: int, mark: str) -> "Term":
        """The same figure in a stretch of the sentence taken by itself."""
        return Term(
            index,
            self.mention,
            self.unit,
            self.start,
            self.end,
            self.name,
            self.name_start,
            mark,
            self.after,
            self.after_mark,
            self.depth,
            self.bracket,
            clause,
            0,
        )

    @property
    def is_joined(self) -> bool:
        """Whether 和, 及 or 与 joins it to the one before."""
        return bool(_LEADING.match(self.name))

    @property
    def is_joined_behind_noun(self) -> bool:
        """Whether the word stands behind the noun of the one before: 4名干部和6名护林员."""
        return not self.mark and self.name.endswith(_JOINING)


@value(slots=False)
class Sentence:
    """`text[start:end]` of a passage with the figures in it."""

    text: str
    start: int
    end: int
    terms: tuple[Term, ...] = field(default=())

    @once
    def words(self) -> str:
        return self.text[self.start : self.end]

    @once
    def _begun(self) -> frozenset[int]:
        """The figures right behind 其中, 包括 or the like, whatever mark stands between: 其中：培训30万元."""
        begun: set[int] = set()
        at = 0
        for found in words.OF_WHICH.finditer(self.text, self.start, self.end):
            while at < len(self.terms) and self.terms[at].start < found.end():
                at += 1
            if at < len(self.terms) and self.terms[at].start - found.end() < _LONGEST_CONNECTOR:
                begun.add(at)
        return frozenset(begun)

    def begins_parts(self, term: Term) -> bool:
        """Whether 其中, 包括 or the like stands between the figure and the one before it."""
        return term.index in self._begun

    def goes_on_with_a_change(self, term: Term) -> bool:
        """同比减少3起、9人: both are changes, and only the first is called one; so are more of them."""
        before = self.terms[term.index - 1] if term.index and term.mark == "、" and not term.name else None
        return before is not None and (before.is_attribute or self.goes_on_with_a_change(before))

    def is_whole_of_share(self, term: Term) -> bool:
        """Whether a percentage of it follows: 完成预算90亿元的130%, 占48个村的25%."""
        behind = self.terms[term.index + 1] if term.index + 1 < len(self.terms) else None
        if behind is None or behind.unit != PERCENT or behind.mark:
            return False
        return _OF_IT.fullmatch(behind.name) is not None

    @once
    def _first_part(self) -> int:
        """The first figure behind 其中 or 包括; as many as there are figures where there is none."""
        return min(self._begun, default=len(self.terms))

    def is_part(self, term: Term) -> bool:
        """Whether the figure of this sentence stands behind 其中."""
        return term.index >= self._first_part

    @once
    def segments(self) -> "tuple[Sentence, ...]":
        """What stands between its ；, each as a sentence of its own; none where there is no ；."""
        if not self.terms or self.terms[0].segment == self.terms[-1].segment:
            return ()
        return tuple(self._segment(tuple(terms)) for _, terms in groupby(self.terms, attrgetter("segment")))

    def _segment(self, terms: tuple[Term, ...]) -> "Sentence":
        first, last = terms[0], terms[-1]
        start = max(self.start, self.text.rfind("；", self.start, first.start) + 1)
        end = self.text.find("；", last.end, self.end)
        own = [
            term.standing(index, clause=term.clause - first.clause, mark=term.mark if index else "")
            for index, term in enumerate(terms)
        ]
        return Sentence(self.text, start, self.end if end < 0 else end, tuple(own))

    def between(self, one: Term, other: Term) -> str:
        """The words after one figure and before another that follows it."""
        return self.text[one.end : other.start]


def row_before(terms: Sequence[Term]) -> list[Term]:
    """The last of some figures with those that are listed with it, the first of the list first."""
    row: list[Term] = []
    for term in reversed(terms):
        row.append(term)
        if term.mark != "、" and not term.is_joined:
            break
    return row[::-1]


def together(told: Sequence[Sentence]) -> Sentence:
    """Sentences of one passage that follow on each other, as if a comma parted them."""
    terms: list[Term] = []
    clauses = 0
    for sentence in told:
        for term in sentence.terms:
            mark = term.mark if term.index or not terms else "，"
            terms.append(term.standing(len(terms), clause=clauses + term.clause, mark=mark))
        clauses = terms[-1].clause + 1 if terms else 0
    return Sentence(told[0].text, told[0].start, told[-1].end, tuple(terms))


def sentences(text: str, mentions: Sequence[Mention]) -> tuple[Sentence, ...]:
    """The sentences of clean text that have figures, in order."""
    return tuple(_sentences(text, mentions)) if mentions else ()


def _sentences(text: str, mentions: Sequence[Mention]) -> Iterator[Sentence]:
    marks = _marks(text)
    stops = [at for at, mark in marks if mark in _STOPS]
    begin, at, place = 0, 0, 0
    while at < len(mentions):
        last = at
        while place < len(stops) and stops[place] < mentions[at].start:
            begin = stops[place] + 1
            place += 1
        end = stops[place] + 1 if place < len(stops) else len(text)
        while last < len(mentions) and mentions[last].start < end and last - at < _MOST_TERMS:
            last += 1
        if last < len(mentions) and mentions[last].start < end:
            end = mentions[last - 1].end
        yield Sentence(text, begin, end, tuple(_terms(text, begin, end, mentions[at:last], marks)))
        begin, at = end, last


def _marks(text: str) -> list[tuple[int, str]]:
    """The marks outside quotation marks and book-title marks."""
    marks: list[tuple[int, str]] = []
    quoted = 0
    if "（" in text:
        text = _BESIDE.sub(lambda found: "甲" * len(found[0]), text)
    for found in _MARK.finditer(text):
        mark = found[0]
        if mark in _OPEN_QUOTES:
            quoted = found.start() + 1
        elif mark in _CLOSE_QUOTES:
            quoted = 0
        elif not quoted or mark in _STOPS or found.start() - quoted > _LONGEST_QUOTE:
            marks.append((found.start(), mark))
    return marks


def _terms(
    text: str, begin: int, end: int, mentions: Sequence[Mention], marks: Sequence[tuple[int, str]]
) -> Iterator[Term]:
    place = _first_at(marks, begin)
    depth = clause = bracket = segment = 0
    opened: list[int] = []
    mark, since, labelled = "", begin, begin
    known = len(marks)
    for index, mention in enumerate(mentions):
        while place < known and marks[place][0] < mention.start:
            at, mark = marks[place]
            if mark in "（【":
                opened.append(at)
            elif mark in "）】" and opened:
                opened.pop()
            elif mark in "，；：":
                clause += 1
                segment += mark == "；"
            labelled = since if mark == "：" else at + 1
            since = at + 1
            place += 1
        if mark != "：" or since != mention.start:
            labelled = since
        clause -= labelled < since
        depth, bracket = len(opened), opened[-1] if opened else 0
        following, after_mark = marks[place] if place < known else (end, "")
        if following >= end:
            following, after_mark = end, ""
        if index + 1 < len(mentions) and mentions[index + 1].start < following:
            following, after_mark = mentions[index + 1].start, ""
        named = labelled if mention.start - labelled < _LONGEST_NAME else mention.start - _LONGEST_NAME
        yield Term(
            index,
            mention,
            mention.unit,
            mention.start,
            mention.end,
            text[named : since - 1] if labelled < since else text[named : mention.start],
            named,
            mark,
            text[mention.end : following if following - mention.end < _LONGEST_NAME else mention.end + _LONGEST_NAME],
            after_mark,
            depth,
            bracket,
            clause,
            segment,
        )
        mark, since = "", mention.end


def _first_at(marks: Sequence[tuple[int, str]], begin: int) -> int:
    low, high = 0, len(marks)
    while low < high:
        middle = (low + high) // 2
        if marks[middle][0] < begin:
            low = middle + 1
        else:
            high = middle
    return low
