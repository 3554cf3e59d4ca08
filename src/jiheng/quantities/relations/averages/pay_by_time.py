"""What a daily or monthly price makes in a year: 每生每天4元，在校200天，每生每年800元; 700元/人/月，8,400元/人/年.

Or the other way: 每生每年800元，按200天计算，每生每天4元.
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.names.counted import pers_of_price
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, in_unit_of
from jiheng.quantities.units import MONEY

_DAILY, _MONTHLY = late_pattern("每一?[日天]"), late_pattern("每一?个?月|月均")
_YEARLY = late_pattern("每?学年|每?学期|每年|全年|年均")
_EACH = late_pattern("每[一个]{0,2}(?P<who>[人名户生]|学生)")
_WHO = {"学生": "生", "名": "人"}
_PRICE = "元/"
_SHORT = 4
_MONTHS = 12
_PEOPLE = frozenset(("人", "户", "名"))


def pay_by_time(sentence: Sentence) -> Iterator[Statement]:
    """Every second price of a person where one is for the year and the other for each of its days or months."""
    prices = [term for term in sentence.terms if _who(term)]
    for base, term in pairwise(prices):
        yearly, short = (term, base) if _is_yearly(term) else (base, term)
        unit = _stretch_of(short)
        if not unit or not _is_yearly(yearly) or _who(term) != _who(base):
            continue
        before = reversed(sentence.terms[: term.index])
        times = next(
            (each for each in before if each.unit == unit and each.mention.is_exact and each.mention.value), None
        )
        if not (base.mention.is_exact and term.mention.is_exact) or (times is None and unit == "天"):
            continue
        told = _told(term, base, times, is_yearly=term is yearly)
        if told.holds or (
            _is_said_again(base, term) if term.unit.startswith(_PRICE) else _are_of_one(sentence, base, term)
        ):
            yield told


def _who(term: Term) -> str:
    """Whom a price is for; "" where the figure is no price for a person or household."""
    if term.unit.startswith(_PRICE):
        pers = pers_of_price(term) or ()
        return _WHO.get(pers[0], pers[0]) if len(pers) > 1 else ""
    found = _EACH.search(term.name) if term.unit == MONEY else None
    return _WHO.get(found["who"], found["who"]) if found else ""


def _is_said_again(base: Term, term: Term) -> bool:
    """700元/人/月，即8,400元/人/年: the same price for the longer time, and no other one."""
    return term.index - base.index == 1 and len(term.own_name) <= _SHORT


def _are_of_one(sentence: Sentence, base: Term, term: Term) -> bool:
    """Whether the second price names nobody else: 城市低保每人每月660元；农村低保每人每年4,800元 are of two."""
    if base.segment != term.segment and any(each.unit in _PEOPLE for each in sentence.terms[base.index : term.index]):
        return False  # 城市低保对象68万人，每人每月660元；农村低保对象332万人，每人每年4,800元
    one, other = (each.own_name.partition("每")[0] for each in (base, term))
    return not other or other in one or one in other


def _is_yearly(term: Term) -> bool:
    return term.unit.endswith("/年") or (term.unit == MONEY and _YEARLY.search(term.name) is not None)


def _stretch_of(term: Term) -> str:
    """天, 月 or "" where a price is for neither a day nor a month."""
    if term.unit.startswith(_PRICE):
        stretch = term.unit.rpartition("/")[2]
        return "天" if stretch in ("天", "日") else "月" if stretch == "月" else ""
    return "天" if _DAILY.search(term.name) else "月" if _MONTHLY.search(term.name) else ""


def _told(term: Term, base: Term, times: Term | None, *, is_yearly: bool) -> Statement:
    count = Fraction(_MONTHS) if times is None else times.mention.value
    factor = str(_MONTHS) if times is None else times.mention.text
    by = count if is_yearly else 1 / count
    computed = in_unit_of(base.mention.value * by, term.mention)
    holds = base.mention.operand.times(by).meets(term.mention.interval)
    sign = "×" if is_yearly else "÷"
    arithmetic = f"{base.mention.text}{sign}{factor}＝{computed}" + ("" if holds else f"≠{term.mention.text}")
    operands = (base.mention,) if times is None else (base.mention, times.mention)
    return Statement(Relation.PRODUCT, term.mention, operands, holds, arithmetic, computed, Confidence.PROBABLE)
