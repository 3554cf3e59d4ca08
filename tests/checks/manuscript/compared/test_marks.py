"""Amounts behind the marks that they are said to pass."""

import pytest

from jiheng.checks.manuscript.compared.marks import marks_in
from tests.checks.manuscript.compared.told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("农村居民人均可支配收入首次突破2万元、达到19793元。", ["19793元＜2万元"]),
        ("进出口总额突破300亿元，达到298.6亿元。", ["298.6亿元＜300亿元"]),
        ("诉求总量突破900万件，共受理808.06万件。", ["808.06万件＜900万件"]),
        ("总产值首次迈上百亿元台阶，达到98.6亿元。", ["98.6亿元＜百亿元"]),
        ("总产值首次迈上百亿元台阶，达到198.6亿元。", []),
        ("进出口总额突破300亿元，达到308.6亿元。", []),
        ("人均成本目标不超过1800元、实际1752元。", []),
        ("累计发放贷款突破500笔，全年发放120笔。", []),
        ("进出口总额突破300亿元，其中出口达到208.6亿元。", []),
        ("进出口总额突破300亿元，增速达到8%。", []),
    ],
)
def test_what_is_told_behind_a_mark_reaches_it(text: str, expected: list[str]) -> None:
    assert [arithmetic for holds, arithmetic in told(marks_in, text) if not holds] == expected
