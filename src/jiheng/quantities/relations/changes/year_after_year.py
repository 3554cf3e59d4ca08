"""Growth of one thing told for two years in two sentences: 2023年拨付补贴478万元。2024年安排补贴562万元，增长17.6%."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.numbers import round_half_up
from jiheng.quantities.relations.names.changes import direction, has_other_base, is_change
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import PERCENT

_YEAR = re.compile("(?<![0-9])(20[0-9]{2})年")
_ALL = 100
_NAME, _IN_COMMON = 16, 3
_NEAR = Decimal("0.5")


def year_after_year(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """The rate right behind the first amount of a sentence, over the only amount of its unit in the one before."""
    if not earlier or len(sentence.terms) < 2:
        return
    amount, rate = sentence.terms[:2]
    is_next = rate.unit == PERCENT and is_growth(rate) and rate.clause - amount.clause == 1 and not rate.depth
    if not is_next or is_change(amount) or has_other_base(rate.name) or not _is_of_next_year(earlier[-1], sentence):
        return
    same = [each for each in earlier[-1].terms if each.unit == amount.unit and not each.is_attribute]
    if len(same) != 1 or not same[0].mention.value or not _are_one(same[0], amount):
        return
    if all(each.mention.is_exact for each in (same[0], amount, rate)):
        yield from _judged(same[0], amount, rate)


def _is_of_next_year(earlier: Sentence, sentence: Sentence) -> bool:
    first, second = _YEAR.search(earlier.words), _YEAR.search(sentence.words)
    return first is not None and second is not None and int(second[1]) - int(first[1]) == 1


def _are_one(one: Term, other: Term) -> bool:
    name, like = one.name[-_NAME:], other.name[-_NAME:]
    return any(name[at : at + _IN_COMMON] in like for at in range(len(name) - _IN_COMMON + 1))


def _judged(base: Term, amount: Term, rate: Term) -> Iterator[Statement]:
    change = (amount.mention.operand - base.mention.operand).over(base.mention.operand)
    goes_up = direction(rate.name[-12:])
    if change is None or goes_up is None:
        return
    share = change.times(_ALL if goes_up else -_ALL)
    value = abs(Fraction(_ALL) * (amount.mention.value - base.mention.value) / base.mention.value)
    holds = share.meets(rate.mention.interval)
    if not holds and not (is_slip(rate.mention, share) or is_close(value, rate.mention.value, _NEAR)):
        return
    rounded = f"{round_half_up(value, max(rate.mention.places, 2))}%"
    larger, smaller = sorted((base, amount), key=lambda each: -each.mention.value)
    working = f"（{larger.mention.text}－{smaller.mention.text}）÷{base.mention.text}"
    arithmetic = f"{working}＝{rounded}" + ("" if holds else f"≠{rate.mention.text}")
    yield Statement(Relation.GROWTH, rate.mention, (amount.mention,), holds, arithmetic, rounded, Confidence.PROBABLE)
