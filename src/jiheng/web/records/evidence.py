"""Evidence: what may be uploaded, kept once under its SHA-256 and sealed, whoever it is about; and taken out again."""

import codecs
import hashlib
import io
import os
import re
import shutil
import tempfile
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, Http404

from jiheng.web.accounts.models import Person
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.home import Home
from jiheng.web.media_types import EXCEL, PDF, WORD
from jiheng.web.records.models import Evidence
from jiheng.web.sealed_files import Unsealed, content_size, seal_into
from jiheng.web.sealing import SealError

MEGABYTE = 1024 * 1024
LARGEST = 50 * MEGABYTE
LONGEST_NAME = 120
CHUNK = 256 * 1024
UNKNOWN = "application/octet-stream"
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]')
_OFFICE = {
    "word/": ("docx", WORD),
    "xl/": ("xlsx", EXCEL),
}
_BEGINNINGS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "pdf", PDF),
    (b"\xff\xd8\xff", "jpg", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png", "image/png"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc", UNKNOWN),
)
_ENDINGS = {
    "jpg": {"jpg", "jpeg"},
    "doc": {"doc", "xls", "wps", "et", "ppt"},
    "xlsx": {"xlsx", "xlsm"},
    "txt": {"txt", "csv"},
    "zip": {"zip", "ofd"},
}
ACCEPTED = "PDF、Word、Excel、WPS、OFD、JPG、PNG、TXT、CSV、ZIP"


class UploadRefusedError(Exception):
    """The file is not taken; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Stored:
    """Content that lies in the home folder."""

    name: str
    sha256: str
    size: int
    content_type: str


def store(upload: UploadedFile, largest: int = LARGEST) -> Stored:
    """Store an uploaded file's content. The same content is stored once, however often it is uploaded."""
    name = _sized_name(upload, largest)
    assert upload.file is not None, "an upload that has a size has content"
    content_type = told_type(upload.file, name)
    return Stored(name, _sealed(upload.chunks(CHUNK)), upload.size or 0, content_type)


def store_unjudged(upload: UploadedFile, largest: int = LARGEST) -> Stored:
    """The same where whoever reads the content says what it is and what is wrong with it."""
    return Stored(_sized_name(upload, largest), _sealed(upload.chunks(CHUNK)), upload.size or 0, UNKNOWN)


def _sized_name(upload: UploadedFile, largest: int) -> str:
    """The name of an upload that is neither empty nor too large."""
    name = safe_name(upload.name or "")
    size = upload.size or 0
    if size > largest:
        told = f"有{size / MEGABYTE:.1f}兆，超过{largest // MEGABYTE}兆"
        raise UploadRefusedError(f"“{name}”{told}（1兆为1024×1024字节）；请压缩或拆分后再上传。")
    if not size:
        raise UploadRefusedError(f"“{name}”是空文件；请检查后重新选择。")
    return name


def store_bytes(content: bytes) -> str:
    """Store content of our own making; its SHA-256."""
    return _sealed([content])


def _sealed(chunks: Iterable[bytes]) -> str:
    """Seal content under its SHA-256: either the whole of it lies there or nothing does."""
    home: Home = settings.HOME
    home.evidence.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    with tempfile.NamedTemporaryFile(dir=home.evidence, prefix=".", delete=False) as unfinished:
        try:
            seal_into(unfinished, _digested(chunks, digest))
            unfinished.flush()
            os.fsync(unfinished.fileno())
            place = path_of(home, digest.hexdigest())
            place.parent.mkdir(exist_ok=True)
            Path(unfinished.name).replace(place)
        except BaseException:
            Path(unfinished.name).unlink(missing_ok=True)
            raise
    return digest.hexdigest()


def _digested(chunks: Iterable[bytes], digest: "hashlib._Hash") -> Iterator[bytes]:
    for chunk in chunks:
        digest.update(chunk)
        yield chunk


def keep(
    upload: UploadedFile, *, unit_year: UnitYear, subject: str, person: Person, field: str = "", note: str = ""
) -> Evidence:
    """Store an uploaded file as evidence of a record."""
    stored = store(upload)
    return Evidence.objects.create(
        unit_year=unit_year,
        subject=subject,
        field=field,
        name=stored.name,
        sha256=stored.sha256,
        size=stored.size,
        content_type=stored.content_type,
        note=note,
        added_by=person,
    )


def path_of(home: Home, sha256: str) -> Path:
    """Where content lies, sealed."""
    return home.evidence / sha256[:2] / sha256


