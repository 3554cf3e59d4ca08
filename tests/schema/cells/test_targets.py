"""Every form of target seen in published tables is read, told, or asked."""

from datetime import date
from decimal import Decimal

import pytest

from jiheng.core.absence import NotApplicable
from jiheng.core.case import MoneyUnit
from jiheng.core.indicator_values import Direction, Nature, Operator, Span
from jiheng.schema.cells.actuals import read_actual
from jiheng.schema.cells.reading import CellContext, CellReading
from jiheng.schema.cells.signs import Character
from tests.schema.cells.read import target, told

GE, GT, EQ, LE, LT = Operator.AT_LEAST, Operator.ABOVE, Operator.EQUAL, Operator.AT_MOST, Operator.BELOW
HIGHER, LOWER = Direction.HIGHER, Direction.LOWER


# text, operator, value, unit, direction, what is told
MEASURED: list[tuple[str, Operator, str, str, Direction, list[str]]] = [
    ("≥95%", GE, "95", "%", HIGHER, []),
    ("≧ 80人", GE, "80", "人", HIGHER, []),
    ("═ 100元", EQ, "100", "元", HIGHER, []),
    (">= 97 %(百分比)", GE, "97", "%", HIGHER, []),
    ("＞＝９７％", GE, "97", "%", HIGHER, []),
    ("=3次", EQ, "3", "次", HIGHER, []),
    ("=0件", EQ, "0", "件", LOWER, []),
    ("≥92百分比", GE, "92", "%", HIGHER, []),
    ("≥≥96%", GE, "96", "%", HIGHER, ["CEL101"]),
    ("93%以上", GE, "93", "%", HIGHER, []),
    ("95%（含）以上", GE, "95", "%", HIGHER, []),
    ("大于85%", GT, "85", "%", HIGHER, []),
    ("小于4次", LT, "4", "次", LOWER, []),
    ("达到3亿元", GE, "3", "亿元", HIGHER, []),
    ("12%及其以下", LE, "12", "%", LOWER, []),
    ("4.2%以内", LE, "4.2", "%", LOWER, []),
    ("不少于5天", GE, "5", "天", HIGHER, []),
    ("不超过10次", LE, "10", "次", LOWER, []),
    ("控制在100万元以内", LE, "100", "万元", LOWER, []),
    ("5个工作日内", LE, "5", "个工作日", LOWER, []),
    ("2次/月", GE, "2", "次/月", HIGHER, ["CEL105"]),
    ("800元/生.年", GE, "800", "元/生.年", HIGHER, ["CEL105"]),
    ("3.15(万人)", GE, "3.15", "万人", HIGHER, ["CEL105"]),
    ("8台套", GE, "8", "台套", HIGHER, ["CEL105"]),
    ("≥8台（套）", GE, "8", "台(套)", HIGHER, []),
    ("≥500m2", GE, "500", "m2", HIGHER, []),
    ("９５％", GE, "95", "%", HIGHER, ["CEL105"]),
    ("≥1,234.50万元", GE, "1234.5", "万元", HIGHER, []),
    ("≥1 000人", GE, "1000", "人", HIGHER, ["CEL121"]),
    ("≥-5%", GE, "-5", "%", HIGHER, []),
    ("≥0.0799999982元", GE, "0.08", "元", HIGHER, ["CEL102"]),
    ("≥0.0900000762939453元", GE, "0.09", "元", HIGHER, ["CEL102"]),
    ("≥33.33333333元", GE, "33.33333333", "元", HIGHER, ["CEL120"]),
    ("0次", EQ, "0", "次", LOWER, ["CEL119"]),
    ("三次", GE, "3", "次", HIGHER, ["CEL117", "CEL105"]),
    ("≥十二家", GE, "12", "家", HIGHER, ["CEL117"]),
    ("百分之九十五以上", GE, "95", "%", HIGHER, ["CEL117"]),
    ("举办培训≥5次", GE, "5", "次", HIGHER, ["CEL116"]),
    ("≥3次（其中线上1次）", GE, "3", "次", HIGHER, ["CEL116"]),
    ("PM2.5浓度≤35微克", LE, "35", "微克", LOWER, ["CEL116"]),
    ("≥80", GE, "80", "", HIGHER, ["CEL122"]),
    ("＝295%", EQ, "295", "%", HIGHER, []),
]


@pytest.mark.parametrize(("text", "operator", "value", "unit", "direction", "remarks"), MEASURED)
def test_a_measured_target_is_split(
    text: str, operator: Operator, value: str, unit: str, direction: Direction, remarks: list[str]
) -> None:
    reading = target(
        text if unit != "微克" else text.removesuffix("微克"), unit_of_measure="微克" if unit == "微克" else ""
    )
    assert (reading.operator, reading.value, reading.unit_of_measure, reading.direction, told(reading)) == (
        operator,
        Decimal(value),
        unit,
        direction,
        remarks,
    )
    assert reading.nature is Nature.QUANTITATIVE


