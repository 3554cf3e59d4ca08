"""Parts told again with the figure of the part beside them."""

import pytest

from tests.checks.manuscript.facts.told_again.conflicts import conflicts

TOLD = "全县有苗圃68家，其中公办31家、民办37家。"


@pytest.mark.parametrize(
    ("again", "values"),
    [
        ("37家公办苗圃供苗占56.2%。", ("31家", "37家")),
        ("31家公办苗圃供苗占56.2%。", None),
        ("37家民办苗圃供苗占56.2%。", None),
        ("37家公办苗圃中，31家由民办改制。", None),
    ],
)
def test_a_part_is_not_told_with_the_figure_beside_it(again: str, values: tuple[str, str] | None) -> None:
    told = [(each.earlier.mention.text, each.later.mention.text) for each in conflicts(f"{TOLD}\n{again}")]
    assert told == ([] if values is None else [values])
