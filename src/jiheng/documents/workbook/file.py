"""A workbook's bytes before anything in them is parsed: what it is, whether it is whole, how big it would get."""

import lzma
import struct
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from jiheng.core.finding import Findings, Severity
from jiheng.documents.case_source import MEGABYTE, read_source, refused

LARGEST = 20 * MEGABYTE
LARGEST_UNPACKED = 200 * MEGABYTE
MOST_PARTS = 2_000
HARMLESS_UNPACKED = 20 * MEGABYTE
HIGHEST_RATIO = 100
"""A part may unpack to so many times its size once the whole passes `HARMLESS_UNPACKED`; real sheets reach about 30."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED_FLAG = 0x1
_CHUNK = 1 << 20
_DAMAGE = (zipfile.BadZipFile, EOFError, OSError, ValueError, RuntimeError, zlib.error, lzma.LZMAError, struct.error)
"""All that the standard library raises for a package that is not whole."""
SAVE_AS = "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再试"


@dataclass(frozen=True, slots=True)
class WorkbookFile:
    """A sound .xlsx package: all its bytes, and its parts by name."""

    content: bytes
    parts: frozenset[str]

    def part(self, name: str) -> bytes:
        """One part, unpacked; its size was checked when the file was opened."""
        with zipfile.ZipFile(BytesIO(self.content)) as package:
            return package.read(name)


def open_workbook_file(path: Path, findings: Findings) -> WorkbookFile:
    """The file's bytes, when they are a workbook that can be read; raises `CaseError` otherwise."""
    content = read_source(path, findings, LARGEST)
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            raise refused(findings, "FILE111", "工作簿加了打开密码；请在 Excel 或 WPS 里取消密码，另存后再试。")
        raise refused(findings, "FILE112", f"这是旧格式（.xls 或 .et）的工作簿；{SAVE_AS}。")
    if not content.startswith(b"PK"):
        raise refused(findings, "FILE113", f"这不是 Excel 工作簿；请核对文件，如是别的格式，{SAVE_AS}。")
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            _check_size(package, findings)
            parts = frozenset(package.namelist())
            _check_kind(parts, findings)
            _unpack_all(package)
    except _DAMAGE:
        message = "文件损坏或没有传完，打不开；请重新保存或重新传送，再用 Excel 或 WPS 试着打开。"
        raise refused(findings, "FILE114", message) from None
    _note_extras(parts, findings)
    return WorkbookFile(content, parts)


def _check_size(package: zipfile.ZipFile, findings: Findings) -> None:
    entries = package.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    packed = max(1, sum(entry.compress_size for entry in entries))
    is_bomb = unpacked > HARMLESS_UNPACKED and unpacked > packed * HIGHEST_RATIO
    if len(entries) > MOST_PARTS or unpacked > LARGEST_UNPACKED or is_bomb:
        told = f"解开后有{unpacked / MEGABYTE:.0f}MB、{len(entries)}个部件，是压缩时的{unpacked // packed}倍"
        limits = f"上限是{LARGEST_UNPACKED // MEGABYTE}MB、{MOST_PARTS}个部件、{HIGHEST_RATIO}倍"
        message = f"{told}（{limits}）；请删去图片和多余的格式，或把内容复制到新生成的模板里再试。"
        raise refused(findings, "FILE115", message)
    if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries):
        raise refused(findings, "FILE111", "压缩包加了密码；请取消密码后再试。")


def _check_kind(parts: frozenset[str], findings: Findings) -> None:
    if "xl/workbook.xml" in parts:
        return
    if "xl/workbook.bin" in parts:
        raise refused(findings, "FILE112", f"这是二进制格式（.xlsb）的工作簿；{SAVE_AS}。")
    if "word/document.xml" in parts:
        raise refused(findings, "FILE113", "这是 Word 文件，不是工作簿；请核对文件。")
    raise refused(findings, "FILE113", f"这个压缩包里没有工作簿；请核对文件，如是别的格式，{SAVE_AS}。")


def _unpack_all(package: zipfile.ZipFile) -> None:
    """Reads every part once: finds damage, and sizes that were declared too small."""
    for entry in package.infolist():
        with package.open(entry) as part:
            while part.read(_CHUNK):
                pass


def _note_extras(parts: frozenset[str], findings: Findings) -> None:
    if any(name.endswith("vbaProject.bin") for name in parts):
        message = "工作簿带有宏；宏没有运行也没有读入，只读了各格的内容。交件请另存为不带宏的 .xlsx。"
        findings.add("FILE121", "", message, severity=Severity.NOTICE)
    if any(name.startswith("xl/externalLinks/") for name in parts):
        message = (
            "工作簿引用了别的工作簿；没有去取，只用了上次保存时留下的数。请核对，或用“数据—编辑链接—断开链接”改成数值。"
        )
        findings.add("FILE122", "", message, severity=Severity.WARNING)
