"""Any file is known by its content; what cannot be read says what to do."""

import io
import zipfile
from pathlib import Path

import pytest

from jiheng.core.blocks import Paragraph, Run
from jiheng.core.finding import Findings, Location
from jiheng.core.text_lines import TextLine
from jiheng.documents.report_reader.reader import read_report, read_report_bytes
from jiheng.documents.report_reader.refusal import UnreadableReportError
from tests.documents.report_reader.pdf_files import typeset
from tests.documents.report_reader.word_files import docx, p, package

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504


def test_a_report_on_disk_is_read(tmp_path: Path) -> None:
    (tmp_path / "报告.docx").write_bytes(docx(p("正文")))
    document = read_report(tmp_path / "报告.docx")
    assert document.lines == (TextLine(1, "正文"),)
    assert list(document.blocks) == [Paragraph((Run("正文"),), location=Location("报告.docx", paragraph=1))]


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("报告.txt", docx(p("正文")), "扩展名是 .txt，内容却是Word 文档；已按Word 文档读取。请把扩展名改成 .docx。"),
        ("报告.docx", "正文".encode(), "扩展名是 .docx，内容却是纯文本；已按纯文本读取。请把扩展名改成 .txt。"),
        ("报告.doc", typeset("正文"), "扩展名是 .doc，内容却是PDF；已按PDF读取。请把扩展名改成 .pdf。"),
        ("报告.wps", docx(p("正文")), "扩展名是 .wps，内容却是Word 文档；已按Word 文档读取。请把扩展名改成 .docx。"),
        ("报告.DOCX", docx(p("正文")), ""),
        ("报告", "正文".encode(), ""),
        ("报告.2023", typeset("正文"), ""),
    ],
)
def test_content_goes_before_the_name_and_that_is_told(name: str, data: bytes, told: str) -> None:
    findings = Findings(name)
    assert [line.text for line in read_report_bytes(name, data, findings).lines] == ["正文"]
    assert [finding.message for finding in findings.items] == ([told] if told else [])


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "文件是空的（0字节）；请重新保存或重新传送后再试。"),
        (package({"xl/workbook.xml": ""}), "这是 Excel 工作簿，不是报告；请核对文件。"),
        (package({"ppt/presentation.xml": ""}), "这是演示文稿，不是报告；请核对文件。"),
        (
            package({"甲.docx": ""}),
            "这个压缩包里没有 Word 正文；如果是几份报告的压缩包，请解开后再试，"
            "如是别的格式，请用 Word 或 WPS 打开，另存为 .docx 后再试。",
        ),
        (package({"word/x.xml": ""}), "文件里没有正文；请用 Word 或 WPS 打开，另存为新的 .docx 后再试。"),
        (docx(p("正文"))[:-30], "文件损坏或没有传完，打不开；请重新保存或重新传送，再用 Word 或 WPS 试着打开。"),
        (docx(p()), "文件里没有文字；如果正文是图片，请换成可以选中文字的文件后再试。"),
        (
            OLE + "EncryptedPackage".encode("utf-16-le"),
            "文档加了打开密码；请在 Word 或 WPS 里取消密码，另存后再试。",
        ),
        (OLE + "Workbook".encode("utf-16-le"), "这是旧格式的工作簿或演示文稿，不是报告；请核对文件。"),
        (b"\x89PNG\r\n\x1a\n", "这是一张图片，没有可读的文字；请提供 .docx、.txt 或带文字的 PDF。"),
        (b"Rar!\x1a\x07", "这是一个压缩包，不是报告；请解开后再试。"),
        (
            b"\xd0\x0f\x00\x01" * 60,
            "内容不是文字，像是别的格式或已损坏的文件；请核对，或提供 .docx、.txt、带文字的 PDF。",
        ),
    ],
)
def test_what_cannot_be_read_says_what_to_do(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableReportError) as refusal:
        read_report_bytes("报告.docx", data)
    assert refusal.value.finding.message == message
    assert str(refusal.value) == f"报告.docx {refusal.value.finding.id} {message}"


@pytest.mark.parametrize(("text", "notes"), [("Total 100, of which 60.", ["FILE225"]), ("Total 100 元", [])])
def test_a_report_without_a_chinese_character_is_told(text: str, notes: list[str]) -> None:
    findings = Findings("report.txt")
    read_report_bytes("report.txt", text.encode(), findings)
    assert [each.id for each in findings.items] == notes


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    told = []
    for path in (tmp_path / "没有.docx", tmp_path):
        with pytest.raises(UnreadableReportError) as refusal:
            read_report(path)
        told.append(refusal.value.finding.message)
    assert told == [
        "找不到这个文件；请核对路径和文件名。",
        "这是一个文件夹，应为一个文件；请指明其中的报告。",
    ]


def document_type(root: str, *, encoding: str = "utf-8") -> bytes:
    entities = '<!DOCTYPE w:document [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    return package(
        {"word/document.xml": f'<?xml version="1.0" encoding="{encoding}"?>{entities}{root}'.encode(encoding)}
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_entities_are_never_expanded(encoding: str) -> None:
    with pytest.raises(UnreadableReportError) as refusal:
        read_report_bytes("报告.docx", document_type("<w:document>&b;</w:document>", encoding=encoding))
    assert refusal.value.finding.message == (
        "文件里带有文档类型声明（DTD），正常的 Word 文件不会有，为安全没有读；请用 Word 或 WPS 打开，另存为新的 .docx 后再试。"
    )


def test_a_part_that_unpacks_to_far_more_than_it_should_is_not_unpacked() -> None:
    bomb = docx(" " * 30_000_000 + p("正文"))
    with pytest.raises(UnreadableReportError) as refusal:
        read_report_bytes("报告.docx", bomb)
    assert refusal.value.finding.message == (
        "其中的 word/document.xml 解开后超过20MB，是压缩时的679倍以上，像是有意做坏的文件，没有读；"
        "请把正文复制到新建的文档里再试。"
    )


def test_a_size_that_is_declared_too_small_is_found_out() -> None:
    data = bytearray(docx(p("正文" * 1000)))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        size = archive.getinfo("word/document.xml").file_size.to_bytes(4, "little")
    declared = bytes(data).replace(size, (10).to_bytes(4, "little"))
    with pytest.raises(UnreadableReportError):
        read_report_bytes("报告.docx", declared)


def test_too_many_parts_are_refused() -> None:
    data = package({f"word/{number}.xml": "" for number in range(10_001)}, zipfile.ZIP_STORED)
    with pytest.raises(UnreadableReportError) as refusal:
        read_report_bytes("报告.docx", data)
    assert refusal.value.finding.message == (
        "解开后有0MB、10001个部件（上限是1000MB、10000个部件）；请核对文件，或把正文复制到新建的文档里再试。"
    )
