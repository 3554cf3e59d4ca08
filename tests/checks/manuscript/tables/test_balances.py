"""Stocks in a table: what there was, came in, went out and is left."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.balances import balances

_HEAD = "险种 上年结余 本年收入 本年支出 年末结余\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{_HEAD}职工 3812 4625 4130 4307\n居民 1946 6812 6551 2207", [("职工", True), ("居民", True)]),
        (f"{_HEAD}职工 3812 4625 4130 4307\n居民 1946 6812 6551 2107", [("职工", True), ("居民", False)]),
        # neither the other rows nor a slip shows how it is reckoned
        (f"{_HEAD}职工 3812 4625 4130 3999\n居民 1946 6812 6551 1555", []),
        ("项目 金额\n年初库存 320\n购入 500\n发放 410\n年末库存 401", [("年末库存", False)]),
        ("项目 金额\n年初库存 320\n购入 500\n发放 410\n损耗 9\n年末库存 401", []),
        ("项目 金额\n年初库存 320\n购入 500\n发放 410\n年末库存 1250", []),
    ],
)
def test_balances_are_read_by_their_names(text: str, told: list[tuple[str, bool]]) -> None:
    (grid,) = Manuscript.of_text(text).number_grids
    assert [(each.name, each.holds) for each in balances(grid)] == told
