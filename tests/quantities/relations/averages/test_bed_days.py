"""How long patients stayed on average."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "住院2,500人次，平均住院日6.4天，占用床日16,000天。": [(Relation.AVERAGE, True, "16,000天÷2,500人次＝6.4天")],
    "住院2,500人次，平均住院日6.9天（实际占用总床日16,000天）。": [
        (Relation.AVERAGE, False, "16,000天÷2,500人次＝6.4天≠6.9天")
    ],
    "住院2,500人次，平均住院日6.4天。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_a_stay_is_the_bed_days_by_the_patients(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
