"""Which unit a measured value is in: from the cell, the unit column, the heading or the indicator's name."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from jiheng.core.numbers import EXACT, HUNDRED, plain
from jiheng.schema.cells.characters import compact, normalised
from jiheng.schema.cells.measured import Measured
from jiheng.schema.cells.numerals import settled
from jiheng.schema.cells.reading import CellContext
from jiheng.schema.cells.remarks import Remark, RemarkKind
from jiheng.schema.cells.units import GENERAL_CLASSIFIERS, MONEY, UnitOfMeasure, looks_like_unit, read_unit, same_base

_NAME_BRACKET = re.compile(r"\((?P<unit>[^()]{1,8})\)$")
_COUNT_NAMES = (
    ("人次", "人次"),
    ("人数", "人"),
    ("户数", "户"),
    ("场次", "场"),
    ("次数", "次"),
    ("天数", "天"),
    ("个数", "个"),
)
_PERCENT_NAME = re.compile(r"(?:率|比例|占比|比重|满意度|百分比)$")
_MONEY_NAME = re.compile(r"金额|资金|经费|成本|费用|投资|收入|支出|产值|补助|补贴|额$|费$")
_GROWTH_NAME = re.compile(r"增长|提高|提升|增幅|放大|倍")
_LARGEST_SHARE = Decimal(10)


@dataclass(frozen=True, slots=True)
class Quantified:
    """A measured value with its unit settled; `problem` set: it could not be."""

    measured: Measured
    unit_of_measure: str = ""
    remarks: tuple[Remark, ...] = ()
    problem: Remark | None = None


def with_unit(measured: Measured, context: CellContext) -> Quantified:
    """`measured` in the unit that the cell and its surroundings agree on, or the question why they do not."""
    written, column = read_unit(measured.unit), read_unit(normalised(context.unit_of_measure))
    if context.is_number and context.is_percent_formatted:
        return _from_percent_format(measured, column)
    if written is None:
        return _unwritten(measured, column, context)
    if written.lacks_base:
        return _without_base(measured, written, column, context)
    if column is None:
        return Quantified(measured, written.text)
    if column.lacks_base or written.base == column.base:
        return _converted(measured, written, column)
    if written.base in GENERAL_CLASSIFIERS and column.base in GENERAL_CLASSIFIERS:
        note = f"格内单位是“{written.text}”，单位列是“{column.text}”，按单位列读；如不对请统一。"
        return Quantified(measured, column.text, (Remark(RemarkKind.UNIT_CONVERTED, note),))
    message = f"格内单位是“{written.text}”，计量单位是“{column.text}”，两者不能换算；请统一后重填。"
    return Quantified(measured, problem=Remark(RemarkKind.UNIT_CONFLICT, message))


def is_growth(context: CellContext) -> bool:
    """Whether more than 200 % is an ordinary value of this indicator."""
    return bool(_GROWTH_NAME.search(context.indicator_name))


def name_unit(context: CellContext) -> UnitOfMeasure | None:
    """The unit an indicator's name implies: 培训人数 → 人, 投入资金（万元） → 万元, 覆盖率 → %."""
    name = compact(context.indicator_name)
    if (bracket := _NAME_BRACKET.search(name)) and looks_like_unit(bracket["unit"], known_only=True):
        return read_unit(bracket["unit"])
    bare = _NAME_BRACKET.sub("", name)
    for ending, unit in _COUNT_NAMES:
        if bare.endswith(ending):
            return read_unit(unit)
    if _PERCENT_NAME.search(bare):
        return read_unit("%")
    return None


def _means_money(context: CellContext) -> bool:
    return bool(_MONEY_NAME.search(compact(context.indicator_name))) or "成本" in context.level2 + context.level1


def _from_percent_format(measured: Measured, column: UnitOfMeasure | None) -> Quantified:
    if column is not None and not column.is_percent:
        message = f"单元格是百分比格式，计量单位却是“{column.text}”；请改单元格格式或计量单位。"
        return Quantified(measured, problem=Remark(RemarkKind.UNIT_CONFLICT, message))
    if abs(measured.value) > _LARGEST_SHARE:
        shown = plain(measured.value * HUNDRED)
        message = f"单元格是百分比格式，显示为{shown}%；请核对是{shown}%还是{plain(measured.value)}%，然后重填。"
        return Quantified(measured, problem=Remark(RemarkKind.BARE_FRACTION, message))
    number = settled(EXACT.multiply(measured.value, HUNDRED))
    assert number.value is not None
    residue = tuple(remark for remark in measured.remarks if remark.kind is not RemarkKind.FLOAT_RESIDUE)
    return Quantified(replace(measured, value=number.value, remarks=residue), "%", number.remarks)


