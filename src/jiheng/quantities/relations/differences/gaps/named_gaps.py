"""Gaps that name what they lie between: 男性比女性多3万人; 支出超过收入18万元; 男性多3万人."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.signed import apart, difference_told, fits, is_slipped_from, net
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, is_close

_THE_PLAN = late_pattern("(?:年初|年度|全年|原)?(?:计划|目标|任务)[数值量]?$")
_ONE_OVER_OTHER = re.compile(
    "^(?P<one>[\u4e00-\u9fff]{2,8})[比较](?P<other>[\u4e00-\u9fff]{2,8}?)"
    "(?:(?:多|少|高|低|长|短|大|小|重|轻)出?|(?:增加|减少)(?:投资|支出|收入)?)$"
)
_ONE_BEYOND_OTHER = re.compile(
    "^(?:本年|当年|全年)?(?P<one>[\u4e00-\u9fff]{2,6})(?:(?P<more>超过|超出|大于|多于|高于)|少于|低于|小于)(?P<other>[\u4e00-\u9fff]{2,6})$"
)
_ONE_MORE = re.compile("^(?P<one>[\u4e00-\u9fff]{2,8}?)(?:(?P<more>(?<![增许至最不])多)|(?<![减缩至最不])少)出?$")
_OF_TWO = ("前者", "后者")
_NOT = ("非", "未", "不", "无")
_FROM_ONE = re.compile(
    "(?:[较比](?P<of>[\u4e00-\u9fff]{2,14}?)(?:(?P<more>[多高大长重])|[少低小短轻])出?了?|"
    "[与跟和](?P<beside>[\u4e00-\u9fff]{2,14}?)(?:相差|差)了?)"
)
_OF_ANOTHER_TIME = late_pattern("上年|去年|同期|往年|上期|原来|计划|目标|任务|预算")
_NEAR = Decimal("0.2")
SIGNS = ("比", "较", "差")
_PAIR, _RIGHT_BEFORE = 2, (1, 2)
"""So many clauses behind them."""


def named_gap(sentence: Sentence, position: int) -> Statement | None:
    """The gap between two that it names: 男性72万人，女性69万人，男性比女性多3万人; 支出超过收入18万元; 男性多3万人."""
    term = sentence.terms[position]
    told = [
        each
        for each in sentence.terms[:position]
        if each.unit == term.unit and each.mention.is_exact and not each.is_attribute
    ]
    pair = _pair_named(term, told)
    if pair is None:
        return None
    signed = apart(*pair)
    return difference_told(Relation.COMPARISON, term.mention, signed, holds=fits(term.mention, signed))


def gaps_from_named(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """甲沟3,672亩、乙沟2,448亩。甲沟面积最大，占30%；比最小的乙沟多1,224亩: of the one named before it."""
    for gap in sentence.terms:
        found = _FROM_ONE.fullmatch(gap.name) if gap.mention.is_exact and not gap.depth else None
        if found is None:
            continue
        told: dict[str, Term] = {}
        for each in (each for other in (*earlier[-1:], sentence) for each in other.terms if each.start < gap.start):
            if each.unit == gap.unit and each.is_plain and len(each.own_name) >= _PAIR:
                told.setdefault(each.own_name, each)
        name = found["of"] or found["beside"]
        base = next((each for own, each in told.items() if name.endswith(own)), None)
        subject = _named_last(sentence.text[sentence.start : gap.name_start], told)
        if base is None or subject is None or subject is base or _OF_ANOTHER_TIME.search(gap.name):
            continue
        is_more = subject.mention.value > base.mention.value
        if subject.mention.value == base.mention.value or (found["of"] and is_more is not (found["more"] is not None)):
            continue
        signed = apart(subject, base)
        holds = fits(gap.mention, signed)
        is_near = is_close(net(signed), gap.mention.value, _NEAR) or is_slipped_from(gap.mention, signed)
        if not (holds or is_near):
            continue  # another measure of the two
        confidence = Confidence.PROBABLE
        yield difference_told(Relation.COMPARISON, gap.mention, signed, holds=holds, confidence=confidence)


def _named_last(ahead: str, told: Mapping[str, Term]) -> Term | None:
    """The one whose name begins the sentence, and no other stands in it."""
    named = [each for own, each in told.items() if own in ahead]
    return named[0] if len(named) == 1 and ahead.startswith(named[0].own_name) else None


def _pair_named(gap: Term, told: Sequence[Term]) -> tuple[Term, Term] | None:
    found = _ONE_OVER_OTHER.match(gap.own_name)
    if found is None:
        return _pair_right_before(gap, told[-_PAIR:])
    named = [each for each in told if found["one"] in each.name]
    one, other = (_called(gap, told, found[which]) for which in ("one", "other"))
    if len(named) == _PAIR and _THE_PLAN.match(found["other"]):
        other = named[0]  # 计划粮食38万亩，其中水稻29万亩；实际39万亩，其中水稻30万亩，水稻比计划多1万亩
    return (one, other) if one is not None and other is not None and one is not other else None


def _pair_right_before(gap: Term, pair: Sequence[Term]) -> tuple[Term, Term] | None:
    """The two in the clauses right before a gap that names both, or the one that is more, and goes their way."""
    found = _ONE_BEYOND_OTHER.match(gap.own_name) or _ONE_MORE.match(gap.own_name)
    if found is None or len(pair) < _PAIR or gap.clause - pair[1].clause not in _RIGHT_BEFORE:
        return None
    if pair[1].clause - pair[0].clause > 1 or not pair[0].depth == pair[1].depth == gap.depth:
        return None
    named = [each for each in pair if found["one"] in each.name]
    others = [each for each in pair if each not in named]
    if len(named) != 1 or not others[0].name.endswith(found.groupdict().get("other", "")):
        return None
    goes_up = named[0].mention.value > others[0].mention.value
    return (named[0], others[0]) if goes_up is (found["more"] is not None) else None


def _called(gap: Term, told: Sequence[Term], name: str) -> Term | None:
    """The one that it names; of the two in the clauses right before it the first as 前者, the second as 后者."""
    if name not in _OF_TWO:
        return _last_of(told, name)
    pair = [each for each in told if each.clause >= gap.clause - _PAIR - 1][-_PAIR - 1 :]
    is_next = len(pair) == _PAIR and pair[1].clause - pair[0].clause == 1 == gap.clause - pair[1].clause
    return pair[_OF_TWO.index(name)] if is_next else None


def _last_of(terms: Sequence[Term], name: str) -> Term | None:
    """The last of that very name, else the last that is called by it and not by its opposite: 刑事, but not 非刑事."""
    named = [each for each in reversed(terms) if name in each.name]
    called = (each for each in named if each.name.partition(name)[0][-1:] not in _NOT)
    return next((each for each in named if each.own_name == name), next(called, None))
