"""Rates of a plan that the sentence before tells."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "今年计划完成固定资产投资85.9亿元。截至9月底，完成投资75.33亿元，比上年同期的73.79亿元增加1.54亿元，"
            "完成预计目标的78.69%。",
            ["75.33亿元÷85.9亿元＝87.69%≠78.69%"],
        ),
        ("计划新建改建农村公路120公里。截至9月底，已完工84公里，完成年度目标的77%。", ["84公里÷120公里＝70.00%≠77%"]),
        ("计划新建改建农村公路120公里。截至9月底，已完工84公里，完成年度目标的70%。", []),
        # two plans, and one of another matter
        ("计划造林12万亩，计划抚育20万亩。已完成9万亩，完成年度计划的60%。", []),
        ("计划造林12万亩。已完成水土流失治理9万亩，完成年度计划的60%。", []),
    ],
)
def test_what_was_done_is_held_against_the_one_plan_before_it(text: str, expected: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == expected
