"""A change and its rate that go different ways."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("与上年相比，支出减少63.14万元，增长2.10%。", ["减少63.14万元，却增长2.10%，方向相反"]),
        ("旅客比上年增加12万人次，同比下降4.8%。", ["增加12万人次，却下降4.8%，方向相反"]),
        ("与上年相比，支出减少63.14万元，下降2.10%。", []),
        # the rate is of something else
        ("支出减少63.14万元，接待人次增长2.10%。", []),
        ("企业减亏63万元，增长2.10%。", []),
        ("节约资金63万元，下降2.10%。", []),
        ("支出减少63.14万元；增长2.10%的是公用经费。", []),
    ],
)
def test_a_change_and_its_rate_go_the_same_way(text: str, expected: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == expected
