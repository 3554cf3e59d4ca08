"""The averages that no figure of their own sentence or the one before explains."""

from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.value import value
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.averages.over_time import length_of
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import NOT_ADDED


@value(slots=False)
class OpenAverage:
    """`term` is an average over each `per`; `place`: the place of its sentence in the passage."""

    passage: Passage
    place: int
    sentence: Sentence
    term: Term
    per: str


def open_averages(prose: Sequence[Passage], readings: Sequence[Reading]) -> Iterator[OpenAverage]:
    """The exact averages over people or things, not over time, in the order of the report."""
    for passage in prose:
        if "均" not in passage.text:
            continue
        reading = readings[passage.index]
        known = {each.start for statement in reading.statements for each in (statement.target, *statement.operands)}
        for place, sentence in enumerate(reading.sentences):
            for term in sentence.terms:
                if "均" not in term.name or term.unit in NOT_ADDED or not term.mention.is_exact or term.start in known:
                    continue
                per = per_of_average(term)
                if per and length_of(per) is None:
                    yield OpenAverage(passage, place, sentence, term, per)
