"""Gaps whose word names nothing but the two before them."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "北坡镇覆盖率最高，达97.5%，柳河镇最低，仅82.3%，两镇相差14.2个百分点。",
            ["97.5－82.3＝15.2个百分点≠14.2个百分点，相差1个百分点"],
        ),
        ("东线长36.5公里，西线长28.2公里，差9.3公里。", ["36.5－28.2＝8.3公里≠9.3公里，相差1公里"]),
        (
            "城镇居民收入41,260元，农村居民收入21,840元，城乡收入差18,420元。",
            ["41260－21840＝19420元≠18,420元，相差1000元"],
        ),
        ("甲村收入最多，为86万元；丙村次之，为74万元；乙村最少，为42万元，相差44万元。", []),
        ("第一名94.5分，第二名92.8分，第三名91.6分，首尾相差2.9分。", []),
        ("甲队修路12公里、乙队9公里、丙队8公里，相差4公里。", []),
        ("计划投资600万元，已到位420万元，尚差180万元。", []),
        ("东区36家，北区48家，与南区相差15家。", []),
        ("最高气温38.6℃，最低气温-4.2℃，极差42.8℃。", []),
        ("甲村收入约36万元，乙村收入28万元，相差9万元。", []),
    ],
)
def test_a_bare_gap_lies_between_the_two_right_before_it(text: str, wrong: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == wrong
