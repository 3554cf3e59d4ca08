"""Passages of reports in which every figure is right although it looks wrong, beside others like them in which one is."""

import pytest

from jiheng.checks.report_checks import check_report
from jiheng.core.document import Document

TITLE = "东岭县残疾人联合会2022年度部门整体支出绩效自评报告\n"
TRUE = (
    # what is planned for the year that comes is more than this year's
    TITLE + "四、2023年工作打算\n（一）托养一批。托养380人，比2022年增加46人。",
    "关于东岭县2022年预算执行情况和2023年预算草案的报告\n一、2022年预算执行情况\n收入完成8.0亿元。\n"
    "二、2023年预算草案\n收入拟安排8.4亿元，比2022年完成数增长5.3%。",
    # things of many sorts, each with a measure word of its own
    "适配器具426件，其中轮椅86辆、助行器212件、助听器48台、护理床15张、其他65件。",
    "查处案件126起，其中盗窃46件、诈骗52起、其他28起。",
    # those who do it are listed before what they do
    "乡道、村道实行承包养护、定额养护、集中养护、委托养护四种模式。",
    # shares belong to the items before them
    "缴存额中机关16.2亿元，占42%；国有企业9.7亿元，占25%；集体企业0.4亿元；外资企业2.2亿元；私营企业8.5亿元；其他1.6亿元。以上六类合计38.6亿元。",
    # shares of another whole that make up all of it
    "缴存额38.6亿元，其中机关16.2亿元、国有企业9.7亿元、私营企业12.7亿元。\n缴存职工中，机关占41.2%，国有企业占22.6%，私营企业占36.2%。",
    # a rate of what was counted right before it, not of the money told elsewhere
    "问题涉及金额9.68亿元，整改到位8.42亿元，整改率86.98%。\n分阶段整改类问题35个。\n分阶段整改类已整改24个，整改率68.6%。",
    # answers counted behind their rate, and a rate of people of whom nothing is told
    "27家抽样机构中盈利8家、持平6家、亏损13家。\n机构负责人满意度92.6%，老人满意度94.5%，513份有效问卷中满意和较满意485份。",
    # the part is told as a total of its own, and what each got is no addend
    "多报面积合计288.0亩，户均多报3.0亩；少报面积合计91.2亩，户均少报1.9亩。",
    # what came in makes up nothing that was spent
    "药品收入11845万元、卫生材料收入7580万元、检查收入12320万元、服务收入13740万元。全年总费用51830万元，收支结余770万元。",
    # an average of all of them, over the days it names
    "举办活动1248场，其中讲座96场、展览42场、培训186场、阅读推广924场，平均每天3.5场（按开馆355天计）。",
    # what is new is no level
    "自助站点18个，当年新建5个，比上年增加5个（上年13个）。",
    # the price comes out with its own length
    "硬化公路18.6公里，比计划15公里多出3.6公里，总投资930万元，每公里50万元；新建农田3200亩，总投资800万元，亩均0.25万元。",
    # a share of what was done, not of the towns
    "北片6个乡镇完成68处、中片5个乡镇完成59处、南片4个乡镇完成49处，三片合计176处，涉及15个乡镇，北片占38.6%。",
    # a share of what was spent, not of what was planned first
    "公共预算支出年初预算41.50亿元，全年实际支出42.87亿元。\n民生支出27.90亿元，占公共预算支出的65.1%。",
    # saved against another budget than the part told before
    "核定概算1268.00万元。\n概算安排县级配套208.00万元，实际到位180.00万元。\n工程完成投资1213.46万元，比概算节约54.54万元。",
    # an average that comes out with its change
    "五项合计支出9714.30万元。\n生均拨款23418元，按在校生3564人计算，比上年22106元增加1312元。",
    # the growth of what two amounts make up
    "缴存额38.64亿元，比上年35.12亿元增长10.02%。\n缴存总额351.12亿元，为上年末312.48亿元与本年缴存额38.64亿元之和，比上年末增长12.37%。",
    # what was and what is
    "设计灌溉面积8600亩，实际灌溉面积6450亩。\n除险加固后实际灌溉面积由6450亩增加到8300亩。",
    # what fell due, and what came back in all
    "到期应收回贷款3260万元，按期收回3218万元，逾期42万元。\n贷款余额为当年发放4788万元减去当年收回3258万元，其中当年收回含提前还款40万元。",
    # those who were told to, and what they did
    "审计局向32个部门单位印发整改通知和问题清单。\n42个问题已整改38个，余4个。",
    # a base told first, and what came on top of it
    "上年采血4800份，今年多采480份，增长10.00%。",
    "跟2019年的146.00万元比，多收了18.25万元，增长12.50%。",
    "与2020年客运量6600.00万人次相比，恢复性增长10.00%，增加660.00万人次。",
    "2017年受益学生39200名，本年减少700名，降幅1.79%。",
    "上年单位成本0.79元/吨，降0.03元；上年总成本1211.07万元，增38.93万元，增长3.21%。",
    # what may be at most, and kinds that are no amounts
    "在册职工1320人，其中管理人员106人，管理人员占8.03%，办法规定管理人员比例上限为8.50%。",
    "七类合计2120.40万元，恤病助医和迎春济困两类共占53.37%。",
    # of what can never be more than all
    "成立业主委员会18个，引进物业24个小区，物业覆盖率66.67%。",
    # points out of a thousand
    "950分以上为5A级，900分至949分为4A级。我会总得分922分，被评定为4A级。",
    # of the talks, over people told elsewhere
    "组织理论学习48次，谈心谈话292人次，人均2次。",
    # those of its own sentence, and none of the cases that are open
    "旧存、新收案件18640件，结案17150件，未结案件1490件。\n办理代表建议9件、政协提案5件，共14件，全部按期办结。",
    "岚城区93.10分、莒阳县91.70分，均为良好；市直部门42家参加考核，优秀11家、良好25家、一般6家。",
    # a total behind the parts, and a total of several years
    "收入由个人缴费、财政补助、利息收入三部分组成：个人缴费9.08亿元，财政补助20.69亿元，利息收入0.35亿元，总额30.12亿元。",
    # the unit's own score beside the one that the points make up
    "决策15.00分得13.60分，过程20.00分得16.40分，产出35.00分得29.90分，效益30.00分得25.90分，综合得分85.80分。\n综合评定得85.80分，而部门自评得分96.00分。",
    # what the office's words say is last year's, or the whole province's
    TITLE + "2021年880.00人次、243.00万元为上年实绩。\n2022年培训900人次。",
    # what it was, told behind what it is
    TITLE + "来信来访236件次，来访148件次、电话62件次、网上26件次；2021年295件次，减少59件次，下降20%。",
    TITLE + "发放抚恤补助金1804万元。2021年发放1690万元，增加114万元，增幅6.7%。",
    TITLE + "出院者占用总床日218400天，平均住院日8.0天。2021年为8.4天，缩短0.4天。",
    # those who leave school next year
    "2022届毕业生6400人，已落实5888人。\n2023届毕业生预计6750人，再增350人。",
    # a base named first
    "毕业生6400人，其中本科1520人、专科4880人。\n5888人中，单位就业4530人，升学998人，应征入伍130人，其他230人。\n"
    "以毕业生总数为基数，单位就业占70.78%，升学占15.59%，入伍占2.03%。",
    # two projects, and a list of budgets
    "饮水项目预算800.00万元，支出765.90万元，自评94.2分。\n防汛项目预算200.00万元，支出200.00万元，自评88.5分。\n"
    "两类项目预算合计1000.00万元，即防汛200.00万元、饮水800.00万元。",
    # a rate of one level
    "预算2400.00万元，其中市级960.00万元、区级1440.00万元。\n市级资金支出912.00万元，区级1296.00万元，与实际支出2208.00万元相符；"
    "市级执行率95.00%，区级90.00%。",
    # some of those who answered, and two traits of one thing
    "发放问卷500份，回收480份，回收率96%，满意456份，满意率95%；480份中满意456份、一般18份、不满意6份。",
    "现有仓房322栋，配备机械通风的仓房299栋，占92.86%；环流熏蒸的161栋，占50.00%；电子测温的322栋，实现全覆盖。",
    # two shares of one amount
    "采购总额90240万元。\n授予中小企业合同72192万元，占80%；其中小微企业43315万元，占中小企业合同额60.0%，占全部合同额48.0%。",
    # what is due is no plan
    "全年水费收入11349.00万元。\n应收水费11349.00万元，实收11122.02万元，回收率98.00%。",
    # works and samples
    "经复验，176处全部合格，合格率100%。\n检测水样1248份，合格1173份，合格率94.0%。",
    # what all of them would need
    "应收水费工程443处，已收水费工程434处，收费工程占比98.0%。\n按每处集中供水工程每年2万元测算，443处需要886万元。",
    # what is due is no spending, and what is new is told twice
    "财产刑执行到位924万元，应执行1200万元，到位率77%。",
    "新增高标准农田6.50万亩，年末累计91.50万亩，上年末为85.00万亩，当年新增6.50万亩。",
    # the rest of an amount told further up
    "多付工程款75万元，已追回60万元，追回率80%。\n追回的60万元，抵扣工程款35万元，直接退回25万元，其余15万元在质保金中扣减。",
    "全年采血5280份。\n分病种：口蹄疫检测1584份、合格1394份，合格率88.01%；猪瘟检测924份、合格822份，合格率88.96%；"
    "禽流感检测1056份、合格961份，合格率91.00%；其余1716份为其他病种。",
    # how far beyond the target, and of a list of last year's all
    TITLE + "年度目标为扶持妇女1200人。\n全年受益妇女1248人；扶持人数超目标48人，为目标的104%。\n"
    "上年发放8000万元、扶持1120人，今年发放额增加1360万元，扶持人数增加128人。",
    # of the whole district, not of those cases
    "受理行政案件258件。在应当出庭的220件案件中，负责人出庭应诉198件，出庭率90.00%，全区行政机关败诉27件。",
    # two tenths of what a third makes up with both
    "门票收入4860万元。\n线上售票收入3402万元，占门票收入的70.00%；旅行社渠道972万元，占两成；窗口售票486万元。",
    # two bases told first, in a list
    "全年受理案件9,860件，审执结9,515件。上年受理9,130件、审执结8,742件，收案上升8.00%，结案上升8.84%。",
    TITLE
    + "发放贷款342笔、4788万元。\n与上年比，2021年发放贷款296笔、3848万元，笔数增加46笔、增长15.5%，金额增长24.4%。",
    # neither soundness nor another fund is denied
    "已验收小区30个，占完工小区的90.91%。30个验收小区全部合格。\n每平方米支出211元是含未完工小区的平均数。",
    "财政拨款支出年初预算3150万元，超出年初预算270万元，系年中追加。\n“三公”经费较上年略有上升，均控制在预算之内。",
)
FALSE = (
    TITLE + "与上年比，2021年发放贷款296笔、3848万元，笔数增加46笔、增长18.5%，金额增长24.4%。",
    "追回的60万元，抵扣工程款35万元，其余15万元在质保金中扣减。",
    "新增高标准农田6.50万亩，年末累计95.10万亩，上年末为85.00万亩。",
    TITLE + "年度目标为扶持妇女1200人。\n全年受益妇女1248人；扶持人数超目标84人。",
    TITLE + "二、完成情况\n全年托养380人，比2022年增加46人。",
    "适配器具426件，其中轮椅86辆、助行器212件、助听器84台、护理床15张、其他65件。",
    "乡道、村道实行承包养护、定额养护、集中养护、委托养护六种模式，由县局统一考核。",
    "问题涉及金额9.68亿元，整改到位8.42亿元，整改率68.98%。",
    "513份有效问卷中满意和较满意485份，满意度95.4%。",
    "举办活动1248场，平均每天5.3场（按开馆355天计）。",
    "自助站点18个，比上年增加3个（上年13个）。",
    "硬化公路18.6公里，总投资930万元，每公里60万元。",
    "公共预算支出42.87亿元。\n民生支出27.90亿元，占公共预算支出的56.1%。",
    "生均拨款23418元，比上年22106元增加1321元。",
    "设计灌溉面积8600亩，实际灌溉面积6450亩，灌溉面积达标率57%。",
    "检测水样1248份，合格1173份，水样全部合格。",
    TITLE + "发放抚恤补助金1804万元。2021年发放1690万元，增加114万元，增幅7.6%。",
    "发放问卷500份，回收480份，其中满意的486份。",
    "上年采血4800份，今年多采480份，增长12.00%。",
    "2017年受益学生39200名，本年减少700名，降幅1.97%。",
    "完工小区36个，引进物业24个小区，物业覆盖率76.66%。",
    "办理代表建议9件、政协提案5件，共14件，办结11件，全部按期办结。",
)


def _found(text: str) -> list[str]:
    return [each.id for each in check_report(Document.of_text(text)).findings if each.id.startswith(("RPT1", "RPT2"))]


@pytest.mark.parametrize("text", TRUE)
def test_a_passage_that_is_right_draws_nothing(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize("text", FALSE)
def test_a_passage_like_it_with_a_wrong_figure_is_told(text: str) -> None:
    assert _found(text) != []
