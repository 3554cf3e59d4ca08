"""How far a result is from its plan, whatever is done: 目标12,000人，实签12,480人，超480人; 比预算短收5,400万元."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.core.value import value
from jiheng.quantities.relations.arithmetic.quotients import is_percent_of
from jiheng.quantities.relations.arithmetic.signed import apart, difference_told, fits
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import NOT_ADDED, PERCENT

_AIM = "(?:年初|全年|年度|原|既定|下达)?(?:计划|目标|任务|预算|指标)(?:数|值|任务)?"
_GAP = re.compile(
    rf"^(?:实际|单方|每[\u4e00-\u9fff]{{1,2}}|[人户]均)?(?:[比较]{_AIM})?(?:(?P<more>超出|超过|超额|超收|超|多|增加(?=$))|(?P<less>少|短收|短少|减少(?=$)|节[约省](?=$)|减支))"
    rf"(?:{_AIM})?[\u4e00-\u9fff]{{0,4}}?$"
)
_OTHER = late_pattern("上年|去年|同期|标准|平均|限额|少数|多年|不少|至少|最少|多少|多数|年均")
_PLANNED = late_pattern("目标|计划|任务|预算|应[\u4e00-\u9fff]{0,3}$|[比较](?:报告|快报|执行|调整)数$")
_DONE = late_pattern("实[际有签]|已完成|完成(?!年度任务|目标|计划|预算|任务)")
_BEYOND, _BOUND, _LISTED = "超", "的", "、"
_TOLD = frozenset({Qualifier.EXACT, Qualifier.AT_LEAST})
"""不少于2,200户 is a plan as good as another."""
_SIGNS = ("多", "少", "超", "短", "增加", "节约", "节省", "减支")


@value()
class _Pair:
    planned: Term
    done: Term


def gaps_from_plans(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """The gaps of a sentence whose plan and result are the two figures of their unit right before."""
    if not any(map(sentence.words.__contains__, _SIGNS)):
        return
    for term in sentence.terms:
        found = _GAP.match(term.own_name)
        if found is None or term.unit in NOT_ADDED or not _is_told_exactly(term):
            continue
        if term.after.startswith(_BOUND) or _is_since_last_year(sentence, term):
            continue  # 超出预算560万元的部分: the plan itself
        pair = None if _OTHER.search(term.name) else _pair(sentence, term, earlier)
        if pair is None or (pair.done.mention.value < pair.planned.mention.value) != (found["less"] is not None):
            continue
        signed = apart(pair.done, pair.planned)
        gap = replace(term.mention, qualifier=Qualifier.EXACT)
        holds = fits(gap, signed)
        yield difference_told(Relation.COMPARISON, gap, signed, holds=holds, confidence=Confidence.PROBABLE)


def _is_since_last_year(sentence: Sentence, gap: Term) -> bool:
    """支出5,308万元，占预算24,710万元的21.5%，少支27,580万元，下降83.9%: by what grew or fell, not from the plan."""
    behind = sentence.terms[gap.index + 1 : gap.index + 2]
    if not behind or behind[0].clause - gap.clause > 1 or _PLANNED.search(gap.name):
        return False
    rate, sign = behind[0], -1 if direction(gap.name) else 1
    return (
        rate.unit == PERCENT
        and is_growth(rate)
        and any(
            is_percent_of(rate.mention, gap.mention.interval, each.mention.interval + gap.mention.interval.times(sign))
            for each in _of_unit(sentence, gap)
        )
    )


def _is_told_exactly(term: Term) -> bool:
    """Whether nothing vague is told: 超 right before a gap is no 超过."""
    return term.mention.is_exact or (term.mention.qualifier is Qualifier.ABOVE and term.own_name == _BEYOND)


def _pair(sentence: Sentence, gap: Term, earlier: Sequence[Sentence]) -> _Pair | None:
    """The plan and the result: of the two the one is named a plan or is what a rate is of, and the other is not."""
    told = _of_unit(sentence, gap)
    if len(told) == 1 and earlier:
        whole = [each for each in _of_unit(earlier[-1], gap) if not earlier[-1].is_part(each)]
        told = [*whole[-1:], *told]
    elif not told and not gap.index:  # 计划240名。实招263名。超计划23名
        near = [other for other in earlier[-2:] if other.text is sentence.text]
        told = [each for other in near for each in _of_unit(other, gap) if not other.is_part(each)]
    if len(told) < 2:
        return None
    first, last = told[-2:]
    planned = [each for each in (first, last) if _is_planned(sentence, each)]
    if len(planned) != 1 or first.mention.value == last.mention.value:
        return None
    pair = _Pair(planned[0], last if planned[0] is first else first)
    return None if pair.done.name.endswith(("上年", "去年")) else pair


def _of_unit(sentence: Sentence, gap: Term) -> list[Term]:
    """The amounts of its unit; of its own sentence those ahead of it."""
    terms = sentence.terms[: gap.index] if any(each is gap for each in sentence.terms) else sentence.terms
    return [
        each
        for each in terms
        if each.unit == gap.unit
        and each.mention.qualifier in _TOLD
        and not (each.is_attribute or each.depth or per_of_average(each) is not None)
    ]


def _name(sentence: Sentence, term: Term) -> str:
    """Its own, or that of the figure it is listed behind: 计划改造小区28个、6,420户."""
    while not term.own_name and term.mark == _LISTED and 0 < term.index < len(sentence.terms):
        term = sentence.terms[term.index - 1]
    return term.own_name


def _is_planned(sentence: Sentence, term: Term) -> bool:
    name = _name(sentence, term)
    is_of_share = any(each is term for each in sentence.terms) and sentence.is_whole_of_share(term)
    return is_of_share or (_PLANNED.search(name) is not None and _DONE.search(name) is None)
