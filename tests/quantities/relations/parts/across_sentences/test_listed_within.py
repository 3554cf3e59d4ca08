"""Kinds of income or spending behind a sentence that tells all of it."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全区一般公共预算支出9824万元。其中，全区民生支出19824万元，占支出的81%。", ["19824万元＞9824万元"]),
        (
            "全市公共财政支出95.6亿元。分主要科目看：教育支出193亿元，增长8.4%；社会保障支出19.2亿元。",
            ["193亿元＞95.6亿元"],
        ),
        (
            "市级一般公共收入96亿元，占全市收入223亿元的43%。主要项目情况是：增值税32亿元；非税收入320亿元。",
            ["320亿元＞96亿元"],
        ),
        # of a larger region, or of another account
        ("公共财政支出95.6亿元。分主要科目看：教育支出17.3亿元；全省教育支出173亿元。", []),
        ("市级一般公共预算支出95.6亿元。其中，全市民生支出173亿元，占全市支出的81%。", []),
        ("一般公共预算支出95.6亿元，增长3%。其中：教育支出17.3亿元，上级补助收入173亿元。", []),
        ("居民人均可支配收入32,640元，增长3%。其中：城镇居民人均可支配收入43,180元。", []),
        ("一般公共预算支出95.6亿元。其中：教育支出17.3亿元。", []),
    ],
)
def test_no_kind_is_more_than_all_of_it(text: str, expected: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == expected
