"""Every form of cell seen in published tables is read, told, or asked; nothing a person can type raises."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiheng.core.absence import NotApplicable
from jiheng.core.case import MoneyUnit
from jiheng.core.indicator_values import Direction, Nature, Operator, Span, TargetValue
from jiheng.schema.cells.actuals import read_actual
from jiheng.schema.cells.amounts import read_amount, read_points, read_rate
from jiheng.schema.cells.characters import compact, normalised
from jiheng.schema.cells.names import split_points, split_target, without_number
from jiheng.schema.cells.reading import CellContext, CellReading
from jiheng.schema.cells.signs import Character, read_character
from jiheng.schema.cells.targets import read_target
from jiheng.schema.cells.units import read_unit

GE, GT, EQ, LE, LT = Operator.AT_LEAST, Operator.ABOVE, Operator.EQUAL, Operator.AT_MOST, Operator.BELOW
HIGHER, LOWER = Direction.HIGHER, Direction.LOWER


def told(reading: CellReading) -> list[str]:
    return [remark.kind.value for remark in reading.remarks]


def target(text: str, **surroundings: object) -> CellReading:
    return read_target(text, CellContext(year=2021, **surroundings))  # type: ignore[arg-type]


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


ACTUALS: list[tuple[str, str, TargetValue | None, list[str]]] = [
    ("≥95%", "96", Decimal(96), []),
    ("≥95%", "≥96%", Decimal(96), ["CEL103"]),
    ("≥300人", "300人以上", Decimal(300), ["CEL103"]),
    ("≥95%", "0.96", None, ["CEL206"]),
    ("≥95%", "28.8万元", None, ["CEL207"]),
    ("≥95%", "295%", None, ["CEL202"]),
    ("≥3次", "100%", None, ["CEL207"]),
    ("≥3次", "完成", None, ["CEL204"]),
    ("=0次", "无", None, ["CEL213"]),
    ("≥3亿元", "32000万元", Decimal("3.2"), ["CEL111"]),
    ("≥300人", "近300人", None, ["CEL210"]),
    ("及时发放", "100%", None, ["CEL205"]),
    ("及时发放", "完成", "完成", []),
    ("良好", "无", "无", []),
    ("8月前", "6月", date(2021, 6, 30), ["CEL108"]),
    ("2021年11月15日", "11月", None, ["CEL211"]),
    ("11月底前", "44530", date(2021, 11, 30), ["CEL109"]),
    ("11月底前", "2021年12月1日", date(2021, 12, 1), []),
    ("11月底前", "已完成", None, ["CEL204"]),
    ("", "2021年12月1日", date(2021, 12, 1), []),
    ("", "3次", Decimal(3), []),
    ("", "良好", "良好", []),
    ("", "40～60%", "40～60%", []),
]


@pytest.mark.parametrize(("aimed", "text", "value", "remarks"), ACTUALS)
def test_an_actual_value_is_read_beside_its_target(
    aimed: str, text: str, value: TargetValue | None, remarks: list[str]
) -> None:
    reading = read_actual(text, CellContext(year=2021), target(aimed))
    assert (reading.value, told(reading)) == (value, remarks)


@pytest.mark.parametrize(
    ("text", "character"),
    [
        ("定量", Character(nature=Nature.QUANTITATIVE)),
        ("定性指标", Character(nature=Nature.QUALITATIVE)),
        ("正向", Character(direction=HIGHER)),
        ("反向", Character(direction=LOWER)),
        ("≥", Character(operator=GE)),
        ("＝", Character(operator=EQ)),
        ("小于等于", Character(operator=LE)),
        ("定量/反向", Character(nature=Nature.QUANTITATIVE, direction=LOWER)),
        ("", Character()),
        ("—", Character()),
        ("随便", None),
    ],
)
def test_indicator_character_is_told_by_its_value(text: str, character: Character | None) -> None:
    assert read_character(text) == character


@pytest.mark.parametrize(
    ("name", "split", "points"),
    [
        ("产出指标（50分）", "产出指标", "50"),
        ("产出指标\n（50分）", "产出指标", "50"),
        ("预算执行（万元）（20分）", "预算执行(万元)", "20"),
        ("满意度指标10分", "满意度指标", "10"),
        ("产出指标", "产出指标", None),
        ("(50分)", "(50分)", None),
    ],
)
def test_points_are_split_from_a_level(name: str, split: str, points: str | None) -> None:
    read = split_points(name)
    assert (read.name, read.points) == (split, None if points is None else Decimal(points))


@pytest.mark.parametrize(
    ("name", "split", "found"),
    [
        ("培训人数≥300人", "培训人数", "≥300人"),
        ("合格率不低于95%", "合格率", "不低于95%"),
        ("贷款回收率（≥95%）", "贷款回收率(≥95%)", ""),
        ("PM2.5平均浓度", "PM2.5平均浓度", ""),
        ("60岁以上老人覆盖率", "60岁以上老人覆盖率", ""),
    ],
)
def test_a_target_is_split_from_a_name(name: str, split: str, found: str) -> None:
    read = split_target(name)
    assert (compact(read.name), read.target) == (split, found)


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("指标1：培训次数", "培训次数"),
        ("1.培训次数", "培训次数"),
        ("①培训", "培训"),
        ("3A景区数", "3A景区数"),
        ("12345热线办结率", "12345热线办结率"),
    ],
)
def test_numbering_is_taken_off_names(name: str, bare: str) -> None:
    assert without_number(name) == bare


@pytest.mark.parametrize(
    ("text", "unit", "yuan", "remarks"),
    [
        ("89.974", MoneyUnit.WAN, "899740", []),
        ("1,234.56", MoneyUnit.YUAN, "1234.56", []),
        ("90万元", MoneyUnit.YUAN, "900000", ["CEL111"]),
        ("90万元", None, "900000", []),
        ("￥90", MoneyUnit.YUAN, "90", []),
        ("90", None, None, ["CEL208"]),
        ("≥90", MoneyUnit.WAN, None, ["CEL216"]),
        ("九十", MoneyUnit.WAN, None, ["CEL216"]),
        ("6,00.0,45", MoneyUnit.WAN, None, ["CEL201"]),
        ("", MoneyUnit.WAN, None, []),
        ("*", MoneyUnit.WAN, None, ["CEL113"]),
    ],
)
def test_amounts_become_yuan(text: str, unit: MoneyUnit | None, yuan: str | None, remarks: list[str]) -> None:
    read = read_amount(text, unit)
    assert (read.value, [each.kind.value for each in read.remarks]) == (yuan and Decimal(yuan), remarks)


def test_points_and_rates_are_read_as_printed() -> None:
    assert read_points("9.50分").value == Decimal("9.5")
    assert isinstance(read_points("—").value, NotApplicable)
    share = read_points("0.2", is_percent_formatted=True)
    assert (share.value, share.remarks[0].kind.value) == (Decimal(20), "CEL110")
    assert read_points("优").remarks[0].kind.value == "CEL216"
    assert read_rate("98.01%", is_percent_formatted=False).value == Decimal("98.01")
    assert read_rate("0.9801", is_percent_formatted=True).value == Decimal("98.01")
    assert read_rate("0.9801", is_percent_formatted=False).remarks[0].kind.value == "CEL206"


NEAR_CELLS = st.one_of(
    st.text(max_size=40),
    st.text("≥≤=＝><≧═0123456789.,，％%万亿元人次月日年底前以上内不约—/*（）()；～- \n第三百之分", max_size=24),
)


@given(text=NEAR_CELLS, unit=st.sampled_from(["", "%", "次", "万元", "万"]), actual=NEAR_CELLS)
def test_nothing_raises_and_questions_leave_no_value(text: str, unit: str, actual: str) -> None:
    context = CellContext(year=2021, unit_of_measure=unit, level2="时效指标")
    aimed = read_target(text, context)
    for reading in (aimed, read_actual(actual, context, aimed)):
        assert reading.value is None or not reading.problems
    read_amount(text, MoneyUnit.WAN)
    read_points(text)
    read_rate(text, is_percent_formatted=False)
    read_character(text)
    read_unit(normalised(text))
    split_points(text)
    split_target(text)
    without_number(text)


@given(text=NEAR_CELLS)
def test_normalising_twice_is_normalising_once(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)
