"""How much more or less there was every year: 2016—2021年由2180万人增到2733万人，平均每年增加110.6万人."""

from collections.abc import Sequence
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.quotients import quotient_told
from jiheng.quantities.relations.averages.over_time import years_counted
from jiheng.quantities.relations.names.changes import FROM, is_from_to
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.words import YEAR

_STEP = late_pattern("(?:增加?|净增加?|增长|多|减少?|净减少?|下降|降低|少|提高|降)[了约]*$")
_REACH, _CLAUSES = 60, 2
_PAIR = 2


def is_step(average: Term) -> bool:
    """Whether a yearly figure is by how much something grew, and no share of a total: 平均每年增加."""
    return average.is_named_as_change and _STEP.search(average.name) is not None


def yearly_step(sentence: Sentence, position: int) -> Statement | None:
    """The way from the one level to the other right before it, by the years that lie between them."""
    term = sentence.terms[position]
    levels = [each for each in sentence.terms[:position] if each.unit == term.unit][-_PAIR:]
    if len(levels) < _PAIR or not all(each.mention.is_exact for each in (*levels, term)):
        return None
    first, last = levels
    if term.clause - last.clause > _CLAUSES or not (is_from_to(levels) or FROM.search(first.name)):
        return None
    spans = list(_years_between(sentence, first, last))
    if not spans or not term.mention.value:
        return None
    larger, smaller = (last, first) if last.mention.value >= first.mention.value else (first, last)
    way = larger.mention.interval - smaller.mention.interval
    gone = larger.mention.value - smaller.mention.value
    operands = (first.mention, last.mention)

    def told(years: int, *, holds: bool) -> Statement:
        working = f"（{larger.mention.text}－{smaller.mention.text}）÷{years}"
        value = gone / years
        sure = Confidence.PROBABLE
        return quotient_told(Relation.AVERAGE, term.mention, operands, working, value, holds=holds, confidence=sure)

    right = next((years for years in spans if way.times(Fraction(1, years)).meets(term.mention.bounds)), None)
    if right is not None:
        return told(right, holds=True)
    slipped = (years for years in spans if is_slip(term.mention, way.times(Fraction(1, years))))
    return told(next(slipped, spans[0]), holds=False)


def _years_between(sentence: Sentence, first: Term, last: Term) -> Sequence[int]:
    """By the years in their own names; else those of the stretch before them, to which the year before may belong."""
    own = [YEAR.findall(each.name) for each in (first, last)]
    if all(own):
        years = int(own[1][-1]) - int(own[0][-1])
        return [years] if years > 0 else []
    ahead = sentence.text[max(first.start - _REACH, sentence.start) : first.start]
    counted = [int(each) for each in years_counted(ahead)]
    return [years for each in counted for years in (each - 1, each) if years > 1]
