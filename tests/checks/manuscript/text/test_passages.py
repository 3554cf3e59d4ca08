"""Broken sentences are joined; paragraphs that only lack their full stop are not."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript

FIRST = "全年养护道路36公里，完好率98%，桥梁检测"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (FIRST, "完成率100%，隧道照明完好率97%。"),
        ("（一）加强管理。要充分认识道路养护", "工作的意义，落实责任。"),
        ("全年养护道路36公里，", "架桥4座。"),
        ("全年养护道路36公里", "、架桥4座。"),
        ("全年养护道路36公里，架桥4座", "和涵洞3座。"),
        ("主要用于道路养护。上年执行数为0.00", "万元，本年安排25.00万元。"),
        ("主要用于道路养护。2023", "年执行数为114.00万元，本年安排110.60万元。"),
        ("道路养护122.43", "万元、桥梁养护387.72万元。"),
        ("13、养护经费243.36万元。主要用于：道路养护。上年执行数为", "241.76万元，本年安排243.36万元。"),
        ("平均得分100.00分（其中，评级为“优”的项目1个；评级为“良”", "的项目0个）。"),
        ("全年养护道路，方便了沿线村民，增加了收入，得到一致好评，也受到上级部门的肯定和媒体", "的关注，效果良好。"),
    ],
)
def test_a_broken_sentence_is_one_passage(first: str, second: str) -> None:
    (passage,) = Manuscript.of_text(f"{first}\n{second}").passages
    assert passage.text == first + second


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("全年养护道路36公里，完好率98%", "村民出行更加方便，满意度96%。"),
        (FIRST, "同时，完成绿化3公里。"),
        (FIRST, "　　完成率100%，隧道照明完好。"),
        (FIRST, "存在的主要问题"),
        (FIRST, "支出情况（万元）：合计120，其中基本支出80。"),
        (FIRST, "1.养护道路36公里，完好。"),
        ("支出合计120万元，基本支出80万元。结余分配 0 其他 预算 决算", "年末结余3万元，按规定收回。"),
        ("养护道路", "完成率100%，满意。"),
        ("1.养护道路，架设桥梁", "完成率100%，满意。"),
        ("全年养护道路36公里。", "完成率100%，满意。"),
        ("1养护道路，架设桥梁", "2引水，全村受益。"),
        ("道路养护，见附表12", "万里街道补助"),
        ("参加“护路行动”", "完成率100%，满意。"),
        ("养护，巡查", "完成率100%，满意。"),
        ("四、与上年对比", "和上年相比，支出减少3万元。"),
        ("养护道路36公里，改造桥梁和涵洞", "与上年相比，支出减少3万元。"),
        ("上半年养护道路36公里，里程居全县第三", "上半年，全区养护道路63公里，改造涵洞8处。"),
    ],
)
def test_a_paragraph_that_begins_anew_is_a_passage_of_its_own(first: str, second: str) -> None:
    assert len(Manuscript.of_text(f"{first}\n{second}").passages) == 2


def test_every_place_of_a_joined_passage_leads_back_to_its_line() -> None:
    (passage,) = Manuscript.of_text(f"  {FIRST}\n完成率 100%，隧道照明完好。").passages
    start = passage.text.index("完成率100%")
    place = passage.at(start, start + 7)
    assert (place.paragraph, place.start, place.end, place.quote) == (2, 0, 8, "完成率 100%")
    assert passage.start_of(place) == start
    assert passage.at(2, 4).quote == "养护"
    assert passage.at(start - 2, start + 3).quote == "完成率"


def test_a_place_in_another_passage_is_not_found() -> None:
    first, second = Manuscript.of_text("全年养护道路。\n架桥4座。").passages
    assert first.start_of(second.at(0, 2)) is None


def test_a_clause_lies_between_two_marks() -> None:
    (passage,) = Manuscript.of_text("全年养护道路，还有2公里未完工，架桥4座").passages
    at = passage.text.index("2公里")
    assert passage.text[passage.clause_start(at) : passage.clause_end(at)] == "还有2公里未完工"
    assert passage.clause_end(passage.text.index("架桥")) == len(passage.text)


def test_the_nearest_of_several_marks_begins_a_clause_and_of_the_full_stops_a_sentence() -> None:
    passage = Manuscript.of_text("上半年修路3公里。下半年修路5公里；其中：村道2公里，县道3公里。").passages[0]
    at = passage.text.index("县道")
    assert passage.text[passage.clause_start(at) :] == "县道3公里。"
    start, end = passage.sentence_around(at)
    assert passage.text[start:end] == "其中：村道2公里，县道3公里"
    assert passage.clause_start(2) == 0
