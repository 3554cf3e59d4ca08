"""The page read back: it is whole, asks for nothing from outside, and leads from every number to its source."""

import base64
import hashlib
import re
from decimal import Decimal
from pathlib import Path

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import HtmlElement
from tests.targets.invented import CASE, law_of

from jiheng.core.blocks import Cell, Chart, Heading, Paragraph, Run, SignatureLines, Table
from jiheng.core.document import Document, Section
from jiheng.core.figure import Figure, FigureUnit, RecordSource
from jiheng.documents.html.figures import printed_figures
from jiheng.documents.html.writer import html_text, write_html
from jiheng.documents.printing.printable_text import printable
from jiheng.reports.target_form import compose_target_form


@pytest.fixture(scope="module")
def source(official_document: Document) -> str:
    return html_text(official_document)


@pytest.fixture(scope="module")
def page(source: str) -> HtmlElement:
    return lxml.html.document_fromstring(source)


def test_the_same_document_gives_the_same_page(official_document: Document, source: str, tmp_path: Path) -> None:
    write_html(official_document, tmp_path / "report.html")
    assert (tmp_path / "report.html").read_bytes() == source.encode()


def test_the_page_is_chinese_and_named(page: HtmlElement, official_document: Document) -> None:
    assert page.get("lang") == "zh-CN"
    assert page.findtext("head/title") == official_document.title
    assert page.find(".//h1").text_content() == official_document.title


def test_nothing_is_fetched_and_nothing_runs(page: HtmlElement) -> None:
    assert {element.tag for element in page.iter("script", "link", "img", "iframe", "object", "embed")} == set()
    assert all(link.get("href").startswith("#") for link in page.iter("a"))
    assert not [name for element in page.iter() for name in element.attrib if name.startswith("on") or name == "style"]
    assert "url(" not in page.findtext("head/style")
    assert "@import" not in page.findtext("head/style")


def test_the_policy_admits_this_style_sheet_and_nothing_else(page: HtmlElement) -> None:
    digest = base64.b64encode(hashlib.sha256(page.findtext("head/style").encode()).digest()).decode()
    policy = page.find("head/meta[@http-equiv]").get("content")
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_every_link_leads_to_one_place(page: HtmlElement) -> None:
    anchors = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(anchors) == len(set(anchors))
    assert {link.get("href")[1:] for link in page.iter("a")} <= set(anchors)
    described = {element.get("aria-describedby") for element in page.iter("a")} - {None}
    assert described <= set(anchors)


def test_a_form_without_headings_has_no_empty_contents() -> None:
    assert "<nav" not in html_text(compose_target_form(CASE, law_of().form))


def test_headings_stand_in_order_and_in_the_contents(page: HtmlElement, official_document: Document) -> None:
    composed = [block for block in official_document.blocks if isinstance(block, Heading)]
    printed = [element for element in page.iter("h2", "h3", "h4", "h5") if element.get("id", "").startswith("part-")]
    assert [(element.tag, element.text_content()) for element in printed] == [
        (f"h{heading.level + 1}", heading.number + heading.text) for heading in composed
    ]
    contents = [entry.text_content() for entry in page.xpath("//nav//li")]
    expected = [heading.number + heading.text for heading in composed if heading.level <= 2]
    assert contents == [*expected, "附件1 示例项目支出绩效自评表", "数字来源"]


def test_tables_hold_every_cell_with_its_spans(page: HtmlElement, official_document: Document) -> None:
    composed = [block for block in official_document.blocks if isinstance(block, Table)]
    printed = page.xpath("//div[starts-with(@class, 'table')]//table")
    for element, table in zip(printed, composed, strict=True):
        assert [[shape(cell) for cell in row] for row in element.iter("tr")] == [
            [(marked(cell.runs), cell.row_span, cell.column_span) for cell in row] for row in table.rows
        ]
        assert len(element.findall("thead/tr")) == table.header_rows


def test_each_number_is_linked_to_its_entry_and_tells_its_formula(page: HtmlElement) -> None:
    first, *others = page.xpath("//a[@class='figure']")
    assert first.text_content() == "193项"
    assert first.get("data-formula") == "示例.完成数：193项 ＝ 台账中状态为完成的行数 <b>&"
    entry = page.get_element_by_id(first.get("href")[1:])
    assert [cell.text_content() for cell in entry] == [
        "示例.完成数",
        "193项†",
        "台账中状态为完成的行数 <b>&",
        "任务台账·状态：T001＝完成；T002＝完成†",
    ]
    assert {link.get("href") for link in others} == {"#figure-示例.完成率"}


