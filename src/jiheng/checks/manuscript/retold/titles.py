"""Figures of a title that the text below tells otherwise: 关停4家查封16家, and below it 临时查封11家.

A title tells nothing of its own: of thirty published titles with a figure the text told it again below all but four.
So where no figure of the text agrees with it, the one told in the title's own words was meant.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from jiheng.checks.manuscript.by_digits.open_figures import Told
from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS
from jiheng.checks.manuscript.retold.retold import Retold
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.core.value import once
from jiheng.quantities.digits import are_swapped, is_slip, significant
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import COUNTED_TIMES, DURATIONS, PERCENT

_LONGEST = 60
_FULL_STOP = "。"
_CLOSED = frozenset("。；：，、！")
_AHEAD, _AFTER, _WINDOW, _BEHIND = 10, 7, 60, 14
_FAR = 6
"""The text that a title sums up begins close below it."""
_ENOUGH, _MOST = 0.5, 0.6
"""Of the words of a title so many stand beside a figure a slip apart, and beside any other."""
_FEW_WORDS, _TIMES = 3, 2
_WORDS_FOR_DIGITS = {3: 2, 4: 1}
"""A slip in so many digits needs so many words close by."""
_MANY_DIGITS, _MANY_WORDS = 4, 4
_BASE = late_pattern("(?:从|由|[较比与][^，。；]{0,10}[年度末底期])的?$")
_PLANNED = late_pattern("计划|目标|拟|将|力争|确保|预计|争取")
_SOME_OF_IT = late_pattern("第[一二三四五]批|首批|其中|[上下]半年")
"""A batch or half a year is no title's figure unless it says so."""
_TO_ITS_VALUE = late_pattern("(?:达到?|超过?|逾|接?近|突破|不足|不到|约|为|至|仅)*$")


def titles_retold(prose: Sequence[Passage], readings: Sequence[Reading]) -> Iterator[Retold]:
    """The figure of a title, and that of the text which it was meant to repeat."""
    for at, title in enumerate(prose):
        if not readings[title.index].mentions or not _is_title(title) or _is_row(prose[at : at + 2], readings):
            continue
        below = prose[at + 1 : _end(at, prose)]
        is_sentence = title.text.endswith(_FULL_STOP)
        for sentence in readings[title.index].sentences:
            for term in filter(_is_meant, sentence.terms):
                if is_sentence and term.mention.is_exact:
                    continue
                likest = _likest(_all_meant(term, below, readings))
                others = [] if likest is None else _all_meant(term, prose, readings)
                if likest is not None and not any(each.agrees and each.is_named_like(likest) for each in others):
                    yield Retold(_figure(title, sentence, term), likest.told)


def _all_meant(title: Term, passages: Sequence[Passage], readings: Sequence[Reading]) -> "list[_Meant]":
    """The figures of its unit."""
    unit = _unit(title)
    return [
        _Meant(title, _figure(passage, sentence, term))
        for passage in passages
        for sentence in readings[passage.index].sentences
        for term in sentence.terms
        if term is not title and _unit(term) == unit
    ]


def _is_title(passage: Passage) -> bool:
    """A heading, or what stands ahead of all; a sentence there sums up what it tells in round figures alone."""
    is_first = not passage.index and len(passage.text) <= _LONGEST
    if is_first and passage.text.endswith(_FULL_STOP):
        return passage.text.count(_FULL_STOP) == 1 and "；" not in passage.text
    return (is_first or passage.is_heading) and passage.text[-1:] not in _CLOSED


def _is_row(two: Sequence[Passage], readings: Sequence[Reading]) -> bool:
    """《甲》 25元 above 《乙》 15元: not a title but the first of a list, each of which ends with its figure."""
    last = [readings[each.index].mentions[-1:] for each in two]
    ends = [found[0] for each, found in zip(two, last, strict=True) if found and found[0].end == len(each.text)]
    return len(ends) > 1 and ends[0].unit == ends[1].unit


def _end(at: int, prose: Sequence[Passage]) -> int:
    """Where what a title sums up ends: with the next title, but for the first, which is that of all."""
    last = min(at + 1 + _FAR, len(prose))
    if not at:
        return last
    return next((place for place in range(at + 1, last) if prose[place].is_heading), last)


def _figure(passage: Passage, sentence: Sentence, term: Term) -> Told:
    return Told(passage, sentence, term, term.mention, is_unread=True, is_open=True)


def _unit(term: Term) -> str:
    """A title counts people where the text counts how often they came."""
    return COUNTED_TIMES.get(term.unit, term.unit)


def _is_meant(term: Term) -> bool:
    """Whether it is a figure of what happened, not 一季度, 十件实事 or a number of the list."""
    is_written = term.mention.text[:1].isdigit() or term.unit == PERCENT
    return is_written and term.unit not in DURATIONS and bool(term.name or term.after)


