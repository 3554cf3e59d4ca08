"""How lists beside announced counts are read: each count of several, what is shown of the items, any text at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiheng.core.finding import Confidence
from tests.quantities.enumerations.counted import read

NUMERALS = "一二三四五六七八九十"
PLACES = ("东", "西", "南", "北", "中", "上", "下", "前", "后")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("内设5个科室，依次为甲科、乙科、丙科、丁科、戊科、己科，各科室分别承担文电、会务。", ("5个", 6)),
        ("对镇本级审计时，抽查了东岭局、西坪局、南坝局共4个单位。", ("4个", 3)),
        ("三大主导产业为电子信息、食品加工、装备制造、现代物流。", ("三大", 4)),
        ("四个重点领域是教育、医疗、养老，支出同比增长12%。", ("四个", 3)),
        ("公开表格6张：收入总表、支出总表、收支总表、会议费表、绩效表。", ("6张", 5)),
        ("印发文件4份：《收费办法》《考勤制度》《采购规定》。", ("4份", 3)),
        ("举办4期培训班，分别为3月的履职班、6月的技能班、10月的直播班。", ("4期", 3)),
        ("结果分为四类：A类（已解决）418件，B类（计划解决）265件，C类（留作参考）116件。", ("四类", 3)),
        ("抽检食品4类，合格率依次为：粮食99%、肉类97%、乳品98%。", ("4类", 3)),
        ("新建公厕3座，地点为文昌路、学府路、东门路、西门路。", ("3座", 4)),
        ("投诉居前三位的依次是食品145件、服装95件、家居55件、家电44件。", ("前三位", 4)),
        ("居前4位的是三农835件，占40%，住建273件，占13%，交通250件。", ("前4位", 3)),
        ("排名前四的产业链为：新能源（117亿元）、农产品（65亿元）、化工（36亿元）。", ("前四", 3)),
        ("排前两位的问题依次是噪声204件、物业收费86件和占道经营32件。", ("前两位", 3)),
        ("出口前三大市场为东州、西州、南州、北州。", ("前三大", 4)),
        ("东州、西州、南州、北州等3省开展试点。", ("3省", 4)),
    ],
)
def test_a_list_may_stand_in_many_ways_beside_its_count(text: str, told: tuple[str, int]) -> None:
    assert [(each.announced.text, each.listed, each.holds) for each in read(text)] == [(*told, False)]


def test_a_list_that_ends_with_a_count_of_its_own_is_held_against_the_count_before_it_too() -> None:
    found = read("发现四方面问题，涉及预算编制粗、项目推进慢、资产管理乱三个方面。")
    assert [(each.announced.text, each.listed, each.holds) for each in found] == [
        ("四方面", 3, False),
        ("三个", 3, True),
    ]


def test_a_count_right_behind_another_of_the_same_noun_is_held_against_it() -> None:
    found = read("开展送戏、送书、送影三项活动，四项活动惠及群众。")
    assert [(each.announced.text, each.listed, each.holds) for each in found] == [("三项", 3, True), ("四项", 3, False)]
    found = read("东山、西滩、北河三家公司投标，经评审，四家公司均通过。")
    assert [(each.announced.text, each.listed, each.holds) for each in found] == [("三家", 3, True), ("四家", 3, False)]


def test_a_number_of_the_same_things_told_before_is_compared_with() -> None:
    found = [each for each in read("另设检验室、放射室、药房三个医技科室，医技科室共4个。") if each.is_retold]
    assert [(each.announced.text, each.listed, each.holds) for each in found] == [("4个", 3, False)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("内设甲科、乙科、丙科等三个职能科室。目前四个科室负责人均已到位。", ("四个", 3)),
        ("对东州、西州、南州、北州的出口分别为20万元、16万元、12万元和9万元。上述三大市场均有增长。", ("三大", 4)),
        ("东镇、西镇、南镇的补助分别为12万元、15万元、11万元。以上四个镇已完成支付。", ("四个", 3)),
    ],
)
def test_a_sentence_behind_tells_the_number_again(text: str, told: tuple[str, int]) -> None:
    assert [(each.announced.text, each.listed) for each in read(text) if not each.holds] == [told]


@pytest.mark.parametrize(("count", "holds"), [(5, True), (6, False)])
def test_what_stands_in_the_brackets_of_a_list_is_counted_as_well(count: int, *, holds: bool) -> None:
    found = list(read(f"涉及南岭乡（寺沟村、杨家坪村）、石板镇（上坪村、下坪村、河湾村）2个乡镇{count}个村。"))
    assert [(each.announced.text, each.listed, each.holds) for each in found] == [
        ("2个", 2, True),
        (f"{count}个", 5, holds),
    ]


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("渠道共有6个，即12345电话、区长信箱、小程序、随手拍、政务网站，受理诉求312件。", 5),
        ("债券有5年期、7年期、10年期和20年期5个品种。", 4),
        ("召开场务会9次，其中场务会分别于1月、2月、4月、5月、7月、8月、10月、12月召开。", 8),
        ("有5家林场入选省级“示范林”名单：东岭、西坡、北沟、南滩。", 4),
        ("6个项目中有5个已完工，分别是东岭苗圃、西坡苗圃、北沟苗圃、南滩苗圃。", 4),
        ("由林业、水利、气象、民政6个部门联合印发。", 4),
        ("开通“110”“119”“12345”4条热线。", 3),
        ("新建1号楼、2号楼、3号楼共4栋楼，改造105国道、S210线、K9段共4条道路。", 3),
    ],
)
def test_a_number_that_is_part_of_a_name_leaves_its_list_a_list_of_names(text: str, listed: int) -> None:
    assert [(each.listed, each.holds) for each in read(text)] == [(listed, False)]


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("机具分为动力机械、耕整机械、收获机械4类。", 3),
        ("结果分为A类（已解决）、B类（计划解决）、C类（留作参考）四类。", 3),
        ("实施项目2个：项目1：水厂改造；项目2：管网延伸；项目3：泵站更新。", 3),
        ("有4个县（市、区）增长较快，依次为：东山县24.6%，西河县11.7%，南坝县10.9%。", 3),
        ("在东岭镇、西滩镇、北河乡等乡镇开班，涉及上述4个乡镇。", 3),
    ],
)
def test_a_list_is_counted_in_whatever_way_it_is_told(text: str, listed: int) -> None:
    assert [(each.listed, each.holds) for each in read(text)] == [(listed, False)]


@pytest.mark.parametrize(
    "text",
    [
        "在东岭镇、西滩镇、北河乡等乡镇召开座谈会，上述12个乡镇干部参加。",
        "实施项目5个。项目1：水厂改造，投资30万元；项目2：管网延伸，投资20万元；其余项目在建。",
    ],
)
def test_a_list_that_tells_some_of_them_is_passed_over(text: str) -> None:
    assert [each for each in read(text) if not each.holds] == []


@pytest.mark.parametrize(
    "text",
    ["用时分别为3年、2年、5年，共10年完成8个项目。", "南山镇12户、北山镇9户、西山镇7户共28个安置户。"],
)
def test_a_row_of_figures_is_no_list_of_names(text: str) -> None:
    assert read(text) == []


def test_a_list_that_holds_leaves_the_row_of_figures_behind_it_to_be_counted() -> None:
    (right,) = read("抽检大米、食油、肉类3类食品，合格率分别为99%、98%、97%。")
    (wrong,) = read("抽检大米、食油、肉类3类食品，合格率分别为99%、98%、97%、96%。")
    assert [(each.announced.text, each.listed, each.holds) for each in (right, wrong)] == [
        ("3类", 3, True),
        ("3类", 4, False),
    ]


def test_short_items_are_shown_and_long_ones_are_not() -> None:
    (short,) = read("财务科、审计科、法规科共3个科室。")
    assert short.items == ("财务科", "审计科", "法规科")
    (told_back,) = read("培训326人次。以上造林、抚育、防火道、培训共5项任务均已开展。")
    assert told_back.items == ("造林", "抚育", "防火道", "培训")
    (long,) = read("本次会议研究决定在全县范围内组织开展清理整顿工作专班、审计科、法规科共3个科室。")
    assert (long.items, long.listed) == ((), 3)


def test_a_list_that_a_cue_closes_is_certain_and_one_in_brackets_is_not() -> None:
    (closed,) = read("财务科、审计科、法规科共4个科室。")
    (in_brackets,) = read("建成景区3家（云顶、月亮湾）。")
    assert (closed.confidence, in_brackets.confidence) == (Confidence.CERTAIN, Confidence.PROBABLE)


@given(st.lists(st.sampled_from(PLACES), min_size=2, max_size=9, unique=True), st.integers(-1, 1))
def test_a_list_of_villages_holds_where_its_count_is_right(places: list[str], off: int) -> None:
    named = "、".join(f"{place}河村" for place in places)
    count = len(places) + off
    expected = [off == 0]
    assert [each.holds for each in read(f"{named}共{count}个村。")] == expected
    assert [each.holds for each in read(f"涉及{count}个村：{named}。")] == expected


@given(st.integers(2, 9), st.integers(-1, 1))
def test_ordinals_hold_where_their_count_is_right(count: int, off: int) -> None:
    told_ = "；".join(f"{NUMERALS[place]}是完善制度" for place in range(count))
    assert [each.holds for each in read(f"采取{count + off}项措施：{told_}。")] == [off == 0]


@given(st.text("甲乙丙和及与、，；：。（）“”《》共计等以上三3个项村是一二分别即措施", max_size=60))
def test_no_text_is_too_odd_to_be_read(text: str) -> None:
    for each in read(text):
        assert 0 <= each.start <= each.announced.start < each.end <= len(text)
        assert each.items == () or len(each.items) == each.listed


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # names of one kind between commas, some with a 、 of their own
        ("主食制品，油料、油脂制品，肉制品，蛋制品等3大类食品，合格率较高。", [("3大类", 4, False)]),
        ("主食制品，油料、油脂制品，肉制品，蛋制品等4大类食品，合格率较高。", [("4大类", 4, True)]),
        ("保健食品，罐头、饮料制品，乳制品等12大类食品全部合格。", []),
        ("主食制品，油料、油脂制品，肉制品，等4大类食品，合格率较高。", []),
        ("用于仪器购置，图书购置，校园设施购置等3项支出。", []),
        # the last of the kinds is 其他类; a number of one kind
        ("事项分为咨询类、求决类、投诉类、其他类三类。", [("三类", 4, False)]),
        ("转办、督办等其他类5件，均已办结。", []),
        # counted through, whatever the things are
        ("收到审计报告三份，分别为：1.东街校舍；2.西街校舍。", [("三份", 2, False)]),
        ("收到审计报告两份，分别为：1.东街校舍；2.西街校舍。", [("两份", 2, True)]),
        ("涉及四个单位：1.水务局；2.林业局；3.民政局。", [("四个", 3, False)]),
        ("涉及12个单位，抽查情况：1.水务局资料不全；2.林业局进度滞后；3.民政局未按期验收。", []),
    ],
)
def test_names_between_commas_and_numbers_are_counted(text: str, found: list[tuple[str, int, bool]]) -> None:
    assert [(each.announced.text, each.listed, each.holds) for each in read(text)] == found
