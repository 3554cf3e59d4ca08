"""Days of good air as a share of the year, which nobody writes out: 优良天数312天，优良率85.5%."""

import math
from collections.abc import Iterator
from fractions import Fraction

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.quotients import rate_told
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import PERCENT

_RATE = late_pattern("优良(?:天数)?(?:率|比率|比例|占比)(?:为|达到?|是)?$")
_GOOD_DAYS = late_pattern("优良[^，。；]{0,8}$")
_SHORTEST, _LONGEST = 300, 366
"""A station need not have measured on every day."""
_YEAR = 365


def days_of_the_year(sentence: Sentence) -> Iterator[Statement]:
    """Each such share: right where some whole number of days measured gives it, wrong where none does."""
    others = [each for each in sentence.terms if each.unit == "天" and not _GOOD_DAYS.search(each.name)]
    if any(not each.is_attribute for each in others):
        return  # 有效监测360天: the days measured are told
    days: Term | None = None
    for term in sentence.terms:
        if term.unit == "天" and _GOOD_DAYS.search(term.name) and not term.is_attribute:
            days = term
        elif days is not None and term.unit == PERCENT and _RATE.search(term.name) and term.mention.is_exact:
            statement = _share(days, term)
            if statement is not None:
                yield statement


def _share(days: Term, rate: Term) -> Statement | None:
    good = days.mention.value
    if not (days.mention.is_exact and rate.mention.value) or good > _LONGEST:
        return None
    measured = days.mention.operand.over(rate.mention.interval.times(Fraction(1, 100)))
    if measured is None or measured.high < _SHORTEST or measured.low > 2 * _LONGEST:
        return None
    whole = math.ceil(measured.low)
    holds = whole <= measured.high and whole <= _LONGEST
    of = whole if holds else _YEAR
    return rate_told(rate.mention, (days.mention,), f"{days.mention.text}÷{of}天", 100 * good / of, holds=holds)
