"""A figure as the sum of others, each added or taken away: what differences and deductions share."""

import re
from collections.abc import Sequence
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import FLOAT, adds_up, finest, is_slipped, summed
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, gap, in_unit_of

WINDOW = 10
_TWO, _FEWEST_DIVIDED = 2, 4
_FINE = 3
_LISTS = frozenset("：（")
ADDED = re.compile("(?:再|另外?)?加上?(?![强快大班固工油气氢装密盟权急分热压高宽入速深])")
SIGNS_OF_MORE = frozenset("再另加")
"""Begins the name of what is added to an amount before it, with one of those characters."""

Signed = list[tuple[int, Mention]]
"""Figures with +1 or -1 before each."""


def amounts_before(sentence: Sentence, position: int) -> list[Term]:
    """The exact amounts of the same unit before the term at `position`, the nearest few."""
    term = sentence.terms[position]
    return [
        each
        for each in sentence.terms[:position]
        if each.unit == term.unit and each.depth <= term.depth and each.mention.is_exact
    ][-WINDOW:]


def without_parts(amounts: list[Term]) -> list[Term]:
    """Without those that make up the amount before them: 受理326件，其中旧存18件、新收308件，办结311件."""
    amounts = _without_summed(amounts)
    if len(amounts) < _FEWEST_DIVIDED:
        return amounts
    for place, whole in enumerate(amounts[:-_TWO]):
        for end in range(place + 1 + _TWO, len(amounts)):
            parts = amounts[place + 1 : end]
            is_list = parts[0].begins_parts or parts[0].mark in _LISTS
            if is_list and adds_up(whole.mention, [part.mention for part in parts]):
                return [*amounts[: place + 1], *amounts[end:]]
    return amounts


def _without_summed(amounts: list[Term]) -> list[Term]:
    """Without those that the last sums up: 总额1,460万元，2022年支付580万元，2023年支付720万元，累计支付1,300万元."""
    if not amounts or words.WEAK_TOTAL.match(amounts[-1].own_name) is None:
        return amounts
    for first in range(1, len(amounts) - _TWO):
        if adds_up(amounts[-1].mention, [each.mention for each in amounts[first:-1]]):
            return [*amounts[:first], amounts[-1]]
    return amounts


def fits(stated: Mention, signed: Signed, *, as_written: Sequence[Mention] = ()) -> bool:
    """Whether the stated figure can be what the signed ones come to, each within its rounding.

    `as_written`: those of them that nothing was rounded to.
    """
    about, slack = 0.0, stated.grain + FLOAT * stated.size
    for sign, mention in signed:
        about += sign * mention.size
        slack += mention.grain
    if abs(about - stated.size) > slack:
        return False
    if net(signed) == stated.value:
        return True
    places = finest([mention for _, mention in signed])
    low = high = Fraction(0)
    for sign, mention in signed:
        is_rounded = all(mention is not each for each in as_written)
        whole = mention.interval_at(max(places, mention.places)) if is_rounded else Interval.point(mention.value)
        each = whole.times(sign)
        low, high = low + each.low, high + each.high
    return Interval(low, high).meets(stated.interval)


def is_slipped_from(stated: Mention, signed: Signed) -> bool:
    """Whether one slip in any of the figures is all that parts the stated one from what the others come to."""
    added = [mention for sign, mention in signed if sign > 0]
    taken = [mention for sign, mention in signed if sign < 0]
    if not taken:
        return is_slipped(stated, added)
    if len(added) == 1:
        return is_slipped(added[0], [*taken, stated])
    short = stated.value - net(signed)
    wanted = [(stated, net(signed)), *((each, each.value + short) for each in added)]
    wanted += [(each, each.value - short) for each in taken]
    return any(_digits(each) >= _FINE and value > 0 and is_slip(each, Interval.point(value)) for each, value in wanted)


def _digits(mention: Mention) -> int:
    return len(mention.number.normalize().as_tuple().digits)


def apart(one: Term, other: Term) -> Signed:
    """The larger less the smaller."""
    larger, smaller = sorted((one, other), key=lambda each: -each.mention.value)
    return [(1, larger.mention), (-1, smaller.mention)]


def net(signed: Signed) -> Fraction:
    """What the signed figures come to as printed."""
    added, taken = ([mention for sign, mention in signed if sign == each] for each in (1, -1))
    return summed(added) - summed(taken) if taken else summed(added)


def exactly(signed: Signed) -> Interval:
    """The same as all that a figure of it may stand for."""
    return Interval.point(net(signed))


def difference_told(
    relation: Relation,
    stated: Mention,
    signed: Signed,
    *,
    holds: bool,
    confidence: Confidence = Confidence.CERTAIN,
    is_far: bool = False,
) -> Statement:
    """The statement with its working.

    `is_far`: the operands stand in other passages, so that they have no place in this one.
    """
    value = net(signed)
    mentions = tuple(mention for _, mention in signed)
    same = len({mention.unit_text for mention in mentions}) == 1
    working = "".join(
        ("" if not place else "＋" if sign > 0 else "－") + (format(mention.number, "f") if same else mention.text)
        for place, (sign, mention) in enumerate(signed)
    )
    computed = in_unit_of(value, stated, max(stated.places, finest(mentions)))
    arithmetic = f"{working}＝{computed}"
    if not holds:
        arithmetic += f"≠{stated.text}，{gap(stated, value)}"
    elif value != stated.value:
        arithmetic += f"≈{stated.text}"
    return Statement(relation, stated, () if is_far else mentions, holds, arithmetic, computed, confidence)
