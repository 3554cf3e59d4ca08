"""What sectors and kinds of demand add to growth."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "最终消费支出对经济增长的贡献率为72.6%，资本形成总额的贡献率为32.4%，货物和服务净出口的贡献率为-8.6%。",
            ["72.6%＋32.4%－8.6%＝96.4%≠100%"],
        ),
        (
            "第一产业、第二产业、第三产业对经济增长的贡献率分别为12.0%、19.0%和96.0%。",
            ["12.0%＋19.0%＋96.0%＝127%≠100%"],
        ),
        (
            "全年生产总值1210亿元，比上年增长3.0%。最终消费支出拉动生产总值增长1.0个百分点，"
            "资本形成总额拉动增长2.5个百分点，货物和服务净出口拉动增长0.5个百分点。",
            ["1.0个百分点＋2.5个百分点＋0.5个百分点＝4个百分点≠3.0%"],
        ),
        (
            "全年生产总值1210亿元，比上年增长3.0%。最终消费支出拉动生产总值增长1.0个百分点，"
            "资本形成总额拉动增长1.5个百分点，货物和服务净出口拉动增长0.5个百分点。",
            [],
        ),
        # rounding
        ("第一产业贡献率为12.1%，第二产业贡献率为33.4%，第三产业贡献率为54.6%。", []),
        # industry is no sector
        ("工业贡献率为32.1%，建筑业贡献率为3.4%，金融业贡献率为4.6%。", []),
    ],
)
def test_three_that_leave_nothing_out_make_all_of_the_growth(text: str, expected: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == expected
