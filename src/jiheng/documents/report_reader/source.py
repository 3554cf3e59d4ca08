"""The bytes of a report's file: missing, unreadable, empty and oversized files are told, not tripped over."""

from pathlib import Path

from jiheng.documents.file_problems import file_problem
from jiheng.documents.report_reader.refusal import UnreadableReportError

MEGABYTE = 1_000_000
LARGEST = 100 * MEGABYTE


def read_file(path: Path) -> bytes:
    """The file's bytes; raises `UnreadableReportError`."""
    try:
        if path.is_dir():
            raise UnreadableReportError(path.name, "FILE101", "这是一个文件夹，应为一个文件；请指明其中的报告。")
        check_size(path.name, path.stat().st_size)
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableReportError(path.name, "FILE104", "找不到这个文件；请核对路径和文件名。") from None
    except OSError as error:
        raise UnreadableReportError(path.name, "FILE105", f"文件打不开：{file_problem(error)}") from None
    except ValueError:
        raise UnreadableReportError(path.name, "FILE105", "文件名里有不能用的字符；请改名后再试。") from None


def check_size(name: str, size: int) -> None:
    """Raises `UnreadableReportError` for an empty or an oversized file."""
    if size == 0:
        raise UnreadableReportError(name, "FILE102", "文件是空的（0字节）；请重新保存或重新传送后再试。")
    if size > LARGEST:
        told = f"文件有{size / MEGABYTE:.1f}MB，上限是{LARGEST // MEGABYTE}MB"
        raise UnreadableReportError(name, "FILE103", f"{told}；请压缩或删去图片和附件后再试。")
