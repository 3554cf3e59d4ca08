"""The averages that no figure of their own sentence or the one before explains."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence
from jiheng.core.value import value
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.arithmetic.quotients import quotient_told
from jiheng.quantities.relations.averages.over_time import length_of
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import NOT_ADDED

_THEN = ("上年", "去年", "上一年", "往年", "同期")


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
                if per and length_of(per) is None and not term.own_name.startswith(_THEN):
                    yield OpenAverage(passage, place, sentence, term, per)


def average_told(stated: Mention, whole: Mention, count: Mention, *, holds: bool) -> Statement:
    """What a total and a number that stand elsewhere make of an average."""
    working, value = f"{whole.text}÷{count.text}", whole.value / count.value
    told = quotient_told(Relation.AVERAGE, stated, (), working, value, holds=holds, confidence=Confidence.PROBABLE)
    return replace(told, elsewhere=(whole, count))
