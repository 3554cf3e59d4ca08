"""Parts at the head of a paragraph, of a total told in one before: 收入方面，其中捐款712万元，利息57万元."""

from collections.abc import Iterator, Sequence

from jiheng.core.finding import Confidence
from jiheng.quantities.relations.part_lists import parts_behind
from jiheng.quantities.relations.sums import adds_up, is_swapped, sum_statement
from jiheng.quantities.sentence import Sentence
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import DURATIONS

_TWO = 2


def parts_of_before(sentence: Sentence, far: Sequence[Sentence]) -> Iterator[Statement]:
    """其中，捐款712万元，利息57万元: a total in a paragraph before that they make up, or would but for a slip."""
    place = next((term.index for term in sentence.terms[:_TWO] if sentence.begins_parts(term)), None)
    if place is None:
        return
    unit = sentence.terms[place].unit
    if any(each.unit == unit for each in sentence.terms[:place]):
        return
    parts, _ = parts_behind(sentence, place, unit, ())
    mentions = [part.mention for part in parts]
    if len(parts) < _TWO or unit in DURATIONS or not all(mention.is_exact for mention in mentions):
        return
    wholes = [each for other in far[-_TWO:] for each in other.terms if each.unit == unit and not each.is_attribute]
    exact = [each.mention for each in wholes if each.mention.is_exact]
    right = next((whole for whole in exact if adds_up(whole, mentions)), None)
    if right is not None:
        yield sum_statement(right, mentions, holds=True)
        return
    wrong = next((whole for whole in exact if is_swapped(whole, mentions)), None)
    if wrong is not None:
        yield sum_statement(wrong, mentions, holds=False, confidence=Confidence.PROBABLE)
