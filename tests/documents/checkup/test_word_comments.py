"""Comments stand at the exact words, and taking them out gives back the report as it was."""

import io
from datetime import date

import docx as python_docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiheng.core.blocks import Heading, Paragraph, Run
from jiheng.core.document import Document, Section
from jiheng.core.finding import Confidence, Finding, Location, Severity
from jiheng.core.text_lines import TextLine
from jiheng.documents.checkup.word_comments.writer import annotated_docx
from jiheng.documents.report_reader.refusal import UnreadableReportError
from jiheng.documents.report_reader.word.reader import read_docx
from jiheng.documents.word.writer import docx_bytes
from tests.documents.checkup.commented_words import (
    ReadComment,
    commented_words,
    part,
    read_comments,
    unchanged_parts,
    without_comments,
)
from tests.documents.report_reader.test_word import TEXT_BOX, field
from tests.documents.report_reader.word_files import docx, p, package, r, relationships, tbl, tc, tr

DAY = date(2024, 3, 1)
BOLD = "<w:b/>"


def lines(data: bytes) -> tuple[TextLine, ...]:
    return read_docx("报告.docx", data).lines


def finding(*places: Location, message: str = "写的是甲，应为乙；请核对。", **more: str) -> Finding:
    return Finding("RPT101", Severity.ERROR, places[0], message, others=places[1:], **more)  # type: ignore[arg-type]


def place_of(words: str, data: bytes) -> Location:
    line = next(line for line in lines(data) if words in line.text)
    start = line.text.index(words)
    return line.at(start, start + len(words))


def annotated(data: bytes, *findings: Finding) -> bytes:
    return annotated_docx("报告.docx", data, findings, DAY)


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        (p("全年造林120亩。"), "120亩"),
        (p("全年造林120亩。"), "全年造林120亩。"),
        (p(r("全年造"), r("林12", BOLD), r("0亩。")), "造林120亩"),
        ("<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>120</w:t><w:br/><w:t>亩乙</w:t></w:r></w:p>", "\t120\n"),
        (p("见", f'<w:hyperlink w:anchor="a">{r("附件1第3页")}</w:hyperlink>', "。"), "附件1"),
        (p("共", f'<w:ins w:id="9">{r("16名")}</w:ins><w:del w:id="10"><w:r><w:delText>21名</w:delText></w:r></w:del>', "学员"), "16名学员"),
        (p("共", f"<w:sdt><w:sdtContent>{r('16名')}</w:sdtContent></w:sdt>", "学员"), "6名学"),
        (p("合计", field("=SUM(A1:A2)", "120亩"), "。"), "合计120"),
        (p("𠮷田乡120亩"), "田乡"),
    ],
)  # fmt: skip
def test_a_comment_stands_at_the_exact_words(paragraph: str, words: str) -> None:
    data = docx(p("前") + paragraph + p("后"))
    after = annotated(data, finding(place_of(words, data)))
    (comment,) = read_comments(after)
    assert comment == ReadComment(
        0, "绩衡", "2024-03-01T00:00:00Z", words, ("【错误】RPT101 写的是甲，应为乙；请核对。",)
    )
    assert without_comments(after) == without_comments(data)
    assert lines(after) == lines(data)


def test_words_that_cannot_be_cut_are_marked_whole() -> None:
    formula = "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>"
    ruby = f"<w:r><w:ruby><w:rubyBase>{r('造林')}</w:rubyBase></w:ruby></w:r>"
    data = docx(p("式", formula, ruby, "完"))
    after = annotated(data, finding(place_of("+", data)), finding(place_of("造", data)))
    assert [each.words for each in read_comments(after)] == ["a+b", "造林"]
    assert without_comments(after) == without_comments(data)


