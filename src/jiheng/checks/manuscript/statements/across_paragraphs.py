"""What two paragraphs state together: a total that ends the one, and its parts or its change that begin the other.

The words are those that a sentence states such things in; only the break stands between them.
"""

import re
from collections.abc import Container, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from jiheng.checks.manuscript.text.passages import Passage, joined
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import value
from jiheng.quantities.digits import is_slip as is_slip_of_digits
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence
from jiheng.quantities.slips import is_slip, is_tenfold
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import NO_AMOUNTS, PERCENT

_LONGEST = 1200
"""Longer paragraphs are matters of their own."""
_CLOSING, _OPENING = 2, 3
"""So many sentences of the lower paragraph may go on with so many of the one above it."""
_NUMBER = late_pattern("[0-9]+(?:[.][0-9]+)?")
_OPENS_ITS_OWN = re.compile("(?!其中|具体|包括|分别|构成|来源)[\u4e00-\u9fff]{2,6}：")
"""深圳：客运…: a paragraph headed by a name."""
_OF_WHICH = "其中"
_NOT_SO_FAR = Decimal("0.4")
"""逮捕8件。审查起诉29件，起诉12件: what is left of an amount told before is sooner another's."""
_FAR = Decimal("0.6")
"""What is further off was told of something else, unless a slip made it so."""


@value(slots=False)
class Across:
    """A wrong statement over a break; `passage` is both paragraphs as one.

    `figures`: where its figures begin, each with the index of its own paragraph.
    """

    passage: Passage
    statement: Statement
    figures: frozenset[tuple[int, int]]


def across_paragraphs(prose: Sequence[Passage], readings: Sequence[Reading]) -> Iterator[Across]:
    """The wrong statements over the break between two paragraphs of one section.

    A numbered paragraph begins a matter of its own, and so does one below a heading or headed by a name.
    """
    above: Passage | None = None
    for passage in prose:
        if passage.is_heading:
            above = None
        elif readings[passage.index].mentions:
            is_apart = passage.number is not None or _OPENS_ITS_OWN.match(passage.text) is not None
            if above is not None and not is_apart and len(above.text) + len(passage.text) < _LONGEST:
                yield from _over_the_break(above, passage, readings)
            above = passage


def _over_the_break(above: Passage, below: Passage, readings: Sequence[Reading]) -> Iterator[Across]:
    one, other = readings[above.index], readings[below.index]
    right, wrong = _figures_of(other, holds=True), _figures_of(other, holds=False)
    closing, opening = one.sentences[-_CLOSING:], other.sentences[:_OPENING]
    if _units(closing).isdisjoint(_units(opening, right | wrong)) and not _is_summed_up(closing, other):
        return
    both = joined(above, below)
    break_at = len(both.text) - len(below.text)
    begin, end = closing[0].start, break_at + opening[-1].end
    told = (*_mentions(closing), *(each.moved(break_at) for each in _mentions(opening)))
    right = _figures_of(one, holds=True) | {start + break_at for start in right}
    wrong = _figures_of(one, holds=False) | {start + break_at for start in wrong}
    around = both.text[begin:end].rjust(end)  # what lies further off has been read, and places stay where they are
    for statement in Reading(around, one.before, break_at, told).statements:
        if statement.holds or not statement.start < break_at < statement.end or not _is_likely(statement):
            continue
        if _has_its_own_whole(other.sentences, min(at for at in statement.figures if at >= break_at) - break_at):
            continue
        if not statement.figures <= right and wrong.isdisjoint(statement.figures):
            figures = ((above.index, at) if at < break_at else (below.index, at - break_at) for at in statement.figures)
            yield Across(both, statement, frozenset(figures))


def _is_summed_up(above: Sequence[Sentence], below: Reading) -> bool:
    """Whether the paragraph opens with a list and closes it with a total that a slip parts from one announced above."""
    first = below.sentences[0].terms[0]
    told = [term.mention.number for sentence in above for term in sentence.terms if term.unit == first.unit]
    return bool(told) and any(
        each.relation is Relation.SUM
        and each.start == first.start < each.target.start
        and any(is_slip_of_digits(number, each.target.number) for number in told)
        for each in below.statements
    )


def _has_its_own_whole(below: Sequence[Sentence], place: int) -> bool:
    """持股49只，其中过亿元的有五家: a sentence that divides a number of its own divides none of the paragraph above."""
    sentence = next((each for each in below if each.start <= place < each.end), None)
    if sentence is None:
        return False
    begun = sentence.text.find(_OF_WHICH, sentence.start, place)
    return begun > sentence.terms[0].start


def _units(sentences: Sequence[Sentence], besides: Container[int] = ()) -> frozenset[str]:
    """Of the amounts, but for those that are explained; of all where a percentage is not."""
    terms = [term for sentence in sentences for term in sentence.terms]
    units = frozenset(term.unit for term in terms if term.start not in besides)
    return (frozenset(term.unit for term in terms) if PERCENT in units else units) - NO_AMOUNTS


def _mentions(sentences: Sequence[Sentence]) -> list[Mention]:
    return [term.mention for sentence in sentences for term in sentence.terms]


def _figures_of(reading: Reading, *, holds: bool) -> frozenset[int]:
    """Where the figures begin that a paragraph by itself tells rightly or wrongly.

    What is within its whole may still be wrong.
    """
    told = (each for each in reading.statements if each.holds == holds)
    return frozenset().union(*(each.figures for each in told if not (holds and each.relation is Relation.PART)))


def _is_likely(statement: Statement) -> bool:
    """Whether the figures are near enough to have been meant of each other."""
    target = statement.target
    computed = _NUMBER.search(statement.computed)
    if computed is None or statement.relation is Relation.UNIT_SLIP:
        return all(is_close(target.value, each.value, _FAR) for each in statement.operands)
    value = Fraction(computed[0]) * target.scale
    wanted = Interval.around(value, target.half())
    far = _NOT_SO_FAR if statement.relation is Relation.REMAINDER else _FAR
    return is_close(target.value, value, far) or is_slip(target, wanted) or is_tenfold(target, wanted)
