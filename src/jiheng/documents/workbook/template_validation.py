"""Drop-downs, limits and the message that appears beside a cell when it is entered."""

from datetime import date
from typing import Any

from xlsxwriter.worksheet import Worksheet

from jiheng.core.record import Column, Kind
from jiheng.schema.values import NO, YES

LONGEST_TITLE = 32
LONGEST_MESSAGE = 255

_HINTS = {
    Kind.CODE: "本表内不能重复；不含空格、顿号和逗号。",
    Kind.REFERENCE: "填另一张表里已有的编号。",
    Kind.REFERENCES: "填编号，多个用、分开。",
    Kind.PARAGRAPHS: "可写多段；换行按 Alt+Enter。",
    Kind.ID_NUMBER: "18位；请先把格式设为文本再输入。各种输出里都只显示头三位和末两位。",
    Kind.NUMBER: "只写数字。",
    Kind.RATE: "百分数，3.70%写 3.70。",
    Kind.COUNT: "从0起的整数。",
    Kind.MONEY: "只写数字，精确到分；空着表示没有数据，不是0。",
    Kind.SIGNED_MONEY: "只写数字，精确到分。",
    Kind.DATE: "如 2022-11-30。",
    Kind.YEAR: "四位年份。",
    Kind.CHOICE: "请从列表里选。",
    Kind.FLAG: "选是或否；空着为否。",
    Kind.QUANTITY: "照原文写：96、近300、2.4万、950余。",
    Kind.MONEY_QUANTITY: "连单位一起写：25万元、5万多元。",
    Kind.TARGET: "数270、区间80～120、日期2022-11-30，或文字。",
    Kind.ACTUAL: "数、日期、文字，或“不适用：原因”。",
    Kind.FIELDS: "本表的栏名，多个用、分开。",
}
_LIMITS: dict[Kind, dict[str, Any]] = {
    Kind.MONEY: {"validate": "decimal", "criteria": ">=", "value": 0},
    Kind.SIGNED_MONEY: {"validate": "decimal", "criteria": "between", "minimum": -1e13, "maximum": 1e13},
    Kind.COUNT: {"validate": "integer", "criteria": ">=", "value": 0},
    Kind.YEAR: {"validate": "integer", "criteria": "between", "minimum": 1900, "maximum": 2099},
    Kind.DATE: {
        "validate": "date",
        "criteria": "between",
        "minimum": date(1901, 1, 1),
        "maximum": date(2099, 12, 31),
    },
    Kind.FLAG: {"validate": "list", "source": [YES, NO]},
}


def hint_of(column: Column) -> str:
    """What to write in a column, in one or two sentences."""
    example = f"例：{column.example}" if column.example else ""
    parts = ("必填。" if column.required else "", _HINTS.get(column.kind, ""), column.note, example)
    return "\n".join(part for part in parts if part)


def add_validation(sheet: Worksheet, where: tuple[int, int, int, int], column: Column, list_name: str) -> None:
    """The rule and the message for the cells of a column; `list_name` names what its drop-down offers."""
    rule = dict(_LIMITS.get(column.kind, {"validate": "any"}))
    if list_name:
        rule = {"validate": "list", "source": f"={list_name}"}
    hint = hint_of(column)
    rule |= {"input_title": column.title[:LONGEST_TITLE], "input_message": hint[:LONGEST_MESSAGE]}
    if not hint:
        rule |= {"input_message": column.title}
    if rule["validate"] != "any":
        is_strict = column.kind in (Kind.CHOICE, Kind.FLAG, Kind.MONEY, Kind.COUNT, Kind.YEAR, Kind.DATE)
        rule |= {
            "error_type": "stop" if is_strict else "warning",
            "error_title": column.title[:LONGEST_TITLE],
            "error_message": f"应为：{hint}"[:LONGEST_MESSAGE],
        }
    sheet.data_validation(*where, rule)
