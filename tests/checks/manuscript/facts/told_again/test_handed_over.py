"""What was handed over is what was taken over."""

import pytest

from tests.checks.manuscript.facts.told_again.conflicts import conflicts

GIVEN = "全年转派成员单位工单3,868件。"


@pytest.mark.parametrize(
    ("taken", "values"),
    [
        ("各成员单位共承接工单3,986件，按期签收。", ("3,868件", "3,986件")),
        ("各成员单位共承接转派工单3,986件。", ("3,868件", "3,986件")),
        ("各成员单位共承接工单3,868件。", None),
        ("各成员单位共承接工单3,986件，其中上年结转118件。", None),
        ("县局共接收群众来信3,986件。", None),
    ],
)
def test_no_more_and_no_less_is_taken_over(taken: str, values: tuple[str, str] | None) -> None:
    told = [(each.earlier.mention.text, each.later.mention.text) for each in conflicts(f"{GIVEN}\n{taken}")]
    assert told == ([] if values is None else [values])
