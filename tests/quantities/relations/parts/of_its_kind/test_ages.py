"""Fewer are of a greater age."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("全区60岁以上老年人4.86万人，80岁以上高龄老人5.12万人。", ["5.12万人＞4.86万人"]),
        ("80周岁及以上老人412人、60周岁及以上老人386人。", ["412人＞386人"]),
        ("全区60岁以上老年人4.86万人，80岁以上高龄老人0.62万人。", []),
        ("男60岁以上236人，女55岁以上268人。", []),
        ("60岁以上低保老人236人，80岁以上老人268人。", []),
        ("60岁以上老年人4.86万人。", []),
    ],
)
def test_more_of_the_greater_age_are_told(text: str, told: list[str]) -> None:
    assert [each for _, holds, each in stated(text) if not holds] == told
