"""Results said to reach or pass a target that is higher."""

import pytest

from jiheng.checks.manuscript.claims.surpassed import said_short_in, surpassed_in
from jiheng.checks.manuscript.manuscript import Manuscript


def surpassed(text: str) -> list[tuple[str, str]]:
    return [(each.result, each.target) for each in surpassed_in(Manuscript.of_text(text).prose)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全年更换路灯412盏，超额完成450盏的年度任务。", [("412盏", "450盏")]),
        ("家长满意度88.5%，比目标值90%高。", [("88.5%", "90%")]),
        ("家长满意度为88.5%，达到了90%以上的预期目标。", [("88.5%", "90%")]),
        (
            "东港氨氮浓度0.9毫克/升，同比下降3.5%；断流12天，同比减少20%，超额完成氨氮浓度同比下降5%、断流同比减少10%的目标。",
            [("3.5%", "5%")],
        ),
    ],
)
def test_a_result_below_the_target_it_is_said_to_pass_is_told(text: str, expected: list[tuple[str, str]]) -> None:
    assert surpassed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "全年更换路灯462盏，超额完成450盏的年度任务。",
        "客运量增长3.5%，氨氮浓度同比下降6%，超额完成氨氮浓度同比下降5%的目标。",
        # what another town aimed at
        "东港超额完成断流天数减少10%的目标；西港断流同比减少32%，超额完成断流天数减少15%的目标。",
        "更换路灯412盏，超过计划12盏。",  # by so many
        "举办培训12期，参训人数超额完成500人的年度任务。",  # another unit
        "培训12期，更换路灯超额完成450盏的年度任务。",
        "运行成本下降3%，达到目标值5%。",  # the less the better
        "满意度88.5%，比目标值90%低。",
        "完成目标任务412盏。",
        "增长2%，超过目标3个百分点。",
    ],
)
def test_other_results_are_not_told(text: str) -> None:
    assert surpassed(text) == []


def test_what_is_said_to_fall_short_of_less_is_told() -> None:
    text = "满意度92.5%，未达到90%的目标值。\n培训率88%，未达到90%的目标值。\n差错率1.2%，未达到1%的目标值。\n得分93分，与90分的要求还有差距。"
    told = said_short_in(Manuscript.of_text(text).prose)
    assert [(each.result, each.target) for each in told] == [("92.5%", "90%"), ("93分", "90分")]
