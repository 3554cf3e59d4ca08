"""Sums of figures with 约, 超, 多 or 余 that tell digits enough: 约40.4亿元，加上约363.5亿元，合计约403.9亿元."""

from collections.abc import Sequence

from jiheng.core.quantity import Qualifier
from jiheng.quantities.digits import significant
from jiheng.quantities.interval import Interval, total
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import adds_up
from jiheng.quantities.slips import ROUGH, slip_chance

_FEWEST_DIGITS, _MOST_DOUBTED, _UNLIKELY = 3, 4, 0.2


def is_hardly_vague(mention: Mention) -> bool:
    """Whether 约 or 超 stands before so many digits that it hardly counts: 约309万元, 超47.2万辆."""
    digits = mention.number.as_tuple().digits
    fewest = {Qualifier.ABOUT: len(digits), Qualifier.ABOVE: len(significant(mention.number))}
    return fewest.get(mention.qualifier, 0) >= _FEWEST_DIGITS


def are_told_alike(whole: Mention, parts: Sequence[Mention]) -> bool:
    """约54亿元，加上约154亿元，共约208亿元: of fewer digits, but as fine as a total that has enough."""
    return (whole.is_exact or is_hardly_vague(whole)) and all(
        each.is_exact
        or is_hardly_vague(each)
        or (each.qualifier is Qualifier.ABOUT and (each.scale, each.places) == (whole.scale, whole.places))
        for each in parts
    )


def may_add_up(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts can add up to the whole as far as the vague words of all of them reach."""
    return adds_up(whole, parts) or total([part.bounds for part in parts]).meets(whole.bounds)


def is_parted_by_a_slip(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether one slip in a figure parts the parts from the total, however far the vague words of all may reach.

    超476.1亿元 for 超467.1亿元 beside parts of 71.4亿元 and 超395.7亿元.
    """
    bounds, told = total([part.bounds for part in parts]), (whole, *parts)
    odds = 1.0
    for mention in told:
        others = bounds if mention is whole else whole.bounds - _others(parts, mention)
        printed, reach = mention.interval, mention.bounds
        wanted = Interval(others.low - (reach.high - printed.high), others.high + (printed.low - reach.low))
        if wanted.low > 0:
            odds = min(odds, slip_chance(mention, wanted, 0, ROUGH))
    return odds * min(len(told), _MOST_DOUBTED) < _UNLIKELY


def _others(parts: Sequence[Mention], mention: Mention) -> Interval:
    return total([each.bounds for each in parts if each is not mention])
