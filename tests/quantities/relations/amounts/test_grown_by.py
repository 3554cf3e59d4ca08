"""Growth told in times, and what was doubled."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "业务量由1.2亿件增加到3.6亿件，增长2倍。": [(Relation.GROWTH, True, "3.6亿件÷1.2亿件－1＝2倍")],
    "业务量由1.2亿件增加到3.6亿件，增长3.5倍。": [(Relation.GROWTH, False, "3.6亿件÷1.2亿件－1＝2倍≠3.5倍")],
    # some tell to how many times it came
    "业务量由1.2亿件增加到3.6亿件，增长了3倍。": [(Relation.GROWTH, True, "3.6亿件÷1.2亿件－1＝2倍")],
    "授权量860件，较2020年的430件增长2.5倍。": [(Relation.GROWTH, False, "860件÷430件－1＝1倍≠2.5倍")],
    "园区企业由36家增加到75家，五年翻了一番。": [(Relation.GROWTH, True, "75家÷36家＝2.08倍")],
    "园区企业由36家增加到58家，五年翻了一番。": [(Relation.GROWTH, False, "58家÷36家＝1.61倍，不是2倍")],
    "总收入从36.8亿元增长到73.9亿元，实现翻两番。": [(Relation.GROWTH, False, "73.9亿元÷36.8亿元＝2.01倍，不是4倍")],
    # from one year to a later one
    "2018年培训1,260人次，2023年培训5,040人次，增长3倍。": [(Relation.GROWTH, True, "5,040人次÷1,260人次－1＝3倍")],
    "业务量从2018年的1.2万件，增长至2023年的6.4万件，年度规模增长约6.5倍。": [
        (Relation.GROWTH, False, "6.4万件÷1.2万件－1＝4.33倍≠6.5倍")
    ],
    "业务量由1.2万件增加到6.4万件，增长超4倍。": [(Relation.GROWTH, True, "6.4万件÷1.2万件－1＝4.33倍")],
    "业务量由1.2万件增加到6.4万件，其中网上业务增长8倍。": [],
    # what was told behind what is
    "培训2.1万人次，2020年为1.2万人次，实现翻番。": [(Relation.GROWTH, False, "2.1万人次÷1.2万人次＝1.75倍，不是2倍")],
    "接访412批次，上年106批次，增长4.5倍。": [(Relation.GROWTH, False, "412批次÷106批次－1＝2.89倍≠4.5倍")],
    # of others, or not yet
    "企业由36家增加到58家，其中规上企业翻了一番。": [],
    "产值由3.2亿元增加到5.8亿元，力争三年翻一番。": [],
    "收入由860万元增加到1,320万元，利润增长2倍。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_growth_in_times_is_measured_from_what_there_was(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
