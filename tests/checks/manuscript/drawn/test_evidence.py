"""Rates, shares and averages of which one amount is known, and the digits tell which is the other."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript

BETWEEN = "\n公务车2辆。\n聘用保洁员12名。\n单位设科室5个。\n"
WRONG = {
    # what stands between what was done and its rate is no part of it; above 100 % it is of the plan
    f"支持技改项目不少于60个，撬动贷款不低于12亿元。{BETWEEN}实际支持73个项目、68家企业，超目标13个，完成率921.67%。": (
        "第1段、第5段：73个÷60个＝121.67%≠921.67%"
    ),
    # a share that does not say what it is of
    f"全区建成驿站46家，分布在三个街道。{BETWEEN}现场评价12家，占26.90%。": "第1段、第5段：12家÷46家＝26.09%≠26.90%",
    "全年培训880人，其中甲类325人、乙类372人、丙类183人。\n女性317人，占36.20%；青年128人。": "第1段、第2段：317人÷880人＝36.02%≠36.20%",
    "接报火灾5.31万起，伤1,286人。住宅伤913人，占伤者总数的71%。\n夜间伤604人，占46.79%。": "第1段、第2段：604人÷1,286人＝46.97%≠46.79%",
    "上半年进出口20.1万亿元。甲地3.08万亿元，占15.3%；乙地2.75万亿元，占13.7%。\n"
    "民营企业10.59万亿元，占59.7%；国有企业3.29万亿元，占16.4%。": "第1段、第2段：10.59万亿元÷20.1万亿元＝52.69%≠59.7%",
    # the amount beside it is what was slipped in
    f"项目带动农户3,276户。{BETWEEN}脱贫户841户，占24.85%。": "第1段、第5段：841户÷3,276户＝25.67%≠24.85%",
    f"全区建成冷库63座。{BETWEEN}冷库吸纳就业738人，每座6人。": "第1段、第5段：738人÷63座＝11.71人≠6人",
    # what the whole of a share is called without 资金
    f"资金累计到位15,903.40万元，其中省级9,600万元。{BETWEEN}累计支出14,312.70万元，占到位资金的80.01%。": (
        "第1段、第5段：14,312.70万元÷15,903.40万元＝90%≠80.01%"
    ),
    # an average whose number no word names, or over a measure
    f"全区建成冷库63座。{BETWEEN}新增库容2.52万吨，平均每座405吨。": "第1段、第5段：2.52万吨÷63座＝400吨≠405吨",
    f"外墙改造面积61.5万平方米。{BETWEEN}外墙改造投资9,840万元，每平方米投资610元。": (
        "第1段、第5段：9,840万元÷61.5万平方米＝160元≠610元"
    ),
    # how it changed stands between the total and the average
    f"全县有卫生室205个。{BETWEEN}卫生室全年诊疗45.5万人次，较上年40.6万人次增长12.07%，村均2,211人次。": (
        "第1段、第5段：45.5万人次÷205个＝2219.51人次≠2,211人次"
    ),
}
SILENT = [
    # the whole is told nowhere
    "计划改造厕所1,250户，完成1,186户。\n抽查农户146户，占12.31%；其中脱贫户38户，占26.03%。",
    "年末残疾人3,482人。\n全年服务1,164人次，其中儿童286人次，占24.57%。",
    "全县有养老机构46家。\n现场评价12家，占26.09%；发放问卷320份，占问卷总数的64.00%。",
    "办结案件4,826件，其中当年新收4,512件。\n审限内结案4,798件，审限内结案率99.42%。",
    # cut off and not rounded
    "全年受理56,673件。\n公务车2辆。\n线上受理31,103件，占54.8%。",
    # a standard, another number, another year, another stretch, a part
    "建成冷库63座。\n设备采购支出1,512.6万元。\n新增库容2.52万吨，平均每座400吨；每吨库容补助标准650元。",
    "全县下辖11个镇。\n开展演练33场，每个社区3场；培训网格员286人，每个网格2.6人。",
    "常住人口36.52万人，户籍人口42.68万人。\n地区生产总值182.64亿元，按上年平均人口计算，人均地区生产总值49,711元。",
    "常住人口36.52万人，户籍人口42.68万人。\n地区生产总值182.64亿元，人均地区生产总值50,011元。",
    "年度任务新建厂房60个。\n实际支持73个，超目标13个，完成率121.67%；续建项目完成21个，完成率91.30%。",
    "计划培训840人。\n实际培训880人，合格862人，合格率97.95%，推荐就业586人，就业率66.59%。",
    "预算安排经办奖补36万元。\n全年发放贷款386笔，经办奖补支出33.68万元，每笔奖补872.5元。",
    "核定床位1,450张。\n在院老人1,062人，床位使用率73.24%；护理型床位820张，占56.55%。",
    "专项资金530万元，省级380万元，区级150万元。\n支出503.5万元，资金支出率95%；其中省级资金支出376.2万元，支出率99.00%。",
    "全县有卫生室218个，一体化管理的205个。\n全年诊疗45.5万人次，较上年40.6万人次增长12.07%，村均2,219人次。",
    "在编人员61人。\n公用经费121.50万元，人均公用经费1.99万元；公务接待支出3.48万元，人均120元。",
    # by how much it is beyond the target is no target
    "培训急诊医护人员不少于120人次。\n培训132人次，超出目标值12人次，完成率110%。",
    "聘用护林员320人，其中脱贫人口196人，占61.25%。\n全年发放管护补助576万元，人均1.8万元，脱贫人口人均1.62万元。",
]


def wrong(text: str) -> list[str]:
    return [each.arithmetic for _, each in Manuscript.of_text(text).drawn if not each.holds]


@pytest.mark.parametrize(("text", "arithmetic"), WRONG.items())
def test_one_slip_parts_a_figure_from_what_the_amount_beside_it_and_another_give(text: str, arithmetic: str) -> None:
    assert wrong(text) == [arithmetic]


@pytest.mark.parametrize("text", SILENT)
def test_an_amount_that_no_slip_ties_to_the_figure_is_not_meant(text: str) -> None:
    assert wrong(text) == []
