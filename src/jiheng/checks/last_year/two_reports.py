"""A report beside the one of the year before: their years, and the sentences that stand in both."""

from collections.abc import Iterator
from dataclasses import dataclass

from jiheng.checks.check import DoesNotApply
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.item_number import item_number
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import once, value

SOURCE = "上年报告"
_SENTENCE = late_pattern("[^。！？；]+[。！？；]?")
_YEAR = late_pattern(r"(?<![0-9])20[0-9]{2}(?=年|[—～-]20)")
_SHORTEST = 15


@value()
class Sentence:
    """`masked`: without its number in front, with every year alike, so that only the year may differ."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]

    @property
    def masked(self) -> str:
        return _YEAR.sub("某", self.text)

    @property
    def place(self) -> Location:
        return self.passage.at(self.start, self.end)


@dataclass(frozen=True)
class TwoReports:
    """`this` and `last`: the reports."""

    this: Manuscript
    last: Manuscript

    @once
    def years(self) -> tuple[int, int] | None:
        """Both years, where one of the titles tells; the other is the one before or after."""
        this, last = self.this.year, self.last.year
        if this is None and last is None:
            return None
        return (this or (last or 0) + 1, last or (this or 0) - 1)

    @once
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of this report that are long enough to be compared."""
        return tuple(_sentences(self.this))

    @once
    def earlier(self) -> dict[str, Sentence]:
        """Those of last year's report by their masked text."""
        return {each.masked: each for each in _sentences(self.last)}


def two_reports(manuscript: Manuscript) -> TwoReports:
    """The pair; without last year's report a check does not apply."""
    if manuscript.last_year is None:
        raise DoesNotApply("没有给上年报告（--last-year），不与上年核对")
    return TwoReports(manuscript, manuscript.last_year)


def in_last_year(place: Location) -> Location:
    """A place of last year's report as one outside this report."""
    return Location(source=SOURCE, place=place.place, quote=place.quote)


def _sentences(manuscript: Manuscript) -> Iterator[Sentence]:
    for passage in manuscript.prose:
        if passage.is_heading:
            continue
        number = item_number(passage.text)
        for found in _SENTENCE.finditer(passage.text, 0 if number is None else number.end):
            if found.end() - found.start() >= _SHORTEST:
                yield Sentence(passage, found.start(), found.end())
