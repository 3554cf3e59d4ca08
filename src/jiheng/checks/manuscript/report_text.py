"""The text of a report: its passages, outline, tables and year; each view is made once, when first asked for."""

import re
from collections.abc import Iterator, Mapping

from jiheng.checks.declared.indicator import Declared
from jiheng.checks.manuscript.money.spending import Spending, spending_of
from jiheng.checks.manuscript.outline.ahead import ahead_of
from jiheng.checks.manuscript.outline.outline import Entry, Outline, outline_of
from jiheng.checks.manuscript.outline.purposes import PurposeSections, purpose_sections_of
from jiheng.checks.manuscript.scores.total_scores import TotalScore, total_scores_of
from jiheng.checks.manuscript.tables.declared_lists import declared_once, lists_in_report
from jiheng.checks.manuscript.tables.indicator_forms import IndicatorForm, indicator_forms
from jiheng.checks.manuscript.tables.money_tables import MoneyTable, money_tables
from jiheng.checks.manuscript.tables.number_grids import NumberGrid, form_grids, number_grids
from jiheng.checks.manuscript.tables.set_in_lines import TableInLines, tables_in_lines
from jiheng.checks.manuscript.tables.tables import ReportTable, tables_of
from jiheng.checks.manuscript.tables.three_public_tables import CostSum, three_public_sums
from jiheng.checks.manuscript.targets.indicator_list import IndicatorList, indicator_lists
from jiheng.checks.manuscript.text.passages import Passage, passages_of
from jiheng.checks.manuscript.text.repetition import Repetitions, repetitions_of
from jiheng.checks.manuscript.text.whole_text import WholeText
from jiheng.checks.manuscript.typos.anchors import Anchors, anchors
from jiheng.checks.manuscript.typos.spaces import BLANKS, Spaced, spaced
from jiheng.checks.manuscript.years.year_of_report import YearOfReport, year_of_report
from jiheng.core.document import Document
from jiheng.core.finding import Location
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.text_lines import TextLine
from jiheng.core.value import once

_TO_A_CONGRESS = re.compile("政府工作报告|各位代表|人民代表大会第[一二三四五六七八九十]{1,3}次会议")
_TWO_YEARS = quick_pattern("20[0-9]{2}年[^\n]*20[0-9]{2}年?")
_DIGIT = re.compile("[0-9]")
_HEAD, _OPENING = 12, 200


