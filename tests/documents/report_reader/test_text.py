"""A text file is read line by line, in whatever encoding it was saved, nothing changed."""

import pytest

from jiheng.core.finding import Findings
from jiheng.core.text_lines import TextLine
from jiheng.documents.report_reader.refusal import UnreadableReportError
from jiheng.documents.report_reader.text import decoded, read_text

WORDS = "一、基本情况\r\n\r\n  全年安排12.6万元，支出10.26万元。  \n[bookmark: 资金]\r结余2.34万元。\n"


def lines(data: bytes) -> tuple[TextLine, ...]:
    return read_text("报告.txt", data, Findings("报告.txt")).lines


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        WORDS.encode("utf-8-sig"),
        WORDS.encode("gb18030"),
        WORDS.encode("utf-16"),
        b"\xfe\xff" + WORDS.encode("utf-16-be"),
        WORDS.encode("utf-16-le"),
        WORDS.encode("utf-16-be"),
        b"\xff\xfe\x00\x00" + WORDS.encode("utf-32-le"),
    ],
)
def test_lines_are_numbered_as_in_the_file_and_left_as_they_are(data: bytes) -> None:
    assert lines(data) == (
        TextLine(1, "一、基本情况"),
        TextLine(3, "  全年安排12.6万元，支出10.26万元。  "),
        TextLine(4, "[bookmark: 资金]"),
        TextLine(5, "结余2.34万元。"),
    )


def test_form_feeds_count_pages_and_are_kept() -> None:
    assert lines("首页\n\f次页\n末".encode()) == (
        TextLine(1, "首页", page=1),
        TextLine(2, "\f次页", page=1),
        TextLine(3, "末", page=2),
    )


def test_only_line_ends_end_lines() -> None:
    assert [line.text for line in lines("甲\u2028乙\x0b丙\x85丁".encode())] == ["甲\u2028乙\x0b丙\x85丁"]


def test_a_few_damaged_bytes_are_told_and_the_rest_is_read() -> None:
    data = ("本年度工作正常开展，" * 20 + "\n").encode() + b"\xe4\xb8" + "完成率95%。".encode()
    findings = Findings("报告.txt")
    read = read_text("报告.txt", data, findings).lines
    assert [line.text[-8:] for line in read] == ["工作正常开展，"[-8:].rjust(8, "度"), "\ufffd完成率95%。"]
    assert [str(finding) for finding in findings.items] == [
        "报告.txt:第2行 FILE222 第2行有认不出的字节，用“\ufffd”代替；请在原文件里核对这几处。"
    ]


def test_a_few_zero_bytes_do_not_make_a_text_another_encoding() -> None:
    told = "全年预算100万元，\0支出95万元，执行率95%，完成了年度目标。"
    assert [line.text for line in lines(told.encode())] == [told]


def test_text_that_was_cut_off_within_a_character_stays_what_it_was() -> None:
    assert decoded("绩效自评报告正文内容".encode()[:-1]) == "绩效自评报告正文内\ufffd"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            bytes(range(256)) * 20,
            "内容不是文字，像是别的格式或已损坏的文件；请核对，或提供 .docx、.txt、带文字的 PDF。",
        ),
        (b" \r\n\t\n", "文件里没有文字，只有空白；请核对后再试。"),
        (b"\xef\xbb\xbf", "文件里没有文字，只有空白；请核对后再试。"),
        (b"a" * 20_000_001, "文本有20.0MB，上限是20MB；请核对是不是报告，或分成几个文件再试。"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableReportError) as refusal:
        lines(data)
    assert refusal.value.finding.message == message
