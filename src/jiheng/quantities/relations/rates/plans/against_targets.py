"""Results against targets told apart from them: 绩效目标1：硬化15公里。实际硬化15.8公里，比目标多0.8公里."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.core.value import asked_once
from jiheng.quantities.relations.arithmetic.quotients import rate_told
from jiheng.quantities.relations.arithmetic.signed import apart, difference_told, fits
from jiheng.quantities.relations.names.counted import pers_of_price
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import NOT_ADDED, PERCENT, PERCENTAGE_POINTS

SIGNS_OF_RESULTS = ("完成率", "的", "达成率", "多", "少", "超", "差", "未完成", "剩余", "高", "低")
_ANNOUNCED = re.compile(
    "(?:绩效|年度|年初|预期|总体|全年|数量|产出|效益|工作|阶段|[^，。；：]{0,4}[）、.]){0,2}(?:设定|制定|确定|预期|总体)?的?"
    "(?:目标任务|任务目标|目标|计划|任务|指标)(?:值|数|内容)?[（(]?[0-9一二三四五六七八九十]{0,3}[）)]?(?:：|为|是)"
)
_RATE = late_pattern(
    "(?:完成率|达成率|实现率|完成比例)(?:为|达到?)?$|"
    "^(?:完成|达到?|为|占)?(?:年度|年初|全年)?(?:目标|计划|任务|指标)(?:值|数|任务)?的$"
)
_AIM = "(?:年度|年初|预期|绩效|原)?(?:目标|计划|任务)(?:值|数)?"
_GAP = late_pattern(
    rf"^(?:[比较]{_AIM})?(?P<way>超额|超出|超过|超|多|少|短少|差|欠|未完成|剩余)(?:{_AIM})?(?:完成)?[\u4e00-\u9fff]{{0,4}}?了?$"
)
_ABOVE_OR_BELOW = late_pattern(
    f"^(?:(?:高于|高出|超出|超过|超)(?:{_AIM})?|比{_AIM}高出?|(?P<below>低于(?:{_AIM})?|比{_AIM}低))$"
)
_IS_RATE = late_pattern("(?<!完成)(?<!达成)(?:率|满意度|覆盖面)(?:为|达到?)?$")
_SHORT_OF = frozenset(("少", "短少", "差", "欠", "未完成", "剩余"))
_OTHER = late_pattern("上年|去年|同期|平均|全省|全国|标准")
_ATTRIBUTE = "的"
_IDLE = frozenset(
    ("完成", "实际", "年度", "全年", "目标", "截至", "本年", "共完", "已完", "年末", "年底", "任务", "计划")
)
_TOLD = frozenset({Qualifier.EXACT, Qualifier.AT_LEAST})
_MOST_BEFORE = 4
_ALL, _FAR = 100, 3
_BARE = 4
"""完成率 and 未完成 have no subject of their own."""


def against_targets(sentence: Sentence, ahead: Sequence[Sentence]) -> Iterator[Statement]:
    """The rates and gaps of a sentence right behind a result whose target was announced before it."""
    targets = [each for other in ahead[-_MOST_BEFORE:] if _announces(other) for each in _amounts(other)]
    last: list[Term] = []
    for part in sentence.segments or (sentence,):
        if _announces(part):
            targets += _amounts(part)
        elif targets:
            results = _results(part)
            yield from _of_part(part, targets, last)
            last = results or last


def _amounts(part: Sentence) -> list[Term]:
    return [term for term in part.terms if _is_amount(term)]


def _of_part(part: Sentence, targets: Sequence[Term], last: Sequence[Term]) -> Iterator[Statement]:
    """A rate or a gap is of the result right before it, unless it comes out of one told before that.

    `last`: the results of the stretch before, which a stretch without its own speaks of.
    """
    own = _results(part)
    for term in part.terms:
        near = [each for each in reversed(own) if each.index < term.index and term.clause - each.clause <= _FAR]
        is_bare = not term.index and len(term.own_name) <= _BARE
        near = near or (list(last[-1:]) if is_bare else [])
        told = [_judged(each, term, targets) for each in near]
        right = next((statement for statement in told if statement is not None and statement.holds), None)
        statement = right or (told[0] if told else None)
        if statement is not None:
            yield statement


def _results(part: Sentence) -> list[Term]:
    return [term for term in _amounts(part) if not _GAP.match(term.own_name)]


def _judged(result: Term, term: Term, targets: Sequence[Term]) -> Statement | None:
    target = _target_of(result, targets)
    if target is None or not term.mention.is_exact or _OTHER.search(term.name):
        return None
    if term.unit == PERCENT and _RATE.search(term.own_name):
        return _rate(result, target, term) if result.unit != PERCENT else None
    if term.unit == PERCENTAGE_POINTS and result.unit == PERCENT:
        return _points(result, target, term)
    found = _GAP.match(term.own_name) if term.unit == result.unit and not term.after.startswith(_ATTRIBUTE) else None
    is_less = result.mention.value < target.mention.value
    if found is None or (found["way"] in _SHORT_OF) != is_less or result.mention.value == target.mention.value:
        return None
    signed = apart(result, target)
    holds = fits(term.mention, signed)
    return difference_told(
        Relation.COMPARISON, term.mention, signed, holds=holds, confidence=Confidence.PROBABLE, is_far=True
    )


def _points(result: Term, target: Term, gap: Term) -> Statement | None:
    """回收率99.4%，高于目标1.4个百分点."""
    found = _ABOVE_OR_BELOW.search(gap.own_name)
    if found is None or (result.mention.value < target.mention.value) != (found["below"] is not None):
        return None
    signed = apart(result, target)
    holds = fits(gap.mention, [(sign, replace(each, qualifier=Qualifier.EXACT)) for sign, each in signed])
    return difference_told(
        Relation.COMPARISON, gap.mention, signed, holds=holds, confidence=Confidence.PROBABLE, is_far=True
    )


def _rate(result: Term, target: Term, rate: Term) -> Statement | None:
    """A rate of completion that stops at 100 % says nothing of how far beyond it the result lies."""
    aim = replace(target.mention, qualifier=Qualifier.EXACT)  # 200人次以上 is a plan as good as another
    quotient = result.mention.operand.over(aim.operand)
    if quotient is None or (rate.mention.value == _ALL and result.mention.value > target.mention.value):
        return None
    value = _ALL * result.mention.value / target.mention.value
    if not rate.mention.value < _FAR * value < _FAR**2 * rate.mention.value:
        return None
    holds = quotient.times(_ALL).meets(rate.mention.bounds)
    return rate_told(rate.mention, (), f"{result.mention.text}÷{target.mention.text}", value, holds=holds)


def _target_of(result: Term, targets: Sequence[Term]) -> Term | None:
    """The one target of its unit that shares the most words with it."""
    alike = [each for each in targets if each.unit == result.unit]
    shared = [len(_pairs(each) & _pairs(result)) for each in alike]
    best = max(shared, default=0)
    if len(alike) == 1 and (best or not _pairs(result)):
        return alike[0]
    return alike[shared.index(best)] if best and shared.count(best) == 1 else None


def _pairs(term: Term) -> frozenset[str]:
    said = term.own_name + term.after[:_MOST_BEFORE]
    return frozenset(one + other for one, other in pairwise(said)) - _IDLE


def _is_amount(term: Term) -> bool:
    if term.unit == PERCENT:
        return term.mention.qualifier in _TOLD and not term.depth and _IS_RATE.search(term.own_name) is not None
    is_told = term.unit not in NOT_ADDED and not term.depth
    is_one = not term.is_attribute and pers_of_price(term) is None
    return is_told and is_one and term.mention.qualifier in _TOLD


def _announces(sentence: Sentence) -> bool:
    return _is_announcement(sentence.words[:20])


@asked_once
def _is_announcement(opening: str) -> bool:
    return _ANNOUNCED.match(opening) is not None
