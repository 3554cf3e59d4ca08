"""Figures that a passage draws from amounts told elsewhere."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.quantities.statement import Relation

Told = tuple[Relation, bool, str]

STATED: dict[str, list[Told]] = {
    "见习补贴惠及企业640家，上年惠及520家。\n见习补贴惠及企业比上年多120家。": [
        (Relation.COMPARISON, True, "第1段：640家－520家＝120家")
    ],
    "设备购置预算912.00万元，支出874.60万元。\n单位设科室5个。\n聘用保洁员12名。\n存在的问题：设备购置尚有47.40万元未执行。": [
        (Relation.REMAINDER, False, "第1段：912.00万元－874.60万元＝37.4万元≠47.40万元")
    ],
    "县水利局2023年度自评\n2022年优良水面占全部水面面积的97.9%；近岸优良水面面积比例为85.0%，同比上升3.1个百分点。": [],
    "大棚、蔬菜产量占比分别提高15、22个百分点，鲜切花产量占比60%，咖啡加工占比85%。": [],
    "抽检食用油420批次，合格406批次。\n不合格的41批次食用油均已下架。": [
        (Relation.REMAINDER, False, "第1段：420批次－406批次＝14批次≠41批次")
    ],
    "全年受理仲裁案件1,260件，上年受理仲裁案件1,050件。\n仲裁案件同比增长12.00%，需要增加人手。": [
        (Relation.GROWTH, False, "第1段：（1,260件－1,050件）÷1,050件＝20.00%≠12.00%")
    ],
    "见习补贴惠及企业640家，上年惠及520家。\n见习补贴惠及企业比上年多210家。": [
        (Relation.COMPARISON, False, "第1段：640家－520家＝120家≠210家")
    ],
    "计划培训护理员360名，实际培训334名。\n护理员培训人数比计划少26名。": [
        (Relation.COMPARISON, True, "第1段：360名－334名＝26名")
    ],
    "县级抽验水表960只，合格912只。\n水表抽验合格率为59%。": [(Relation.RATE, False, "第1段：912只÷960只＝95%≠59%")],
    "同步建成污水处理点24处。\n全年处理污水31,200吨。\n每处处理点年均处理污水1,030吨。": [
        (Relation.AVERAGE, False, "第1段、第2段：31,200吨÷24处＝1300吨≠1,030吨")
    ],
    # the whole of a share is that of the next one too
    "甲标段支付792万元，丙标段支付456万元，各标段合计支付1,920万元。\n单位设科室5个。\n聘用保洁员12名。\n"
    "从分包看，甲标段占合计支付的41.25%，丙标段占27.35%。": [
        (Relation.RATE, True, "第1段：792万元÷1,920万元＝41.25%"),
        (Relation.RATE, False, "第1段：456万元÷1,920万元＝23.75%≠27.35%"),
    ],
    "收入包括调入资金18,600万元、债务转贷收入36,240万元、动用稳定基金4,930万元。\n单位设科室5个。\n聘用保洁员12名。\n"
    "从财力看，调入资金与动用稳定基金合计23,350万元。": [
        (Relation.SUM, False, "第1段：4930＋18600＝23530万元≠23,350万元，相差180万元")
    ],
    "全县常住人口31.5万人。\n一般公共预算收入83,160万元。\n单位设科室5个。\n聘用保洁员12名。\n"
    "人均一般公共预算收入2,460元。": [(Relation.AVERAGE, False, "第1段、第2段：83,160万元÷31.5万人＝2640元≠2,460元")],
    # what each was to have is no average of what there was
    "目标设定培训4期、每期50人，实际培训5期、240人。": [],
    # of all the money that the report is about
    "全年预算1,360.00万元，其中培训费420.00万元。\n全年支出1,278.40万元。\n单位设科室5个。\n项目结余71.60万元由区财政收回统筹。": [
        (Relation.REMAINDER, False, "第1段、第2段：1,360.00万元－1,278.40万元＝81.6万元≠71.60万元")
    ],
    # one of the two stands right before the figure
    "全年热线接听咨询8,640人次。\n单位设科室5个。\n聘用保洁员12名。\n热线咨询量比上年的8,000人次多540人次。": [
        (Relation.COMPARISON, False, "第1段、第4段：8,640人次－8,000人次＝640人次≠540人次")
    ],
    # both sides have names, or one of them a year
    "一季度支出86万元，四季度支出214万元。\n账户1个。\n四季度支出比一季度多138万元，支出前低后高。": [
        (Relation.COMPARISON, False, "第1段：214万元－86万元＝128万元≠138万元")
    ],
    "甲校满意度96.4%，乙校满意度93.1%。\n两校共有教室36间。\n共有操场2个。\n甲校满意度高出乙校4.3个百分点。": [
        (Relation.COMPARISON, False, "第1段：96.4%－93.1%＝3.3个百分点≠4.3个百分点")
    ],
    "2022年末在岗职工86人，2021年末在岗职工92人。\n公务车2辆。\n在岗职工较上年末减少8人。": [
        (Relation.COMPARISON, False, "第1段：92人－86人＝6人≠8人")
    ],
    # what is left has a word of its own
    "核定编制56名，实有人员51名。\n内设机构6个。\n空编6名，拟公开招聘。": [
        (Relation.REMAINDER, False, "第1段：56名－51名＝5名≠6名")
    ],
    "应收保费862万元，实收保费823万元。\n参保农户1.2万户。\n欠缴保费49万元。": [
        (Relation.REMAINDER, False, "第1段：862万元－823万元＝39万元≠49万元")
    ],
    # the plan may be told as the least there should be
    "计划家长满意度95%以上。\n公务车2辆。\n调查家长300人，满意288人，满意度96%。\n聘用保洁员12名。\n家长满意度比目标高出2个百分点。": [
        (Relation.COMPARISON, False, "第1段、第3段：96%－95%以上＝1个百分点≠2个百分点")
    ],
    # what the plan tells behind 目标为
    "年初目标为：新开户单位380家，办结率95%。\n公务车2辆。\n全年新开户单位412家。\n聘用保洁员12名。\n新开户单位比目标多42家。": [
        (Relation.COMPARISON, False, "第1段、第3段：412家－380家＝32家≠42家")
    ],
    # of several plans the one of its name; another that is more by as much is no reason
    "计划学生参与率90%以上，教师参与率85%以上。\n公务车2辆。\n学生参与率91%。\n教师参与率87%。\n聘用保洁员12名。\n"
    "教师参与率比目标高3个百分点。": [(Relation.COMPARISON, False, "第1段、第4段：87%－85%以上＝2个百分点≠3个百分点")],
    # 多 with the verb that tells of what
    "计划安装太阳能灯640盏。\n公务车2辆。\n实际安装太阳能灯648盏。\n聘用保洁员12名。\n太阳能灯比目标多装18盏。": [
        (Relation.COMPARISON, False, "第1段、第3段：648盏－640盏＝8盏≠18盏")
    ],
    # what a rate is of stands right before it
    "绿化工程预算480.00万元，道路工程预算620.00万元。\n公务车2辆。\n聘用保洁员12名。\n绿化工程节约资金38.40万元，节约率为9%。": [
        (Relation.RATE, False, "第1段、第4段：38.40万元÷480.00万元＝8%≠9%")
    ],
    # the number or the total of an average stands right before it
    "公务接待费2.70万元，会议费8.40万元。\n公务车2辆。\n聘用保洁员12名。\n公务接待25批次、300人次，人次均105元。": [
        (Relation.AVERAGE, False, "第1段、第4段：2.70万元÷300人次＝90元≠105元")
    ],
    "全年服务行政村180个。\n公务车3辆。\n聘用保洁员12名。\n全县36名辅导员平均每人联系6个行政村。": [
        (Relation.AVERAGE, False, "第1段、第4段：180个÷36名＝5个≠6个")
    ],
    "电梯抽检3,150批次，玩具抽检860批次。\n电梯抽检费132.30万元，每批次402元。": [
        (Relation.AVERAGE, False, "第1段、第2段：132.30万元÷3,150批次＝420元≠402元")
    ],
    "年末常住人口31.50万人，其中城镇人口16.20万人。\n公务车3辆。\n聘用保洁员12名。\n"
    "图书流通63.00万册，按年末常住人口计算，人均2.3册。": [
        (Relation.AVERAGE, False, "第1段、第4段：63.00万册÷31.50万人＝2册≠2.3册")
    ],
    # the plan stands among the goals, last year's amount in what its sentence opens with
    "（二）年度目标。修缮古桥6座，开办曲艺讲座18期。\n公务车3辆。\n聘用保洁员12名。\n开办曲艺讲座21期，比目标多4期。": [
        (Relation.COMPARISON, False, "第1段、第4段：21期－18期＝3期≠4期")
    ],
    "上年末，集市摊位420个，文明摊点64户。\n公务车3辆。\n聘用保洁员12名。\n累计评出文明摊点91户，比上年末增加37户。": [
        (Relation.COMPARISON, False, "第1段、第4段：91户－64户＝27户≠37户")
    ],
    "计划改造户厕310户，适配轮椅900件。\n公务车3辆。\n聘用保洁员12名。\n"
    "适配轮椅960件，超出计划80件，其中手动640件、电动320件。": [
        (Relation.COMPARISON, False, "第1段、第4段：960件－900件＝60件≠80件")
    ],
    # growth reckoned on this year's amount, or of amounts that bear its name
    "上年参观观众36.00万人次。\n公务车2辆。\n聘用保洁员12名。\n参观观众43.20万人次，比上年增长16.67%。": [
        (Relation.GROWTH, False, "第1段、第4段：（43.20万人次－36.00万人次）÷36.00万人次＝20.00%≠16.67%")
    ],
    "上年末，村集体经营性收入640.00万元。\n公务车2辆。\n聘用保洁员12名。\n村集体经营性收入800.00万元，比上年增长21.00%。": [
        (Relation.GROWTH, False, "第1段、第4段：（800.00万元－640.00万元）÷640.00万元＝25.00%≠21.00%")
    ],
    "共反映整改事项75项。\n公务车2辆。\n聘用保洁员12名。\n甲类完成18项，乙类完成51项，合计完成整改事项69项，整改完成率93%。": [
        (Relation.RATE, False, "第1段、第4段：69项÷75项＝92%≠93%")
    ],
    # what is left: spared under its name or right behind its budget, of posts, of what only its verb tells
    "电梯检验预算72.00万元，仪器购置预算46.00万元。\n实际支出112.28万元，其中电梯检验69.60万元、仪器购置42.68万元。\n"
    "公务车2辆。\n仪器购置节约3.23万元。": [
        (Relation.REMAINDER, False, "第1段、第2段：46.00万元－42.68万元＝3.32万元≠3.23万元")
    ],
    "实际支出297.65万元，其中展厅运维124.65万元、云平台租用173.00万元。\n公务车2辆。\n聘用保洁员12名。\n"
    "展厅运维预算130.00万元，节约6.35万元。": [
        (Relation.REMAINDER, False, "第1段、第4段：130.00万元－124.65万元＝5.35万元≠6.35万元")
    ],
    "年末实有人员74人，编制总数80名。\n公务车2辆。\n聘用保洁员12名。\n现有缺编8名，拟公开招录。": [
        (Relation.REMAINDER, False, "第1段：80名－74人＝6名≠8名")
    ],
    "年度计划加固水库18座，完工16座。\n公务车2辆。\n聘用保洁员12名。\n未完工的3座受汛情影响。": [
        (Relation.REMAINDER, False, "第1段：18座－16座＝2座≠3座")
    ],
    "年初结转和结余324.20万元。\n公务车2辆。\n聘用保洁员12名。\n年末结转和结余410.90万元，比年初增加76.70万元。": [
        (Relation.COMPARISON, False, "第1段、第4段：410.90万元－324.20万元＝86.7万元≠76.70万元")
    ],
    # over what the words behind 每 name; yields of what is told right before
    "实际改造教室450间。\n公务车2辆。\n聘用保洁员12名。\n受益师生16,200人，平均每间教室38人。": [
        (Relation.AVERAGE, False, "第1段、第4段：16,200人÷450间＝36人≠38人")
    ],
    "历年结余58亿元。\n公务车2辆。\n聘用保洁员12名。\n委托投资本金20亿元，当期收益0.70亿元，收益率3.9%。": [
        (Relation.RATE, False, "0.70亿元÷20亿元＝3.5%≠3.9%")
    ],
    # the names of a row are those of its figures
    "教育、卫生、农林水三项支出分别为82,520万元、41,260万元、78,394万元。\n公务车2辆。\n聘用保洁员12名。\n农林水支出比教育支出少4,216万元。": [
        (Relation.COMPARISON, False, "第1段：82,520万元－78,394万元＝4126万元≠4,216万元")
    ],
    # an amount beside one with more decimals is no less exact
    "全年受理办件86.4万件，办结办件85.968万件。\n公务车2辆。\n聘用保洁员12名。\n未办结办件4,230件。": [
        (Relation.REMAINDER, False, "第1段：86.4万件－85.968万件＝4320件≠4,230件")
    ],
    # what only a rate tells to be done
    "计划新建卫生室26个、改建45个，共71个；实际新建24个、改建43个，共67个，完成率94.37%。\n公务车2辆。\n聘用保洁员12名。\n"
    "未完成的6个均未开工。": [(Relation.REMAINDER, False, "第1段：71个－67个＝4个≠6个")],
    # of the plan, of some of all, of what is named before each
    "一、目标\n计划安置脱贫人员2,400人。\n二、产出\n全年安置脱贫人员2,310人，完成计划的95.26%。": [
        (Relation.RATE, False, "第2段、第4段：2,310人÷2,400人＝96.25%≠95.26%")
    ],
    "持证读者8.90万人，外借图书28.48万册。\n公务车2辆。\n聘用保洁员12名。\n持证读者中全年有借阅记录的5.34万人，占62%。": [
        (Relation.RATE, False, "第1段、第4段：5.34万人÷8.90万人＝60%≠62%")
    ],
    "安置护路岗550人、护林岗432人。\n公务车2辆。\n聘用保洁员12名。\n护路里程1,375公里，护路岗位人均管护3.1公里。": [
        (Relation.AVERAGE, False, "第1段、第4段：1,375公里÷550人＝2.5公里≠3.1公里")
    ],
    # over a thousand residents
    "年末户籍人口48.60万人，常住人口42.50万人，其中城镇常住人口21.57万人。\n卫生机构床位2,550张，每千常住人口床位6张。\n"
    "注册护士1,386人、执业医师1,190人，每千人口执业医师3.1人。": [
        (Relation.AVERAGE, True, "第1段、第2段：2,550张÷42.50万人×1000＝6张"),
        (Relation.AVERAGE, False, "第1段、第3段：1,190人÷42.50万人×1000＝2.8人≠3.1人"),
    ],
    # the residents are told twice, once with a slip: either way the average is far off
    "年末常住人口52.40万人。\n公务车3辆。\n聘用保洁员12名。\n快递业务量864.00万件，按年末常住人口计算，人均18.5件。\n"
    "年末常住人口52.04万人全部登记。": [
        (Relation.AVERAGE, False, "第1段、第4段：864.00万件÷52.40万人＝16.49件≠18.5件")
    ],
    # one digit off what one of two budgets leaves
    "批复预算1,302.00万元。\n到位资金1,260.00万元。\n公务车3辆。\n全年支出1,230.60万元。\n单位设科室5个。\n年末结余39.40万元，按规定结转。": [
        (Relation.REMAINDER, False, "第2段、第4段：1,260.00万元－1,230.60万元＝29.4万元≠39.40万元")
    ],
    # over the number that the report tells of again and again
    "签订改造协议126户，其中低保户34户。\n126户均已完工。\n回访受益家庭126户，接通118户。\n受益人口378人，平均每户3.3人。": [
        (Relation.AVERAGE, False, "第1段、第4段：378人÷126户＝3人≠3.3人")
    ],
    "渠道整治118.4万元、溢洪道修缮96.5万元、监测41.2万元。\n账户1个。\n渠道整治和溢洪道修缮两项支出合计241.9万元。": [
        (Relation.SUM, False, "第1段：96.5＋118.4＝214.9万元≠241.9万元，相差27万元")
    ],
    "年末常住人口41.6万人。\n账户1个。\n医疗机构床位2,496张，按年末常住人口计算每千人口6.9张。": [
        (Relation.AVERAGE, False, "第1段、第3段：2,496张÷41.6万人×1000＝6张≠6.9张")
    ],
}
SILENT = [
    "新建渡口36个，年初目标30个，完成率120%。\n其中农村渡口超目标4个。",
    # since a term before, of which nothing is told
    "居委会成员中女性占比38.2%，较上届提高2.6个百分点；党组织成员中女性占31.5%，较上届提高1.8个百分点。",
    # of a place of which nothing is told
    "账户1个。\n水价由2.6元调整为2.85元，比邻县低0.15元。",
    # what was left is a share of what there was, not of what was spent of it
    "全县单位共支出2023年整合资金18,420.35万元，支出进度100%，其中：部门支出9,840.20万元，支出进度100%。\n"
    "单位设科室5个。\n聘用保洁员12名。\n"
    "全县单位共结余2024年整合资金2,484.10万元，结余率14.49%，其中：部门结余985.30万元，结余率10.55%。",
    # another year stands in a comparison only
    "全国接待旅游者1.46亿人次，比2005年增长20.0%。\n账户1个。\n一日游游客1.07亿人次，比2005年增长18.6%。",
    # of all there was, not of what was spent
    "账户1个。\n决算支出588.00万元，结余12.00万元，结余率2.00%。",
    # at constant prices, of another amount of its sentence, against its own word
    "上年工业增加值640.00万元。\n账户1个。\n工业增加值800.00万元，比上年增长21.00%。",
    "调解纠纷518件，调解成功507件，同比下降12.5%（上年592件）。",
    "上年培训学员1,200人次。\n账户1个。\n培训学员860人次，比上年增长30.5%。",
    # what a name narrows down is not the total
    "住院费用见附表，政策范围内住院费用4,100万元。\n账户1个。\n住院6,200人次，次均住院费用7,900元。",
    # a part of a list is no number that an average is over
    "种植机械经费41.20万元。\n账户1个。\n完成鉴定18项，其中种植机械8项、收获机械10项，平均每项支出4.90万元。",
    # of another subject than the amounts
    "设备购置预算912.00万元，支出874.60万元。\n单位设科室5个。\n聘用保洁员12名。\n存在的问题：房屋修缮尚有47.40万元未执行。",
    # two pairs of amounts bear its words
    "甲校食堂补助预算80万元，支出71万元。\n乙校食堂补助预算60万元，支出55万元。\n食堂补助尚有12万元未执行。",
    # a quotient that no slip of the hand parts from what is told
    "县级抽验水表960只，合格912只。\n水表抽验合格率为88%。",
    # a bound is no rest
    "债务余额38.52亿元，其中一般债务21.12亿元，未超过核定限额41.20亿元。\n账户1个。\n专项债务支出17.40亿元。",
    # planned as the year began, planned for the year to come, of income where spending is told
    "税务部门完成1,538万元，占年初预算2,960万元的52.0%，同比下降8.3%；财政部门完成334万元，占年初预算1,140万元的29.3%，同比下降53.9%。",
    "2018年政府工作报告\n一、2017年工作回顾\n旅游收入完成64亿元，同比增长19.6%。\n二、2018年工作安排\n旅游收入达到77亿元。",
    "地方财政总收入完成18亿元。\n账户1个。\n聘用保洁员12名。\n全年投入民生资金7.6亿元，占地方财政总支出的47.2%。",
    # what lies between two growths, and between two increases
    "一、增长速度保持前列。占GDP比重58.3%，增速比全市高3.1个百分点，对经济增长的贡献达到61.7%，是全区增长的主要动力。",
    "进城务工人员1,371万人。\n账户1个。\n省内务工人员951万人。省内务工人员增量占务工人员增量的96.4%。",
    # below the plan itself
    "“三公”经费年初预算168万元。\n账户1个。\n公务接待费3.2万元，低于年初预算16万元。",
    # of some of them, who are told nowhere
    "一季度办公楼火灾亡86人，占公共场所火灾亡人总数的43%；全部火灾亡212人。",
    # of what the date tells
    "税收入库率62.4%，比时间进度高4.1个百分点；支出进度60.1%，高1.8个百分点。",
    # what is told is a plan
    "全年受理仲裁案件1,260件，上年受理仲裁案件1,050件。\n仲裁案件比计划多35件。",
]


def drawn(text: str) -> list[Told]:
    return [(each.relation, each.holds, each.arithmetic) for _, each in Manuscript.of_text(text).drawn]


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_a_figure_is_held_against_the_two_amounts_that_its_words_tell_it_of(text: str, statements: list[Told]) -> None:
    assert drawn(text) == statements


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_told_where_the_words_leave_it_open_which_amounts_are_meant(text: str) -> None:
    assert drawn(text) == []


def test_what_is_planned_for_the_next_year_is_held_against_the_year_itself() -> None:
    text = (
        "某镇2023年自评报告\n全年安置护林员310人。\n公务车2辆。\n2024年拟安置护林员350人，比2023年实际安置人数多50人。"
    )
    assert drawn(text) == [(Relation.COMPARISON, False, "第2段、第4段：350人－310人＝40人≠50人")]
