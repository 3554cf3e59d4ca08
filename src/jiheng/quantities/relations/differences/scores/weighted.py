"""Weighted scores: 党务得92分、发展得94分，分别按30%、70%折算，总分93.4分; 平时92分占40%，年终88分占60%，综合89.6分."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, in_unit_of
from jiheng.quantities.units import PERCENT, SCORE

_WEIGHTED = late_pattern("折算|折合|权重|加权|占|比例|计入")
_OF_ITS_NAME, _MORE = late_pattern("占(?:总分|综合得分|比)?(?:的)?$"), late_pattern("[再另]|加上|加分|扣")
_TOTAL = late_pattern("总分|总得分|总评|综合|最终|最后|合计|加权|折算后|总成绩")
_NO_SCORE = late_pattern("满分|分值|权重|标准分|基本分|基础分|均为|都是|平均|最[高低]")
_WEIGHS = late_pattern("占|按|权重|比例|^[、和及与]?$")
_ONE_BY_ONE, _SCORED = "分别", late_pattern("(?:自评|评价|考核)?(?:得分|得|评分)(?:为|是)?$")
_TELLING, _SHORTEST = 4, 2
_ALL, _FEWEST, _MOST = 100, 2, 4
_FAR = 15
"""What is further from all that was weighted was scored otherwise."""


def weighted(sentences: Sequence[Sentence]) -> Iterator[Statement]:
    """Each total behind as many scores as there are weights that make up a hundred, in its sentence or that before."""
    for place, sentence in enumerate(sentences):
        for total in sentence.terms:
            if total.unit != SCORE or not total.mention.is_exact or _TOTAL.search(total.own_name) is None:
                continue
            told = [*(sentences[place - 1].terms if place else ()), *sentence.terms[: total.index]]
            weights = weights_of(told)
            scores = [each for each in told if _is_scored(each)][-len(weights) :] if weights else []
            if len(scores) == len(weights) >= _FEWEST and _weigh(scores, weights, total):
                yield from _judged(total.mention, scores, weights, is_sure=_are_in_order(sentence, scores, weights))


def weights_of(terms: Sequence[Term]) -> list[Term]:
    """The shares of a row that make up a hundred, where the words say that something is weighted by them."""
    shares = [each for each in terms if each.unit == PERCENT and each.mention.is_exact]
    if not _FEWEST <= len(shares) <= _MOST or not any(_WEIGHTED.search(each.name + each.after) for each in shares):
        return []
    if sum([each.mention.value for each in shares], Fraction(0)) != _ALL:
        return []
    return shares if all(_WEIGHS.search(each.name) for each in shares) else []


def _is_scored(term: Term) -> bool:
    return term.unit == SCORE and term.mention.is_exact and _NO_SCORE.search(term.name) is None


def _weigh(scores: Sequence[Term], weights: Sequence[Term], total: Term) -> bool:
    """Whether the shares are of the scores, not of what was scored (优秀单位占30%), and nothing else is added."""
    if _MORE.search(total.name) or any(_MORE.search(each.after) for each in weights):
        return False
    for score, weight in zip(scores, weights, strict=True):
        of, is_share = _OF_ITS_NAME.subn("", weight.own_name)
        if is_share and of[-_SHORTEST:] not in score.own_name:
            return False
    return True


def _are_in_order(sentence: Sentence, scores: Sequence[Term], weights: Sequence[Term]) -> bool:
    """Whether each weight stands behind its score, or the names stand in the order of the scores before 分别按."""
    if scores[0].start < weights[0].start:
        return True
    names = [_SCORED.sub("", each.own_name)[-_TELLING:] for each in scores]
    places = [sentence.text.rfind(each, 0, weights[0].start) for each in names]
    return _ONE_BY_ONE in weights[0].name and -1 not in places and places == sorted(places)


def _judged(total: Mention, scores: Sequence[Term], weights: Sequence[Term], *, is_sure: bool) -> Iterator[Statement]:
    """In the order of the text; where that is not sure, a total that another gives is not doubted."""
    values = [_of(scores, row) for row in ([weights] if is_sure else permutations(weights))]
    value, half = values[0], total.half()
    holds = abs(value - total.value) <= half
    is_near = all(abs(each.mention.value - total.value) < _FAR for each in scores)
    if not holds and (not is_near or any(abs(each - total.value) <= half for each in values)):
        return
    computed = in_unit_of(value, total)
    pairs = zip(scores, weights, strict=True)
    working = "＋".join(f"{score.mention.text}×{weight.mention.text}" for score, weight in pairs)
    arithmetic = f"{working}＝{computed}" + ("" if holds else f"≠{total.text}")
    operands = tuple(each.mention for each in (*scores, *weights))
    yield Statement(Relation.SCORE, total, operands, holds, arithmetic, computed, Confidence.PROBABLE)


def _of(scores: Sequence[Term], weights: Sequence[Term]) -> Fraction:
    pairs = zip(scores, weights, strict=True)
    return sum([score.mention.value * weight.mention.value / _ALL for score, weight in pairs], Fraction(0))
