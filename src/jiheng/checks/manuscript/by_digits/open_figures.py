"""The figures of the prose, and which of them no reading explains or doubts."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.value import once, value
from jiheng.quantities.digits import significant
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.names.from_and_to import averages_and_shares_left
from jiheng.quantities.rows_of_periods import years_of_row
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import least_slip_chance
from jiheng.quantities.statement import Relation

_BACK = 2
_MOST = 80
"""Among more figures chance gives nearly any."""
_PLACES = 6


@value(slots=False, eq=False)
class Told:
    """A figure where it stands. `is_unread`: no statement speaks of it; `is_open`: nor is its value told elsewhere.

    `is_summed`: its own parts stand in its passage and make it up.
    """

    passage: Passage
    sentence: Sentence
    term: Term
    mention: Mention
    is_unread: bool
    is_open: bool
    is_summed: bool = False

    @once
    def digits(self) -> str:
        """Those of its number that say something."""
        return significant(self.mention.number)

    @once
    def weight(self) -> tuple[int, int, float]:
        """Its value and half a unit of its last digit in millionths, and the least chance of a slip in it.

        No rounding for things counted, and no slip where it is not open to doubt.
        """
        mention = self.mention
        number = int(mention.number.scaleb(_PLACES)) * mention.scale
        rounding = 0 if mention.is_counted else mention.scale * 10 ** max(_PLACES - mention.places, 1) // 2
        return number, rounding, least_slip_chance(mention) if self.is_open else 1.0

    @property
    def place(self) -> Location:
        return self.passage.at(self.term.start, self.term.end)


def moved(told: Told, both: Passage) -> Told:
    """The same figure where it stands in both paragraphs read as one."""
    by = len(both.text) - len(told.passage.text)
    mention = replace(told.mention, start=told.mention.start + by, end=told.mention.end + by)
    return replace(told, passage=both, mention=mention)


Row = tuple[Told, ...]
"""The figures of one paragraph, in order."""


def are_of_a_bare_row(figures: Sequence[Told]) -> bool:
    """Whether they are items of 分别为26.3亿元、86.5亿元、112.4亿元: neither makes or measures another."""
    first, *behind = sorted(figures, key=lambda told: told.term.start)
    is_one = all(each.sentence is first.sentence for each in behind)
    told = first.sentence.terms[first.term.index + 1 : behind[-1].term.index + 1] if is_one and behind else ()
    return bool(told) and all((each.mark == "、" or each.is_joined) and not each.own_name for each in told)


def _stretches(figures: Row) -> Iterator[Row]:
    """So that each figure has so many others beside it at the most, however long its paragraph is."""
    while len(figures) > _MOST:
        end = next((at for at in range(_MOST, 0, -1) if figures[at].sentence is not figures[at - 1].sentence), _MOST)
        yield figures[:end]
        figures = figures[end:]
    if figures:
        yield figures


@value(slots=False)
class Figures:
    """The exact figures of the prose; `settled` are those (passage, start) of which more than their passage speaks."""

    prose: Sequence[Passage]
    readings: Sequence[Reading]
    settled: frozenset[tuple[int, int]]

    @once
    def rows(self) -> tuple[Row, ...]:
        """Of every paragraph that has any; of one with very many several, each of whole sentences."""
        return tuple(row for passage in self.prose for row in _stretches(tuple(self._of(passage))))

    def before(self, place: int) -> tuple[Row, ...]:
        """The rows close ahead of one."""
        return self.rows[max(place - _BACK, 0) : place]

    def after(self, place: int) -> tuple[Row, ...]:
        """The rows close behind one."""
        return self.rows[place + 1 : place + 1 + _BACK]

    @once
    def _tellings(self) -> Counter[tuple[str, float]]:
        """How often each value is told in each unit; 均在93%以上 tells 93% of nothing again."""
        return Counter(
            [
                (mention.unit, mention.size)
                for passage in self.prose
                for mention in self.readings[passage.index].mentions
                if mention.is_nearly_exact
            ]
        )

    def _of(self, passage: Passage) -> Iterator[Told]:
        reading = self.readings[passage.index]
        if not reading.mentions:
            return
        known: set[int] = set()
        totals = {each.target.start for each in reading.statements if each.holds and each.relation is Relation.SUM}
        for statement in reading.statements:
            if not (statement.holds and statement.relation is Relation.PART):
                known |= statement.figures
        may_have_rows = "分别" in passage.text or "报告期" in passage.text
        for sentence in reading.sentences:
            rows = years_of_row(sentence) if may_have_rows else {}
            left = averages_and_shares_left(sentence)
            for term in sentence.terms:
                mention = term.mention
                if mention.is_nearly_exact:
                    is_told = term.start in known or term.index in rows or term.index in left
                    is_unread = not is_told and (passage.index, term.start) not in self.settled
                    is_open = is_unread and self._tellings[term.unit, mention.size] == 1
                    is_summed = term.start in totals
                    yield Told(passage, sentence, term, mention, is_unread, is_open, is_summed)
