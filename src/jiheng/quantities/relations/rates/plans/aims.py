"""Rates against a plan told only by its gap, or right before the rate: 完工21个，较计划少2个，完成率91.3%."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import kept
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.quotients import rate_told
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.relations.names.rates import OF_AIM
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import PERCENT

_ALL = 100
_GAP = re.compile(
    r"^(?:[较比](?:年初|全年|年度|原)?(?:计划|目标|任务|预算)(?:数|任务|目标|值)?|)"
    r"(?P<way>多|少|超|增加|减少|超出|超额完成|超额|少完成|多完成|超[出过]?(?:年度|全年|年初)?(?:计划|目标|任务)数?|节约|节省)"
    r"(?:完成|支出|发放|改造|培训|救助)?了?$"
)
_LAST_OF_A_GAP = frozenset("多少超加出过额成划标务数约省放造训助了")
"""What it may end with."""
_DONE = late_pattern(r"(?:完成|执行|达成|实现)(?:率)?(?:为|达|达到)?$|(?:计划|目标|任务|预算)(?:数|任务)?的$")
_BASE = late_pattern(
    r"[较比与][^，。；]{0,10}(?:预算|计划|目标|控制数|概算|限额|最高限价|控制价|定额|上年|去年|同期|20[0-9]{2}年度?)[^，。；]{0,3}$|同比$|[较比]$"
)
_BEFORE = late_pattern("上年|去年|同期|20[0-9]{2}年|同比")
_WAY = late_pattern(r"^(?:节约|节省|减少|下降|降低|压减|压缩|增加|增长|提高|超支|超出|超|多|少)了?(?:率为)?$")
_LESS = late_pattern("少|减少|节约|节省")
_BEYOND = re.compile(
    r"^(?:超额完成|超额|超[出过]?(?:年度|全年|年初|批复)?(?:计划|目标|任务|预算|概算?|定额|限额|合同(?:价|金额))?(?:投资)?数?(?:比?例|率|幅度?)?[的达为约]?"
    r"|[比较](?:年度|全年|年初)?(?:计划|目标|任务)数?多(?:完成)?了?)$"
)
_BEYOND_PLAN = late_pattern("(?:超额完成|超[出过]?)(?:了?(?:年度|全年|年初)?(?:计划|目标|任务)(?:任务|数)?)$")
_PLANNED = late_pattern(r"计划|目标|任务|预算|概算|定额|限额|合同|应")
_ADJUSTING = late_pattern("预算调[整剂](?:率|比例)(?:为|达)?$|^调整率为?$")
_ADJUSTED = late_pattern("调整后|调整为|全年预算|^全年$")
_FAR = 4
_SIGNS = {1: "＋", -1: "－"}
_ONE = Interval.point(1)


def aims(sentence: Sentence, near: Sequence[Sentence]) -> Iterator[Statement]:
    """The rates of a sentence that a gap, or a plan told inside the same clause or in the sentence before, gives."""
    if "调整" in sentence.words or "调剂" in sentence.words:
        yield from _adjustments(sentence)
    if near and sentence.terms[0].unit == PERCENT and is_beyond(sentence.terms[0]):
        told = _beyond_before(sentence.terms[0], near[-1])
        yield from (told,) if told is not None else ()
    for rate in sentence.terms[2:]:
        if rate.unit != PERCENT or not rate.mention.is_exact:
            continue
        first, second = sentence.terms[rate.index - 2 : rate.index]
        if first.unit != second.unit or not (first.mention.is_exact and second.mention.is_exact):
            continue
        if rate.mark and _BEYOND.match(rate.name):
            statement = _beyond(first, second, rate)
        else:
            statement = _beside_gap(sentence, first, second, rate) if rate.mark else _of_base(sentence, second, rate)
        if statement is not None:
            yield statement


def _beside_gap(sentence: Sentence, done: Term, gap: Term, rate: Term) -> Statement | None:
    """完工21个，较计划少2个，完成率91.3%: what was done and how far it is from the plan."""
    found = _GAP.search(gap.own_name)
    is_row = gap.clause - done.clause == rate.clause - gap.clause == 1
    if found is None or not is_gap(gap) or not is_row or done.is_attribute or not _DONE.search(rate.name):
        return None
    is_less = _LESS.search(found["way"]) is not None
    if _PLANNED.search(done.own_name):
        return _from_plan(done, gap, rate, -1 if is_less else 1)
    done = _whole_of(sentence, done)
    sign = 1 if is_less else -1
    planned = done.mention.value + sign * gap.mention.value
    if planned <= 0:
        return None
    quotient = done.mention.operand.over(done.mention.interval + gap.mention.interval.times(sign))
    working = f"{done.mention.text}÷（{done.mention.text}{_SIGNS[sign]}{gap.mention.text}）"
    return _judged(rate, (done, gap), quotient, done.mention.value / planned, working)


def _from_plan(planned: Term, gap: Term, rate: Term, sign: int) -> Statement | None:
    """目标500件，超额完成60件，完成率112%."""
    if not planned.mention.value:
        return None
    value = (planned.mention.value + sign * gap.mention.value) / planned.mention.value
    quotient = (planned.mention.interval + gap.mention.interval.times(sign)).over(planned.mention.operand)
    working = f"（{planned.mention.text}{_SIGNS[sign]}{gap.mention.text}）÷{planned.mention.text}"
    return _judged(rate, (planned, gap), quotient, value, working)


def is_gap(term: Term) -> bool:
    """Whether a figure only tells how far off the plan a result is: 超额完成2座."""
    name = term.own_name
    return name[-1:] in _LAST_OF_A_GAP and _GAP.search(name) is not None and not OF_AIM.match(term.after)


def _adjustments(sentence: Sentence) -> Iterator[Statement]:
    """预算调整率8.6%，年初预算2,500万元，调整后2,715万元; 年初预算…，全年预算…，预算调剂比例…."""
    for rate in sentence.terms:
        if rate.unit != PERCENT or not rate.mention.is_exact or not _ADJUSTING.search(rate.name):
            continue
        first = [each for each in sentence.terms if "年初" in each.name and each.mention.is_exact]
        last = [each for each in sentence.terms if _ADJUSTED.search(each.name) and each.mention.is_exact]
        if len(first) != 1 or len(last) != 1 or first[0].unit != last[0].unit or not first[0].mention.value:
            continue
        base, result = first[0], last[0]
        quotient = result.mention.operand.over(base.mention.operand)
        larger, smaller = sorted((base, result), key=lambda each: -each.mention.value)
        value = (larger.mention.value - smaller.mention.value) / base.mention.value
        working = f"（{larger.mention.text}－{smaller.mention.text}）÷{base.mention.text}"
        if quotient is not None:
            change = quotient - _ONE if larger is result else _ONE - quotient
            statement = _judged(rate, (base, result), change, value, working)
            if statement is not None:
                yield statement


@kept
def is_beyond(rate: Term) -> bool:
    """Whether a rate tells how far a result went beyond its plan: 实际改造数超任务129.6%."""
    return _BEYOND_PLAN.search(rate.name) is not None


def _beyond_before(rate: Term, told: Sentence) -> Statement | None:
    """任务115户，改造264户。改造数超任务129.6%: of the one plan and the one result of the sentence before."""
    planned = [each for each in told.terms if _PLANNED.search(each.name) and each.is_plain and each.mention.value]
    if len(planned) != 1 or not rate.mention.is_exact:
        return None
    done = [each for each in told.terms if each.is_plain and each not in planned and each.unit == planned[0].unit]
    if len(done) != 1:
        return None
    quotient = done[0].mention.operand.over(planned[0].mention.operand)
    value = (done[0].mention.value - planned[0].mention.value) / planned[0].mention.value
    working = f"（{done[0].mention.text}－{planned[0].mention.text}）÷{planned[0].mention.text}"
    if quotient is None or value <= 0:
        return None
    return _judged(rate, (planned[0], done[0]), quotient - _ONE, value, working)


def _beyond(first: Term, second: Term, rate: Term) -> Statement | None:
    """计划300人，实际培训336人，超额完成12%; 培训336人，计划300人，超出计划12%; 培训336人，比计划多36人，超出12%."""
    if second.clause - first.clause != 1 or rate.clause - second.clause != 1:
        return None
    if is_gap(second) and not _LESS.search(second.own_name) and not first.is_attribute:
        return _beyond_by(first, second, rate)
    is_turned = _PLANNED.search(second.own_name) is not None and not _PLANNED.search(first.own_name)
    planned, done = (second, first) if is_turned else (first, second)
    if not _PLANNED.search(planned.name) or not planned.mention.value or done.is_attribute:
        return None
    quotient = done.mention.operand.over(planned.mention.operand)
    value = (done.mention.value - planned.mention.value) / planned.mention.value
    if quotient is None or value <= 0:
        return None
    working = f"（{done.mention.text}－{planned.mention.text}）÷{planned.mention.text}"
    return _judged(rate, (planned, done), quotient - _ONE, value, working)


def _beyond_by(done: Term, gap: Term, rate: Term) -> Statement | None:
    planned = done.mention.value - gap.mention.value
    quotient = gap.mention.operand.over(done.mention.operand - gap.mention.operand) if planned > 0 else None
    working = f"{gap.mention.text}÷（{done.mention.text}－{gap.mention.text}）"
    return _judged(rate, (done, gap), quotient, gap.mention.value / planned, working) if quotient is not None else None


def _whole_of(sentence: Sentence, part: Term) -> Term:
    """救助134名，其中……28名，比计划多4名: a gap from the plan is told of the whole."""
    if not sentence.is_part(part):
        return part
    wholes = [each for each in sentence.terms[: part.index] if each.unit == part.unit and not sentence.is_part(each)]
    return wholes[-1] if wholes else part


def _of_base(sentence: Sentence, base: Term, rate: Term) -> Statement | None:
    """支出1,286万元，比预算1,460万元节约11.92%: the plan stands between the result and the rate."""
    if not _BASE.search(base.name) or not _WAY.match(rate.name) or not base.mention.value:
        return None
    result = next(
        (
            each
            for each in reversed(sentence.terms[: base.index])
            if each.unit == base.unit and each.depth <= base.depth and not each.is_attribute
        ),
        None,
    )
    if result is None or not result.mention.is_exact or base.clause - result.clause > 1:
        return None
    larger, smaller = sorted((base, result), key=lambda each: -each.mention.value)
    is_up, goes_up = result.mention.value > base.mention.value, direction(rate.name)
    quotient = result.mention.operand.over(base.mention.operand)
    if goes_up is None or goes_up != is_up or quotient is None:
        return None
    change = quotient - _ONE if is_up else _ONE - quotient
    value = (larger.mention.value - smaller.mention.value) / base.mention.value
    working = f"（{larger.mention.text}－{smaller.mention.text}）÷{base.mention.text}"
    relation = Relation.GROWTH if _BEFORE.search(base.name) else Relation.RATE
    return _judged(rate, (result, base), change, value, working, relation)


def _judged(
    rate: Term,
    operands: tuple[Term, Term],
    quotient: Interval | None,
    value: Fraction,
    working: str,
    relation: Relation = Relation.RATE,
) -> Statement | None:
    stated = rate.mention
    if quotient is None or not stated.value:
        return None
    holds = quotient.times(_ALL).meets(stated.bounds)
    if not holds and not stated.value < _FAR * _ALL * value < _FAR**2 * stated.value:
        return None
    mentions = (operands[0].mention, operands[1].mention)
    return rate_told(stated, mentions, working, _ALL * value, holds=holds, relation=relation)
