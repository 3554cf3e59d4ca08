"""What a sentence states of its figures: a formula over mentions, whether it holds, and the working."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from operator import attrgetter

from jiheng.core.choice import Choice
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import plain, round_half_up
from jiheng.core.value import once, value
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.slips import is_slip
from jiheng.quantities.units import MONEY, PERCENT, PERCENTAGE_POINTS

_START, _END = attrgetter("start"), attrgetter("end")
_SHOWN_PLACES = 4
_PERCENT_PLACES = 2
_MONEY_SCALES = ((10**8, "亿元"), (10**4, "万元"), (1, "元"))


class Relation(Choice):
    """What sort of formula."""

    SUM = "sum", "合计"
    PART = "part", "部分不超过总体"
    REMAINDER = "remainder", "结余"
    RATE = "rate", "比率"
    GROWTH = "growth", "增减变动"
    AVERAGE = "average", "平均数"
    PRODUCT = "product", "单价与数量"
    COMPARISON = "comparison", "差额"
    EQUATION = "equation", "算式"
    UNIT_SLIP = "unit_slip", "计量单位"
    SCORE = "score", "得分"


_FARTHEST_RATE, _FARTHEST_GROWTH, _FARTHEST_CHANGE = 3, 9, 4
"""So many times too high is hardly any wrong rate told, and so many times too small hardly any wrong change."""
_ALL = 100
_NUMBER = late_pattern("[0-9]+(?:[.][0-9]+)?")


@value(slots=False)
class Statement:
    """`target` is what the sentence says follows from `operands`. `computed`: what follows, in the target's own unit.

    `arithmetic` is the working in one line. A statement that fails says in `confidence` how sure its reading is.
    `elsewhere`: figures of other passages that it follows from instead of operands of its own.
    `is_other_way`: another division of the same whole stands beside it, or its parts are summed up once more behind
    them, so that this one gives what it doubts as well; or its own words name the base, so that another that gives it
    was taken for that base.
    """

    relation: Relation
    target: Mention
    operands: tuple[Mention, ...]
    holds: bool
    arithmetic: str
    computed: str = ""
    confidence: Confidence = Confidence.CERTAIN
    is_other_way: bool = False
    elsewhere: tuple[Mention, ...] = ()

    @property
    def start(self) -> int:
        """Where its first figure begins."""
        first: int = min(map(_START, (self.target, *self.operands)))
        return first

    @once
    def figures(self) -> frozenset[int]:
        """Where each of its figures begins."""
        return frozenset(map(_START, (self.target, *self.operands)))

    @property
    def is_far_off(self) -> bool:
        """Whether what follows is so far from what is told that other figures are meant: 4件÷84件＝4.76% beside 33.33%.

        Not where a slip parts the two.
        """
        found = _NUMBER.match(self.computed) if self.relation in (Relation.RATE, Relation.GROWTH) else None
        is_ratio = self.relation is Relation.RATE and self.target.unit != PERCENT
        if found is None or is_ratio or (self.operands and all(each.unit == PERCENT for each in self.operands)):
            return False
        told = abs(self.target.value if self.target.unit == PERCENT else Fraction(self.target.number))
        reckoned = Fraction(found[0])
        if not told or not reckoned or (self.relation is Relation.RATE and told > _ALL):
            return False
        is_rate = self.relation is Relation.RATE
        farthest = _FARTHEST_RATE if is_rate else _FARTHEST_GROWTH if self.target.unit == PERCENT else _FARTHEST_CHANGE
        if (told / reckoned if is_rate else reckoned / told) < farthest:
            return False
        wanted = Interval.around(reckoned * self.target.scale, self.target.half())
        return not (is_slip(self.target, wanted) or _have_like_digits(format(self.target.number, "f"), found[0]))

    @property
    def end(self) -> int:
        last: int = max(map(_END, (self.target, *self.operands)))
        return last


def _have_like_digits(one: str, other: str) -> bool:
    """29.54 and 2.95: a decimal point slipped."""
    first, second = (each.replace(".", "").strip("0") for each in (one, other))
    return first.startswith(second) or second.startswith(first)


def in_unit_of(value: Fraction, like: Mention, places: int | None = None) -> str:
    """A computed value in the unit of `like`, to its decimals and two more where it does not come out even."""
    number = value / like.scale
    return _number(number, like.places if places is None else places) + like.unit_text


def _number(number: Fraction, places: int) -> str:
    for shown in (places, places + 2):
        rounded = round_half_up(number, shown)
        if rounded.as_integer_ratio() == number.as_integer_ratio():
            return plain(rounded)
    return format(round_half_up(number, min(places + 2, max(places, _SHOWN_PLACES))), "f")


def money(value: Fraction) -> str:
    """An amount in the largest unit in which it is at least 1: 12,000元 is 1.2万元."""
    scale, unit = next(((scale, unit) for scale, unit in _MONEY_SCALES if abs(value) >= scale), (1, "元"))
    return plain(round_half_up(value / scale, 6 if scale > 1 else 2)) + unit


def amount(value: Fraction, unit: str) -> str:
    """A value with its unit."""
    if unit == MONEY:
        return money(value)
    return plain(round_half_up(value, _SHOWN_PLACES)) + unit


def percentage_told(value: Fraction, like: Mention) -> str:
    """A computed percentage to so many decimals that it does not round to the one told: 44.4495% beside 44.5%."""
    fewest = max(like.places, _PERCENT_PLACES)
    for places in range(fewest, fewest + _SHOWN_PLACES):
        rounded = round_half_up(value, places)
        if round_half_up(Fraction(rounded), like.places) != like.number:
            break
    return f"{rounded}{like.unit}"


def joined(mentions: Sequence[Mention], sign: str) -> str:
    """Figures with a sign between: units told once where they are the same."""
    if len({mention.unit_text for mention in mentions}) == 1:
        return sign.join(plain_number(mention) for mention in mentions)
    return sign.join(mention.text for mention in mentions)


def plain_number(mention: Mention) -> str:
    """The number without its unit, as printed."""
    return format(mention.number, "f")


def gap(stated: Mention, computed: Fraction) -> str:
    """How far the stated value is from the computed one: 相差0.1万元."""
    difference = abs(stated.value - computed)
    if stated.unit in (PERCENT, PERCENTAGE_POINTS):
        return f"相差{plain(round_half_up(difference, max(stated.places, 2)))}个百分点"
    return f"相差{in_unit_of(difference, stated)}"


def is_close(one: Fraction, other: Fraction, share: Decimal) -> bool:
    """Whether two values differ by less than this share of the larger."""
    (first, below), (second, divisor) = one.as_integer_ratio(), other.as_integer_ratio()
    first, second = first * divisor, second * below
    largest = max(abs(first), abs(second))
    of, all_of_it = share.as_integer_ratio()
    return largest > 0 and abs(first - second) * all_of_it < largest * of
