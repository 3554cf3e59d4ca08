import zipfile
from datetime import date
from pathlib import Path

import pytest

from jiheng.core.blocks import Paragraph, Run
from jiheng.core.document import Document, Section
from jiheng.documents.checkup.checked_report import CheckedReport, Orders, check_bytes
from jiheng.documents.checkup.files import Format, write_files
from jiheng.documents.report_reader.converted import libreoffice
from jiheng.documents.word.writer import docx_bytes

DAY = date(2024, 3, 1)
TEXT = "甲县林场2023年自评报告\n[bookmark: _Toc1]一、概况\n"
WORD = docx_bytes(Document("甲县林场自评报告", (Section((Paragraph((Run("[bookmark: _Toc1]概况"),)),)),)))


def checked(name: str, data: bytes) -> CheckedReport:
    return check_bytes(name, data, Orders(on=DAY, only=("RPT401",)))


def test_a_word_report_gets_all_files_and_a_copy_with_comments(tmp_path: Path) -> None:
    written = write_files(checked("林场.docx", WORD), WORD, tmp_path / "结果", list(Format), DAY)
    assert [path.name for path in written] == ["体检.json", "体检.sarif", "体检.html", "林场（批注）.docx"]
    assert sorted(path.name for path in (tmp_path / "结果").iterdir()) == sorted(path.name for path in written)


def test_the_same_report_gives_the_same_bytes(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        write_files(checked("林场.docx", WORD), WORD, tmp_path / folder, list(Format), DAY)
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


@pytest.mark.skipif(libreoffice() is None, reason="LibreOffice is not installed")
def test_what_was_turned_into_word_gets_a_copy_with_comments(tmp_path: Path) -> None:
    data = rb"{\rtf1\ansi [bookmark: _Toc1] 12}"
    (path,) = write_files(checked("old.rtf", data), data, tmp_path, [Format.DOCX], DAY)
    assert path.name == "old（批注）.docx"
    with zipfile.ZipFile(path) as package:
        assert "RPT401" in package.read("word/comments.xml").decode()


def test_only_the_formats_asked_for_are_written(tmp_path: Path) -> None:
    written = write_files(checked("林场.txt", TEXT.encode()), TEXT.encode(), tmp_path, [Format.JSON, Format.DOCX], DAY)
    assert [path.name for path in written] == ["体检.json"]
