"""What Word shows is what is read: text, numbers, tables, notes, changes; and every character leads back to its node."""

import pytest

from jiheng.core.blocks import Heading, Table
from jiheng.core.document import Document
from jiheng.core.part import Part
from jiheng.core.text_lines import TextLine
from jiheng.documents.report_reader.word.file import open_word
from jiheng.documents.report_reader.word.reader import read_docx
from jiheng.documents.report_reader.word.walk import word_lines
from jiheng.documents.report_reader.word.xml import W
from jiheng.documents.word.writer import docx_bytes
from tests.documents.report_reader.word_files import (
    docx,
    list_definition,
    list_use,
    numbered,
    p,
    r,
    style,
    tbl,
    tc,
    tr,
)


def lines(data: bytes) -> tuple[TextLine, ...]:
    return read_docx("报告.docx", data).lines


def texts(body: str) -> list[str]:
    return [line.text for line in lines(docx(body))]


def field(code: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText> {code} </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


TEXT_BOX = (
    "<w:r><mc:AlternateContent>"
    '<mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>'
    "<mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)


def test_paragraphs_are_numbered_as_they_stand_and_empty_ones_count() -> None:
    assert lines(docx(p("首段") + p() + p("  末段 "))) == (TextLine(1, "首段"), TextLine(3, "  末段 "))


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>", "甲\t乙\n丙"),
        ('<w:r><w:t>甲</w:t><w:br w:type="page"/><w:t>乙</w:t></w:r>', "甲乙"),
        ("<w:r><w:t>A</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>B</w:t></w:r>", "A-B"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>95</w:t></w:r>', "≥95"),
        ('<w:r><w:sym w:font="Arial" w:char="D800"/><w:sym w:char="xyz"/><w:t>好</w:t></w:r>', "好"),
        (r("甲") + "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>" + r("新") + "</w:ins>", "甲新"),
        ("<w:moveFrom>" + r("移") + "</w:moveFrom>" + r("中") + "<w:moveTo>" + r("移") + "</w:moveTo>", "中移"),
        (r("见") + field("REF 表一", "表1"), "见表1"),
        (r("见") + field("REF 表一", "错误!未定义书签。"), "见错误!未定义书签。"),
        (field("IF x", "甲" + "乙"), "甲乙"),
        ('<w:fldSimple w:instr=" PAGE ">' + r("3") + "</w:fldSimple>", "3"),
        ("<w:hyperlink>" + r("网址") + "</w:hyperlink><w:smartTag>" + r("地名") + "</w:smartTag>", "网址地名"),
        ("<w:sdt><w:sdtPr/><w:sdtContent>" + r("填") + "</w:sdtContent></w:sdt>", "填"),
        (r("见") + r("密", "<w:vanish/>") + r("显", '<w:vanish w:val="0"/>'), "见显"),
        ('<w:bookmarkStart w:id="0" w:name="_Toc1"/>' + r("甲") + '<w:bookmarkEnd w:id="0"/>', "甲"),
        (r("注") + '<w:r><w:footnoteReference w:id="2"/></w:r>', "注"),
        ("<w:ruby><w:rt>" + r("yin") + "</w:rt><w:rubyBase>" + r("音") + "</w:rubyBase></w:ruby>", "音"),
        (
            "<m:oMath><m:f><m:fPr/><m:num><m:r><m:t>90</m:t></m:r></m:num>"
            "<m:den><m:r><w:rPr/><m:t>96</m:t></m:r></m:den></m:f></m:oMath>",
            "90/96",
        ),
        ("<w:r><w:t>一</w:t></w:r><w:r><w:drawing/></w:r>", "一"),
        ('<w:r><w:fldChar w:fldCharType="end"/><w:t>残</w:t></w:r>', "残"),
    ],
)
def test_a_paragraph_reads_as_word_shows_it(markup: str, text: str) -> None:
    assert texts(f"<w:p>{markup}</w:p>") == [text]


def test_a_paragraph_whose_mark_was_deleted_runs_on_into_the_next() -> None:
    deleted = "<w:rPr><w:del/></w:rPr>"
    body = p("前半", properties=deleted) + p("后半") + p("<w:del><w:r><w:delText>无</w:delText></w:r></w:del>")
    assert lines(docx(body + p("完"))) == (TextLine(2, "前半后半"), TextLine(4, "完"))


def test_headings_have_the_level_of_their_style_or_their_own() -> None:
    styles = (
        style("a", "Normal", default=True)
        + style("1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
        + style("own", "本单位二级", based_on="two")
        + style("two", "标题 2")
        + style("plain", "正文式标题", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', based_on="1")
        + style("ring1", "环一", based_on="ring2")
        + style("ring2", "环二", based_on="ring1")
    )
    body = (
        p("一级", style="1")
        + p("二级", style="own")
        + p("正文", style="plain")
        + p("三级", properties='<w:outlineLvl w:val="2"/>')
        + p("不算", style="1", properties='<w:outlineLvl w:val="9"/>')
        + p("循环", style="ring1")
        + p("没有这个样式", style="gone")
    )
    assert [line.level for line in lines(docx(body, styles=styles))] == [1, 2, 0, 3, 0, 0, 0]


def test_the_looks_of_table_styles_change_nothing() -> None:
    look = '<w:tblStylePr w:type="firstRow"><w:rPr><w:vanish/></w:rPr></w:tblStylePr>'
    table_style = f'<w:style w:type="table" w:styleId="t"><w:name w:val="网格"/>{look}{look}</w:style>'
    data = docx(p("概况", style="1"), styles=table_style + style("1", "heading 1") + table_style.replace('"t"', '"u"'))
    assert lines(data) == (TextLine(1, "概况", level=1),)


def test_lines_of_the_table_of_contents_are_told_apart() -> None:
    body = p("第一部分\t1", style="TOC1") + p("第一部分")
    assert lines(docx(body, styles=style("TOC1", "toc 1"))) == (
        TextLine(1, "第一部分\t1", part=Part.CONTENTS),
        TextLine(2, "第一部分"),
    )


def test_cells_stand_on_the_grid_and_merged_ones_once() -> None:
    body = tbl(
        tr(tc("资金来源", properties='<w:vMerge w:val="restart"/>'), tc("金额", properties='<w:gridSpan w:val="2"/>')),
        tr(tc(properties="<w:vMerge/>"), tc("预算"), tc("执行")),
        tr(tc("上级"), tc("12", "（万元）"), tc("11")),
        columns=3,
    )
    document = read_docx("报告.docx", docx(p("前") + body + p("后")))
    assert document.lines == (
        TextLine(1, "前"),
        TextLine(2, "资金来源", cell=(1, 1)),
        TextLine(2, "金额", cell=(1, 2)),
        TextLine(2, "预算", cell=(2, 2)),
        TextLine(2, "执行", cell=(2, 3)),
        TextLine(2, "上级", cell=(3, 1)),
        TextLine(2, "12\n（万元）", cell=(3, 2)),
        TextLine(2, "11", cell=(3, 3)),
        TextLine(3, "后"),
    )
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    assert [[(cell.row_span, cell.column_span) for cell in row] for row in table.rows] == [
        [(2, 1), (1, 2)],
        [(1, 1), (1, 1)],
        [(1, 1), (1, 1), (1, 1)],
    ]


def test_rows_begin_further_right_and_deleted_rows_are_gone() -> None:
    body = tbl(
        tr(tc("甲"), tc("乙")),
        tr(tc("删"), tc("去"), properties="<w:del/>"),
        tr(tc("丙"), properties='<w:gridBefore w:val="1"/>'),
        tr(tc("孤", properties="<w:vMerge/>"), tc("丁", properties="<w:vMerge/>")),
    )
    assert [(line.cell, line.text) for line in lines(docx(body))] == [
        ((1, 1), "甲"),
        ((1, 2), "乙"),
        ((2, 1), ""),
        ((2, 2), "丙"),
        ((3, 1), "孤"),
        ((3, 2), "丁"),
    ]


def test_nested_tables_belong_to_the_cell_that_holds_them() -> None:
    inner = tbl(tr(tc("内一"), tc("内二")))
    assert lines(docx(tbl(tr(tc("外", inner, p()), tc("旁"))))) == (
        TextLine(1, "外\n内一\n内二\n", cell=(1, 1)),
        TextLine(1, "旁", cell=(1, 2)),
    )


def test_text_boxes_and_notes_follow_the_body_once() -> None:
    note = '<w:footnote w:id="2">' + p("脚注文字") + "</w:footnote>"
    rule = '<w:footnote w:type="separator" w:id="0">' + p("—") + "</w:footnote>"
    data = docx(
        p("正文", TEXT_BOX.format(p("框中文字"))) + p("又一段"),
        footnotes=rule + note,
        endnotes='<w:endnote w:id="2">' + p("尾注文字") + "</w:endnote>",
    )
    assert lines(data) == (
        TextLine(1, "正文"),
        TextLine(2, "又一段"),
        TextLine(3, "框中文字", part=Part.TEXT_BOX),
        TextLine(4, "脚注文字", part=Part.FOOTNOTE),
        TextLine(5, "尾注文字", part=Part.ENDNOTE),
    )


def test_every_line_of_the_walk_is_a_line_of_the_document() -> None:
    numbering = list_definition(1, ("decimal", "%1.")) + list_use(1, 1)
    body = (
        p("甲", TEXT_BOX.format(p("框") + tbl(tr(tc("框内格")))))
        + tbl(tr(tc("一", tbl(tr(tc("二")))), tc("三")), tr(tc(properties='<w:gridSpan w:val="2"/>')))
        + p(r("长") + "<w:r><w:tab/></w:r>" + r("句"), properties=numbered(1))
        + p("续", properties="<w:rPr><w:del/></w:rPr>")
        + p("完")
    )
    data = docx(body, numbering=numbering)
    file = open_word("报告.docx", data)
    walked = [(line.number, line.text(file.styles), line.cell, line.part) for line in word_lines(file)]
    assert [each for each in walked if each[1] or each[2]] == [
        (line.number, line.text, line.cell, line.part) for line in lines(data)
    ]


def test_every_character_leads_back_to_the_node_that_holds_it() -> None:
    body = p(r("全年") + "<w:del>" + r("旧") + "</w:del>" + r("安排12万元") + "<w:r><w:tab/><w:t>完</w:t></w:r>")
    file = open_word("报告.docx", docx(body))
    (line,) = word_lines(file)
    pieces = list(line.pieces(file.styles))
    assert [(piece.start, piece.end, piece.text) for piece in pieces] == [
        (0, 2, "全年"),
        (2, 8, "安排12万元"),
        (8, 9, "\t"),
        (9, 10, "完"),
    ]
    assert [piece.node.tag.removeprefix(W) for piece in pieces if piece.node is not None] == ["t", "t", "tab", "t"]
    found = line.text(file.styles).index("12")
    assert (line.number, found) == (1, 4)


def test_a_written_report_is_read_back(official_document: Document) -> None:
    document = read_docx("报告.docx", docx_bytes(official_document))
    headings = [(block.number, block.text, block.level) for block in document.blocks if isinstance(block, Heading)]
    assert headings == [
        *((each.number, each.text, each.level) for each in official_document.blocks if isinstance(each, Heading)),
        ("", "示例项目支出绩效自评表", 1),
    ]
    cells = [line.text.replace("†", "") for line in document.lines if line.cell]
    assert cells == [line.text for line in official_document.lines if line.cell]
