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
        ("出口下降3.8%，降幅较1—4月的3.1%收窄0.7个百分点。", [(False, "3.8%＞3.1%")]),
        ("存款845.2亿元，比年初（803.7亿元）下降5.2%。", [(False, "845.2亿元＞803.7亿元")]),
        ("收入增长6.1%，增速比全市平均（6.8%）快0.7个百分点。", [(False, "6.1%＜6.8%")]),
        ("审核用时18天，比规定的30天快12天。", []),
        # what they do not lie apart is another matter
        ("在职人员7,135人，比上年末的7,155人增加36人。", []),
        ("在职人员7,135人，比上年末的7,155人，退休人员增加20人。", []),
        ("价格上涨2.6%，涨幅比上年（2.1%）回落0.5个百分点。", [(False, "2.6%＞2.1%")]),
        ("增速比一季度（6.8%）提高0.6个百分点，达到6.2%。", [(False, "6.2%＜6.8%")]),
        ("存款比年初36亿元增加8亿元，达到44亿元。", [(True, "44亿元＞36亿元")]),
        ("粮食86万吨，较上年84万吨减产2万吨。", [(False, "86万吨＞84万吨")]),
    ],
)
def test_a_gap_goes_the_way_it_is_told(text: str, expected: list[tuple[bool, str]]) -> None:
    assert told(gaps_in, text) == expected
