"""What the sentences behind a written table reckon from its rows."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "物业投诉（2022年/2021年，件）：东片486/412；西片238/265；南片312/287。东片增加47件，西片减少27件。": [
        (Relation.GROWTH, False, "486－412＝74件≠47件，相差27件"),
        (Relation.GROWTH, True, "265－238＝27件"),
    ],
    "物业投诉（2022年/2021年，件）：东片486/412；西片238/265。东片比2020年增加97件，东片电梯投诉增加18件。": [],
    "物业投诉（2022年/2019年，件）：东片486/412；西片238/265。东片比上年增加26件。": [],
    "播种面积（公顷/比上年增减）：水稻286/+12；玉米412/-8。上年水稻面积为247公顷，上年玉米面积为420公顷。": [
        (Relation.GROWTH, False, "286－12＝274公顷≠247公顷，相差27公顷"),
        (Relation.GROWTH, True, "412＋8＝420公顷"),
    ],
    "收入（公顷，2021年/2023年）：东林场4,286/4,512；西林场3,920/4,108。东林场增长5.3%，西林场增长8.4%。": [
        (Relation.GROWTH, True, "（4512－4286）÷4286＝5.27%≈5.3%"),
        (Relation.GROWTH, False, "（4108－3920）÷3920＝4.80%≠8.4%"),
    ],
}


@pytest.mark.parametrize("text", STATED)
def test_sentences_behind_a_written_table(text: str) -> None:
    assert stated(text) == STATED[text]
