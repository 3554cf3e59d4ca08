"""Older and other formats through LibreOffice: turned into .docx in a folder of their own, within a time limit."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from jiheng.documents.report_reader.kinds import SAVE_AS, Kind
from jiheng.documents.report_reader.refusal import UnreadableReportError

TIME_LIMIT = 120
"""Seconds. A first start takes up to ten; a report of a hundred pages five more."""

_PROGRAMS = ("soffice", "libreoffice")
_WINDOWS_FOLDERS = ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)")


def libreoffice() -> str | None:
    """LibreOffice's program: on the path, or where its installers for Windows and Macs put it."""
    on_path = next((found for program in _PROGRAMS if (found := shutil.which(program))), None)
    return on_path or next((str(path) for path in _installed() if path.is_file()), None)


def _installed() -> Iterator[Path]:
    for variable in _WINDOWS_FOLDERS:
        if folder := os.environ.get(variable):
            yield Path(folder, "LibreOffice", "program", "soffice.exe")
    yield Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")


def as_docx(name: str, data: bytes, kind: Kind, *, program: str | None = None, seconds: float = TIME_LIMIT) -> bytes:
    """The same document as .docx; raises `UnreadableReportError` with what to do instead."""
    program = program or libreoffice()
    if program is None:
        message = f"这是{kind.label}，要靠 LibreOffice 转换，本机没有找到它；{SAVE_AS}，或安装 LibreOffice。"
        raise UnreadableReportError(name, "FILE210", message)
    with tempfile.TemporaryDirectory(prefix="jiheng-") as folder:
        source = Path(folder, f"report{kind.value}")
        target = Path(folder, "docx", "report.docx")
        source.write_bytes(data)
        command = [
            *(program, f"-env:UserInstallation={Path(folder, 'profile').as_uri()}", "--headless", "--norestore"),
            *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(target.parent), str(source)),
        ]
        in_time = _run(name, command, seconds)
        if target.is_file() and in_time:
            return target.read_bytes()
    if not in_time:
        message = f"LibreOffice 用了{seconds:g}秒还没有转换完，已经停下；{SAVE_AS}。"
        raise UnreadableReportError(name, "FILE211", message)
    message = f"LibreOffice 没能转换这个{kind.label}，文件可能损坏或加了密码；{SAVE_AS}。"
    raise UnreadableReportError(name, "FILE212", message)


@lru_cache(maxsize=1)
def docx_of(name: str, data: bytes, kind: Kind) -> bytes:
    """What `as_docx` makes of the last file: it is read from there, and then its comments are written into it."""
    return as_docx(name, data, kind)


def _run(name: str, command: list[str], seconds: float) -> bool:
    """Whether it ended in time; what it started is stopped with it."""
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        message = f"LibreOffice 启动不了（{error.strerror}）；{SAVE_AS}。"
        raise UnreadableReportError(name, "FILE210", message) from None
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    finally:
        _stop(process)
    return True


def _stop(process: subprocess.Popen[bytes]) -> None:
    """LibreOffice runs as a program that starts another; on POSIX both are in one group."""
    if process.poll() is None:
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
