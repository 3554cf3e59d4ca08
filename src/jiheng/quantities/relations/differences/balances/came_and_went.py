"""Changes with what came and went behind them: 增加1人（调入2人、退休1人）; 减少5人，其中退休4人、调出2人、调入1人."""

from collections.abc import Iterator, Sequence

from jiheng.core.finding import Confidence
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.signed import Signed, difference_told, fits, is_slipped_from
from jiheng.quantities.relations.arithmetic.sums import are_halves
from jiheng.quantities.relations.differences.balances.balances import sign_of
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import NOT_ADDED

_CHANGE = quick_pattern("(?:净?(?:增加|增)|净?(?P<down>减少|减))了?$")
_BOTH_WAYS = 2


def came_and_went(sentence: Sentence) -> Iterator[Statement]:
    """Each change against what came and went in the bracket, or the list, right behind it."""
    for change in sentence.terms[:-_BOTH_WAYS]:
        found = _CHANGE.search(change.name) if change.unit not in NOT_ADDED else None
        if found is None or not change.mention.is_exact:
            continue
        flows = _flows_behind(sentence, change)
        signs = [sign_of(flow) for flow in flows]
        if len({*signs}) != _BOTH_WAYS or 0 in signs or not all(flow.mention.is_exact for flow in flows):
            continue
        way = -1 if found["down"] else 1
        signed = [(way * sign, flow.mention) for sign, flow in zip(signs, flows, strict=True)]
        signed.sort(key=lambda each: -each[0])
        holds = fits(change.mention, signed)
        if not holds and flows[-1].mark == "，" and not _are_all(flows, change.mention, signed):
            continue
        yield difference_told(Relation.GROWTH, change.mention, signed, holds=holds, confidence=Confidence.PROBABLE)


def _flows_behind(sentence: Sentence, change: Term) -> Sequence[Term]:
    """Those of the bracket that opens behind it, or of the list that 其中 begins."""
    first = sentence.terms[change.index + 1]
    is_bracket = first.depth == change.depth + 1
    if not is_bracket and not (sentence.begins_parts(first) and first.depth == change.depth):
        return ()
    flows = [first]
    for term in sentence.terms[first.index + 1 :]:
        if term.unit != change.unit or term.depth != first.depth or term.bracket != first.bracket:
            break
        is_change_beside = term.mark == "，" and term.clause - flows[-1].clause == 1 and sign_of(term) != 0
        if not is_bracket and term.mark != "、" and not is_change_beside:
            break
        flows.append(term)
    return flows if first.unit == change.unit else ()


def _are_all(flows: Sequence[Term], change: Mention, signed: Signed) -> bool:
    """Whether the list leaves nothing out: 公立医院 and 民营医院, or one slip in a figure makes it come out."""
    is_of_halves = len(flows) == _BOTH_WAYS and are_halves([flow.own_name for flow in flows])
    return is_of_halves or is_slipped_from(change, signed)
