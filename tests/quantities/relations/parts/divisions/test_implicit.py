"""Totals with their parts behind them, without 其中."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    # step by step, the first of several quarters; what is still to come may not be all
    "17个项目已完成任务：前3个季度完成8个，10月底又完成5个，11月底又完成5个。": [
        (Relation.SUM, False, "8＋5＋5＝18个≠17个，相差1个")
    ],
    "计划建设27个站点，5月底前完成12个，7月底又完成9个，预计年底再完成4个。": [],
    # the first of a row is not what the others make up
    "一季度18.2万件，二季度21.6万件，三季度24.3万件，四季度22.3万件。": [],
    "三年共安排资金5,640万元，2021年1,620万元、2022年1,160万元、2023年2,160万元。": [
        (Relation.SUM, False, "1620＋1160＋2160＝4940万元≠5,640万元，相差700万元")
    ],
    # two that are all, whatever stands behind them
    "行政事业性资产53.5亿元，行政单位10.1亿元，事业单位23.4亿元，负债9.9亿元。": [
        (Relation.SUM, False, "10.1＋23.4＝33.5亿元≠53.5亿元，相差20亿元")
    ],
    "新增债务限额655亿元，一般债务41亿元，专项债务644亿元；此前下达645亿元，全年累计1330亿元。": [
        (Relation.SUM, False, "41＋644＝685亿元≠655亿元，相差30亿元"),
        (Relation.SUM, True, "41＋644＋645＝1330亿元"),
    ],
    "行政事业性资产33.5亿元，行政单位30.1亿元，事业单位23.4亿元。": [
        (Relation.SUM, False, "30.1＋23.4＝53.5亿元≠33.5亿元，相差20亿元")
    ],
    "新增贷款8.6亿元，城镇贷款余额6.2亿元，农村贷款余额5.1亿元。": [],
    "受访者1000人，满意862人、不满意72人、说不清66人。": [(Relation.SUM, True, "862＋72＋66＝1000人")],
    # with rates between
    "全区接待32.7万人次，增长17.1%，过夜游客5.4万人次，增长20.3%，一日游7.3万人次，增长14.8%。": [
        (Relation.SUM, False, "5.4＋7.3＝12.7万人次≠32.7万人次，相差20万人次")
    ],
    "全区接待12.7万人次，增长17.1%，过夜游客5.4万人次，增长20.3%，一日游7.3万人次，增长14.8%。": [
        (Relation.SUM, True, "5.4＋7.3＝12.7万人次")
    ],
    "商品房销售86万平方米，增长3%，城镇住宅62.4万平方米，增长2%，农村住宅6.3万平方米，下降1%。": [],
    # what there is besides is no part
    "高级4人，中级25人，初级23人，技术人员共52人，另有管理3人、工勤7人，在职62人。": [
        (Relation.SUM, True, "4＋25＋23＝52人"),
    ],
    # school years, with an average between
    "学生2,340人，平均班额52人，高一820人、高二740人、高三740人。": [
        (Relation.SUM, False, "820＋740＋740＝2300人≠2,340人，相差40人")
    ],
    "调查800人，很满意590人、满意232人、一般及以下48人。": [
        (Relation.SUM, False, "590＋232＋48＝870人≠800人，相差70人")
    ],
    # all costs of works; the main costs of another total
    "工程总投资2,680万元，建安工程费2,210万元，其他费用320万元，预备费140万元。": [
        (Relation.SUM, False, "2210＋320＋140＝2670万元≠2,680万元，相差10万元")
    ],
    "医疗总费用2,680万元，药品费用820万元，检查费用390万元，治疗费用620万元。": [],
    # a list of its own behind what bears their noun
    "改造老旧管网86公里，供水管网52公里、燃气管网18公里、供热管网18公里。": [
        (Relation.SUM, False, "52＋18＋18＝88公里≠86公里，相差2公里")
    ],
    "信箱收信753件，有效497件，无效重复56件。": [(Relation.SUM, False, "497＋56＝553件≠753件，相差200件")],
    "信箱收信553件，有效497件，无效重复56件。": [(Relation.SUM, True, "497＋56＝553件")],
    "规上企业132户，盈利121户，亏损21户。": [(Relation.SUM, False, "121＋21＝142户≠132户，相差10户")],
    # two of like names are no more than all
    "安装61台，东部38台、西部26台。": [(Relation.SUM, False, "38＋26＝64台≠61台，相差3台")],
    # up to 其他 all is told
    "在职人员67人，执法大队32人、监测站22人、机关及其他14人。": [
        (Relation.SUM, False, "32＋22＋14＝68人≠67人，相差1人")
    ],
    "在职人员67人，执法大队32人、监测站22人，机关及其他14人。": [],
    # the rest of the sentence behind a rate, named like the total
    "实际支出121.8万元，执行率95.00%；研发支出85.4万元，奖励支出22.6万元，奖补支出13.8万元。": [
        (Relation.SUM, True, "85.4＋22.6＋13.8＝121.8万元")
    ],
    "实际支出121.6万元，执行率95.00%；研发支出85.4万元，奖励支出22.6万元，奖补支出13.8万元。": [
        (Relation.SUM, False, "85.4＋22.6＋13.8＝121.8万元≠121.6万元，相差0.2万元")
    ],
    "实际支出121.6万元，执行率95.00%；研发支出85.4万元，奖励支出22.6万元，预算13.8万元。": [],
    "实际支出121.6万元，执行率95.00%；研发支出约85.4万元，奖励支出22.6万元，奖补支出13.8万元。": [],
    "收到申请42件，予以公开18件，部分公开6件，不予公开5件，无法提供13件。": [
        (Relation.SUM, True, "18＋6＋5＋13＝42件")
    ],
    "收到申请42件，予以公开18件，部分公开6件，不予公开8件，无法提供13件。": [
        (Relation.SUM, False, "18＋6＋8＋13＝45件≠42件，相差3件")
    ],
    # two kinds of all that bear its noun
    "工作人员172名，窗口人员148名，后台人员34名。": [(Relation.SUM, False, "148＋34＝182名≠172名，相差10名")],
    "全市企业172家，规上企业48家，高新企业134家。": [],
    "全年办理案件862件，刑事案件326件，民事案件428件，行政案件118件。": [
        (Relation.SUM, False, "326＋428＋118＝872件≠862件，相差10件")
    ],
    # a list of names to the end of the sentence, and one of what the money is for
    "生活垃圾日均清运量862吨，焚烧处理583吨，卫生填埋124吨，餐厨资源化200吨。": [
        (Relation.SUM, False, "583＋124＋200＝907吨≠862吨，相差45吨")
    ],
    "发放贷款862万元，收回本金583万元，核销坏账124万元，展期200万元。": [],
    "争取资金80万元，25万元用于编制规划，30万元用于测绘，35万元用于评审。": [
        (Relation.SUM, False, "25＋30＋35＝90万元≠80万元，相差10万元")
    ],
    "争取资金80万元，25万元用于编制规划，30万元用于测绘，25万元用于评审。": [
        (Relation.SUM, True, "25＋30＋25＝80万元")
    ],
    "争取资金80万元，25万元用于编制规划，30万元用于测绘。": [],
    # two halves of what is counted, and two kinds of what bears their noun
    "现有养老机构46家，公办的18家，民办的26家。": [(Relation.SUM, False, "18＋26＝44家≠46家，相差2家")],
    "提案92件，集体提案26件，委员个人提案76件。": [(Relation.SUM, False, "26＋76＝102件≠92件，相差10件")],
    "医共体共有床位1,860张，县级医院1,240张、乡镇卫生院602张。": [
        (Relation.SUM, False, "1240＋602＝1842张≠1,860张，相差18张")
    ],
    # some are left untold, told twice, of another matter, or of two kinds at once
    "现有学校86所，公办61所，民办21所，其余为教学点。": [],
    "总投资7,860万元，建筑工程4,120万元，安装工程1,260万元，设备购置1,480万元等。": [],
    "办件36.4万件，网上办理29.9万件，一次不用跑21.6万件，跨省通办0.8万件。": [],
    "贷款余额46.2亿元，涉农贷款28.4亿元，小微贷款19.6亿元，绿色贷款3.2亿元。": [],
    "有效问卷391份，满意352份、基本满意31份，对效率不满意26份、对环境不满意14份。": [],
    "执行率100%得10分，90%—100%得8分，80%—90%得6分，80%以下不得分。": [],
    # the last of a row of standards, and another row
    "按学期补助：寄宿小学500元、初中625元，走读小学250元、初中312.5元。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_parts_behind_their_total_make_it_up(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
