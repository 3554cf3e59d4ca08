"""Announced counts are held against the items told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiheng.core.finding import Confidence
from jiheng.quantities.enumerations import Enumeration, enumerations
from jiheng.quantities.scan import mentions

HOLDING = {
    "资金于3月20日前拨付至石桥、大坪、清水、云岭4家机构。": (
        "4家",
        4,
        "资金于3月20日前拨付至石桥、大坪、清水、云岭4家",
    ),
    "补助标准分为三档：60至79岁、80至89岁、90岁及以上。": ("三档", 3, "三档：60至79岁、80至89岁、90岁及以上"),
    "抓好三件事：建好台账，管好资金，用好结果。": ("三件", 3, "三件事：建好台账，管好资金，用好结果"),
    "一是人手不足；二是设备老化。两个问题均已整改。": ("两个", 2, "一是人手不足；二是设备老化。两个"),
    "3个项目得分率分别为80%、85%和90%。": ("3个", 3, "3个项目得分率分别为80%、85%和90%"),
    # the count, the items told, the words of both
    "内设财务科、审计科、法规科共3个科室。": ("3个", 3, "内设财务科、审计科、法规科共3个"),
    "内设7个股室：办公室、督查股、法规股、信访股、宣传股、后勤股、档案股。": (
        "7个",
        7,
        "7个股室：办公室、督查股、法规股、信访股、宣传股、后勤股、档案股",
    ),
    "设4个小组，分别是宣传组、后勤组、安全组、督查组。": ("4个", 4, "4个小组，分别是宣传组、后勤组、安全组、督查组"),
    "惠及石桥镇、大坪乡等2个乡镇。": ("2个", 2, "惠及石桥镇、大坪乡等2个"),
    "采取三项措施：一是建章立制；二是强化培训；三是严格考核。": ("三项", 3, "三项措施：一是建章立制；二是强化培训"),
    "一是建章立制；二是强化培训；三是严格考核。上述三项措施成效明显。": (
        "三项",
        3,
        "一是建章立制；二是强化培训；三是严格考核。上述三项",
    ),
    "主要做法有两点：（1）建立台账；（2）定期回访。": ("两点", 2, "两点：（1）建立台账；"),
    "主要工作3项：1.建立台账；2.定期回访；3.公开结果。": ("3项", 3, "3项：1.建立台账；2.定期回访"),
    "开展“清明祭扫”“重阳敬老”“中秋联欢”三项活动。": ("三项", 3, "“清明祭扫”“重阳敬老”“中秋联欢”三项"),
    "开展“清明祭扫、重阳敬老”两项活动。": ("两项", 2, "“清明祭扫、重阳敬老”两项"),
    "印发《值班制度》《请假制度》共2项制度。": ("2项", 2, "《值班制度》《请假制度》共2项"),
    "建成景区2家（云顶、月亮湾）。": ("2家", 2, "2家（云顶、月亮湾"),
    "教育、文化和旅游两个部门联合检查。": ("两个", 2, "教育、文化和旅游两个"),
    "教育局、文化和旅游局、财政局三个部门联合检查。": ("三个", 3, "教育局、文化和旅游局、财政局三个"),
    "甲项完成率100%，乙项数量2个，丙项合格率95%，丁项覆盖3个村。以上共4个指标。": ("4个", 4, "以上共4个"),
    "覆盖石桥镇（上村、下村）、大坪乡（中村）、清水镇共3个乡镇。": (
        "3个",
        3,
        "覆盖石桥镇（上村、下村）、大坪乡（中村）、清水镇共3个",
    ),
    "包括立项、过程、产出、效益四个方面。": ("四个", 4, "包括立项、过程、产出、效益四个"),
    "设有综合科、业务科以及财务科共3个科室。": ("3个", 3, "设有综合科、业务科以及财务科共3个"),
    "涉及教育、文化和旅、财政3个部门。": ("3个", 3, "涉及教育、文化和旅、财政3个"),
    "涉及教育、财政、文和旅3个部门。": ("3个", 3, "涉及教育、财政、文和旅3个"),
    "涉及教育局、财政局、文化和旅游局3个部门。": ("3个", 3, "涉及教育局、财政局、文化和旅游局3个"),
    "全局设置如下。财务科、审计科、法规科，共3个科室。": ("3个", 3, "财务科、审计科、法规科，共3个"),
    "采取两项措施：一是建立制度，三是误写，二是严格考核。": ("两项", 2, "两项措施：一是建立制度，三是误写"),
}

FAILING = {
    "资金于3月20日前拨付至石桥、大坪、清水、云岭5家机构。": (
        "5家",
        4,
        "资金于3月20日前拨付至石桥、大坪、清水、云岭5家",
    ),
    "补助标准分为四档：60至79岁、80至89岁、90岁及以上。": ("四档", 3, "四档：60至79岁、80至89岁、90岁及以上"),
    "抓好四件事：建好台账，管好资金，用好结果。": ("四件", 3, "四件事：建好台账，管好资金，用好结果"),
    "一是人手不足；二是设备老化。三个问题均已整改。": ("三个", 2, "一是人手不足；二是设备老化。三个"),
    "4个项目得分率分别为80%、85%和90%。": ("4个", 3, "4个项目得分率分别为80%、85%和90%"),
    # nobody tells seven and leaves out one
    "东乡、西乡、南乡、北乡、石乡、沙乡、河乡等8个乡开工。": (
        "8个",
        7,
        "东乡、西乡、南乡、北乡、石乡、沙乡、河乡等8个",
    ),
    "内设财务科、审计科、法规科共4个科室。": ("4个", 3, "内设财务科、审计科、法规科共4个"),
    "内设7个股室：办公室、督查股、法规股、信访股、宣传股、后勤股。": (
        "7个",
        6,
        "7个股室：办公室、督查股、法规股、信访股、宣传股、后勤股",
    ),
    "设5个小组，分别是宣传组、后勤组、安全组、督查组。": ("5个", 4, "5个小组，分别是宣传组、后勤组、安全组、督查组"),
    "惠及石桥镇、大坪乡、清水镇等2个乡镇。": ("2个", 3, "惠及石桥镇、大坪乡、清水镇等2个"),
    "采取四项措施：一是建章立制；二是强化培训；三是严格考核。": ("四项", 3, "四项措施：一是建章立制；二是强化培训"),
    "一是建章立制；二是强化培训；三是严格考核。上述四项措施成效明显。": (
        "四项",
        3,
        "一是建章立制；二是强化培训；三是严格考核。上述四项",
    ),
    "主要做法有三点：（1）建立台账；（2）定期回访。": ("三点", 2, "三点：（1）建立台账；"),
    "开展“清明祭扫”“重阳敬老”“中秋联欢”四项活动。": ("四项", 3, "“清明祭扫”“重阳敬老”“中秋联欢”四项"),
    "建成景区3家（云顶、月亮湾）。": ("3家", 2, "3家（云顶、月亮湾"),
    "甲项完成率100%，乙项数量2个，丙项合格率95%，丁项覆盖3个村。以上共5个指标。": ("5个", 4, "以上共5个"),
    "包括立项、过程、产出、效益五个方面。": ("五个", 4, "包括立项、过程、产出、效益五个"),
    "五种指标，分别为数量指标、质量指标、时效指标、成本指标。": (
        "五种",
        4,
        "五种指标，分别为数量指标、质量指标、时效指标、成本指标",
    ),
    "全局设置如下。财务科、审计科、法规科，共4个科室。": ("4个", 3, "财务科、审计科、法规科，共4个"),
}

SILENT = (
    "设综合科、业务科、财务科等9个科室。",
    "开展“清明祭扫、重阳敬老”等四项活动。",
    "走访企业、学校、医院共320次。",
    "采购电脑、打印机、投影仪共46台。",
    "收入50万元、支出40万元共2项。",
    "重点解决出行难、上学难、看病难问题3个百分点。",
    "甲项完成率100%，乙项说明。以上共2个指标。",
    "落实“快、准、实”3字要求。",
    "全年共3个项目。",
    "共有3个村：分布在山区。",
    "约3个部门：财政局、教育局。",
    "共1.5个标准：甲、乙。",
    # far off
    "内设财务科、审计科共20个科室。",
    "学校、医院、企业共320人。",
    "设5个科室：综合科、业务科、财务科等。",
    "设2个科室：研究决定在全县范围内组织开展为期三个月的专项清理整顿工作领导小组、财务科。",
    "报刊3份：日报、晚报。",
    "开展“第1次、第2次”两项活动。",
    "上述三项措施成效明显。",
    "采取三项措施取得成效。",
    "采取三项措施：建立制度。",
    "采取三项措施：一是建立制度；三是严格考核。",
    "采取三项措施：说明很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长。一是建立制度；二是严格考核。",
    "本次会议研究决定、在全县范围内继续组织开展专项清理整顿工作并在年底前全部验收完毕共2项。",
    "石桥、大坪、清水6项。",
    "教师、校长、干事共4人参加。",
    "采取三项措施：说明很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长。一是建立制度；二是严格考核。",
)

NUMERALS = "一二三四五六七八九十"
PLACES = ("东", "西", "南", "北", "中", "上", "下", "前", "后")


def read(text: str) -> list[Enumeration]:
    return list(enumerations(text, mentions(text)))


def told(text: str) -> list[tuple[str, int, str, bool]]:
    return [(each.announced.text, each.listed, text[each.start : each.end], each.holds) for each in read(text)]


@pytest.mark.parametrize(("text", "expected"), HOLDING.items())
def test_as_many_items_as_announced_hold(text: str, expected: tuple[str, int, str]) -> None:
    assert told(text) == [(*expected, True)]


@pytest.mark.parametrize(("text", "expected"), FAILING.items())
def test_more_or_fewer_items_than_announced_fail(text: str, expected: tuple[str, int, str]) -> None:
    assert told(text) == [(*expected, False)]


@pytest.mark.parametrize("text", SILENT)
def test_a_list_that_is_open_or_counts_something_else_is_passed_over(text: str) -> None:
    assert told(text) == []


def test_short_items_are_shown_and_long_ones_are_not() -> None:
    (short,) = read("财务科、审计科、法规科共3个科室。")
    assert short.items == ("财务科", "审计科", "法规科")
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
