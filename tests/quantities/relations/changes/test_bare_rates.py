"""Rates of change without a name of their own."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实现收入1200万元，同比增加120万元（12.1%）。", (False, "120万元÷（1200万元－120万元）＝11.11%≠12.1%")),
        ("实现收入1200万元，同比增加120万元、11.1%。", (True, "120万元÷（1200万元－120万元）＝11.11%≈11.1%")),
        ("支出18.2万元，比上年减少2.1万元（13.0%）。", (False, "2.1万元÷（18.2万元＋2.1万元）＝10.34%≠13.0%")),
        ("年初预算420万元，年中追加60万元（13.4%）。", (False, "60万元÷420万元＝14.29%≠13.4%")),
    ],
)
def test_a_percentage_alone_behind_a_change_is_its_rate(text: str, expected: tuple[bool, str]) -> None:
    assert [(holds, arithmetic) for _, holds, arithmetic in stated(text)] == [expected]


def test_a_share_in_a_bracket_is_none() -> None:
    assert stated("新增投资120万元（占10%），总投资1200万元。") == []
