"""Rates and results told to have turned."""

import pytest

from jiheng.checks.manuscript.compared.turns import turns_in
from tests.checks.manuscript.compared.told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("增速由一季度的-2.3%回升至上半年的-0.6%，由负转正。", ["增速由一季度的-2.3%，回升至上半年的-0.6%"]),
        ("利润总额-1.2亿元，上年同期-2.3亿元，实现扭亏为盈。", ["上年同期-2.3亿元，利润总额-1.2亿元"]),
        ("利润总额-1.2亿元，上年同期盈利2.3亿元，实现扭亏为盈。", ["上年同期盈利2.3亿元，利润总额-1.2亿元"]),
        ("投资下降1.2%，上年同期增长3.6%，由负转正。", ["上年同期增长3.6%，投资下降1.2%"]),
        ("增速由一季度的-2.3%回升至上半年的0.6%，由负转正。", []),
        ("利润总额1.2亿元，上年同期亏损2.3亿元，实现扭亏为盈。", []),
        ("投资下降1.2%，上年同期增长3.6%，由正转负。", []),
        ("出口下降1.2%，进口增长3.6%，其中对东盟由负转正。", []),
        ("投资下降1.2%，上年同期增长3.6%，力争年底由负转正。", []),
        ("亏损企业36家，上年同期48家，扭亏12家；资金2.6亿元，上年1.8亿元，扭亏为盈。", []),
    ],
)
def test_what_did_not_turn_is_found(text: str, expected: list[str]) -> None:
    assert [arithmetic for holds, arithmetic in told(turns_in, text) if not holds] == expected
