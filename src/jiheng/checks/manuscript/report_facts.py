"""A report with its figures as facts, those told again, and what is claimed of them; each view is made once."""

from jiheng.checks.manuscript.by_name.measures import Measures
from jiheng.checks.manuscript.by_name.moves import Moves
from jiheng.checks.manuscript.by_name.named_changes import NamedChanges
from jiheng.checks.manuscript.claims.assurances import Assurance, Hint, completions, hints_of
from jiheng.checks.manuscript.claims.opposition import Opposition, oppositions
from jiheng.checks.manuscript.claims.plans_by_name import PlansByName
from jiheng.checks.manuscript.facts.events import Event, are_of_one_fund, events_of, is_same
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.facts import facts_of
from jiheng.checks.manuscript.facts.indexed import IndexedFacts
from jiheng.checks.manuscript.facts.pairs.two_figures import are_of_two_documents, are_two_figures
from jiheng.checks.manuscript.facts.told_again.account_totals import account_totals
from jiheng.checks.manuscript.facts.told_again.bases_of_plans import bases_of_plans
from jiheng.checks.manuscript.facts.told_again.beside_the_same import beside_the_same
from jiheng.checks.manuscript.facts.told_again.by_document import granted_by_document
from jiheng.checks.manuscript.facts.told_again.handed_over import handed_over
from jiheng.checks.manuscript.facts.told_again.known_by_its_words import known_by_its_words
from jiheng.checks.manuscript.facts.told_again.named_sets import named_sets_again
from jiheng.checks.manuscript.facts.told_again.names_swapped import names_swapped
from jiheng.checks.manuscript.facts.told_again.other_words import told_in_other_words
from jiheng.checks.manuscript.facts.told_again.parts_of_one import parts_of_one
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement, restatements
from jiheng.checks.manuscript.facts.told_again.rows_retold import rows_retold
from jiheng.checks.manuscript.facts.told_again.shares_named_again import shares_named_again
from jiheng.checks.manuscript.facts.told_again.siblings_told import siblings_told
from jiheng.checks.manuscript.facts.told_again.still_so_many import still_so_many
from jiheng.checks.manuscript.facts.told_again.stocks_retold import stocks_retold
from jiheng.checks.manuscript.facts.told_again.stood_before import stood_before
from jiheng.checks.manuscript.facts.told_again.targets_borne_out import targets_borne_out
from jiheng.checks.manuscript.facts.told_again.told_back import told_back
from jiheng.checks.manuscript.facts.told_again.under_one_name import told_under_one_name
from jiheng.checks.manuscript.facts.told_again.vehicles_kept import vehicles_kept
from jiheng.checks.manuscript.facts.told_again.wholes_borne_out import wholes_borne_out
from jiheng.checks.manuscript.money.money_left import money_left_of
from jiheng.checks.manuscript.money.rate_of_a_fund import unspent_by_rate
from jiheng.checks.manuscript.outline.purposes import Purpose
from jiheng.checks.manuscript.read_text import ReadText
from jiheng.checks.manuscript.statements.scores_by_outline import ScoredBranch, scores_by_outline
from jiheng.checks.manuscript.targets.shortfalls import Shortfall, shortfalls_of
from jiheng.checks.manuscript.targets.told_targets import ToldTarget, told_targets
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.years.doubted_years import DoubtedYears, doubted_years
from jiheng.checks.manuscript.years.told_of_two_years import Calendar, ToldOfTwoYears, told_of_two_years
from jiheng.core.value import once
from jiheng.quantities.mention import Mention
from jiheng.quantities.statement import Relation
from jiheng.quantities.words import YEAR


