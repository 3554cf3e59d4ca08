"""Parts told again with the figure of the part beside them."""

import pytest

from tests.checks.manuscript.facts.told_again.conflicts import conflicts

TOLD = "公办苗圃31家、民办苗圃37家；隐患213处，当场整改164处、限期整改49处；林长分县级18名、乡级142名，共160名。"


@pytest.mark.parametrize(
    ("again", "values"),
    [
        ("37家公办苗圃供苗占56.2%。", ("31家", "37家")),
        ("限期整改的164处隐患全部销号。", ("49处", "164处")),
        ("18处隐患均已销号。", None),
        ("培育142名县级林业工匠。", None),
        ("当场整改的164处隐患全部销号。", None),
        ("31家公办苗圃供苗占56.2%。", None),
        ("37家民办苗圃供苗占56.2%。", None),
        ("37家公办苗圃中，31家由民办改制。", None),
        ("限期整改中，31处当场整改。", None),
        ("160名两级林长均已履职。", None),
        ("其中37家公办苗圃供苗。", None),
    ],
)
def test_a_figure_is_not_told_under_the_name_of_that_beside_it(again: str, values: tuple[str, str] | None) -> None:
    told = [(each.earlier.mention.text, each.later.mention.text) for each in conflicts(f"{TOLD}\n{again}")]
    assert told == ([] if values is None else [values])
