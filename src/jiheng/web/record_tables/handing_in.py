"""A workbook handed in to be read beside the pages: kept, read, and where it is not right handed back with marks."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from django.core.files.uploadedfile import UploadedFile

from jiheng.core.finding import CaseError, Finding, Findings
from jiheng.documents.case_source import MEGABYTE
from jiheng.documents.workbook.entries import EntryBook, text_file_as_workbook
from jiheng.documents.workbook.marking import mark_workbook
from jiheng.web.jobs.registry import JobRefusedError, Result
from jiheng.web.media_types import EXCEL
from jiheng.web.records.evidence import Stored, UploadRefusedError, copy_out, store

LARGEST = 20 * MEGABYTE
ENDINGS = (".xlsx", ".xlsm", ".csv")
MOST_TOLD = 10
"""So many places are told on the page; the marked workbook has all of them."""


def receive(upload: UploadedFile) -> Stored:
    """Keep an uploaded workbook. Raises `UploadRefusedError`."""
    name = upload.name or ""
    if Path(name).suffix.lower() not in ENDINGS:
        raise UploadRefusedError(f"“{name}”不是 .xlsx 或 .csv；请用 Excel 或 WPS 打开，另存为 .xlsx 再上传。")
    return store(upload, LARGEST)


def read_handed_in(sha256: str, name: str, book: EntryBook, read: Callable[[Path, Findings], Result]) -> Result:
    """What `read` answers. Where it finds errors, refuses the job and hands the marked workbook back."""
    findings = Findings(name)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"表格{Path(name).suffix.lower()}"
        try:
            copy_out(sha256, path)
            if path.suffix == ".csv":
                text, path = path, path.with_suffix(".xlsx")
                text_file_as_workbook(text, book.main.title, path, findings)
            return read(path, findings)
        except CaseError as problem:
            raise with_mistakes(problem, handed_back(path, name, problem.findings)) from problem


def with_mistakes(problem: CaseError, marked: Result | None = None) -> JobRefusedError:
    """Nothing was stored: the first mistakes with their places; `marked` is the file in which all of them are told."""
    errors = [finding for finding in problem.findings if finding.is_error]
    shown = [f"{finding.location.place or '整份文件'}　{finding.message}" for finding in errors[:MOST_TOLD]]
    rest = "，见标好的表格" if marked else "，改正这些以后再列出"
    more = [f"……另有{len(errors) - MOST_TOLD}处{rest}。"] if len(errors) > MOST_TOLD else []
    words = "\n".join([f"没有导入：有{len(errors)}处要改正，一处也没有写入。", *shown, *more])
    return JobRefusedError(words, marked)


def handed_back(path: Path, name: str, findings: tuple[Finding, ...]) -> Result | None:
    """The workbook with its mistakes marked; nothing where it cannot be opened, or is too damaged to be written."""
    if not path.exists() or any(finding.id.startswith("FILE") for finding in findings):
        return None
    marked = path.with_name(f"标好{path.suffix}")
    if not mark_workbook(path, findings, marked):
        return None
    return Result("", f"{Path(name).stem}（需修改）{path.suffix}", marked.read_bytes(), EXCEL)
