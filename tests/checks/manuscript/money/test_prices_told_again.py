"""A price has one unit wherever it is told."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.money.prices_told_again import prices_told_again


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("笔均贷款17万元，余额平稳。\n笔均17元的贷款规模有所上升。", [("17万元", "17元")]),
        ("按每吨240元计算。\n每吨补贴240万元。", [("240元", "240万元")]),
        ("车均补贴2.28万元。\n每辆车补贴2.28元。", [("2.28万元", "2.28元")]),
        ("津贴每人每年6元。\n每人每年6万元。", [("6元", "6万元")]),
        ("每吨处置成本240元。\n每吨产值1.5万元。", []),
        ("按每吨240元计算。\n每亩补贴240万元。", []),
        ("每人补助600元。\n每人补助0.06万元。", []),
        ("每户6元。\n每户6万元。", []),  # one digit comes again by chance
        ("共补助240元。\n每吨补贴240万元。", []),
    ],
)
def test_a_price_ten_thousand_times_another_of_its_digits_is_found(text: str, told: list[tuple[str, str]]) -> None:
    manuscript = Manuscript.of_text(text)
    found = prices_told_again(manuscript.prose, manuscript.readings)
    assert [(each.first.text, each.second.text) for each in found] == told
