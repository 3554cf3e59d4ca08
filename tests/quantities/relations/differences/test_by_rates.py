"""Gaps and balances by one amount and its rate."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("清淤土方32.86万立方米，完成计划的106%，超出计划1.86万立方米。", []),
        (
            "清淤土方32.86万立方米，完成计划的106%，超出计划1.68万立方米。",
            ["32.86万立方米－32.86万立方米÷106%≈1.86万立方米≠1.68万立方米"],
        ),
        (
            "年初预算2,120.00万元，决算数为预算数的86.9%，比预算节约287.40万元。",
            ["2,120.00万元×（1－86.9%）≈277.72万元≠287.40万元"],
        ),
        # the amount and its rate in the sentence before, with their parts behind
        (
            "整体支出1,632.00万元，执行率96.00%，其中基本支出918.40万元，项目支出713.60万元。年末结转和结余78.00万元。",
            ["1,632.00万元÷96.00%－1,632.00万元≈68.00万元≠78.00万元"],
        ),
        (
            "1.决算支出3,354.45万元，预算完成率97.00%；2.年末结转93.75万元。",
            ["3,354.45万元÷97.00%－3,354.45万元≈103.75万元≠93.75万元"],
        ),
        (
            "年初收入预算为82,000万元，照此计算完成105.39%，超收4,240万元。",
            ["82,000万元×（105.39%－1）≈4420万元≠4,240万元"],
        ),
        # by the name of one of several
        (
            "拨付贴息资金327.42万元，占贴息预算的96.30%；拨付奖补资金39.10万元，占奖补预算的85.00%。贴息资金结余22.58万元。",
            ["327.42万元÷96.30%－327.42万元≈12.58万元≠22.58万元"],
        ),
        # what was spent in the sentence before, the rate beside the balance
        ("应付1,051.20万元，实付998.64万元。执行率91.20%，结余96.36万元。", []),
        (
            "全年实付998.64万元。预算执行率91.20%，预算结余96.63万元。",
            ["998.64万元÷91.20%－998.64万元≈96.36万元≠96.63万元"],
        ),
        ("项目安排资金860万元，执行率92.5%，结余74.5万元。", ["860万元×（1－92.5%）≈64.5万元≠74.5万元"]),
        # what was left of the year before was there to spend as well
        ("年初结转125万元，本年下达860万元，执行率91.5%，结余资金84万元。", []),
        # a rate too rough; a rate of the other way; several amounts; nothing that says who was spent
        ("培训1,248人次，完成目标的104%，超额完成84人次。", []),
        ("收入8.64亿元，为预算的98%，超收0.64亿元。", []),
        ("支出1,632万元，执行率96.00%，发放补助18.2万元，结余78.00万元。", []),
        ("设备原值1,632.00万元，完好率96.00%，剩余78.00万元。", []),
        ("执行率96.00%，结余78.00万元。", []),
        ("支出1,632.00万元，执行率100%，结余78.00万元。", []),
        # what was handed out may be what there was, or what was spent
        ("下半年拨付补贴3,868.8万元，执行率96.72%，结余131.2万元。", []),
        # an item of a list is not all that was spent
        ("工资支出398.6万元、商品支出441.9万元、资本支出74.2万元。执行率94.49%，年末结转23.4万元。", []),
    ],
)
def test_what_the_rate_leaves_is_held_against_what_is_told(text: str, wrong: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == wrong
