"""Shares told by the names of a list before them: 设备48万元、培训30万元…；其中设备占40%，培训占25%."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.interval import Interval, total
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.quotients import percent_of, rate_told
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Statement, amount, is_close
from jiheng.quantities.units import NO_AMOUNTS, PER_MILLE, PERCENT, TIMES

_SUBJECT = late_pattern(
    r"^(?:[0-9]{1,2}[.、])?(?!税收)(?:其中|和|及|与|用于|来自)*(?P<subject>[^，。；占]{2,16}?)(?:的|所)?占(?:比|比例|比重)?(?:为|约|达)*$"
)
_IDLE = late_pattern(
    "^(?:其中|用于|来自|由|和|及|与)+|(?:支出|收入|经费|资金|费用|金额|合计|完成|共计|共|为|总额)+$", make=quick_pattern
)
_NOT_AMOUNTS = NO_AMOUNTS | {TIMES, PER_MILLE}
_ALL = 100
_SHORTEST, _TWO = 2, 2
_MOST_WHOLES = 12
_NEAR = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class _Whole:
    """What the shares may be of: an amount told, or all that a list names."""

    interval: Interval
    value: Fraction
    told: str


@dataclass(frozen=True, slots=True)
class _Item:
    rate: Term
    part: Term
    told_in: Sentence


def shares_of_items(sentence: Sentence, before: Sequence[Sentence]) -> Iterator[Statement]:
    """The shares of a sentence whose amounts a sentence before, or its own beginning, told under the same names.

    Their whole is what gives most of them; a lone share is wrong only where one of them is near.
    """
    items = [item for rate in sentence.terms if (item := _item(sentence, rate, before)) is not None]
    if not items:
        return
    wholes = _wholes(items[0], before)
    best = max(wholes, key=lambda whole: sum(_gives(item, whole) for item in items), default=None)
    if best is None:
        return
    fitting = [item for item in items if _gives(item, best)]
    for item in items:
        if item in fitting:
            yield _told(item, best, holds=True)
        elif fitting and not any(_gives(item, whole) for whole in wholes):
            yield _told(item, best, holds=False)
    if not fitting and len(items) == 1:
        likely = [whole for whole in wholes if _is_likely(items[0], whole)]
        if len({whole.value for whole in likely}) == 1:
            yield _told(items[0], likely[0], holds=False)


def _item(sentence: Sentence, rate: Term, before: Sequence[Sentence]) -> _Item | None:
    found = _SUBJECT.match(rate.name) if rate.unit == PERCENT and rate.mention.is_exact else None
    if found is None or rate.depth or (rate.index and not rate.mark):
        return None
    subject = _IDLE.sub("", found["subject"])
    if len(subject) < _SHORTEST:
        return None
    for told_in in (sentence, *reversed(before)):
        parts = [
            each
            for each in told_in.terms
            if each.unit not in _NOT_AMOUNTS
            and each.mention.is_exact
            and (told_in is not sentence or each.index < rate.index)
            and _IDLE.sub("", each.own_name) == subject
            and not each.is_attribute
        ]
        if len({each.mention.value for each in parts}) > 1 or any(_has_more(told_in, each) for each in parts):
            return None
        if parts:
            return _Item(rate, parts[0], told_in)
    return None


def _has_more(sentence: Sentence, part: Term) -> bool:
    """北片6个镇完成68处: of which of both the share is told the name does not say."""
    behind = sentence.terms[part.index + 1] if part.index + 1 < len(sentence.terms) else None
    return behind is not None and not behind.mark and behind.unit not in (part.unit, *_NOT_AMOUNTS)


def _wholes(item: _Item, before: Sequence[Sentence]) -> list[_Whole]:
    """All that the list names, and each larger amount told in it or in the sentences beside it."""
    unit = item.part.unit
    listed = [each for each in item.told_in.terms if each.unit == unit and not each.is_attribute and not each.depth]
    near = [
        each
        for other in before
        for each in other.terms
        if each.unit == unit and other is not item.told_in and not other.is_part(each) and not each.is_attribute
    ]
    amounts = [each.mention for each in (*listed, *near) if each.mention.value > item.part.mention.value]
    wholes = [_Whole(each.operand, each.value, each.text) for each in amounts if each.is_exact]
    parts = [each.mention for each in listed if each.mention.is_exact]
    if len(parts) > _TWO and (whole := _summed(parts)).value != _TWO * parts[0].value:
        is_told = any(each.value == whole.value for each in wholes)
        return [whole] if is_told else [whole, *wholes[:_MOST_WHOLES]]
    return wholes[:_MOST_WHOLES]


def _summed(parts: Sequence[Mention]) -> _Whole:
    value = sum((part.value for part in parts), Fraction(0))
    return _Whole(total([part.operand for part in parts]), value, amount(value, parts[0].unit))


def _share(item: _Item, whole: _Whole) -> Interval | None:
    return percent_of(item.part.mention.operand, whole.interval)


def _gives(item: _Item, whole: _Whole) -> bool:
    share = _share(item, whole)
    return share is not None and share.meets(item.rate.mention.interval)


def _is_likely(item: _Item, whole: _Whole) -> bool:
    """Whether the share is a slip away from what is told, or not far from it."""
    share = _share(item, whole)
    rate = item.rate.mention
    return share is not None and (is_slip(rate, share) or is_close(share.low, rate.value, _NEAR))


def _told(item: _Item, whole: _Whole, *, holds: bool) -> Statement:
    part, rate = item.part.mention, item.rate.mention
    return rate_told(rate, (), f"{part.text}÷{whole.told}", _ALL * part.value / whole.value, holds=holds)
