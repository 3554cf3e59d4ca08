"""Rates in a row of amounts whose bases another sentence tells for their year.

2015年受理1,598件，审结1,413件，比上年分别上升42.6%和43%。2014年受理1,121件，审结988件.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.interval import Interval
from jiheng.quantities.likeness import share_a_word
from jiheng.quantities.relations.arithmetic.quotients import rate_told
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import NO_AMOUNTS
from jiheng.quantities.words import YEAR

_SINCE = late_pattern("(?:同比|[比较](?:上年|去年|(?P<year>20[0-9]{2})年)(?:同期)?)分别")
_LAST_YEAR = "(?:上年|去年)(?:同期)?(?!度?(?:预算|计划|目标|末))"
_ALL = 100
_ONE = Interval.point(Fraction(1))


def rows_of_years(sentence: Sentence, rates: Sequence[Term], near: Sequence[Sentence]) -> Iterator[Statement]:
    """`rates`: a row of the sentence; told where all but one are those of their amount and its base."""
    since = _SINCE.search(rates[0].name)
    first = rates[0].index
    amounts = sentence.terms[max(first - len(rates), 0) : first]
    if since is None or len(amounts) != len(rates) or not all(map(_is_level, amounts)):
        return
    own = YEAR.findall(sentence.text, sentence.start, amounts[0].start)
    year = since["year"] or (str(int(own[-1]) - 1) if own else "")
    bases = _levels_of(_named(year, is_last=since["year"] is None), amounts, near)
    goes_up = direction(rates[0].name)
    if bases is None or goes_up is None:
        return
    told = [_told(*row, goes_up=goes_up) for row in zip(amounts, bases, rates, strict=True)]
    if sum(each.holds for each in told) >= len(told) - 1:
        yield from told


def _named(year: str, *, is_last: bool) -> re.Pattern[str]:
    """How the year of the bases may be called."""
    names = [f"{year}年"] if year else []
    return re.compile(f"(?<![比较与])(?:{'|'.join([*names, _LAST_YEAR] if is_last else names)})")


def _is_level(term: Term) -> bool:
    return term.unit not in NO_AMOUNTS and term.mention.is_exact and not term.is_attribute


def _levels_of(then: re.Pattern[str], amounts: Sequence[Term], near: Sequence[Sentence]) -> Sequence[Term] | None:
    """The amounts told of that year that are named like those, each in its unit; None where one is missing."""
    for sentence in near:
        begun = next((each.index for each in sentence.terms if then.search(each.name) and _is_level(each)), None)
        if begun is None:
            continue
        behind = [each for each in sentence.terms[begun:] if each.segment == sentence.terms[begun].segment]
        found = [_like(amount, behind) for amount in amounts]
        if all(found):
            return [each for each in found if each is not None]
    return None


def _like(amount: Term, told: Sequence[Term]) -> Term | None:
    alike = (each for each in told if each.unit == amount.unit and each is not amount and each.mention.value)
    return next(
        (each for each in alike if _is_level(each) and share_a_word(each.own_name[-4:], amount.own_name[-4:])), None
    )


def _told(amount: Term, base: Term, rate: Term, *, goes_up: bool) -> Statement:
    now, then = amount.mention, base.mention
    quotient = now.operand.over(then.operand)
    assert quotient is not None
    change = (quotient - _ONE if goes_up else _ONE - quotient).times(_ALL)
    more, less = (now, then) if goes_up else (then, now)
    value = _ALL * (more.value - less.value) / then.value
    working = f"（{more.text}－{less.text}）÷{then.text}"
    holds = change.meets(rate.mention.bounds)
    return rate_told(rate.mention, (now, then), working, value, holds=holds, relation=Relation.GROWTH)
