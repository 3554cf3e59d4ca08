"""What options and arguments may hold, read before anything is done: dates, region codes, files to be written."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import click

from jiheng.schema.dates import read_date
from jiheng.schema.refused import RefusedError

_REGION = re.compile(r"[0-9]{6}")


class ValueRefusedError(click.ClickException):
    """The value cannot be used; the message says what was written, what was expected and what to do."""


class Day(click.ParamType):  # type: ignore[type-arg]  # not subscriptable in every click
    """A day, in any of the ways a case may write it."""

    name = "日期"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ARG002  # click's signature
        if isinstance(value, date):
            return value
        try:
            return read_date(value)
        except RefusedError as problem:
            raise _refused(param, value, problem.expected, problem.action) from None


class Region(click.ParamType):  # type: ignore[type-arg]  # not subscriptable in every click
    """The code of a region."""

    name = "行政区划代码"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ARG002  # click's signature
        if not _REGION.fullmatch(str(value)):
            raise _refused(param, value, "6位数字的行政区划代码，如 440117", "请改正")
        return str(value)


class OutFile(click.Path):
    """A file to be written, of one of these kinds."""

    def __init__(self, *endings: str) -> None:
        super().__init__(path_type=Path)
        self.endings = endings

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = Path(value)
        if path.suffix.lower() not in self.endings:
            raise _refused(param, value, f"以 {' 或 '.join(self.endings)} 结尾的文件名", "请换一个文件名")
        if path.is_dir():
            raise _refused(param, value, "文件名，已有的是一个文件夹", "请写这个文件夹里的文件名")
        super().convert(path, param, ctx)
        return path


def _refused(param: click.Parameter | None, value: object, expected: str, action: str) -> ValueRefusedError:
    name = "" if param is None else param.opts[0] if param.opts[0].startswith("-") else param.human_readable_name
    return ValueRefusedError(f"{name} 写的是“{str(value)[:60]}”，应为{expected}；{action}。")
