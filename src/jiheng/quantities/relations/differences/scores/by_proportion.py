"""Points in proportion to a rate, or by a weight: 执行率92.5%，该项10分，得9.25分; 权重20%，评分74分，加权得14.8分."""

from collections.abc import Sequence

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import round_half_up
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities import words
from jiheng.quantities.digits import are_swapped
from jiheng.quantities.sentence import Sentence
from jiheng.quantities.statement import Relation, Statement, in_unit_of
from jiheng.quantities.units import MONEY, PERCENT, SCORE

_SCORED = quick_pattern(r"(?:得|得分|实得|自评得|评为|计|自评得分|最终得分)(?:为|了)?$|得分(?:为)?$")
_FULL_OF = late_pattern("满分|分值|权重|标准分")
_ANY_RATE = late_pattern("[率度](?:为|达|达到)?$")
_WEIGHTED, _WEIGHT = late_pattern("加权|折算|折合"), late_pattern("权重|占|按")
_BY_PROPORTION = late_pattern(
    "按[^，。；]{0,12}(?:比例(?!尺)|(?:率|进度)(?:(?:乘以?|[×*])[^，。；]{0,4}(?:分值|权重|满分))?[^，。；]{0,2}(?:计|得|赋|核))"
)
_BY_STEPS = late_pattern("分档|分段|分级|区间|四舍五入|取整")
_BUDGET, _PART_OF_YEAR = late_pattern("预算|计划"), late_pattern("[0-9]月|季度|半年")
_FEWEST_DIGITS = 3
"""Of fewer, two that stand in the other order are no slip."""
_ALL_POINTS, _TWO = 100, 2


def by_proportion(sentence: Sentence, position: int, name: str, near: Sequence[Sentence]) -> Statement | None:
    """Other rules are as good unless two digits changed places, or the paragraph says that points go by proportion."""
    if not _SCORED.search(name):
        return None
    before = sentence.terms[max(position - _TWO, 0) : position]
    is_weighted = _WEIGHTED.search(name) is not None
    named = _WEIGHT if is_weighted else _ANY_RATE
    rate = next((each for each in before if each.unit == PERCENT and named.search(each.name)), None)
    if is_weighted and sentence.text.count("权重") > 1:
        return None  # 得9分，权重70%；…，加权得分9.3分: of several
    if rate is None and (is_weighted or not before or before[-1].unit != MONEY):
        return None
    is_by_proportion = is_weighted or any(_BY_PROPORTION.search(each.words) for each in (*near, sentence))
    weight = next((each for each in before if each.unit == SCORE), None)
    if weight is None and is_by_proportion:
        told = [each for each in sentence.terms[:position] if each.unit == SCORE]
        weight = told[0] if len(told) == 1 and _FULL_OF.search(told[0].name) else None
    if rate is None:
        return _by_amounts(sentence, position, near) if is_by_proportion else None
    if weight is None and is_by_proportion and near:
        weight = next((each for each in near[-1].terms if each.unit == SCORE and _FULL_OF.search(each.name)), None)
    if weight is None or rate.mention.value > _ALL_POINTS:
        return None
    stated = sentence.terms[position].mention
    value = weight.mention.value * rate.mention.value / _ALL_POINTS
    holds = abs(value - stated.value) <= stated.half()
    is_swapped = are_swapped(stated.number, round_half_up(value, stated.places), _FEWEST_DIGITS)
    if not (holds or is_by_proportion or is_swapped):
        return None
    computed = in_unit_of(value, stated)
    arithmetic = f"{weight.mention.text}×{rate.mention.text}＝{computed}" + ("" if holds else f"≠{stated.text}")
    operands = (rate.mention, weight.mention)
    return Statement(Relation.SCORE, stated, operands, holds, arithmetic, computed, Confidence.PROBABLE)


def _by_amounts(sentence: Sentence, position: int, near: Sequence[Sentence]) -> Statement | None:
    """10分，按执行率计分。预算808.1万元，执行692.98万元，得8.58分: by the two amounts that the rate is of.

    A percentage beside them is a bound of the rule: 达到90%得满分.
    """
    if any(map(_BY_STEPS.search, (sentence.words, *(each.words for each in near[-1:])))):
        return None
    ahead = [*(each for other in near[-1:] for each in other.terms), *sentence.terms[:position]]
    points = [each for each in ahead if each.unit == SCORE]
    told = [each for each in ahead if each.unit == MONEY]
    if len(points) != 1 or len(told) != _TWO or len(ahead) != _TWO + 1 or not all(each.is_plain for each in ahead):
        return None
    weight, (budget, spent) = points[0], told
    is_rate = _BUDGET.search(budget.own_name) is not None and words.SPENT.search(spent.own_name) is not None
    if not is_rate or _PART_OF_YEAR.search(spent.own_name) or not 0 < spent.mention.value <= budget.mention.value:
        return None
    stated = sentence.terms[position].mention
    value = weight.mention.value * spent.mention.value / budget.mention.value
    holds = abs(value - stated.value) <= stated.half()
    computed = in_unit_of(value, stated)
    working = f"{weight.mention.text}×{spent.mention.text}÷{budget.mention.text}"
    arithmetic = f"{working}＝{computed}" + ("" if holds else f"≠{stated.text}")
    operands = (weight.mention, spent.mention, budget.mention)
    return Statement(Relation.SCORE, stated, operands, holds, arithmetic, computed, Confidence.PROBABLE)
