"""Figures that the text behind a table tells of its cells."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.told_of_tables.levels_told import levels_told

_TABLE = "2023年热线（件）\n类别 受理量 办结量\n咨询 2381 2380\n投诉 1906 1862\n合计 4287 4242\n"


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        ("2023年共受理4287件，其中咨询受理2381件。", [("合计", "4287件", True), ("咨询", "2381件", True)]),
        ("全年共受理4278件。", [("合计", "4278件", False)]),
        ("投诉办结1826件，投诉率3%。", [("投诉", "1826件", False)]),
        # neither a cell nor a slip of one, another year, another unit, another thing, and no column
        ("全年共受理5290件。", []),
        ("2022年共受理4278件。", []),
        ("投诉办结1826人。", []),
        ("投诉按时办结1826件。", []),
        ("咨询2318件。", []),
    ],
)
def test_cells_are_meant_by_their_row_and_column(behind: str, told: list[tuple[str, str, bool]]) -> None:
    found = levels_told(Manuscript.of_text(_TABLE + behind))
    assert [(each.row.name, each.term.mention.text, each.holds) for each in found] == told