def _unwritten(measured: Measured, column: UnitOfMeasure | None, context: CellContext) -> Quantified:
    if column is not None and not column.lacks_base:
        return _bare(measured, column)
    named = name_unit(context)
    if column is not None:
        return _without_base(replace(measured, unit=column.text), column, None, context)
    if named is not None:
        settled_unit = _bare(measured, named)
        note = f"没有计量单位，从指标名称读作“{named.text}”；如不对请填计量单位。"
        return replace(settled_unit, remarks=(*settled_unit.remarks, Remark(RemarkKind.UNIT_INFERRED, note)))
    if context.header_money_unit is not None and _means_money(context):
        unit = context.header_money_unit.label
        note = f"没有计量单位，按表头的金额单位读作“{plain(measured.value)}{unit}”；如不对请填计量单位。"
        return Quantified(measured, unit, (Remark(RemarkKind.UNIT_INFERRED, note),))
    note = f"{plain(measured.value)}没有计量单位；请补填，如“次”“人”“%”。"
    return Quantified(measured, "", (Remark(RemarkKind.NO_UNIT, note),))


def _bare(measured: Measured, unit: UnitOfMeasure) -> Quantified:
    """A number alone in a column of `unit`: 95 is 95 %, but 0.95 and 1 could be either."""
    smallest = min(abs(each) for each in (measured.value, measured.high) if each is not None)
    largest = max(abs(each) for each in (measured.value, measured.high) if each is not None)
    if unit.is_percent and (0 < smallest <= 1 or 0 < largest <= 1):
        shown = plain(measured.value)
        hundredfold = plain(EXACT.multiply(measured.value, HUNDRED))
        message = f"计量单位是“%”，写的是{shown}，看不出是{shown}%还是{hundredfold}%；请连百分号一起写。"
        return Quantified(measured, problem=Remark(RemarkKind.BARE_FRACTION, message))
    return Quantified(measured, unit.text)


def _without_base(
    measured: Measured, written: UnitOfMeasure, column: UnitOfMeasure | None, context: CellContext
) -> Quantified:
    """6万: of what? The unit column says, or the name, or the heading's money unit; otherwise the person."""
    if column is not None and not column.lacks_base:
        if column.is_percent:
            message = f"写的是“{plain(measured.value)}{written.text}”，计量单位却是“%”；请统一后重填。"
            return Quantified(measured, problem=Remark(RemarkKind.UNIT_CONFLICT, message))
        return _converted(measured, UnitOfMeasure(written.text, written.scale, column.base), column)
    base, said = _base_from_surroundings(context)
    if not base:
        head, slash, per = f"{plain(measured.value)}{written.text}".partition("/")
        examples = f"“{head}元{slash}{per}”“{head}人{slash}{per}”"
        message = f"写的是“{head}{slash}{per}”，“{written.text}”不是完整的计量单位；请写全，如{examples}。"
        return Quantified(measured, problem=Remark(RemarkKind.UNIT_UNKNOWN, message))
    head, slash, per = written.text.partition("/")
    unit = head + base + slash + per
    shown = plain(measured.value)
    note = f"写的是“{shown}{written.text}”，按{said}读作“{shown}{unit}”；如不对请写全单位。"
    return Quantified(measured, unit, (Remark(RemarkKind.UNIT_INFERRED, note),))


def _base_from_surroundings(context: CellContext) -> tuple[str, str]:
    named = name_unit(context)
    if named is not None and not named.is_percent and named.base:
        return named.base, "指标名称"
    if _means_money(context):
        return MONEY, "指标名称或类别"
    return "", ""


def _converted(measured: Measured, written: UnitOfMeasure, column: UnitOfMeasure) -> Quantified:
    """The same thing counted in the column's scale: 3亿元 in a column of 万元 is 30000."""
    if not same_base(written, column) or written.scale == column.scale:
        return Quantified(measured, column.text if same_base(written, column) else written.text)
    value = EXACT.divide(EXACT.multiply(measured.value, written.scale), column.scale)
    high = None
    if measured.high is not None:
        high = EXACT.divide(EXACT.multiply(measured.high, written.scale), column.scale)
    note = f"写的是“{plain(measured.value)}{written.text}”，按计量单位换算为{plain(value)}{column.text}；如不对请改写。"
    changed = replace(measured, value=value, high=high)
    return Quantified(changed, column.text, (Remark(RemarkKind.UNIT_CONVERTED, note),))
