"""A cell of 实际完成值, read beside its target: the same kind of thing, in the same unit, without a sign."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.dates import written_date
from jiheng.core.indicator_values import Span, Tier
from jiheng.core.numbers import plain
from jiheng.schema.cells.characters import compact, normalised
from jiheng.schema.cells.dates import UnclearDateError, read_period
from jiheng.schema.cells.measured import Measured, read_measured
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
from jiheng.schema.cells.targets import is_timely, read_serial, suspect_sign

_TIERS = {
    "达成年度指标": Tier.ACHIEVED,
    "达成年度指标值": Tier.ACHIEVED,
    "达成预期指标": Tier.ACHIEVED,
    "达成指标": Tier.ACHIEVED,
    "部分达成年度指标并具有一定效果": Tier.PARTLY,
    "部分达成指标并具有一定效果": Tier.PARTLY,
    "部分达成预期指标并具有一定效果": Tier.PARTLY,
    "部分达成年度指标": Tier.PARTLY,
    "未达成年度指标且效果较差": Tier.NOT_ACHIEVED,
    "未达成指标且效果较差": Tier.NOT_ACHIEVED,
    "未达成预期指标且效果较差": Tier.NOT_ACHIEVED,
}
"""The three tiers as the national form words them (财预〔2020〕10号). 「完成」 is not one of them."""


def read_actual(text: str, context: CellContext, target: CellReading) -> CellReading:
    """The reading of one actual value. Never raises; what does not fit the target is asked."""
    nothing = placeholder(text)
    if nothing is not None:
        return _nothing(nothing, text, target)
    if target.is_words:
        return _for_words(text, target)
    if target.is_date:
        return _for_date(text, context, target)
    if isinstance(target.value, (Decimal, Span)):
        return _for_number(text, replace(context, unit_of_measure=target.unit_of_measure), target)
    return _alone(text, context, target)


def read_tier(text: str) -> Tier | None:
    """The tier of a qualitative result, when the words are those of the form."""
    return _TIERS.get(compact(text).rstrip("。.;,"))


def _nothing(kind: Placeholder, text: str, target: CellReading) -> CellReading:
    if kind is Placeholder.EMPTY:
        return CellReading()
    if kind is Placeholder.STAR:
        return CellReading(remarks=(star_is_empty(),))
    if kind is Placeholder.ERROR:
        return CellReading(remarks=(formula_error(text),))
    if kind is Placeholder.NONE:
        if target.is_words:
            return CellReading(text.strip(), nature=target.nature)
        message = "写的是“无”，看不出是零还是没有数据；是零请写0，没有数据请留空，不适用请写“不适用：原因”。"
        return asked(RemarkKind.NONE_OR_ZERO, message)
    absent, remarks = not_applicable(text)
    return CellReading(absent, remarks=remarks)


def _for_words(text: str, target: CellReading) -> CellReading:
    words = text.strip()
    measured = read_measured(normalised(text))
    if isinstance(measured, Measured) and not any(r.kind is RemarkKind.LEFT_OUT for r in measured.remarks):
        message = (
            f"目标“{target.value}”是文字，“{words}”是数，不能按比例计分；"
            "请把目标改成数，或把实际完成值改成文字并选定性等次。"
        )
        return asked(RemarkKind.NUMBER_FOR_WORDS, message)
    return CellReading(words, nature=target.nature)


def _for_date(text: str, context: CellContext, target: CellReading) -> CellReading:
    assert isinstance(target.value, date)
    written = text.strip()
    plain_text = normalised(text)
    serial = read_serial(text, replace(context, level2="时效指标", indicator_name="完成时间", unit_of_measure=""))
    if serial is not None:
        note = f"写的是“{written}”，是日期存成的序列号，按{written_date(serial)}读；如不对请改写。"
        return CellReading(serial, remarks=(Remark(RemarkKind.DATE_SERIAL, note),))
    signs = split_symbols(plain_text)
    try:
        period = read_period(signs.rest, target.value.year, timely=True)
    except UnclearDateError as error:
        return asked(RemarkKind.UNCLEAR_DATE, f"日期“{written}”不清（{error}）；请写成“2022年12月31日”这样的日期。")
    if period is None:
        kind = RemarkKind.WORDS_FOR_NUMBER
        message = f"目标是日期{written_date(target.value)}，“{written}”不是日期；请填完成的日期。"
        return asked(kind, message)
    if period.first <= target.value < period.last:
        message = f"“{written}”不够准，看不出是否不晚于{written_date(target.value)}；请写到日。"
        return asked(RemarkKind.UNCLEAR_DATE, message)
    if period.is_day and not period.year_added:
        return CellReading(period.last)
    said = "（年份按目标的年份补）" if period.year_added else ""
    kind = RemarkKind.YEAR_ADDED if period.is_day else RemarkKind.PERIOD
    note = f"“{written}”按{written_date(period.last)}读{said}；如不对请写全日期。"
    return CellReading(period.last, remarks=(Remark(kind, note),))


def _for_number(text: str, context: CellContext, target: CellReading) -> CellReading:
    measured = read_measured(normalised(text))
    if isinstance(measured, Remark):
        return CellReading(remarks=(measured,))
    if measured is None or measured.high is not None:
        unit = target.unit_of_measure
        message = f"目标是数，“{text.strip()}”不是一个数；请填数{'，单位' + unit if unit else ''}。"
        return asked(RemarkKind.WORDS_FOR_NUMBER, message)
    return _measured(measured, context, text)


def _measured(measured: Measured, context: CellContext, text: str) -> CellReading:
    suspect = None if is_growth(context) else suspect_sign(measured, context)
    if suspect is not None:
        return CellReading(remarks=(*measured.remarks, suspect))
    quantified = with_unit(measured, context)
    if quantified.problem is not None:
        return CellReading(remarks=(*measured.remarks, quantified.problem))
    value, unit = quantified.measured.value, quantified.unit_of_measure
    remarks = [
        remark
        for remark in (*quantified.measured.remarks, *quantified.remarks)
        if remark.kind is not RemarkKind.NO_UNIT  # told at the target
    ]
    if measured.operator is not None:
        said = f"{plain(value)}{unit}"
        note = f"“{text.strip()}”带有“{SYMBOL[measured.operator]}”的意思，按{said}读；请填实际的数。"
        remarks.append(Remark(RemarkKind.SIGN_IN_ACTUAL, note))
    return CellReading(value, unit_of_measure=unit, remarks=tuple(remarks))


def _alone(text: str, context: CellContext, target: CellReading) -> CellReading:
    """Without a target to go by: a date, a number or words, whichever it looks like."""
    if isinstance(target.value, NotApplicable):
        return CellReading(text.strip())
    try:
        period = read_period(normalised(text), context.year, timely=is_timely(context))
    except UnclearDateError as error:
        return asked(
            RemarkKind.UNCLEAR_DATE, f"日期“{text.strip()}”不清（{error}）；请写成“2022年12月31日”这样的日期。"
        )
    if period is not None:
        return CellReading(period.last)
    measured = read_measured(normalised(text))
    if isinstance(measured, Remark):
        return CellReading(remarks=(measured,))
    if measured is None or measured.high is not None:
        return CellReading(text.strip())
    return _measured(measured, context, text)
