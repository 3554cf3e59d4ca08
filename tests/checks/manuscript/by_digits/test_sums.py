"""Sums that no word tells, but that one slip parts from coming out."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("东院接诊165人，西院接诊133人，门诊部308人。", []),
        ("东院接诊165,208人，西院接诊133,911人，全院305,119人。", ["165208＋133911＝299119人≠305,119人，相差6000人"]),
        ("东院接诊165,208人，西院接诊139,911人，全院305,119人。", []),
        # items of one row
        ("三类产值分别为165,208人、133,911人、305,119人。", []),
        # a gap that no slip leaves
        ("东院接诊165,208人，西院接诊133,911人，全院312,419人。", []),
        # a name that speaks of a total lets shorter figures be doubted
        (
            "参保9.99亿人、工伤参保2.17亿人、失业参保2.68亿人次，总计14.48亿人次。",
            ["9.99亿人＋2.17亿人＋2.68亿人次＝14.84亿人次≠14.48亿人次，相差0.36亿人次"],
        ),
        # each figure is told once more elsewhere, so none is the slip
        (
            "东院接诊165,208人，西院接诊133,911人，全院305,119人。\n东院165,208人。\n西院133,911人。\n全院305,119人。",
            [],
        ),
        # equal parts are one told twice
        ("首批下达3,251.62万元，已支出3,251.62万元，奖补资金6,530.24万元。", []),
    ],
)
def test_a_row_a_slip_from_its_sum_is_doubted(text: str, told: list[str]) -> None:
    manuscript = Manuscript.of_text(f"某县2023年度绩效自评报告\n{text}")
    assert [statement.arithmetic for _, statement in manuscript.by_digits] == told
