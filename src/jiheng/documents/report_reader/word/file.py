"""A .docx before anything in it is read: whether it is whole and harmless, and the parts that hold text."""

import lzma
import posixpath
import struct
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from jiheng.documents.report_reader.refusal import UnreadableReportError
from jiheng.documents.report_reader.word.styles import Styles
from jiheng.documents.report_reader.word.xml import DamagedXmlError, Element, W, parse

MEGABYTE = 1_000_000
LARGEST_PART = 32 * MEGABYTE
LARGEST_UNPACKED = 1_000 * MEGABYTE
MOST_PARTS = 10_000
HARMLESS_UNPACKED = 20 * MEGABYTE
HIGHEST_RATIO = 200
"""A part may unpack to so many times its size once it passes `HARMLESS_UNPACKED`; real reports reach about 30."""

MOST_PARAGRAPHS = 150_000
"""Also the most cells; a report of a thousand pages has a tenth of it."""

_ENCRYPTED_FLAG = 0x1
_LOOK_BEGINS, _LOOK_ENDS = b"<w:tblStylePr ", b"</w:tblStylePr>"
DAMAGE = (
    zipfile.BadZipFile,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    KeyError,
)
"""All that the standard library raises for a package that is not whole."""


@dataclass(frozen=True, slots=True)
class WordFile:
    """The parts of a .docx that hold text or decide what is text. `part_names` are where the trees came from."""

    name: str
    body: Element
    styles: Styles
    numbering: Element | None = None
    footnotes: Element | None = None
    endnotes: Element | None = None
    part_names: tuple[tuple[str, str], ...] = ()
    """(kind of relation, name in the package), such as ("document", "word/document.xml")."""


def open_word(name: str, data: bytes) -> WordFile:
    """The file's text parts, parsed; raises `UnreadableReportError`."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            _check_size(name, package)
            return _read(name, package)
    except DamagedXmlError as damage:
        message = f"{damage}；请用 Word 或 WPS 打开，另存为新的 .docx 后再试。"
        raise UnreadableReportError(name, "FILE208", message) from None
    except DAMAGE:
        message = "文件损坏或没有传完，打不开；请重新保存或重新传送，再用 Word 或 WPS 试着打开。"
        raise UnreadableReportError(name, "FILE207", message) from None


def _check_size(name: str, package: zipfile.ZipFile) -> None:
    entries = package.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_PARTS or unpacked > LARGEST_UNPACKED:
        told = f"解开后有{unpacked / MEGABYTE:.0f}MB、{len(entries)}个部件"
        limits = f"上限是{LARGEST_UNPACKED // MEGABYTE}MB、{MOST_PARTS}个部件"
        message = f"{told}（{limits}）；请核对文件，或把正文复制到新建的文档里再试。"
        raise UnreadableReportError(name, "FILE209", message)
    if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries):
        raise UnreadableReportError(name, "FILE206", "压缩包加了密码；请取消密码后再试。")


def _read(name: str, package: zipfile.ZipFile) -> WordFile:
    main = _main_part(name, package)
    targets = _relations(name, package, main)
    trees: dict[str, Element] = {}
    for kind in ("styles", "numbering", "footnotes", "endnotes"):
        if (part := targets.get(kind)) is not None:
            content = _unpacked(name, package, part)
            trees[kind] = parse(_without_table_looks(content) if kind == "styles" else content)
    body = parse(_unpacked(name, package, main)).find(W + "body")
    if body is None:
        raise DamagedXmlError("文件里没有正文")
    _check_length(name, body)
    return WordFile(
        name,
        body,
        Styles(trees.get("styles")),
        trees.get("numbering"),
        trees.get("footnotes"),
        trees.get("endnotes"),
        (("document", main), *targets.items()),
    )


def _without_table_looks(styles: bytes) -> bytes:
    """Borders and shades of table styles are nine tenths of many files, and say nothing about text."""
    first, *others = styles.split(_LOOK_BEGINS)
    rests = (other.partition(_LOOK_ENDS) for other in others)
    return first + b"".join(rest if end else _LOOK_BEGINS + look for look, end, rest in rests)


def _check_length(name: str, body: Element) -> None:
    for tag, what in ((W + "p", "段"), (W + "tc", "个单元格")):
        count = sum(1 for _ in body.iter(tag))
        if count > MOST_PARAGRAPHS:
            message = f"正文有{count}{what}，上限是{MOST_PARAGRAPHS // 10_000}万{what}；请只提供报告本身。"
            raise UnreadableReportError(name, "FILE209", message)


def _main_part(name: str, package: zipfile.ZipFile) -> str:
    main = _targets(name, package, "_rels/.rels", "").get("officeDocument", "word/document.xml")
    if main not in package.NameToInfo:
        raise DamagedXmlError("文件里没有正文")
    return main


def _relations(name: str, package: zipfile.ZipFile, main: str) -> dict[str, str]:
    folder, _, file = main.rpartition("/")
    return _targets(name, package, f"{folder}/_rels/{file}.rels", folder)


def _targets(name: str, package: zipfile.ZipFile, part: str, folder: str) -> dict[str, str]:
    """Parts of this package by kind of relation, the first of each kind; those that are missing are left out."""
    if part not in package.NameToInfo:
        return {}
    found: dict[str, str] = {}
    for each in parse(_unpacked(name, package, part)):
        target = each.get("Target") or ""
        path = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        kind = (each.get("Type") or "").rpartition("/")[2]
        if each.get("TargetMode") != "External" and path in package.NameToInfo:
            found.setdefault(kind, path)
    return found


def _unpacked(name: str, package: zipfile.ZipFile, part: str) -> bytes:
    """One part; what it unpacks to is measured, not believed."""
    entry = package.getinfo(part)
    allowed = min(LARGEST_PART, max(HARMLESS_UNPACKED, entry.compress_size * HIGHEST_RATIO))
    with package.open(entry) as packed:
        content = packed.read(allowed + 1)
    if len(content) > allowed:
        ratio = allowed // max(1, entry.compress_size)
        told = f"其中的 {part} 解开后超过{allowed // MEGABYTE}MB，是压缩时的{ratio}倍以上"
        message = f"{told}，像是有意做坏的文件，没有读；请把正文复制到新建的文档里再试。"
        raise UnreadableReportError(name, "FILE209", message)
    return content
