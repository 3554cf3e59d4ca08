"""Targets that the rate behind them denies."""

import pytest

from tests.checks.manuscript.facts.told_again.conflicts import conflicts

FIRST = "办结援助案件252件，提前完成全年210件目标。"


@pytest.mark.parametrize(
    ("again", "values"),
    [
        ("目前全年目标240件已完成120%。", ("210件", "240件")),
        ("目前全年目标210件已完成120%。", None),
        ("人民调解目标240件已完成105%。", None),
    ],
)
def test_a_target_is_the_one_that_gives_its_rate(again: str, values: tuple[str, str] | None) -> None:
    told = [(each.earlier.mention.text, each.later.mention.text) for each in conflicts(f"{FIRST}\n{again}")]
    assert told == ([] if values is None else [values])
