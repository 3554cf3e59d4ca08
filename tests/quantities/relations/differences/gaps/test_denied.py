"""A gap that a plan and its result make, told the wrong way round."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "采购预算7136.74万元，实际采购6846.02万元，超出预算290.72万元。",
            ["7136.74－6846.02＝290.72万元，与“超出”相反"],
        ),
        ("收入预算4,560万元，全年实现收入4,380万元，超收180万元。", ["4560－4380＝180万元，与“超收”相反"]),
        ("合同工期180天，实际195天，提前15天。", ["195－180＝15天，与“提前”相反"]),
        ("收入预算4,560万元，全年实现收入4,380万元，短收180万元。", []),
        ("采购预算7136.74万元，实际采购6846.02万元，节约290.72万元。", []),
        ("去年收入4,560万元，今年收入4,380万元，相差180万元。", []),
    ],
)
def test_the_word_that_the_figures_deny_is_told(text: str, wrong: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == wrong
