"""What fell to each day or month of the year, of a total told elsewhere."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript

TOLD = "全年门急诊78.60万人次，其中门诊70.74万人次。全年供水量1,830.00万立方米。全年受理工单43,200件。夏季售水830.00万立方米。"


@pytest.mark.parametrize(
    ("again", "expected"),
    [
        ("日均门急诊2,418人次。", [(False, "78.60万人次÷366＝2147.54人次≠2,418人次")]),
        ("日均门急诊2,148人次。", [(True, "78.60万人次÷366＝2147.54人次≈2,148人次")]),
        ("日均供水5.10万立方米。", [(False, "1,830.00万立方米÷365＝5.01万立方米≠5.10万立方米")]),
        ("月均受理工单3,060件。", [(False, "43,200件÷12＝3600件≠3,060件")]),
        ("月均受理工单3,600件。", [(True, "43,200件÷12＝3600件")]),
        ("上半年月均受理工单3,060件。", []),
        ("日均门急诊2,860人次。", []),
        ("日均售水5.10万立方米。", []),
        ("目标日均门急诊2,418人次。", []),
    ],
)
def test_a_slip_from_the_total_over_the_days_or_months_is_told(again: str, expected: list[tuple[bool, str]]) -> None:
    averages = Manuscript.of_text(f"沣河医院2024年度工作报告\n{TOLD}\n{again}").averages
    assert [(each.holds, each.arithmetic) for _, each in averages] == expected
