"""Evidence: what may be uploaded, kept once under its SHA-256, read back only after its digest has been checked."""

import codecs
import hashlib
import io
import os
import re
import tempfile
import unicodedata
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse

from jiheng.web.accounts.models import Person
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.home import Home
from jiheng.web.records.models import Evidence

LARGEST = 50 * 1024 * 1024
LONGEST_NAME = 120
CHUNK = 256 * 1024
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]')
_OFFICE = {
    "word/": ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "xl/": ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
_BEGINNINGS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "pdf", "application/pdf"),
    (b"\xff\xd8\xff", "jpg", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png", "image/png"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc", "application/octet-stream"),
)
_ENDINGS = {
    "jpg": {"jpg", "jpeg"},
    "doc": {"doc", "xls", "wps", "et", "ppt"},
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
    name = safe_name(upload.name or "")
    size = upload.size or 0
    if size > largest:
        limit = largest // 1024 // 1024
        raise UploadRefusedError(f"“{name}”有{size // 1024 // 1024}兆，超过{limit}兆；请压缩或拆分后再上传。")
    if not size:
        raise UploadRefusedError(f"“{name}”是空文件；请检查后重新选择。")
    home: Home = settings.HOME
    home.evidence.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=home.evidence, prefix=".", delete=False) as unfinished:
        try:
            digest = hashlib.sha256()
            for chunk in upload.chunks(CHUNK):
                digest.update(chunk)
                unfinished.write(chunk)
            unfinished.flush()
            os.fsync(unfinished.fileno())
            content_type = told_type(Path(unfinished.name), name)
            place = path_of(home, digest.hexdigest())
            place.parent.mkdir(exist_ok=True)
            Path(unfinished.name).replace(place)
        except BaseException:
            Path(unfinished.name).unlink(missing_ok=True)
            raise
    return Stored(name, digest.hexdigest(), size, content_type)


def store_bytes(home: Home, content: bytes) -> str:
    """Store content of our own making; its SHA-256."""
    sha256 = hashlib.sha256(content).hexdigest()
    place = path_of(home, sha256)
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=home.evidence, prefix=".", delete=False) as unfinished:
        unfinished.write(content)
        unfinished.flush()
        os.fsync(unfinished.fileno())
    Path(unfinished.name).replace(place)
    return sha256


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
    """Where content lies."""
    return home.evidence / sha256[:2] / sha256


def is_sound(evidence: Evidence) -> bool:
    """Whether the content is there and still has its digest."""
    place = path_of(settings.HOME, evidence.sha256)
    if not place.is_file():
        return False
    with place.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest() == evidence.sha256


def download(evidence: Evidence) -> FileResponse:
    """The content as an attachment, streamed; never shown inside a page."""
    return as_attachment(path_of(settings.HOME, evidence.sha256).open("rb"), evidence.name, evidence.content_type)


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


def told_type(path: Path, name: str) -> str:
    """The content type that the content itself tells; refuses what is not accepted or does not fit its name."""
    kind, content_type = _content_of(path)
    ending = name.rpartition(".")[2].lower()
    if not kind or ending not in _ENDINGS.get(kind, {kind}):
        told = f"内容是{kind.upper()}" if kind else "内容认不出"
        raise UploadRefusedError(f"“{name}”的{told}，与扩展名不符或不在可收的格式之列；可收{ACCEPTED}，请换一个文件。")
    return content_type


def _content_of(path: Path) -> tuple[str, str]:
    with path.open("rb") as file:
        beginning = file.read(4096)
    for mark, kind, content_type in _BEGINNINGS:
        if beginning.startswith(mark):
            return kind, content_type
    if beginning.startswith(b"PK\x03\x04"):
        return _archive(path)
    if b"\x00" not in beginning and _is_text(beginning):
        return "txt", "text/plain; charset=utf-8"
    return "", ""


def _archive(path: Path) -> tuple[str, str]:
    try:
        with zipfile.ZipFile(path) as archive:
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
