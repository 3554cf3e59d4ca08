"""A .txt as a `Document`: one paragraph or row for each line of the file, its number the line's, its text unchanged."""

import re

from jiheng.core.blocks import Paragraph, Run
from jiheng.core.document import Document, Section
from jiheng.core.finding import Findings, Location, Severity
from jiheng.documents.report_reader.refusal import UnreadableReportError
from jiheng.documents.report_reader.text_tables import with_tables

MEGABYTE = 1_000_000
LARGEST_TEXT = 20 * MEGABYTE

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_LINE_END = re.compile(r"\r\n|\r|\n")
_PAGE_END = "\f"
_UNKNOWN = "\ufffd"
_CONTROLS = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f\x7f\ue000-\uf8ff\ufffd]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f\ufffd]+")
_JUNK_SHARE = 20
"""More than one in so many characters that no text holds: it is no text."""


def read_text(name: str, data: bytes, findings: Findings) -> Document:
    """The document; raises `UnreadableReportError` for what is no text. Empty lines are counted and left out."""
    if len(data) > LARGEST_TEXT:
        told = f"文本有{len(data) / MEGABYTE:.1f}MB，上限是{LARGEST_TEXT // MEGABYTE}MB"
        raise UnreadableReportError(name, "FILE103", f"{told}；请核对是不是报告，或分成几个文件再试。")
    text = decoded(data)
    if len(_CONTROLS.findall(text)) * _JUNK_SHARE > len(text):
        message = "内容不是文字，像是别的格式或已损坏的文件；请核对，或提供 .docx、.txt、带文字的 PDF。"
        raise UnreadableReportError(name, "FILE205", message)
    if not text.strip():
        raise UnreadableReportError(name, "FILE102", "文件里没有文字，只有空白；请核对后再试。")
    lines = _LINE_END.split(text)
    _note_unknown(lines, findings)
    paged = _PAGE_END in text
    blocks: list[Paragraph] = []
    page = 1
    for number, line in enumerate(lines, 1):
        if line:
            location = Location(name, paragraph=number, page=page if paged else None)
            blocks.append(Paragraph((Run(line),), indent=False, location=location))
        if paged:
            page += line.count(_PAGE_END)
    return Document("", (Section(tuple(with_tables(blocks))),))


def decoded(data: bytes) -> str:
    """The text in whichever encoding it was saved; bytes that fit none stand as U+FFFD."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if b"\x00" in data and not _is_chinese_utf8(data):
        return _wide(data)
    text = data.decode("utf-8", "replace")
    unknown = text.count(_UNKNOWN)
    if not unknown:
        return text
    # cut off or damaged in a few places: the other encoding would turn all the rest into nonsense
    known = sum(map(len, _BEYOND_ASCII.findall(text)))
    is_cut = unknown == 1 and known > 0 and text.endswith(_UNKNOWN)
    return text if is_cut or unknown * _JUNK_SHARE <= known else data.decode("gb18030", "replace")


def _is_chinese_utf8(data: bytes) -> bool:
    """Whether it reads as UTF-8 all through and is more than ASCII; no Chinese text in UTF-16 does."""
    try:
        return not data.decode("utf-8").isascii()
    except UnicodeDecodeError:
        return False


def _wide(data: bytes) -> str:
    """UTF-16 without a mark, in the byte order that has its line ends and spaces on the right side."""
    little = sum(data[1::2][:4096].count(byte) for byte in (0, 0x30, 0xFF))
    big = sum(data[0::2][:4096].count(byte) for byte in (0, 0x30, 0xFF))
    return data.decode("utf-16-le" if little >= big else "utf-16-be", "replace")


def _note_unknown(lines: list[str], findings: Findings) -> None:
    damaged = [number for number, line in enumerate(lines, 1) if _UNKNOWN in line]
    if damaged:
        place = Location(findings.source, f"第{damaged[0]}行", paragraph=damaged[0])
        more = f"等{len(damaged)}行" if len(damaged) > 1 else ""
        message = f"第{damaged[0]}行{more}有认不出的字节，用“{_UNKNOWN}”代替；请在原文件里核对这几处。"
        findings.add("FILE222", place, message, severity=Severity.WARNING)
