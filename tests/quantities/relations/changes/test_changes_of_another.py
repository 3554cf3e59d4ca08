"""Changes that bear a name of their own, or are still to come."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "年初存栏4,862头，年末存栏5,317头，比年初多545头。": [
        (Relation.COMPARISON, False, "5317－4862＝455头≠545头，相差90头"),
    ],
    "年初存栏4,862头，年末存栏5,317头，全年出栏比上年多545头。": [],
    "2022年学生12,486人，2023年学生12,903人，较2020年增加714人。": [],
    "2022年学生12,486人，2023年学生12,903人，较2022年增加714人。": [
        (Relation.GROWTH, False, "12,903人－12,486人＝417人≠714人，相差297人"),
    ],
    "原有床位420张，现有床位465张，拟再增加120张。": [
        (Relation.SUM, False, "420＋120＝540张≠465张，相差75张"),
    ],
    "参保8.64万人，较上年末8.31万人新增0.43万人。": [
        (Relation.GROWTH, False, "8.64万人－8.31万人＝0.33万人≠0.43万人，相差0.1万人"),
    ],
    "人均面积由12.4平方米提升至13.8平方米，人均增加1.8平方米。": [
        (Relation.GROWTH, False, "13.8平方米－12.4平方米＝1.4平方米≠1.8平方米，相差0.4平方米"),
    ],
}


@pytest.mark.parametrize("text", STATED)
def test_changes_of_another(text: str) -> None:
    assert stated(text) == STATED[text]
