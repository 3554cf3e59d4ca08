"""Percentage points between two rates that the gap names."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    # the one that the gap is over, and what it is told of
    "利润增长18.6%，营业收入增长13.4%，利润增幅高于收入增幅5.4个百分点。": [
        (Relation.COMPARISON, False, "18.6－13.4＝5.2个百分点≠5.4个百分点，相差0.2个百分点")
    ],
    "县内预算收入增长21.87%，全市平均增幅15.97%，我县增幅比全市平均高5.90个百分点。": [
        (Relation.COMPARISON, True, "21.87－15.97＝5.9个百分点")
    ],
    "东部投资增长6.7%，中部增长11.1%，西部下降0.7%，中部增速比西部高11.4个百分点。": [
        (Relation.COMPARISON, False, "11.1＋0.7＝11.8个百分点≠11.4个百分点，相差0.4个百分点")
    ],
    "上半年货运量14,237万吨，下降3.2%，其中一季度下降6.5%，降幅比一季度收窄3.3个百分点。": [
        (Relation.COMPARISON, True, "6.5－3.2＝3.3个百分点")
    ],
    "新设企业5,893户，增长7.7%。新设制造业企业增长9.1%，高于新设企业平均增幅0.9个百分点。": [
        (Relation.COMPARISON, False, "9.1－7.7＝1.4个百分点≠0.9个百分点，相差0.5个百分点")
    ],
    # of two that may be meant nothing is told
    "甲片收入增长5%，乙片收入增长8%，利润增长9%，利润增幅高于收入2个百分点。": [
        (Relation.GROWTH, True, "9%－8%＝1个百分点")
    ],
    "比重为38.6%，比上年高1.2个百分点。": [],
    # gaps in a row, each over one of the names
    "东片投资增长2.0%；中片投资增长1.2%；西片投资增长2.5%。西片投资增速分别比东片、中片高出1.3和1.3个百分点。": [
        (Relation.COMPARISON, False, "2.5－2.0＝0.5个百分点≠1.3，相差0.8个百分点"),
        (Relation.COMPARISON, True, "2.5－1.2＝1.3个百分点"),
    ],
    # what it is over stands right behind
    "货运量1,423万吨，同比下降3.2%，降幅比一季度收窄9.3个百分点。其中，二季度下降0.2%，一季度为下降6.5%。": [
        (Relation.COMPARISON, False, "6.5－3.2＝3.3个百分点≠9.3个百分点，相差6个百分点")
    ],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_the_gap_is_between_the_rates_it_names(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
