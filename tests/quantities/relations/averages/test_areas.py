"""Areas by length and breadth."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("道路长40.1公里、宽4.5米，面积18.05万平方米。", []),
        ("道路长40.1公里、宽4.5米，面积18.45万平方米。", ["40.1公里×4.5米×1000＝18.045万平方米≠18.45万平方米"]),
        ("沟渠长260米，平均宽3米，硬化870平方米。", ["260米×3米＝780平方米≠870平方米"]),
        # no length, no breadth, far off
        ("道路完成40.1公里、宽4.5米，面积18.45万平方米。", []),
        ("道路长40.1公里、厚4.5米，面积18.45万平方米。", []),
        ("道路长40.1公里、宽4.5米，面积62万平方米。", []),
        ("道路长约40.1公里、宽4.5米，面积18.45万平方米。", []),
    ],
)
def test_an_area_is_length_times_breadth(text: str, wrong: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == wrong
