"""From a statement of figures to what a check says of it."""

from collections.abc import Callable

from jiheng.checks.check import Answers, Flaw, Holds
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.sureness import sureness

_LONGEST_SPAN = 160


def verdicts(manuscript: Manuscript, *relations: Relation, says: Callable[[Statement], str]) -> Answers:
    """A verdict for every statement of these relations."""
    for passage, statement in manuscript.stated(*relations):
        places = places_of(passage, statement)
        if statement.holds:
            yield Holds(places, statement.arithmetic)
        else:
            places += tuple(filter(None, map(manuscript.place_of, statement.elsewhere)))
            yield Flaw(places, says(statement), statement.arithmetic, confidence=sureness(statement))


def places_of(passage: Passage, statement: Statement) -> tuple[Location, ...]:
    """The words from the first figure to the last; where they stand far apart, each figure, the result first."""
    is_in_one_line = passage.line_at(statement.start) == passage.line_at(statement.end - 1)
    if is_in_one_line and statement.end - statement.start <= _LONGEST_SPAN:
        return (passage.at(statement.start, statement.end),)
    return tuple(passage.at(each.start, each.end) for each in (statement.target, *statement.operands))
