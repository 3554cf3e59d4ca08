"""What lies beyond a bound."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("合同价286万元，超过控制价270万元的金额为16万元。", []),
        ("合同价286万元，超过控制价270万元的金额为18万元。", ["286－270＝16万元≠18万元，相差2万元"]),
        (
            "债务余额31.74亿元，其中一般债务12.46亿元，低于33.05亿元的限额1.61亿元。",
            ["33.05－31.74＝1.31亿元≠1.61亿元，相差0.3亿元"],
        ),
        ("组织活动336场，超过330场的目标36场。", ["336－330＝6场≠36场，相差30场"]),
        ("实际用地132亩。超出批复面积120亩的部分为21亩。", ["132－120＝12亩≠21亩，相差9亩"]),
        # the bound is no gap of its own, and what is told of it otherwise is not
        ("器材原值873.5万元，预算编制时合同640万元，超出预算560万元的部分另行核算。", []),
        ("超过控制价270万元的金额为18万元。", []),
        ("合同价约286万元，超过控制价270万元的金额为18万元。", []),
    ],
)
def test_the_part_beyond_a_bound_is_what_the_amount_has_more(text: str, wrong: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == wrong
