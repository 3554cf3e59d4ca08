"""Parts that their names tell to be some of a whole are no more than it."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import stated

PART = Relation.PART

MORE: dict[str, str] = {
    "社会消费品零售总额64.5亿元，增长6.1%；限额以上单位零售额65.2亿元。": "65.2亿元＞64.5亿元",
    "零售总额64.5亿元，其中城镇零售额46.9亿元、乡村零售额17.6亿元；限额以上零售额65.2亿元。": "65.2亿元＞64.5亿元",
    "全部工业总产值126.4亿元。规模以上工业总产值129.8亿元。": "129.8亿元＞126.4亿元",
    "政府采购支出总额412.60万元，均为货物。授予中小企业合同金额428.10万元。": "428.10万元＞412.60万元",
    "政府采购支出总额412.6万元，授予中小企业合同金额326.1万元，授予小微企业合同金额336.1万元。": "336.1万元＞326.1万元",
    "支出总额733.2万元，其中：货物支出112.4万元、工程支出620.8万元，其中面向小微企业的工程合同630.8万元。": "630.8万元＞620.8万元",
    "核查组抽查企业46家。发现材料不全的企业52家。": "52家＞46家",
    "不合格82批次，不合格率2.5%。不合格处置已立案85批次。": "85批次＞82批次",
    "其中不合格样品36批次，已立案查处38批次。": "38批次＞36批次",
    "建档立卡脱贫户1,264户，其中因病562户、因残381户，低保脱贫户1,426户。": "1,426户＞1,264户",
    "列入年度计划的实事10件，已办结12件。": "12件＞10件",
    "设备款298万元，已支付设备款312万元。": "312万元＞298万元",
    "发现隐患86处，已整改89处。": "89处＞86处",
}
SILENT = (
    "社会消费品零售总额64.5亿元，限额以上单位零售额35.2亿元。",
    "工业增加值增长5%，工业投资38.6亿元。规模以上工业增加值41.2亿元。",
    "上年政府采购支出总额412.6万元。授予中小企业合同金额428.1万元。",
    "抽查企业46家，发现问题52个。存在材料不全的企业12家。",
    "核查组抽查企业46家。未抽查的企业52家。",
    "计划整改隐患86处，已整改89处。",
    "新增脱贫户1,264户，低保脱贫户1,426户。",
    "脱贫户1,264户，全部脱贫户1,426户。",
    "设备款298万元，已支付设备款212万元。",
    "新发放贷款86笔，已收回贷款96笔。",
    "贴息企业882家。其中，小微企业612家，占69.4%；民营企业798家，占90.5%。",
    "收到投诉126件，上年结转18件，已办结138件。",
)


@pytest.mark.parametrize(("text", "told"), MORE.items())
def test_a_named_part_above_its_whole_is_told(text: str, told: str) -> None:
    assert [(holds, each) for relation, holds, each in stated(text) if relation is PART and not holds] == [
        (False, told)
    ]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_part_or_no_more_is_not_told(text: str) -> None:
    assert [each for relation, holds, each in stated(text) if relation is PART and not holds] == []
