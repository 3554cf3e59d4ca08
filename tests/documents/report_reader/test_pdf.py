"""A text PDF is read as it was written: paragraphs whole, columns in order, tables with their merged cells."""

from collections.abc import Callable

import pytest

from jiheng.core.document import Document
from jiheng.core.finding import Findings
from jiheng.core.part import Part
from jiheng.core.text_lines import TextLine
from jiheng.documents.pdf.writer import pdf_bytes
from jiheng.documents.report_reader.pdf.reader import read_pdf
from jiheng.documents.report_reader.refusal import UnreadableReportError
from jiheng.documents.report_reader.word.reader import read_docx
from jiheng.documents.word.writer import docx_bytes
from tests.documents.report_reader.inked_fonts import inked
from tests.documents.report_reader.pdf_files import locked, put_together, scanned, turned, typeset

LONG = "示例单位按季度核对预算执行与目标完成情况，发现偏差及时分析原因并调整工作安排，全年没有发生挤占挪用的情形。"
LONGER = "示例补助资金全年安排12.6万元，支出10.26万元，执行率81.43%，结余部分按规定结转下年继续使用，用途不变。"


def lines(data: bytes) -> tuple[TextLine, ...]:
    return read_pdf("报告.pdf", data, Findings()).lines


def texts(data: bytes) -> list[str]:
    return [line.text for line in lines(data)]


def test_broken_lines_are_rejoined_into_paragraphs() -> None:
    assert texts(typeset(f"一、基本情况\n\n{LONG}\n\n{LONGER}\n\n二、结论\n\n{LONG}")) == [
        "一、基本情况",
        LONG,
        LONGER,
        "二、结论",
        LONG,
    ]


def test_a_paragraph_goes_on_over_the_page_and_tells_where_it_begins() -> None:
    read = lines(typeset("\n\n".join([LONG] * 9)))
    assert [line.text for line in read] == [LONG] * 9
    assert [line.number for line in read] == list(range(1, 10))
    assert (read[0].page, read[-1].page) == (1, 2)


def test_running_heads_and_page_numbers_are_no_text() -> None:
    furniture = (
        "#set page(header: [示例单位2023年度自评报告], footer: context align(center)[— #counter(page).display() —])\n"
    )
    assert texts(typeset(furniture + "\n\n".join([LONG] * 9))) == [LONG] * 9


def test_captions_that_differ_in_their_number_and_heads_of_tables_are_no_running_heads() -> None:
    pages = "#pagebreak()\n".join(f"表{number}的说明文字\n\n{LONG}\n\n" for number in (1, 2))
    assert texts(typeset(pages)) == ["表1的说明文字", LONG, "表2的说明文字", LONG]
    tables = "#pagebreak()\n".join(f"#table(columns: 2, [事项], [数量], [第{number}项], [12])\n" for number in (1, 2))
    assert texts(typeset(tables)) == ["事项", "数量", "第1项", "12", "第2项", "12"]


def test_footnotes_follow_the_text_and_leave_no_mark_in_it() -> None:
    noted = f"培训12#footnote[{LONGER}]场，" + LONG
    read = lines(typeset("\n\n".join([LONG] * 5 + [noted] + [LONG] * 3)))
    assert [(line.text, line.part) for line in read] == [
        *[(LONG, Part.BODY)] * 5,
        ("培训12场，" + LONG, Part.BODY),
        *[(LONG, Part.BODY)] * 3,
        ("1" + LONGER, Part.FOOTNOTE),
    ]


def test_two_columns_are_read_one_after_the_other() -> None:
    markup = (
        "#set page(width: 420pt)\n#align(center, text(16pt)[示例简报])\n"
        "#columns(2, gutter: 24pt)[\n" + "\n\n".join([LONG, LONGER] * 3) + "\n]"
    )
    assert texts(typeset(markup)) == ["示例简报", *[LONG, LONGER] * 3]


