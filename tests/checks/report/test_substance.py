"""What the checks of substance say of whole reports: places, silence beside tables, and when there is nothing to check."""

import pytest

from jiheng.checks.check import Kind
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.registry import report_checks
from jiheng.checks.report_checks import run_checks
from jiheng.core.blocks import Block, Cell, Heading, Paragraph, Run, Table
from jiheng.core.document import Document, Section
from jiheng.core.finding import Confidence, Finding, Severity

SUBSTANCE = {id: check for id, check in report_checks().items() if check.kind is Kind.SUBSTANCE}


def findings(id: str, text: str) -> tuple[Finding, ...]:
    return run_checks("", Manuscript.of_text(text), [SUBSTANCE[id]]).findings


def quotes(id: str, text: str) -> list[list[str]]:
    return [[place.quote for place in finding.places] for finding in findings(id, text)]


def with_table(*blocks: str, cells: tuple[str, ...]) -> Manuscript:
    table = Table((tuple(Cell((Run(cell),)) for cell in cells),), widths=(1,) * len(cells))
    heading, *paragraphs = blocks
    body: list[Block] = [Heading(1, heading, "一、"), *(Paragraph((Run(text),)) for text in paragraphs), table]
    return Manuscript(Document("", (Section(tuple(body)),)))


@pytest.mark.parametrize("id", SUBSTANCE)
def test_an_ordinary_sentence_gives_nothing_to_check_and_the_reason_is_told(id: str) -> None:
    checkup = run_checks("", Manuscript.of_text("我局在编12人。"), [SUBSTANCE[id]])
    assert checkup.findings == ()
    assert list(checkup.not_applicable) == [id]


@pytest.mark.parametrize("id", SUBSTANCE)
def test_a_document_without_words_is_no_fault(id: str) -> None:
    checkup = run_checks("", Manuscript.of_text(""), [SUBSTANCE[id]])
    assert checkup.findings == ()


PLACES = [
    (
        "RPT501",
        "其余指标均已完成。\n指标大部分达到目标，只有路灯更换率未达到目标。",
        [["大部分达到目标，只有", "其余指标均已完成"]],
    ),
    (
        "RPT502",
        "示范站覆盖范围1个，设备完好率98%，服务人次52人次，巡检次数12次，投诉次数0次。",
        [["示范站覆盖范围1个"]],
    ),
    (
        "RPT552",
        "预算支出300万元，其中基本支出200万元，项目支出100万元。实际支出280万元，其中基本支出200万元，项目支出80万元，支出进度93.33%。\n"
        "桥梁检测专项资金年度预算40万元，共支出30万元。",
        [["支出进度93.33%", "项目支出80万元", "共支出30万元"]],
    ),
    ("RPT523", "图书外借量提高率30%，读者满意度96%。", [["图书外借量提高率30%", "读者满意度96%"]]),
    (
        "RPT554",
        "使用省级彩票公益金慰问老人80名。\n其他工作。\n使用省级彩票公益金慰问老人80名。",
        [["使用省级彩票公益金", "使用省级彩票公益金"]],
    ),
    (
        "RPT554",
        "使用省级彩票公益金慰问老人80名。\n使用省级彩票公益金购置轮椅12台。",
        [["使用省级彩票公益金"], ["使用省级彩票公益金"]],
    ),
    ("RPT575", "一、存在问题\n（一）疏浚任务没有完成\n受台风影响，任务未完成。", [["台风"]]),
    (
        "RPT555",
        "一、主要成效\n接受捐赠图书价值3万元。\n另接受捐款2万元。\n募集资金1万元。",
        [["捐赠图书价值3万元", "募集资金1万元"]],
    ),
    ("RPT557", "苗木栽植完成率82%。\n一、成效\n苗木栽植完成率82%。", [["苗木栽植完成率82%", "完成率82%"]]),
    (
        "RPT561",
        "一、绩效目标\n打造智慧阅读示范点，实施“书香进村”行动。\n二、完成情况\n送书12次。",
        [["智慧阅读示范点", "“书香进村”行动"]],
    ),
    (
        "RPT574",
        "一、自评结论\n因苗木枯死，扣2分；围栏破损，扣1分。\n二、存在问题\n会计凭证保管混乱，扣0分。",
        [["苗木枯死", "围栏破损"]],
    ),
    ("RPT574", "一、自评结论\n扣分原因是苗木枯死较多。\n二、存在问题\n会计凭证保管混乱。", [["苗木枯死较多"]]),
    (
        "RPT572",
        "一、存在问题\n（一）围栏破损较多。\n（二）凉亭漆面脱落。\n二、改进措施\n完善指标体系。",
        [["围栏破损较多", "凉亭漆面脱落", "完善指标体系"]],
    ),
    (
        "RPT577",
        "一、改进措施\n（一）完善指标体系，细化目标。\n（二）加强培训，充实队伍。",
        [["完善指标体系，细化目标", "加强培训，充实队伍"]],
    ),
]