def test_inputs_of_a_formula_are_links_where_they_have_an_entry(page: HtmlElement) -> None:
    entry = page.get_element_by_id("figure-示例.完成率")
    assert "用到：示例.完成数、示例.计划数" in entry.text_content()
    assert [link.get("href") for link in entry.iter("a")] == ["#figure-示例.完成数"]


def test_a_chart_can_be_read_aloud(page: HtmlElement) -> None:
    (drawing,) = page.iter("svg")
    assert drawing.get("role") == "img"
    title, description = (page.get_element_by_id(name) for name in drawing.get("aria-labelledby").split())
    assert (title.text, description.text) == ("各来源执行率", "上级补助 61.73%；本级安排 81.43%")
    assert {"上级补助", "本级安排", "61.73%", "81.43%"} <= {text.text for text in drawing.iter("text")}


def test_marks_stay_in_sight_and_on_every_printed_page(page: HtmlElement, official_document: Document) -> None:
    assert tuple(mark.text for mark in page.xpath("//p[@class='page-marks']/span")) == official_document.marks
    assert {section.get("data-marks") for section in page.iter("section")} == {"　".join(official_document.marks)}
    assert "content: attr(data-marks)" in page.findtext("head/style")


def test_a_run_that_names_an_unknown_figure_is_plain_text() -> None:
    document = Document("示例", (Section((Paragraph((Run("5", figure="没有的数字"),)),)),))
    page = lxml.html.document_fromstring(html_text(document))
    assert page.xpath("//p[contains(@class, 'indent')]")[0].text == "5"


def test_an_empty_document_is_still_a_page() -> None:
    assert "<h1" not in html_text(Document("", ()))


@given(st.text())
def test_whatever_a_user_writes_is_text(written: str) -> None:
    figure = Figure("any", "any", FigureUnit.TEXT, None, written, text=written)
    document = Document(
        written,
        (
            Section(
                (
                    Heading(1, written, written),
                    Paragraph((Run(written, figure=written),)),
                    Table(((Cell((Run(written),)),),), (1,), 0, caption=written, unit_note=written),
                    SignatureLines(((written, written),), written, written),
                ),
                title=written + "2",
                label=written,
            ),
        ),
        written,
        written,
        written,
        (written,),
        {written: figure},
    )
    page = lxml.html.document_fromstring(html_text(document))
    told = visible(printable(written))
    assert visible(page.xpath("//p[contains(@class, 'indent')]")[0].text_content()) == told
    assert visible(page.xpath("//div[starts-with(@class, 'table')]//td")[0].text_content()) == told
    assert {element.tag for element in page.iter("script", "img", "style")} == {"style"}


def test_a_chart_prints_hostile_names_as_text() -> None:
    chart = Chart('<script>"&', (('</svg><img src="x">', 1, "1"),), "<b>")  # type: ignore[arg-type]
    page = lxml.html.document_fromstring(html_text(Document("示例", (Section((chart,)),))))
    assert {element.tag for element in page.iter("script", "img", "b")} == set()
    assert '</svg><img src="x">' in {text.text for text in page.iter("text")}


def shape(cell: HtmlElement) -> tuple[str, int, int]:
    return cell.text_content(), int(cell.get("rowspan", 1)), int(cell.get("colspan", 1))


def marked(runs: tuple[Run, ...]) -> str:
    return "".join(run.text + "†" * run.assumed for run in runs)


def visible(text: str) -> str:
    """Without white space, which a page may show otherwise."""
    return re.sub(r"\s+", "", text)


def test_records_are_told_by_the_titles_of_their_tables() -> None:
    read = (RecordSource("budget_lines", "Y1", "revised_budget", "100"), RecordSource("loans", "D1", "amount", "5"))
    figure = Figure("b", "甲.预算", FigureUnit.MONEY, Decimal(105), "", sources=read)
    headings = [heading for heading, _ in printed_figures({figure.name: figure})[figure.name].sources]
    assert headings == ["预算·全年预算数", "贷款·amount"]
