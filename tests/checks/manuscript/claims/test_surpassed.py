"""Changes said to reach an aim that is higher, and results said to miss a target that is lower."""

import pytest

from jiheng.checks.manuscript.claims.surpassed import said_short_in, surpassed_in
from jiheng.checks.manuscript.manuscript import Manuscript


def surpassed(text: str) -> list[tuple[str, str]]:
    return [(each.result, each.target) for each in surpassed_in(Manuscript.of_text(text).prose)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "东港氨氮浓度0.9毫克/升，同比下降3.5%；断流12天，同比减少20%，超额完成氨氮浓度同比下降5%、断流同比减少10%的目标。",
            [("3.5%", "5%")],
        ),
        ("细颗粒物浓度同比下降2.1%，超额完成下降4%的改善目标。", [("2.1%", "4%")]),
    ],
)
def test_a_result_below_the_target_it_is_said_to_pass_is_told(text: str, expected: list[tuple[str, str]]) -> None:
    assert surpassed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "客运量增长3.5%，氨氮浓度同比下降6%，超额完成氨氮浓度同比下降5%的目标。",
        # what another town aimed at
        "东港超额完成断流天数减少10%的目标；西港断流同比减少32%，超额完成断流天数减少15%的目标。",
        "细颗粒物浓度同比下降4.6%，优良天数增加6天，超额完成下降4%的目标。",
        "优良天数比率下降2.1%，细颗粒物浓度下降5%，超额完成下降4%的目标。",
        "一季度下降2.1%，全年下降4.6%，超额完成下降4%的目标。",
        "浓度同比下降2.1%，累计下降18.6%，超额完成下降18%的五年目标。",
    ],
)
def test_other_results_are_not_told(text: str) -> None:
    assert surpassed(text) == []


def test_what_is_said_to_fall_short_of_less_is_told() -> None:
    text = "满意度92.5%，未达到90%的目标值。\n培训率88%，未达到90%的目标值。\n差错率1.2%，未达到1%的目标值。\n得分93分，与90分的要求还有差距。"
    told = said_short_in(Manuscript.of_text(text).prose)
    assert [(each.result, each.target) for each in told] == [("92.5%", "90%"), ("93分", "90分")]
