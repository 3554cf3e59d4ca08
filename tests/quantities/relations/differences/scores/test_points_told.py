"""Points told in prose, with what was lost or how many got as many."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the full marks stand in the sentence before, beside a rule that takes nothing
        (
            "本项满分8分，变动率每超过一个百分点扣0.8分，扣完为止。变动率98.31%，扣8分，得2分。",
            ["8－8＝0分≠2分，相差2分"],
        ),
        ("控制率满分8分，控制率95.10%，未超过100%，不扣分，得7分。", ["满分8分，不扣分≠7分"]),
        (
            "甲满分8分，不扣分，得8分。乙满分8分，扣8分，得0分。丙满分8分，不扣分，得8分。以上三项合计得18分。",
            ["8＋0＋8＝16分≠18分，相差2分"],
        ),
        (
            "数量指标得20分，质量指标得20分，到位率两项各得10分，效益两项各得10分，满意度分别得10分、5分和5分，总分95分。",
            ["20＋20＋10＋10＋10＋10＋10＋5＋5＝100分≠95分，相差5分"],
        ),
        (
            "数量指标得20分，质量指标得20分，到位率两项各得10分，效益两项各得10分，满意度分别得10分、5分和5分，总分100分。",
            [],
        ),
        ("满分10分，执行率96.5%，扣0.35分，得9.65分。", []),
        ("本项满分8分，每低一个百分点扣1分。得6分。", []),
        ("甲得8分，乙得7分，以上三项合计得22分。", []),
    ],
)
def test_points_follow_from_the_full_marks_and_from_each_other(text: str, expected: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == expected
