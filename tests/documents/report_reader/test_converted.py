"""Other formats go through LibreOffice where it is; where it is not, or takes too long, the message says what to do."""

import sys
from pathlib import Path

import pytest

from jiheng.core.text_lines import TextLine
from jiheng.documents.report_reader.converted import as_docx, docx_of, libreoffice
from jiheng.documents.report_reader.kinds import Kind
from jiheng.documents.report_reader.reader import read_report_bytes
from jiheng.documents.report_reader.refusal import UnreadableReportError

needs_libreoffice = pytest.mark.skipif(libreoffice() is None, reason="LibreOffice is not installed")
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
RICH_TEXT = rb"{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 SimSun;}}\f0 \'d5\'fd\'ce\'c412\par\par \'cd\'ea\par}"


def program(folder: Path, *commands: str) -> str:
    """A stand-in for LibreOffice, written as a shell script."""
    path = folder / "soffice"
    path.write_text("\n".join(("#!/bin/sh", *commands)), encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@needs_libreoffice
def test_rich_text_is_read_through_libreoffice() -> None:
    assert read_report_bytes("报告.rtf", RICH_TEXT).lines == (TextLine(1, "正文12"), TextLine(3, "完"))


def test_libreoffice_is_found_where_windows_installs_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("PATH", "ProgramFiles", "ProgramW6432"):
        monkeypatch.setenv(variable, "")
    monkeypatch.setenv("ProgramFiles(x86)", str(tmp_path))
    program = tmp_path / "LibreOffice" / "program" / "soffice.exe"
    program.parent.mkdir(parents=True)
    program.touch()
    assert libreoffice() == str(program)


@posix_only
def test_what_libreoffice_cannot_convert_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReportError) as refusal:
        as_docx("报告.doc", b"", Kind.OLD_WORD, program=program(tmp_path, "exit 1"))
    assert refusal.value.finding.message == (
        "LibreOffice 没能转换这个旧格式的 Word 或 WPS 文档，文件可能损坏或加了密码；"
        "请用 Word 或 WPS 打开，另存为 .docx 后再试。"
    )


def test_without_libreoffice_the_message_says_how_to_convert(monkeypatch: pytest.MonkeyPatch) -> None:
    docx_of.cache_clear()
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UnreadableReportError) as refusal:
        read_report_bytes("报告.rtf", RICH_TEXT)
    assert refusal.value.finding.message == (
        "这是RTF 文档，要靠 LibreOffice 转换，本机没有找到它；"
        "请用 Word 或 WPS 打开，另存为 .docx 后再试，或安装 LibreOffice。"
    )


@posix_only
def test_a_conversion_that_takes_too_long_is_stopped_with_all_that_it_started(tmp_path: Path) -> None:
    started = tmp_path / "started"
    slow = program(tmp_path, f"(echo $$ > {started}; sleep 60) &", "wait")
    with pytest.raises(UnreadableReportError) as refusal:
        as_docx("报告.doc", b"", Kind.OLD_WORD, program=slow, seconds=0.3)
    assert refusal.value.finding.message == (
        "LibreOffice 用了0.3秒还没有转换完，已经停下；请用 Word 或 WPS 打开，另存为 .docx 后再试。"
    )


def test_a_program_that_cannot_be_started_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReportError) as refusal:
        as_docx("报告.doc", b"", Kind.OLD_WORD, program=str(tmp_path / "none"))
    assert refusal.value.finding.id == "FILE210"
