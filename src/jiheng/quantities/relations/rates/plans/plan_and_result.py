"""One plan, one result and the rate of the one by the other: 任务3.75万套。已建成3.75万套，占任务的110.52%.

Here are those that no rate by its own words is held against: two equal figures beside a rate that is not 100 %, a plan
in the sentence before or behind its result, and a plan that only the rate calls one (新增托位7,000个，完成9,034个，占
全年计划的129%).
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.likeness import share_a_word
from jiheng.quantities.relations.arithmetic.quotients import is_percent_of, rate_told
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import TEN_THOUSANDFOLD
from jiheng.quantities.statement import Relation, Statement, in_unit_of
from jiheng.quantities.units import NOT_ADDED, PERCENT
from jiheng.quantities.words import YEAR

_REACHED, _OF_IT = ("完成", "达成", "实现", "开工", "建成"), ("率", "比例", "进度")
SIGNS_OF_PLANS = ("计划", "任务", "目标", *(verb + noun for verb in _REACHED for noun in _OF_IT))
_RATE = re.compile(
    f"(?:(?:年度|年)?(?:投资|任务|目标|计划)?(?:{'|'.join(_REACHED)})(?:{'|'.join(_OF_IT)}))(?:达到?|为)?$"
    "|^(?P<of_plan>[占为]|(?:已|共)?(?:完成|达到?)了?)(?P<whose>[^，。；]{0,12}?)(?:计划|任务|目标)[^，。；0-9]{0,4}的$"
)
_PLANNED = re.compile("计划|目标|任务|拟")
_DOING = (
    "完成|建成|完工|竣工|开工|实施|落实|实现|进度|解决|新增|新建|发放|培训|安置|举办|开展|累计|实际|办结|改造"
    "|招录|筹集|到位"
)
_DONE = re.compile(f"{_DOING}|已")
_OF_ANOTHER_TIME = re.compile("上年|去年|同期|历年|上月|其中|以来|[五三]年|20[0-9]{2}[—-]20")
_FILLING = late_pattern(
    f"截[至止]|到?(?:目前|(?:[一1][-—－~至到])?[0-9一二三四五六七八九十]+月份?[底末]?)|{_DOING}"
    "|计划|目标|任务|拟|预[计期]|既定|数量?|总|[上下]半年|当?年[度初末底]?|[今全][年市县区省]|[我省市县区]|民生|下达|项目|工程|[已现经共为了达]"
)
_OF_A_STRETCH = re.compile("半年|季度|序时|[0-9一二三四五六七八九十]月")
_OF_THE_YEAR = late_pattern("年[度初]?|全年")
_PLACE = late_pattern("[镇乡村区县市局校院站]$")
_SINCE_EARLIER = "累计"
_IN_A_PLACE = late_pattern("(?:而|同时)?在(?P<place>[\u4e00-\u9fff]{2,6})，")
_FULL, _FAR, _CLAUSES, _TWO, _SENTENCES = 100, 3, 2, 2, 2


class Pair(NamedTuple):
    """What was to be done, and what was."""

    plan: Term
    result: Term


def plan_and_result(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """The rates of a sentence that such a pair, in it and the ones before it, does not give."""
    for rate in sentence.terms:
        kind = _RATE.search(rate.own_name) if rate.unit == PERCENT and rate.mention.is_exact else None
        if kind is None or not rate.mention.number or rate.mark == "；" or _OF_A_STRETCH.search(rate.own_name):
            continue  # 完成36个，占年度任务的60%，占半年任务的120%
        if any(_PLANNED.search(each.own_name) for each in sentence.terms[rate.index + 1 :]):
            continue  # 完成6,300户，占全年计划的63%，计划为10,000户
        for result in _results(sentence, rate):
            told = _told_with(sentence, result, earlier)
            pair = _pair(told, result, is_of_plan=kind["of_plan"] is not None)
            if pair is not None and _is_of(rate, kind, pair):
                if not _may_be_of_others(rate, pair, told):
                    yield from _judged(rate, pair, is_here=pair.plan in sentence.terms)
                break


def _results(sentence: Sentence, rate: Term) -> Iterator[Term]:
    """The amounts right before a rate, the last of each unit, whatever is told of their change between."""
    units: set[str] = set()
    for each in reversed(sentence.terms[: rate.index]):
        if rate.clause - each.clause > _CLAUSES + len(units) or each.segment != rate.segment:
            return
        if (each.is_attribute and not _DONE.search(each.own_name)) or (each.unit == PERCENT and is_growth(each)):
            continue
        if each.unit in NOT_ADDED or each.unit in units or each.depth != rate.depth:
            return
        units.add(each.unit)
        if each.clause < rate.clause and each.mention.is_exact and not _OF_ANOTHER_TIME.search(each.name):
            yield each


def _told_with(sentence: Sentence, result: Term, earlier: Sequence[Sentence]) -> list[Term]:
    """The amounts of its unit that are told before a result."""
    place = _IN_A_PLACE.match(sentence.text, sentence.start)
    if place is not None and place["place"] not in "".join(each.words for each in earlier[-_SENTENCES:]):
        earlier = ()  # 在甲市，计划5万套，已完成4.1万套。而在乙市，已完成6.2万套
    before = [*(each for other in earlier[-_SENTENCES:] for each in other.terms), *sentence.terms[: result.index]]
    return [each for each in before if each.unit == result.unit and each.depth == result.depth]


def _pair(told: Sequence[Term], last: Term, *, is_of_plan: bool) -> Pair | None:
    """The one plan that is told and the last amount; or that amount as the plan of the one right before it."""
    if not told:
        return None
    if _PLANNED.search(last.name):
        done = told[-1]
        is_row = is_of_plan and last.index - done.index == 1 and not _PLANNED.search(done.name)
        is_told = is_row and done.mention.is_exact and _DONE.search(done.name) is not None
        return Pair(last, done) if is_told and not _OF_ANOTHER_TIME.search(done.name) else None
    plans = [each for each in told if _is_plan(each)]
    if plans and last.mark != "、" and (_DONE.search(last.name) or share_a_word(last.own_name, plans[-1].name)):
        is_one = len({each.mention.value for each in plans}) == 1 and plans[-1].mention.is_exact
        return Pair(plans[-1], last) if is_one else None
    is_done = _DONE.search(last.own_name) is not None and len(_FILLING.sub("", last.own_name)) < _TWO
    is_bare = is_of_plan and not plans and len(told) == 1 and is_done
    is_amount = is_bare and told[0].mention.is_exact and not _OF_ANOTHER_TIME.search(told[0].name)
    return Pair(told[0], last) if is_amount and not words.tells_a_comparison(told[0].name) else None


def _is_plan(term: Term) -> bool:
    """年度计划投资118亿元 behind 其中 is a plan as good as another."""
    is_planned = _PLANNED.search(term.name) is not None and not term.is_named_as_change
    return is_planned and (not _OF_ANOTHER_TIME.search(term.name) or _OF_THE_YEAR.search(term.name) is not None)


def _is_of(rate: Term, kind: re.Match[str], pair: Pair) -> bool:
    """修渠20公里，完成20公里，护坡完成率92%: the rate names something else, or another year's plan."""
    subject = kind["whose"] or rate.own_name[: kind.start()]
    told = pair.plan.name + pair.result.name
    if not _are_of_one_matter(pair) or any(year not in told for year in YEAR.findall(rate.own_name)):
        return False
    named = _FILLING.sub("", subject)
    return len(named) < _TWO or share_a_word(named, told)


