"""Figures are found in clean text; what only looks like one is left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiheng.checks.manuscript.text.clean_text import cleaned
from jiheng.core.quantity import Qualifier
from jiheng.quantities.scan import mentions


def test_the_last_of_a_row_has_the_unit_of_all() -> None:
    found = mentions("三年分别投入3.15、1.8和2.4万元，回落2.16和1.66个百分点，见3.1和3.2")
    assert [(each.text, each.scale, each.unit) for each in found] == [
        ("3.15", 10**4, "元"),
        ("1.8", 10**4, "元"),
        ("2.4万元", 10**4, "元"),
        ("2.16", 1, "百分点"),
        ("1.66个百分点", 1, "百分点"),
    ]


def test_the_others_of_a_row_of_points_have_but_the_first_word_of_the_unit() -> None:
    found = mentions("分别提高4.7个、5和1.3个百分点，建成12个和5处")
    assert [(each.text, each.unit) for each in found] == [
        ("4.7个", "百分点"),
        ("5", "百分点"),
        ("1.3个百分点", "百分点"),
        ("12个", "个"),
        ("5处", "处"),
    ]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("采购车3辆、水泵12台、器材25套，共计40台（套、辆）", ["台", "台", "台", "台"]),
        # what is listed before the total is counted in it, whatever it is called
        ("购置车8辆、压缩箱26个、垃圾桶3,200个，合计3,234台（个）", ["台", "台", "台", "台"]),
        ("12个村、36名队员，共安装设备480台（套）", ["个", "人", "台"]),
        ("采购车3辆，其中新能源车2辆，共计15台（套）", ["辆", "辆", "台"]),
    ],
)
def test_units_in_brackets_count_the_same_things(text: str, units: list[str]) -> None:
    assert [each.unit for each in mentions(text)] == units


UNITS = {
    "全年GDP436亿元": ("436亿元", "436", 10**8, "元"),
    "去年同期39.29万的报考人数": ("39.29万", "39.29", 10**4, "人"),
    "支出503.2万元": ("503.2万元", "503.2", 10**4, "元"),
    "支出1,250.00元": ("1,250.00元", "1250.00", 1, "元"),
    "投资3.6亿元": ("3.6亿元", "3.6", 10**8, "元"),
    "产值1.2万亿元": ("1.2万亿元", "1.2", 10**12, "元"),
    "贷款3千万元": ("3千万元", "3", 10**7, "元"),
    "收入8百万元": ("8百万元", "8", 10**6, "元"),
    "专项5千亿元": ("5千亿元", "5", 10**11, "元"),
    "专项6百亿元": ("6百亿元", "6", 10**10, "元"),
    "贷款20块钱": ("20块钱", "20", 1, "元"),
    "“万”字后面没有单位：补助3万": ("3万", "3", 10**4, "元"),
    "惠及2.4万人次": ("2.4万人次", "2.4", 10**4, "人次"),
    "惠及8千人": ("8千人", "8", 1000, "人"),
    # what is counted stands behind the scale
    "总诊疗人次95.5亿": ("95.5亿", "95.5", 10**8, "人次"),
    "参保人数达35.2万": ("35.2万", "35.2", 10**4, "人"),
    "用电1,200千瓦时": ("1,200千瓦时", "1200", 1, "千瓦时"),
    "惠及21.6万群众": ("21.6万", "21.6", 10**4, "人"),
    "带动3.2万脱贫农户": ("3.2万", "3.2", 10**4, "户"),
    "面积为3.2万，其中": ("3.2万", "3.2", 10**4, "元"),
    "覆盖16名妇女": ("16名", "16", 1, "人"),
    "走访12户": ("12户", "12", 1, "户"),
    "完成率98.5%": ("98.5%", "98.5", 1, "%"),
    "受灾率0.8‰": ("0.8‰", "0.8", 1, "‰"),
    "提高3.5个百分点": ("3.5个百分点", "3.5", 1, "百分点"),
    "面积1200㎡": ("1200㎡", "1200", 1, "平方米"),
    "道路12公里": ("12公里", "12", 1, "千米"),
    "道路5km": ("5km", "5", 1, "千米"),
    "耗时3个工作日": ("3个工作日", "3", 1, "工作日"),
    "体检100元/人": ("100元/人", "100", 1, "元/人"),
    "伙食60元/人/天": ("60元/人/天", "60", 1, "元/人/天"),
    "培训240人（次）": ("240人（次）", "240", 1, "人次"),
    "培训240人/次": ("240人/次", "240", 1, "人次"),
    "支出2130135元": ("2130135元", "2130135", 1, "元"),
    "履约3年": ("3年", "3", 1, "年"),
    "历时24小时": ("24小时", "24", 1, "小时"),
}

IN_WORDS = {
    "突破百亿元": ("百亿元", "1", 10**10, "元"),
    "突破千万人次": ("千万人次", "1", 10**7, "人次"),
    "三个街道": ("三个", "3", 1, "个"),
    "十二项任务": ("十二项", "12", 1, "项"),
    "二十一人": ("二十一人", "21", 1, "人"),
    "两个确保": ("两个", "2", 1, "个"),
    "一百二十户": ("一百二十户", "120", 1, "户"),
    "三大任务": ("三大", "3", 1, "大"),
    "两大类": ("两大类", "2", 1, "类"),
    "11大类": ("11大类", "11", 1, "类"),
    "补助三万元": ("三万元", "3", 10**4, "元"),
    "补助五千元": ("五千元", "5000", 1, "元"),
    "资产八点零一万亿元": ("八点零一万亿元", "8.01", 10**12, "元"),
    "合格率百分之九十五": ("百分之九十五", "95", 1, "%"),
}


def test_the_number_of_an_item_is_no_whole_of_a_decimal() -> None:
    assert [each.text for each in mentions("4.13个司法所办讲座156场，覆盖8.6万人。")] == ["13个", "156场", "8.6万人"]


QUALIFIED = {
    "两次以上": Qualifier.AT_LEAST,
    "十万元以内": Qualifier.AT_MOST,
    "突破千亿元": Qualifier.ABOVE,
    "增长率为-1.18%": Qualifier.EXACT,
    "利润率为-1.18%": Qualifier.AT_MOST,
    "约50万元": Qualifier.ABOUT,
    "大概50人": Qualifier.ABOUT,
    "30人左右": Qualifier.ABOUT,
    "40人上下": Qualifier.ABOUT,
    "近300人": Qualifier.BELOW,
    "将近300人": Qualifier.BELOW,
    "约为50万元": Qualifier.ABOUT,
    "大约有30人": Qualifier.ABOUT,
    "接近达成的300人": Qualifier.EXACT,
    "至少也需要8万元": Qualifier.AT_LEAST,
    "节约为50万元": Qualifier.EXACT,
    "不足20人": Qualifier.BELOW,
    "超过3万人次": Qualifier.ABOVE,
    "逾40期": Qualifier.ABOVE,
    "950余人": Qualifier.ABOVE,
    "500多户": Qualifier.ABOVE,
    "20几人": Qualifier.ABOVE,
    "3万多元": Qualifier.ABOVE,
    "3多万元": Qualifier.ABOVE,
    "三十余人": Qualifier.ABOVE,
    "十多个": Qualifier.ABOVE,
    "3倍多": Qualifier.ABOVE,
    "超1亿7,000万人次": Qualifier.ABOVE,
    "约5万3200元": Qualifier.ABOUT,
    "三万余元": Qualifier.ABOVE,
    "完成，超3万人次": Qualifier.ABOVE,
    "完成，超100万元": Qualifier.ABOVE,
    "完成，超12座": Qualifier.EXACT,  # by how much, not how many
    "10万元以上": Qualifier.AT_LEAST,
    "≥95%": Qualifier.AT_LEAST,
    "不少于6次": Qualifier.AT_LEAST,
    "10万元以内": Qualifier.AT_MOST,
    "8万元以下": Qualifier.AT_MOST,
    "不超过3%": Qualifier.AT_MOST,
    "控制在5%": Qualifier.AT_MOST,
    "签约12家": Qualifier.EXACT,
    "附近3个村": Qualifier.EXACT,
    "约定后支出8万元": Qualifier.EXACT,
}

NOT_FIGURES = (
    "几十个",
    "数十次",
    "2022年",
    "2022年12月31日",
    "9时30分",
    "12月5天",
    "6号",
    "3楼",
    "热线12号线",
    "35-50岁",
    "2021-2030年",
    "10万元—20万元",
    "3至5个",
    "3~5天",
    "第3次",
    "第12条",
    "第十二条",
    "第三批",
    "某财预〔2031〕10号",
    "X217线",
    "A4纸",
    "管理9级2",
    "5G基站",
    "2130135",
    "2010104人大会议",
    "20601科学技术管理事务",
    "10.3.2",
    "1/3",
    "12.5",
    "邮编500100",
    "一个",
    "一系列",
    "三农",
    "两手抓",
    "十四五",
    "五位一体",
    "三次性",
    "个别",
    "两部门",
    "两条例",
    "每三个",
    "逐一个",
    "零三个",
    "十百个",
    "百分之百十",
    "xx万元",
    "××年",
    "",
)


@pytest.mark.parametrize(("text", "figure"), (UNITS | IN_WORDS).items())
def test_a_figure_has_its_number_scale_and_unit(text: str, figure: tuple[str, str, int, str]) -> None:
    assert [(each.text, str(each.number), each.scale, each.unit) for each in mentions(text)] == [figure]


@pytest.mark.parametrize(("text", "qualifier"), QUALIFIED.items())
def test_a_vague_word_before_or_behind_qualifies_a_figure(text: str, qualifier: Qualifier) -> None:
    assert [each.qualifier for each in mentions(text)] == [qualifier]


@pytest.mark.parametrize("text", NOT_FIGURES)
def test_dates_ranges_ordinals_codes_and_idioms_are_no_figures(text: str) -> None:
    assert mentions(text) == ()


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("支出8,12万元", ["12万元"]),
        ("支出1,2345元", ["2345元"]),
        ("甲、乙各8,120万元", ["8,120万元"]),
        ("10-20人的班3个", ["3个"]),
        ("三个街道共5个社区", ["三个", "5个"]),
    ],
)
def test_a_comma_joins_only_groups_of_three_digits(text: str, figures: list[str]) -> None:
    assert [each.text for each in mentions(text)] == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("收支情况（万元）：收入合计2,943.60，支出2,900.00，共3", [("2,943.60", 10**4), ("2,900.00", 10**4)]),
        ("收支情况（单位：亿元）：收入9.40", [("9.40", 10**8)]),
        ("收支情况（金额单位：元）：收入9.40，其中5.20万元为补助", [("9.40", 1), ("5.20万元", 10**4)]),
    ],
)
def test_a_unit_told_once_in_brackets_is_that_of_every_decimal(text: str, figures: list[tuple[str, int]]) -> None:
    assert [(each.text, each.scale) for each in mentions(text)] == figures
    assert {each.unit for each in mentions(text)} == {"元"}


@pytest.mark.parametrize(
    ("written", "figure"),
    [
        ("支出１２．５万元", ("12.5万元", "12.5")),
        ("执行率９６ ％", ("96%", "96")),
        ("支出1 234.5 万元", ("1234.5万元", "1234.5")),
        ("占41·4％", ("41.4%", "41.4")),  # older prints set the point high
        ("共有1·5万人", ("1.5万人", "1.5")),
        ("支出１，２５０.00元", ("1,250.00元", "1250.00")),  # a full-width comma parts the thousands of money
        ("支出2，104.20万元", ("2,104.20万元", "2104.20")),
        ("共有1，250人", ("250人", "250")),  # elsewhere it parts two numbers
    ],
)
def test_full_width_figures_are_read_once_the_text_is_clean(written: str, figure: tuple[str, str]) -> None:
    assert [(each.text, str(each.number)) for each in mentions(cleaned(written).text)] == [figure]


def test_a_blank_behind_decimals_parts_two_numbers_of_a_row() -> None:
    assert cleaned("市级资金 433.00 432.10 万元，1 234 567.5元").text == "市级资金433.00 432.10万元，1234567.5元"


PIECES = (
    *UNITS,
    *QUALIFIED,
    *IN_WORDS,
    *NOT_FIGURES,
    "，",
    "。",
    "；",
    "、",
    "（",
    "）",
    "“",
    "”",
    "其中：",
    "共",
    "占",
    "-",
    "—",
    "%",
    "=",
)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_every_figure_stands_in_the_text_at_its_place(text: str) -> None:
    found = mentions(text)
    assert [text[each.start : each.end] for each in found] == [each.text for each in found]
    assert [each.start for each in found] == sorted(each.start for each in found)
    assert all(each.number >= 0 and each.scale >= 1 and each.unit for each in found)


def test_a_unit_left_out_before_the_parts_is_theirs() -> None:
    figures = mentions("执行数1956302.5（含中央资金530.2万元）")
    assert [(each.text, each.unit_text) for each in figures] == [("1956302.5", "万元"), ("530.2万元", "万元")]


def test_what_has_no_numeral_has_no_figure() -> None:
    assert mentions("各组按季核对台账，资料齐全。") == ()
    assert [each.text for each in mentions("半数村已通水，收入突破百亿元。")] == ["半数", "百亿元"]


def test_the_others_of_a_row_of_trillions_have_but_the_first_character_of_the_scale() -> None:
    found = mentions("连续迈上100万、110万和130万亿元，新增就业12万、投资3亿元")
    assert [each.size for each in found] == [100e12, 110e12, 130e12, 120_000, 300_000_000]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("1亿3千万元", [("1亿3千万元", "13", 10**7)]),
        ("12兆3,640亿元", [("12兆3,640亿元", "123640", 10**8)]),
        ("2亿6971.6万人次", [("2亿6971.6万人次", "26971.6", 10**4)]),
        ("5万3200元", [("5万3200元", "53200", 1)]),
        ("12兆元", [("12兆元", "12", 10**12)]),
        ("12兆瓦", [("12兆瓦", "12", 1)]),
        ("1.2亿65岁以上老人", [("1.2亿", "1.2", 10**8), ("65岁以上", "65", 1)]),
        ("12万元3000元", [("12万元", "12", 10**4), ("3000元", "3000", 1)]),
    ],
)
def test_a_figure_may_be_told_in_two_scales(text: str, figures: list[tuple[str, str, int]]) -> None:
    assert [(each.text, str(each.number), each.scale) for each in mentions(text)] == figures


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("棉麻、果蔬、药材三大特色作物增产，4大先导产业壮大", ["三大", "4大"]),
        ("第二大街、三大队、四大桥和一大批新房", []),
        ("五大国有企业与三大海域", ["五大", "三大"]),
    ],
)
def test_so_many_large_things_are_counted_whatever_they_are(text: str, told: list[str]) -> None:
    assert [each.text for each in mentions(text)] == told


def test_the_last_of_a_list_has_the_unit_of_the_total_and_of_all() -> None:
    text = "用水总量5.6亿立方米，其中生活1.2亿、工业1.1亿、农业3.3亿立方米；投资3亿、造林2亿亩。"
    told = [(mention.text, mention.unit) for mention in mentions(text)]
    assert told == [
        ("5.6亿立方米", "立方米"),
        ("1.2亿", "立方米"),
        ("1.1亿", "立方米"),
        ("3.3亿立方米", "立方米"),
        ("3亿", "元"),
        ("2亿亩", "亩"),
    ]


def test_what_an_app_brought_is_no_code() -> None:
    assert [mention.text for mention in mentions("PC端14件，手机APP70件，A4纸20件，型号B50件。")] == [
        "14件",
        "70件",
        "20件",
    ]
