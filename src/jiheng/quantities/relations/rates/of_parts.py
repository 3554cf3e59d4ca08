"""What is told of a total and of each of its parts: 收入90亿元，增长5.8%，其中税收60亿元，增长8%；非税30亿元，增长1.7%.

What the parts were over before, or were planned as, makes up what the total was; so its rate lies between theirs.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.interval import Interval, total
from jiheng.quantities.relations.arithmetic.quotients import quotient_told
from jiheng.quantities.relations.arithmetic.sums import adds_up, are_halves
from jiheng.quantities.relations.names.changes import direction, has_other_base
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import NO_AMOUNTS, PERCENT

_DONE = re.compile("(?P<of>[\u4e00-\u9fff]{2})(?:进度|率)(?:均|都)?(?:为|达到?)?$")
_OTHER_PRICES = late_pattern("可比|同口径|不变价|生产总值|GDP|增加值|总产值|剔除")
_SAME = frozenset(("", "同比", "比上年", "比去年", "较上年", "较去年", "比上年同期", "比去年同期", "较上年同期"))
_WAY = late_pattern("(?:增长|增加|上升|提高|增|下降|减少|降低|负增长|降|减)了?$")
_MOST, _FEWEST = 8, 2
_ALL, _NEAR = 100, Decimal("0.1")


class _Rated(NamedTuple):
    """An amount with its rate; `kind`: what the rate is, 增长 or 支出进度."""

    amount: Term
    rate: Term
    kind: str


def rates_of_parts(sentence: Sentence, behind: Sequence[Sentence]) -> Iterator[Statement]:
    """The rate of the first total of a sentence, beside those of all its parts in this sentence or the next."""
    terms = sentence.terms
    if behind and behind[0].words.startswith("其中"):
        terms = (*terms, *behind[0].terms)
    if len([term for term in terms if term.unit == PERCENT]) <= _FEWEST:
        return
    rated = _rated(terms)
    statement = None
    if len(rated) > _FEWEST:
        whole, others = rated[0], [each for each in rated[1 : _MOST + 1] if each.kind == rated[0].kind]
        counts = range(_FEWEST, len(others) + 1)
        parts = next((others[:count] for count in counts if _make_up(whole, others[:count])), None)
        judge = _judged_by_place if _OTHER_PRICES.search(sentence.words) else _judged
        statement = None if parts is None else judge(whole, parts)
    elif not rated:
        statement = _of_halves(terms)
    if statement is not None:
        yield statement


def _of_halves(terms: Sequence[Term]) -> Statement | None:
    """执行率97.3%，其中基本支出执行率99.1%，项目支出执行率99.4%: two halves of the whole need no amounts."""
    rates = [term for term in terms if term.unit == PERCENT and _DONE.search(term.own_name)]
    if len(rates) != _FEWEST + 1 or not rates[1].begins_parts or not all(each.mention.is_exact for each in rates):
        return None
    kinds = {found["of"] for each in rates if (found := _DONE.search(each.own_name)) is not None}
    whole, *parts = rates
    names = [each.own_name for each in parts]
    if len(kinds) > 1 or not are_halves(names) or are_halves([whole.own_name, *names[1:]]):
        return None
    kind = next(iter(kinds))
    return _judged_by_place(_Rated(whole, whole, kind), [_Rated(each, each, kind) for each in parts])


def _rated(terms: Sequence[Term]) -> list[_Rated]:
    """Each amount with the first rate of a kind behind it, whatever else is told of it."""
    found: list[_Rated] = []
    amount: Term | None = None
    for term in terms:
        if term.unit not in NO_AMOUNTS and not term.is_attribute:
            amount = term if term.mention.is_exact else None
        elif amount is not None and term.unit == PERCENT and (kind := _kind(term)) and term.mention.is_exact:
            found.append(_Rated(amount, term, kind))
            amount = None
    return found


def _kind(rate: Term) -> str:
    if is_growth(rate):
        is_since_last_year = _WAY.sub("", rate.own_name) in _SAME and not has_other_base(rate.name)
        return "增长" if is_since_last_year and direction(rate.name) is not None else ""
    done = _DONE.search(rate.own_name)
    return done["of"] if done is not None else ""


def _make_up(whole: _Rated, parts: Sequence[_Rated]) -> bool:
    is_alike = all(each.amount.unit == whole.amount.unit for each in parts)
    return is_alike and adds_up(whole.amount.mention, [each.amount.mention for each in parts])


def _judged(whole: _Rated, parts: Sequence[_Rated]) -> Statement | None:
    """Wrong where it lies outside the others, or where a slip parts it from what they make by far."""
    bases = [each.amount.mention.operand.over(_factor(each)) for each in parts]
    told = [each for each in bases if each is not None and each.low > 0]
    made = whole.amount.mention.operand.over(total(told)) if len(told) == len(parts) else None
    if made is None:
        return None
    if made.meets(_factor(whole)):
        return None  # its own change may be wrong all the same
    value = abs((made.low + made.high) / 2 - (whole.kind == "增长")) * _ALL
    stated = whole.rate.mention
    is_slipped = is_slip(stated, _as_rate(whole, made)) and not is_close(value, stated.value, _NEAR)
    if not (is_slipped or _is_outside(whole, parts)):
        return None
    operands = tuple(term.mention for each in parts for term in (each.amount, each.rate))
    working = "按各项的数推算"
    relation = Relation.GROWTH if whole.kind == "增长" else Relation.RATE
    return quotient_told(relation, stated, operands, working, value, holds=False, confidence=Confidence.PROBABLE)


def _judged_by_place(whole: _Rated, parts: Sequence[_Rated]) -> Statement | None:
    """Wrong only where it lies outside the others, whatever they were measured by."""
    if not _is_outside(whole, parts):
        return None
    stated, others = whole.rate.mention, sorted((each.rate for each in parts), key=_signed)
    between = f"{_with_sign(others[0])}～{_with_sign(others[-1])}"
    relation = Relation.GROWTH if whole.kind == "增长" else Relation.RATE
    operands = tuple(each.rate.mention for each in parts)
    arithmetic = f"{_with_sign(whole.rate)}不在各项的{between}之间"
    return Statement(relation, stated, operands, False, arithmetic, between, Confidence.PROBABLE)


def _signed(rate: Term) -> Fraction:
    return -rate.mention.value if is_growth(rate) and not direction(rate.name) else rate.mention.value


def _with_sign(rate: Term) -> str:
    return f"{'－' if _signed(rate) < 0 else ''}{rate.mention.text}"


def _factor(rated: _Rated) -> Interval:
    """What its base was multiplied by: 1.058 of 增长5.8%, 0.87 of 支出进度87%."""
    share = rated.rate.mention.interval.times(Fraction(1, _ALL))
    if rated.kind != "增长":
        return share
    return Interval.point(1) + share if direction(rated.rate.name) else Interval.point(1) - share


def _as_rate(whole: _Rated, made: Interval) -> Interval:
    if whole.kind != "增长":
        return made.times(_ALL)
    change = made - Interval.point(1)
    return change.times(_ALL if direction(whole.rate.name) else -_ALL)


def _is_outside(whole: _Rated, parts: Sequence[_Rated]) -> bool:
    own, others = _factor(whole), [_factor(each) for each in parts]
    return own.high < min(each.low for each in others) or own.low > max(each.high for each in others)
