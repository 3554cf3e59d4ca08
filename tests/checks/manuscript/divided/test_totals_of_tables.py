"""Totals that the sentence above a table tells."""

import pytest

from jiheng.checks.manuscript.divided.totals_of_tables import total_above
from jiheng.checks.manuscript.manuscript import Manuscript


def _told(text: str) -> tuple[str, bool] | None:
    """The total and whether the rows make it up."""
    manuscript = Manuscript.of_text(text)
    (grid,) = manuscript.number_grids
    found = total_above(manuscript, grid)
    return None if found is None else (found.whole.mention.text, found.column.foots)


@pytest.mark.parametrize(
    ("above", "told"),
    [
        ("全年受理诉求1276件。构成如下：", ("1276件", True)),
        ("全年受理诉求1286件。构成如下：", ("1286件", False)),
        ("全年受理诉求1286件，其中：", ("1286件", False)),
        # some of them, or another figure
        ("全年受理诉求1388件，其中：", None),
        ("全年受理诉求3276件，构成如下：", None),
        ("全年受理诉求1286件。", None),
    ],
)
def test_rows_below_the_sentence_that_announces_them(above: str, told: tuple[str, bool] | None) -> None:
    assert _told(f"{above}\n电话 1152\n网站 47\n来访 77") == told
    assert _told(f"{above}\n| 渠道 | 件数 |\n| 电话 | 1152 |\n| 网站 | 47 |\n| 来访 | 77 |") == told


def test_a_table_with_a_sum_of_its_own_is_left_alone() -> None:
    assert _told("全年受理诉求1286件。构成如下：\n电话 1152\n网站 47\n来访 77\n合计 1276") is None
