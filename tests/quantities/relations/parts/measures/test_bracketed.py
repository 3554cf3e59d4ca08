"""Brackets behind each of a row and behind its total."""

import pytest

from tests.quantities.stated import stated

_ROWS = "一批投资286.4万元（其中工程274.5万元），二批投资174.2万元（其中工程166.8万元），合计投资460.6万元"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (f"{_ROWS}（其中工程441.3万元）。", []),
        (f"{_ROWS}（其中工程414.3万元）。", ["274.5＋166.8＝441.3万元≠414.3万元，相差27万元"]),
        # under another name, in another unit, or behind no total
        (f"{_ROWS}（其中设备414.3万元）。", []),
        (f"{_ROWS}（其中工程12个）。", []),
        (f"{_ROWS.replace('合计投资', '三批投资')}（其中工程414.3万元）。", []),
    ],
)
def test_the_bracket_of_the_total_is_the_sum_of_the_others(text: str, wrong: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == wrong
