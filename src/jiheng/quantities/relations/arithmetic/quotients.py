"""How quotients are worked out and printed: averages in their unit, rates in percent."""

from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.numbers import plain, round_half_up
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.statement import Relation, Statement, percentage_told
from jiheng.quantities.units import PERCENT

_FULL = 100


def percent_of(part: Interval, whole: Interval) -> Interval | None:
    """How many percent of the whole the part is; None where the whole may be nothing."""
    quotient = part.over(whole)
    return None if quotient is None else quotient.times(_FULL)


def is_percent_of(rate: Mention, part: Interval, whole: Interval) -> bool:
    """Whether so many percent of the whole, as they are told, are the part."""
    quotient = part.over(whole)
    return quotient is not None and quotient.times(_FULL).meets(rate.bounds)


def quotient_told(
    relation: Relation,
    stated: Mention,
    operands: tuple[Mention, ...],
    working: str,
    value: Fraction,
    *,
    holds: bool,
    confidence: Confidence = Confidence.CERTAIN,
) -> Statement:
    """「36万元÷400户＝900元」, and that it is not what is told where it does not hold."""
    is_fraction = stated.unit == PERCENT and stated.scale != 1  # 四分之三 is 75%
    scale, unit = (1, PERCENT) if is_fraction else (stated.scale, stated.unit_text)
    rounded = round_half_up(value / scale, max(stated.places, 2))
    computed = plain(rounded) + unit
    arithmetic = f"{working}＝{computed}"
    if not holds:
        arithmetic += f"≠{stated.text}"
    elif Fraction(rounded) * scale != stated.value:
        arithmetic += f"≈{stated.text}"
    return Statement(relation, stated, operands, holds, arithmetic, computed, confidence)


def rate_told(
    stated: Mention,
    operands: tuple[Mention, ...],
    working: str,
    value: Fraction,
    *,
    holds: bool,
    relation: Relation = Relation.RATE,
    confidence: Confidence = Confidence.PROBABLE,
    elsewhere: tuple[Mention, ...] = (),
) -> Statement:
    """「244件÷372件＝65.59%≈65.6%」 of a `value` in percent, and that it is not what is told where it does not hold."""
    rounded = round_half_up(value, max(stated.places, 2))
    computed = f"{rounded}{stated.unit}" if holds else percentage_told(value, stated)
    beside = f"≠{stated.text}" if not holds else "" if Fraction(rounded) == stated.value else f"≈{stated.text}"
    arithmetic = f"{working}＝{computed}{beside}"
    return Statement(relation, stated, operands, holds, arithmetic, computed, confidence, elsewhere=elsewhere)


def share_told(
    rate: Mention,
    part: Mention,
    whole: Mention,
    *,
    holds: bool,
    operands: tuple[Mention, ...] | None = None,
    elsewhere: tuple[Mention, ...] = (),
) -> Statement:
    """「244件÷372件＝65.59%≈65.6%」: the share that the part is of the whole."""
    working, value = f"{part.text}÷{whole.text}", _FULL * part.value / whole.value
    operands = (whole, part) if operands is None else operands
    return rate_told(rate, operands, working, value, holds=holds, elsewhere=elsewhere)


def rest_told(rate: Mention, part: Mention, whole: Mention, *, holds: bool) -> Statement:
    """「（840批－6批）÷840批＝99.29%」: the share of what the part leaves of the whole."""
    value = _FULL * (whole.value - part.value) / whole.value
    return rate_told(rate, (whole, part), f"（{whole.text}－{part.text}）÷{whole.text}", value, holds=holds)


def share_of_both_told(rate: Mention, part: Mention, rest: Mention, *, holds: bool) -> Statement:
    """「507人÷（507人＋118人）＝81.12%」: the share of a part in itself and the rest."""
    value = _FULL * part.value / (part.value + rest.value)
    return rate_told(rate, (part, rest), f"{part.text}÷（{part.text}＋{rest.text}）", value, holds=holds)
