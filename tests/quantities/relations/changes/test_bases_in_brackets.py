"""Changes whose base stands in brackets."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "药费264.05元，占住院费用的24.3%，比上年（25.1%）下降0.8个百分点。": [
        (Relation.COMPARISON, True, "25.1%－24.3%＝0.8个百分点")
    ],
    "药费264.05元，占住院费用的24.3%，比上年（25.1%）下降0.3个百分点。": [
        (Relation.COMPARISON, False, "25.1%－24.3%＝0.8个百分点≠0.3个百分点")
    ],
    "支出80万元，比上年（75万元）增加5万元。": [
        (Relation.PART, True, "75万元≤80万元"),
        (Relation.COMPARISON, True, "80万元－75万元＝5万元"),
    ],
    "支出80万元，比上年（75万元）增加6万元。": [
        (Relation.PART, True, "75万元≤80万元"),
        (Relation.COMPARISON, True, "80万元－75万元＝5万元"),
    ],
    "支出80万元（含税），比上年增加6万元。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_a_change_is_held_against_the_level_and_the_base_in_brackets(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
