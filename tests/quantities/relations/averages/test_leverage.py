"""How much one yuan brought about."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("财政资金3,200万元撬动社会资本1.84亿元，每投入1元财政资金撬动社会资本5.75元。", []),
        (
            "财政资金3,200万元撬动社会资本1.84亿元，每投入1元财政资金撬动社会资本6.75元。",
            ["1.84亿元÷3,200万元＝5.75元≠6.75元"],
        ),
        (
            "扶持资金860万元带动营收2.505亿元。每万元扶持资金带动营收39.13万元。",
            ["2.505亿元÷860万元×1万＝29.13万元≠39.13万元"],
        ),
        # another verb, or amounts that no verb joins
        ("财政资金3,200万元带动投资1.84亿元，每投入1元财政资金撬动社会资本6.75元。", []),
        ("财政资金3,200万元，每1元撬动社会资本6.75元。", []),
        ("财政资金3,200万元撬动社会资本约1.84亿元，每1元撬动社会资本6.75元。", []),
    ],
)
def test_one_yuan_brings_about_its_share_of_all(text: str, wrong: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == wrong
