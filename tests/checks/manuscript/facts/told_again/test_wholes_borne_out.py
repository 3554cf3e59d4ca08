"""Wholes told again otherwise before the parts of the first."""

import pytest

from tests.checks.manuscript.facts.told_again.conflicts import conflicts

TOLD = "本年度安排造林项目48个、资金3,260万元。"


@pytest.mark.parametrize(
    ("again", "values"),
    [
        ("截至年底，46个造林项目中已完工42个、在建6个。", ("48个", "46个")),
        ("截至年底，48个造林项目中已完工42个、在建6个。", None),
        ("截至年底，46个造林项目中，规模较大的有48个标段。", None),
    ],
)
def test_the_whole_is_what_its_parts_make_up(again: str, values: tuple[str, str] | None) -> None:
    told = [(each.earlier.mention.text, each.later.mention.text) for each in conflicts(f"{TOLD}\n{again}")]
    assert told == ([] if values is None else [values])
