"""Ratios told behind 占: of a total, a plan, what is named."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING: dict[str, list[Told]] = {
    # so many digits agree by chance nowhere, though the share names no whole
    "两年发展会员23.06万名。其中，发展青年会员18.18万名，占78.8%；发展女会员10.74万名，占46.6%。": [
        (Relation.RATE, True, "18.18万名÷23.06万名＝78.84%≈78.8%"),
        (Relation.RATE, True, "10.74万名÷23.06万名＝46.57%≈46.6%"),
    ],
    # cut instead of rounded, of the total and not of the part that stands nearer
    "本年支出合计1,085,203.63元。其中：甲类支出1,037,103.63元，乙类支出48,100元。丙类支出43,897.73元，占支出总预算4.04%。": [
        (Relation.SUM, True, "1037103.63＋48100＝1085203.63元")
    ],
    "年末常住人口1,265.68万人，占全国的8.97%。其中城镇常住人口946.54万人，占常住人口比重（城镇化率）74.79%。": [
        (Relation.PART, True, "946.54万人≤1,265.68万人"),
        (Relation.RATE, True, "946.54万人÷1,265.68万人＝74.79%"),
    ],
    "老年人84.77万人，占总人口的14.7%，其中城区老年人24.24万人，占15.9%。": [
        (Relation.PART, True, "24.24万人≤84.77万人")
    ],
    "完成造林314.8亩，占任务300亩的104.9%。其中，城区造林50.3亩，占任务的100.7%。": [
        (Relation.RATE, True, "314.8亩÷300亩＝104.93%≈104.9%"),
        (Relation.PART, True, "50.3亩≤314.8亩"),
    ],
    "安排转移支付44.05亿元，占支出的67%，包括一般性补助30.3亿元，占补助的82%；专项补助6.65亿元。": [
        (Relation.PART, True, "30.3亿元≤44.05亿元")
    ],
    "支出500万元，其中基本支出160万元，占32%。": [
        (Relation.PART, True, "160万元≤500万元"),
        (Relation.RATE, True, "160万元÷500万元＝32.00%"),
    ],
    "完成投资320万元，占年度投资4亿元的0.8%。": [(Relation.RATE, True, "320万元÷4亿元＝0.80%")],
    "上半年完成投资3.2亿元，占年度投资4亿元的80%。": [(Relation.RATE, True, "3.2亿元÷4亿元＝80.00%")],
    "全年支出400万元，占年初预算500万元的80%，其中人员经费300万元。": [
        (Relation.RATE, True, "400万元÷500万元＝80.00%"),
        (Relation.PART, True, "300万元≤400万元"),
    ],
    "项目支出400万元，其中：培训100万元，占25%；宣传60万元，占15%。": [
        (Relation.RATE, True, "100万元÷400万元＝25.00%"),
        (Relation.RATE, True, "60万元÷400万元＝15.00%"),
    ],
    # two bases of one amount
    "培训费40万元，占项目支出100万元的40%，占总支出400万元的10%。": [
        (Relation.RATE, True, "40万元÷100万元＝40.00%"),
        (Relation.RATE, True, "40万元÷400万元＝10.00%"),
    ],
    "全年完成检测864批，占年度计划900批的96%。": [(Relation.RATE, True, "864批÷900批＝96.00%")],
    "占比80%，其中甲5处，占年度计划6处的83.33%。": [(Relation.RATE, True, "5处÷6处＝83.33%")],
    "全年完成检测864批，占全部的96%，共900批。": [(Relation.RATE, True, "864批÷900批＝96.00%")],
    "全年计划900批，完成864批，占计划任务的96%。": [(Relation.RATE, True, "864批÷900批＝96.00%")],
    "服务支出60万元，采购支出92万元，服务支出占采购支出总额的65.22%。": [
        (Relation.RATE, True, "60万元÷92万元＝65.22%")
    ],
}

FAILING: dict[str, list[Told]] = {
    # of the very amount that is named, by the fund's own measures, and of what is new
    "全年归集住房公积金缴存额462.37亿元，年末缴存总额3,815.20亿元，缴存余额1,204.66亿元。职工提取住房公积金318.42亿元。提取额占当年缴存额的66.87%。": [
        (Relation.RATE, False, "318.42亿元÷462.37亿元＝68.87%≠66.87%")
    ],
    "城镇新增就业12,460人，其中高校毕业生4,836人，占新增就业人数的33.8%。": [
        (Relation.PART, True, "4,836人≤12,460人"),
        (Relation.RATE, False, "4,836人÷12,460人＝38.81%≠33.8%"),
    ],
    # no share of another part of the list
    "支出100万元，其中甲90.00万元，占支出的90%；乙3.00万元，占3%；丙7.00万元，占8%。": [
        (Relation.SUM, True, "90.00＋3.00＋7.00＝100万元"),
        (Relation.RATE, True, "90.00万元÷100万元＝90.00%"),
        (Relation.RATE, True, "3.00万元÷100万元＝3.00%"),
        (Relation.RATE, False, "7.00万元÷100万元＝7.00%≠8%"),
    ],
    "生产总值326.5亿元。民营经济增加值213.4亿元，占GDP的比重达56.4%。": [
        (Relation.RATE, False, "213.4亿元÷326.5亿元＝65.36%≠56.4%")
    ],
    # the rate says itself what it is of
    "财政收入完成7362万元，完成年初预算的71.4%，其中：税收收入6129万元，税收占比82.35%。": [
        (Relation.PART, True, "6129万元≤7362万元"),
        (Relation.RATE, False, "6129万元÷7362万元＝83.25%≠82.35%"),
    ],
    # 资金总额 names no fund
    "下达救灾款7941万元，截至年底使用7454.6万元，占资金总额的98.85%。": [
        (Relation.RATE, False, "7454.6万元÷7941万元＝93.87%≠98.85%")
    ],
    "经费预算26.5万元、决算21.2万元，决算占预算的82%。": [(Relation.RATE, False, "21.2万元÷26.5万元＝80.00%≠82%")],
    # a part is not added to its whole
    "校舍面积1.86万平方米，其中教学用房1.12万平方米，占比62%。": [
        (Relation.PART, True, "1.12万平方米≤1.86万平方米"),
        (Relation.RATE, False, "1.12万平方米÷1.86万平方米＝60.22%≠62%"),
    ],
    "税收收入5亿元。其中甲类2.4亿元、乙类1.6亿元，两项共4亿元，占税收收入的84%。": [
        (Relation.SUM, True, "2.4＋1.6＝4亿元"),
        (Relation.RATE, False, "4亿元÷5亿元＝80.00%≠84%"),
    ],
    # a share in a whole that is named before it
    "全年调解纠纷共4,587宗。社区调解1,226宗，在全年调解纠纷中占24%。": [
        (Relation.RATE, False, "1,226宗÷4,587宗＝26.73%≠24%")
    ],
    # of them all
    "全县共有460个调解委员会，其中甲类占88.5%，乙类占11.5%；规范化的365个，占总数的75.2%。": [
        (Relation.RATE, False, "365个÷460个＝79.35%≠75.2%")
    ],
    "安居工程基本建成任务3.75万套，公租房任务2,736套。截至6月底，安居工程已基本建成4.15万套，占年度基本建成任务的101.52%。": [
        (Relation.RATE, False, "4.15万套÷3.75万套＝110.67%≠101.52%")
    ],
    "共办理案件157.2件。其中检察长办理13.6件，占6.8%。": [
        (Relation.PART, True, "13.6件≤157.2件"),
        (Relation.RATE, False, "13.6件÷157.2件＝8.65%≠6.8%"),
    ],
    "年末常住人口1,265.68万人。其中城镇常住人口946.54万人，占常住人口比重（城镇化率）79.47%。": [
        (Relation.PART, True, "946.54万人≤1,265.68万人"),
        (Relation.RATE, False, "946.54万人÷1,265.68万人＝74.79%≠79.47%"),
    ],
    "支出98,240元，其中民生支出80,242元，占到支出的86.18%。": [
        (Relation.PART, True, "80,242元≤98,240元"),
        (Relation.RATE, False, "80,242元÷98,240元＝81.68%≠86.18%"),
    ],
    "全年判处犯人2,720人，其中判处五年以上的484人，占有罪犯人的18.7%。": [
        (Relation.PART, True, "484人≤2,720人"),
        (Relation.RATE, False, "484人÷2,720人＝17.79%≠18.7%"),
    ],
    "一般公共预算收入16.9亿元。税收收入13.2亿元，税收占比71.8%。": [
        (Relation.RATE, False, "13.2亿元÷16.9亿元＝78.11%≠71.8%")
    ],
    "债务限额42.6亿元，年末债务余额40.47亿元，债务余额占限额的59%。": [
        (Relation.RATE, False, "40.47亿元÷42.6亿元＝95.00%≠59%")
    ],
    "已建成管网186公里，占规划248公里的57%。": [(Relation.RATE, False, "186公里÷248公里＝75.00%≠57%")],
    # the task is told with the very words of what was done
    "计划改造农村危房250户，发放补贴90户。开工改造农村危房201户，占目标任务的84.00%。": [
        (Relation.RATE, False, "201户÷250户＝80.40%≠84.00%")
    ],
    # a share of what is named, not of what the share before it was of
    "采购总额200万元，中小企业合同160万元，占采购总额的80%，其中小微企业合同100万元，占中小企业合同的50%。": [
        (Relation.RATE, True, "160万元÷200万元＝80.00%"),
        (Relation.PART, True, "100万元≤160万元"),
        (Relation.RATE, False, "100万元÷160万元＝62.50%≠50%"),
    ],
    "支出500万元，其中基本支出160万元，占35%。": [
        (Relation.PART, True, "160万元≤500万元"),
        (Relation.RATE, False, "160万元÷500万元＝32.00%≠35%"),
    ],
    "上半年完成投资3.2亿元，占年度投资4亿元的85%。": [(Relation.RATE, False, "3.2亿元÷4亿元＝80.00%≠85%")],
    "全年预算300万元，贷款贴息支出90万元，贷款贴息支出占全年预算的40%。": [
        (Relation.RATE, False, "90万元÷300万元＝30.00%≠40%")
    ],
    # of all those named before, and of a whole that the share before it has shown
    "86起事故中，道路运输类86起，占68.6%。": [
        (Relation.PART, True, "86起≤86起"),
        (Relation.RATE, False, "86起÷86起＝100.00%≠68.6%"),
    ],
    "完成投资4.2亿元，占年度计划投资4.2亿元的83%。": [(Relation.RATE, False, "4.2亿元÷4.2亿元＝100.00%≠83%")],
    "在校学员3,208人，其中青年1,412人，占44.0%；女性4,952人，占15.4%。": [
        (Relation.RATE, True, "1,412人÷3,208人＝44.01%≈44.0%"),
        (Relation.RATE, False, "4,952人÷3,208人＝154.36%≠15.4%"),
    ],
    # 约占 only where it is far off
    "收到提案835件，其中交办801件，约占9.9%。": [
        (Relation.PART, True, "801件≤835件"),
        (Relation.RATE, False, "801件÷835件＝95.93%≠9.9%"),
    ],
    "收到提案835件，其中交办801件，约占92%。": [(Relation.PART, True, "801件≤835件")],
    # the only part behind 其中, of them all
    "全镇有商户86家，其中餐饮店24家，占总数的47.7%。": [
        (Relation.PART, True, "24家≤86家"),
        (Relation.RATE, False, "24家÷86家＝27.91%≠47.7%"),
    ],
    # 项目数 of projects
    "共引进规模项目396个，同比增长56.8%，其中工业项目140个，占总项目数的71.4%。": [
        (Relation.PART, True, "140个≤396个"),
        (Relation.RATE, False, "140个÷396个＝35.35%≠71.4%"),
    ],
    # 、 within the name of a share's part makes no row
    "全县提案立案646件，年底前办结，已解决、基本解决或列入计划的377件，占80.9%。": [
        (Relation.RATE, False, "377件÷646件＝58.36%≠80.9%")
    ],
    # what was done since the beginning of the year, of the plan for the year
    "年度投资计划467.4万元。1-10月累计完成投资629.0万元，占年度投资计划的97.2%。": [
        (Relation.RATE, False, "629.0万元÷467.4万元＝134.57%≠97.2%")
    ],
    "2000个行政村环境整治（2023—2027年）。累计整治650个行政村，占总计划的35.2%。": [
        (Relation.RATE, False, "650个÷2000个＝32.50%≠35.2%")
    ],
    # of all that a number before 中 counts
    "296个重点项目中，亿元以上项目205个，占项目总数的96%。": [
        (Relation.PART, True, "205个≤296个"),
        (Relation.RATE, False, "205个÷296个＝69.26%≠96%"),
    ],
    # of the one plan before that nearly gives it
    "总投资720.6亿元，年度计划投资85.4亿元。1-8月共完成投资62.2亿元，占年度投资计划的76%。": [
        (Relation.RATE, False, "62.2亿元÷85.4亿元＝72.83%≠76%")
    ],
    # whatever changes are told between
    "外出务工17185人，比上年增加251人。省内务工9510人，比上年增加242人，占外出务工的53.5%。": [
        (Relation.RATE, False, "9510人÷17185人＝55.34%≠53.5%")
    ],
    # of what is counted in households
    "在籍4480户，共18833人，其中困难户1996户，共8828人，占总户数的45.44%。": [
        (Relation.PART, True, "1996户≤4480户"),
        (Relation.RATE, False, "1996户÷4480户＝44.55%≠45.44%"),
    ],
    # of an amount whose name has other words between
    "使用补贴资金745.4万元，兑付补贴资金743.9万元，占使用资金总额的97.99%。": [
        (Relation.RATE, False, "743.9万元÷745.4万元＝99.80%≠97.99%")
    ],
    # one thing planned and done, told with the same words
    "计划改造危旧房1250套，发放租赁补贴1095户。截至7月底，发放租赁补贴1430户，占目标任务的103.59%。": [
        (Relation.RATE, False, "1430户÷1095户＝130.59%≠103.59%")
    ],
    # the lone amount of a stretch over the total before
    "固定岗位6人、临时岗位14人，共20人，支付8万元；其中返乡人员13人，占60%。": [
        (Relation.SUM, True, "6＋14＝20人"),
        (Relation.PART, True, "13人≤20人"),
        (Relation.RATE, False, "13人÷20人＝65.00%≠60%"),
    ],
}


@pytest.mark.parametrize(("sentence", "statements"), HOLDING.items())
def test_a_share_of_two_amounts_is_shown_with_its_working(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize(("sentence", "statements"), FAILING.items())
def test_a_share_that_its_amounts_do_not_give_is_told_with_what_they_give(
    sentence: str, statements: list[Told]
) -> None:
    assert stated(sentence) == statements