@pytest.mark.parametrize("text", ["80%～120%", "80-120%", "80%至120%", "≥80%，≤120%", "80%-120%之间"])
def test_a_span_is_met_between_its_ends(text: str) -> None:
    reading = target(text)
    assert (reading.value, reading.operator, reading.direction, reading.unit_of_measure, told(reading)) == (
        Span(Decimal(80), Decimal(120)),
        Operator.WITHIN,
        Direction.RANGE,
        "%",
        ["CEL118"],
    )


@pytest.mark.parametrize(
    ("text", "day", "remarks"),
    [
        ("2021年11月30日", date(2021, 11, 30), ["CEL106"]),
        ("2021-11-30", date(2021, 11, 30), ["CEL106"]),
        ("2021/11/30", date(2021, 11, 30), ["CEL106"]),
        ("2021-11-30 00:00:00", date(2021, 11, 30), ["CEL106"]),
        ("≤2021年11月30日", date(2021, 11, 30), ["CEL106"]),
        ("11月底之前完成", date(2021, 11, 30), ["CEL107"]),
        ("11月30日前", date(2021, 11, 30), ["CEL107"]),
        ("8月前", date(2021, 7, 31), ["CEL107"]),
        ("6月", date(2021, 6, 30), ["CEL107"]),
        ("6月中旬", date(2021, 6, 20), ["CEL107"]),
        ("年底前", date(2021, 12, 31), ["CEL107"]),
        ("第三季度", date(2021, 9, 30), ["CEL107"]),
        ("上半年", date(2021, 6, 30), ["CEL107"]),
        ("2021年3月-10月", date(2021, 10, 31), ["CEL108"]),
        ("3-10月", date(2021, 10, 31), ["CEL108"]),
        ("2021年", date(2021, 12, 31), ["CEL106"]),
    ],
)
def test_a_time_limit_is_met_by_being_early(text: str, day: date, remarks: list[str]) -> None:
    reading = target(text)
    assert (reading.value, reading.operator, reading.direction, told(reading)) == (day, LE, LOWER, remarks)


def test_a_start_is_met_by_being_late() -> None:
    reading = target("2021年3月1日之后")
    assert (reading.value, reading.operator, reading.direction) == (date(2021, 3, 1), GE, HIGHER)


@pytest.mark.parametrize("text", ["44561", "44,561", "44561.0"])
def test_a_serial_number_in_a_time_limit_is_a_date(text: str) -> None:
    reading = target(text, level2="时效指标", is_number=True)
    assert (reading.value, reading.direction, told(reading)) == (date(2021, 12, 31), LOWER, ["CEL109"])


def test_a_large_number_with_a_unit_is_no_date() -> None:
    assert target("≥44561", level2="时效指标", unit_of_measure="人").value == Decimal(44561)
    assert "CEL109" in told(target("≥44561"))


@pytest.mark.parametrize("text", ["良好", "有所提升", "完成", "达成预期", "及时发放", "一般", "按月安排", "一次性"])
def test_words_are_a_qualitative_target(text: str) -> None:
    assert target(text) == CellReading(text, Operator.NONE, HIGHER, Nature.QUALITATIVE)


@pytest.mark.parametrize("text", ["完成3个村整治", "第3名", "每月5日前", "一等奖3级以上水平"])
def test_words_with_a_number_are_words_and_told(text: str) -> None:
    reading = target(text)
    assert (reading.value, told(reading)) == (text, ["CEL115"])


