"""Which amounts of a table of “三公” costs are parts of which."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.shown_number import sum_of

_HEAD = "| 单位 | 合计 | 因公出国（境）费 | 公务用车购置费 | 公务用车运行维护费 | 公务接待费 |\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # each row is told by the unit's name; cars bought and run stand without their sum
        (
            f"{_HEAD}| 甲局 | 31.5 | 4 | 12 | 10.5 | 5 |\n| 乙局 | 8.2 | 0 | 0 | 6.2 | 2 |",
            [("合计", "甲局", "4＋12＋10.5＋5＝31.5"), ("合计", "乙局", "0＋0＋6.2＋2＝8.2")],
        ),
        # the row that numbers the columns is passed over, an empty cell is nothing
        (
            "| 合计 | 因公出国（境）费 | 公务用车运行费 | 公务用车购置费 | 公务接待费 |\n| 1 | 2 | 3 | 4 | 5 |\n"
            "| 9.5 |  | 6.5 | 0.0 | 3.0 |",
            [("合计", "", "0.0＋0.0＋6.5＋3.0＝9.5")],
        ),
        # budget and final accounts side by side; counts beside the costs are none of them
        (
            "| 预算数 | < | < | < | 决算数 | < | < | < | < |\n| 合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费 "
            "| 合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费 | 公务接待批次 |\n"
            "| 12 | 0 | 8 | 4 | 11 | 0 | 7.5 | 3.5 | 28 |",
            [("合计", "", "0＋8＋4＝12"), ("合计", "", "0＋7.5＋3.5＝11")],
        ),
        # years over the amounts, the costs in rows
        (
            "| 项目 | 2022年决算数 | 2023年预算数 |\n| 一、支出合计 | 27 | 30 |\n| 1、因公出国（境）费用 | 0 | 0 |\n"
            "| 2、公务接待费 | 11 | 12 |\n| 3、公务用车费 | 16 | 18 |\n| 其中：（1）公务用车运行维护费 | 16 | 18 |\n"
            "| （2）公务用车购置 | 0 | 0 |\n| 公务用车保有量（辆） | 3 | 3 |",
            [
                ("合计", "2022年决算数", "0＋16＋11＝27"),
                ("公务用车购置及运行费", "2022年决算数", "0＋16＝16"),
                ("合计", "2023年预算数", "0＋18＋12＝30"),
                ("公务用车购置及运行费", "2023年预算数", "0＋18＝18"),
            ],
        ),
        # no total, or another unit than money
        ("| 项目 | 公务接待费 | 因公出国（境）费 |\n| 甲局 | 12 | 3 |\n| 乙局 | 12次 | 3次 |", []),
    ],
)
def test_costs_are_added_by_their_names(text: str, expected: list[tuple[str, str, str]]) -> None:
    sums = Manuscript.of_text(f"甲县2023年度决算\n{text}").three_public_sums
    assert [(each.cost.value, each.name, sum_of(list(each.parts))) for each in sums] == expected
