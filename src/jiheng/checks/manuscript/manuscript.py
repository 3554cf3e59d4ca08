"""A finished report as all checks read it; each view is made once, when first asked for."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from jiheng.checks.manuscript.by_digits.average_units import averages_in_other_units
from jiheng.checks.manuscript.by_digits.averages import averages_by_digits
from jiheng.checks.manuscript.by_digits.differences import differences_by_digits
from jiheng.checks.manuscript.by_digits.kinds_apart import SIGN as SIGN_OF_KINDS
from jiheng.checks.manuscript.by_digits.kinds_apart import kinds_apart
from jiheng.checks.manuscript.by_digits.open_figures import Figures
from jiheng.checks.manuscript.by_digits.other_units import figures_in_another_unit
from jiheng.checks.manuscript.by_digits.products import prices_in, products_by_digits
from jiheng.checks.manuscript.by_digits.rates import rates_by_digits
from jiheng.checks.manuscript.by_digits.sums import sums_by_digits
from jiheng.checks.manuscript.drawn.deductions import deductions
from jiheng.checks.manuscript.drawn.drawn import drawn
from jiheng.checks.manuscript.drawn.gaps_from_named_plans import gaps_from_named_plans
from jiheng.checks.manuscript.drawn.halves import halves
from jiheng.checks.manuscript.drawn.headed_lists import headed_lists
from jiheng.checks.manuscript.drawn.rates_of_named_parts import rates_of_named_parts
from jiheng.checks.manuscript.drawn.read_behind import read_behind
from jiheng.checks.manuscript.drawn.referred import referred
from jiheng.checks.manuscript.drawn.rests_of_rates import rests_of_rates
from jiheng.checks.manuscript.drawn.stocks_apart import stocks_apart
from jiheng.checks.manuscript.drawn.totals import totals
from jiheng.checks.manuscript.drawn.town_and_land import town_and_land
from jiheng.checks.manuscript.drawn.whole_scores import whole_scores
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.ledger import Ledger
from jiheng.checks.manuscript.report_facts import ReportFacts
from jiheng.checks.manuscript.retold.attributes import attributes_retold
from jiheng.checks.manuscript.retold.averages import averages_reckoned_again, averages_retold
from jiheng.checks.manuscript.retold.digits_astray import digits_astray
from jiheng.checks.manuscript.retold.long_figures import retold_by_digits
from jiheng.checks.manuscript.retold.net_changes import net_changes_retold
from jiheng.checks.manuscript.retold.retold import Retold
from jiheng.checks.manuscript.retold.titles import titles_retold
from jiheng.checks.manuscript.statements.across_paragraphs import Across, across_paragraphs
from jiheng.checks.manuscript.statements.averages_by_name import averages_by_name
from jiheng.checks.manuscript.statements.averages_over_the_year import SIGNS as SIGNS_OF_THE_YEAR
from jiheng.checks.manuscript.statements.averages_over_the_year import averages_over_the_year
from jiheng.checks.manuscript.statements.changes_by_name import changes_by_name
from jiheng.checks.manuscript.statements.lists_by_name import SIGN as SIGN_OF_NAMED_LISTS
from jiheng.checks.manuscript.statements.lists_by_name import lists_by_name
from jiheng.checks.manuscript.statements.more_than_all import more_than_all
from jiheng.checks.manuscript.statements.open_averages import open_averages
from jiheng.checks.manuscript.statements.parts_by_name import parts_by_name
from jiheng.checks.manuscript.statements.public_cost_changes import SIGNS as SIGNS_OF_PUBLIC_COSTS
from jiheng.checks.manuscript.statements.public_cost_changes import public_cost_changes
from jiheng.checks.manuscript.statements.qualified_parts import qualified_parts
from jiheng.checks.manuscript.statements.rates_by_name import rates_by_name
from jiheng.checks.manuscript.statements.rates_of_funds import rates_of_funds
from jiheng.checks.manuscript.statements.selections import selections, told_in_part
from jiheng.checks.manuscript.statements.shares_by_name import shares_by_name
from jiheng.checks.manuscript.statements.shares_in_rows import rows_of_totals_above, shares_in_rows
from jiheng.checks.manuscript.statements.untold_rests import SIGN_OF_RESTS, untold_rests
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.case import Case
from jiheng.core.document import Document
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import once
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.told_for import is_made_to_fill_up
from jiheng.quantities.told_once import tells_it_again

_ATTACHED = late_pattern(r"^=== (案卷|上年报告) ===$", re.MULTILINE)

_UNTIL_NOW, _UNMISTAKABLE = "以来", 5


class Manuscript(ReportFacts):
    """`case` and `last_year` are there when the report is checked against them. Immutable, though views come late."""

    def __init__(self, document: Document, *, case: Case | None = None, last_year: "Manuscript | None" = None) -> None:
        super().__init__(document)
        self.case = case
        self.last_year = last_year

    @classmethod
    def of_text(cls, text: str) -> "Manuscript":
        """A report typed as text, one paragraph a line.

        Below a line 「=== 案卷 ===」 may stand its case (see `case_of_text`), below 「=== 上年报告 ===」 that
        of the year before.
        """
        from jiheng.schema.case_text import case_of_text  # slow to load, and only examples need it

        report, *attached = _ATTACHED.split(text)
        parts = dict(zip(attached[::2], attached[1::2], strict=True))
        case = case_of_text(parts["案卷"].strip("\n")) if "案卷" in parts else None
        last_year = cls.of_text(parts["上年报告"].strip("\n")) if "上年报告" in parts else None
        return cls(Document.of_text(report.rstrip("\n") if attached else report), case=case, last_year=last_year)

    @once
    def shares(self) -> Mapping[int, Mapping[int, Statement]]:
        """The shares told in a row, by passage and then by place of the percentage."""
        told = shares_in_rows(self.prose_with_figures, self.readings)
        for index, statement in (
            *shares_by_name(self.prose_with_figures, self.readings, self.facts),
            *rates_by_name(self.prose_with_figures, self.readings, self.facts),
            *rates_of_funds(self.prose_with_figures, self.readings),
        ):
            here = told.setdefault(index, {})
            if statement.holds or statement.target.start not in here:
                here[statement.target.start] = statement
        for index, statement in rows_of_totals_above(self.prose_with_figures, self.readings):
            told.setdefault(index, {}).setdefault(statement.target.start, statement)
        return {
            index: {at: each for at, each in here.items() if each.holds or not self._is_misread(index, each)}
            for index, here in told.items()
        }

    def _is_misread(self, index: int, statement: Statement) -> bool:
        """Whether other figures are meant, or a share was only rounded so that all of its row make up 100."""
        return statement.is_far_off or is_made_to_fill_up(statement, self.readings[index].mentions)

    @once
    def averages(self) -> tuple[tuple[int, Statement], ...]:
        """The averages of totals and numbers told elsewhere, each with the index of its passage."""
        averages = tuple(open_averages(self.prose_with_figures, self.readings))
        by_name = tuple(averages_by_name(averages, self.readings, self.indexed_facts))
        told = {(index, each.target.start) for index, each in by_name}
        others = [each for each in averages if (each.passage.index, each.term.start) not in told]
        by_digits = tuple(averages_by_digits(others, self.facts))
        told |= {(index, each.target.start) for index, each in by_digits}
        others = [each for each in others if (each.passage.index, each.term.start) not in told]
        over_the_year = averages_over_the_year(self.prose_with(*SIGNS_OF_THE_YEAR), self.readings, self.indexed_facts)
        return (*by_name, *by_digits, *averages_in_other_units(others, self._told), *over_the_year)

    @once
    def changes(self) -> tuple[tuple[int, Statement], ...]:
        """The changes between amounts told elsewhere, each with the index of its passage."""
        return (
            *changes_by_name(self.prose_with_figures, self.readings, self.facts),
            *public_cost_changes(self.prose_with(*SIGNS_OF_PUBLIC_COSTS), self.readings),
        )

    @once
    def parts(self) -> tuple[tuple[int, Statement], ...]:
        """The parts above a whole that is told elsewhere, each with the index of its passage."""
        by_name = tuple(parts_by_name(self.prose_with_figures, self.readings, self.facts))
        told = {(index, each.target.start) for index, each in by_name}
        others = (*more_than_all(self.facts), *qualified_parts(self.facts))
        return (*by_name, *(each for each in others if (each[0], each[1].target.start) not in told))

    @once
    def rests(self) -> tuple[tuple[int, Statement], ...]:
        """What is left by the parts told and told itself elsewhere, each with the index of its passage."""
        return tuple(untold_rests(self.prose_with(SIGN_OF_RESTS), self.readings, self.facts))

    @once
    def _judged_by_name(self) -> frozenset[tuple[int, int]]:
        """The figures (passage, start) that follow from others by their names, wherever those stand."""
        judged = (
            *self.averages,
            *self.changes,
            *self.rests,
            *((index, each) for index, told in self.shares.items() for each in told.values()),
        )
        return frozenset((index, statement.target.start) for index, statement in judged)

    @once
    def across_paragraphs(self) -> tuple[Across, ...]:
        """What two paragraphs state together and neither by itself, where it is wrong."""
        told = across_paragraphs(self.prose, self.readings)
        return tuple(each for each in told if each.figures.isdisjoint(self._judged_by_name))

    @once
    def _figures(self) -> Figures:
        settled = {*self._judged_by_name, *(figure for each in self.across_paragraphs for figure in each.figures)}
        return Figures(self.prose_with_figures, self.readings, frozenset(settled | self._conflicting))

    @once
    def _conflicting(self) -> frozenset[tuple[int, int]]:
        """The figures (passage, start) that are told again with another value."""
        wrong = (each for each in self.restatements if not each.agrees)
        return frozenset((fact.passage.index, fact.term.start) for each in wrong for fact in (each.earlier, each.later))

    @once
    def drawn(self) -> tuple[tuple[int, Statement], ...]:
        """The figures that a passage draws from amounts told elsewhere, each by the first reader that tells of it.

        With the index of the passage.
        """
        rows = self._figures.rows
        summed = (*totals(rows), *referred(rows))
        by_words = tuple(drawn(rows, self._told, self.readings, self.year))
        of_parts = tuple(rates_of_named_parts(rows, self._told, self.readings))
        known = {(index, each.target.start) for index, each in summed}
        readers = (
            by_words,
            of_parts,
            stocks_apart(rows),
            rests_of_rates(rows, self.readings, chain(self._rates_apart, by_words, of_parts), self.passages),
            summed,
            town_and_land(rows),
            headed_lists(rows, self._told, known),
            halves(rows, self._told, known),
            deductions(self.text_with_figures, self.readings),
            gaps_from_named_plans(self.text_with_figures, self.readings),
            whole_scores(self.text_with_figures, self.readings, self._conflicting),
            read_behind(rows, self.prose_with_figures, self.readings, self._told),
        )
        told: dict[tuple[int, int], tuple[int, Statement]] = {}
        for index, statement in chain.from_iterable(readers):
            told.setdefault((index, statement.target.start), (index, statement))
        return tuple(told.values())

    @property
    def _rates_apart(self) -> Iterator[tuple[int, Statement]]:
        """The rates and shares of amounts that stand elsewhere."""
        for index, told in self.shares.items():
            for each in told.values():
                yield index, each

    @once
    def by_digits(self) -> tuple[tuple[Passage, Statement], ...]:
        """What no sentence tells, but digits say was meant: sums, rates, products; with the passage."""
        drawn = {(index, statement.target.start) for index, statement in self.drawn}
        return tuple(each for each in self._by_digits() if (each[0].index, each[1].target.start) not in drawn)

    def _by_digits(self) -> Iterator[tuple[Passage, Statement]]:
        prices = prices_in(self._figures.rows)
        yield from sums_by_digits(self._figures.rows)
        yield from differences_by_digits(self._figures.rows)
        for place, row in enumerate(self._figures.rows):
            before = self._figures.before(place)
            others = (
                *rates_by_digits(row, before, self._figures.after(place)),
                *(products_by_digits(row, prices) if prices else ()),
                *figures_in_another_unit(row, self._figures.settled, before[-1] if before else ()),
            )
            yield from ((row[0].passage, statement) for statement in others)
            if SIGN_OF_KINDS in row[0].passage.text:
                yield from kinds_apart(row, before)

    @once
    def _attributes_retold(self) -> tuple[Retold, ...]:
        return (*attributes_retold(self._figures), *net_changes_retold(self._figures))

    @once
    def _averages_retold(self) -> tuple[Retold, ...]:
        """Those that no slip of an attribute's own tells already."""
        told = {each.later for each in self._attributes_retold}
        return tuple(each for each in averages_retold(self._figures) if each.later not in told)

    @once
    def _all_retold(self) -> tuple[Retold, ...]:
        """Of titles, changes, averages, and others by their digits; of each figure the first."""
        by_words = (*titles_retold(self.prose, self.readings), *self._attributes_retold, *self._averages_retold)
        by_digits = (
            *retold_by_digits(self._figures, self._told),
            *digits_astray(self._figures, self._told, self.whole_text, self._is_of_another_year),
        )
        first = {each.later: each for each in reversed((*by_words, *by_digits))}
        return tuple(reversed(first.values()))

    def _is_of_another_year(self, fact: Fact) -> bool:
        """Of what is to come only where it names one; many digits tell more than a year, fewer than one in doubt."""
        digits = len(fact.telling_digits)
        if not fact.is_other_year or _UNTIL_NOW in fact.ahead or (fact.era.isdecimal() and digits >= _UNMISTAKABLE):
            return False
        if digits == _UNMISTAKABLE - 1 and self._is_misdated(fact.passage, fact.mention.start):
            return False
        return fact.year != str(self.year) if fact.year else not fact.is_to_come

    @once
    def _averages_reckoned_again(self) -> Mapping[Retold, Statement]:
        averages = {
            (index, each.target.start): each
            for index, told in chain(
                ((passage.index, self.readings[passage.index].statements) for passage in self.prose_with_statements),
                ((index, (each,)) for index, each in chain(self.averages, self.drawn)),
            )
            for each in told
            if each.relation is Relation.AVERAGE and each.holds
        }
        return dict(averages_reckoned_again(self._all_retold, averages))

    @once
    def retold(self) -> tuple[Retold, ...]:
        """The figures that were meant to repeat another and follow from no total."""
        return tuple(each for each in self._all_retold if each not in self._averages_reckoned_again)

    @once
    def _of_elsewhere(self) -> Mapping[Relation, Sequence[tuple[Passage, Statement]]]:
        """What figures state of amounts that stand elsewhere, or that no word ties to them."""
        told: defaultdict[Relation, list[tuple[Passage, Statement]]] = defaultdict(list)
        by_name = (*self.averages, *self.changes, *self.parts, *self.rests, *self.drawn)
        elsewhere = ((self.passages[index], statement) for index, statement in by_name)
        again = ((each.later.passage, statement) for each, statement in self._averages_reckoned_again.items())
        over_breaks = ((each.passage, each.statement) for each in self.across_paragraphs)
        lists = lists_by_name(self.prose_with(SIGN_OF_NAMED_LISTS), self.prose_with_figures, self.readings)
        for passage, statement in (*elsewhere, *self.by_digits, *over_breaks, *again, *lists):
            if statement.holds or not self._is_misread(passage.index, statement):
                told[statement.relation].append((passage, statement))
        return told

    def stated(self, *relations: Relation) -> Iterator[tuple[Passage, Statement]]:
        """What the prose states by these formulas."""
        has_shares = Relation.RATE in relations
        for passage in self.prose_with_numbers if has_shares else self.prose_with_statements:
            others = dict(self.shares.get(passage.index, ())) if has_shares else {}
            for statement in self.readings[passage.index].statements:
                if statement.relation not in relations or self._is_selection(passage, statement):
                    continue
                of_row = others.pop(statement.target.start, None)
                if of_row is None or statement.holds or self._is_of_what_adds_up(passage, statement):
                    yield passage, statement
                else:
                    yield passage, of_row
            wrong = [each for each in self.readings[passage.index].statements if not each.holds] if others else []
            for statement in others.values():
                if statement.holds or not any(tells_it_again(statement, each) for each in wrong):
                    yield passage, statement
        for relation in relations:
            for passage, statement in self._of_elsewhere[relation]:
                if not self._is_selection(passage, statement):
                    yield passage, statement

    def _is_of_what_adds_up(self, passage: Passage, share: Statement) -> bool:
        """Whether its whole is told and its part one of those that make it up: no other whole is meant."""
        amounts = share.figures - {share.target.start}
        return len(amounts) > 1 and any(
            each.holds and each.relation is Relation.SUM and amounts <= each.figures
            for each in self.readings[passage.index].statements
        )

    def _is_selection(self, passage: Passage, statement: Statement) -> bool:
        if statement.holds or statement.relation is not Relation.SUM:
            return False
        return (passage.index, statement.target.start) in self._selections

    @once
    def _selections(self) -> frozenset[tuple[int, int]]:
        own = (
            (passage, each)
            for passage in self.prose_with_statements
            for each in self.readings[passage.index].statements
        )
        in_part = told_in_part(chain(own, self._of_elsewhere[Relation.SUM]))
        return selections(self.prose_with_statements, self.readings) | in_part

    @once
    def ledger(self) -> Ledger | None:
        """The case to compare with, where there is one."""
        return None if self.case is None else Ledger(self.case)
