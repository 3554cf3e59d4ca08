"""Counts that are said to have stayed, told otherwise before."""

import pytest

from tests.checks.manuscript.facts.told_again.conflicts import figures_apart


def test_it_is_told() -> None:
    assert figures_apart("内设6个科、下设5个管理部。\n机构未作调整，管理部仍为8个。") == [("5个", "8个")]


@pytest.mark.parametrize(
    "text",
    [
        "内设6个科、下设5个管理部。\n机构未作调整，管理部仍为5个。",
        "上年管理部8个。\n机构未作调整，管理部仍为8个。",
        "下设5个管理部、6个服务站。\n未挂牌的服务站仍为2个。",
    ],
)
def test_the_same_and_others_are_left(text: str) -> None:
    assert figures_apart(text) == []
