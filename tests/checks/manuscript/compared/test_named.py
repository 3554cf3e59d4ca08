"""What is said to lie above or below another figure does so."""

import pytest

from jiheng.checks.manuscript.compared.named import named_in
from tests.checks.manuscript.compared.told import told as told_of

CHECKED = "抽检2,160批次，不合格率2.1%。"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("年末专项债务余额136.4亿元，专项债务限额131.5亿元，债务余额低于债务限额。", ["136.4亿元＞131.5亿元"]),
        ("年末专项债务余额126.4亿元，专项债务限额131.5亿元，债务余额低于债务限额。", []),
        ("城镇支出2.1万元，农村支出2.3万元，城镇支出高于农村支出。", ["2.1万元＜2.3万元"]),
        # of two that bear the name neither is meant alone
        ("一般债务余额86.4亿元，专项债务余额50.2亿元，债务限额85亿元，债务余额低于债务限额。", []),
        ("平均工期86天，计划工期约85天，平均工期低于计划工期。", []),
        (f"{CHECKED}粮食、食用油、肉制品不合格率分别为0.6%、3.2%、2.0%，均低于总体不合格率。", ["3.2%＞2.1%"]),
        (f"{CHECKED}粮食、食用油、肉制品不合格率分别为0.6%、1.2%、2.0%，均低于总体不合格率。", []),
        ("抽检不合格率2.1%，三类大宗食品不合格率均低于总体水平：粮食0.6%，食用油1.2%，肉制品4.0%。", ["4.0%＞2.1%"]),
        ("三类食品不合格率分别为0.6%、1.2%、4.0%，均低于总体不合格率。", []),
    ],
)
def test_a_figure_is_held_against_the_one_it_is_compared_with(text: str, told: list[str]) -> None:
    assert [each for holds, each in told_of(named_in, text) if not holds] == told
