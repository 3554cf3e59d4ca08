"""What a file is by its content, whatever its name says."""

import zipfile
from io import BytesIO

from jiheng.core.choice import Choice
from jiheng.documents.report_reader.refusal import UnreadableReportError

_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF_WITHIN = 1_024
_HEAD = 1_024
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
_WEB_PAGES = (b"<html", b"<!doctype html", b"mime-version:")
SAVE_AS = "请用 Word 或 WPS 打开，另存为 .docx 后再试"


class Kind(Choice):
    """Formats that can be read: the value is the usual ending."""

    DOCX = ".docx", "Word 文档"
    PDF = ".pdf", "PDF"
    TEXT = ".txt", "纯文本"
    OLD_WORD = ".doc", "旧格式的 Word 或 WPS 文档"
    RICH_TEXT = ".rtf", "RTF 文档"
    OPEN_DOCUMENT = ".odt", "ODT 文档"
    WORD_XML = ".xml", "XML 格式的 Word 文档"
    WEB_PAGE = ".html", "网页格式的文档"


ENDINGS = {
    Kind.DOCX: frozenset({".docx", ".docm", ".dotx", ".dotm"}),
    Kind.PDF: frozenset({".pdf"}),
    Kind.TEXT: frozenset({".txt", ".text", ".md", ".csv", ".log"}),
    Kind.OLD_WORD: frozenset({".doc", ".dot", ".wps", ".wpt"}),
    Kind.RICH_TEXT: frozenset({".rtf", ".doc"}),
    Kind.OPEN_DOCUMENT: frozenset({".odt", ".ott"}),
    Kind.WORD_XML: frozenset({".xml", ".doc"}),
    Kind.WEB_PAGE: frozenset({".html", ".htm", ".mht", ".mhtml"}),
}
"""The endings under which each kind is expected; any other that is known here contradicts the content."""

WORD_KINDS = frozenset(Kind) - {Kind.PDF, Kind.TEXT}
"""What is read as a .docx, be it one or turned into one."""

_KNOWN_ENDINGS = frozenset[str]().union(*ENDINGS.values())


def kind_of(name: str, data: bytes) -> Kind:
    """The kind of a file that can be read; raises `UnreadableReportError` for one that cannot be."""
    head = data[:_HEAD]
    if head.startswith((_ZIP, _EMPTY_ZIP)):
        return _kind_of_package(name, data)
    if head.startswith(_OLE):
        return _kind_of_ole(name, data)
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return Kind.PDF
    if head.startswith(b"{\\rtf"):
        return Kind.RICH_TEXT
    if head.startswith(_IMAGES):
        message = "这是一张图片，没有可读的文字；请提供 .docx、.txt 或带文字的 PDF。"
        raise UnreadableReportError(name, "FILE203", message)
    if head.startswith(_ARCHIVES):
        raise UnreadableReportError(name, "FILE204", "这是一个压缩包，不是报告；请解开后再试。")
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"<?xml") and b'progid="word.document"' in start:
        return Kind.WORD_XML
    if start.startswith(_WEB_PAGES) and ending_of(name) not in ENDINGS[Kind.TEXT]:
        return Kind.WEB_PAGE
    return Kind.TEXT


def ending_of(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return f".{ending.lower()}" if dot and stem else ""


def contradicted_ending(name: str, kind: Kind) -> str:
    """The ending of the name where it promises another kind; empty where it fits or promises nothing."""
    ending = ending_of(name)
    return ending if ending in _KNOWN_ENDINGS and ending not in ENDINGS[kind] else ""


def _kind_of_package(name: str, data: bytes) -> Kind:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            parts = package.NameToInfo.keys()
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError):
        return Kind.DOCX  # its reader says what is damaged
    if "xl/workbook.xml" in parts or "xl/workbook.bin" in parts:
        raise UnreadableReportError(name, "FILE202", "这是 Excel 工作簿，不是报告；请核对文件。")
    if "ppt/presentation.xml" in parts:
        raise UnreadableReportError(name, "FILE202", "这是演示文稿，不是报告；请核对文件。")
    if "content.xml" in parts and "mimetype" in parts:
        return Kind.OPEN_DOCUMENT
    if any(part.startswith("word/") or part == "[Content_Types].xml" for part in parts):
        return Kind.DOCX
    message = f"这个压缩包里没有 Word 正文；如果是几份报告的压缩包，请解开后再试，如是别的格式，{SAVE_AS}。"
    raise UnreadableReportError(name, "FILE204", message)


def _kind_of_ole(name: str, data: bytes) -> Kind:
    if _stream("EncryptedPackage") in data:
        message = "文档加了打开密码；请在 Word 或 WPS 里取消密码，另存后再试。"
        raise UnreadableReportError(name, "FILE206", message)
    if _stream("WordDocument") in data:
        return Kind.OLD_WORD
    if _stream("Workbook") in data or _stream("PowerPoint Document") in data:
        raise UnreadableReportError(name, "FILE202", "这是旧格式的工作簿或演示文稿，不是报告；请核对文件。")
    return Kind.OLD_WORD


def _stream(name: str) -> bytes:
    return name.encode("utf-16-le")