@pytest.mark.parametrize(("id", "text", "expected"), PLACES)
def test_all_places_of_one_problem_are_one_finding(id: str, text: str, expected: list[list[str]]) -> None:
    assert quotes(id, text) == expected


SILENT = [
    ("RPT521", "一、绩效目标\n让群众过河方便。"),
    (
        "RPT521",
        "一、绩效目标设定情况\n绩效目标依据充分、内容明确合理，与部门职责相符，能够反映项目的主要内容和预期效果，符合有关规定和工作实际。",
    ),
    ("RPT524", "社会效益指标：农村环境明显改善，按优、良、中分级评定。"),
    ("RPT531", "甲局2022年度自评报告\n一、概况\n在编12人。\n二、结论\n已完成。\n三、问题\n进度慢。\n2023年3月1日"),
    ("RPT553", "要求预算执行率95%，全年预算数100万元，执行数98万元，预算执行率98%。"),
    (
        "RPT562",
        "开展“书香进村”行动，更新图书外借设备。\n“书香进村”行动覆盖率90%，图书外借完成率98%，读者满意度96%，投诉处理率100%，图书外借设备完好率99%。",
    ),
    ("RPT571", "疏浚任务未能完成。\n受台风影响，2处疏浚任务未能完成。"),
    ("RPT574", "一、自评结论\n扣分原因：苗木枯死，扣2分，共扣2分。\n二、存在问题\n苗木枯死较多。"),
    ("RPT512", "一、各项目支出情况\n各项目完成情况见附表2。"),
    ("RPT531", "甲局2022年度自评报告\n一、概况\n在编12人。\n二、结论\n已完成。\n问题主要有以下几点："),
    ("RPT551", "2022年年初预算数400万元，全年预算数420万元。2022年度部门预算420万元，执行率98%。"),
    ("RPT552", "预算支出300万元，其中项目支出100万元。实际支出298万元，其中项目支出98万元，支出进度99.33%。"),
    ("RPT563", "一、改进措施\n加强绩效监控，及时发现问题、及时整改。"),
    ("RPT563", "绩效监控要求发现问题及时督促整改。"),
    ("RPT564", "一、工作成效\n" + "年度目标培训200人，实际培训220人，完成率110%。" * 80),
    ("RPT571", "受台风影响，疏浚任务未能完成。"),
    ("RPT572", "一、存在问题\n（一）群众知晓率低。\n二、改进措施\n（一）印发宣传册，组织宣讲。"),
    ("RPT573", "一、自评结论\n自评得分96分。\n二、存在问题\n（一）进度慢\n支付集中在年底。"),
]


@pytest.mark.parametrize(("id", "text"), SILENT)
def test_what_is_told_elsewhere_or_is_not_meant_is_left_alone(id: str, text: str) -> None:
    assert findings(id, text) == ()


