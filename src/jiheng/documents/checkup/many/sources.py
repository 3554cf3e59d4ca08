"""Where the reports are: files, whole folders, and .zip archives, which are never unpacked to disk.

What can hold reports but is not looked into (an archive in an archive, a locked folder) is a source, too: reading it
says why it was not read.
"""

import os
import stat
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from jiheng.documents.checkup.files import ANNOTATED, TEXTS
from jiheng.documents.report_reader.kinds import ENDINGS, ending_of
from jiheng.documents.report_reader.refusal import UnreadableReportError
from jiheng.documents.report_reader.source import LARGEST, MEGABYTE, read_file
from jiheng.documents.report_reader.word.file import DAMAGE

MOST_MEMBERS = 20_000
HARMLESS_UNPACKED = 8 * MEGABYTE
HIGHEST_RATIO = 200
"""A member may unpack to so many times its size once it passes `HARMLESS_UNPACKED`."""

_READABLE = frozenset[str]().union(*ENDINGS.values()) - {".xml", ".csv", ".log", ".md", ".htm", ".html", ".mht"}
_ZIP = ".zip"
_ARCHIVES = frozenset({_ZIP, ".rar", ".7z"})
_OWN_RESULTS = frozenset({each.label for each in TEXTS} | {"汇总.xlsx", "summary.json"})
_OF_THE_SYSTEM = frozenset({"thumbs.db", "desktop.ini"})
_ENCRYPTED_FLAG = 0x1
_UNIX_MODE = 16
"""How far up the mode of a file stands that was packed under Unix."""
_UTF8_FLAG = 0x800
_NAME_ENCODINGS = ("utf-8", "gb18030")
_PARTS_OF_REPORTS = ("word/document.xml", "content.xml", "xl/workbook.xml", "ppt/presentation.xml")


@dataclass(frozen=True, slots=True)
class ReportSource:
    """One report: `name` as it is told, `path` the file or archive, `member` its name in the archive.

    `problem` is why a folder could not be walked.
    """

    name: str
    path: Path
    member: str = ""
    problem: OSError | None = None

    def read(self) -> bytes:
        """The report's bytes; raises `UnreadableReportError` or `OSError`."""
        if self.problem is not None:
            raise self.problem
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
    """All reports, in the order of the paths and, within a folder or archive, of their names; each once.

    Temporary files of Word and copies with our comments are passed over. Raises `UnreadableReportError` for an archive
    that cannot be opened.
    """
    once: dict[tuple[Path, str], ReportSource] = {}
    for path in paths:
        for source in _sources(path, _may_hold_reports, is_alone=len(paths) == 1):
            once.setdefault((source.path.absolute(), source.member), source)
    found = list(once.values())
    with_folders = _told_apart(found, lambda _, source: f"{source.path.resolve().parent.name}/{source.name}")
    return tuple(_told_apart(with_folders, lambda number, source: f"{number}/{source.name}"))


def others_of(paths: Sequence[Path]) -> tuple[str, ...]:
    """The names of what lies in the folders and archives beside the reports and is of no format that is read."""
    walked = (path for path in paths if path.is_dir() or _is_archive(path))
    found = [source for path in walked for source in _sources(path, _is_another, is_alone=len(paths) == 1)]
    known = (each.name for each in found if each.problem is None)
    return tuple(dict.fromkeys(name for name in known if _is_another(PurePosixPath(name).name)))


def _told_apart(sources: Sequence[ReportSource], longer: Callable[[int, ReportSource], str]) -> list[ReportSource]:
    """Sources of one name get a longer one each."""
    counts = Counter(source.name for source in sources)
    return [
        replace(each, name=longer(number, each)) if counts[each.name] > 1 else each
        for number, each in enumerate(sources, 1)
    ]


def _sources(path: Path, is_meant: Callable[[str], bool], *, is_alone: bool) -> Iterator[ReportSource]:
    before = "" if is_alone else f"{path.name}/"
    if path.is_dir():
        yield from _walked(path, before, is_meant)
    elif _is_archive(path):
        yield from _members(path, before, is_meant)
    else:
        yield ReportSource(path.name, path)


