"""Several measures divided alike: 114项、10万元。其中：市级49项、4万元；县级65项、6万元."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import adds_up, is_slipped, is_sure_slip, sum_statement, summed
from jiheng.quantities.relations.arithmetic.vague_sums import is_hardly_vague, may_add_up
from jiheng.quantities.relations.names.counted import harm_of
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import MONEY, NO_AMOUNTS

_MOST_WHOLES = 5
_FEWEST_TERMS = 4
_TAIL = 2
_CHANGE = 4
_SAVED = re.compile("节约|节省")
_GAP = late_pattern("差[值额]|相差")
"""Gaps are told without their sign."""
_FAR = Decimal("0.45")


def measures(sentence: Sentence, near: Sequence[Sentence], following: Sequence[Sentence]) -> Iterator[Statement]:
    """The totals before 其中 against the same measure of each part, where two measures or more are divided.

    A list goes on in the `following` sentence where that begins with one more part of like name.
    """
    wholes, groups = _divided(sentence, near, following)
    if len(wholes) < 2 or len(groups) < 2:
        return
    by_measure: dict[tuple[str, str], list[Term]] = {}
    for whole in reversed(wholes):
        by_measure.setdefault(_measure(whole), []).append(whole)
    parts_of, doubtful = _matched(wholes, by_measure, groups)
    holding = {
        measure: next((whole for whole in by_measure[measure] if may_add_up(whole.mention, parts)), None)
        for measure, parts in parts_of.items()
        if len(parts) == len(groups)
    }
    if len(holding) < 2 or not any(holding.values()):
        return
    is_bound = _are_told_as_one([whole for whole in wholes if _measure(whole) in holding]) and all(
        map(_are_told_as_one, groups)
    )
    for measure, right in holding.items():
        parts = parts_of[measure]
        if right is not None:
            yield sum_statement(right.mention, parts, holds=True)
            continue
        nearest = by_measure[measure][0].mention
        if _GAP.search(by_measure[measure][0].own_name) or _has_a_vague_part(sentence, measure, groups):
            continue
        is_near = is_close(nearest.value, summed(parts), _FAR) and measure not in doubtful
        if is_near or is_bound or (is_slipped if measure not in doubtful else is_sure_slip)(nearest, parts):
            yield sum_statement(nearest, parts, holds=False, confidence=Confidence.PROBABLE)
    yield from _in_some(by_measure, {measure: parts for measure, parts in parts_of.items() if measure not in holding})


def _divided(
    sentence: Sentence, near: Sequence[Sentence], following: Sequence[Sentence]
) -> tuple[list[Term], list[list[Term]]]:
    """The totals before 其中, or in the sentence before, and the parts behind, each with all of its measures.

    A ： behind two measures announces parts as well: 312户870人：低保户206户560人.
    """
    if len(sentence.terms) < _FEWEST_TERMS:
        return [], []
    begins = sentence.begins_parts
    terms = [term for term in sentence.terms if not term.depth]
    first = next((term.index for term in terms if (term.mark == "：" and term.index > 1) or begins(term)), None)
    if first is None and near and sentence.terms[-1].segment:
        first = 0
    if first is None:
        return _divided_in_bracket(sentence)
    before = sentence.terms[:first] or (near[-1].terms if near else ())
    is_here = bool(sentence.terms[:first])
    wholes = [term for term in before if _is_measure(term) and not (is_here and sentence.goes_on_with_a_change(term))]
    wholes = wholes[-_MOST_WHOLES:]
    groups = _groups([term for term in sentence.terms[first:] if _is_measure(term)])
    for other in following:
        more = _groups([term for term in other.terms if _is_measure(term)])
        if not more or not groups or not _are_alike(groups[-1][0].own_name, more[0][0].own_name):
            break
        groups += more
    return wholes, groups


def _divided_in_bracket(sentence: Sentence) -> tuple[list[Term], list[list[Term]]]:
    """2,100户、1,775万元（其中：第一批808户、606万元；第二批1,292户、1,169万元）: the parts all within one bracket."""
    first = next((term for term in sentence.terms if term.depth == 1 and sentence.begins_parts(term)), None)
    if first is None:
        return [], []
    wholes = [term for term in sentence.terms[: first.index] if _is_measure(term)]
    inside = [term for term in sentence.terms[first.index :] if term.bracket == first.bracket and term.depth == 1]
    return wholes[-_MOST_WHOLES:], _groups([term for term in inside if _is_measure(term, depth=1)])


def _has_a_vague_part(sentence: Sentence, measure: tuple[str, str], groups: Sequence[Sequence[Term]]) -> bool:
    """其他约6,000人: a part that no sum can tell."""
    behind = (term for term in sentence.terms if term.start > groups[0][0].start and not term.is_attribute)
    return any(term.unit == measure[0] and not _tells_enough(term.mention) and not term.depth for term in behind)


def _are_told_as_one(measured: Sequence[Term]) -> bool:
    """312户870人: both measures are of the same, and whatever makes up the one makes up the other."""
    return len(measured) > 1 and not any(term.mark or term.name for term in measured[1:])


def _matched(
    wholes: Sequence[Term], by_measure: Mapping[tuple[str, str], Sequence[Term]], groups: Sequence[Sequence[Term]]
) -> tuple[dict[tuple[str, str], list[Mention]], set[tuple[str, str]]]:
    """The parts of each measure, and the measures of which it is not sure that these are their parts."""
    parts_of = {measure: _parts(same[0], groups) for measure, same in by_measure.items()}
    doubtful = {_measure(whole) for whole in wholes if whole.is_attribute}
    for whole in wholes:
        if len([each for each in wholes if each.unit == whole.unit and not each.is_attribute]) > 1:
            continue
        if not whole.is_attribute and len(parts_of[_measure(whole)]) < len(groups):
            parts_of[_measure(whole)] = _heads(whole.unit, groups)
            doubtful.add(_measure(whole))
    return parts_of, doubtful


def _are_alike(one: str, other: str) -> bool:
    """工程类, 服务类; 工程类项目, 服务类项目."""
    return len(one) > 1 and one[-1:] == other[-1:] and (len(one) == len(other) or one[-_TAIL:] == other[-_TAIL:])


def _in_some(
    wholes: Mapping[tuple[str, str], Sequence[Term]], parts_of: Mapping[tuple[str, str], Sequence[Mention]]
) -> Iterator[Statement]:
    """A measure that only some of the parts have: 节约 where something was saved."""
    for measure, parts in parts_of.items():
        whole = wholes[measure][0].mention
        if len(parts) > 1 and (adds_up(whole, parts) or is_sure_slip(whole, parts)):
            yield sum_statement(whole, parts, holds=adds_up(whole, parts), confidence=Confidence.PROBABLE)


def _is_measure(term: Term, depth: int = 0) -> bool:
    if term.unit in NO_AMOUNTS or term.depth != depth or not _tells_enough(term.mention):
        return False
    return not term.is_attribute or bool(words.DELTA.search(term.name[-_CHANGE:]))


def _tells_enough(mention: Mention) -> bool:
    """Exact, or 超47.2万辆 with so many digits that it is nearly so."""
    return mention.is_exact or is_hardly_vague(mention)


def _groups(terms: Sequence[Term]) -> list[list[Term]]:
    """The figures of each part: a part begins behind a ；, or where the measure of the first one stands again."""
    groups: list[list[Term]] = []
    by_segment = len({term.segment for term in terms}) > 1
    for term in terms:
        is_new = not groups or (
            term.segment != groups[-1][-1].segment if by_segment else _measure(term) == _measure(groups[0][0])
        )
        if is_new:
            groups.append([term])
        else:
            groups[-1].append(term)
    return groups


def _measure(term: Term) -> tuple[str, str]:
    """What a figure measures: its unit, and for money the last words of its name; a change up or down by itself."""
    if term.is_attribute:
        tail = term.name[-_CHANGE:]
        return term.unit, "-" if words.DOWN.search(tail) else "+"
    if term.unit != MONEY:
        return term.unit, harm_of(term.name)
    if _SAVED.search(term.own_name):
        return term.unit, "节约"
    name = words.bare(term.own_name)
    return term.unit, "额" if name.endswith("额") else name[-_TAIL:]


def _heads(unit: str, groups: Sequence[Sequence[Term]]) -> list[Mention]:
    """The first amount of the unit in each part, whatever its name."""
    found = [next((term for term in group if term.unit == unit and not term.is_attribute), None) for group in groups]
    return [term.mention for term in found if term is not None]


def _parts(whole: Term, groups: Sequence[Sequence[Term]]) -> list[Mention]:
    found = [next((term for term in group if _measure(term) == _measure(whole)), None) for group in groups]
    return [term.mention for term in found if term is not None]
