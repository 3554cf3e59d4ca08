"""Changes against a base."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING: dict[str, list[Told]] = {
    # behind a ； of the total, which none of the losses is
    "总分93分；管理满分30分，失1.6分；产出满分20分，失1.8分；比上年90.5分提高2.5分。": [
        (Relation.GROWTH, True, "93分－90.5分＝2.5分")
    ],
    "得分91分，其中管理18分、产出40分；较去年的89.5分提高1.5分。": [(Relation.GROWTH, True, "91分－89.5分＝1.5分")],
    # of none that are left
    "申诉2件，同比减少4件，下降66.67%；国家赔偿0件，同比减少1件，下降100%。": [
        (Relation.GROWTH, True, "4件÷（2件＋4件）＝66.67%"),
        (Relation.GROWTH, True, "1件÷（0件＋1件）＝100.00%"),
    ],
    "2021年收入4125.49万元，2022年比2021年减少1267.86万元，下降30.73%。": [
        (Relation.GROWTH, True, "1267.86万元÷4125.49万元＝30.73%")
    ],
    "总支出增加253.06万元，增长5.00%，上年为5,061.14万元。": [
        (Relation.GROWTH, True, "253.06万元÷5,061.14万元＝5.00%")
    ],
    # the base behind its change
    "净增326户；上年末在保6,154户，增长5.30%。": [(Relation.GROWTH, True, "326户÷6,154户＝5.30%")],
    "平均单产5,487公斤，每公顷比上年增产97.8公斤，提高1.8%。": [
        (Relation.GROWTH, True, "97.8公斤÷（5,487公斤－97.8公斤）＝1.81%≈1.8%")
    ],
    "收入完成25,400万元，同比增长46.2%，增加收入8,026万元。": [
        (Relation.GROWTH, True, "8,026万元÷（25,400万元－8,026万元）＝46.20%")
    ],
    # two things, each with its own growth
    "收入和支出恢复到2019年同期的98.5%和95.2%，较2020年同期分别增长31.4%和22.6%。": [],
    # of what was reached, not of the budget
    "完成收入126.4亿元，完成预算98.5亿元的128.3%，同比增长26.4%，增收26.4亿元。": [
        (Relation.RATE, True, "126.4亿元÷98.5亿元＝128.32%≈128.3%"),
        (Relation.GROWTH, True, "26.4亿元÷（126.4亿元－26.4亿元）＝26.40%"),
    ],
    "信访量28件次，同比下降两成，上年35件次。": [(Relation.GROWTH, True, "（35件次－28件次）÷35件次＝20.00%")],
    # the same change in another unit is passed over
    "播种面积1,160.6公顷（17,409亩），比上年减少97.5公顷（1,462.5亩），下降7.75%。": [
        (Relation.EQUATION, True, "1,160.6公顷＝17409亩"),
        (Relation.EQUATION, True, "97.5公顷＝1462.5亩"),
        (Relation.GROWTH, True, "97.5公顷÷（1,160.6公顷＋97.5公顷）＝7.75%"),
    ],
    # a standard for each, and money alone
    "全年发放资金44.5亿元。平均标准117元/人，比上年提高16.2元，增长16.1%。": [
        (Relation.GROWTH, True, "16.2元÷（117元/人－16.2元）＝16.07%≈16.1%")
    ],
    "2月份完成客运量21.8亿人次。客运量环比增加7.1亿人次、增长48.3%。": [
        (Relation.GROWTH, True, "7.1亿人次÷（21.8亿人次－7.1亿人次）＝48.30%")
    ],
    "年初预算640万元，年中调增80万元，预算调整率12.5%。": [(Relation.GROWTH, True, "80万元÷640万元＝12.50%")],
    "年初预算640万元，追加聘用经费80万元，全年720万元，预算调整率12.5%。": [
        (Relation.RATE, True, "（720万元－640万元）÷640万元＝12.50%")
    ],
    # the base told last, by its year
    "支出较2022年减少126万元，下降8.4%，2022年为1,500万元。": [(Relation.GROWTH, True, "126万元÷1,500万元＝8.40%")],
    "累计结余86万元，较上年末增加11万元，上年末累计结余75万元。": [(Relation.GROWTH, True, "86－11＝75万元")],
    "全年支出424万元，比上年增加24万元，增长6%。": [(Relation.GROWTH, True, "24万元÷（424万元－24万元）＝6.00%")],
    "接待费3.6万元，较上年减少0.4万元，下降10%。": [(Relation.GROWTH, True, "0.4万元÷（3.6万元＋0.4万元）＝10.00%")],
    # 0.4 may be 0.45
    "接待费3.6万元，较上年减少0.4万元，下降11.1%。": [
        (Relation.GROWTH, True, "0.4万元÷（3.6万元＋0.4万元）＝10.00%≈11.1%")
    ],
    "上年收入300万元，本年收入318万元，增加18万元，增长6%。": [
        (Relation.GROWTH, True, "318万元－300万元＝18万元"),
        (Relation.GROWTH, True, "18万元÷（318万元－18万元）＝6.00%"),
    ],
    "覆盖率由82%提高到87.5%，提高5.5个百分点。": [(Relation.GROWTH, True, "87.5%－82%＝5.5个百分点")],
    # of the rate before, and as right as 6个百分点
    "覆盖率由60%提高到66%，增长10%。": [(Relation.GROWTH, True, "（66%－60%）÷60%＝10.00%")],
    "去年服务1,200人次，今年服务1,500人次，增长25%。": [
        (Relation.GROWTH, True, "（1,500人次－1,200人次）÷1,200人次＝25.00%")
    ],
    "培训期数由4期增加到6期，增长50%。": [(Relation.GROWTH, True, "（6期－4期）÷4期＝50.00%")],
    "上年支出200万元。本年支出230万元，增长15%。": [(Relation.GROWTH, True, "（230万元－200万元）÷200万元＝15.00%")],
    # called last year's: it is the base
    "上年收入300万元，减少30万元，下降10%。": [(Relation.GROWTH, True, "30万元÷300万元＝10.00%")],
    "受理诉求较2031年的384件增加48件，上升12.5%。": [(Relation.GROWTH, True, "48件÷384件＝12.50%")],
    "全年税收3.45亿元，同比增长15%，增收0.45亿元。": [
        (Relation.GROWTH, True, "0.45亿元÷（3.45亿元－0.45亿元）＝15.00%")
    ],
    "公用经费86.5万元，同比下降3.5%，上年为89.6万元。": [
        (Relation.GROWTH, True, "（89.6万元－86.5万元）÷89.6万元＝3.46%≈3.5%")
    ],
    "灌溉面积增加1.1万亩，灌溉面积达到2.9万亩，增长61.1%。": [
        (Relation.GROWTH, True, "1.1万亩÷（2.9万亩－1.1万亩）＝61.11%≈61.1%")
    ],
    "上年三公经费支出50万元。比上年减少5万元，下降9.1%。": [
        (Relation.GROWTH, True, "5万元÷（50万元＋5万元）＝9.09%≈9.1%")
    ],
    "收入预算60万元，收入50万元，比上年减少约5万元，下降12%。": [
        (Relation.GROWTH, True, "5万元÷（50万元＋5万元）＝9.09%≈12%")
    ],
    "2031年收入50万元，2032年收入55万元，增长10%。": [(Relation.GROWTH, True, "（55万元－50万元）÷50万元＝10.00%")],
    "2032年收入55万元，2031年收入50万元，增长10%。": [(Relation.GROWTH, True, "（55万元－50万元）÷50万元＝10.00%")],
    "上年收入50万元，本年收入47.5万元，负增长5%。": [(Relation.GROWTH, True, "（50万元－47.5万元）÷50万元＝5.00%")],
    "覆盖率60%。覆盖率62%，提高2个百分点。": [(Relation.GROWTH, True, "62%－60%＝2个百分点")],
    "收入50万元（比上年增加5万元，增长11.1%）。": [(Relation.GROWTH, True, "5万元÷（50万元－5万元）＝11.11%≈11.1%")],
    # all of the row are of then
    "年初医师1,860人，护士2,140人。全年护士增加128人，增长6.0%。": [
        (Relation.GROWTH, True, "128人÷2,140人＝5.98%≈6.0%")
    ],
    # of all of a list, though an average stands between
    "举办展演73场，平均每场8,000元；其中景区28场、校园25场、社区20场，比上年的64场增加9场。": [
        (Relation.SUM, True, "28＋25＋20＝73场"),
        (Relation.GROWTH, True, "73场－64场＝9场"),
    ],
}

FAILING: dict[str, list[Told]] = {
    "国家赔偿0件，同比减少3件，下降50%。": [(Relation.GROWTH, False, "3件÷（0件＋3件）＝100.00%≠50%")],
    # what the amount is told by, its change is told by
    "一般公共预算收入（同口径）完成30,161万元，同比增长14.6%，增收4,376万元。": [
        (Relation.GROWTH, False, "4,376万元÷（30,161万元－4,376万元）＝16.97%≠14.6%")
    ],
    # held against the year before it, whose amount is not told
    "2022年度收入总计4125.49万元，比2021年减少1267.86万元，下降30.73%。": [
        (Relation.GROWTH, False, "1267.86万元÷（4125.49万元＋1267.86万元）＝23.51%≠30.73%")
    ],
    # whichever word tells that it fell, or a sign alone
    "一中报名3,464人，比去年同期的3,826人减少了362人，减幅为6.49%。": [
        (Relation.GROWTH, True, "3,826人－3,464人＝362人"),
        (Relation.GROWTH, False, "362人÷3,826人＝9.46%≠6.49%"),
    ],
    "社区药房412家，与上年的424家相比减少了12家，增长率为-2.38%。": [
        (Relation.GROWTH, True, "424家－412家＝12家"),
        (Relation.GROWTH, False, "12家÷424家＝2.83%≠2.38%"),
    ],
    # what stands right before a rate is meant, whatever two others give
    "报名音乐类1,352人，比去年增加326人，增幅38.1%；美术类4,177人，比去年增加690人，增幅19.8%；书法类6,346人，比去年增加2,418人。": [
        (Relation.GROWTH, False, "326人÷（1,352人－326人）＝31.77%≠38.1%"),
        (Relation.GROWTH, True, "690人÷（4,177人－690人）＝19.79%≈19.8%"),
    ],
    # saved and shortened from one level to another
    "每亩成本由680元降至612元，每亩节约78元。": [(Relation.GROWTH, False, "680元－612元＝68元≠78元，相差10元")],
    "办理时间由45分钟缩短为18分钟，缩短28分钟。": [
        (Relation.GROWTH, False, "45分钟－18分钟＝27分钟≠28分钟，相差1分钟")
    ],
    # the base behind the rate
    "产量2.86万吨，比上年增加0.12万吨，增长4.2%，上年为2.70万吨。": [
        (Relation.GROWTH, True, "0.12万吨÷（2.86万吨－0.12万吨）＝4.38%≈4.2%"),
        (Relation.GROWTH, False, "2.86－0.12＝2.74万吨≠2.70万吨，相差0.04万吨"),
    ],
    "与2022年的426件相比，信访量减少38件，下降9.8%。": [(Relation.GROWTH, False, "38件÷426件＝8.92%≠9.8%")],
    "游客增长12.5%，达到36万人次，比上年增加4.5万人次。": [
        (Relation.GROWTH, False, "4.5万人次÷（36万人次－4.5万人次）＝14.29%≠12.5%"),
    ],
    "护理补贴与2022年支出500万元相比增加45万元，增长9.9%。": [(Relation.GROWTH, False, "45万元÷500万元＝9.00%≠9.9%")],
    # two levels leave more room than the change between them
    "耕地4.8万亩，比上年的4.2万亩增加0.6万亩，增长12.5%。": [
        (Relation.GROWTH, True, "4.8万亩－4.2万亩＝0.6万亩"),
        (Relation.GROWTH, False, "0.6万亩÷4.2万亩＝14.29%≠12.5%"),
    ],
    # what a share is of is no level
    "断面由11个增加到15个，占20个断面的75%，增加5个。": [
        (Relation.RATE, True, "15个÷20个＝75.00%"),
        (Relation.GROWTH, False, "15个－11个＝4个≠5个，相差1个"),
    ],
    "全年支出3,748万元：工资福利2,886万元，其他862万元。支出同比增长6.0%，增加支出224.88万元。": [
        (Relation.SUM, True, "2886＋862＝3748万元"),
        (Relation.GROWTH, False, "224.88万元÷（3,748万元－224.88万元）＝6.38%≠6.0%"),
    ],
    # what was aimed at is not what rose
    "满意度94%，比目标90%高4个百分点；较上年91.5%提高3.5个百分点。": [
        (Relation.COMPARISON, True, "94－90＝4个百分点"),
        (Relation.GROWTH, False, "94%－91.5%＝2.5个百分点≠3.5个百分点，相差1个百分点"),
    ],
    "存款余额5.62亿元，较3月末的5.38亿元增长4.8%，净增0.24亿元。": [
        (Relation.GROWTH, False, "0.24亿元÷5.38亿元＝4.46%≠4.8%"),
        (Relation.GROWTH, True, "5.62亿元－5.38亿元＝0.24亿元"),
    ],
    "贴息支出45.6万元，比2021年的38.2万元增长19.4%，增加8.4万元。": [
        (Relation.GROWTH, True, "（45.6万元－38.2万元）÷38.2万元＝19.37%≈19.4%"),
        (Relation.GROWTH, False, "45.6万元－38.2万元＝7.4万元≠8.4万元，相差1万元"),
    ],
    # what stands behind the ； is the base of another
    "火警由上年的216起下降到115起，下降30.1%；盗警由142起下降到88起，下降38%。": [
        (Relation.GROWTH, False, "（216起－115起）÷216起＝46.76%≠30.1%"),
        (Relation.GROWTH, True, "（142起－88起）÷142起＝38.03%≈38%"),
    ],
    # what it is against, told again in the bracket behind it
    "管护投入达66.4亿元，较“十二五”增长22.4%（“十二五”累计投入52.3亿元）。": [
        (Relation.GROWTH, False, "（66.4亿元－52.3亿元）÷52.3亿元＝26.96%≠22.4%"),
        (Relation.PART, True, "52.3亿元≤66.4亿元"),
    ],
    "办理案件126件，同比增加81件，上年为108件。": [(Relation.GROWTH, False, "126－81＝45件≠108件，相差63件")],
    # the base stands before 相比
    "常住人口与2010年的133,972人相比，增加7,206人，增长3.58%。": [
        (Relation.GROWTH, False, "7,206人÷133,972人＝5.38%≠3.58%")
    ],
    # a round mark that was passed is no amount
    "采购规模为21070.5万元，首次突破2亿元，比上年增加3765.2万元，增长28.1%。": [
        (Relation.GROWTH, False, "3765.2万元÷（21070.5万元－3765.2万元）＝21.76%≠28.1%")
    ],
    # of the amount that the change names, whatever was told behind it
    "收入合计1,280万元。其中：拨款收入900万元；其他收入380万元。与上年相比，收入合计增加80万元，增长7.67%。": [
        (Relation.SUM, True, "900＋380＝1280万元"),
        (Relation.GROWTH, False, "80万元÷（1,280万元－80万元）＝6.67%≠7.67%"),
    ],
    "新增灌溉面积1.1万亩，灌溉面积达到2.9万亩，增长37.9%。": [
        (Relation.GROWTH, False, "1.1万亩÷（2.9万亩－1.1万亩）＝61.11%≠37.9%")
    ],
    "2月份完成客运量21.8亿人次。客运量环比增加7.1亿人次、增长43.8%。": [
        (Relation.GROWTH, False, "7.1亿人次÷（21.8亿人次－7.1亿人次）＝48.30%≠43.8%")
    ],
    "亏损由320万元减少到256万元，减亏30%。": [(Relation.GROWTH, False, "（320万元－256万元）÷320万元＝20.00%≠30%")],
    # the way told behind its rate
    "事故起数下降12%，由250起降至202起。": [(Relation.GROWTH, False, "（250起－202起）÷250起＝19.20%≠12%")],
    "年初预算640万元，年中调增80万元，预算调整率11.5%。": [(Relation.GROWTH, False, "80万元÷640万元＝12.50%≠11.5%")],
    "臭氧年均浓度为54微克/立方米，同比下降6%，上年为60微克/立方米。": [
        (Relation.GROWTH, False, "（60微克/立方米－54微克/立方米）÷60微克/立方米＝10.00%≠6%")
    ],
    "全县人口141.2万人，与2010年的134万人相比，增加2.7万人。": [
        (Relation.GROWTH, False, "141.2万人－134万人＝7.2万人≠2.7万人，相差4.5万人")
    ],
    "空置率由4.08%下降为2.67%，下降1.14个百分点。": [
        (Relation.GROWTH, False, "4.08%－2.67%＝1.41个百分点≠1.14个百分点，相差0.27个百分点")
    ],
    "小麦总产量1,262.7吨，比上年增加31.2吨，增产5.2%。": [
        (Relation.GROWTH, False, "31.2吨÷（1,262.7吨－31.2吨）＝2.53%≠5.2%")
    ],
    # what was planned is no year before
    "接待费5.48万元，比预算增加0万元，比去年增加1.55万元。": [],
    "入学率达96.3%，较上年的92.8%提高0.8个百分点。": [
        (Relation.GROWTH, False, "96.3%－92.8%＝3.5个百分点≠0.8个百分点，相差2.7个百分点")
    ],
    "低保标准由680元/月提高到720元/月，增长8.55%。": [
        (Relation.GROWTH, False, "（720元/月－680元/月）÷680元/月＝5.88%≠8.55%")
    ],
    "支出较2022年减少126万元，下降4.8%，2022年为1,500万元。": [
        (Relation.GROWTH, False, "126万元÷1,500万元＝8.40%≠4.8%")
    ],
    "累计结余86万元，较上年末增加11万元，上年末累计结余57万元。": [
        (Relation.GROWTH, False, "86－11＝75万元≠57万元，相差18万元")
    ],
    # divided by the amount of this year
    "全年收入862.4万元。其中：拨款640.2万元，其他222.2万元。比上年增加71.8万元，增长8.33%。": [
        (Relation.SUM, True, "640.2＋222.2＝862.4万元"),
        (Relation.GROWTH, False, "71.8万元÷（862.4万元－71.8万元）＝9.08%≠8.33%"),
    ],
    # the change stands behind its rate, with a share between it and its amount
    "收入完成230万元，为年度预算的46%，同比增长15%，增收3万元。": [
        (Relation.GROWTH, False, "3万元÷（230万元－3万元）＝1.32%≠15%")
    ],
    # the sentence before holds the amount; the rate is off by one digit
    "全年项目支出1,236万元，占全部支出的50%。与上年相比，培训项目支出增加27.8万元，增长2.38%。": [
        (Relation.GROWTH, False, "27.8万元÷（1,236万元－27.8万元）＝2.30%≠2.38%")
    ],
    "2023年决算为开展工作发生的各项支出141.5万元，2022年为117.8万元，较2022年增加33.7万元。": [
        (Relation.GROWTH, False, "141.5万元－117.8万元＝23.7万元≠33.7万元，相差10万元")
    ],
    "全年支出424万元，比上年增加24万元，增长7%。": [(Relation.GROWTH, False, "24万元÷（424万元－24万元）＝6.00%≠7%")],
    "上年收入300万元，本年收入318万元，增加28万元，增长6%。": [
        (Relation.GROWTH, False, "318万元－300万元＝18万元≠28万元，相差10万元"),
        (Relation.GROWTH, True, "（318万元－300万元）÷300万元＝6.00%"),
    ],
    "覆盖率由82%提高到87.5%，提高6.5个百分点。": [
        (Relation.GROWTH, False, "87.5%－82%＝5.5个百分点≠6.5个百分点，相差1个百分点")
    ],
    "去年服务1,200人次，今年服务1,500人次，增长20%。": [
        (Relation.GROWTH, False, "（1,500人次－1,200人次）÷1,200人次＝25.00%≠20%")
    ],
    # up where the figures go down
    "去年服务1,500人次，今年服务1,200人次，增长20%。": [
        (Relation.GROWTH, False, "（1,500人次－1,200人次）÷1,500人次＝20.00%，增减方向与数字相反")
    ],
    "收入合计840万元，较上年增加40万元，增长5.5%。": [
        (Relation.GROWTH, False, "40万元÷（840万元－40万元）＝5.00%≠5.5%")
    ],
    "培训期数由4期增加到6期，增长60%。": [(Relation.GROWTH, False, "（6期－4期）÷4期＝50.00%≠60%")],
    "投诉量由60件上升到48件。": [(Relation.GROWTH, False, "48件＜60件，与“上升到”相反")],
    "受理诉求较2031年的384件增加48件，上升13.5%。": [(Relation.GROWTH, False, "48件÷384件＝12.50%≠13.5%")],
    "三公经费支出50万元。三公经费支出比上年减少5万元，下降12%。": [
        (Relation.GROWTH, False, "5万元÷（50万元＋5万元）＝9.09%≠12%")
    ],
    # not of the plan
    "收入50万元，收入预算60万元，比上年减少5万元，下降12%。": [
        (Relation.GROWTH, False, "5万元÷（50万元＋5万元）＝9.09%≠12%")
    ],
    # not of the part
    "支出50万元，其中培训30万元，比上年减少5万元，下降12%。": [
        (Relation.PART, True, "30万元≤50万元"),
        (Relation.GROWTH, False, "5万元÷（50万元＋5万元）＝9.09%≠12%"),
    ],
    "由20件降至15件，减少8件。": [(Relation.GROWTH, False, "20件－15件＝5件≠8件，相差3件")],
    "上年支出50万元，本年支出55万元，增加8万元。": [(Relation.GROWTH, False, "55万元－50万元＝5万元≠8万元，相差3万元")],
    "办结件比上年384件增加48件，共420件，较上年384件增加40件。": [
        (Relation.GROWTH, False, "420件－384件＝36件≠40件，相差4件")
    ],
    # amounts of other things give so coarse a rate by chance, or are told for
    "福利支出2,892万元，上年为2,678万元，增长8%；农林支出2,430万元，比上年的2,700万元下降9%。": [
        (Relation.GROWTH, True, "（2,892万元－2,678万元）÷2,678万元＝7.99%≈8%"),
        (Relation.GROWTH, False, "（2,700万元－2,430万元）÷2,700万元＝10.00%≠9%"),
    ],
    "CT检查38,460人次，较上年32,050人次上升20%。血透9,984例次，较上年增加1,664例次，增长16.67%。": [
        (Relation.GROWTH, True, "（38,460人次－32,050人次）÷32,050人次＝20.00%"),
        (Relation.GROWTH, False, "1,664例次÷（9,984例次－1,664例次）＝20.00%≠16.67%"),
    ],
    # what it is against stands right before the rate
    "亩均增产36公斤，较对照田480公斤增产8.5%。": [(Relation.GROWTH, False, "36公斤÷480公斤＝7.50%≠8.5%")],
    "营收62.4亿元，增速12.5%，比上年回落2.3个百分点，上年增速为14.5%。": [
        (Relation.GROWTH, False, "12.5%＋2.3个百分点＝14.8%≠14.5%，相差0.3个百分点")
    ],
    "会展收入3,260万元，比上年增长23.0%，增加610万元；上年收入2,560万元。": [
        (Relation.GROWTH, True, "610万元÷（3,260万元－610万元）＝23.02%≈23.0%"),
        (Relation.GROWTH, False, "3260－610＝2650万元≠2,560万元，相差90万元"),
    ],
    "投诉1,268件，同比下降12.5%，比上年减少168件。": [
        (Relation.GROWTH, False, "168件÷（1,268件＋168件）＝11.70%≠12.5%")
    ],
    # what each earned more, against what each did the year before
    "户均增收1,530元，上年为1,230元，增长34.39%。": [
        (Relation.GROWTH, False, "（1,530元－1,230元）÷1,230元＝24.39%≠34.39%")
    ],
    "政府性基金预算支出412.6万元。与上年相比，政府性基金预算支出增加32.6万元，增长9.58%。": [
        (Relation.GROWTH, False, "32.6万元÷（412.6万元－32.6万元）＝8.58%≠9.58%")
    ],
    # a rate named after the change, of the whole that a ； parts from its list
    "“三公”经费63.46万元，上年32万元，变动率89.31%。": [
        (Relation.GROWTH, False, "（63.46万元－32万元）÷32万元＝98.31%≠89.31%")
    ],
    "“三公”经费52.46万元，其中用车30万元，接待22.46万元；上年32万元，变动率36.94%。": [
        (Relation.SUM, True, "30＋22.46＝52.46万元"),
        (Relation.GROWTH, False, "（52.46万元－32万元）÷32万元＝63.94%≠36.94%"),
    ],
}

SILENT = (
    # by how much more was paid in all
    "标准由每人每月125元提高到145元，惠及8.62万人，全年增加支出2,068.8万元。",
    # nothing but a rate stands before the change
    "同比增长5%，比上年增加0.12万吨，上年为2.70万吨。",
    # what was done beyond a plan is no level
    "目标300场，超额完成30场；上年举办264场，同比增长25%。",
    "办件量6,240件，同口径增长12%，比上年增加1,040件。",
    "占全县比重由7.2%提升至7.4%，在片区占比由20.5%提升至21.1%；人均由6.24万元提升至8.16万元。收入累计完成3.6亿元，增长18.7%。",
    "上门服务2.1万人次，为目标的105%；抽查合规率91.5%，低于目标值3.5个百分点。",
    "采掘业收入2.7亿元，增收6,686万元，占增值税增收总额的94.39%。",
    # two changes, each with its rate, and no level
    "维护费比去年增加1.05万元，增长35.8%；接待费比去年增加0.5万元，增长50%。",
    # another base
    "同口径收入318万元，比上年增加28万元，剔除政策因素后增长5%。",
    # against the budget
    "全年支出318万元，比预算增加18万元，增长9%。",
    "参训人数480人，是上年的1.5倍。",
    "粮食产量稳步增长，增长率保持在3%左右。",
    "全年节约经费5万元，节约率增长5%。",
    "增长8%的目标如期实现。",
    # a vague amount proves nothing
    "收入约420万元，比上年增加20万元，增长6%。",
    "产量稳步提高2个百分点。",
    "覆盖率92%、合格率95%，均提高1个百分点。",
    "年均增长12%，五年累计增加60万元。",
    "受理诉求较2031年的0件增加48件，上升12.5%。",
    "受理诉求较2031年的384件增加48人，上升12.5%。",
    # of which of the two
    "三公经费支出50万元，其他支出60万元。比上年减少5万元，下降12%。",
    # a subject of its own
    "三公经费支出50万元。公务接待费比上年减少5万元，下降12%。",
    "比上年增加5万元，增长10%。",
    "负增长5%。",
    # nothing before
    "收入5万元，比上年增加5万元，增长80%。",
    "上年支出50万元，本年支出55万元，增加约6万元。",
    # no year told
    "甲50万元，乙55万元，增加6万元。",
    "由20天降至15天，缩短至10天。",
    "由约80件增至60件。",
    "覆盖率60%，增长率70%，提高3个百分点。",
    "增长6%，增长7%，提高3个百分点。",
    "历时20天，超时15天，缩短3天。",
    # no base told
    "占比80.0%，占比85.0%，提高6.0个百分点。",
    # too far behind
    "由80.0%提高到85.0%；经过努力，各镇都有改进，也有困难，提高6.0个百分点。",
    "开展活动3次。比上年增加5万元，增长10%。",
)


@pytest.mark.parametrize(("sentence", "statements"), HOLDING.items())
def test_a_change_that_comes_out_is_shown_with_its_working(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize(("sentence", "statements"), FAILING.items())
def test_a_change_that_does_not_come_out_is_told_with_what_does(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize("sentence", SILENT)
def test_a_change_of_another_base_is_passed_over(sentence: str) -> None:
    assert stated(sentence) == []
