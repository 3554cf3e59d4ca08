"""Yearly interest rates and identity numbers as texts: what is read and what is refused in which words."""

from decimal import Decimal

import pytest

from jiheng.core.record import Column, Kind
from jiheng.schema.refused import RefusedError
from jiheng.schema.values import Writing, read_value, write_value

RATE, ID_NUMBER = Column("rate", "年利率", Kind.RATE), Column("id", "身份证号", Kind.ID_NUMBER)
EXPECTED = "应为年利率（百分数，如 3.70，最多四位小数）；"


@pytest.mark.parametrize(
    ("text", "percent"), [("3.70", "3.7"), ("３．７％", "3.7"), ("0.45%", "0.45"), ("4.7500", "4.75")]
)
def test_a_rate_is_read_in_percent(text: str, percent: str) -> None:
    assert read_value(RATE, text, Writing()) == Decimal(percent)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("0.037", f"{EXPECTED}请写成3.7（按比例）或0.037%（按字面），二者择一。"),
        ("370", f"{EXPECTED}请核对。"),
        ("3.70001", f"{EXPECTED}请四舍五入到四位小数。"),
        ("LPR", f"{EXPECTED}请只写数字，单位和说明写在各自的栏里。"),
    ],
)
def test_what_may_be_no_percentage_is_refused(text: str, told: str) -> None:
    with pytest.raises(RefusedError) as error:
        read_value(RATE, text, Writing())
    assert str(error.value) == told


def test_an_identity_number_is_written_masked() -> None:
    number = read_value(ID_NUMBER, "11010519491231002x", Writing())
    assert write_value(ID_NUMBER, number, Writing(for_people=True)) == "110*************2X"


def test_an_identity_number_that_cannot_be_is_not_repeated() -> None:
    with pytest.raises(RefusedError) as error:
        read_value(ID_NUMBER, "110105194912310021", Writing())
    assert str(error.value) == "应为18位公民身份号码；最后一位校验码不对，抄写有误，请照证件核对。"
