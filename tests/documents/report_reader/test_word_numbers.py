"""Automatic numbers are told as Word prints them."""

import pytest

from jiheng.documents.report_reader.word.number_formats import formatted
from jiheng.documents.report_reader.word.reader import read_docx
from tests.documents.report_reader.word_files import docx, list_definition, list_use, numbered, p, style, tbl, tc, tr


def labels(body: str, numbering: str, styles: str = "") -> list[str]:
    return [line.label for line in read_docx("报告.docx", docx(body, numbering=numbering, styles=styles)).lines]


def items(*levels: int, list_id: int = 1) -> str:
    return "".join(p("项", properties=numbered(list_id, level)) for level in levels)


OFFICIAL = (
    ("chineseCountingThousand", "%1、"),
    ("chineseCounting", "（%2）"),
    ("decimal", "%3."),
    ("decimal", "（%4）"),
)


@pytest.mark.parametrize(
    ("number_format", "number", "printed"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 3, "03"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalEnclosedCircle", 3, "③"),
        ("decimalEnclosedCircle", 21, "21"),
        ("decimalEnclosedParen", 2, "⑵"),
        ("decimalEnclosedFullstop", 2, "⒉"),
        ("ideographTraditional", 3, "丙"),
        ("ideographTraditional", 11, "甲"),
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 25, "二十五"),
        ("chineseCounting", 101, "一〇一"),
        ("chineseCountingThousand", 10, "十"),
        ("chineseCountingThousand", 20, "二十"),
        ("chineseCountingThousand", 101, "一百零一"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 1001, "一千零一"),
        ("chineseCountingThousand", 10010, "一万零一十"),
        ("japaneseCounting", 12, "十二"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographDigital", 10, "一〇"),
        ("upperRoman", 14, "XIV"),
        ("lowerRoman", 4, "iv"),
        ("upperLetter", 27, "AA"),
        ("lowerLetter", 3, "c"),
        ("numberInDash", 3, "- 3 -"),
        ("none", 3, ""),
        ("hebrew1", 3, "3"),
        ("lowerRoman", 99_999_999, "99999999"),
        ("lowerLetter", 0, "0"),
    ],
)
def test_a_number_is_printed_in_its_format(number_format: str, number: int, printed: str) -> None:
    assert formatted(number, number_format) == printed


def test_levels_begin_anew_under_each_parent() -> None:
    numbering = list_definition(1, *OFFICIAL) + list_use(1, 1)
    assert labels(items(0, 1, 1, 2, 0, 1, 2, 3, 3), numbering) == [
        *("一、", "（一）", "（二）", "1.", "二、", "（一）", "1.", "（1）", "（2）"),
    ]


def test_a_lower_level_tells_its_parents_in_their_formats_or_all_in_digits() -> None:
    mixed = list_definition(1, ("chineseCounting", "第%1章"), ("decimal", "%1.%2")) + list_use(1, 1)
    assert labels(items(0, 1, 1), mixed) == ["第一章", "一.1", "一.2"]
    legal = list_definition(1, ("chineseCounting", "第%1章"), ("decimal", "%1.%2"), extra="<w:isLgl/>") + list_use(1, 1)
    assert labels(items(0, 0, 1), legal) == ["第1章", "第2章", "2.1"]


def test_a_level_that_never_restarts_counts_on() -> None:
    levels = (("decimal", "%1."), ("decimal", "(%2)"))
    numbering = list_definition(1, *levels, extra='<w:lvlRestart w:val="0"/>') + list_use(1, 1)
    assert labels(items(0, 1, 1, 0, 1), numbering) == ["1.", "(1)", "(2)", "2.", "(3)"]


def test_lists_of_one_definition_count_on_together_unless_one_begins_anew() -> None:
    begin = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = (
        list_definition(1, ("decimal", "%1."))
        + list_definition(2, ("lowerLetter", "%1)"))
        + list_use(1, 1)
        + list_use(2, 1)
        + list_use(3, 1, begin)
        + list_use(4, 2)
    )
    body = items(0) + items(0, list_id=2) + items(0, 0, list_id=3) + items(0, list_id=4) + items(0)
    assert labels(body, numbering) == ["1.", "2.", "5.", "6.", "a)", "7."]


def test_a_list_may_print_a_level_in_its_own_way() -> None:
    own = (
        '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/>'
        '<w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>'
    )
    numbering = list_definition(1, ("decimal", "%1.")) + list_use(1, 1, own)
    assert labels(items(0, 0), numbering) == ["III)", "IV)"]


def test_a_style_brings_its_number_and_a_paragraph_may_refuse_it() -> None:
    levels = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="h1"/>'
        '<w:lvlText w:val="%1、"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="h2"/>'
        '<w:lvlText w:val="（%2）"/></w:lvl>'
    )
    numbering = f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>' + list_use(1, 1)
    use = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style("h1", "heading 1", use) + style("h2", "heading 2", use) + style("h3", "本单位", based_on="h2")
    body = p("甲", style="h1") + p("乙", style="h2") + p("丙", style="h3") + p("丁", style="h1", properties=numbered(0))
    assert labels(body, numbering, styles) == ["一、", "（一）", "（二）", ""]


def test_a_list_may_be_defined_by_a_numbering_style() -> None:
    numbering = (
        list_definition(1, ("decimal", "%1）"))
        + '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="ls"/></w:abstractNum>'
        + list_use(1, 1)
        + list_use(2, 2)
    )
    styles = style("ls", "列表样式", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    assert labels(items(0, 0, list_id=2), numbering, styles) == ["1）", "2）"]


def test_links_that_lead_nowhere_leave_paragraphs_without_number() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="ls"/></w:abstractNum>'
        + list_use(1, 1)
        + list_use(2, 9)
    )
    styles = style("ls", "列表样式", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    assert labels(items(0) + items(0, list_id=2) + items(0, list_id=77), numbering, styles) == ["", "", ""]


@pytest.mark.parametrize(
    ("font", "text", "shown"),
    [
        ("Wingdings", "\uf06c", "●"),
        ("Symbol", "\uf0b7", "•"),
        ("Courier New", "o", "○"),
        ("宋体", "—", "—"),
        ("不知道的字体", "\uf0b7", "•"),
        ("Wingdings", "", "•"),
    ],
)
def test_bullets_are_told_as_they_look(font: str, text: str, shown: str) -> None:
    level = (
        f'<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="{text}"/>'
        f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr></w:lvl>'
    )
    numbering = f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum>' + list_use(1, 1)
    assert labels(items(0), numbering) == [shown]


def test_empty_paragraphs_count_and_cells_are_numbered_row_by_row() -> None:
    numbering = list_definition(1, ("decimal", "%1")) + list_use(1, 1)
    own = p(properties=numbered(1))
    table = tbl(tr(tc(own), tc("甲")), tr(tc(own), tc("乙")))
    assert labels(own + table + items(0), numbering) == ["2", "", "3", "", "4"]


def test_a_format_for_newer_programs_has_a_plain_one_beside_it() -> None:
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>'
    )
    numbering = f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum>' + list_use(1, 1)
    assert labels(items(0), numbering) == ["01"]
