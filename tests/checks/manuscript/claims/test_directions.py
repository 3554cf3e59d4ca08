"""What is said to have risen since last year is more than it was."""

import pytest

from jiheng.checks.manuscript.claims.directions import directions_in
from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("公众安全感97.6%，比上年的98.1%有所提升。", ["97.6%＜98.1%"]),
        ("公众安全感97.6%，高于目标0.6个百分点，比上年的98.1%有所提升。", ["97.6%＜98.1%"]),
        ("经费39.8万元，较上年38.2万元下降。", ["39.8万元＞38.2万元"]),
        ("公众安全感98.6%，比上年的98.1%有所提升。", []),
        ("经费39.8万元，较上年38.2万元增加1.6万元。", []),
        ("投诉率2.1%，比上年的3.4%下降。", []),
        ("公众安全感97.6%，满意度比上年的98.1%有所提升。", []),
    ],
)
def test_the_reverse_is_found(text: str, told: list[str]) -> None:
    assert [each.told for each in directions_in(Manuscript.of_text(text).prose)] == told
