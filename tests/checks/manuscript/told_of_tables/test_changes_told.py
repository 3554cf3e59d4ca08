"""Changes that the sentences behind a table tell of it."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.told_of_tables.changes_told import changes_told

_YEARS = "年度 受理（件） 金额（万元）\n2023 318 2460.5\n2022 342 2118.0\n"
_ROWS = "镇 上年 本年\n青石镇 412 436\n柳河镇 287 265\n合计 699 701\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{_YEARS}受理比上年减少24件，下降7.0%。", [("受理", "24件", True), ("受理", "7.0%", True)]),
        (f"{_YEARS}受理比上年减少42件，下降7.0%。", [("受理", "42件", False), ("受理", "7.0%", True)]),
        (f"{_YEARS}金额比上年增加342.5万元，增长12.6%。", [("金额", "342.5万元", True), ("金额", "12.6%", False)]),
        # the total is meant where all are spoken of
        (f"{_ROWS}全县共增加12户。", []),
        (f"{_ROWS}全县共增加4户。", [("合计", "4户", False)]),
        (f"{_ROWS}其中柳河镇减少22户。", [("柳河镇", "22户", True)]),
        # of three years the words name two
        ("年度 低保\n2021 12560\n2022 12180\n2023 11895\n2023年低保比2021年减少665人。", [("低保", "665人", True)]),
        ("年度 低保\n2021 12560\n2022 12180\n2023 11895\n2023年低保比2022年减少285人。", [("低保", "285人", True)]),
        ("年度 低保\n2021 12560\n2022 12180\n2023 11895\n低保比2021年减少656人。", [("低保", "656人", False)]),
        # years, subjects and units of which the table does not tell, and what is no change
        (f"{_YEARS}受理比2020年减少42件。", []),
        (f"{_YEARS}人员比上年增加42人。", []),
        (f"{_YEARS}金额比上年增加0.04亿元。", []),
        (f"{_YEARS}受理318件，办结率96.2%。", []),
        (f"{_YEARS}二、其他\n受理比上年减少42件。", []),
    ],
)
def test_changes_are_read_by_the_names_and_years_of_the_table(text: str, told: list[tuple[str, str, bool]]) -> None:
    found = changes_told(Manuscript.of_text(text))
    assert [(each.series.name, each.term.mention.text, each.holds) for each in found] == told
