"""The names listed by the way they went."""

import pytest

from jiheng.checks.manuscript.claims.listed_moves import Listed, Way, moves_listed


def _listed(up: str, down: str, flat: str = "") -> Listed:
    return {way: names.split() for way, names in ((Way.UP, up), (Way.DOWN, down), (Way.FLAT, flat))}


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("”格局：粮食、衣着下降，居住、交通和通信均上涨。", _listed("居住 交通和通信", "粮食 衣着")),
        (
            "。其中，通信价格上涨0.4%，影响总指数上涨0.1个百分点，居住、服务价格均上涨0.2%；衣着价格持平。",
            _listed("通信 居住 服务", "", "衣着"),
        ),
        ("：上涨的有粮食、居住，下降的有衣着、服务。", _listed("粮食 居住", "衣着 服务")),
        ("：规模以上工业增加值、投资增长，进出口下降。", _listed("规模以上工业增加值 投资", "进出口")),
        ("：粮食、居住，衣着价格上涨1.2%", _listed("粮食 居住 衣着", "")),
        ("：粮食上涨，全年共检查市场32次，衣着下降。", None),
        ("：粮食上涨，衣着。", None),
        ("", _listed("", "")),
    ],
)
def test_what_went_up_and_down_is_listed_by_name(text: str, listed: Listed | None) -> None:
    assert moves_listed(text, 0) == listed
