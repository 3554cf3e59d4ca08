"""Divisions told without 其中."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING: dict[str, list[Told]] = {
    # 件 and 件次 count the same
    "信访总量163件次，上升9.2%。从信访形式看，来访95件127人次；来信39件次；网上投诉29件次。": [
        (Relation.SUM, True, "95件＋39件次＋29件次＝163件次")
    ],
    "开工项目260个，完工84个，在建31个。": [],
    # the one kind that is not 0 is all there is, and last year's total is not divided
    "收入812.5万元，上年收入865.3万元。按来源分，拨款收入812.5万元，经营收入0万元，其他收入0万元。": [
        (Relation.SUM, True, "812.5＋0＋0＝812.5万元")
    ],
    # what a bracket in the name includes is no part of a part
    "外债余额173.1亿元，短期97.4亿元。从部门看，政府27.5亿元，银行83.4亿元，其他部门（含直接投资）62.2亿元。": [
        (Relation.SUM, True, "27.5＋83.4＋62.2＝173.1亿元")
    ],
    # some of those who are not satisfied, and not all of them
    "调查460户，满意431户；其中对位置不满意的16户。": [(Relation.PART, True, "16户≤431户")],
    "安装水表3,420块，正常3,358块，故障62块。": [(Relation.SUM, True, "3358＋62＝3420块")],
    "路灯860盏，亮灯841盏，不亮19盏。": [(Relation.SUM, True, "841＋19＝860盏")],
    "采购规模3,392.9万元。从组织形式看，集中采购803.8万元，分散采购2,589.1万元。": [
        (Relation.SUM, True, "803.8＋2589.1＝3392.9万元")
    ],
    "生产总值95.1亿元，人均生产总值7.4万元。第一产业5.7亿元；第二产业44.6亿元；第三产业44.8亿元。": [
        (Relation.SUM, True, "5.7＋44.6＋44.8＝95.1亿元")
    ],
    "发生事故98起。从城乡分布看，城区36起，农村62起。": [(Relation.SUM, True, "36＋62＝98起")],
    "安排资金260万元。已支付236万元，未支24万元。": [
        (Relation.SUM, True, "236＋24＝260万元"),
        (Relation.REMAINDER, True, "260－236＝24万元"),
    ],
    "热线受理诉求4600件，办结4381件，办理中219件。": [(Relation.SUM, True, "4381＋219＝4600件")],
    # over several sentences
    "生产总值61.7亿元。第一产业3.7亿元；第二产业34亿元，其中工业21亿元。第三产业24亿元。": [
        (Relation.SUM, True, "3.7＋34＋24＝61.7亿元"),
        (Relation.PART, True, "21亿元≤34亿元"),
    ],
    "生产总值54.7亿元。分产业看，第一产业11.5亿元；第二产业20.2亿元，其中工业18亿元；第三产业23亿元。": [
        (Relation.SUM, True, "11.5＋20.2＋23＝54.7亿元"),
        (Relation.PART, True, "18亿元≤20.2亿元"),
    ],
    "受理投诉320件，办结300件，正在办理20件。": [
        (Relation.SUM, True, "300＋20＝320件"),
        (Relation.REMAINDER, True, "320－300＝20件"),
    ],
    "抽检480批次，合格470批次，不合格10批次。": [(Relation.SUM, True, "470＋10＝480批次")],
    "服务4,820人次。男性2,320人次，女性2,500人次。": [(Relation.SUM, True, "2320＋2500＝4820人次")],
    "投资860万元。分产业看，第一产业120万元，第二产业340万元，第三产业400万元。": [
        (Relation.SUM, True, "120＋340＋400＝860万元")
    ],
    "支出860万元，按用途分，培训500万元，会议300万元，差旅60万元，另有12人参加。": [
        (Relation.SUM, True, "500＋300＋60＝860万元")
    ],
}

FAILING: dict[str, list[Told]] = {
    "应到代表181人，出席180人，缺席4人。": [(Relation.SUM, False, "180＋4＝184人≠181人，相差3人")],
    "信访总量165件次，上升9.2%。从信访形式看，来访95件127人次；来信39件次；网上投诉29件次。": [
        (Relation.SUM, False, "95件＋39件次＋29件次＝163件次≠165件次，相差2件次")
    ],
    # what was accepted is either
    "受理咨询260件，办结84件，在办31件。": [(Relation.SUM, False, "84＋31＝115件≠260件，相差145件")],
    # the whole stands where a share of it is told
    "从性质看，非重点单位火灾258起，亡17人，起数占总数281起的91.8%；重点单位火灾53起，亡3人。": [
        (Relation.SUM, False, "258＋53＝311起≠281起，相差30起"),
        (Relation.RATE, True, "258起÷281起＝91.81%≈91.8%"),
    ],
    # done by oneself or handed on
    "受理来信246件，窗口答复88件，转部门办理185件。": [(Relation.SUM, False, "88＋185＝273件≠246件，相差27件")],
    "检查发现隐患0处，完成整改3处，未整改1处。": [(Relation.SUM, False, "3＋1＝4处≠0处，相差4处")],
    "审执结12,906件。按案件类型，审结刑事718件、民商事7,340件、行政296件，执结4,582件。": [
        (Relation.SUM, False, "718＋7340＋296＋4582＝12936件≠12,906件，相差30件")
    ],
    # what became of them, without a mark between
    "86个问题已整改75个，正在整改13个。": [(Relation.SUM, False, "75＋13＝88个≠86个，相差2个")],
    "一季度收入6018亿元。收入方面，省本级收入2433亿元；市县收入3855亿元。": [
        (Relation.SUM, False, "2433＋3855＝6288亿元≠6018亿元，相差270亿元")
    ],
    # the one count of the sentence before
    "共办理工单2,495件。交办责任单位2,462件，热线办直办107件。": [
        (Relation.SUM, False, "2462＋107＝2569件≠2,495件，相差74件")
    ],
    "实际抽检328批次。按环节分：流通环节142批次、餐饮环节98批次、生产环节84批次。": [
        (Relation.SUM, False, "142＋98＋84＝324批次≠328批次，相差4批次")
    ],
    # all parts rather than the first between each two ；
    "折合2,276.8万元。拨款按项目分类为：灾区项目1,058.8万元，备灾项目79.1万元，关怀项目574.7万元；物资591.2万元。": [
        (Relation.SUM, False, "1058.8＋79.1＋574.7＋591.2＝2303.8万元≠2,276.8万元，相差27万元")
    ],
    "建议83件。从办理情况来看，已经解决的44件，占53%；列入规划的35件，占42.2%；留作参考的8件，占4.8%。": [
        (Relation.SUM, False, "44＋35＋8＝87件≠83件，相差4件")
    ],
    "采购规模33,929.6亿元。从组织形式看，集中采购、部门采购、分散采购规模分别为8,038.3亿元、1,252.4亿元和24,369.0亿元。": [
        (Relation.SUM, False, "8038.3＋1252.4＋24369.0＝33659.7亿元≠33,929.6亿元，相差269.9亿元")
    ],
    "新签约项目38个，完成年度任务35个；按投资额分，10亿元以上3个、5至10亿元6个、1至5亿元19个、1亿元以下12个。": [
        (Relation.SUM, False, "3＋6＋19＋12＝40个≠38个，相差2个")
    ],
    "全部1,642台套按类别分，其中耕整机械486台套、收获机械213台套、灌溉机械305台套、运输及其他648台套。": [
        (Relation.SUM, False, "486＋213＋305＋648＝1652台套≠1,642台套，相差10台套")
    ],
    "全县收入20,417万元，其中上划6,502万元。分部门情况是：税务部门完成13,526万元，财政部门完成6,981万元。": [
        (Relation.SUM, False, "13526＋6981＝20507万元≠20,417万元，相差90万元"),
        (Relation.PART, True, "6,502万元≤20,417万元"),
    ],
    "收到提案890件。经审查，立案502件，并案126件，转为意见226件。": [
        (Relation.SUM, False, "502＋126＋226＝854件≠890件，相差36件")
    ],
    "共查出问题50个，已整改40个，整改到位资金215万元，正在整改16个。": [
        (Relation.REMAINDER, False, "50－40＝10个≠16个，相差6个")
    ],
    "收到材料286份，审核通过246份，退回补正22份。": [(Relation.SUM, False, "246＋22＝268份≠286份，相差18份")],
    "生产总值61.7亿元。第一产业3.7亿元；第二产业34亿元。第三产业42亿元。": [
        (Relation.SUM, False, "3.7＋34＋42＝79.7亿元≠61.7亿元，相差18亿元")
    ],
    # what is not 合格 is 不合格
    "抽检480批次，合格470批次，不合格2批次。": [(Relation.SUM, False, "470＋2＝472批次≠480批次，相差8批次")],
    "应检设备560台，已检548台，未检22台。": [(Relation.REMAINDER, False, "560－548＝12台≠22台，相差10台")],
    "发放问卷310份，收回有效问卷286份，无效问卷34份。": [(Relation.SUM, False, "286＋34＝320份≠310份，相差10份")],
    "受理投诉320件，办结302件，正在办理28件。": [(Relation.REMAINDER, False, "320－302＝18件≠28件，相差10件")],
    "受理投诉326件，按期办结306件，逾期办结10件。": [(Relation.SUM, False, "306＋10＝316件≠326件，相差10件")],
    "服务4,820人次。男性2,320人次，女性2,600人次。": [
        (Relation.SUM, False, "2320＋2600＝4920人次≠4,820人次，相差100人次")
    ],
    "投资860万元。分产业看，第一产业120万元，第二产业340万元，第三产业430万元。": [
        (Relation.SUM, False, "120＋340＋430＝890万元≠860万元，相差30万元")
    ],
    "支出861.2万元，按用途分，培训500.4万元，会议309.8万元。": [
        (Relation.SUM, False, "500.4＋309.8＝810.2万元≠861.2万元，相差51万元")
    ],
    "全年完成交通投资82.6亿元。分领域：公路58.3亿元，铁路14.7亿元，水运及其他5.2亿元。": [
        (Relation.SUM, False, "58.3＋14.7＋5.2＝78.2亿元≠82.6亿元，相差4.4亿元")
    ],
}

SILENT = (
    # 办结 may be of what was handed on
    "受理来信246件，办结230件，转办158件。",
    # a third part, or one that the parts leave out
    "受理诉求1,000件，办结900件，正在办理30件，不予受理5件。",
    "固定资产投资100亿元，增长5%。按经济类型分，国有投资30亿元，民间投资60亿元。",
    "从主要科目来看，教育支出30亿元，农业支出20亿元。",
    "受理投诉320件，办结240件，正在办理20件。",
    "办结12件，正在办理3户。",
    "受理诉求12件，办结10件，转办3件，正在办理。",
    "支出860万元，按用途分，培训500万元，参加12人。",
    "支出860万元，按用途分，各项均有安排。",
    "分产业看，第一产业120万元，第二产业340万元。",
    "支出860万元，收入900万元，按用途分，培训100万元，会议80万元。",
    # some may have been put off
    "开工320处，完成300处，正在施工10处。",
)


@pytest.mark.parametrize(("sentence", "statements"), HOLDING.items())
def test_a_division_that_makes_up_its_total_is_shown_with_its_working(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize(("sentence", "statements"), FAILING.items())
def test_a_division_that_misses_its_total_is_told_with_the_gap(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize("sentence", SILENT)
def test_what_need_not_be_a_whole_division_is_passed_over(sentence: str) -> None:
    assert stated(sentence) == []
