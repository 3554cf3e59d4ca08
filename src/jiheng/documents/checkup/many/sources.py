"""Where the reports are: files, whole folders, and .zip archives, which are never unpacked to disk."""

import os
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from jiheng.documents.checkup.files import ANNOTATED
from jiheng.documents.report_reader.kinds import ENDINGS, ending_of
from jiheng.documents.report_reader.refusal import UnreadableReportError
from jiheng.documents.report_reader.source import LARGEST, MEGABYTE, read_file
from jiheng.documents.report_reader.word.file import DAMAGE

MOST_MEMBERS = 20_000
HARMLESS_UNPACKED = 8 * MEGABYTE
HIGHEST_RATIO = 200
"""A member may unpack to so many times its size once it passes `HARMLESS_UNPACKED`."""

_READABLE = frozenset[str]().union(*ENDINGS.values()) - {".xml", ".csv", ".log", ".md", ".htm", ".html", ".mht"}
_ENCRYPTED_FLAG = 0x1
_UTF8_FLAG = 0x800
_PARTS_OF_REPORTS = ("word/document.xml", "content.xml", "xl/workbook.xml", "ppt/presentation.xml")


@dataclass(frozen=True, slots=True)
class ReportSource:
    """One report: `name` as it is told, `path` the file or archive, `member` its name in the archive."""

    name: str
    path: Path
    member: str = ""

    def read(self) -> bytes:
        """The report's bytes; raises `UnreadableReportError`."""
        if not self.member:
            return read_file(self.path)
        try:
            with zipfile.ZipFile(self.path) as archive:
                return _unpacked(self.name, archive, archive.getinfo(self.member))
        except DAMAGE:
            raise UnreadableReportError(
                self.name, "FILE207", "压缩包里的这一份损坏，打不开；请重新打包后再试。"
            ) from None


def sources_of(paths: Sequence[Path]) -> tuple[ReportSource, ...]:
    """All reports, in the order of the paths and, within a folder or archive, of their names.

    Temporary files of Word and copies with our comments are passed over. Raises `UnreadableReportError` for an archive
    that cannot be opened.
    """
    found = [source for path in paths for source in _sources(path, is_alone=len(paths) == 1)]
    with_folders = _told_apart(found, lambda _, source: f"{source.path.resolve().parent.name}/{source.name}")
    return tuple(_told_apart(with_folders, lambda number, source: f"{number}/{source.name}"))


def _told_apart(sources: Sequence[ReportSource], longer: Callable[[int, ReportSource], str]) -> list[ReportSource]:
    """Sources of one name get a longer one each."""
    counts = Counter(source.name for source in sources)
    return [
        replace(each, name=longer(number, each)) if counts[each.name] > 1 else each
        for number, each in enumerate(sources, 1)
    ]


def _sources(path: Path, *, is_alone: bool) -> Iterator[ReportSource]:
    before = "" if is_alone else f"{path.name}/"
    if path.is_dir():
        for folder, folders, files in os.walk(path):
            folders.sort()
            for file in sorted(files):
                if _is_report(file):
                    at = Path(folder, file)
                    yield ReportSource(before + at.relative_to(path).as_posix(), at)
    elif _is_archive(path):
        yield from _members(path, before)
    else:
        yield ReportSource(path.name, path)


def _is_report(name: str) -> bool:
    return not name.startswith(("~$", ".")) and ending_of(name) in _READABLE and ANNOTATED not in name


def _is_archive(path: Path) -> bool:
    """A .zip of reports, not a .docx under another name."""
    if path.suffix.lower() != ".zip" or not path.is_file():
        return False
    try:
        with zipfile.ZipFile(path) as archive:
            return not any(part in archive.NameToInfo for part in _PARTS_OF_REPORTS)
    except DAMAGE:
        raise UnreadableReportError(path.name, "FILE207", "压缩包损坏或没有传完，打不开；请重新打包后再试。") from None


def _members(path: Path, before: str) -> Iterator[ReportSource]:
    with zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
    if len(entries) > MOST_MEMBERS:
        message = f"压缩包里有{len(entries)}个文件，上限是{MOST_MEMBERS}个；请分几个压缩包再试。"
        raise UnreadableReportError(path.name, "FILE209", message)
    named = sorted((_name_of(entry), entry.filename) for entry in entries if not entry.is_dir())
    for name, member in named:
        if name and _is_report(PurePosixPath(name).name):
            yield ReportSource(before + name, path, member)


def _name_of(entry: zipfile.ZipInfo) -> str:
    """The member's name without ways out of the folder; Chinese Windows writes names in GBK without saying so."""
    name = entry.filename
    if not entry.flag_bits & _UTF8_FLAG:
        try:
            name = name.encode("cp437").decode("gb18030")
        except UnicodeError:
            name = entry.filename
    parts = PurePosixPath(name.replace("\\", "/").replace(":", "_")).parts
    return "/".join(part for part in parts if part not in ("/", "//", "..", "."))


def _unpacked(name: str, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """One member; what it unpacks to is measured, not believed."""
    if entry.flag_bits & _ENCRYPTED_FLAG:
        raise UnreadableReportError(name, "FILE206", "压缩包加了密码；请取消密码后再试。")
    allowed = min(LARGEST, max(HARMLESS_UNPACKED, entry.compress_size * HIGHEST_RATIO))
    with archive.open(entry) as packed:
        content = packed.read(allowed + 1)
    if len(content) > allowed:
        message = f"解开后超过{allowed // MEGABYTE}MB，像是有意做坏的文件，没有读；请核对压缩包。"
        raise UnreadableReportError(name, "FILE209", message)
    return content
