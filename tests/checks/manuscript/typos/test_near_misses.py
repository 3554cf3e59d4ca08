"""Every expression is recognised with one character changed, moved or added, and left alone when it is right."""

import pytest

from jiheng.checks.manuscript.typos.near_misses import NearMiss, Slip, near_misses
from jiheng.rules.language import fixed_expressions, misspellings


def told(text: str) -> list[tuple[str, str, Slip]]:
    return [(each.wrong, each.right, each.slip) for each in near_misses(text)]


def test_right_use_is_left_alone() -> None:
    examples = [each.example for each in fixed_expressions()] + [each.example for each in misspellings()]
    assert [example for example in examples if told(example)] == []


@pytest.mark.parametrize(
    ("text", "wrong", "right", "slip"),
    [
        ("解决急愁难盼问题", "急愁难盼", "急难愁盼", Slip.MOVED),
        ("解决难急愁盼问题", "难急愁盼", "急难愁盼", Slip.MOVED),
        ("为了社国统一大业", "社国统一", "祖国统一", Slip.CHANGED),
        ("关系切身得益", "切身得益", "切身利益", Slip.CHANGED),
        ("审核时间边长了", "时间边长", "时间变长", Slip.CHANGED),
        ("合力攻坚克困难", "攻坚克困难", "攻坚克难", Slip.ADDED),
        ("合力攻坚坚克难", "攻坚坚克难", "攻坚克难", Slip.ADDED),
        ("推行基层民主协调", "基层民主协调", "基层民主协商", Slip.CHANGED),
    ],
)
def test_a_near_miss_is_found(text: str, wrong: str, right: str, slip: Slip) -> None:
    assert told(text) == [(wrong, right, slip)]


@pytest.mark.parametrize(
    "text",
    [
        "贯彻和落实各项要求",
        "维护职工切身权益",
        "部门之间互相配合",
        "健全工作机制工作机构运转正常",
        "资源综合利用",
        "社会主义法治国家",
        "发挥其积极作用",
        "切身",
        "益",
        "",
        "切身利",
    ],
)
def test_usual_neighbours_and_fragments_are_left_alone(text: str) -> None:
    assert told(text) == []


def test_a_difference_at_an_end_is_a_question() -> None:
    (found,) = near_misses("基层民主协调")
    assert found == NearMiss(0, 6, "基层民主协调", "基层民主协商", Slip.CHANGED, is_sure=False, is_alike=False)


@pytest.mark.parametrize(("text", "is_alike"), [("社国统一", True), ("贯彻车实", False)])
def test_a_character_unlike_the_right_one_is_less_sure_a_slip(text: str, is_alike: bool) -> None:
    assert [each.is_alike for each in near_misses(text)] == [is_alike]


def test_a_character_typed_twice_is_one_too_many_in_any_expression() -> None:
    assert told("加强绩效效监控") == [("绩效效监控", "绩效监控", Slip.ADDED)]
    assert told("加强绩目效监控") == []


def test_one_slip_in_expressions_inside_each_other_is_told_once() -> None:
    assert told("全面实施预算绩效管里工作") == [("全面实施预算绩效管里", "全面实施预算绩效管理", Slip.CHANGED)]


def test_a_place_is_that_of_the_wrong_words() -> None:
    (found,) = near_misses("全镇解决急愁难盼问题")
    assert (found.start, found.end) == (4, 8)
