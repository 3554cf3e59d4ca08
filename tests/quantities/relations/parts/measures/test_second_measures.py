"""What a part of a count measures in its second unit is no more than what the whole does."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import stated

PART = Relation.PART


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("给予124家企业补助868万元，平均每家7万元。其中规上企业96家，补助879万元。", ["879万元＞868万元"]),
        ("开展培训86期，培训学员4,320人次，其中脱产培训12期，培训学员4,560人次。", ["4,560人次＞4,320人次"]),
        ("发放贷款26笔，金额1,480万元，其中首贷户9笔，金额1,580万元。", ["1,580万元＞1,480万元"]),
        ("计划实施项目50个，总投资338亿元；第一批集中开工35个，总投资353亿元。", ["353亿元＞338亿元"]),
        ("去年实施项目50个，总投资338亿元；首批开工35个，总投资353亿元。", []),
        ("首批示范村50个，补助资金338万元；首批示范镇35个，补助资金353万元。", []),
        ("实施水利项目50个，总投资338亿元。交通项目第一批35个，总投资353亿元。", []),
        ("给予124家企业补助868万元。其中规上企业96家，补助679万元。", []),
        ("给予124家企业补助868万元。其中规上企业96家，投入经费879万元。", []),  # of another name
        ("给予124家企业补助868万元。其中规上企业96家，户均补助879万元。", []),
        ("上年对124家企业补助868万元。其中规上企业96家，补助879万元。", []),
        ("救助1,268人次，发放救助金186.4万元。其中临时救助36人次；另代缴8,360人，支出262.8万元。", []),
    ],
)
def test_more_of_a_part_than_of_the_whole_is_told(text: str, told: list[str]) -> None:
    assert [each for relation, holds, each in stated(text) if relation is PART and not holds] == told
