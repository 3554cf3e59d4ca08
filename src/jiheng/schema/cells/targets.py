"""A cell of 年度指标值: the operator, the value, its unit and which way is better."""

import re
from datetime import date
from decimal import Decimal

from jiheng.core.dates import written_date
from jiheng.core.indicator_values import Direction, Nature, Operator, Span
from jiheng.core.numbers import plain
from jiheng.schema.cells.characters import compact, normalised
from jiheng.schema.cells.dates import (
    FIRST_SERIAL,
    LAST_SERIAL,
    Bound,
    Period,
    UnclearDateError,
    date_of_serial,
    read_period,
)
from jiheng.schema.cells.measured import Measured, holds_digits, read_measured
from jiheng.schema.cells.placeholders import (
    Placeholder,
    formula_error,
    not_applicable,
    placeholder,
    star_is_empty,
)
from jiheng.schema.cells.quantities import is_growth, with_unit
from jiheng.schema.cells.reading import CellContext, CellReading, asked
from jiheng.schema.cells.remarks import Remark, RemarkKind
from jiheng.schema.cells.signs import SYMBOL, split_symbols
from jiheng.schema.cells.units import read_unit

_TIMELY = re.compile(r"时间|时限|日期|期限|时点|工期|时效")
_DATE_UNITS = frozenset(
    {"年月日", "年-月-日", "年/月/日", "年.月.日", "日期", "时间", "年", "月", "日", "年月", "时限", "完成时间"}
)
_LOWER_NAMES = re.compile(
    r"成本|控制数|事故|投诉|差错|违规|违纪|超支|死亡|失业|流失|返贫|超标|耗时|时长|天数|时限|上访|案件数|退货|故障|隐患"
)
_RATE_OF_GOOD = re.compile(r"(?:及时|处理|办结|满意|控制|节约|下降|整改|消除|化解)\w*率|满意度|节约|降低|减少")
_SUSPECT = re.compile(r"2(?P<rest>[0-9]{2}(?:\.[0-9]+)?|100)$")
_LOWER = (Operator.AT_MOST, Operator.BELOW)
_HIGHER = (Operator.AT_LEAST, Operator.ABOVE)


def is_timely(context: CellContext) -> bool:
    """Whether the indicator is about when, so that a whole number may be a date."""
    if "率" in context.indicator_name:
        return False
    return bool(_TIMELY.search(context.level2 + context.indicator_name)) or _has_date_unit(context)


def read_target(text: str, context: CellContext) -> CellReading:
    """The reading of one target cell. Never raises; what cannot be read is asked."""
    nothing = placeholder(text)
    if nothing is not None:
        return _nothing(nothing, text)
    plain_text = normalised(text)
    dated = _dated(plain_text, context)
    if dated is not None:
        return dated
    measured = read_measured(plain_text)
    if isinstance(measured, Remark):
        if measured.kind is RemarkKind.SEVERAL_TARGETS and context.character.nature is Nature.QUALITATIVE:
            return _words(text, context)
        return CellReading(remarks=(measured,))
    if measured is None:
        return _words(text, context)
    return _quantity(measured, context)


def read_serial(text: str, context: CellContext) -> date | None:
    """The date behind a whole number such as 44561 (or 44,561) in a cell about time."""
    digits = compact(text).replace(",", "")
    if not re.fullmatch(r"[0-9]{5}(\.0+)?", digits) or not is_timely(context):
        return None
    serial = int(digits[:5])
    unit = read_unit(normalised(context.unit_of_measure))
    if not FIRST_SERIAL <= serial <= LAST_SERIAL or not (unit is None or unit.text in _DATE_UNITS):
        return None
    return date_of_serial(serial)


def suspect_sign(measured: Measured, context: CellContext) -> Remark | None:
    """295% may be ≥95% whose sign became a 2: asked, unless the sign is there too."""
    unit = read_unit(measured.unit) or read_unit(normalised(context.unit_of_measure))
    if measured.operator is not None or measured.high is not None or unit is None or not unit.is_percent:
        return None
    written = plain(measured.value)
    found = _SUSPECT.match(written)
    if context.is_percent_formatted or found is None or Decimal(found["rest"]) < 10:
        return None
    message = f"写的是“{written}%”，疑为“≥{found['rest']}%”的误写；请核对后重填，确为{written}%的写“＝{written}%”。"
    return Remark(RemarkKind.SUSPECT_SIGN, message)


