"""What is told beside all that there is, or told again in another unit, is no part of it."""

import pytest

from tests.quantities.stated import stated

HOLDING = (
    "应公开复文402件，已公开402件，另有20件因涉及未定事项不予公开。",
    "应办提案86件，已办结86件，另有4件转为来信处理。",
    "问题96个，已整改96个，另有3个新增问题正在整改。",
    "经费48.60万元，用于网站运维29.80万元、专区建设12.30万元、培训6.50万元；专区建设12.30万元即123,000元。",
    "经费36.50万元，用于设备20.30万元、培训16.20万元；培训16.20万元折合162,000元，设备20.30万元合203,000元。",
    # which of the row is compared, its letter says
    "A类274件，B类118件，C类30件，分别占64.93%、27.96%、7.11%。A类比例比上年的60.10%提高4.83个百分点。",
    # the second holds the first
    "甲镇2,394个，占35.00%，三镇合计4,104个，占六成。",
)
FAILING = {
    "应办提案86件，已办结80件，正在办理4件。": "80＋4＝84件≠86件，相差2件",
    "优良率为62.5%。优良率比上年的60.1%提高3.4个百分点。": "62.5%－60.1%＝2.4个百分点≠3.4个百分点，相差1个百分点",
}


@pytest.mark.parametrize("text", HOLDING)
def test_what_is_told_besides_is_no_part(text: str) -> None:
    assert [each for each in stated(text) if not each[1]] == []


@pytest.mark.parametrize("text", FAILING)
def test_what_is_told_of_all_must_agree_with_it(text: str) -> None:
    assert FAILING[text] in {told for _, holds, told in stated(text) if not holds}
