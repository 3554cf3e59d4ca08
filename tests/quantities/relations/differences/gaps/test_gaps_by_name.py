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
    # of rates that each name their region the first is ours, and what fell lies below nothing
    "全市投资增长2.9%，全省增长8.1%，我市高于全省5.2个百分点。": [
        (Relation.COMPARISON, False, "8.1－2.9＝5.2个百分点，与“高于”相反")
    ],
    "一季度工业增长0.8%，全国为下降8.4%，全省为下降0.9%，我市高于全国7.6个百分点、高于全省1.7个百分点。": [
        (Relation.COMPARISON, False, "0.8＋8.4＝9.2个百分点≠7.6个百分点，相差1.6个百分点"),
        (Relation.COMPARISON, True, "0.8＋0.9＝1.7个百分点"),
    ],
    "支出进度61.2%，时间进度为66.7%，快于时间进度5.5个百分点。": [
        (Relation.COMPARISON, False, "66.7－61.2＝5.5个百分点，与“快于”相反")
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
    # one rate over each of several, and each of several over one
    "甲镇参保率为96.2%，乙镇为93.4%，丙镇为91.5%，甲镇分别比乙镇、丙镇高2.8个和7.4个百分点。": [
        (Relation.COMPARISON, True, "96.2－93.4＝2.8个百分点"),
        (Relation.COMPARISON, False, "96.2－91.5＝4.7个百分点≠7.4个百分点，相差2.7个百分点"),
    ],
    "供水投资增长3.9%，甲片和乙片投资分别同比增长10.1%和10.6%，快于供水投资6.2和7.6个百分点。": [
        (Relation.COMPARISON, True, "10.1－3.9＝6.2个百分点"),
        (Relation.COMPARISON, False, "10.6－3.9＝6.7个百分点≠7.6个百分点，相差0.9个百分点"),
    ],
    "高中经费增长5.6%，职教经费增长7.3%，分别高于教育经费1.4个和1.3个百分点。教育经费增长4.2%。": [
        (Relation.COMPARISON, True, "5.6－4.2＝1.4个百分点"),
        (Relation.COMPARISON, False, "7.3－4.2＝3.1个百分点≠1.3个百分点，相差1.8个百分点"),
    ],
    # the rate that the clause before tells, over all of which it is a part
    "7月份灌溉用水量同比增长5.7%。设施农业增势较好。7月份设施灌溉用水量同比增长8.4%，快于全部灌溉用水量3.7个百分点。": [
        (Relation.COMPARISON, False, "8.4－5.7＝2.7个百分点≠3.7个百分点，相差1个百分点")
    ],
    "全县水产收入增长7.1%，其中网上销售增长12.4%，增速比全部高3.5个百分点。": [
        (Relation.COMPARISON, False, "12.4－7.1＝5.3个百分点≠3.5个百分点，相差1.8个百分点")
    ],
    "前三季度，养殖投资增长9.2%，比整体投资高5.8个百分点。养殖技改投资增长9.5%。": [],
    # a name within another is not that name
    "水产加工产值增长3.6%；精深水产加工产值增长7.4%，高于水产加工增速3.8个百分点。": [
        (Relation.COMPARISON, True, "7.4－3.6＝3.8个百分点")
    ],
    "水产产值增长3.6%；精深加工产值增长7.4%，高于加工产值增速4.4个百分点。": [],
    # a region's rate of the same name
    "全市办结率为92.1%。我区办结率为97.6%，高于全市平均水平4.5个百分点。": [
        (Relation.COMPARISON, False, "97.6－92.1＝5.5个百分点≠4.5个百分点，相差1个百分点")
    ],
    "全市到场率为92.1%。我区办结率为97.6%，高于全市平均水平4.5个百分点。": [],
    # of another stretch of time
    "2023年供水投资增长6.2%，技改投资增长8.8%。2024年技改投资增长12.1%，高于供水投资3.1个百分点。": [],
    # the other way round
    "甲镇参保率为96.2%，乙镇为93.4%，甲镇低于乙镇2.8个百分点。": [
        (Relation.COMPARISON, False, "96.2－93.4＝2.8个百分点，与“低于”相反")
    ],
    "农业用水下降5.4%，生活用水下降3.1%，农业用水降幅高于生活用水2.3个百分点。": [
        (Relation.COMPARISON, True, "5.4－3.1＝2.3个百分点")
    ],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_the_gap_is_between_the_rates_it_names(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
