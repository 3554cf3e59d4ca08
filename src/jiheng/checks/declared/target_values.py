"""Target values that cannot be aimed at: none, zero, a date kept as a number, less than what was reached before."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.checks.check import Flaw
from jiheng.checks.declared.indicator import Declared
from jiheng.core.dates import written_date
from jiheng.core.finding import Confidence
from jiheng.core.indicator_values import Direction, Operator
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import HUNDRED, plain
from jiheng.schema.cells.characters import compact
from jiheng.schema.cells.dates import FIRST_SERIAL, LAST_SERIAL, date_of_serial
from jiheng.schema.form_tables.vocabulary import Meaning

_SHARE = late_pattern(
    r"(?:合格|达标|覆盖|满意|优良|完好|到位|及时|入学|毕业|巩固|参保|签约|知晓|普及|投诉处理|办结|整改|准确|规范|公开|存活|成活|持证|"
    r"出勤|结案|反馈|录入|验收|处置|建档|回收|监测|有效)率$|满意度$"
)
_HARM = late_pattern(
    r"(?:事故|投诉|差错|违规|违纪|伤亡|死亡|信访|上访|舆情|污染事件|火灾|溺水)"
    r"(?:发生)?(?:起数|次数|件数|人数|数|数量|量|率)?$"
)
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
            day = written_date(date_of_serial(int(number)))
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


def impossible_rates(indicators: Sequence[Declared]) -> Iterator[Flaw]:
    """A share of a whole cannot be more than all of it: 合格率 120%."""
    for each in indicators:
        if each.unit == "%" and isinstance(each.target, Decimal) and each.target > HUNDRED and is_share(each.name):
            message = f"“{each.name}”的指标值“{each.words}”超过100%，这一比率最高为100%；请核对指标值和计量单位。"
            yield Flaw((each.at(Meaning.TARGET),), message)


def is_share(name: str) -> bool:
    """Whether a rate of this name is part of a whole."""
    return bool(_SHARE.search(compact(name)))


def harms_to_be_reached(indicators: Sequence[Declared]) -> Iterator[Flaw]:
    """At least so many accidents: the sign was turned round."""
    for each in indicators:
        is_at_least = each.operator in {Operator.AT_LEAST, Operator.ABOVE} and each.direction is Direction.HIGHER
        if is_at_least and isinstance(each.target, Decimal) and _HARM.search(compact(each.name)):
            message = f"“{each.name}”越少越好，指标值却是“{each.words}”；请把符号改为“≤”或“＝”，或改写指标名称。"
            yield Flaw((each.at(Meaning.TARGET),), message, confidence=Confidence.PROBABLE)
