"""Amounts, points and rates as they are printed."""

from decimal import Decimal

import pytest

from jiheng.core.absence import NotApplicable
from jiheng.core.case import MoneyUnit
from jiheng.schema.cells.amounts import read_amount, read_points, read_rate


@pytest.mark.parametrize(
    ("text", "unit", "yuan", "remarks"),
    [
        ("89.974", MoneyUnit.WAN, "899740", []),
        ("1,234.56", MoneyUnit.YUAN, "1234.56", []),
        ("90万元", MoneyUnit.YUAN, "900000", ["CEL111"]),
        ("90万元", None, "900000", []),
        ("￥90", MoneyUnit.YUAN, "90", []),
        ("90", None, None, ["CEL208"]),
        ("≥90", MoneyUnit.WAN, None, ["CEL216"]),
        ("九十", MoneyUnit.WAN, None, ["CEL216"]),
        ("6,00.0,45", MoneyUnit.WAN, None, ["CEL201"]),
        ("", MoneyUnit.WAN, None, []),
        ("*", MoneyUnit.WAN, None, ["CEL113"]),
    ],
)
def test_amounts_become_yuan(text: str, unit: MoneyUnit | None, yuan: str | None, remarks: list[str]) -> None:
    read = read_amount(text, unit)
    assert (read.value, [each.kind.value for each in read.remarks]) == (yuan and Decimal(yuan), remarks)


def test_points_and_rates_are_read_as_printed() -> None:
    assert read_points("9.50分").value == Decimal("9.5")
    assert isinstance(read_points("—").value, NotApplicable)
    share = read_points("0.2", is_percent_formatted=True)
    assert (share.value, share.remarks[0].kind.value) == (Decimal(20), "CEL110")
    assert read_points("优").remarks[0].kind.value == "CEL216"
    assert read_rate("98.01%", is_percent_formatted=False).value == Decimal("98.01")
    assert read_rate("0.9801", is_percent_formatted=True).value == Decimal("98.01")
    assert read_rate("0.9801", is_percent_formatted=False).remarks[0].kind.value == "CEL206"
