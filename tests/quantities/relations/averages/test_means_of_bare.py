"""Means of numbers whose unit only the last has."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

MEANS: dict[str, list[Told]] = {
    "四个季度得分分别为94、92、95、97分，平均94.5分。": [(Relation.SCORE, True, "（94＋92＋95＋97）÷4＝94.5分")],
    "四个季度得分分别为90、88、91、91分，平均92分。": [(Relation.SCORE, False, "（90＋88＋91＋91）÷4＝90分≠92分")],
    # another mean before it is none of them
    "甲队得分分别为94、92、95、97分，平均94.5分；乙队得分分别为90、88、91、91分，平均92分。": [
        (Relation.SCORE, True, "（94＋92＋95＋97）÷4＝94.5分"),
        (Relation.SCORE, False, "（90＋88＋91＋91）÷4＝90分≠92分"),
    ],
    "三年在册分别为120、126、132人，三年平均136人。": [(Relation.AVERAGE, False, "（120＋126＋132）÷3＝126人≠136人")],
    # of those between the best and the worst
    "专家评分分别为90、88、92、86、99分，去掉一个最高分和一个最低分后平均89分。": [
        (Relation.SCORE, False, "（88＋90＋92）÷3＝90分≠89分")
    ],
    "专家评分分别为90、88、92、86、89分，去掉一个最高分、一个最低分，平均89分。": [
        (Relation.SCORE, True, "（88＋89＋90）÷3＝89分")
    ],
    # vague, in another unit, of one number
    "四个季度得分分别为90、88、91、91分，平均92%。": [],
    "得分90分，平均92分。": [],
}


@pytest.mark.parametrize(("text", "statements"), MEANS.items())
def test_the_mean_is_that_of_the_numbers_before_it(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
