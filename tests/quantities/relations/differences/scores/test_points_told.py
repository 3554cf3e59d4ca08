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
        # a rate that earns full marks, all parts at full marks, points added and taken
        ("预算执行率99.97%，分值10分，得9.00分（执行率≥99%得满分）。", ["满分10分，不扣分≠9.00分"]),
        ("预算执行率97.5%，分值10分，得9分（执行率≥99%得满分）。", []),
        ("资金保障分值10分，其中预算安排5分、进度匹配5分，两项均得满分，资金保障共得9分。", ["满分10分，不扣分≠9分"]),
        ("产出分值40分，其中数量10分、质量10分、时效20分，数量、时效均得满分，产出共得38分。", []),
        ("基础分100分，加分项加3分，扣分项扣2分，最终得分102分。", ["100＋3－2＝101分≠102分，相差1分"]),
        # a line of a cell of its own
        ("数量指标得20分，\n\n5分。", []),
        # the whole is no sum of the last of its parts
        (
            "执行情况10分，得10分；覆盖率权重60分，得60分；保障率权重30分，得30分，自评总分90分。",
            ["10＋60＋30＝100分≠90分，相差10分"],
        ),
        ("共扣5分：控制率扣1分，变动率扣2分，满意度扣3分。", ["1＋2＋3＝6分≠5分，相差1分"]),
        ("满分10分，执行率96.5%，扣0.35分，得9.65分。", []),
        ("本项满分8分，每低一个百分点扣1分。得6分。", []),
        ("甲得8分，乙得7分，以上三项合计得22分。", []),
    ],
)
def test_points_follow_from_the_full_marks_and_from_each_other(text: str, expected: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == expected
