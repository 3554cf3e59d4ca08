"""Days measured by the quality of the air."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "有效监测天数635天，优212天，良141天，轻微污染12天。": [
        (Relation.SUM, False, "212＋141＋12＝365天≠635天，相差270天")
    ],
    "有效监测天数360天，优198天，良150天，轻度污染12天。": [(Relation.SUM, True, "198＋150＋12＝360天")],
    "有效监测天数360天，优198天，良105天，轻度污染12天。": [
        (Relation.SUM, False, "198＋105＋12＝315天≠360天，相差45天")
    ],
    "有效监测90天，其中优50天，良34天，优良天气共85天，轻度污染4天，重度污染2天。": [
        (Relation.SUM, False, "50＋34＝84天≠85天，相差1天")
    ],
    "监测天数30天，达标天数（优良天数）为27天，超标天数3天，其中轻度污染2天，中度污染2天。": [
        (Relation.SUM, True, "27＋3＝30天"),
        (Relation.SUM, False, "2＋2＝4天≠3天，相差1天"),
    ],
    # two towns, each with days of its own
    "有效监测天数31天，甲镇优20天，良9天，轻度污染2天，乙镇优18天，良10天，轻度污染3天。": [],
    "优良天数312天，轻度污染天数同比减少4天。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_each_day_is_of_one_grade(text: str, statements: list[Told]) -> None:
    assert [each for each in stated(text) if each[0] is Relation.SUM] == statements
