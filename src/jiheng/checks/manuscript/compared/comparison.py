"""A figure held against another in words, and whether the two bear it out."""

from dataclasses import dataclass
from enum import Enum

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.quantities.mention import Mention


class Side(Enum):
    """Where a figure is said to lie; the value is the sign that parts it from the other."""

    BELOW = "＜"
    AT_MOST = "≤"
    ABOVE = "＞"
    AT_LEAST = "≥"
    EQUAL = "＝"

    def holds(self, one: Mention, other: Mention) -> bool:
        """Whether the first lies there, as both are printed."""
        if self is Side.BELOW:
            return one.value < other.value
        if self is Side.AT_MOST:
            return one.value <= other.value
        if self is Side.ABOVE:
            return one.value > other.value
        if self is Side.EQUAL:
            return one.interval.meets(other.interval)
        return one.value >= other.value


@dataclass(frozen=True, slots=True)
class Comparison:
    """`words`: what is said; `told`: both figures with the sign between them that is true.

    `is_sure`: no other figure is likely meant.
    """

    places: tuple[Location, ...]
    words: str
    told: str
    holds: bool
    is_sure: bool = True


def compared(passage: Passage, words: tuple[int, int], side: Side, one: Mention, other: Mention) -> Comparison:
    """`one` is said to lie on that side of `other`, both of the passage; `words`: where the report says it."""
    start, end = words
    place = passage.at(min(start, one.start), max(end, one.end))
    return judged((place,), passage.text[start:end], side, one, other)


def judged(places: tuple[Location, ...], words: str, side: Side, one: Mention, other: Mention) -> Comparison:
    """The same of figures that may stand apart, each with its place."""
    holds = side.holds(one, other)
    if holds:
        sign = side.value
    elif one.value == other.value:
        sign = "＝"
    else:
        sign = "＜" if one.value < other.value else "＞"
    return Comparison(places, words, f"{_bare(one)}{sign}{_bare(other)}", holds)


def _bare(mention: Mention) -> str:
    """The figure as printed, without the 以内 of a bound."""
    return mention.text.removesuffix("以内").removesuffix("以下").removesuffix("以上")
