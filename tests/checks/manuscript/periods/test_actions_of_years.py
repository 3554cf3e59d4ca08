"""Actions of so many years beside the months in which they begin and end."""

import pytest

from jiheng.checks.manuscript.periods.actions_of_years import actions_of_years


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("“三年行动”自2022年1月启动，至2025年12月结束。", "4年"),
        ("“三年减亏行动”从2023年1月打到2026年12月。", "4年"),
        ("承包费三年一签，总价36.00万元。合同从2023年1月1日起，到2024年12月31日止。", "2年"),
        ("两年期的合同自2021年3月1日起至2024年2月28日。", "3年"),
        ("2021年至2023年两个年度投入86万元。", "3个年度"),
    ],
)
def test_a_length_that_is_not_that_of_its_months_is_told(text: str, right: str) -> None:
    assert [(told.right, told.holds) for told in actions_of_years(text)] == [(right, False)]


@pytest.mark.parametrize(
    "text",
    [
        "“三年行动”自2022年1月启动，至2024年12月结束。",
        "三年一签的合同从2021年6月20日起，到2024年6月19日止。",
        "2021年至2023年三个年度投入86万元。",
    ],
)
def test_a_length_that_is_that_of_its_months_holds(text: str) -> None:
    assert [told.holds for told in actions_of_years(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "三年来，自2022年1月开展培训，至2022年12月结束。",
        "“三年行动”自2022年1月启动，2022年12月完成第一批。",
        "十年规划自2021年1月起，至2022年12月完成修编。",
    ],
)
def test_what_is_told_of_something_else_is_not_held_against_it(text: str) -> None:
    assert [told for told in actions_of_years(text) if not told.holds] == []
