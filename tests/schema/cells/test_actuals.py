"""An actual value is read beside its target."""

from datetime import date
from decimal import Decimal

import pytest

from jiheng.core.indicator_values import TargetValue
from jiheng.schema.cells.actuals import read_actual
from jiheng.schema.cells.reading import CellContext
from tests.schema.cells.read import target, told

ACTUALS: list[tuple[str, str, TargetValue | None, list[str]]] = [
    ("≥95%", "96", Decimal(96), []),
    ("≥95%", "≥96%", Decimal(96), ["CEL103"]),
    ("≥300人", "300人以上", Decimal(300), ["CEL103"]),
    ("≥95%", "0.96", None, ["CEL206"]),
    ("≥95%", "28.8万元", None, ["CEL207"]),
    ("≥95%", "295%", None, ["CEL202"]),
    ("≥3次", "100%", None, ["CEL207"]),
    ("≥3次", "完成", None, ["CEL204"]),
    ("=0次", "无", None, ["CEL213"]),
    ("≥3亿元", "32000万元", Decimal("3.2"), ["CEL111"]),
    ("≥300人", "近300人", None, ["CEL210"]),
    ("及时发放", "100%", None, ["CEL205"]),
    ("及时发放", "完成", "完成", []),
    ("良好", "无", "无", []),
    ("8月前", "6月", date(2021, 6, 30), ["CEL108"]),
    ("2021年11月15日", "11月", None, ["CEL211"]),
    ("11月底前", "44530", date(2021, 11, 30), ["CEL109"]),
    ("11月底前", "2021年12月1日", date(2021, 12, 1), []),
    ("11月底前", "已完成", None, ["CEL204"]),
    ("", "2021年12月1日", date(2021, 12, 1), []),
    ("", "3次", Decimal(3), []),
    ("", "良好", "良好", []),
    ("", "40～60%", "40～60%", []),
]


@pytest.mark.parametrize(("aimed", "text", "value", "remarks"), ACTUALS)
def test_an_actual_value_is_read_beside_its_target(
    aimed: str, text: str, value: TargetValue | None, remarks: list[str]
) -> None:
    reading = read_actual(text, CellContext(year=2021), target(aimed))
    assert (reading.value, told(reading)) == (value, remarks)