class ReportText:
    """What is written in a report, before its figures are read. Immutable, though views come late."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @once
    def lines(self) -> tuple[TextLine, ...]:
        """Every paragraph and table cell, unchanged."""
        return self.document.lines

    @once
    def original(self) -> str:
        """All lines as one text: what stands nowhere in it need not be looked for line by line."""
        return "\n".join([line.text for line in self.lines])

    def lines_with(self, *words: str) -> tuple[TextLine, ...]:
        """The lines that have one of these words as they were typed."""
        told = [word for word in words if word in self.original]
        if len(told) == 1:
            (word,) = told
            return tuple([line for line in self.lines if word in line.text])
        return tuple([line for line in self.lines if any(map(line.text.__contains__, told))]) if told else ()

    @once
    def passages(self) -> tuple[Passage, ...]:
        """Paragraphs as they were meant: clean, broken sentences joined. Table cells are passages too."""
        return passages_of(self.lines)

    @once
    def prose(self) -> tuple[Passage, ...]:
        """The passages that are not table cells."""
        return tuple(passage for passage in self.passages if passage.cell is None)

    def passages_with(self, *words: str) -> tuple[Passage, ...]:
        """The passages that have one of these words; most checks speak of what few passages speak of."""
        return self.with_cells.passages_with(*words)

    @once
    def with_cells(self) -> WholeText:
        """The passages as one string, table cells included."""
        return self.whole_text if len(self.prose) == len(self.passages) else WholeText(self.passages)

    def prose_with(self, *words: str) -> tuple[Passage, ...]:
        """The same without table cells."""
        return self.whole_text.passages_with(*words)

    @once
    def prose_of_two_years(self) -> tuple[Passage, ...]:
        """The paragraphs that name a year more than once, or two of them."""
        return tuple(self.whole_text.passages_where(_TWO_YEARS))

    @once
    def prose_with_digits(self) -> tuple[Passage, ...]:
        """The paragraphs in which a figure may be written in digits."""
        return tuple(passage for passage in self.prose if _DIGIT.search(passage.text))

    def prose_after(self, passage: Passage) -> Iterator[Passage]:
        """The paragraphs that follow, in order."""
        return (
            self.passages[at] for at in range(passage.index + 1, len(self.passages)) if self.passages[at].cell is None
        )

    def passage_of(self, location: Location) -> Passage | None:
        """The passage in which a place lies."""
        return self._passages_by_line.get((location.paragraph, location.cell))

    @once
    def spaced(self) -> tuple[tuple[Spaced, ...], ...]:
        """The spaces between the characters of sentences, line by line."""
        return tuple(found for line in self.lines_with(*BLANKS) if (found := tuple(spaced(line))))

    @once
    def _passages_by_line(self) -> Mapping[tuple[int | None, tuple[int, int] | None], Passage]:
        return {(line.number, line.cell): passage for passage in self.passages for line in passage.lines}

    @once
    def anchors(self) -> Anchors:
        """Where words that are easily typed wrong may stand in the whole text with its table cells."""
        return anchors(self.with_cells.text, self.with_cells.pairs, self.with_cells.different_pairs)

    @once
    def outline(self) -> Outline:
        """Headings and numbered items, each under the one above it."""
        return outline_of(self.passages)

    @once
    def repetitions(self) -> Repetitions:
        """Passages that stand twice."""
        return repetitions_of(self.prose)

    def prose_of(self, heading: Entry) -> tuple[Passage, ...]:
        """The paragraphs below a heading, those of its parts included."""
        return tuple(each for each in self.prose if heading.passage.index < each.index < heading.end)

    def has_table_below(self, heading: Entry) -> bool:
        """Whether a table stands in the section of a heading."""
        return any(each.cell is not None for each in self.passages[heading.passage.index + 1 : heading.end])

    @once
    def purposes(self) -> PurposeSections:
        """The sections by what they are for."""
        return purpose_sections_of(self.outline, self.prose)

    @once
    def whole_text(self) -> WholeText:
        """The prose as one string."""
        return WholeText(self.prose)

    @once
    def total_scores(self) -> tuple[TotalScore, ...]:
        """The total scores that the prose tells."""
        return total_scores_of(self.whole_text)

    @once
    def spending(self) -> Spending:
        """What the prose says was budgeted and spent."""
        return spending_of(self.whole_text)

    @once
    def indicator_lists(self) -> tuple[IndicatorList, ...]:
        """The passages that enumerate indicators with their values."""
        return indicator_lists(self.prose_with_digits)

    @once
    def is_speech(self) -> bool:
        """Whether it is read to a congress: it bears the year of the meeting, and tells the year before and this."""
        return any(_TO_A_CONGRESS.search(each.text, 0, _OPENING) for each in self.prose[:_HEAD])

    @once
    def ahead(self) -> frozenset[int]:
        """The indices of the passages that tell what is still to be done."""
        return ahead_of(self.prose, self.year)

    @once
    def tables(self) -> tuple[ReportTable, ...]:
        """The tables as grids."""
        return tables_of(self.document, self.lines)

    @once
    def tables_in_lines(self) -> tuple[TableInLines, ...]:
        """The tables that stand in lines of text."""
        return tuple(tables_in_lines(self.lines, len(self.tables)))

    @once
    def indicator_forms(self) -> tuple[IndicatorForm, ...]:
        """Those that list indicators."""
        return indicator_forms(self.tables, self.year)

    @once
    def declared_lists(self) -> tuple[tuple[Declared, ...], ...]:
        """The indicators of each form with targets, without forms that only repeat another."""
        return lists_in_report(self.indicator_forms)

    @once
    def declared_indicators(self) -> tuple[Declared, ...]:
        """The same, each once though it stands in several forms."""
        return declared_once(self.declared_lists)

    @once
    def money_tables(self) -> tuple[MoneyTable, ...]:
        """The money blocks of forms."""
        return money_tables(self.tables)

    @once
    def number_grids(self) -> tuple[NumberGrid, ...]:
        """The tables of plain numbers, those set in lines of text among them."""
        return tuple(number_grids((*self.tables, *self.tables_in_lines)))

    @once
    def form_grids(self) -> tuple[NumberGrid, ...]:
        """The numbers of the forms that list indicators."""
        return tuple(form_grids(self.tables))

    @once
    def three_public_sums(self) -> tuple[CostSum, ...]:
        """The sums of the tables of “三公” costs."""
        return three_public_sums(self.tables)

    @once
    def _year(self) -> YearOfReport | None:
        return year_of_report(self.prose)

    @property
    def year(self) -> int | None:
        """The year the report is about, from its title; None where the title names none or more than one."""
        return self._year.year if self._year is not None else None

    @property
    def titled_year(self) -> int | None:
        """The same, where it is sure to be a title and not the first sentence of an excerpt."""
        return self._year.year if self._year is not None and self._year.is_sure else None