@dataclass(frozen=True)
class _Meant:
    """A figure of the text that the title may mean."""

    title: Term
    told: Told

    @property
    def is_of_one_kind(self) -> bool:
        """Whether both are amounts or both changes, and it is not what another is compared with."""
        if self.told.term.is_attribute != self.title.is_attribute or _BASE.search(self.told.term.name):
            return False
        is_one_stage = _PLANNED.search(self.title.name) is None or _PLANNED.search(self.told.term.name) is not None
        return is_one_stage and not (
            _SOME_OF_IT.search(self.told.term.own_name) and not _SOME_OF_IT.search(self.title.name)
        )

    @once
    def words(self) -> frozenset[str]:
        return _words(f"{self.title.name[-_AHEAD:]}，{self.title.after[:_AFTER]}")

    @once
    def beside(self) -> int:
        """How many pairs of characters of the title stand close to it."""
        return len(self.words & _words(f"{self.told.term.name[-_AHEAD:]}，{self.told.term.after[:_AFTER]}"))

    @once
    def around(self) -> int:
        """And how many in its sentence."""
        term, sentence = self.told.term, self.told.sentence
        begin = max(sentence.start, term.start - _WINDOW)
        return len(self.words & _words(sentence.text[begin : min(sentence.end, term.end + _BEHIND)]))

    @once
    def is_slip(self) -> bool:
        return is_slip(*self.numbers)

    @property
    def is_swapped(self) -> bool:
        return are_swapped(*self.numbers)

    @property
    def is_of_one_thing(self) -> bool:
        """Whether the same counted thing stands right behind both: 86个村 and 68个村."""
        return self.title.after[:1] == self.told.term.after[:1] != "" and self.title.after[0].isalpha()

    @property
    def numbers(self) -> tuple[Decimal, Decimal]:
        """The title's number, and that of the text as the title would print it."""
        told, title = self.told.mention, self.title.mention
        last = -title.places if title.is_exact else _exponent(title.number)
        number = told.number * told.scale / title.scale
        return title.number.scaleb(-last), number.scaleb(-last).quantize(Decimal(1))

    @property
    def agrees(self) -> bool:
        """Whether the title says so: 逾八成 of 80% to 90%, 近4000万 of 3000万 to 4000万."""
        title, told = self.title.mention, self.told.mention
        match title.qualifier:
            case Qualifier.ABOVE:
                return title.value <= told.value <= title.value + self._grain
            case Qualifier.BELOW:
                return title.value - self._grain <= told.value <= title.value
            case _:
                return title.bounds.meets(told.bounds) or self._is_shortened

    @property
    def _is_shortened(self) -> bool:
        """Whether a title leaves out all but the leading digits: 自营亏6000万 of 6214万."""
        title, told = self.title.mention, self.told.mention
        is_short = len(significant(title.number)) < _FEW_WORDS and _exponent(title.number) > 0
        return is_short and title.value <= told.value < title.value + self._grain

    @property
    def _grain(self) -> Fraction:
        """One unit of the last digit of the title that is no idle zero."""
        return Fraction(10) ** _exponent(self.title.mention.number) * self.title.mention.scale

    def is_named_like(self, other: "_Meant") -> bool:
        """Whether the words tell as well as the other's that it is meant; many digits tell it by themselves."""
        is_exact = self.title.mention.is_exact and len(significant(self.title.mention.number)) >= _FEW_WORDS
        return is_exact or self.around * 2 >= other.around

    @once
    def is_one_noun(self) -> bool:
        """Whether both stand right behind one noun: 竣工率逾七成 and 竣工率为84.6%."""
        one, other = (_TO_ITS_VALUE.sub("", term.own_name) for term in (self.title, self.told.term))
        return len(other) >= _FEW_WORDS and one.endswith(other)

    @property
    def rank(self) -> tuple[bool, bool, int, int]:
        return self.is_slip, self.is_one_noun, self.beside, self.around

    @property
    def is_sure(self) -> bool:
        """Whether the words, or the digits with some words, tell that it was meant."""
        share = self.around / max(len(self.words), 1)
        if self.is_swapped and self.is_of_one_thing:
            return True
        if self.is_slip:
            digits = min(len(significant(self.title.mention.number)), _MANY_DIGITS)
            return self.is_one_noun or share >= _ENOUGH or self.beside >= _WORDS_FOR_DIGITS.get(digits, _MANY_WORDS)
        first, second = self.title.mention.size, self.told.mention.size
        is_like = first < second * _TIMES and second < first * _TIMES
        return is_like and share >= _MOST and self.around >= _FEW_WORDS


def _words(text: str) -> frozenset[str]:
    return frozenset(filter(str.isalpha, bigrams(text))) - EMPTY_WORDS


def _exponent(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent


def _likest(figures: Sequence[_Meant]) -> _Meant | None:
    """The figure of the text that the title most likely means; None where two are as likely, or none is."""
    meant = [each for each in figures if each.is_of_one_kind]
    if not meant:
        return None
    best = max(meant, key=_rank)
    rivals = {each.told.mention.key for each in meant if each.rank == best.rank}
    return best if len(rivals) == 1 and not best.agrees and best.is_sure else None


def _rank(meant: _Meant) -> tuple[bool, bool, int, int]:
    return meant.rank
