"""Totals with the parts told behind them."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING: dict[str, list[Told]] = {
    "判处未成年人218人，其中14岁以上不满16岁的36人，同比持平；16岁以上不满18岁的182人，同比下降2%。": [
        (Relation.SUM, True, "36＋182＝218人")
    ],
    # the amount before its purpose
    "年度经费96万元，其中38万元用于培训，34万元用于设备，24万元用于宣传。": [
        (Relation.SUM, True, "38＋34＋24＝96万元")
    ],
    # a part is divided further
    "支出82万元。其中：人员支出68万元，主要支出事项：工资41万元、津贴20万元等；项目支出14万元。": [
        (Relation.PART, True, "68万元≤82万元")
    ],
    # what came of them is no part
    "收到提案192件，其中会后提案18件，经审查立案179件。": [(Relation.PART, True, "18件≤192件")],
    # the second amount is named like the first
    "甲乡支出80万元，其中培训项目40万元；乙乡支出50万元。": [(Relation.PART, True, "40万元≤80万元")],
    "全年支出864.50万元，其中：人员经费512.30万元，公用经费352.20万元。": [
        (Relation.SUM, True, "512.30＋352.20＝864.5万元")
    ],
    "添置器材91件，包括球架24件、垫子52件和秒表15件。": [(Relation.SUM, True, "24＋52＋15＝91件")],
    "拨入资金318万元（中央210万元、省级108万元）。": [(Relation.SUM, True, "210＋108＝318万元")],
    "支出127万元，其中工程88万元（其中土建61万元、安装27万元），监理39万元。": [
        (Relation.SUM, True, "88＋39＝127万元"),
        (Relation.SUM, True, "61＋27＝88万元"),
    ],
    "预算由基本支出236万元和项目支出84万元构成，总额320万元。": [(Relation.SUM, True, "236＋84＝320万元")],
    "资金来源：一是省级补助75万元；二是自筹28万元，总投入103万元。": [(Relation.SUM, True, "75＋28＝103万元")],
    # each measure on its own
    "专项安排4个项目230万元，其中：道路2个150万元，桥梁2个80万元。": [
        (Relation.SUM, True, "2＋2＝4个"),
        (Relation.SUM, True, "150＋80＝230万元"),
    ],
    "收入93万元，其中财政拨款93万元，事业收入0万元，其他收入0万元。": [(Relation.SUM, True, "93＋0＋0＝93万元")],
    "合同价648.03万元，折合6480300元。": [(Relation.EQUATION, True, "648.03万元＝6480300元")],
    # parts of like names, without 其中
    "特困人员1,855人，集中供养312人，分散供养1,543人。": [(Relation.SUM, True, "312＋1543＝1855人")],
    "全年支出350.2万元。其中：基本支出240.1万元，项目支出110.1万元。": [
        (Relation.SUM, True, "240.1＋110.1＝350.2万元")
    ],
    # three rounded parts
    "全年支出33.3万元，其中：甲片区11.1万元，乙片区11.1万元，丙片区11.2万元。": [
        (Relation.SUM, True, "11.1＋11.1＋11.2＝33.4万元≈33.3万元")
    ],
    # the retired stand outside
    "在职48人，其中行政30人、事业18人；退休11人。": [(Relation.SUM, True, "30＋18＝48人")],
    # only a part
    "到位资金415万元（含上年结转36万元）。": [(Relation.PART, True, "36万元≤415万元")],
    # only a part
    "全年支出720万元，其中培训费46万元。": [(Relation.PART, True, "46万元≤720万元")],
    "本年收入1.2亿元，其中：财政拨款9000万元，事业收入3000万元。": [(Relation.SUM, True, "9000＋3000＝1.2亿元")],
    "全年收入5000万元，其中：一般公共预算4,200.50万元，政府性基金799.50万元。": [
        (Relation.SUM, True, "4200.50＋799.50＝5000万元")
    ],
    "支出50万元用于培训30万元；会议20万元。": [(Relation.SUM, True, "30＋20＝50万元")],
    "支出100万元，其中3个用于60万元、40万元。": [(Relation.SUM, True, "60＋40＝100万元")],
    "支出50万元。培训3人。其中：会议20万元、培训30万元。": [(Relation.SUM, True, "20＋30＝50万元")],
    "全年支出300万元，其中收入合计300万元。": [(Relation.PART, True, "300万元≤300万元")],
}

FAILING: dict[str, list[Told]] = {
    "收到信息372件，其中咨询244件，占65.6%；投诉102件，占27.4%；截至目前已办结59件，办结率57.8%；举报62件。": [
        (Relation.SUM, False, "244＋102＋62＝408件≠372件，相差36件"),
        (Relation.RATE, True, "244件÷372件＝65.59%≈65.6%"),
        (Relation.RATE, True, "102件÷372件＝27.42%≈27.4%"),
        (Relation.RATE, True, "59件÷102件＝57.84%≈57.8%"),
    ],
    "判处未成年人218人，其中14岁以上不满16岁的36人，同比持平；16岁以上不满18岁的128人，同比下降2%。": [
        (Relation.SUM, False, "36＋128＝164人≠218人，相差54人")
    ],
    "受理案件119件，其中新收108件，旧存15件，审结97件。": [(Relation.SUM, False, "108＋15＝123件≠119件，相差4件")],
    "进出口总额3.86亿元，其中出口3.12亿元，进口0.47亿元。": [
        (Relation.SUM, False, "3.12＋0.47＝3.59亿元≠3.86亿元，相差0.27亿元")
    ],
    # those who stay overnight and those who do not
    "接待游客1.33亿人次，其中过夜游客2,569万人次，一日游游客1.7亿人次。": [
        (Relation.SUM, False, "2,569万人次＋1.7亿人次＝1.9569亿人次≠1.33亿人次，相差0.6269亿人次")
    ],
    # one of the kinds is more than all
    "全镇耕地4.2万亩，其中水田2.6万亩，旱地6.1万亩。": [(Relation.PART, False, "6.1万亩＞4.2万亩")],
    "共安排设计经费90万元。其中：30万元用于勘察；40万元用于设计；10万元用于评审。": [
        (Relation.SUM, False, "30＋40＋10＝80万元≠90万元，相差10万元")
    ],
    # more people than there are
    "在职人员62人，专业技术人员57人、管理人员14人，工勤人员8人。": [
        (Relation.SUM, False, "57＋14＋8＝79人≠62人，相差17人")
    ],
    "全年预算96万元，其中年初预算80万元，追加预算18万元。": [(Relation.SUM, False, "80＋18＝98万元≠96万元，相差2万元")],
    # a decimal point or a zero slipped
    "支出86.4万元，其中培训52.6万元、会议338万元。": [
        (Relation.SUM, False, "52.6＋338＝390.6万元≠86.4万元，相差304.2万元")
    ],
    "检查企业1,260家，其中食品企业84家、药店42家。": [(Relation.SUM, False, "84＋42＝126家≠1,260家，相差1134家")],
    "立项课题36项，其中重点课题12项，一般课题34项。": [(Relation.SUM, False, "12＋34＝46项≠36项，相差10项")],
    "治理面积40平方公里，其中造林18平方公里，种草12平方公里，封育20平方公里。": [
        (Relation.SUM, False, "18＋12＋20＝50平方公里≠40平方公里，相差10平方公里")
    ],
    "全年支出864.50万元，其中：人员经费512.30万元，公用经费362.20万元。": [
        (Relation.SUM, False, "512.30＋362.20＝874.5万元≠864.50万元，相差10万元")
    ],
    "添置器材91件，包括球架24件、垫子52件和秒表17件。": [(Relation.SUM, False, "24＋52＋17＝93件≠91件，相差2件")],
    "拨入资金318万元（中央210万元、省级118万元）。": [(Relation.SUM, False, "210＋118＝328万元≠318万元，相差10万元")],
    "支出127万元，其中工程88万元（其中土建61万元、安装29万元），监理39万元。": [
        (Relation.SUM, True, "88＋39＝127万元"),
        (Relation.SUM, False, "61＋29＝90万元≠88万元，相差2万元"),
    ],
    "到位资金415万元（含上年结转436万元）。": [(Relation.PART, False, "436万元＞415万元")],
    "特困人员1,855人，集中供养312人，分散供养1,553人。": [(Relation.SUM, False, "312＋1553＝1865人≠1,855人，相差10人")],
    # the total has lost its 万
    "补贴18.2元，其中：甲类10.1万元、乙类8.1万元。": [(Relation.UNIT_SLIP, False, "10.1＋8.1与18.2元，差10000倍")],
    "全年支出350.2万元。其中：基本支出240.1万元，项目支出112.1万元。": [
        (Relation.SUM, False, "240.1＋112.1＝352.2万元≠350.2万元，相差2万元")
    ],
    "全年支出33.3万元，其中：甲片区11.1万元，乙片区11.1万元，丙片区11.9万元。": [
        (Relation.SUM, False, "11.1＋11.1＋11.9＝34.1万元≠33.3万元，相差0.8万元")
    ],
    "全年支出96.4万元，其中培训费106.4万元。": [(Relation.PART, False, "106.4万元＞96.4万元")],
    "满分100分，分别为：产出50分、效益30分、过程30分。": [(Relation.SCORE, False, "50＋30＋30＝110分≠100分，相差10分")],
    "全年支出320万元，其中：东城片区110万元，西城片区120万元，南城片区100万元，其他20万元。": [
        (Relation.SUM, False, "110＋120＋100＋20＝350万元≠320万元，相差30万元")
    ],
    "全年支出320万元，用于培训120万元、宣传90万元、设备130万元和其他20万元。": [
        (Relation.SUM, False, "120＋90＋130＋20＝360万元≠320万元，相差40万元")
    ],
    "支出512.3万元，其中培训费410.2万元，会议费102.3万元，另外3万元。": [
        (Relation.SUM, False, "410.2＋102.3＝512.5万元≠512.3万元，相差0.2万元")
    ],
    "采购18件，分别为：甲2件、乙3件。": [(Relation.SUM, False, "2＋3＝5件≠18件，相差13件")],
    "采购118台（电脑60台、打印机80台）。": [(Relation.SUM, False, "60＋80＝140台≠118台，相差22台")],
    "支出50.05万元，其中培训30.1万元、会议20.25万元。": [
        (Relation.SUM, False, "30.1＋20.25＝50.35万元≠50.05万元，相差0.3万元")
    ],
}

SILENT = (
    "总投资5万元，其中财政拨款2万元，自筹资金2万元。",
    "预算执行率8.7分（10分×87%），产出47分。",
    # of what is grown the main kinds are told
    "播种面积125万亩，其中小麦48万亩，玉米40万亩，大豆20万亩，油菜12万亩。",
    "项目444个（打包项目拆分后共569个）。",
    "预计短收690万元，其中税收短收761万元。",
    # two of many
    "救助资金1,532万元，其中，特困家庭322万元；低保家庭1,041万元。",
    "自评总分为95.03分（满分100分），等级为优。",
    # kinds that share members
    "参会120人，其中党员80人、女性65人。",
    # 等 leaves the list open
    "全年采购支出300万元，其中图书费120万元、桌椅费60万元等。",
    "年初计划培训500人。其中：教师260人，校长180人。",
    # picked out, far from the whole
    "全年支出500万元，其中培训费30万元，差旅费20万元。",
    # a vague total
    "经费约50万元，其中培训30万元、宣传18万元。",
    # a vague part
    "全年支出50万元，其中培训近30万元、宣传18万元。",
    # cut in the middle
    "全年支出300万元，其中：人员经费",
    # a placeholder
    "全年支出xx万元，其中培训费30万元。",
    "按照某财〔2031〕58号文件第十二条，其中涉及项目3个。",
    "培训8期640人次，其中涉及210人。",
    "其中：培训费30万元，会议费20万元。",
    "服务期3年，其中第一阶段1年、第二阶段3年。",
    "支出约50万元（500000元）。",
    "总价50万元，折合410000元。",
    "支出50万元，用于培训30万元。",
    "增加50万元，其中增加30万元。",
    "甲50万元（乙3人、丙5人）。",
    "支出50万元：培训增加30万元。",
    "支出50万元，其中培训0万元、会议20万元。",
    "支出50万元，其中如下；培训30万元。",
    "支出50万元，专家费含60万元。",
    "支出50万元，其中甲2元、乙2元、丙2元、丁2元、戊2元、己2元、庚2元、辛2元、壬2元、癸2元、子2元、丑2元、寅2元、卯2元、辰2元、巳2元、午2元。",
)


@pytest.mark.parametrize(("sentence", "statements"), HOLDING.items())
def test_parts_that_make_up_their_total_are_shown_with_their_working(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize(("sentence", "statements"), FAILING.items())
def test_parts_that_miss_their_total_are_told_with_the_gap(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize("sentence", SILENT)
def test_what_need_not_make_up_a_total_is_passed_over(sentence: str) -> None:
    assert stated(sentence) == []
