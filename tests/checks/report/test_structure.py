"""Checks of headings, lists and repetitions, each finding with its places and its sentence."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.registry import report_checks
from jiheng.checks.report_checks import run_checks
from jiheng.core.blocks import Heading, Paragraph, Run
from jiheng.core.document import Document, Section
from jiheng.core.finding import Confidence, Location, Severity


def told(id: str, text: str | Document) -> list[tuple[list[int | None], str]]:
    manuscript = Manuscript(text) if isinstance(text, Document) else Manuscript.of_text(text)
    findings = run_checks("", manuscript, [report_checks()[id]]).findings
    return [([place.paragraph for place in each.places], each.message) for each in findings]


def held(id: str, text: str) -> list[str]:
    return [each.arithmetic for each in run_checks("", Manuscript.of_text(text), [report_checks()[id]]).passed]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "一、情况\n二、评价\n（一）得分\n（二）成效\n成效明显。\n（一）目标偏低。\n四、建议",
            [
                (
                    [6, 7, 2],
                    "缺少一级标题“三、”：前一个是第2段“二、评价”，后一个是第7段“四、建议”；"
                    "第6—6段从“（一）”重新编号，应是这一部分的内容，请在第6段前补上标题。",
                )
            ],
        ),
        (
            "（一）概况\n（四）收支",
            [
                (
                    [2, 1],
                    "缺少一级标题“（二）”“（三）”：前一个是第1段“（一）概况”，后一个是第2段“（四）收支”；请补上，或改正序号。",
                )
            ],
        ),
        (
            "第一部分 概况\n第三部分 结论",
            [
                (
                    [2, 1],
                    "缺少一级标题“第二部分”：前一个是第1段“第一部分概况”，后一个是第2段“第三部分结论”；请补上，或改正序号。",
                )
            ],
        ),
        (
            "一、做法\n1.修路。\n3.架桥。",
            [([3, 2], "缺少“2.”：前一个是第2段“1.修路”，后一个是第3段“3.架桥”；请补上，或改正序号。")],
        ),
        ("①修路。\n③架桥。", [([2, 1], "缺少“②”：前一个是第1段“①修路”，后一个是第2段“③架桥”；请补上，或改正序号。")]),
        (
            "一是修路。\n三是架桥。",
            [([2, 1], "缺少“二是”：前一个是第1段“一是修路”，后一个是第2段“三是架桥”；请补上，或改正序号。")],
        ),
        (
            "1.总则\n1.1目的\n1.3依据",
            [([3, 2], "缺少二级标题“1.2”：前一个是第2段“1.1目的”，后一个是第3段“1.3依据”；请补上，或改正序号。")],
        ),
        ("一是修路；二是架桥；\n一是植树；二是清淤。\n三是护林。", []),
        ("一、概况\n内设三室；二、评价如下。\n三、问题", []),
        ("（一）概况。（二）收支。\n（三）管理。", []),
        ("①修路；②架桥。\n③植树。", []),
        ("1.修路。2.架桥。\n3.植树。", []),
        ("1.1修路。1.2架桥。\n1.3植树。", []),
        ("第一部分概况。第二部分收支。\n第三部分管理", []),
        ("1.修路。\n30.架桥。", []),
        (
            "一百零三、甲\n一百零五、乙",
            [
                (
                    [2, 1],
                    "缺少一级标题“一百零四、”：前一个是第1段“一百零三、甲”，后一个是第2段“一百零五、乙”；请补上，或改正序号。",
                )
            ],
        ),
    ],
)
def test_a_number_that_is_missing_is_told(text: str, expected: list[tuple[list[int | None], str]]) -> None:
    assert told("RPT301", text) == expected


def test_a_whole_list_holds() -> None:
    assert held("RPT301", "一、职责\n1.规划。\n2.监督。\n3.服务。") == ["1.至3.，共3项，没有跳号"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "一、情况\n（一）概况\n（2）任务\n（三）收支\n（3）管理",
            [([5, 4], "“一、情况”下面有两个第三项（第4、5段），第5段应为“（四）”；请改正序号。")],
        ),
        (
            "1.修路。\n2.架桥。\n3.植树。\n4.清淤。\n3.护林。",
            [([5, 4], "序号从“4.”退回“3.”（第4、5段），第5段应为“5.”；请改正序号。")],
        ),
        ("（1）数量\n（2）时效\n（3）质量\n效益指标\n（2）社会效益", []),
    ],
)
def test_a_number_that_stands_twice_is_told(text: str, expected: list[tuple[list[int | None], str]]) -> None:
    assert told("RPT302", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "一、情况\n（一）概况\n（2）收支\n2、评价\n（1）得分\n三、问题",
            [
                ([3, 5], "二级标题序号混用“（一）”和“（2）”，后一种共2处；请统一为“（二）”的样式。"),
                ([4], "一级标题序号“2、”与“一、”等不一致；请改为“二、”，同级标题用一种样式。"),
            ],
        ),
        (
            "一、情况\n1.概况\n2、收支\n3.管理",
            [([3], "二级标题序号“2、”与“1.”等不一致；请改为“2.”，同级标题用一种样式。")],
        ),
        ("一、情况\n1.概况\n2.收支\n二、评价\n1、得分\n2、等级", []),
    ],
)
def test_mixed_styles_of_one_level_are_told(text: str, expected: list[tuple[list[int | None], str]]) -> None:
    assert told("RPT303", text) == expected


def test_automatic_numbers_are_read_as_printed() -> None:
    document = Document(
        "",
        (
            Section(
                (
                    Heading(1, "基本情况", number="一、"),
                    Heading(1, "综合评价", number="三、"),
                    Paragraph((Run("自评得分96分。"),)),
                )
            ),
        ),
    )
    assert told("RPT301", document) == [
        ([2, 1], "缺少一级标题“二、”：前一个是第1段“一、基本情况”，后一个是第2段“三、综合评价”；请补上，或改正序号。")
    ]


def test_headings_without_numbers_are_left_alone() -> None:
    document = Document("", (Section((Heading(1, "基本情况"), Heading(1, "综合评价"))),))
    for id in ("RPT301", "RPT302", "RPT303", "RPT304", "RPT308"):
        assert told(id, document) == []


def test_many_broken_sentences_are_told_once() -> None:
    broken = "全年养护道路36公里，完好率98%，桥梁检测\n完成率100%，隧道照明完好。\n"
    ((places, message),) = told("RPT320", broken * 6)
    assert message == "全文有6处句子没有写完就换了段；请去掉句中的换行。"
    assert places == list(range(1, 13))


def test_a_part_left_out_of_the_contents_is_told_at_the_title() -> None:
    text = "沿线村庄道路养护由三个小组分片负责，按月巡查并登记台账，资金按进度拨付。" * 40
    ((places, message),) = told(
        "RPT307", f"某站2023年度绩效自评报告\n一、概况\n{text}\n二、完成情况\n完成率98%，自评得分96分。"
    )
    assert places == [1]
    assert (
        message
        == "报告没有“存在问题”、“改进措施”部分，标题和正文里都没有写；请按《部门整体支出绩效自评报告提纲》补充。"
    )


def test_in_a_pdf_a_broken_sentence_is_only_asked_about() -> None:
    texts = ("道路养护完成率100%，桥梁检测", "完成率98%，隧道照明完好率100%。")
    places = (Location(paragraph=number, page=1) for number in (1, 2))
    blocks = tuple(Paragraph((Run(text),), location=place) for text, place in zip(texts, places, strict=True))
    found = run_checks("", Manuscript(Document("", (Section(blocks),))), [report_checks()["RPT320"]]).findings
    assert [(each.severity, each.confidence) for each in found] == [(Severity.WARNING, Confidence.ASK)]


def test_a_number_typed_behind_an_automatic_one_is_told() -> None:
    blocks = (
        Heading(1, "一、概况", number="一、"),
        Heading(1, "收支", number="二、"),
        Paragraph((Run("1、修路。"),), label="1."),
        Paragraph((Run("2.5万元为修路经费。"),), label="2."),
    )
    assert told("RPT309", Document("", (Section(blocks),))) == [
        ([1], "“一、一、概况”的序号写了两遍；请删去手打的一个，Word 的自动编号不要再打序号。"),
        ([3], "“1.1、修路。”的序号写了两遍；请删去手打的一个，Word 的自动编号不要再打序号。"),
    ]
