"""Percentages that no two amounts told beside them can prove wrong."""

import pytest

from tests.quantities.stated import stated

SILENT = (
    # how many were asked and how many answered, but not how many were content
    "发放问卷326份，收回有效问卷312份，综合满意度95.2%。",
    # each of what it was granted itself
    "支出2,840万元，支出率88.1%；部门支出1,420万元，支出率91.3%。",
    "分阶段整改完成6个，合计完成21个，整改率91.3%。",  # of how many is told elsewhere
    # the part itself is no whole
    "生活补贴发放2,960人，护理补贴发放4,875人，护理补贴占重度残疾人数的84.3%。",
    # of what is counted before it
    "12个省控断面水质全部达标，8个国控断面优良率100%。",
    # no rate of what was done
    "应检620人，实检598人，合格率92%。",
    "投资3,720万元，分两年建设。抽查资金1,863.5万元，占项目支出的51.15%。",
    "全县存款余额130亿元，比上年多9亿元。东部经济总量达到40亿元、占全县比重达61.3%。",
    "新建监测点36处，累计建成245处，重要路段监测覆盖率达到72%。",
    # one word told of all and of a part
    "到位资金8.2亿元，完成年度目标任务的207.2%。工业项目35个，到位资金6.1亿元，完成年度目标任务的307.8%。",
    # cut instead of rounded
    "计划新开工项目270项，实际已开工129项，开工率达47%。",
    # the share of one decrease in another is no rate of decrease
    "三大行业完成税收276.5亿元，减收123.2亿元，减收额占全部减收额的81.7%。",
    # the plan of a part is not that of all
    "总投资720.6亿元，年度计划投资85.4亿元。续建项目完成投资45.4亿元，占年度计划的75%。",
    # of what is told as changes
    "外出务工17185人，比上年增加251人。省内务工9510人，比上年增加242人，省内增量占外出务工增量的94.6%。",
    # neither the words nor the figures say that the rate is of these two
    "发放创业贷款111户1589万元，担保贷款77户1155万元，还贷率达99.33%。",
    # old cases are in hand as well
    "新收案件15.1万件，结案12.4万件，结案率68%。",
    # capped
    "目标80场，完成96场，完成率100%。",
    # capped
    "年初预算100万元，决算110万元，预算完成率100%。",
    # nothing to divide by
    "年初预算0万元，年中下达60万元，预算执行率100%。",
    # not a ratio of two amounts
    "贷款年利率4.35%，本金20万元，贴息0.8万元。",
    # what is itself a part of the whole
    "老年人口222万人，占总人口的16%。高龄老人144万人，占总人口的10.5%。",
    # a threshold
    "服务满意度≥95%，目标200人，完成180人。",
    # as many rates as budgets, nothing spent
    "两个项目预算300万元、200万元，执行率分别为92%、88%。",
    "因灾受损率控制在0.8‰以内，涉及林地3万亩。",
    "全年预算300万元，支出290万元，同比增长12%。",
    "到位率、执行率分别为100%、91%。",
    # of what passed, told of those examined; and of two things counted alike
    "社会组织328家，年检合格301家，年检率95%。",
    "抽检药品300批次，合格率98%，抽检食品500批次。",
    # of those of an age, and of an item of the row before
    "27个项目变更设计6个；水费收缴不足；职工老化，50岁以上占48%。",
    "四个季度支出分别为176.40万元、258.30万元、301.14万元、487.20万元，第四季度占39.8%。",
    # of those chosen for another reason
    "义务教育巩固率达到98.6%，全县学校86所中72所设有食堂。",
    # a vague base proves nothing
    "预算约260万元，支出247万元，执行率99%。",
    "预算260万元，支出超过200万元，执行率99%。",
    "完成60人的80%，共计5万元。",
    "合格率为12%的3处。",
    "计划安排5处，达3%的80%。",
    # of which of the two
    "项目一预算120万元。项目二预算130万元。实际支出108万元，预算执行率99%。",
    "预算260万元，支出247万元，执行率不低于99%。",
    "全年预算300万元，贷款贴息支出90万元，培训费占全年预算的40%。",
    "占计划80%，目标40人，共20人。",
    "计划40人。调研，说明，开展工作，实际参加36人，其他，其他，其他，参与率95%。",
    "受理诉求120件。评审培训满意人数108人，办结率95%。",
    "预算260万元，支出247万元，执行率95%以上。",
    # of those that the share names, which are counted in another unit
    "来自40个乡镇的508家企业在12个展区参展，其中沿线乡镇的参展企业占73%。",
    # of value, and not of what is counted
    "与30个县签署了23个合作协定，占全市贸易总额的三分之一左右。",
    # what is told between, without a figure, counts as well
    "9个镇达标，城关镇未发案，共占全县12个镇的83.3%。",
)


@pytest.mark.parametrize("sentence", SILENT)
def test_a_percentage_that_two_amounts_cannot_prove_wrong_is_passed_over(sentence: str) -> None:
    assert stated(sentence) == []


DOUBTED = (
    # of all that the part is called after, who are fewer than the whole told
    "外地游客5,126人次，其中免票入园外地游客1,589人次，占入园外地游客62.1%。",
    # a speed is no length
    "线路全长342公里，设计时速350公里，全线桥隧占比达89%。",
    # itself a part of a like whole
    "移动电话用户达6.95万户，占移动电话用户总数的40.6%。宽带用户达1.34万户，占用户总数21.7%。",
    # of another that shares the name of a measure
    "城镇就业人数3,620人，农村就业人数1,840人。经平台就业人数占比七成。",
)


@pytest.mark.parametrize("sentence", DOUBTED)
def test_what_is_told_of_another_whole_is_not_told_wrongly(sentence: str) -> None:
    assert all(holds for _, holds, _ in stated(sentence))


def test_a_task_that_was_done_is_no_plan() -> None:
    told = [
        (holds, arithmetic) for _, holds, arithmetic in stated("方案明确的2,164项整改任务已完成1,398项，完成率为65%。")
    ]
    assert (True, "1,398项÷2,164项＝64.60%≈65%") in told
    assert all(holds for holds, _ in told)
