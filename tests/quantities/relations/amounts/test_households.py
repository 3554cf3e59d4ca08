"""Households and the people in them."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("共16369户54851万人享受低保。", ["16369户有54851万人，差10000倍"]),
        ("搬迁1.2万户4.6人。", ["1.2万户有4.6人，差10000倍"]),
        ("共16369户54851人享受低保。", []),
        ("脱贫户16369户，培训54851万人次。", []),
        # far off, but not by a 万
        ("个体户3户180人。", []),
    ],
)
def test_so_many_people_live_in_so_many_households(text: str, expected: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == expected