def test_a_comment_says_how_bad_what_why_and_where_else() -> None:
    data = docx(p("全年造林120亩。") + tbl(tr(tc("造林"), tc("130亩"))))
    here, there = place_of("130亩", data), place_of("120亩", data)
    outside = Location("案卷.xlsx", "指标!D7", quote="125")
    told = Finding(
        "RPT201",
        Severity.WARNING,
        here,
        "与第1段不符；请核对。",
        "",
        "",
        "",
        Confidence.ASK,
        "130≠120",
        (there, outside),
    )
    comments = read_comments(annotated(data, told))
    assert [(each.words, each.paragraphs) for each in comments] == [
        ("130亩", ("【警告】RPT201 与第1段不符；请核对。（请核实）", "算式：130≠120", "另见：第1段“120亩”；案卷.xlsx:指标!D7“125”")),
        ("120亩", ("【警告】RPT201 与第2段第1行第2列“130亩”有关，见那里的批注。",)),
    ]  # fmt: skip


def test_comments_may_overlap_meet_and_stand_on_the_same_words() -> None:
    data = docx(p(r("甲乙丙", BOLD), "丁戊己庚"))
    (line,) = lines(data)
    spans = [(0, 4), (2, 6), (4, 6), (4, 6), (0, 7), (3, 3)]
    after = annotated(data, *(finding(line.at(*span)) for span in spans))
    assert [each.words for each in read_comments(after)] == [
        "甲乙丙丁",
        "丙丁戊己",
        "戊己",
        "戊己",
        "甲乙丙丁戊己庚",
        "丁",
    ]
    assert without_comments(after) == without_comments(data)


def test_in_text_boxes_and_notes_the_comment_stands_where_they_are_anchored() -> None:
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>注中120亩</w:t></w:r></w:p></w:footnote>'
    data = docx(
        p("正文", '<w:r><w:footnoteReference w:id="2"/></w:r>', "后") + p("框前", TEXT_BOX.format(p("框中130亩"))),
        footnotes=note,
    )
    after = annotated(data, finding(place_of("120亩", data)), finding(place_of("130亩", data)))
    assert [(each.words, each.paragraphs[1:]) for each in read_comments(after)] == [
        ("", ("原文（脚注）：“120亩”",)),
        ("框中130亩框中130亩", ("原文（文本框）：“130亩”",)),
    ]
    body = part(after, "word/document.xml")
    assert [mark.getnext()[0].tag.partition("}")[2] for mark in body.iter("{*}commentRangeStart")] == ["footnoteReference", "AlternateContent"]  # fmt: skip
    assert without_comments(after) == without_comments(data)


