"""Balances, gaps, adjustments and deductions."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING: dict[str, list[Told]] = {
    # several that are taken away, and what is added
    "结转资金258.6万元，加本年安排1,200万元，减去收回的58.6万元，实际可用资金1,400万元。": [
        (Relation.REMAINDER, True, "258.6＋1200－58.6＝1400万元")
    ],
    # what was left once is taken back
    "年初预算1,520万元，年中追加236万元，收回结余资金48万元，调整后预算1,708万元。": [
        (Relation.REMAINDER, True, "1520＋236－48＝1708万元")
    ],
    # what is left is the last of all
    "问题97个，完成整改88个，基本完成4个，未完成5个。": [
        (Relation.SUM, True, "88＋4＋5＝97个"),
        (Relation.REMAINDER, True, "97－88－4＝5个"),
    ],
    "市级公益金收入1,237万元，安排支出1,169万元，结转下年使用68万元。": [
        (Relation.REMAINDER, True, "1237－1169＝68万元")
    ],
    "下达我区121万元，其中救助资金110万元，孤儿保障金11万元，调减40万元，全年实际下达81万元。": [
        (Relation.SUM, True, "110＋11＝121万元"),
        (Relation.REMAINDER, True, "121－40＝81万元"),
    ],
    "新增驿站9个，累计达到61个，由52个增至61个。": [(Relation.REMAINDER, True, "52＋9＝61个")],
    "年初预算240万元，追加36万元，预算调整为276万元。": [(Relation.REMAINDER, True, "240＋36＝276万元")],
    "年初预算240万元，核减36万元，调减为204万元。": [(Relation.REMAINDER, True, "240－36＝204万元")],
    "到位150万元，支出137.6万元，结余12.4万元。": [(Relation.REMAINDER, True, "150－137.6＝12.4万元")],
    "合同价92万元，已支付80.5万元，未支付11.5万元。": [
        (Relation.SUM, True, "80.5＋11.5＝92万元"),
        (Relation.REMAINDER, True, "92－80.5＝11.5万元"),
    ],
    "计划检测900批，实际检测864批，较计划少36批。": [(Relation.COMPARISON, True, "900－864＝36批")],
    "目标培训500人，实际培训560人，超额完成60人。": [(Relation.COMPARISON, True, "560－500＝60人")],
    "年初预算240万元，追加36万元，调整后276万元。": [(Relation.REMAINDER, True, "240＋36＝276万元")],
    "年初结转5万元，本年收入95万元，支出91万元，年末结转9万元。": [(Relation.REMAINDER, True, "5＋95－91＝9万元")],
    "计划数300户与实际数286户之差为14户。": [(Relation.COMPARISON, True, "300－286＝14户")],
    "工程总额80万元，扣除质保金4万元后，实际支付76万元。": [(Relation.REMAINDER, True, "80－4＝76万元")],
    "满意度目标85%，实际88.59%，较年度目标85%高3.59个百分点。": [
        (Relation.COMPARISON, True, "88.59－85＝3.59个百分点")
    ],
    "全年预算160万元，实际支出152万元，执行率95%，结余8万元。": [
        (Relation.RATE, True, "152万元÷160万元＝95.00%"),
        (Relation.REMAINDER, True, "160－152＝8万元"),
    ],
    # the amounts stand in the sentence before
    "项目预算50万元，实际支出46.5万元。结余资金3.5万元。": [(Relation.REMAINDER, True, "50－46.5＝3.5万元")],
    "年初预算90万元，核减14万元，调整后预算76万元。": [(Relation.REMAINDER, True, "90－14＝76万元")],
    # whole numbers of 万元 may be off by one
    "全年预算160万元，实际支出152万元，执行率95%，结余9万元。": [
        (Relation.RATE, True, "152万元÷160万元＝95.00%"),
        (Relation.REMAINDER, True, "160－152＝8万元≈9万元"),
    ],
    "年初在册9,612户，新增755户，退出527户，年末在册9,840户。": [(Relation.REMAINDER, True, "9612＋755－527＝9840户")],
    "全年预算160万元，完成预算的95%，即152万元，结余8万元。": [
        (Relation.RATE, True, "152万元÷160万元＝95.00%"),
        (Relation.REMAINDER, True, "160－152＝8万元"),
    ],
    "收入合计为300万元。支出合计为280万元。年末结转和结余20万元。": [(Relation.REMAINDER, True, "300－280＝20万元")],
    "计划检测900批。实际检测864批，较计划少36批。": [(Relation.COMPARISON, True, "900－864＝36批")],
    "年初预算240万元。追加36万元，调整后276万元。": [(Relation.REMAINDER, True, "240＋36＝276万元")],
    "工程总额80万元。扣除质保金4万元后，实际支付76万元。": [(Relation.REMAINDER, True, "80－4＝76万元")],
    "满分10分，甲扣0.4分，乙扣1分，得8.6分。": [
        (Relation.SCORE, True, "0.4＋1＋8.6＝10分"),
        (Relation.SCORE, True, "10－0.4－1＝8.6分"),
    ],
    # all deductions make 100
}

FAILING: dict[str, list[Told]] = {
    "贷款余额386.2亿元，存款余额512.8亿元，存贷差136.6亿元。": [
        (Relation.REMAINDER, False, "512.8－386.2＝126.6亿元≠136.6亿元，相差10亿元")
    ],
    "年初库存12.6万吨，当年收购8.2万吨，销售9.1万吨，年末库存11.4万吨。": [
        (Relation.REMAINDER, False, "12.6＋8.2－9.1＝11.7万吨≠11.4万吨，相差0.3万吨")
    ],
    "到位资金836万元，扣除设计费42万元、监理费18.5万元后，可用于工程的资金为757.5万元。": [
        (Relation.REMAINDER, False, "836－42－18.5＝775.5万元≠757.5万元，相差18万元")
    ],
    "到位资金836万元，扣除设计费42万元和监理费18.5万元，工程可用757.5万元。": [
        (Relation.REMAINDER, False, "836－42－18.5＝775.5万元≠757.5万元，相差18万元")
    ],
    "预算支出为1,129,236万元，执行数为986,752.25万元；预算与执行结果的差异总额为142,488.75万元。": [
        (Relation.REMAINDER, False, "1129236－986752.25＝142483.75万元≠142,488.75万元，相差5万元")
    ],
    "到位资金832万元。支付712万元，其中建安490万元、设计82万元、设备140万元，占到位资金的85.58%，结存130万元。": [
        (Relation.SUM, True, "490＋82＋140＝712万元"),
        (Relation.RATE, True, "712万元÷832万元＝85.58%"),
        (Relation.REMAINDER, False, "832－712＝120万元≠130万元，相差10万元"),
    ],
    # what was given of what was needed
    "48座管护合计57.6万元，实际安排46.3万元，缺口17.3万元。": [
        (Relation.REMAINDER, False, "57.6－46.3＝11.3万元≠17.3万元，相差6万元")
    ],
    "合同价96.8万元，审定价93.7万元，核减3.4万元。": [
        (Relation.COMPARISON, False, "96.8－93.7＝3.1万元≠3.4万元，相差0.3万元")
    ],
    # a purpose between the word and the figure, and one wrong digit however far it leads
    "年初预算6,214.60万元，追加薄弱环节改善与能力提升资金286.00万元，全年预算2,500.60万元。": [
        (Relation.REMAINDER, False, "6214.60＋286.00＝6500.6万元≠2,500.60万元，相差4000万元")
    ],
    "年初批复4,260万元，追加3,185万元，收回145万元，调整后预算6,300万元。": [
        (Relation.REMAINDER, False, "4260＋3185－145＝7300万元≠6,300万元，相差1000万元")
    ],
    "账面库存1,286件，实际盘点1,268件，盘亏28件。": [(Relation.COMPARISON, False, "1286－1268＝18件≠28件，相差10件")],
    "登记造册862户，审核通过796户，核减76户。": [(Relation.COMPARISON, False, "862－796＝66户≠76户，相差10户")],
    # what the total of the payments leaves
    "资金总额1,460万元，2022年支付580万元，2023年支付720万元，累计支付1,300万元，结余170万元。": [
        (Relation.SUM, True, "580＋720＝1300万元"),
        (Relation.REMAINDER, False, "1460－1300＝160万元≠170万元，相差10万元"),
    ],
    "领取物资5,600份，发放5,420份，结存190份。": [(Relation.REMAINDER, False, "5600－5420＝180份≠190份，相差10份")],
    # the first of the sentence before was cut
    "下达我区111万元，其中低保金100万元、孤儿保障金11万元。年中调减14万元，全年实际下达71万元。": [
        (Relation.SUM, True, "100＋11＝111万元"),
        (Relation.REMAINDER, False, "111－14＝97万元≠71万元，相差26万元"),
    ],
    "采购总金额6486.02万元，比预算的7136.74万元节约资金290.72万元。": [
        (Relation.COMPARISON, False, "7136.74－6486.02＝650.72万元≠290.72万元，相差360万元")
    ],
    "送审金额5.10亿元，审定金额3.86亿元，核减工程款1.42亿元。": [
        (Relation.COMPARISON, False, "5.10－3.86＝1.24亿元≠1.42亿元，相差0.18亿元")
    ],
    # the first amounts of the two sentences before
    "采购预算3864.2万元，其中：货物1286.4万元；服务2577.8万元。实际采购金额3702.5万元，其中：货物1222.1万元；服务2480.4万元。节约资金171.6万元。": [
        (Relation.SUM, True, "1286.4＋2577.8＝3864.2万元"),
        (Relation.SUM, True, "1222.1＋2480.4＝3702.5万元"),
        (Relation.REMAINDER, False, "3864.2－3702.5＝161.7万元≠171.6万元，相差9.9万元"),
    ],
    # one slip in any of the figures
    "隐患点188处，已治理26处，搬迁避让42处，剩余118处。": [
        (Relation.REMAINDER, False, "188－26－42＝120处≠118处，相差2处")
    ],
    "新增泊位320个，泊位总数由1,600个增至9,120个。": [
        (Relation.REMAINDER, False, "1600＋320＝1920个≠9,120个，相差7200个")
    ],
    "批复指标76.48亿元，已用指标62.09亿元，预算结余9.39亿元。": [
        (Relation.REMAINDER, False, "76.48－62.09＝14.39亿元≠9.39亿元，相差5亿元")
    ],
    "采购预算1,680万元，中标总价1,496万元，节约资金84万元。": [
        (Relation.REMAINDER, False, "1680－1496＝184万元≠84万元，相差100万元")
    ],
    "反馈问题41项，已整改32项，其余6项正加快落实。": [(Relation.REMAINDER, False, "41－32＝9项≠6项，相差3项")],
    "接受定向捐款25.00万元，汇往灾区20.00万元，列支运费0.32万元，余款4.86万元上缴。": [
        (Relation.REMAINDER, False, "25.00－20.00－0.32＝4.68万元≠4.86万元，相差0.18万元")
    ],
    "市级公益金收入1,237万元，安排支出1,196万元，结转下年使用68万元。": [
        (Relation.REMAINDER, False, "1237－1196＝41万元≠68万元，相差27万元")
    ],
    "下达我区121万元，其中救助资金110万元，孤儿保障金11万元，调减40万元，全年实际下达71万元。": [
        (Relation.SUM, True, "110＋11＝121万元"),
        (Relation.REMAINDER, False, "121－40＝81万元≠71万元，相差10万元"),
    ],
    "共受理案件1,428件，其中旧存118件，新收1,310件；审结1,306件，未结132件。": [
        (Relation.SUM, True, "118＋1310＝1428件"),
        (Relation.SUM, False, "1306＋132＝1438件≠1,428件，相差10件"),
    ],
    # the change told before what was changed
    "变更增加造价36.5万元，原合同价768.5万元，变更后850万元。": [
        (Relation.REMAINDER, False, "768.5＋36.5＝805万元≠850万元，相差45万元")
    ],
    "节约资金86.4万元，采购预算1,080万元，实际采购939.6万元。": [
        (Relation.REMAINDER, False, "1080－939.6＝140.4万元≠86.4万元，相差54万元")
    ],
    "设备原值4,120万元，累计折旧1,539.4万元，净值2,508.6万元。": [
        (Relation.REMAINDER, False, "4120－1539.4＝2580.6万元≠2,508.6万元，相差72万元")
    ],
    "隐患点186处，已治理26处，搬迁避让42处，剩余监测181处。": [
        (Relation.REMAINDER, False, "186－26－42＝118处≠181处，相差63处")
    ],
    # the gap told before its two amounts
    "决算与预算的差额为21.4万元，其中决算236.8万元，预算249.2万元。": [
        (Relation.REMAINDER, False, "249.2－236.8＝12.4万元≠21.4万元，相差9万元")
    ],
    "总收入50.2亿元，总支出57.5亿元，当期收支缺口3.7亿元。": [
        (Relation.REMAINDER, False, "57.5－50.2＝7.3亿元≠3.7亿元，相差3.6亿元")
    ],
    "满分100分，得87分，其中决策扣2分，过程扣3分，产出扣6分。": [(Relation.SCORE, False, "100－2－3－6＝89分≠87分")],
    "全年实施改造小区28个，当年完工25个，剩余5个明年完成。": [(Relation.REMAINDER, False, "28－25＝3个≠5个，相差2个")],
    "新增18户，退出25户，在册户由412户变为407户。": [(Relation.REMAINDER, False, "412＋18－25＝405户≠407户，相差2户")],
    # the sentence before holds what came in; two digits are swapped
    "到位资金83.6万元。全年分3次支出71.2万元，支付及时。结余14.2万元。": [
        (Relation.REMAINDER, False, "83.6－71.2＝12.4万元≠14.2万元，相差1.8万元")
    ],
    "计划数300户与实际数286户之差为16户。": [(Relation.COMPARISON, False, "300－286＝14户≠16户，相差2户")],
    "到位150万元，支出137.6万元，结余13.4万元。": [
        (Relation.REMAINDER, False, "150－137.6＝12.4万元≠13.4万元，相差1万元")
    ],
    "合同价92万元，已支付80.5万元，未支付12.5万元。": [
        (Relation.REMAINDER, False, "92－80.5＝11.5万元≠12.5万元，相差1万元")
    ],
    "计划检测900批，实际检测864批，较计划少46批。": [(Relation.COMPARISON, False, "900－864＝36批≠46批，相差10批")],
    "目标培训500人，实际培训560人，超额完成50人。": [(Relation.COMPARISON, False, "560－500＝60人≠50人，相差10人")],
    "年初预算240万元，追加36万元，调整后286万元。": [
        (Relation.REMAINDER, False, "240＋36＝276万元≠286万元，相差10万元")
    ],
    "年初结转5万元，本年收入95万元，支出91万元，年末结转19万元。": [
        (Relation.REMAINDER, False, "5＋95－91＝9万元≠19万元，相差10万元")
    ],
    "工程总额80万元，扣除质保金4万元后，实际支付78万元。": [
        (Relation.REMAINDER, False, "80－4＝76万元≠78万元，相差2万元")
    ],
    "满意度实际88.59%，较年度目标85%高4.59个百分点。": [
        (Relation.COMPARISON, False, "88.59－85＝3.59个百分点≠4.59个百分点，相差1个百分点")
    ],
    "全年预算160万元，实际支出152万元，执行率95%，结余11万元。": [
        (Relation.RATE, True, "152万元÷160万元＝95.00%"),
        (Relation.REMAINDER, False, "160－152＝8万元≠11万元，相差3万元"),
    ],
    "年初在册9,612户，新增755户，退出527户，年末在册9,940户。": [
        (Relation.REMAINDER, False, "9612＋755－527＝9840户≠9,940户，相差100户")
    ],
    "全年预算160万元，实际支出152万元，执行率95%；其他情况正常，结余18万元。": [
        (Relation.RATE, True, "152万元÷160万元＝95.00%"),
        (Relation.REMAINDER, False, "160－152＝8万元≠18万元，相差10万元"),
    ],
    "收入合计为300万元。支出合计为280万元。年末结转和结余22万元。": [
        (Relation.REMAINDER, False, "300－280＝20万元≠22万元，相差2万元")
    ],
    "计划建设40个，实际建设36个，缺口5个。": [(Relation.REMAINDER, False, "40－36＝4个≠5个，相差1个")],
    "计划建设40个，建成36个，未完成5个。": [(Relation.REMAINDER, False, "40－36＝4个≠5个，相差1个")],
    "目标40人，完成36人，差距5人。": [(Relation.COMPARISON, False, "40－36＝4人≠5人，相差1人")],
    "全年预算160万元，其他收入20万元，实际支出152万元，执行率95%，结余18万元。": [
        (Relation.RATE, True, "152万元÷160万元＝95.00%"),
        (Relation.REMAINDER, False, "160－152＝8万元≠18万元，相差10万元"),
    ],
    "概算60万元，决算57万元，差额5万元。": [(Relation.REMAINDER, False, "60－57＝3万元≠5万元，相差2万元")],
    # what was left and of what, and what all that a fund paid leaves of its income
    "预算安排860万元，支出812万元，结余为工程质保金58万元。": [
        (Relation.REMAINDER, False, "860－812＝48万元≠58万元，相差10万元")
    ],
    "基金收入53,460万元。基金支出50,100万元，调出资金2,100万元，年终结余2,160万元。": [
        (Relation.REMAINDER, False, "53460－50100－2100＝1260万元≠2,160万元，相差900万元")
    ],
}

SILENT = (
    "年末结余14万元，2023年结余使用12万元。",
    "甲县人均收入1.86万元，乙县2.36万元，与全省平均相差0.9万元。",
    "到位资金836万元，扣除税费42万元、手续费6万元后，已支付工程款612万元，支付设备款126万元。",
    "到位资金836万元，扣除管理费42万元，支出工程款600万元。",
    # with what was carried over
    "全年支出101万元，本年收入96万元，年末结转8万元。",
    # steps of a chain
    "下达资金80万元，到位60万元，拨付55万元。",
    "年初结转12万元，均为上年项目尾款。",
    # a vague amount proves nothing
    "到位约150万元，支出137.6万元，结余13.4万元。",
    "到位150万元，支出137.6万元，结余约14万元。",
    "服务期3年，已履行2年，剩余2年。",
    "该项得8.6分，与上年持平。",
    "该项扣1.4分。",
    # steps of points are allowed
    "执行率85%，权重10分，得10分。",
    "本年新增755户，退出527户，年末在册9,840户。",
    "年初在册9,612户，走访527户，年末在册9,840户。",
    "收入合计为300万元。支出合计为280万元。年末结转和结余90万元。",
    "收入合计为300万元。支出合计为280万元，年初结转30万元。年末结转和结余22万元。",
    "收入合计为300万元。支出合计为320万元。年末结转和结余5万元。",
    "收入合计为300万元。年末结转和结余5万元。",
    "较计划少36批。",
    "甲900批，乙864批，较计划少46批。",
    "计划检测864批，实际检测864批，较计划少46批。",
    "年初预算240万元，追加36万元，调整后912万元。",
    "调整后276万元。",
    "扣除质保金4万元后，实际支付76万元。",
    "工程总额80万元，扣除质保金约4万元后，实际支付78万元。",
    "工程总额80万元，扣除质保金4万元后，实际支付38万元。",
    "满分10分，得8.6分。",
    "扣1.4分，得8.6分。",
    "得8.6分，扣1.4分。",
    "自评得分47.8分，扣2分。",
)


@pytest.mark.parametrize(("sentence", "statements"), HOLDING.items())
def test_a_difference_that_comes_out_is_shown_with_its_working(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize(("sentence", "statements"), FAILING.items())
def test_a_difference_that_does_not_come_out_is_told_with_the_gap(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize("sentence", SILENT)
def test_what_is_no_difference_of_the_amounts_told_is_passed_over(sentence: str) -> None:
    assert stated(sentence) == []
