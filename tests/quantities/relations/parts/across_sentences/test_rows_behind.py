"""Totals whose kinds stand in sentences of their own behind them."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import stated

ALL = "全年受理投诉126件。"
KINDS = "质量问题68件。价格问题32件。"


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (ALL + KINDS + "服务问题26件。", [(True, "68＋32＋26＝126件")]),
        (ALL + KINDS + "服务问题36件。", [(False, "68＋32＋36＝136件≠126件，相差10件")]),
        (
            "共拨付补助368万元。公厕补助126万元，户厕补助158万元，管护补助94万元。",
            [(False, "126＋158＋94＝378万元≠368万元，相差10万元")],
        ),
        # alone in its sentence, and of the noun of the kinds
        (
            "到位资金1,860万元。中央资金960万元，省级资金540万元，市级资金380万元。",
            [(False, "960＋540＋380＝1880万元≠1,860万元，相差20万元")],
        ),
        ("培训4,260人次。线上培训1,860人次，线下培训2,400人次。", [(True, "1860＋2400＝4260人次")]),
        # the row goes on, has two kinds only, or other names
        (ALL + KINDS, []),
        (ALL + "质量问题68件。价格纠纷32件。服务态度36件。", []),
        # nothing says that the figure before is that of all
        ("咨询126件。" + KINDS + "服务问题36件。", []),
        ("全年受理投诉126件、咨询86件。" + KINDS + "服务问题36件。", []),
        (KINDS + "服务问题36件。", []),
        # far off: some of them
        (ALL + "质量问题18件。价格问题12件。服务问题6件。", []),
        (ALL + "其中质量问题18件。价格问题12件。服务问题6件。", []),
    ],
)
def test_a_row_of_kinds_is_held_against_the_total_before_it(text: str, statements: list[tuple[bool, str]]) -> None:
    assert [each[1:] for each in stated(text) if each[0] is Relation.SUM] == statements
