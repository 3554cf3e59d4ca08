"""Totals of price and number."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING: dict[str, list[Told]] = {
    # of so many years together
    "购买养老保险，每人每年2,400元，共412人，两年共支出197.76万元。": [
        (Relation.PRODUCT, True, "2,400元×412人×2＝197.76万元")
    ],
    # the average of others is no price
    "慰问老人52户26万元，户均5,000元；另有8户3.6万元待发。": [(Relation.AVERAGE, True, "26万元÷52户＝5000元")],
    "一级32.6万平方米，每平方米8.5元；二级53.9万平方米，每平方米6.2元，全年养护费611.28万元。": [
        (Relation.PRODUCT, True, "32.6万平方米×8.5元＋53.9万平方米×6.2元＝611.28万元")
    ],
    # prices in 元/亩
    "监测户面积9,864.4亩，补贴标准95元/亩；散种面积62,718.5亩，补贴标准89元/亩，两项补贴资金合计651.91万元。": [
        (Relation.PRODUCT, True, "9,864.4亩×95元/亩＋62,718.5亩×89元/亩＝651.90645万元"),
    ],
    # a long row before its total
    "资助小学生920人次，每人500元；初中生640人次，每人625元；高中生300人次，每人1,000元，共计发放116万元。": [
        (Relation.PRODUCT, True, "920人次×500元＋640人次×625元＋300人次×1,000元＝116万元")
    ],
    "发放奖金1.6万元，一等奖2名各3,000元，二等奖5名各2,000元。": [
        (Relation.PRODUCT, True, "2名×3,000元＋5名×2,000元＝1.6万元")
    ],
    "午餐补贴每人次4元，全年补贴21.5万人次，约86万元。": [(Relation.PRODUCT, True, "4元×21.5万人次＝86万元")],
    # each price with the number of the same name
    "初中生40人，高中生20人。补助标准初中生500元/年、高中生800元/年，共补助3.6万元。": [
        (Relation.PRODUCT, True, "40人×500元/年＋20人×800元/年＝3.6万元")
    ],
    "聘用保洁员60人，人均月补贴900元，年补贴1.08万元，共64.8万元。": [
        (Relation.PRODUCT, True, "900元×12＝1.08万元"),
        (Relation.PRODUCT, True, "900元×60人×12＝64.8万元"),
    ],
    "贷款15万元，期限18个月，年利率5.2%，贴息比例50%，应贴息0.585万元。": [
        (Relation.PRODUCT, True, "15万元×5.2%×50%×18/12年＝0.585万元")
    ],
    "大豆保险金额为600元/亩，费率为5%，单位保费为30元/亩。": [(Relation.PRODUCT, True, "600元/亩×5%＝30元/亩")],
    "培训40人，每人450元，购置50台，每台300元，合计3.3万元。": [
        (Relation.PRODUCT, True, "40人×450元＋50台×300元＝3.3万元")
    ],
    "补助260人，每人450元，共计11.7万元。": [(Relation.PRODUCT, True, "450元×260人＝11.7万元")],
    "三个街道各安排12万元，共36万元。": [(Relation.PRODUCT, True, "12万元×三个＝36万元")],
    "甲类50人、乙类30人，标准分别为600元、400元，发放4.2万元。": [
        (Relation.PRODUCT, True, "50人×600元＋30人×400元＝4.2万元")
    ],
    "采购电脑40台，单价5,200元，合计20.8万元。": [(Relation.PRODUCT, True, "5,200元×40台＝20.8万元")],
    "资助120人，每人每月300元，发放12个月，共发放43.2万元。": [
        (Relation.PRODUCT, True, "300元×120人×12个月＝43.2万元")
    ],
    "体检350人，按100元/人，支出3.5万元。": [(Relation.PRODUCT, True, "100元/人×350人＝3.5万元")],
    "资助学生180名，按每生每学期625元，共2个学期，发放22.5万元。": [
        (Relation.PRODUCT, True, "625元×180名×2个学期＝22.5万元")
    ],
    # 约300 may be 290
    "约300人参加，每人补助200元，共5.8万元。": [(Relation.PRODUCT, True, "200元×300人＝6万元≈5.8万元")],
    # the number stands in the sentence before
    "参训220人次。按每人次150元，共支出3.3万元。": [(Relation.PRODUCT, True, "150元×220人次＝3.3万元")],
    "每人补助约200元，资助300人，共5.9万元。": [(Relation.PRODUCT, True, "200元×300人＝6万元≈5.9万元")],
    "资助120人，每人每月300元，全年共发放43.2万元。": [(Relation.PRODUCT, True, "300元×120人×12＝43.2万元")],
    "参训220人次。每人次150元，共支出3.3万元。": [(Relation.PRODUCT, True, "150元×220人次＝3.3万元")],
}

FAILING: dict[str, list[Told]] = {
    # each term with a number of its own
    "春季学期资助1,286人次，每人次500元，资助64.3万元；秋季学期资助1,304人次，每人次500元，资助62.5万元。": [
        (Relation.PRODUCT, True, "500元×1,286人次＝64.3万元"),
        (Relation.AVERAGE, True, "64.3万元÷1,286人次＝500元"),
        (Relation.PRODUCT, False, "500元×1,304人次＝65.2万元≠62.5万元"),
    ],
    "购买养老保险，每人每年2,400元，共412人，两年共支出179.76万元。": [
        (Relation.PRODUCT, False, "2,400元×412人×2＝197.76万元≠179.76万元")
    ],
    # 约 hardly changes a number of so many digits
    "补贴面积约为12,048.36亩，补贴标准13.52元/亩，共发放补贴资金162.9万元。": [
        (Relation.PRODUCT, False, "13.52元/亩×12,048.36亩＝16.289万元≠162.9万元")
    ],
    # the one number stands with the first of two prices
    "采购桌椅60套，预算单价1,200元，预算7.2万元；中标单价1,080元，中标金额6.84万元。": [
        (Relation.PRODUCT, False, "1,080元×60套＝6.48万元≠6.84万元"),
    ],
    # the total before each number with its price
    "拨付奖补600万元，一等奖2个镇各120万元，二等奖3个镇各80万元，三等奖4个镇各40万元。": [
        (Relation.PRODUCT, False, "2个×120万元＋3个×80万元＋4个×40万元＝640万元≠600万元")
    ],
    # what is saved every year is a total beside a price
    "单价0.58元/千瓦时，年节约用电126万千瓦时，每年可节约电费78.08万元。": [
        (Relation.PRODUCT, False, "0.58元/千瓦时×126万千瓦时＝73.08万元≠78.08万元")
    ],
    # prices by kind in the sentence before, and a price told before its number
    "脱贫户每亩300元、一般户每亩200元。脱贫户种植680亩、一般户种植1,250亩，补助资金共47.4万元。": [
        (Relation.PRODUCT, False, "680亩×300元＋1,250亩×200元＝45.4万元≠47.4万元")
    ],
    "按每台3,500元采购净化器86台，另采购滤芯172个，每个260元，合计支出35.57万元。": [
        (Relation.PRODUCT, False, "86台×3,500元＋172个×260元＝34.572万元≠35.57万元")
    ],
    # the price again, of a number told behind what it made before
    "资金直达企业240家、720万元，平均每家3万元，按每家3万元测算，小企业153家享受495万元。": [
        (Relation.AVERAGE, True, "720万元÷240家＝3万元"),
        (Relation.AVERAGE, True, "720万元÷240家＝3万元"),
        (Relation.PRODUCT, False, "3万元×153家＝459万元≠495万元"),
    ],
    "按照每个床位每年3,600元的标准，对240张床位补助资金88.4万元。": [
        (Relation.PRODUCT, False, "3,600元×240张＝86.4万元≠88.4万元")
    ],
    # right behind the number of those it is for
    "按照每人每年1万元测算，每年下达2.6万名护林员3.6亿元专项资金。": [
        (Relation.PRODUCT, False, "1万元×2.6万名＝2.6亿元≠3.6亿元")
    ],
    # a bare amount behind a price and its number
    "午餐补贴每人次4元，全年补贴21.5万人次，约68.5万元。": [
        (Relation.PRODUCT, False, "4元×21.5万人次＝86万元≠68.5万元")
    ],
    # several numbers, of which one is all of them; told once, of the price or of the total
    "设雨量站14处、水位站22处、水文站8处，共44处，站均年运行费1.8万元，合计97.2万元。": [
        (Relation.SUM, True, "14＋22＋8＝44处"),
        (Relation.PRODUCT, False, "1.8万元×44处＝79.2万元≠97.2万元"),
    ],
    # its own price, though that of the line before would give the total
    "打印机20台，每台3万元；扫描仪15台，单价0.3万元，小计45万元。": [
        (Relation.PRODUCT, False, "0.3万元×15台＝4.5万元≠45万元")
    ],
    "初中生40人，高中生20人。补助标准初中生500元/年、高中生800元/年，共补助3.9万元。": [
        (Relation.PRODUCT, False, "40人×500元/年＋20人×800元/年＝3.6万元≠3.9万元")
    ],
    "免学费补助230人，每生每学期900元，两学期共计44.1万元。": [
        (Relation.PRODUCT, False, "900元×230人×两学期＝41.4万元≠44.1万元")
    ],
    "22名妇女共贷款260万元，年利率4.35%，按全额贴息一年计算，贴息资金为12.31万元。": [
        (Relation.PRODUCT, False, "260万元×4.35%＝11.31万元≠12.31万元")
    ],
    "贷款15万元，期限24个月，年利率5.2%，贴息比例50%，应贴息0.98万元。": [
        (Relation.PRODUCT, False, "15万元×5.2%×50%×2年＝0.78万元≠0.98万元")
    ],
    "本金320万元，按3%的贴息率给予贴息，贴息金额9.9万元。": [(Relation.PRODUCT, False, "320万元×3%＝9.6万元≠9.9万元")],
    # over the whole year it would be 11.31
    "贷款260万元，年利率4.35%，贴息13.11万元。": [(Relation.PRODUCT, False, "260万元×4.35%＝11.31万元≠13.11万元")],
    "大豆保险金额为600元/亩，费率为5%，单位保费为33元/亩。": [
        (Relation.PRODUCT, False, "600元/亩×5%＝30元/亩≠33元/亩")
    ],
    "补助260人，每人450元，共计12.7万元。": [(Relation.PRODUCT, False, "450元×260人＝11.7万元≠12.7万元")],
    "三个街道各安排12万元，共38万元。": [(Relation.PRODUCT, False, "12万元×三个＝36万元≠38万元")],
    "甲类50人、乙类30人，标准分别为600元、400元，发放4.3万元。": [
        (Relation.PRODUCT, False, "50人×600元＋30人×400元＝4.2万元≠4.3万元")
    ],
    "采购电脑40台，单价5,200元，合计21.8万元。": [(Relation.PRODUCT, False, "5,200元×40台＝20.8万元≠21.8万元")],
    "资助120人，每人每月300元，发放12个月，共发放45.2万元。": [
        (Relation.PRODUCT, False, "300元×120人×12个月＝43.2万元≠45.2万元")
    ],
    # of prices in a row only the first says what each is of
    "养护经费按县道每公里1万元、乡道5,000元安排，县道420公里、乡道680公里，共安排786万元。": [
        (Relation.PRODUCT, False, "420公里×1万元＋680公里×5,000元＝760万元≠786万元")
    ],
    # how many there were is told last: only two digits swapped leave nothing for others
    "下达抗旱资金420万元，按每眼机井3.5万元补助，新打机井102眼。": [
        (Relation.PRODUCT, False, "3.5万元×102眼＝357万元≠420万元")
    ],
    "月租金标准4.5元/平方米，出租18,600平方米，全年应收租金104.44万元。": [
        (Relation.PRODUCT, False, "4.5元/平方米×18,600平方米×12＝100.44万元≠104.44万元")
    ],
    # so many months
    "每人每月200元，86名网格员，第一季度发放5.61万元。": [(Relation.PRODUCT, False, "200元×86名×3＝5.16万元≠5.61万元")],
    # a price before 标准, one for each term, and 总价
    "按800元标准，对15036名毕业生发放补贴1220.88万元。": [
        (Relation.PRODUCT, False, "800元×15036名＝1202.88万元≠1220.88万元")
    ],
    "免除学费1,840人次，按每生每学期850元，免除学费165.4万元。": [
        (Relation.PRODUCT, False, "850元×1,840人次＝156.4万元≠165.4万元")
    ],
    "配备设施2,350套，单价168元，总价39.84万元。": [(Relation.PRODUCT, False, "168元×2,350套＝39.48万元≠39.84万元")],
    # all the people on all the days, and what is due for lessons
    "志愿者120人，服务15天，每天补助100元，共计20万元。": [
        (Relation.PRODUCT, False, "100元×120人×15天＝18万元≠20万元")
    ],
    "外聘教师5.4万课时，每课时90元，应付468万元。": [(Relation.PRODUCT, False, "90元×5.4万课时＝486万元≠468万元")],
    # 元 for 万元
    "补助260人，每人450元，共计11.7元。": [(Relation.UNIT_SLIP, False, "450元×260人＝11.7万元，与11.7元差10000倍")],
    "体检350人，按100元/人，支出3.8万元。": [(Relation.PRODUCT, False, "100元/人×350人＝3.5万元≠3.8万元")],
    "采购电脑40台，单价5,200元，合计30.8万元。": [(Relation.PRODUCT, False, "5,200元×40台＝20.8万元≠30.8万元")],
    "三个街道各安排12万元，五个社区各安排3万元，合计90万元。": [
        (Relation.PRODUCT, False, "三个×12万元＋五个×3万元＝51万元≠90万元")
    ],
    "资助120人，每人每月300元，全年共发放45.2万元。": [(Relation.PRODUCT, False, "300元×120人×12＝43.2万元≠45.2万元")],
    "一期40人、二期30人，每人450元，共计1.5万元。": [(Relation.PRODUCT, False, "450元×30人＝1.35万元≠1.5万元")],
    "采购电脑40台，安装50台，单价5,200元，合计21.8万元。": [
        (Relation.PRODUCT, False, "5,200元×40台＝20.8万元≠21.8万元")
    ],
    "参训220人次。每人次150元，共支出3.4万元。": [(Relation.PRODUCT, False, "150元×220人次＝3.3万元≠3.4万元")],
    "培训40人，每人450元，购置50台，每台300元，合计5万元。": [
        (Relation.PRODUCT, False, "40人×450元＋50台×300元＝3.3万元≠5万元")
    ],
}

SILENT = (
    # each was paid for half a year
    "每生每年2,000元，春季1,260人，共发放126万元。",
    # others pay as much
    "省级补助按每村20万元安排，县级按1:1配套，18个村共需资金720万元。",
    # who is paid by the month came and went
    "安置860人，每人每月800元，全年支出岗位补贴786.4万元，年内新进186人、退出92人。",
    # not all that was paid has a price
    "国家级1人2万元，省级5人、每人1万元，市级12人、每人0.5万元，合计13万元。",
    "采访车4辆，车均运行费2.80万元；公务接待费1.16万元。",
    # each number was paid for half a year
    "按每生每年2,000元标准，春季学期1,260人，秋季学期1,320人，共拨付258万元。",
    # no one price
    "危房改造按每户1.4万元至2.1万元补助，全年改造126户，发放补助资金216.8万元。",
    "1人户每月180元、2人户每月260元，全年补贴860户，发放补贴228.6万元。",
    # the number counts things of another name
    "全县共有19个开放单位。补助标准：文化馆每年20万元，文化站每站5万元，计90万元。",
    "户均补助862.01元，其中脱贫户4,126户，获得补助388.9万元。",
    # a vague total of money and goods
    "向133名职工每人发放600元和米面，向196名职工每人发放400元和米面，共计价值21万余元。",
    # nobody is counted
    "每人每年补助2000元，合计发放36万元。",
    "每次课酬500元，全年支出培训费46万元。",
    "培训260人，每人450元，占培训费的30%。",
    "每人补助200元，资助300人，共约7.2万元。",
    "补助260人，每人450元，共计0元。",
    "补助260人，每人450元，共计1000万元。",
    "采购电脑40台；验收合格；资料归档；单价5,200元，完成结算，办理入库，登记资产，合计21.8万元。",
)


@pytest.mark.parametrize(("sentence", "statements"), HOLDING.items())
def test_a_total_of_price_and_number_is_shown_with_its_working(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize(("sentence", "statements"), FAILING.items())
def test_a_total_that_price_and_number_do_not_give_is_told_with_what_they_give(
    sentence: str, statements: list[Told]
) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize("sentence", SILENT)
def test_a_price_without_its_number_is_passed_over(sentence: str) -> None:
    assert stated(sentence) == []
