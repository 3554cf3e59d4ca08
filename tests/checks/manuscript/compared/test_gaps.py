"""Gaps told the wrong way round."""

import pytest

from jiheng.checks.manuscript.compared.gaps import gaps_in
from tests.checks.manuscript.compared.told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("零售总额增长3.1%，增速比上年4.5%加快1.4个百分点。", [(False, "3.1%＜4.5%")]),
        ("零售总额增长3.1%，增速比上年4.5%放缓1.4个百分点。", [(True, "3.1%＜4.5%")]),
        ("在职人员7,135人，比上年末的7,155人增加20人。", [(False, "7,135人＜7,155人")]),
        ("在职人员7,135人，比上年末的7,155人减少20人。", [(True, "7,135人＜7,155人")]),
        ("优良率91.2%，比目标值90%低1.2个百分点。", [(False, "91.2%＞90%")]),
        ("支出380万元，较2022年的400万元多20万元。", [(False, "380万元＜400万元")]),
        ("支出2.05万元，上年2.08万元，较上年增加0.03万元。", [(False, "2.05万元＜2.08万元")]),
        ("支出2.05万元，上年2.08万元，较上年减少0.03万元。", [(True, "2.05万元＜2.08万元")]),
        ("支出2.05万元，上年2.08万元，公车费较上年增加0.03万元。", []),
        ("收入增长6.1%，增速比全市平均（6.8%）快0.7个百分点。", [(False, "6.1%＜6.8%")]),
        ("审核用时18天，比规定的30天快12天。", []),
        # what they do not lie apart is another matter
        ("在职人员7,135人，比上年末的7,155人增加36人。", []),
        ("在职人员7,135人，比上年末的7,155人，退休人员增加20人。", []),
    ],
)
def test_a_gap_goes_the_way_it_is_told(text: str, expected: list[tuple[bool, str]]) -> None:
    assert told(gaps_in, text) == expected