def test_lines_without_indent_end_where_the_next_word_had_room() -> None:
    plain = "#set par(first-line-indent: 0em)\n"
    assert texts(typeset(f"{plain}{LONG}\n\n名单如下\n\n{LONGER}")) == [LONG, "名单如下", LONGER]


def test_a_list_of_figures_that_moved_to_the_next_line_as_a_whole_goes_on() -> None:
    told = f"{LONG}招标经专家评审，三个标段得分分别为"
    figures = "90.25、88.75、91.50分，均高于及格线"
    assert texts(typeset(f"{told}\\ {figures}\n\n{LONG}")) == [told + figures, LONG]
    codes = "T800、T1000、T1100、M55级纤维"
    assert texts(typeset(f"{told}\\ {codes}\n\n{LONG}")) == [told + codes, LONG]


def test_a_title_over_two_lines_is_one_line() -> None:
    title = "#align(center, text(16pt)[示例单位二〇二三年度\\ 部门整体支出绩效自评报告])\n\n"
    assert texts(typeset(title + LONG)) == ["示例单位二〇二三年度部门整体支出绩效自评报告", LONG]


def test_lines_of_the_table_of_contents_are_told_apart_and_stay_apart() -> None:
    markup = "".join(
        f"#block[{title} #box(width: 1fr, repeat[.]) {page}]\n" for title, page in (("一、概况", 1), ("二、结论", 12))
    )
    read = lines(typeset(markup + f"\n{LONG}"))
    assert [(line.text.translate(str.maketrans("", "", ". ")), line.part) for line in read] == [
        ("一、概况1", Part.CONTENTS),
        ("二、结论12", Part.CONTENTS),
        (LONG, Part.BODY),
    ]


def test_entries_that_stand_side_by_side_are_lines_of_their_own() -> None:
    rows = "#grid(columns: (1fr, 1fr, 1fr), row-gutter: 6pt, align: (left, center, right), [事项], [计划], [完成], [培训], [12], [11])"
    assert texts(typeset(f"{LONG}\n\n{rows}\n\n{LONGER}")) == [LONG, "事项 计划 完成", "培训 12 11", LONGER]


def test_pages_that_lie_have_a_measure_of_their_own() -> None:
    lying = "#page(width: 420pt, height: 300pt)[" + "\n\n".join([LONGER] * 3) + "]\n"
    assert texts(typeset(f"{LONG}\n\n{LONGER}\n{lying}{LONG}")) == [LONG, LONGER, *[LONGER] * 3, LONG]


TABLE = """#table(columns: (60pt, 60pt, 60pt),
  table.cell(rowspan: 2)[资金来源], table.cell(colspan: 2)[金额（万元）],
  [预算], [执行],
  [上级补助], [20], [20.00],
  [本级安排的补助资金], [12.6], [])
"""


def test_ruled_tables_keep_their_merged_cells() -> None:
    assert lines(typeset(f"{LONG}\n\n{TABLE}\n\n{LONGER}")) == (
        TextLine(1, LONG, page=1),
        TextLine(2, "资金来源", cell=(1, 1), page=1),
        TextLine(2, "金额（万元）", cell=(1, 2), page=1),
        TextLine(2, "预算", cell=(2, 2), page=1),
        TextLine(2, "执行", cell=(2, 3), page=1),
        TextLine(2, "上级补助", cell=(3, 1), page=1),
        TextLine(2, "20", cell=(3, 2), page=1),
        TextLine(2, "20.00", cell=(3, 3), page=1),
        TextLine(2, "本级安排的补助资金", cell=(4, 1), page=1),
        TextLine(2, "12.6", cell=(4, 2), page=1),
        TextLine(2, "", cell=(4, 3), page=1),
        TextLine(3, LONGER, page=1),
    )


def test_a_table_goes_on_over_the_page_and_its_head_is_told_once() -> None:
    rows = "".join(f"[第{number}项], [{number}]," for number in range(1, 41))
    markup = f"#table(columns: (80pt, 60pt), table.header([事项], [数量]), {rows})"
    read = lines(typeset(markup))
    assert [line.text for line in read if line.cell and line.cell[1] == 1] == [
        "事项",
        *[f"第{n}项" for n in range(1, 41)],
    ]
    assert {line.number for line in read} == {1}