class ReportFacts(ReadText):
    """What the report tells with its figures, before any is reckoned from another passage."""

    @once
    def _told(self) -> tuple[Fact, ...]:
        return facts_of(self.passages, self.readings, self.year, self.ahead)

    @once
    def facts(self) -> tuple[Fact, ...]:
        """The exact figures of the prose that can be compared across sections."""
        return tuple(fact for fact in self._told if fact.mention.is_exact)

    @once
    def indexed_facts(self) -> IndexedFacts:
        """The same, for who looks for a few of them."""
        return IndexedFacts(self.facts)

    @once
    def plans_by_name(self) -> PlansByName:
        """What was planned, for who looks for that of a name."""
        return PlansByName(self.indexed_facts, self.prose, self.readings)

    @once
    def measures(self) -> Measures:
        """What was reached in the report's year, for who looks for it by name."""
        return Measures(self.prose, self.readings, self.facts, self.year, self.ahead)

    @once
    def moves(self) -> Moves:
        """Which of them were more than the year before, and which less."""
        return Moves(self.measures, self.named_changes)

    @once
    def named_changes(self) -> NamedChanges:
        """How they changed, where the change itself bears a name."""
        return NamedChanges(self.prose, self.readings, self.year)

    def _is_told_first(self, fact: Fact) -> bool:
        return self.repetitions.origin(fact.passage, fact.mention.start, fact.mention.end)[0] is fact.passage

    @once
    def restatements(self) -> tuple[Restatement, ...]:
        """The facts told again elsewhere in words of their own, with the same value or with another."""
        anchored = frozenset(
            (index, mention.start)
            for index, reading in enumerate(self.readings)
            if reading.mentions
            for statement in reading.statements
            if statement.holds and statement.relation is not Relation.PART
            for mention in (statement.target, *(statement.operands or reading.linked.get(statement.target.start, ())))
        )
        facts = tuple(filter(self._is_told_first, self._told)) if self.repetitions.all else self._told
        by_name = tuple(
            each
            for each in restatements(facts, anchored)
            if each.agrees or not are_of_two_documents(each.earlier, each.later)
        )
        told = {id(each.later) for each in by_name if not each.agrees}
        summed = frozenset(
            (index, statement.target.start)
            for index, reading in enumerate(self.readings)
            if reading.mentions
            for statement in reading.statements
            if statement.relation is Relation.SUM
        )
        settled = told | {id(each.earlier) for each in by_name if not each.agrees}
        indexed = IndexedFacts(facts)
        others = (
            *rows_retold(indexed),
            *account_totals(facts, summed),
            *told_back(indexed, settled),
            *known_by_its_words(indexed, settled),
            *told_under_one_name(indexed, settled, anchored),
            *told_in_other_words(indexed, settled),
            *parts_of_one(indexed, settled),
            *stocks_retold(indexed, settled),
            *granted_by_document(facts, settled),
            *stood_before(facts, self.prose, self.readings, settled),
            *names_swapped(facts),
            *named_sets_again(indexed, self.readings),
            *still_so_many(facts),
            *shares_named_again(facts),
            *beside_the_same(facts),
            *bases_of_plans(facts),
            *vehicles_kept(facts),
            *siblings_told(facts),
            *wholes_borne_out(indexed),
            *targets_borne_out(facts),
        )
        others = tuple(each for each in others if each.agrees or not are_two_figures(each.earlier, each.later))
        others = (*others, *handed_over(facts, settled))
        first = {id(each.later): each for each in reversed(others) if id(each.later) not in told}
        return tuple(
            each for each in (*by_name, *reversed(first.values())) if each.agrees or not self._is_of_help(each)
        )

    def _is_of_help(self, told: Restatement) -> bool:
        """Whether both figures tell what was given to how many: then they are compared as such."""
        one, other = (self._events_by_figure.get(fact.where) for fact in (told.earlier, told.later))
        return one is not None and other is not None and (is_same(one, other) or not are_of_one_fund(one, other))

    @once
    def _events_by_figure(self) -> dict[tuple[int, int], Event]:
        return {fact.where: event for event in self.events for fact in (event.count, event.amount)}

    @once
    def scored_branches(self) -> tuple[ScoredBranch, ...]:
        """The headings that tell points, with those of the headings below them."""
        return tuple(scores_by_outline(self.outline, self.readings))

    @once
    def _hints(self) -> tuple[Hint, ...]:
        return tuple(hints_of(self.whole_text, self._may_assure, self._is_misdated))

    def _is_misdated(self, passage: Passage, start: int) -> bool:
        """Whether words are told of a year that is doubted, so that the report's own is meant."""
        if self.year is None or f"{self.year - 1}年" not in passage.text:
            return False
        return self.doubted_years.is_misdated(passage, passage.sentence_around(start)[0], start)

    def _may_assure(self, passage: Passage) -> bool:
        """Whether it tells of the year: not of targets, nor of what is still to come alone."""
        purpose = self.purposes.purpose(passage)
        if passage.index in self.ahead:
            return purpose is Purpose.PROBLEMS_AND_MEASURES
        return purpose is not Purpose.TARGETS

    @once
    def completions(self) -> tuple[Assurance, ...]:
        """What the prose assures to be done or paid in full."""
        return tuple(completions(self._hints, self.year))

    @once
    def oppositions(self) -> tuple[Opposition, ...]:
        """What the prose assures and its own words or figures deny."""
        return tuple(oppositions(self.whole_text, self.prose_with_digits, self._hints, self.year, self.years_above))

    @once
    def events(self) -> tuple[Event, ...]:
        """What was given to how many in the year."""
        return events_of(self.facts)

    @once
    def told_targets(self) -> tuple[ToldTarget, ...]:
        """The indicators that the prose tells with their targets."""
        return told_targets(self.prose, self.readings, self.year)

    @once
    def shortfalls(self) -> tuple[Shortfall, ...]:
        """Targets that the report itself shows were not reached."""
        return (
            *shortfalls_of(self.whole_text, self.readings, self.facts, self.told_targets),
            *money_left_of(self.facts),
            *unspent_by_rate(self.facts),
        )

    def is_planned(self, amount: Mention) -> bool:
        """Whether an amount equals a plan that was not reached."""
        return any(
            each.planned is not None and each.planned.unit == amount.unit and each.planned.value == amount.value
            for each in self.shortfalls
        )

    @once
    def told_of_two_years(self) -> tuple[ToldOfTwoYears, ...]:
        """The figures told of one year here and of another there."""
        return tuple(told_of_two_years(self.prose, self.readings, Calendar(self.year, self.ahead, self.years_above)))

    @once
    def doubted_years(self) -> DoubtedYears:
        """The years that seem left standing from the report of another year."""
        is_titled = self.titled_year is not None
        return doubted_years(self.prose, self.readings, self.year, self._sections_of, is_titled=is_titled)

    def _sections_of(self, passage: Passage) -> str:
        return "，".join(entry.title for entry in self.outline.section_of(passage))

    def years_above(self, passage: Passage) -> frozenset[int]:
        """The years that the headings above a passage name."""
        titles = (entry.title for entry in self.outline.section_of(passage))
        return frozenset(int(year) for title in titles for year in YEAR.findall(title))
