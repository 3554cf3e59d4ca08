"""One amount among others of its kind must not be told in a unit ten thousand times smaller."""

import pytest

from jiheng.quantities.reading import Reading
from jiheng.quantities.statement import Relation

SLIPS = {
    # what is reckoned with it
    "会议费决算684.20万元，比上年决算数760.20元下降10.0%。": "760.20万元",
    "利润总额5.94亿元，同比5.4万元增长10%。": "5.4亿元",
    "收、支总计4,836.27元。与2022年4,412.65万元相比，各增加423.62万元。": "4836.27万元",
    "教育支出9.18亿元，增长4.3%，上年为8.80万元。": "8.80亿元",
    "县级配套资金260万元分两批到位，6月到位160元，9月到位100万元。": "160万元",
    "年初预算2,120.00元，决算为预算的86.9%，比预算节约277.7万元。": "2120.00万元",
    "纯收入由4.25万元提高到4.68万元，增加0.43元，增幅10.12%。": "0.43万元",
    "设备平均单价27.99元，较预算平均价30万元下降6.7%。": "27.99万元",
    # what it is held against
    "弹药费支出131.5元，低于预算132万元。": "131.5万元",
    "救助款48万元未超过预算48.00元。": "48.00万元",
    # a row
    "来源：中央补助66万元，省级补助33万元，县级配套22元；中央占60%。": "22万元",
    "四个季度分别支付113.49万元、112.86万元、114.12元、113.49万元。": "114.12万元",
    "分两批到位，第一批400.00元，第二批172.00万元。": "400.00万元",
}
SENSIBLE = (
    "项目支出12.6万元，银行手续费320元。",
    "培训费支出3.2万元，资料费1.8万元，利息收入86.5元。",
    "每人补助600元，共补助36万元，惠及600人。",
    "项目结余资金1,256.3元，已上缴财政。预算12万元。",
    "扶贫资金320万元，户均增收2,600元，发放奖励金500元。",
    "采购设备预算36万元，中标价35.8万元，单台价格5,800元。",
    "公务接待费支出0.86万元，其中外宾接待0元。",
    "总投资1.2亿元，其中中央补助6,000万元、省级补助1,800万元。",
)


@pytest.mark.parametrize(("text", "meant"), SLIPS.items())
def test_the_odd_one_is_told_with_the_unit_of_the_others(text: str, meant: str) -> None:
    slips = [each for each in Reading(text).statements if each.relation is Relation.UNIT_SLIP]
    assert [each.computed for each in slips] == [meant]


@pytest.mark.parametrize("text", SENSIBLE)
def test_a_small_amount_of_its_own_kind_is_not_told(text: str) -> None:
    assert [each for each in Reading(text).statements if each.relation is Relation.UNIT_SLIP] == []
