"""Changes whose base stands in brackets."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "药费264.05元，占住院费用的24.3%，比上年（25.1%）下降0.8个百分点。": [
        (Relation.COMPARISON, True, "25.1－24.3＝0.8个百分点")
    ],
    "药费264.05元，占住院费用的24.3%，比上年（25.1%）下降0.3个百分点。": [
        (Relation.COMPARISON, False, "25.1－24.3＝0.8个百分点≠0.3个百分点，相差0.5个百分点")
    ],
    "支出80万元，比上年（75万元）增加5万元。": [
        (Relation.PART, True, "75万元≤80万元"),
        (Relation.COMPARISON, True, "80－75＝5万元"),
    ],
    "支出80万元，比上年（75万元）增加6万元。": [
        (Relation.PART, True, "75万元≤80万元"),
        (Relation.COMPARISON, True, "80－75＝5万元≈6万元"),
    ],
    # the rate of the change, told from the base in brackets; far from it, it is of something else
    "实现收入562万元，比上年（478万元）增长17.6%。": [
        (Relation.PART, True, "478万元≤562万元"),
        (Relation.GROWTH, True, "（562万元－478万元）÷478万元＝17.57%≈17.6%"),
    ],
    "实现收入562万元，比上年（478万元）增长71.6%。": [
        (Relation.PART, True, "478万元≤562万元"),
        (Relation.GROWTH, False, "（562万元－478万元）÷478万元＝17.57%≠71.6%"),
    ],
    "实现收入562万元，比上年（478万元）增长42%。": [(Relation.PART, True, "478万元≤562万元")],
    # a gap from a base says by how much, not which way
    "森林覆盖率19.9%，高于全省平均（11%）9.8个百分点。": [
        (Relation.COMPARISON, False, "19.9－11＝8.9个百分点≠9.8个百分点，相差0.9个百分点")
    ],
    "支出80万元（含税），比上年增加6万元。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_a_change_is_held_against_the_level_and_the_base_in_brackets(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
