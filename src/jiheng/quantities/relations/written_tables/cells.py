"""Three figures of one row of a written table, of which the last is reckoned from the others."""

from dataclasses import dataclass, replace

from jiheng.core.finding import Confidence
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.ways_of_reckoning import (
    CHANGE,
    DIFFERENCE,
    FALL,
    GAIN,
    PRODUCT,
    QUOTIENT,
    SHARE,
    SUM,
    TONS,
    Way,
)
from jiheng.quantities.slips import is_slip, slip_sizes
from jiheng.quantities.statement import Relation, Statement, in_unit_of, percentage_told
from jiheng.quantities.units import PERCENT

_WHOLE, _DIFFERENT = 100, 3
_FLOAT = 1e-9
_RELATIONS = {
    SHARE: Relation.RATE,
    CHANGE: Relation.GROWTH,
    FALL: Relation.GROWTH,
    GAIN: Relation.GROWTH,
    QUOTIENT: Relation.AVERAGE,
    DIFFERENCE: Relation.REMAINDER,
    SUM: Relation.SUM,
    PRODUCT: Relation.PRODUCT,
    TONS: Relation.PRODUCT,
}


@dataclass(frozen=True, slots=True)
class Cells:
    """The three figures of one row: `one` and `two` make `said`."""

    one: Mention
    two: Mention
    said: Mention
    way: Way

    @property
    def made(self) -> Interval | None:
        return self.way.of(self.one.operand, self.two.operand)

    @property
    def fits(self) -> bool:
        made = self.made
        return made is not None and made.meets(self.said.interval)

    @property
    def is_telling(self) -> bool:
        """Whether it can hardly fit by itself: no zeros, no 100%, no bare digit."""
        values = {self.one.number, self.two.number, self.said.number}
        is_whole = self.way.is_percent and self.said.number == _WHOLE
        return not is_whole and 0 not in values and len(values) == _DIFFERENT and self.digits > 1

    @property
    def digits(self) -> int:
        """So many digits of what is reckoned tell something: two of 90%, one of 900."""
        digits = f"{self.said.number:f}".replace(".", "").lstrip("-0")
        return len(digits if self.said.unit == PERCENT else digits.rstrip("0"))

    @property
    def is_one_slip(self) -> bool:
        """Whether it fits once one slip in the digits of one of them is put right."""
        made, said = self.made, self.said
        if made is None or min(self.one.number, self.two.number) < 0:
            return False
        if said.number < 0:
            said, made = replace(said, number=-said.number), made.times(-1)
        if is_slip(said, made):
            return True
        reach = (0 if said.is_counted else said.grain / 2) + _FLOAT
        ones = ((size, self.two.size) for size in slip_sizes(self.one))
        twos = ((self.one.size, size) for size in slip_sizes(self.two) if size)
        return any(abs(self.way.about(one, two) - self.said.size) <= reach for one, two in (*ones, *twos))

    def told(self) -> Statement:
        """What is told of the three, with the working."""
        made = self.way.of(Interval.point(self.one.value), Interval.point(self.two.value))
        assert made is not None
        is_wrong_rate = self.said.unit == PERCENT and not self.fits
        computed = percentage_told(made.low, self.said) if is_wrong_rate else in_unit_of(made.low, self.said)
        working = self.way.sign.replace("a", f"{self.one.number:f}").replace("b", f"{self.two.number:f}")
        arithmetic = f"{working}＝{computed}"
        if not self.fits:
            arithmetic += f"≠{self.said.text}"
        elif made.low != self.said.value:
            arithmetic += f"≈{self.said.text}"
        relation = Relation.COMPARISON if self.one.unit == PERCENT != self.said.unit else _RELATIONS[self.way]
        operands = (self.one, self.two)
        return Statement(relation, self.said, operands, self.fits, arithmetic, computed, Confidence.PROBABLE)
