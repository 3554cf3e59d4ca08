"""Which of a list is told to have gone its way alone."""

import pytest

from jiheng.checks.manuscript.compared.alone import alone_in
from tests.checks.manuscript.compared.told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第一产业增长6.5%，第二产业增长1.2%，居民用电增长5.3%，是唯一负增长的领域。", ["居民用电增长5.3%"]),
        ("第一产业增长6.5%，第二产业下降1.2%，居民用电下降5.3%，是唯一负增长的领域。", ["第二产业下降1.2%"]),
        ("第一产业增长6.5%，第二产业增长1.2%，居民用电下降5.3%，是唯一负增长的领域。", []),
        ("第一产业下降6.5%，第二产业增长1.2%，第三产业增长2.9%，第一产业是唯一下降的。", []),
        ("临江市增长6.5%，北山市增长5.2%，东河市增长4.8%，我市是唯一正增长的地市之一。", []),
    ],
)
def test_another_went_that_way_too(text: str, expected: list[str]) -> None:
    assert [arithmetic for holds, arithmetic in told(alone_in, text) if not holds] == expected
