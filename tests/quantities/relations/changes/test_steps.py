"""Levels that are reached step by step."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

GROWTH = Relation.GROWTH
STATED: dict[str, list[Told]] = {
    "2021年招生1,268人，2022年比2021年增加82人，达1,350人，2023年比2022年减少46人，降至1,340人。": [
        (GROWTH, True, "1268＋82＝1350人"),
        (GROWTH, False, "1350－46＝1304人≠1,340人，相差36人"),
    ],
    "参保人数2022年比2021年增加138人，达10,652人；2023年比2022年增加134人，达10,876人。": [
        (GROWTH, False, "10652＋134＝10786人≠10,876人，相差90人")
    ],
    "2022年末户数为1,268户，2023年净增82户，增长6.5%，年末户数达到1,530户。": [
        (GROWTH, True, "82户÷1,268户＝6.47%≈6.5%"),
        (GROWTH, False, "1268＋82＝1350户≠1,530户，相差180户"),
    ],
    # of another year, or of something else
    "参保人数2022年比2021年增加138人，达10,652人；2023年比2021年增加272人，达10,786人。": [],
    "2022年收入1,268万元，2023年支出比上年增加82万元，达到1,210万元。": [],
    "2022年收入1,268万元，2023年其中税收增加82万元，达到930万元。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_a_level_follows_from_the_one_before_and_the_change_between(text: str, statements: list[Told]) -> None:
    assert [each for each in stated(text) if each[0] is GROWTH] == statements