def _nothing(kind: Placeholder, text: str) -> CellReading:
    if kind is Placeholder.EMPTY:
        return CellReading()
    if kind is Placeholder.STAR:
        return CellReading(remarks=(star_is_empty(),))
    if kind is Placeholder.ERROR:
        return CellReading(remarks=(formula_error(text),))
    if kind is Placeholder.NONE:
        note = "写的是“无”，按文字目标读；没有目标请留空，目标是零请写“＝0”和单位。"
        remark = Remark(RemarkKind.NONE_AS_WORDS, note)
        return CellReading(text.strip(), nature=Nature.QUALITATIVE, remarks=(remark,))
    absent, remarks = not_applicable(text)
    return CellReading(absent, remarks=remarks)


def _has_date_unit(context: CellContext) -> bool:
    unit = read_unit(normalised(context.unit_of_measure))
    return unit is not None and unit.text in _DATE_UNITS


def _words(text: str, context: CellContext) -> CellReading:
    words = "\n".join(line.strip() for line in text.strip().splitlines() if line.strip())
    if context.character.nature is Nature.QUANTITATIVE:
        message = f"标的是“定量”，指标值“{words}”是文字；请改填数值和单位，或把指标性质改为“定性”。"
        return asked(RemarkKind.NATURE_CONFLICT, message)
    remarks: tuple[Remark, ...] = ()
    if holds_digits(normalised(text)) and context.character.nature is None:
        note = f"“{words}”按文字目标读；如其中的数是目标，请只写符号、数和单位，如“≥3个”。"
        remarks = (Remark(RemarkKind.WORDS_WITH_NUMBER, note),)
    direction = context.character.direction or Direction.HIGHER
    return CellReading(words, Operator.NONE, direction, Nature.QUALITATIVE, "", remarks)


def _dated(text: str, context: CellContext) -> CellReading | None:
    serial = read_serial(text, context)
    if serial is not None:
        note = f"“{text}”是日期存成的序列号，读作不晚于{written_date(serial)}，早于即达标；如确为数量请填计量单位。"
        remark = Remark(RemarkKind.DATE_SERIAL, note)
        return CellReading(serial, Operator.AT_MOST, Direction.LOWER, Nature.QUANTITATIVE, "", (remark,))
    signs = split_symbols(text)
    try:
        period_read = read_period(signs.rest, context.year, timely=is_timely(context))
    except UnclearDateError as error:
        return asked(RemarkKind.UNCLEAR_DATE, f"日期“{text}”不清（{error}）；请写成“2022年12月31日”这样的日期。")
    if period_read is None:
        return None
    unit = read_unit(normalised(context.unit_of_measure))
    if unit is not None and unit.text not in _DATE_UNITS:
        if unit.text in {"天", "个月", "工作日", "小时", "季度"} and period_read.has_start:
            return None
        message = (
            f"写的是日期“{text}”，计量单位却是“{unit.text}”；"
            "可能是电子表格把“3-5”这样的数自动变成了日期，请核对后重填。"
        )
        return asked(RemarkKind.MISTAKEN_DATE, message)
    return _deadline(period_read, text, signs.operator or context.character.operator)


def _deadline(period: Period, written: str, sign: Operator | None) -> CellReading:
    if period.bound is Bound.FROM or sign in _HIGHER:
        first = written_date(period.first)
        note = f"“{written}”读作不早于{first}；如是完成期限请改写为“{first}前”。"
        remark = Remark(RemarkKind.DEADLINE, note)
        return CellReading(period.first, Operator.AT_LEAST, Direction.HIGHER, Nature.QUANTITATIVE, "", (remark,))
    last = period.last
    if period.bound is Bound.BEFORE:
        last = date.fromordinal(period.first.toordinal() - 1)
    kind, said = RemarkKind.DEADLINE, ""
    if period.year_added:
        kind, said = RemarkKind.YEAR_ADDED, "（年份按评价年度补）"
    if period.has_start:
        kind, said = RemarkKind.PERIOD, said + "（起始日期不参与比较）"
    remark = Remark(kind, f"“{written}”读作不晚于{written_date(last)}{said}，早于即达标；如不对请写全日期。")
    return CellReading(last, Operator.AT_MOST, Direction.LOWER, Nature.QUANTITATIVE, "", (remark,))


