"""Scores that are weighted by shares that make up a hundred."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

TOLD: dict[str, list[Told]] = {
    # the average is no third score
    "甲镇得92分，乙镇得94分，平均93分；按30%和70%折算，总分93.4分。": [
        (Relation.SCORE, True, "92分×30%＋94分×70%＝93.4分")
    ],
    "北镇党务得92分、发展得94分，分别按30%、70%折算，总分93.4分。": [
        (Relation.SCORE, True, "92分×30%＋94分×70%＝93.4分")
    ],
    "北镇党务得92分、发展得94分，分别按30%、70%折算，总分94.3分。": [
        (Relation.SCORE, False, "92分×30%＋94分×70%＝93.4分≠94.3分")
    ],
    # a share behind each score
    "平时得分92分占40%，年终得分88分占60%，综合得分90.6分。": [
        (Relation.SCORE, False, "92分×40%＋88分×60%＝89.6分≠90.6分")
    ],
    # the shares first, by the names of what is weighted
    "单位自评占30%、财政复评占70%，自评得分95分，复评得分86分，最终得分89.7分。": [
        (Relation.SCORE, False, "95分×30%＋86分×70%＝88.7分≠89.7分")
    ],
    "党务目标和发展目标分别按30%、70%折算计入总分。东镇党务目标得95分，发展目标得90分，折算总分93.5分。": [
        (Relation.SCORE, False, "95分×30%＋90分×70%＝91.5分≠93.5分")
    ],
    # shares of something else, and what is added besides
    "北局得92分、南局得94分，优秀单位占30%、良好单位占70%，综合得分93.1分。": [],
    "测评得96分、考核得93分，按40%和60%的权重计算后再加领导评分，最终得分96.2分。": [],
    "优秀等次占30%，良好等次占70%，抽查两家得分96分、81分，综合得分88.2分。": [],
}


@pytest.mark.parametrize(("text", "statements"), TOLD.items())
def test_a_total_is_what_its_weighted_scores_make(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
