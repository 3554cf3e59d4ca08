"""Several measures divided alike: 114项、10万元。其中：市级49项、4万元；县级65项、6万元."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.quantities import words
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.sums import adds_up, sum_statement, summed
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import DURATIONS, MONEY, PERCENT, PERCENTAGE_POINTS

_BARE = DURATIONS | {PERCENT, PERCENTAGE_POINTS}
_MOST_WHOLES = 5
_TAIL = 2
_FAR = Decimal("0.45")


def measures(sentence: Sentence, near: Sequence[Sentence]) -> Iterator[Statement]:
    """The totals before 其中 against the same measure of each part, where two measures or more are divided."""
    first = next((term.index for term in sentence.terms if words.OF_WHICH.search(term.name) and not term.depth), None)
    if first is None:
        return
    before = sentence.terms[:first] or (near[-1].terms if near else ())
    wholes = [term for term in before if _is_measure(term)][-_MOST_WHOLES:]
    groups = _groups([term for term in sentence.terms[first:] if _is_measure(term)])
    if len(wholes) < 2 or len(groups) < 2:
        return
    by_measure: dict[tuple[str, str], list[Term]] = {}
    for whole in reversed(wholes):
        by_measure.setdefault(_measure(whole), []).append(whole)
    parts_of = {measure: _parts(same[0], groups) for measure, same in by_measure.items()}
    divided = [measure for measure, parts in parts_of.items() if len(parts) == len(groups)]
    holding = {
        measure: next((whole for whole in by_measure[measure] if adds_up(whole.mention, parts_of[measure])), None)
        for measure in divided
    }
    if len(divided) < 2 or not any(holding.values()):
        return
    for measure, right in holding.items():
        parts = parts_of[measure]
        if right is not None:
            yield sum_statement(right.mention, parts, holds=True)
        elif is_close((nearest := by_measure[measure][0]).mention.value, summed(parts), _FAR):
            yield sum_statement(nearest.mention, parts, holds=False, confidence=Confidence.PROBABLE)


def _is_measure(term: Term) -> bool:
    return term.unit not in _BARE and not term.is_attribute and not term.depth and term.mention.is_exact


def _groups(terms: Sequence[Term]) -> list[list[Term]]:
    """The figures of each part: a part begins where the unit and measure of the first one stand again."""
    groups: list[list[Term]] = []
    for term in terms:
        if not groups or _measure(term) == _measure(groups[0][0]):
            groups.append([term])
        else:
            groups[-1].append(term)
    return groups


def _measure(term: Term) -> tuple[str, str]:
    """What a figure measures: its unit, and for money the last words of its name."""
    return term.unit, term.own_name[-_TAIL:] if term.unit == MONEY else ""


def _parts(whole: Term, groups: Sequence[Sequence[Term]]) -> list[Mention]:
    found = [next((term for term in group if _measure(term) == _measure(whole)), None) for group in groups]
    return [term.mention for term in found if term is not None]