@pytest.mark.parametrize("above", [14, 15])
def test_a_row_that_the_page_cuts_in_two_is_one_row(above: int) -> None:
    name = "街道社区养老服务设施全面建成并且都已经投入运行使用的覆盖率"
    rows = "".join(f"[第{number}项], [{number}]," for number in range(1, above))
    read = lines(typeset(f"#table(columns: (72pt, 60pt), [事项], [数量], {rows} [{name}], [12], [末项], [3])"))
    assert [line.text for line in read][-4:] == [name, "12", "末项", "3"]


def test_underlines_and_boxes_are_no_tables() -> None:
    markup = f"#underline[{LONG}]\n\n#rect(width: 100%)[{LONGER}]"
    assert [(line.cell, line.text) for line in lines(typeset(markup))] == [(None, LONG), (None, LONGER)]


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_turned_pages_are_read_as_they_are_seen(degrees: int) -> None:
    lying = typeset(f"#set page(width: 420pt)\n#rotate(-{degrees}deg, reflow: true)[{TABLE}]")
    assert [(line.cell, line.text) for line in lines(turned(lying, degrees))][:4] == [
        ((1, 1), "资金来源"),
        ((1, 2), "金额（万元）"),
        ((2, 2), "预算"),
        ((2, 3), "执行"),
    ]


@pytest.mark.parametrize("is_lying", [False, True])
def test_stops_stay_in_their_line_where_the_font_tells_no_height(is_lying: bool) -> None:
    assert texts(inked("12,300.10", is_lying=is_lying)) == ["12,300.10"]


def test_slanted_watermarks_are_no_text() -> None:
    mark = "#set page(background: rotate(-45deg, text(30pt)[示例水印]))\n"
    assert texts(typeset(mark + LONG)) == [LONG]


def test_a_written_report_reads_the_same_from_pdf_as_from_word(official_document: Document) -> None:
    def told(document: Document) -> list[str]:
        dropped = str.maketrans("", "", "† \n\t")
        lines = ((line.label + line.text).translate(dropped) for line in document.lines)
        return [line for line in lines if line]

    read = read_pdf("报告.pdf", pdf_bytes(official_document, system_fonts=False), Findings())
    assert told(read) == told(read_docx("报告.docx", docx_bytes(official_document)))


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            scanned,
            "这是扫描件，每页都是图片，没有可读的文字；请提供可以选中文字的 PDF 或 .docx，或先用文字识别（OCR）软件处理。",
        ),
        (lambda: typeset(""), "PDF 里没有文字；请提供可以选中文字的 PDF 或 .docx，或先用文字识别（OCR）软件处理。"),
        (locked, "PDF 加了打开密码；请取消密码（如用浏览器打开后打印成新的 PDF）后再试。"),
        (lambda: typeset(LONG)[:-2000], "文件损坏或没有传完，打不开；请重新导出或重新传送，再用 PDF 阅读器试着打开。"),
        (lambda: b"%PDF-1.7\n%%EOF", "文件损坏或没有传完，打不开；请重新导出或重新传送，再用 PDF 阅读器试着打开。"),
    ],
)
def test_a_pdf_that_cannot_be_read_says_why(make: Callable[[], bytes], message: str) -> None:
    with pytest.raises(UnreadableReportError) as refusal:
        lines(make())
    assert refusal.value.finding.message == message


def test_scanned_pages_among_others_are_told() -> None:
    findings = Findings("报告.pdf")
    document = read_pdf("报告.pdf", put_together(typeset(LONG), scanned(), typeset(LONGER)), findings)
    assert [(line.page, line.text) for line in document.lines] == [(1, LONG), (3, LONGER)]
    assert [str(finding) for finding in findings.items] == [
        "报告.pdf FILE223 第2页是图片，没有可读的文字，没有检查；请提供可以选中文字的 PDF 或 .docx，或先用文字识别（OCR）软件处理。"
    ]
