"""The bytes of a case's file: missing, unreadable, empty and oversized files are told, not tripped over."""

from pathlib import Path

from jiheng.core.finding import CaseError, Findings
from jiheng.documents.file_problems import file_problem

MEGABYTE = 1_000_000
WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".et", ".ods"})
"""Endings of workbooks; those that cannot be read are refused with what to do by the reader of workbooks."""


def read_source(path: Path, findings: Findings, largest: int) -> bytes:
    """The file's bytes; raises `CaseError` with what is wrong with the file."""
    try:
        if path.is_dir():
            raise refused(findings, "FILE101", "这是一个文件夹，应为一个文件；请指明其中的文件。")
        size = path.stat().st_size
        if size == 0:
            raise refused(findings, "FILE102", "文件是空的（0字节）；请重新保存或重新传送后再试。")
        if size > largest:
            told = f"文件有{size / MEGABYTE:.1f}MB，上限是{largest // MEGABYTE}MB"
            raise refused(findings, "FILE103", f"{told}；请删去图片、附件和不用的工作表后再试。")
        return path.read_bytes()
    except FileNotFoundError:
        raise refused(findings, "FILE104", "找不到这个文件；请核对路径和文件名。") from None
    except OSError as error:
        raise refused(findings, "FILE105", f"文件打不开：{file_problem(error)}") from None


def refused(findings: Findings, id: str, message: str) -> CaseError:
    """The error that refuses a whole file, with everything told so far."""
    findings.add(id, "", message)
    return CaseError(tuple(findings.items))
