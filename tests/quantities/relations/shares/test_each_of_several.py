"""Shares in a row of as many amounts told before, each of one whole."""

import pytest

from jiheng.quantities.relations.shares.each_of_several import each_of_several
from jiheng.quantities.scan import mentions
from jiheng.quantities.sentence import sentences

PARCELS = (
    "全年快递1105.8万件，增长4%。按区域分，同城128.0万件，下降9.3%；异地957.7万件，增长4.0%；国际20.2万件，下降4.1%。"
    "三者占快递业务量的11.6%、{}和1.8%，占快递业务收入的6.5%、49.5%和11.0%。"
)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (PARCELS.format("86.6%"), []),
        (PARCELS.format("96.6%"), ["957.7万件÷1105.8万件＝86.61%≠96.6%"]),
        ("企业420家，其中大型20家，中型84家，小型316家，三类占企业总数的4.8%、20.0%、75.2%。", []),
        (
            "企业420家，其中大型20家，中型84家，小型316家，三类占企业总数的4.8%、24.0%、75.2%。",
            ["84家÷420家＝20.00%≠24.0%"],
        ),
        # of two one alone shows little, of others nothing, and together they are one
        ("支出8.40亿元。教育1.68亿元，卫生1.26亿元，两者占支出的20%和18%。", []),
        ("支出8.40亿元。教育1.68亿元，卫生1.26亿元，两者占全省的0.8%和0.5%。", []),
        ("支出8.40亿元。教育1.68亿元，卫生1.26亿元，两者合计占支出的35%。", []),
    ],
)
def test_each_share_of_a_row_is_of_its_own_amount(text: str, wrong: list[str]) -> None:
    *earlier, last = sentences(text, mentions(text))
    assert [each.arithmetic for each in each_of_several(last, earlier) if not each.holds] == wrong
