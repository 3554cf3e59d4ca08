"""A share told again by its name with a slip."""

import pytest

from tests.checks.manuscript.facts.told_again.conflicts import figures_apart


def test_it_is_told() -> None:
    text = "女职工1,286人，占42.65%。\n二、不足\n女职工占比仅45.65%，有待提高。"
    assert figures_apart(text) == [("42.65%", "45.65%")]


@pytest.mark.parametrize(
    "text",
    [
        "女职工1,286人，占42.65%。\n二、不足\n女职工占比仅42.7%，有待提高。",
        "女职工1,286人，占42.65%。\n技术岗女职工占比45.65%。",
        "女职工1,286人，占42.65%。\n上年女职工占比45.65%。",
    ],
)
def test_the_same_and_other_wholes_are_left(text: str) -> None:
    assert figures_apart(text) == []
