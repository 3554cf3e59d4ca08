"""One plan, one result and the rate of the one by the other: 任务3.75万套。已建成3.75万套，占任务的110.52%.

Here are those that no rate by its own words is held against: two equal figures beside a rate that is not 100 %, a plan
behind its result, and a plan that only the rate calls one (新增托位7,000个，完成9,034个，占全年计划的129%).
"""

import re
from collections.abc import Iterator, Sequence

from jiheng.quantities.likeness import share_a_word
from jiheng.quantities.relations.arithmetic.quotients import rate_told
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import NOT_ADDED, PERCENT

SIGNS_OF_PLANS = ("计划", "任务", "目标", "完成", "开工率", "建成率", "进度")
_RATE = re.compile(
    "(?:(?:年度|年)?(?:投资|任务|目标|计划)?(?:完成|达成|实现|开工|建成)(?:率|比例|进度))(?:达到?|为)?$"
    "|(?P<of_plan>^(?:[占为]|(?:已|共)?(?:完成|达到?)了?)[^，。；0-9]{0,12}(?:计划|任务|目标)[^，。；0-9]{0,4}的$)"
)
_PLANNED = re.compile("计划|目标|任务|拟")
_BARE_RESULT = re.compile("(?:实际|已经?|共|全年|年内)*完成了?$")
_DONE = re.compile("实际|完成|进度|累计|已|建成|开工|竣工|解决|新增|实现|发放|培训|安置")
_OF_ANOTHER_TIME = re.compile("上年|去年|同期|历年|其中|[五三]年|20[0-9]{2}[—-]20")
_FILLING = re.compile(
    "计划|目标|任务|拟|实际|完成|进度|累计|已经?|建成|开工|竣工|新增|实现|年度?|全[年市县区省]|[省市县区]|民生|下达|[上下]半年|截至|[0-9一1—~-]*月底?|为|了|共|我"
)
_OF_A_STRETCH = re.compile("半年|季度|序时|[0-9一二三四五六七八九十]月")
_SINCE_EARLIER = "累计"
_FULL, _FAR, _CLAUSES, _TWO = 100, 3, 2, 2


def plan_and_result(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """The rates of a sentence that such a pair, in it and the one before it, does not give."""
    for rate in sentence.terms:
        kind = _RATE.search(rate.own_name) if rate.unit == PERCENT and rate.mention.is_exact else None
        if kind is None or not rate.mention.number:
            continue
        here = [each for each in sentence.terms[: rate.index] if each.unit not in NOT_ADDED]
        told = here if len(here) >= _TWO else [*_amounts(earlier[-1:]), *here]
        if any(_PLANNED.search(each.own_name) for each in sentence.terms[rate.index + 1 :]):
            continue  # 完成6,300户，占全年计划的63%，计划为10,000户
        pair = _pair(told, rate, is_of_plan=kind["of_plan"] is not None)
        if pair is not None and _is_of(rate, kind, pair):
            yield from _judged(rate, *pair, is_here=told is here)


def _amounts(sentences: Sequence[Sentence]) -> list[Term]:
    return [each for other in sentences for each in other.terms if each.unit not in NOT_ADDED]


def _pair(told: Sequence[Term], rate: Term, *, is_of_plan: bool) -> tuple[Term, Term] | None:
    """The plan and the result, where there is one of each and nothing else; None otherwise."""
    if len(told) != _TWO or told[0].unit != told[1].unit or rate.clause - told[1].clause not in range(1, _CLAUSES + 1):
        return None
    if (rate.index and rate.index != told[1].index + 1) or _OF_A_STRETCH.search(rate.own_name):
        return None  # 完成36个，占年度任务的60%，占半年任务的120%
    if any(not each.mention.is_exact or each.depth or _OF_ANOTHER_TIME.search(each.name) for each in told):
        return None
    first, second = told
    are_planned = [_PLANNED.search(each.name) is not None for each in told]
    if are_planned == [True, False] and _DONE.search(second.name):
        return first, second
    if are_planned == [False, True] and is_of_plan and _DONE.search(first.name):
        return second, first
    if are_planned == [False, False] and is_of_plan and _BARE_RESULT.fullmatch(second.own_name):
        return first, second
    return None


def _is_of(rate: Term, kind: re.Match[str], pair: tuple[Term, Term]) -> bool:
    """修渠20公里，完成20公里；护坡完成率92%: the rate names something else, or stands behind a ；."""
    subject = rate.own_name[: kind.start()]
    plan, result = pair
    if rate.mark == "；" or not _are_of_one_matter(plan.own_name, result.own_name):
        return False
    return len(subject) < _TWO or share_a_word(subject, plan.name + result.name)


def _are_of_one_matter(planned: str, done: str) -> bool:
    """Whether one of the two has no name but words of planning and doing, or they share a word."""
    of_plan, of_result = _FILLING.sub("", planned), _FILLING.sub("", done)
    return min(len(of_plan), len(of_result)) < _TWO or share_a_word(of_plan, of_result)


def _judged(rate: Term, plan: Term, result: Term, *, is_here: bool) -> Iterator[Statement]:
    quotient = result.mention.operand.over(plan.mention.operand)
    if quotient is None or quotient.times(_FULL).meets(rate.mention.bounds):
        return
    value = _FULL * result.mention.value / plan.mention.value
    if rate.mention.value == _FULL < value or (not rate.mention.places and 0 < value - rate.mention.value < 1):
        return  # 完成率100% of more than was planned, and a rate cut off at its point
    is_credible = rate.mention.value < _FAR * value < _FAR**2 * rate.mention.value
    if not is_credible or (_SINCE_EARLIER in result.name and result.mention.value != plan.mention.value):
        return
    operands = (plan.mention, result.mention) if is_here else ()
    yield rate_told(rate.mention, operands, f"{result.mention.text}÷{plan.mention.text}", value, holds=False)
