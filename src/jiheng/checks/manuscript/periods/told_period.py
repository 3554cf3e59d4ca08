"""A stretch of time with the length that is told of it."""

from jiheng.checks.manuscript.periods.lengths import Length
from jiheng.checks.manuscript.periods.measured import Stretch
from jiheng.core.value import value


@value()
class ToldPeriod:
    """`text[start:end]` of a passage tells how long a stretch of time lasts, and when it begins and ends."""

    start: int
    end: int
    length: Length
    stretch: Stretch
