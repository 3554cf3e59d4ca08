"""Totals that only grow by what the year adds."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "全年归集公积金62.35亿元，增长9.8%。年末归集总额487.92亿元，比上年末增加14.65%。": [
        (Relation.GROWTH, True, "62.35亿元÷（487.92亿元－62.35亿元）＝14.65%")
    ],
    "全年归集公积金62.35亿元，增长9.8%。年末归集总额487.92亿元，比上年末增加16.45%。": [
        (Relation.GROWTH, False, "62.35亿元÷（487.92亿元－62.35亿元）＝14.65%≠16.45%")
    ],
    "全年发放贷款2.43万笔26.86亿元。累计发放贷款20.6万笔282.66亿元，贷款余额67.2亿元，分别比上年末增长13.37%、15.05%、6.2%。": [
        (Relation.GROWTH, True, "2.43万笔÷（20.6万笔－2.43万笔）＝13.37%")
    ],
    "全年发放贷款2.43万笔26.86亿元。累计发放贷款20.6万笔282.66亿元，贷款余额67.2亿元，分别比上年末增长13.37%、10.05%、6.2%。": [
        (Relation.GROWTH, True, "2.43万笔÷（20.6万笔－2.43万笔）＝13.37%"),
        (Relation.GROWTH, False, "26.86亿元÷（282.66亿元－26.86亿元）＝10.5%≠10.05%"),
    ],
    # what is left of it grows by other things as well
    "全年归集公积金62.35亿元，增长9.8%。年末归集余额287.92亿元，比上年末增加16.45%。": [],
    # hardly off: the amounts were rounded
    "全年发放贷款12.43万笔。累计发放贷款160.86万笔，比上年末增长8.36%。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_a_total_over_the_years_grew_by_what_the_year_added(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
