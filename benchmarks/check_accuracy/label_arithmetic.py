"""The arithmetic a label states, worked out on rounding intervals: `98.01%=493.2/503.2`, `18<=36`, `11.7万=260*450`.

Independent of the checker on purpose: what it is measured against must not come from it.
A bare whole number is exact; decimals, percentages, 万 and 亿 stand for all that is rounded to them, and so does `N~`.
Several relations are parted by `;`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

TOKEN = re.compile(r"(\d{1,15}(?:\.\d{1,6})?)(亿|万)?(%|‰)?(~)?|(<=|>=|[-+*/()=<>])")
SCALES = {"": Decimal(1), "万": Decimal(10**4), "亿": Decimal(10**8), "%": Decimal("0.01"), "‰": Decimal("0.001")}
RELATIONS = ("<=", ">=", "<", ">", "=")


@dataclass(frozen=True, slots=True)
class Interval:
    """Everything a printed figure may stand for."""

    low: Decimal
    high: Decimal

    def combined(self, other: "Interval", operator: str) -> "Interval":
        ends = [
            _worked_out(mine, operator, theirs) for mine in (self.low, self.high) for theirs in (other.low, other.high)
        ]
        return Interval(min(ends), max(ends))


def holds(arithmetic: str) -> bool:
    """Whether every relation can be true of the unrounded figures."""
    return all(_relation_holds(relation) for relation in arithmetic.split(";"))


def _relation_holds(relation: str) -> bool:
    tokens = list(_tokens(relation))
    (sign,) = [token for token in tokens if token in RELATIONS]
    middle = tokens.index(sign)
    left, right = _Reader(tokens[:middle]).whole(), _Reader(tokens[middle + 1 :]).whole()
    return {
        "=": left.low <= right.high and right.low <= left.high,
        "<=": left.low <= right.high,
        ">=": right.low <= left.high,
        "<": left.low < right.high,
        ">": right.low < left.high,
    }[str(sign)]


def _tokens(text: str) -> Iterator[Interval | str]:
    position = 0
    while position < len(text):
        found = TOKEN.match(text, position)
        if found is None:
            raise ValueError(f"cannot read {text!r} at {position}")
        position = found.end()
        digits, ten_thousands, percent, tilde, operator = found.groups(default="")
        yield operator or _figure(digits, ten_thousands, percent, is_rounded=bool(tilde))


def _figure(digits: str, ten_thousands: str, percent: str, *, is_rounded: bool) -> Interval:
    places = len(digits.partition(".")[2])
    is_rounded = is_rounded or bool(places or ten_thousands or percent)
    half = Decimal(5).scaleb(-places - 1) if is_rounded else Decimal(0)
    scale = SCALES[ten_thousands] * SCALES[percent]
    return Interval((Decimal(digits) - half) * scale, (Decimal(digits) + half) * scale)


class _Reader:
    """Sums of products of figures and brackets."""

    def __init__(self, tokens: list[Interval | str]) -> None:
        self.tokens = tokens
        self.position = 0

    def whole(self) -> Interval:
        value = self._sum()
        if self.position != len(self.tokens):
            raise ValueError(f"cannot read {self.tokens[self.position :]}")
        return value

    def _sum(self) -> Interval:
        value = self._product()
        while operator := self._next_of("+-"):
            value = value.combined(self._product(), operator)
        return value

    def _product(self) -> Interval:
        value = self._atom()
        while operator := self._next_of("*/"):
            value = value.combined(self._atom(), operator)
        return value

    def _atom(self) -> Interval:
        if self._next_of("("):
            value = self._sum()
            if not self._next_of(")"):
                raise ValueError("a bracket is open")
            return value
        token = self.tokens[self.position]
        if isinstance(token, str):
            raise ValueError(f"a figure is missing before {token!r}")
        self.position += 1
        return token

    def _next_of(self, operators: str) -> str:
        if self.position == len(self.tokens):
            return ""
        token = self.tokens[self.position]
        if not isinstance(token, str) or token not in operators:
            return ""
        self.position += 1
        return token


def _worked_out(left: Decimal, operator: str, right: Decimal) -> Decimal:
    if operator == "+":
        return left + right
    if operator == "-":
        return left - right
    return left * right if operator == "*" else left / right
