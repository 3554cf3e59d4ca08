"""Amounts ten thousand times off what they are compared with: 由610元提高到640万元; 5.8万元，同比增加0.4亿元."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.amounts.one_measure import times_as_large
from jiheng.quantities.relations.names.changes import is_change
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import TEN_THOUSANDFOLD
from jiheng.quantities.statement import Relation, Statement, amount
from jiheng.quantities.units import DURATIONS, PERCENT
from jiheng.quantities.words import DOWN

_FROM = late_pattern("[由从][^，。；]{0,20}$")
_TO = late_pattern("[到至为](?:每[\u4e00-\u9fff]{1,2})?$")
_COMPARED = late_pattern("[较比同]")
SIGNS = tuple("由从较比同")
_MUCH = 100
_LIKE = 3
_TEN_THOUSAND, _FULL = 10**4, 100


def scale_slips(sentence: Sentence) -> Iterator[Statement]:
    """The amounts of a sentence that fit only when one of them is told with another 万 or 亿."""
    for one, other in pairwise(sentence.terms):
        if one.unit == other.unit and not other.mark and _FROM.search(one.name) and _TO.search(other.name):
            yield from _of_levels(one, other)
        elif (
            one.unit == other.unit
            and other.mention.scale == one.mention.scale * _TEN_THOUSAND
            and is_change(other)
            and not one.is_attribute
        ):
            yield from _of_change(sentence, one, other)
        elif one.unit != other.unit and is_change(other) and not one.is_attribute:
            yield from _of_another_unit(one, other)


def _of_levels(one: Term, other: Term) -> Iterator[Statement]:
    """No level rises ten thousand times."""
    first, second = one.mention, other.mention
    if one.unit in DURATIONS or not first.value:
        return
    ratio = second.value / first.value
    off = next((each for each in TEN_THOUSANDFOLD if each / _LIKE < ratio < each * _LIKE), None)
    if off is not None:
        is_told_alike = first.scale == second.scale
        right = amount(second.value / off, second.unit) if is_told_alike else _rescaled(second, first)
        yield _slip(second, (first,), f"{first.text}→{second.text}", right)


def _of_change(sentence: Sentence, level: Term, change: Term) -> Iterator[Statement]:
    """缴存额5.8万元，同比增加0.4亿元: nothing grows by more than all of it, ten thousand times over.

    人均收入32,846元，比上年增加1,842万元，增长5.9%: of an average the rate behind must tell that the change is wrong.
    """
    now, by = level.mention, change.mention
    is_told = change.clause - level.clause == 1 and now.is_exact and by.is_exact
    if not (is_told and now.value and by.value > _MUCH * now.value and _COMPARED.search(change.name)):
        return
    if per_of_average(level) is None:
        yield _slip(now, (by,), f"{now.text}，{change.own_name}{by.text}", _rescaled(now, by))
    elif _gives_the_rate(sentence, now.value, by.value / _TEN_THOUSAND, change):
        yield _slip(by, (now,), f"{now.text}，{change.own_name}{by.text}", _rescaled(by, now))


def _of_another_unit(level: Term, change: Term) -> Iterator[Statement]:
    """公园绿地14.6平方米，较上年增加0.3公顷: in the unit of another size nothing grows by so many times itself."""
    now, by = level.mention, change.mention
    ratio = times_as_large(by, now) if change.clause - level.clause == 1 and now.is_exact and by.is_exact else None
    if ratio is not None and ratio > _MUCH and _COMPARED.search(change.name):
        yield _slip(by, (now,), f"{now.text}，{change.own_name}{by.text}", _rescaled(by, now))


def _gives_the_rate(sentence: Sentence, now: Fraction, by: Fraction, change: Term) -> bool:
    """Whether the change in the smaller unit is what the rate right behind it says."""
    behind = sentence.terms[change.index + 1 : change.index + 2]
    rises = DOWN.search(change.own_name) is None
    before = now - by if rises else now + by
    if not behind or behind[0].unit != PERCENT or before <= 0:
        return False
    return Interval.point(by / before * _FULL).meets(behind[0].mention.interval)


def _rescaled(wrong: Mention, like: Mention) -> str:
    """The number with the unit of the other amount."""
    return format(wrong.number, "f") + like.unit_text


def _slip(wrong: Mention, others: tuple[Mention, ...], arithmetic: str, right: str) -> Statement:
    return Statement(Relation.UNIT_SLIP, wrong, others, False, arithmetic, right, confidence=Confidence.PROBABLE)