def _are_of_one_matter(pair: Pair) -> bool:
    """Whether who did what has no name but words of doing, or one that the plan shares; a bare plan is no place's."""
    name = pair.result.own_name
    verb = _DONE.search(name)
    whose, what = (_FILLING.sub("", each) for each in (name[: verb.start()] if verb is not None else "", name))
    if all(len(each) < _TWO or share_a_word(each, pair.plan.name) for each in (whose, what)):
        return True
    return len(_FILLING.sub("", pair.plan.own_name)) < _TWO and not _PLACE.search(what)


def _may_be_of_others(rate: Term, pair: Pair, told: Sequence[Term]) -> bool:
    """Whether another amount before gives the rate, alone or with the plan: 任务5.6万户，自主扩面0.6万户."""
    result = pair.result.mention.operand
    others = [each.mention.operand for each in told if each is not pair.plan]
    wholes = (*others, *(pair.plan.mention.operand + each for each in others))
    return any(is_percent_of(rate.mention, result, whole) for whole in wholes)


def _but_for_a_unit(rate: Term, pair: Pair) -> Statement | None:
    """计划新建1万亩，已建成9,120万亩，完成计划的91.2%: the rate is that of the result in another unit."""
    plan, result = pair.plan.mention, pair.result.mention
    share = rate.mention.interval.times(Fraction(1, _FULL))
    factor = next((each for each in TEN_THOUSANDFOLD if (share * plan.operand).meets(result.operand.times(each))), None)
    if factor is None:
        return None
    arithmetic = f"{plan.text}×{rate.mention.text}与{result.text}，差10000倍"
    right = in_unit_of(result.value * factor, plan)
    operands, confidence = (plan, rate.mention), Confidence.PROBABLE
    return Statement(Relation.UNIT_SLIP, result, operands, False, arithmetic, right, confidence)


def _judged(rate: Term, pair: Pair, *, is_here: bool) -> Iterator[Statement]:
    plan, result = pair.plan.mention, pair.result.mention
    quotient = result.operand.over(plan.operand)
    if quotient is None or quotient.times(_FULL).meets(rate.mention.bounds):
        return
    slipped = _but_for_a_unit(rate, pair)
    if slipped is not None:
        yield slipped
        return
    value = _FULL * result.value / plan.value
    if rate.mention.value == _FULL < value or (not rate.mention.places and 0 < value - rate.mention.value < 1):
        return  # 完成率100% of more than was planned, and a rate cut off at its point
    is_credible = rate.mention.value < _FAR * value < _FAR**2 * rate.mention.value
    if not is_credible or (_SINCE_EARLIER in pair.result.name and result.value != plan.value):
        return
    operands = (plan, result) if is_here else ()
    yield rate_told(rate.mention, operands, f"{result.text}÷{plan.text}", value, holds=False)
