"""One quantity told with two values."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.by_digits.retold import Retold
from jiheng.checks.manuscript.facts.restatements import Restatement
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Severity


@check(
    id="RPT201",
    title="同一数量前后应一致",
    why="同一个数在报告里出现两个值，读者不知道该信哪一个；多半是改了一处，另一处没有改。",
    kind=Kind.CONFLICT,
    severity=Severity.ERROR,
    references=("R42",),
    good=(
        "12项工程类民生实事中，4项进展较快。\n21项服务类民生实事中，9项进展较快。",
        "实施学校68所，受益学生21860人。\n68所学校全部落实供餐公示制度，21860名学生享受补助。",
        "培训8期640人次，涉及210人。\n全年培训210人，满意度95%。",
        "上年到位资金1285万元。\n本年到位资金1258万元。",
        "计划救助140人。\n实际救助130人。",
        "一、2022年工作回顾\n新建水渠62公里。\n二、2023年重点任务\n新建水渠63公里。",
        "东片改造危房217户，西片改造54户。\n上述271户危房均通过验收。",
        "低保家庭860户。\n低保家庭860户中，领取租赁补贴的806户。",
        "开通线路12条，覆盖126个行政村。\n行政村通客车122个，通达率96.83%，尚未通达的4个。",
        "支出包括：印刷费21.30万元、劳务费9.60万元。印刷费中海报费9.10万元、手册费12.20万元；差旅费12.30万元。",
        "深入实施“十个全覆盖”工程。\n11个村的全覆盖任务全部完成。",
        "森林覆盖率提高4.5%。\n近三年累计，森林覆盖率提高8.5%。",
        "省级财政安排就业资金426万元。\n省级财政安排429万元，改善供水。",
        "全市加上结转，收入总计309.65亿元。\n市本级加上结转，收入总计214.45亿元。",
        "政府性基金预算收入413.1亿元。\n社会保险基金预算收入403.1亿元。",
        "全市收入108.6亿元（含高新区12.7亿元）。\n全市支出90.4亿元（含高新区21.7亿元）。",
        "印花税为预算的89.4%。\n农林水支出为预算的98.4%。",
        "一、完成情况\n新建村级养老服务站50个。\n二、下一步工作打算\n（一）完善设施\n新建村级养老服务站58个。",
        "总投资1,480万元，建成泵站6座。\n谋划二期工程，1,840万元二期投资已列入计划。",
        "审计查出问题58个，其中屡审屡犯6个。\n上述58个问题已整改55个，上述55个问题均已销号。",
        "民宿由31家增加到38家。\n原有的31家民宿均完成消防改造。\n全镇31家粮油店均已登记。",
        "在管公租房4,216套，比上年末的3,980套增加236套。\n上年末的3,980套公租房中有120套年内退出。",
        "支出年初预算560万元，支出决算588万元。\n教育支出年初预算300万元，支出决算300万元。",
        "开展食堂检查，发现问题36个。\n二、消防\n开展消防检查，发现问题21个。",
        "共有各级学校906.56万所，专任教师906.56万人。\n1.小学\n小学教职工549.49万人，专任教师558.46万人。",
        "广告毛利率63%，上年这一数字为69%。\n服务毛利率59%，上年这一数字为62%。",
        "全国共有幼儿园23.98万所。\n全国共有学校22.98万所。",
        "贷款余额3611.55亿元，同比多增69.11亿元。\n存款余额7428.30亿元，同比多增61.19亿元。",
        "省定事项45个，其中24个事项已提前完成。\n市定事项50个，其中14个事项已提前完成。",
        "东港：客运当日发送旅客11.8万人次。\n南港：客运当日发送旅客17.8万人次。",
        "设有四个子项目。\n希望工程执行率100%，其余三个子项目均未完成。",
        "培训管水员132人。\n全县现有管水员312人。",
        "一、2023年预算执行情况\n城镇新增就业4,260人。\n二、2024年主要目标\n城镇新增就业4,000人。",
        "医疗机构246家，床位3,492张。\n二、养老\n养老机构18家，床位2,160张。",
        "某县2022年度医保补助项目绩效自评报告\n住院报销5.62万人次，支出2.1亿元。\n二、补助\n医疗补助已发放。\n2021年参保36.4万人，住院报销5.26万人次。",
        "现有藏书86.4万册。\n二、下一步打算\n在现有86.4万册藏书的基础上，新增3.2万册。",
    ),
    bad=(
        Bad("实施学校68所，受益学生21860人。\n66所学校全部落实供餐公示制度。", says="68所"),
        Bad("截至年底到位资金1258万元。\n全年到位资金1285万元中县级配套不足。", says="1258万元"),
        Bad("收入总计678.17万元，支出总计671.87万元。", says="678.17万元"),
        Bad("安装路灯84盏。\n上述48盏路灯均已通电。", says="84盏"),
        Bad("补贴养殖户327户。\n此次补贴的372户全部张榜公示。", says="327户"),
        Bad("现有学生1,352人，教职工118人。\n二、改进措施\n保障1,532名学生用餐安全。", says="1,352人"),
        Bad("审计查出问题47个，涉及金额3,286万元。\n上述49个问题应当限期整改。", says="47个"),
        Bad("在职职工528人，其中行政人员66人。\n548名职工中聘用人员133人。", says="528人"),
        Bad("建立健全内控制度52项。\n二、问题\n建立健全的57项内控制度未全部印发。", says="52项"),
        Bad("民宿由31家增加到38家，净增7家。\n全镇31家民宿均通过消防验收。", says="38家"),
        Bad("项目预算346.5万元。\n全年到位资金328.5万元。\n到位资金346.5万元未能全部使用。", says="328.5万元"),
        Bad("全年为3126名优抚对象发放抚恤金。\n优抚对象3162人对服务表示满意。", says="3126名"),
        Bad("全年受理办件86.4万件。\n二、下一步打算\n在全年受理84.6万件的基础上扩大网办深度。", says="86.4万件"),
        Bad("预算执行率91.6%，结余78.5万元。\n二、存在问题\n年末仍有73.5万元未能支付。", says="78.5万元"),
        Bad("（一）城墙抢险修缮。实际修缮436米。\n（二）其他\n古城墙463米修缮段已通过验收。", says="436米"),
        Bad("优良中等路率88.6%。\n二、成效\n优良中等路率由上年的86.2%提高到86.8%。", says="88.6%"),
        Bad("资金支出842万元，结余18万元。\n二、其他\n年末结余的81万元按规定结转使用。", says="18万元"),
    ),
)
def conflicting_values(manuscript: Manuscript) -> Answers:
    """Every figure told again: with the same value, or with another."""
    is_any = False
    for each in manuscript.restatements:
        is_any = True
        if each.agrees:
            yield Holds((each.later.place, each.earlier.place), _told(each))
        else:
            yield _flaw(each, each.confidence)
    for retold in manuscript.retold_by_digits:
        is_any = True
        yield _flaw(retold, Confidence.PROBABLE)
    if not is_any:
        raise DoesNotApply("没有在两处说到同一数量的数字")


def _flaw(each: Restatement | Retold, confidence: Confidence) -> Flaw:
    message = (
        f"“{each.name}”这里写的是{each.later.mention.text}，第{each.earlier.passage.first_line}段写的是"
        f"{each.earlier.mention.text}；请核实后统一，确是两个数的请分别注明。"
    )
    return Flaw((each.later.place, each.earlier.place), message, _told(each), confidence=confidence)


def _told(each: Restatement | Retold) -> str:
    return f"“{each.name}”：" + "，".join(
        f"第{figure.passage.first_line}段{figure.mention.text}" for figure in (each.earlier, each.later)
    )
