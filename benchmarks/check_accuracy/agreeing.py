"""Arithmetic that holds among the figures of any text, found by trying: no word says what belongs together.

38笔 of 95笔 are 40%, and three amounts add up to a fourth. Of figures with several digits that stand side by side
hardly any agree by chance, so what agrees is very likely meant. What the checker itself reads is not asked.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations
from operator import attrgetter

from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.scan import mentions
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS, TIMES

SUM, RATE, GROWTH, MULTIPLE, POINTS = "合计与分项", "比率", "增减幅", "倍数", "百分点之差"
KINDS = (SUM, RATE, GROWTH, MULTIPLE, POINTS)

_NO_AMOUNTS = frozenset({PERCENT, PERCENTAGE_POINTS, TIMES, "年", "月", "日", "时", "分", "岁", "周年", "点"})
_FAR, _LONG = 110, 320
"""So many characters a rate stands at most from its amounts, and so many characters all parts of a sum take up."""
_FEWEST_DIGITS, _SURE_DIGITS = 2, 3
_MOST_PARTS = 10
_BLUR, _FINE = 3, Fraction(1, 300)
"""What is reckoned may be so many times as vague as what is told; the parts of a sum by so much of it."""
_HUNDRED = 100
_MOST_OF_A_SHARE = Fraction(13, 10)

Range = tuple[Fraction, Fraction]
Reckoning = Callable[[Interval, Interval], list[Range]]


@dataclass(frozen=True, slots=True)
class Agreement:
    """`figures` of one paragraph that agree, as they stand in it; the last of them follows from the others."""

    kind: str
    figures: tuple[Mention, ...]

    def holds_in(self, paragraph: str) -> bool:
        """Whether the figures that stand there now may still agree, as far as rounding goes."""
        figures = {each.start: each for each in mentions(paragraph)}
        *others, told = (figures.get(each.start, each) for each in self.figures)
        if self.kind == SUM:
            return _overlap(told, _sum_of(others))
        one, other = (each.interval for each in others)
        return any(_overlap(told, each) for each in _RECKONED[self.kind](one, other))

    def is_touched_by(self, start: int, end: int) -> bool:
        return any(start < each.end and each.start < end for each in self.figures)


def agreements(paragraph: str) -> list[Agreement]:
    """At most one for each figure that follows from others: the one whose figures stand nearest."""
    figures = [each for each in mentions(paragraph) if each.value > 0]
    amounts = [each for each in figures if each.unit not in _NO_AMOUNTS and _digits(each) >= _FEWEST_DIGITS]
    return [*_rates(figures, amounts), *_points(figures), *_sums(amounts)]


def _rates(figures: Sequence[Mention], amounts: Sequence[Mention]) -> Iterator[Agreement]:
    for told in figures:
        if told.unit in (PERCENT, TIMES) and _is_fine(told):
            near = [each for each in amounts if abs(each.start - told.start) < _FAR]
            pairs = [(one, other) for one, other in permutations(near, 2) if one.unit == other.unit]
            ways = _PERCENTAGES if told.unit == PERCENT else _MULTIPLES
            yield from _nearest(told, pairs, ways)


def _points(figures: Sequence[Mention]) -> Iterator[Agreement]:
    shares = [each for each in figures if each.unit == PERCENT and _digits(each) >= _FEWEST_DIGITS]
    for told in figures:
        if told.unit == PERCENTAGE_POINTS:
            near = [each for each in shares if abs(each.start - told.start) < _FAR]
            yield from _nearest(told, [*permutations(near, 2)], {POINTS: _difference})


def _nearest(
    told: Mention,
    pairs: Sequence[tuple[Mention, Mention]],
    ways: Mapping[str, Reckoning],
) -> Iterator[Agreement]:
    """The pair nearest to a figure that it is reckoned from in one of the ways, as printed or before rounding."""
    for one, other in sorted(pairs, key=lambda pair: sum(abs(each.start - told.start) for each in pair)):
        for kind, reckon in ways.items():
            reckoned = [*reckon(_printed(one), _printed(other)), *reckon(one.interval, other.interval)]
            if one.value != other.value and any(_agrees(told, each) for each in reckoned):
                yield Agreement(kind, (one, other, told))
                return


def _sums(amounts: Sequence[Mention]) -> Iterator[Agreement]:
    for whole in amounts:
        same = [each for each in amounts if each.unit == whole.unit]
        if _digits(whole) >= _SURE_DIGITS or whole.is_counted:
            parts = next((run for run in _runs(same, whole) if _add_up(run, whole)), None)
            if parts is not None:
                yield Agreement(SUM, (*parts, whole))


def _runs(same: Sequence[Mention], whole: Mention) -> Iterator[Sequence[Mention]]:
    """Figures that stand side by side, each less than the whole, near it."""
    for first in range(len(same)):
        for size in range(1, min(_MOST_PARTS, len(same) - first) + 1):
            run = same[first : first + size]
            if run[-1].value >= whole.value or run[-1].end - run[0].start > _LONG:
                break
            is_near = min(abs(run[0].start - whole.start), abs(run[-1].start - whole.start)) < _FAR
            if size >= _FEWEST_DIGITS and is_near:
                yield run


def _add_up(parts: Sequence[Mention], whole: Mention) -> bool:
    least, most = _sum_of(parts)
    is_vague = most - least > (_BLUR + 1) * _width(whole) and most - least > whole.value * _FINE
    return not is_vague and _overlap(whole, (least, most))


def _sum_of(parts: Sequence[Mention]) -> Range:
    least, most = (sum((end(each.interval) for each in parts), Fraction(0)) for end in (_LOW, _HIGH))
    return least, most


def _share(part: Interval, whole: Interval) -> list[Range]:
    least, most = _divided(part, whole.low, whole.high)
    return [(least * _HUNDRED, most * _HUNDRED)] if most < _MOST_OF_A_SHARE else []


def _growth(now: Interval, other: Interval) -> list[Range]:
    """From one level to the other, and by an amount up or down to a level."""
    least, most = _divided(now, other.low, other.high)
    ways = [(least - 1, most - 1) if least > 1 else (1 - most, 1 - least)]
    if other.high <= now.low:
        ways.append(_divided(other, now.low - other.high, now.high - other.low))
        ways.append(_divided(other, now.low + other.low, now.high + other.high))
    return [(least * _HUNDRED, most * _HUNDRED) for least, most in ways if least > 0]


def _multiple(one: Interval, other: Interval) -> list[Range]:
    least, most = _divided(one, other.low, other.high)
    return [(least, most), (least - 1, most - 1)] if least > 1 else []


def _difference(one: Interval, other: Interval) -> list[Range]:
    return [(one.low - other.high, one.high - other.low)]


_LOW, _HIGH = attrgetter("low"), attrgetter("high")
_PERCENTAGES: dict[str, Reckoning] = {RATE: _share, GROWTH: _growth}
_MULTIPLES: dict[str, Reckoning] = {MULTIPLE: _multiple}
_RECKONED = {**_PERCENTAGES, **_MULTIPLES, POINTS: _difference}


def _divided(one: Interval, least: Fraction, most: Fraction) -> Range:
    return (one.low / most, one.high / least) if least > 0 else (Fraction(0), Fraction(0))


def _agrees(told: Mention, reckoned: Range) -> bool:
    least, most = reckoned
    return least > 0 and most - least <= _BLUR * _width(told) and _overlap(told, reckoned)


def _overlap(told: Mention, reckoned: Range) -> bool:
    return reckoned[1] >= told.interval.low and reckoned[0] <= told.interval.high


def _printed(figure: Mention) -> Interval:
    return Interval.point(figure.value)


def _is_fine(told: Mention) -> bool:
    """With digits enough that hardly anything meets it by chance."""
    return _digits(told) >= (_FEWEST_DIGITS if told.places or told.unit == TIMES else _SURE_DIGITS)


def _digits(figure: Mention) -> int:
    return len(figure.number.normalize().as_tuple().digits)


def _width(figure: Mention) -> Fraction:
    return max(figure.interval.high - figure.interval.low, Fraction(1, 10**6))