@pytest.mark.parametrize(
    ("text", "surroundings", "question"),
    [
        ("6,00.0,45", {}, "CEL201"),
        ("1 2人", {}, "CEL201"),
        ("120-80%", {}, "CEL201"),
        ("295%", {}, "CEL202"),
        ("295", {"unit_of_measure": "%"}, "CEL202"),
        ("修路3公里；建桥1座", {}, "CEL203"),
        ("修路3公里\n建桥1座", {}, "CEL203"),
        ("0.947", {"unit_of_measure": "%"}, "CEL206"),
        ("1", {"unit_of_measure": "%"}, "CEL206"),
        ("0.947", {"indicator_name": "贷款回收率"}, "CEL206"),
        ("95", {"is_number": True, "is_percent_formatted": True}, "CEL206"),
        ("28.8万元", {"unit_of_measure": "%"}, "CEL207"),
        ("3人次", {"unit_of_measure": "人"}, "CEL207"),
        ("0.95", {"is_number": True, "is_percent_formatted": True, "unit_of_measure": "人"}, "CEL207"),
        ("6万", {}, "CEL208"),
        ("≤500万/月", {}, "CEL208"),
        ("≥≤5次", {}, "CEL209"),
        ("≥5次", {"character": Character(operator=LE)}, "CEL209"),
        ("≤5次", {"character": Character(direction=HIGHER)}, "CEL209"),
        ("不超过5次以上", {}, "CEL209"),
        ("约300人", {}, "CEL210"),
        ("300余人", {}, "CEL210"),
        ("2021年2月30日", {}, "CEL211"),
        ("#DIV/0!", {}, "CEL212"),
        ("按月安排", {"character": Character(nature=Nature.QUANTITATIVE)}, "CEL214"),
        ("2021-03-05", {"unit_of_measure": "个"}, "CEL215"),
    ],
)
def test_what_cannot_be_read_is_asked(text: str, surroundings: dict[str, object], question: str) -> None:
    reading = target(text, **surroundings)
    assert (reading.value, [remark.kind.value for remark in reading.problems]) == (None, [question])
    assert all(remark.message.endswith("。") and "请" in remark.message for remark in reading.remarks)


@pytest.mark.parametrize(
    ("text", "surroundings", "operator", "value", "unit"),
    [
        ("95", {"unit_of_measure": "%"}, GE, "95", "%"),
        ("９５％", {"unit_of_measure": "百分比"}, GE, "95", "%"),
        ("100.00", {"unit_of_measure": "%"}, GE, "100", "%"),
        ("0.5%", {"unit_of_measure": "%"}, GE, "0.5", "%"),
        ("0.947", {"is_number": True, "is_percent_formatted": True, "unit_of_measure": "%"}, GE, "94.7", "%"),
        ("1", {"is_number": True, "is_percent_formatted": True}, GE, "100", "%"),
        ("0.0799999982", {"is_number": True, "is_percent_formatted": True}, GE, "8", "%"),
        ("6万", {"unit_of_measure": "元"}, GE, "60000", "元"),
        ("6万", {"unit_of_measure": "万元"}, GE, "6", "万元"),
        ("6万", {"indicator_name": "受益人数"}, GE, "6", "万人"),
        ("6万", {"indicator_name": "补助金额", "header_money_unit": MoneyUnit.WAN}, GE, "6", "万元"),
        ("≤500万/月", {"level2": "经济成本指标"}, LE, "500", "万元/月"),
        ("3亿元", {"unit_of_measure": "万元"}, GE, "30000", "万元"),
        ("500", {"indicator_name": "投入资金（万元）"}, GE, "500", "万元"),
        ("500", {"indicator_name": "补助金额", "header_money_unit": MoneyUnit.WAN}, GE, "500", "万元"),
        ("95", {"indicator_name": "群众满意度"}, GE, "95", "%"),
        ("3座", {"unit_of_measure": "个"}, GE, "3", "个"),
        ("300名", {"unit_of_measure": "人"}, GE, "300", "人"),
        ("800", {"unit_of_measure": "元", "indicator_name": "人均成本"}, LE, "800", "元"),
        ("5", {"unit_of_measure": "起", "character": Character(direction=LOWER)}, LE, "5", "起"),
        ("5", {"unit_of_measure": "次", "character": Character(operator=EQ)}, EQ, "5", "次"),
    ],
)
def test_the_surroundings_settle_unit_and_sign(
    text: str, surroundings: dict[str, object], operator: Operator, value: str, unit: str
) -> None:
    reading = target(text, **surroundings)
    assert (reading.operator, reading.value, reading.unit_of_measure) == (operator, Decimal(value), unit)


def test_a_number_marked_qualitative_is_measured_and_told() -> None:
    reading = target("≥95%", character=Character(nature=Nature.QUALITATIVE))
    assert (reading.nature, told(reading)) == (Nature.QUANTITATIVE, ["CEL123"])


@pytest.mark.parametrize(
    ("text", "value", "remarks"),
    [
        ("", None, []),
        ("　 ", None, []),
        ("*", None, ["CEL113"]),
        ("—", NotApplicable("表中填“—”，没有写原因"), ["CEL114"]),
        ("／", NotApplicable("表中填“／”，没有写原因"), ["CEL114"]),
        ("不适用：尚无到期贷款", NotApplicable("尚无到期贷款"), []),
    ],
)
def test_placeholders_are_three_kinds_of_nothing(text: str, value: NotApplicable | None, remarks: list[str]) -> None:
    assert (target(text).value, told(target(text))) == (value, remarks)
    actual = read_actual(text, CellContext(), target("≥3次"))
    assert (actual.value, told(actual)) == (value, remarks)