def _walked(path: Path, before: str, is_meant: Callable[[str], bool]) -> Iterator[ReportSource]:
    """What lies in a folder and in the archives there."""
    problems: list[OSError] = []
    for folder, folders, files in os.walk(path, onerror=problems.append):
        folders.sort()
        for file in sorted(files):
            if is_meant(file) or (_may_hold_reports(file) and ending_of(file) == _ZIP):
                at = Path(folder, file)
                yield from _in_folder(at, before + at.relative_to(path).as_posix(), is_meant)
    for problem in problems:
        at = Path(problem.filename or path)
        yield ReportSource(before + (at.relative_to(path).as_posix() if at != path else at.name), at, problem=problem)


def _in_folder(path: Path, name: str, is_meant: Callable[[str], bool]) -> Iterator[ReportSource]:
    """One file there; an archive that cannot be opened is told as a report that cannot be."""
    try:
        members = list(_members(path, f"{name}/", is_meant)) if _is_archive(path) else None
    except UnreadableReportError:
        members = None
    yield from [ReportSource(name, path)] if members is None else members


def _may_hold_reports(name: str) -> bool:
    return not _is_passed_over(name) and ending_of(name) in _READABLE | _ARCHIVES


def _is_another(name: str) -> bool:
    """Whatever a person put there and we do not read: a scan, a workbook, an .ofd."""
    is_ours = name in _OWN_RESULTS or name.lower() in _OF_THE_SYSTEM
    return not is_ours and not _is_passed_over(name) and ending_of(name) not in _READABLE | _ARCHIVES


def _is_passed_over(name: str) -> bool:
    return name.startswith(("~$", ".")) or ANNOTATED in name


def _is_archive(path: Path) -> bool:
    """A .zip of reports, not a .docx under another name."""
    if path.suffix.lower() != _ZIP or not path.is_file():
        return False
    try:
        with zipfile.ZipFile(path) as archive:
            return not any(part in archive.NameToInfo for part in _PARTS_OF_REPORTS)
    except DAMAGE:
        raise UnreadableReportError(path.name, "FILE207", "压缩包损坏或没有传完，打不开；请重新打包后再试。") from None


def _members(path: Path, before: str, is_meant: Callable[[str], bool]) -> Iterator[ReportSource]:
    with zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
    if len(entries) > MOST_MEMBERS:
        message = f"压缩包里有{len(entries)}个文件，上限是{MOST_MEMBERS}个；请分几个压缩包再试。"
        raise UnreadableReportError(path.name, "FILE209", message)
    named = sorted((_name_of(entry), entry.filename) for entry in entries if not entry.is_dir())
    for name, member in named:
        if name and is_meant(PurePosixPath(name).name):
            yield ReportSource(before + name, path, member)


def _name_of(entry: zipfile.ZipInfo) -> str:
    """The member's name without ways out of the folder.

    Macs write names in UTF-8 and Chinese Windows in GBK, both without saying so.
    """
    name = entry.filename if entry.flag_bits & _UTF8_FLAG else _decoded(entry.filename)
    parts = PurePosixPath(name.replace("\\", "/").replace(":", "_")).parts
    return "/".join(part for part in parts if part not in ("/", "//", "..", "."))


def _decoded(name: str) -> str:
    """A name that was read as if an American had written it."""
    for encoding in _NAME_ENCODINGS:
        try:
            return name.encode("cp437").decode(encoding)
        except UnicodeError:
            continue
    return name


def _unpacked(name: str, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """One member; what it unpacks to is measured, not believed."""
    if entry.flag_bits & _ENCRYPTED_FLAG:
        raise UnreadableReportError(name, "FILE206", "压缩包加了密码；请取消密码后再试。")
    if stat.S_ISLNK(entry.external_attr >> _UNIX_MODE):
        raise UnreadableReportError(name, "FILE207", "压缩包里只有它的快捷方式，没有文件本身；请放入文件，重新打包。")
    allowed = min(LARGEST, max(HARMLESS_UNPACKED, entry.compress_size * HIGHEST_RATIO))
    with archive.open(entry) as packed:
        content = packed.read(allowed + 1)
    if len(content) > allowed:
        message = f"解开后超过{allowed // MEGABYTE}MB，像是有意做坏的文件，没有读；请核对压缩包。"
        raise UnreadableReportError(name, "FILE209", message)
    return content
