"""Every kind of column: what is read, what is refused and in which words, and one text for every value."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiheng.core.absence import NotApplicable
from jiheng.core.activity import Activity, ActivityKind
from jiheng.core.case import MoneyUnit
from jiheng.core.indicator import Indicator
from jiheng.core.indicator_values import Operator, Span
from jiheng.core.quantity import Qualifier, Quantity
from jiheng.core.record import Column, Kind, columns_of
from jiheng.schema.refused import RefusedError
from jiheng.schema.values import Writing, read_value, write_value
from tests.schema.case_strategy import BY_KIND

INDICATOR = {column.name: column for column in columns_of(Indicator)}


def column(kind: Kind, **more: Any) -> Column:
    return Column("column", "某栏", kind, **more)


def read(kind: Kind, text: str, unit: str = "", money: MoneyUnit = MoneyUnit.WAN) -> Any:
    measured_by = "unit_of_measure" if kind in (Kind.TARGET, Kind.ACTUAL) or unit else ""
    return read_value(column(kind, measured_by=measured_by), text, Writing(money, unit_of_measure=unit))


def refusal(kind: Kind, text: str, unit: str = "") -> str:
    with pytest.raises(RefusedError) as error:
        read(kind, text, unit)
    return str(error.value)


@pytest.mark.parametrize(
    ("text", "value"),
    [("95", "95"), ("９５．５", "95.5"), ("1,234.56", "1234.56"), ("１，２３４", "1234"), ("-3", "-3"), ("+3", "3"), ("0.10", "0.1")],
)  # fmt: skip
def test_numbers_are_read_exactly_however_wide_their_digits(text: str, value: str) -> None:
    assert read(Kind.NUMBER, text) == Decimal(value)


@pytest.mark.parametrize("text", ["95", "95%", "９５％", " 95 % ", "95.00%"])
def test_a_percentage_is_the_number_before_the_sign(text: str) -> None:
    assert read(Kind.TARGET, text, "%") == Decimal(95) == read(Kind.ACTUAL, text, "％")


@pytest.mark.parametrize("text", ["0.95", "1", "０．９５", "-0.5"])
def test_a_bare_share_in_a_percentage_is_asked_about(text: str) -> None:
    assert "二者择一" in refusal(Kind.TARGET, text, "%")


def test_a_small_percentage_is_written_with_its_sign() -> None:
    target = INDICATOR["target"]
    percent = Writing(unit_of_measure="%")
    assert read_value(target, "0.5%", percent) == Decimal("0.5")
    assert write_value(target, Decimal("0.5"), percent) == "0.5%"
    assert write_value(target, Decimal("95"), percent) == "95"
    assert write_value(target, Span(Decimal("0.5"), Decimal("3")), percent) == "0.5%～3%"


def test_a_percent_sign_needs_a_unit_that_is_a_percentage() -> None:
    assert (
        refusal(Kind.TARGET, "95%", "人") == "应为与计量单位一致的数；计量单位是“人”，请去掉百分号，或把计量单位改为%。"
    )
    assert refusal(Kind.TARGET, "95%") == "应为与计量单位一致的数；计量单位是空的，请去掉百分号，或把计量单位改为%。"


@pytest.mark.parametrize("text", ["6,00.0,45", "1,23", "12,34,567", ",123"])
def test_thousands_separators_must_stand_in_their_places(text: str) -> None:
    assert refusal(Kind.NUMBER, text) == "应为一个数；千分位逗号的位置不对，请核对后重写，如 1,234.56。"


@pytest.mark.parametrize("text", ["九十五", "95分", "1e5", "1_000", "inf", "nan", "--1", "1.", ".5", "٣", "²"])
def test_what_is_not_plainly_a_number_is_refused(text: str) -> None:
    assert refusal(Kind.NUMBER, text).startswith("应为一个数；")


def test_money_is_yuan_inside_and_exact_to_the_cent() -> None:
    assert read(Kind.MONEY, "503.2") == Decimal(5032000)
    assert read(Kind.MONEY, "0.000001") == Decimal("0.01")
    assert read(Kind.MONEY, "12.34", money=MoneyUnit.YUAN) == Decimal("12.34")
    assert refusal(Kind.MONEY, "3.3333333").startswith("应为精确到分的金额（万元，最多6位小数）")
    assert refusal(Kind.MONEY, "-1") == "应为不小于0的金额；请核对；调减、退回写在“调整”表。"
    assert read(Kind.SIGNED_MONEY, "-2.6") == Decimal(-26000)
    assert refusal(Kind.MONEY, "270万元") == "应为金额（万元）；请只写数字，单位和说明写在各自的栏里。"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("270", Decimal(270)),
        ("80～120", Span(Decimal(80), Decimal(120))),
        ("80-120", Span(Decimal(80), Decimal(120))),
        ("-5～5", Span(Decimal(-5), Decimal(5))),
        ("80至120", Span(Decimal(80), Decimal(120))),
        ("2022-11-30", date(2022, 11, 30)),
        ("2022年11月30日", date(2022, 11, 30)),
        ("2022/1/3", date(2022, 1, 3)),
        ("有所提升", "有所提升"),
        ("2022年底前完成全部验收", "2022年底前完成全部验收"),
    ],
)
def test_targets_are_numbers_spans_dates_or_words(text: str, value: object) -> None:
    assert read(Kind.TARGET, text) == value


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("≥95", "请去掉前面的符号，写在“符号”栏"),
        ("270万元", "如果是数，请只写270，计量单位写在自己的栏里；如果是日期，请写全年、月、日"),
        ("6月", "如果是数，请只写6"),
        ("2022-11", "请核对两端；如果是日期，请写全年、月、日"),
        ("120～80", "请核对两端"),
        ("2022-02-30", "请核对年、月、日"),
        ("6,00.0,45", "数字不完整或有多余的符号"),
        ("—", "没有就留空，不适用请写明原因"),
    ],
)
def test_targets_that_could_be_misread_are_refused(text: str, told: str) -> None:
    assert told in refusal(Kind.TARGET, text)


def test_not_applicable_needs_its_reason() -> None:
    assert read(Kind.ACTUAL, "不适用：尚无到期贷款") == NotApplicable("尚无到期贷款")
    assert read(Kind.ACTUAL, "不适用（尚无到期贷款）") == NotApplicable("尚无到期贷款")
    assert refusal(Kind.ACTUAL, "不适用") == "应为“不适用：原因”；请写明为什么不适用。"
    assert "不能是区间" in refusal(Kind.ACTUAL, "80～120")


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("96", 96, Qualifier.EXACT),
        ("1,234", 1234, Qualifier.EXACT),
        ("近300", 300, Qualifier.BELOW),
        ("不足300", 300, Qualifier.BELOW),
        ("2.4万", 24000, Qualifier.ABOUT),
        ("500左右", 500, Qualifier.ABOUT),
        ("超3万", 30000, Qualifier.ABOVE),
        ("950余", 950, Qualifier.ABOVE),
        ("100多", 100, Qualifier.ABOVE),
        ("10余万", 100000, Qualifier.ABOVE),
        ("不少于20", 20, Qualifier.AT_LEAST),
        ("20以上", 20, Qualifier.AT_LEAST),
        ("不超过20", 20, Qualifier.AT_MOST),
    ],
)
def test_vague_counts_stay_bounds_and_keep_their_wording(text: str, value: int, qualifier: Qualifier) -> None:
    assert read(Kind.QUANTITY, text) == Quantity(Decimal(value), qualifier, text)


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [("25万元", 250000, Qualifier.EXACT), ("5万多元", 50000, Qualifier.ABOVE), ("0.5亿元", 50000000, Qualifier.EXACT)],
)
def test_amounts_are_written_with_their_unit(text: str, value: int, qualifier: Qualifier) -> None:
    assert read(Kind.MONEY_QUANTITY, text) == Quantity(Decimal(value), qualifier, text)


def test_quantities_that_say_two_things_are_refused() -> None:
    assert "只留一个" in refusal(Kind.QUANTITY, "近300多")
    assert "请写明元或万元" in refusal(Kind.MONEY_QUANTITY, "25")
    assert "请去掉“元”" in refusal(Kind.QUANTITY, "25元")
    assert "量词不用写" in refusal(Kind.QUANTITY, "300名")


def test_choices_are_known_by_value_and_by_label() -> None:
    kind = next(each for each in columns_of(Activity) if each.name == "kind")
    assert read_value(kind, "宣讲", Writing()) is read_value(kind, "lecture", Writing()) is ActivityKind.LECTURE
    assert write_value(kind, ActivityKind.LECTURE, Writing()) == "lecture"
    assert write_value(kind, ActivityKind.LECTURE, Writing(for_people=True)) == "宣讲"
    with pytest.raises(RefusedError, match="最接近的是“志愿服务”"):
        read_value(kind, "志愿者服务", Writing())


@pytest.mark.parametrize("sign", ["≥", ">=", "≧", "at_least"])
def test_operators_are_known_by_every_way_of_typing_them(sign: str) -> None:
    assert read_value(INDICATOR["operator"], sign, Writing()) is Operator.AT_LEAST


def test_assumed_columns_are_known_by_name_and_by_title() -> None:
    writing = Writing(columns=INDICATOR)
    assert read_value(INDICATOR["assumed"], "年度指标值、actual", writing) == ("target", "actual")
    assert write_value(INDICATOR["assumed"], ("target", "actual"), Writing(columns=INDICATOR, for_people=True)) == (
        "年度指标值、实际完成值"
    )
    with pytest.raises(RefusedError, match="“指标值”不是本表的栏名，最接近的是“年度指标值”"):
        read_value(INDICATOR["assumed"], "指标值", writing)


def test_years_dates_counts_and_flags_are_read_strictly() -> None:
    assert (read(Kind.YEAR, "2022年"), read(Kind.COUNT, "17"), read(Kind.FLAG, "是")) == (2022, 17, True)
    assert refusal(Kind.YEAR, "22") == "应为四位年份，如 2022；请改正。"
    assert refusal(Kind.DATE, "11月30日") == "应为日期，如 2022-11-30；请写全年、月、日。"
    assert refusal(Kind.COUNT, "3.5") == "应为从0起的整数；请核对。"
    assert refusal(Kind.FLAG, "√") == "应为是或否；请写是或否。"


def test_text_loses_what_nobody_sees_and_refuses_what_no_file_can_carry() -> None:
    assert read(Kind.TEXT, "\ufeff 某馆\u200b　") == "某馆"
    assert read(Kind.PARAGRAPHS, "\n第一段 \r\n\r\n第二段\n") == "第一段\n\n第二段"
    assert refusal(Kind.TEXT, "第一行\n第二行") == "应为一行文字；请删去格内的换行。"
    assert "U+0007" in refusal(Kind.PARAGRAPHS, "响\x07铃")
    assert "不超过30000字" in refusal(Kind.PARAGRAPHS, "长" * 30_001)


@pytest.mark.parametrize("kind", list(BY_KIND))
@given(data=st.data())
def test_every_value_has_one_text_that_reads_back(kind: Kind, data: st.DataObject) -> None:
    value = data.draw(BY_KIND[kind])
    unit = data.draw(st.sampled_from(["", "%", "人"]))
    shown = column(kind, measured_by="unit_of_measure")
    for money_unit in MoneyUnit:
        writing = Writing(money_unit, unit_of_measure=unit)
        text = write_value(shown, value, writing)
        again = read_value(shown, text, writing)
        assert again == value
        assert write_value(shown, again, writing) == text
