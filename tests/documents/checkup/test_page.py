"""The page as a browser reads it: every mark leads to its finding and every place back to its words."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiheng.checks.checkup import Checkup
from jiheng.checks.suppression import suppress
from jiheng.core.blocks import Cell, Heading, Paragraph, Run, Table
from jiheng.core.document import Document, Section
from jiheng.core.finding import Finding, Location, Severity
from jiheng.core.part import Part
from jiheng.documents.checkup.page.marking import Hit, marked
from jiheng.documents.checkup.page.writer import checkup_page
from tests.checks.invented import CHECKUP, CONFLICT, REPORT, TABLE_REPORT, decision


def page(checkup: Checkup = CHECKUP, document: Document = REPORT) -> Any:
    return lxml.html.document_fromstring(checkup_page(checkup, document))


def ids_and_links(root: Any) -> tuple[list[str], set[str]]:
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    return ids, {each.get("href")[1:] for each in root.iter("a")}


def test_every_link_leads_somewhere_and_every_id_stands_once() -> None:
    ids, links = ids_and_links(page())
    assert len(ids) == len(set(ids))
    assert links <= set(ids)
    assert {"finding-1", "finding-2", "place-1-1", "place-2-1", "place-2-2"} <= links


def test_a_mark_holds_the_words_of_its_place() -> None:
    root = page()
    words = {each.get("id"): each.text_content() for each in root.find_class("at")}
    assert words == {"place-1-1": "一季度50亩，二季度80亩", "place-2-1": "造林130亩", "place-2-2": "造林120亩"}
    assert [each.text_content() for each in root.find_class("number")] == ["2", "1", "2"]


def test_a_finding_is_told_in_full_with_a_word_and_a_shape_for_its_severity() -> None:
    first, second = page().find_class("finding")
    told = [" ".join(p.text_content().split()) for p in first.iter("p")]
    assert told == [
        "1■ 错误TST101",
        "一季度50亩与二季度80亩合计130亩，与全年120亩不符；请核对。",
        "算式50＋80＝130≠120",
        "位置第2段“一季度50亩，二季度80亩”",
    ]
    assert "▲ 警告请核实" in second.text_content()


def test_the_same_words_of_one_paragraph_are_told_once_among_the_places() -> None:
    line = REPORT.lines[0]
    at = line.at(0, 1)
    finding = Finding("TST401", Severity.NOTICE, at, "改为全角。", others=(replace(at, start=2, end=3), line.at(1, 2)))
    (places,) = page(replace(CHECKUP, findings=(finding,))).find_class("places")
    assert len(places.findall("a")) == 2


def test_the_page_needs_nothing_else() -> None:
    text = checkup_page(CHECKUP, REPORT)
    assert not re.search(r"<script|\ssrc=|https?:|@import|\sstyle=|\son[a-z]+=", text)
    assert text == checkup_page(CHECKUP, REPORT)


def test_tables_headings_labels_and_parts_are_shown() -> None:
    table = Table(
        ((Cell((Run("指标"),), row_span=2), Cell((Run("120"),), column_span=2)), (Cell((Run("1"),)),)), (1, 1, 1)
    )
    document = Document(
        "",
        (
            Section((Heading(1, "概况", "一、"), table)),
            Section((Paragraph((Run("注"),), location=Location(paragraph=9)),), part=Part.FOOTNOTE),
        ),
    )
    place = document.lines[2].at(0, 3)
    root = page(replace(CHECKUP, findings=(Finding("TST601", Severity.NOTICE, place, "表里不平；请核对。"),)), document)
    assert root.get_element_by_id("line-1").text_content() == "1一、概况"
    assert [each.get("class") for each in root.find_class("label")] == ["label is-wide"]
    cell = root.get_element_by_id("line-2-1-2")
    assert (cell.tag, cell.get("colspan"), cell.text_content()) == ("td", "2", "1201")
    assert root.get_element_by_id("line-2-1-1").get("rowspan") == "2"
    assert [each.text_content() for each in root.find_class("part")] == ["脚注"]


def test_what_held_what_did_not_apply_and_what_was_decided_is_told() -> None:
    checkup = suppress(CHECKUP, [decision(quote="130")], date(2024, 1, 1))
    text = page(replace(checkup, known=(CONFLICT,))).text_content()
    assert "核对无误 1，不适用 1，已忽略 1，基线已有 1" in text
    assert "理由：口径不同，已在附注说明（李某，至2024-06-30）" in text
    assert "报告里没有表格" in text


def test_places_outside_the_report_are_named_and_not_linked() -> None:
    outside = replace(CONFLICT, others=(Location("案卷.xlsx", "指标!D7", quote="125"), Location(paragraph=99)))
    root = page(replace(CHECKUP, findings=(outside,)))
    places = root.find_class("places")[0]
    assert places.text_content() == "位置第4段“造林130亩”、案卷.xlsx:指标!D7“125”、第99段"
    assert [each.get("href") for each in places.iter("a")] == ["#place-1-1"]


def test_markup_in_a_report_is_text() -> None:
    document = Document.of_text("<b>甲</b>&\x00乙", "")
    root = page(replace(CHECKUP, document="<i>.txt", findings=()), document)
    assert root.get_element_by_id("line-1").text_content() == "1<b>甲</b>&乙"
    assert "没有发现问题。" in root.text_content()


def test_a_table_report_keeps_its_cells() -> None:
    root = page(replace(CHECKUP, findings=()), TABLE_REPORT)
    assert [cell.text_content() for cell in root.iter("td")] == ["造林", "120"]


def hit(start: int, end: int, number: int = 1, severity: Severity = Severity.NOTICE) -> Hit:
    return Hit(start, end, number, f"place-{number}-1", severity)


@pytest.mark.parametrize(
    ("hits", "links"),
    [
        ([hit(1, 3)], [("乙丙", 1)]),
        ([hit(0, 3), hit(1, 4, 2, Severity.ERROR)], [("甲", 1), ("乙丙", 2), ("丁", 2)]),
        ([hit(1, 2), hit(1, 2, 2)], [("乙", 1)]),
        ([hit(1, 9)], [("乙丙丁戊", 1)]),
        ([hit(2, 2)], []),
        ([], []),
    ],
)
def test_where_hits_overlap_the_words_lead_to_the_worst(hits: list[Hit], links: list[tuple[str, int]]) -> None:
    root = lxml.html.fragment_fromstring(marked("甲乙丙丁戊", hits), create_parent="p")
    found = [(each.text_content(), int(each.get("href").rpartition("-")[2])) for each in root.find_class("hit")]
    assert found == links
    assert len(root.find_class("number")) == len(hits)


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=6))
def test_marks_change_no_word(spans: list[tuple[int, int]]) -> None:
    text = "甲乙丙<&>丁戊\n己"
    hits = [hit(min(span), max(span), number) for number, span in enumerate(spans, 1)]
    root = lxml.html.fragment_fromstring(marked(text, hits), create_parent="p")
    for number in root.find_class("number"):
        number.drop_tag() if number.text is None else number.drop_tree()
    for line_break in list(root.iter("br")):
        line_break.tail = "\n" + (line_break.tail or "")
    assert root.text_content() == text
    assert sorted(each.get("id") for each in root.iter() if each.get("class") == "at") == sorted(
        each.anchor for each in hits if each.start < min(each.end, len(text))
    )
