"""Target values that cannot be aimed at: none, zero, a date kept as a number, less than what was reached before."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.checks.check import Flaw
from jiheng.checks.declared.indicator import Declared
from jiheng.core.finding import Confidence
from jiheng.core.goal import Direction, Operator
from jiheng.core.numbers import plain
from jiheng.schema.cells.dates import FIRST_SERIAL, LAST_SERIAL, date_of_serial, shown
from jiheng.schema.form_tables.vocabulary import Meaning

_MUCH_LOWER = Decimal("0.7")


def missing_targets(indicators: Sequence[Declared]) -> Iterator[Flaw]:
    """An indicator without a value to reach."""
    for each in indicators:
        if each.target is None and not each.words and not each.is_graded:
            message = f"“{each.name}”没有指标值，无法判断是否完成；请补填。"
            yield Flaw((each.at(Meaning.TARGET),), message)


def zero_targets(indicators: Sequence[Declared]) -> Iterator[Flaw]:
    """At least 0 is always reached."""
    for each in indicators:
        is_bound = each.operator in {Operator.AT_LEAST, Operator.ABOVE}
        if is_bound and each.target == Decimal(0) and each.direction is Direction.HIGHER:
            message = (
                f"“{each.name}”的指标值“{each.words}”不做也能达到；"
                "请改为要完成的数量，越少越好的指标把符号改为“＝”或“≤”。"
            )
            yield Flaw((each.at(Meaning.TARGET),), message)


def serials_for_dates(indicators: Sequence[Declared]) -> Iterator[Flaw]:
    """44561 under 时效指标 is 2021年12月31日 as a spreadsheet keeps it."""
    for each in indicators:
        number = each.target
        is_timely = "时效" in each.levels or any(word in each.name for word in ("时间", "时限", "日期"))
        if not is_timely or "率" in each.name or not isinstance(number, Decimal) or number != int(number):
            continue
        if FIRST_SERIAL <= number <= LAST_SERIAL and not each.unit:
            day = shown(date_of_serial(int(number)))
            message = (
                f"“{each.name}”的指标值{plain(number)}像是日期存成的序列号（{day}）；请改写成日期，"
                "确为数量的补填计量单位。"
            )
            yield Flaw((each.at(Meaning.TARGET),), message)


def targets_below_last_year(indicators: Sequence[Declared]) -> Iterator[Flaw]:
    """A target well below what was reached the year before asks for a reason; lower-is-better the other way round."""
    for each in indicators:
        target, before = each.target, each.previous
        if not isinstance(target, Decimal) or before is None or before <= 0 or target <= 0:
            continue
        is_easier = (
            target < before * _MUCH_LOWER if each.direction is Direction.HIGHER else target * _MUCH_LOWER > before
        )
        if is_easier and each.direction is not Direction.RANGE:
            message = (
                f"“{each.name}”上年实际{plain(before)}{each.unit}，本年目标{each.words}，明显偏低；"
                "请说明下调的依据，或提高目标。"
            )
            yield Flaw((each.at(Meaning.TARGET), each.at(Meaning.PREVIOUS)), message, confidence=Confidence.ASK)