def _quantity(measured: Measured, context: CellContext) -> CellReading:
    suspect = None if is_growth(context) and context.character.operator else suspect_sign(measured, context)
    if suspect is not None:
        return CellReading(remarks=(*measured.remarks, suspect))
    quantified = with_unit(measured, context)
    if quantified.problem is not None:
        return CellReading(remarks=(*measured.remarks, quantified.problem))
    measured, unit = quantified.measured, quantified.unit_of_measure
    remarks = [*measured.remarks, *quantified.remarks]
    if context.character.nature is Nature.QUALITATIVE:
        note = f"标的是“定性”，指标值{plain(measured.value)}{unit}是数，按定量读；如应定性请改写为文字。"
        remarks.append(Remark(RemarkKind.MEASURED_NOT_JUDGED, note))
    if measured.high is not None:
        span = Span(measured.value, measured.high)
        return CellReading(span, Operator.WITHIN, Direction.RANGE, Nature.QUANTITATIVE, unit, tuple(remarks))
    if not unit and FIRST_SERIAL <= measured.value <= LAST_SERIAL and measured.value == int(measured.value):
        day = date_of_serial(int(measured.value))
        note = f"{plain(measured.value)}也可能是日期{written_date(day)}存成的序列号；如是日期请改写成日期。"
        remarks.append(Remark(RemarkKind.DATE_SERIAL, note))
    signed = _signed(measured, unit, context)
    if isinstance(signed, Remark):
        return CellReading(remarks=(*remarks, signed))
    operator, direction, said = signed
    return CellReading(measured.value, operator, direction, Nature.QUANTITATIVE, unit, (*remarks, *said))


def _signed(
    measured: Measured, unit: str, context: CellContext
) -> tuple[Operator, Direction, tuple[Remark, ...]] | Remark:
    """The sign of the cell and of the sign column together, and the direction that follows."""
    column = context.character
    if measured.operator and column.operator and measured.operator is not column.operator:
        message = f"指标值里的符号是“{SYMBOL[measured.operator]}”，符号一栏是“{SYMBOL[column.operator]}”；请改成一致。"
        return Remark(RemarkKind.CONTRADICTING_SIGNS, message)
    operator = measured.operator or column.operator
    if operator is None:
        return _unsigned(measured, plain(measured.value) + unit, context)
    implied = Direction.LOWER if operator in _LOWER else Direction.HIGHER if operator in _HIGHER else None
    if implied and column.direction in {Direction.HIGHER, Direction.LOWER} and column.direction is not implied:
        message = f"符号是“{SYMBOL[operator]}”，指标方向却是“{column.direction.label}”；请改成一致。"
        return Remark(RemarkKind.CONTRADICTING_SIGNS, message)
    if implied is None and measured.value == 0:
        return operator, Direction.LOWER, ()
    return operator, implied or column.direction or Direction.HIGHER, ()


def _unsigned(measured: Measured, written: str, context: CellContext) -> tuple[Operator, Direction, tuple[Remark, ...]]:
    if measured.value == 0:
        note = f"没有写符号，目标为零，按“＝{written}”、反向读；如不对请写上符号。"
        return Operator.EQUAL, Direction.LOWER, (Remark(RemarkKind.ZERO_TARGET, note),)
    direction = context.character.direction
    because = f"按指标方向“{direction.label}”" if direction else ""
    if direction not in {Direction.HIGHER, Direction.LOWER}:
        direction = Direction.LOWER if _lower_by_name(context) else Direction.HIGHER
        because = "按指标名称或类别" if direction is Direction.LOWER else ""
    operator = Operator.AT_MOST if direction is Direction.LOWER else Operator.AT_LEAST
    note = f"没有写符号，{because}读作“{SYMBOL[operator]}{written}”；如不对请写上符号。"
    return operator, direction, (Remark(RemarkKind.NO_SIGN, note),)


def _lower_by_name(context: CellContext) -> bool:
    name = compact(context.indicator_name)
    if _RATE_OF_GOOD.search(name):
        return False
    return bool(_LOWER_NAMES.search(name)) or "成本" in context.level2 + context.level1