def test_a_table_of_targets_answers_a_list_of_results() -> None:
    results = "路面完好率91%，平均提速率8%，巡查次数210次，养护站数量4个，群众满意度93%。"
    manuscript = with_table("完成情况", results, cells=("目标值", "90%"))
    assert list(run_checks("", manuscript, [SUBSTANCE["RPT522"]]).not_applicable) == ["RPT522"]


def test_targets_told_in_a_table_below_are_told() -> None:
    vague = "持续提升道路通行能力，不断改善群众出行条件，努力建设人民满意交通，为经济社会发展提供有力保障，助力乡村全面振兴。"
    assert (
        run_checks("", with_table("绩效目标", vague, cells=("路面完好率", "90%")), [SUBSTANCE["RPT521"]]).findings == ()
    )


def test_targets_without_figures_are_asked_about_where_figures_stand_elsewhere() -> None:
    vague = "一、绩效目标\n持续提升道路通行能力，不断改善群众出行条件，努力建设人民满意交通，为经济社会发展提供有力保障，助力乡村全面振兴。"
    results = "\n二、完成情况\n目标培训20人，实际22人；目标养护30公里，实际31公里；目标检测4座，实际4座。"
    assert [(each.severity, each.confidence) for each in findings("RPT521", vague)] == [
        (Severity.ERROR, Confidence.CERTAIN)
    ]
    assert [(each.severity, each.confidence) for each in findings("RPT521", vague + results)] == [
        (Severity.WARNING, Confidence.ASK)
    ]


def test_an_unfinished_task_without_a_measure_is_sure_and_another_problem_is_asked() -> None:
    measures = "\n二、改进措施\n（一）完善指标体系。"
    unfinished = findings("RPT572", "一、存在问题\n（一）疏浚任务没有完成。" + measures)
    other = findings("RPT572", "一、存在问题\n（一）围栏破损较多，影响美观。" + measures)
    assert [(each.severity, each.confidence) for each in unfinished] == [(Severity.ERROR, Confidence.CERTAIN)]
    assert [(each.severity, each.confidence) for each in other] == [(Severity.WARNING, Confidence.ASK)]


MEASURES = [
    ("（一）完善绩效指标体系，细化目标。", 1),
    ("（一）加快项目实施，按月通报。", 0),
    ("（一）早备船只，汛前疏浚。", 0),
    ("（一）针对以上问题逐项整改。", 0),
]


@pytest.mark.parametrize(("measures", "count"), MEASURES)
def test_better_indicators_do_not_finish_a_task(measures: str, count: int) -> None:
    text = "一、存在问题\n（一）受台风影响，疏浚指标未能达到目标。\n二、改进措施\n"
    assert len(findings("RPT572", text + measures)) == count


def test_a_dated_report_is_asked_for_the_form_it_names() -> None:
    text = "甲局2022年度自评报告\n一、概况\n在编12人。\n二、结论\n已填报《项目支出绩效自评表》。\n三、问题\n进度慢。\n甲局\n2023年3月1日"
    (finding,) = findings("RPT531", text)
    assert finding.message == "正文提到《项目支出绩效自评表》，报告未附；请补齐附表。"


def test_the_working_of_a_hidden_rate_is_shown() -> None:
    text = (
        "预算支出300万元，其中基本支出200万元，项目支出100万元。"
        "实际支出280万元，其中基本支出200万元，项目支出80万元，支出进度93.33%。"
    )
    (finding,) = findings("RPT552", text)
    assert finding.arithmetic == "项目支出：80÷100＝80.00%"


def test_without_the_project_budget_the_rest_is_asked_for_without_a_share() -> None:
    (finding,) = findings("RPT512", "一、各重点项目支出情况\n本单位重点项目是农村公路养护，年度预算120万元。")
    assert finding.message.endswith("正文只分析了1个项目；请补充其他项目的完成情况，或改标题。")