def test_comments_that_are_there_are_kept_and_ids_go_on() -> None:
    data = docx(p("全年造林120亩。"))
    once = annotated(data, finding(place_of("120亩", data)))
    twice = annotated(once, finding(place_of("造林", data)), finding(place_of("全年", data)))
    assert [(each.id, each.words) for each in read_comments(twice)] == [(0, "120亩"), (1, "造林"), (2, "全年")]
    assert set(unchanged_parts(once, twice)) >= {"[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert without_comments(twice) == without_comments(data)


def test_a_copy_that_comes_back_is_not_annotated_twice() -> None:
    data = docx(p("全年造林120亩。") + p("抚育130亩。"))
    first = annotated(data, finding(place_of("120亩", data)))
    again = annotated(first, finding(place_of("120亩", first)), finding(place_of("130亩", first)))
    assert [each.words for each in read_comments(again)] == ["120亩", "130亩"]


def test_a_finding_about_the_whole_report_is_told_at_its_first_words() -> None:
    data = docx(p() + p("全年造林120亩。"))
    after = annotated(data, finding(Location("案卷.xlsx", "指标!D7")), finding(Location(paragraph=99, start=0, end=2)))
    assert [each.words for each in read_comments(after)] == ["全", "全"]


def test_other_parts_are_kept_and_the_new_one_is_declared() -> None:
    data = docx_bytes(Document("报告", (Section((Heading(1, "概况", "一、"), Paragraph((Run("造林120亩。"),)))),)))
    after = annotated(data, finding(place_of("120亩", data)))
    changed = {"[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels"}
    with_parts = set(unchanged_parts(data, after))
    assert not changed & with_parts
    assert {"word/styles.xml", "docProps/core.xml"} <= with_parts
    (comment,) = python_docx.Document(io.BytesIO(after)).comments
    assert (comment.author, comment.initials, comment.text) == (
        "绩衡",
        "绩衡",
        "【错误】RPT101 写的是甲，应为乙；请核对。",
    )
    assert annotated(data, finding(place_of("120亩", data))) == after


def test_a_strict_file_stays_strict() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    data = package(
        {
            "_rels/.rels": relationships(
                '<Relationship Id="r" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="word/document.xml"/>'
            ),
            "word/document.xml": f'<w:document xmlns:w="{strict}"><w:body>{p("造林120亩")}</w:body></w:document>',
        }
    )
    after = annotated(data, finding(place_of("120亩", data)))
    assert part(after, "word/document.xml").tag == f"{{{strict}}}document"
    assert part(after, "word/comments.xml").tag == f"{{{strict}}}comments"
    assert b"purl.oclc.org" in part(after, "word/_rels/document.xml.rels")[0].get("Type").encode()
    assert commented_words(after) == {0: "120亩"}


def test_what_no_xml_allows_is_left_out_of_a_comment() -> None:
    data = docx(p("造林120亩"))
    after = annotated(data, finding(place_of("120亩", data), message="有\x00控制<字符>&；请删去。"))
    assert read_comments(after)[0].paragraphs == ("【错误】RPT101 有控制<字符>&；请删去。",)


def test_a_file_that_is_no_report_is_refused() -> None:
    with pytest.raises(UnreadableReportError):
        annotated(b"PK\x03\x04 damaged")


TEXTS = st.text("甲乙丙丁一二三０12。，𠮷 ", min_size=0, max_size=6)
RUNS = st.one_of(
    st.builds(r, TEXTS),
    st.builds(r, TEXTS, st.just(BOLD)),
    st.builds("<w:r><w:rPr><w:i/></w:rPr><w:t>{}</w:t><w:tab/><w:t>{}</w:t></w:r>".format, TEXTS, TEXTS),
    st.builds("<w:r><w:br/><w:t>{}</w:t><w:noBreakHyphen/></w:r>".format, TEXTS),
    st.builds(field, st.just("PAGE"), TEXTS),
    st.builds('<w:hyperlink w:anchor="a">{}</w:hyperlink>'.format, st.builds(r, TEXTS)),
    st.builds('<w:ins w:id="5">{}{}</w:ins>'.format, st.builds(r, TEXTS), st.builds(r, TEXTS, st.just(BOLD))),
    st.builds('<w:del w:id="6"><w:r><w:delText>{}</w:delText></w:r></w:del>'.format, TEXTS),
    st.builds("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>".format, st.builds(r, TEXTS)),
)
PARAGRAPHS = st.builds(lambda runs: p(*runs), st.lists(RUNS, max_size=5))
BLOCKS = st.one_of(PARAGRAPHS, st.builds(lambda one, two: tbl(tr(tc(one, two), tc(two))), PARAGRAPHS, PARAGRAPHS))


@given(st.lists(BLOCKS, min_size=1, max_size=4), st.data())
def test_any_words_can_be_commented_and_nothing_else_changes(blocks: list[str], data: st.DataObject) -> None:
    before = docx("".join(blocks))
    with_text = [line for line in lines(before) if line.text]
    places = []
    for line in with_text[:3]:
        for _ in range(data.draw(st.integers(1, 3))):
            start = data.draw(st.integers(0, len(line.text) - 1))
            place = line.at(start, data.draw(st.integers(start + 1, len(line.text))))
            places += [place] if place.quote.strip("\n") else []
    after = annotated(before, *map(finding, places))
    assert without_comments(after) == without_comments(before)
    assert lines(after) == lines(before)
    words = commented_words(after)
    assert [words[id].replace("\n", "") for id in sorted(words)] == [place.quote.replace("\n", "") for place in places]