def opened(sha256: str) -> io.BufferedReader:
    """The content as a stream."""
    lying = path_of(settings.HOME, sha256).open("rb")
    try:
        return io.BufferedReader(Unsealed(lying), CHUNK)
    except SealError:
        lying.close()
        raise


def content_of(sha256: str) -> bytes:
    """The content at once."""
    with opened(sha256) as content:
        return content.read()


def copy_out(sha256: str, path: Path) -> Path:
    """Write the content to a file that lives as long as somebody works on it."""
    with opened(sha256) as content, path.open("wb") as copy:
        shutil.copyfileobj(content, copy)
    return path


def is_sound(evidence: Evidence) -> bool:
    """Whether the content is there and still has its digest."""
    try:
        with opened(evidence.sha256) as content:
            return hashlib.file_digest(content, "sha256").hexdigest() == evidence.sha256
    except (OSError, SealError):
        return False


def download(evidence: Evidence) -> FileResponse:
    """The content as an attachment, streamed; never shown inside a page."""
    return stored_attachment(evidence.sha256, evidence.name, evidence.content_type)


def stored_attachment(sha256: str, name: str, content_type: str) -> FileResponse:
    """Stored content as a download, opened piece by piece while it is sent; one that was damaged is not sent."""
    damaged = f"“{name}”缺失或已被改动，不能取出；请联系系统管理员从备份恢复。"
    try:
        content = opened(sha256)
    except (OSError, SealError):
        raise Http404(damaged) from None
    try:
        content.peek(1)
    except SealError:
        content.close()
        raise Http404(damaged) from None
    response = as_attachment(content, name, content_type)
    response["Content-Length"] = content_size(path_of(settings.HOME, sha256).stat().st_size)
    return response


def as_attachment(content: bytes | BinaryIO, name: str, content_type: str) -> FileResponse:
    """A streamed download; browsers keep it, whatever it says it is."""
    stream = io.BytesIO(content) if isinstance(content, bytes) else content
    response = FileResponse(stream, as_attachment=True, filename=name, content_type=content_type)
    response["X-Content-Type-Options"] = "nosniff"
    return response


def safe_name(name: str) -> str:
    """The last part of a path, without what a file system or a header could trip over."""
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", 1)[-1]
    cleaned = _NOT_IN_NAMES.sub("", last).strip(" .")
    stem, dot, ending = cleaned.rpartition(".")
    if len(cleaned) > LONGEST_NAME and dot:
        cleaned = stem[: LONGEST_NAME - len(ending) - 1] + dot + ending
    return cleaned[:LONGEST_NAME] or "未命名"


def told_type(content: IO[bytes], name: str) -> str:
    """The content type that the content itself tells; refuses what is not accepted or does not fit its name."""
    kind, content_type = _content_of(content)
    ending = name.rpartition(".")[2].lower()
    if not kind:
        raise UploadRefusedError(f"“{name}”的内容认不出，可能已经损坏；可收{ACCEPTED}，请换一个文件。")
    if kind == "doc" and ending in {"docx", "xlsx", "xlsm"}:
        told = "设了打开密码，或者是旧格式的文件改了扩展名；请取消密码，另存为"
        raise UploadRefusedError(f"“{name}”{told} .{ending} 再上传。")
    if ending not in _ENDINGS.get(kind, {kind}):
        raise UploadRefusedError(f"“{name}”的内容是{kind.upper()}，与扩展名不符；请换一个文件。")
    return content_type


def _content_of(content: IO[bytes]) -> tuple[str, str]:
    content.seek(0)
    beginning = content.read(4096)
    for mark, kind, content_type in _BEGINNINGS:
        if beginning.startswith(mark):
            return kind, content_type
    if beginning.startswith(b"PK\x03\x04"):
        return _archive(content)
    if b"\x00" not in beginning and _is_text(beginning):
        return "txt", "text/plain; charset=utf-8"
    return "", ""


def _archive(content: IO[bytes]) -> tuple[str, str]:
    try:
        with zipfile.ZipFile(content) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, UnicodeDecodeError):
        return "", ""
    for beginning, (kind, content_type) in _OFFICE.items():
        if "[Content_Types].xml" in names and any(each.startswith(beginning) for each in names):
            return kind, content_type
    return "zip", "application/zip"


def _is_text(beginning: bytes) -> bool:
    for encoding in ("utf-8", "gb18030"):
        try:
            codecs.getincrementaldecoder(encoding)().decode(beginning)  # may end within a character
        except UnicodeDecodeError:
            continue
        return True
    return False
