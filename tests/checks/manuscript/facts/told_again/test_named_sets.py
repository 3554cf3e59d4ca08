"""A set whose things are named is not told again with one more of them."""

import pytest

from jiheng.quantities.enumerations.enumerations import enumerations
from tests.checks.manuscript.facts.told_again.conflicts import figures_apart
from tests.work import calls


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("开展了“春风送岗”“夏日送凉”“金秋助学”三项活动。\n四项活动的开展凝聚了人心。", ("三项", "四项")),
        ("开展法律进社区、法律进校园、法律进企业3项活动。\n上述四项活动受到欢迎。", ("3项", "四项")),
        ("内设办公室、权益部、发展部三个科室。\n四个科室共有在编人员18人。", ("三个", "四个")),
        ("组成5个慰问组走访职工。\n6个慰问组已走访企业162家。", ("5个", "6个")),
        ("调查对象为城东、城西、城南、城北四个街道的居民。\n五个街道居民的满意度为92.6分。", ("四个", "五个")),
    ],
)
def test_one_more_than_was_named_is_told(text: str, told: tuple[str, str]) -> None:
    assert figures_apart(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "内设办公室、权益部、发展部三个科室。\n三个科室共18人，其中两个科室超编。",
        "检查了城东、城西、城南三个街道。\n全区四个街道共有居民8万人。",
        "开展法律进社区、法律进校园、法律进企业三项活动，另有读书活动一项。\n四项活动共投入9万元。",
        "抓好申报、评审、验收三个环节。\n四个环节以外的工作由街道负责。",
        "抓好宣传、培训、督查三项工作。\n四项工作机制运行顺畅。",
        "今年开展“春风”“夏日”“金秋”三项活动。\n计划明年开展四项活动。",
        "落实领导、管理、监督三项责任。\n建立考勤、保密、值班、学习四项制度。四项制度执行良好。",
    ],
)
def test_fewer_others_and_those_of_another_set_are_left(text: str) -> None:
    assert figures_apart(text) == []


@pytest.mark.parametrize("times", [1, 20])
def test_the_lists_of_a_passage_are_looked_for_once(times: int) -> None:
    text = "三个科室各有分工，四个科室各有台账。" * times
    assert calls(lambda: figures_apart(text), of=enumerations) == 1


@pytest.mark.parametrize(
    ("first", "again", "told"),
    [
        (
            "法院下辖城东、柳园、石桥三个人民法庭，共审结3450件。",
            "三是城东、柳园、石桥、新港四个人民法庭基础设施陈旧。",
            [("三个", "四个")],
        ),
        # some of them, other things, and what the report does not call all there are
        ("法院下辖城东、柳园、石桥三个人民法庭。", "城东、柳园两个人民法庭设施陈旧。", []),
        ("法院下辖城东、柳园、石桥三个人民法庭。", "对城东、柳园、石桥、北湾四个镇开展巡回审判。", []),
        ("城东、柳园、石桥三个片区已验收。", "城东、柳园、石桥、新港四个片区需要管护。", []),
        # one that is told of elsewhere too
        ("法院下辖城东、柳园、石桥三个人民法庭。新港1处在建。", "城东、柳园、石桥、新港四个人民法庭要用好。", []),
    ],
)
def test_one_more_may_be_named_among_them(first: str, again: str, told: list[tuple[str, str]]) -> None:
    assert figures_apart(f"某院工作报告\n一、概况\n{first}\n二、不足\n{again}") == told
