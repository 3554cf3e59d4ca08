"""One text for every value and one value for every text: what each kind of column may hold, read strictly."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from jiheng.core.case import MoneyUnit
from jiheng.core.choice import Choice
from jiheng.core.identity import IdNumber, IdNumberError, parse_id_number
from jiheng.core.indicator_values import Operator
from jiheng.core.numbers import plain
from jiheng.core.record import Column, Kind
from jiheng.schema.dates import read_date
from jiheng.schema.indicator_values import read_actual_value, read_target_value, write_measured
from jiheng.schema.nearest_name import nearest_name
from jiheng.schema.numerals import (
    read_count,
    read_money,
    read_number,
    read_rate,
    read_year,
    write_money,
    write_number,
)
from jiheng.schema.quantities import read_quantity
from jiheng.schema.refused import RefusedError
from jiheng.schema.typed_text import half_width, one_line, paragraphs

YES, NO = "是", "否"
SEPARATOR = "、"
ALIKE = 0.6
"""Names are short: 执行金额 is still taken for 执行数."""
_FLAGS = {
    YES: True,
    "true": True,
    "True": True,
    "TRUE": True,
    NO: False,
    "false": False,
    "False": False,
    "FALSE": False,
}
_SEPARATORS = re.compile(r"[、,;；，\n]")
_CODE = re.compile(r"[^\s、,;；，]+")
LONGEST_CODE = 60
_OPERATOR_SIGNS = {
    ">=": Operator.AT_LEAST,
    "≧": Operator.AT_LEAST,
    "<=": Operator.AT_MOST,
    "≦": Operator.AT_MOST,
    ">": Operator.ABOVE,
    "<": Operator.BELOW,
    "=": Operator.EQUAL,
    "═": Operator.EQUAL,
}

Value = Any
"""What a column holds: see `Kind`."""


@dataclass(frozen=True, slots=True)
class Writing:
    """What must be known to read or write a value besides its column.

    `unit_of_measure` is the record's own, for columns measured by it. `columns` are the record's columns, for FIELDS.
    `for_people` writes labels and titles (workbook); otherwise values and names (case.yaml). Both are always read.
    """

    money_unit: MoneyUnit = MoneyUnit.WAN
    unit_of_measure: str = ""
    columns: Mapping[str, Column] = field(default_factory=dict)
    for_people: bool = False


def read_value(column: Column, text: str, writing: Writing) -> Value:
    """The value that `text`, which is not blank, means in `column`; raises `RefusedError`."""
    return _READERS[column.kind](text, column, writing)


def write_value(column: Column, value: Value, writing: Writing) -> str:
    """The one text of `value` in `column`; "" for a missing value."""
    if value is None:
        return ""
    writer = _WRITERS.get(column.kind)
    return writer(value, column, writing) if writer else str(value)


def read_list(text: str) -> tuple[str, ...]:
    """Keys joined by 、 (commas and semicolons are understood)."""
    keys = tuple(key for key in (half_width(part) for part in _SEPARATORS.split(text)) if key)
    if len(set(keys)) < len(keys):
        raise RefusedError("各不相同的编号", "同一个编号写了两遍，请删去重复的")
    return keys


def like(name: str, known: Iterable[str]) -> str:
    """A clause for a message that names what was probably meant, or nothing."""
    names = list(known)
    found = nearest_name(name, names) or _beginning_alike(name, names)
    return f"，最接近的是“{found}”" if found else ""


def _beginning_alike(name: str, names: list[str]) -> str:
    found = process.extractOne(name, names, scorer=JaroWinkler.normalized_similarity, score_cutoff=ALIKE)
    return found[0] if found else ""


def _read_code(text: str, _column: Column, _writing: Writing) -> str:
    code = half_width(one_line(text))
    if not _CODE.fullmatch(code):
        raise RefusedError("编号，中间没有空格、顿号、逗号和分号", "请改正")
    if len(code) > LONGEST_CODE:
        raise RefusedError(f"不超过{LONGEST_CODE}个字符的编号", f"这里有{len(code)}个，请缩短")
    return code


def _read_id_number(text: str, _column: Column, _writing: Writing) -> IdNumber:
    try:
        return parse_id_number(half_width(one_line(text)))
    except IdNumberError as problem:
        raise RefusedError("18位公民身份号码", f"{problem}，请照证件核对") from None


def _read_choice(text: str, column: Column, _writing: Writing) -> Choice:
    assert column.choices is not None
    typed = one_line(text)
    found = column.choices.find(typed)
    if found is None and column.choices is Operator:
        found = _OPERATOR_SIGNS.get(half_width(typed))
    if found is None:
        labels = [each.label for each in column.choices]
        raise RefusedError("下列之一：" + SEPARATOR.join(labels), "请从中选一个" + like(typed, labels))
    return found


def _read_flag(text: str, _column: Column, _writing: Writing) -> bool:
    if text.strip() not in _FLAGS:
        raise RefusedError("是或否", "请写是或否")
    return _FLAGS[text.strip()]


def _read_fields(text: str, _column: Column, writing: Writing) -> tuple[str, ...]:
    names = {column.title: column.name for column in writing.columns.values()}
    found = []
    for part in read_list(text):
        name = part if part in writing.columns else names.get(part)
        if name is None:
            raise RefusedError("本表的栏名", f"“{part}”不是本表的栏名{like(part, names)}，请改正")
        found.append(name)
    if len(set(found)) < len(found):
        raise RefusedError("各不相同的栏名", "同一栏写了两遍，请删去重复的")
    return tuple(found)


def _unit(column: Column, writing: Writing) -> str | None:
    return writing.unit_of_measure if column.measured_by else None


_READERS: dict[Kind, Callable[[str, Column, Writing], Value]] = {
    Kind.CODE: _read_code,
    Kind.TEXT: lambda text, *_: one_line(text),
    Kind.PARAGRAPHS: lambda text, *_: paragraphs(text),
    Kind.REFERENCE: _read_code,
    Kind.REFERENCES: lambda text, *_: read_list(text),
    Kind.ID_NUMBER: _read_id_number,
    Kind.NUMBER: lambda text, column, writing: read_number(text, _unit(column, writing)),
    Kind.RATE: lambda text, *_: read_rate(text),
    Kind.COUNT: lambda text, *_: read_count(text),
    Kind.MONEY: lambda text, _, writing: read_money(text, writing.money_unit, signed=False),
    Kind.SIGNED_MONEY: lambda text, _, writing: read_money(text, writing.money_unit, signed=True),
    Kind.DATE: lambda text, *_: read_date(text),
    Kind.YEAR: lambda text, *_: read_year(text),
    Kind.CHOICE: _read_choice,
    Kind.FLAG: _read_flag,
    Kind.QUANTITY: lambda text, *_: read_quantity(text, is_money=False),
    Kind.MONEY_QUANTITY: lambda text, *_: read_quantity(text, is_money=True),
    Kind.TARGET: lambda text, _, writing: read_target_value(text, writing.unit_of_measure),
    Kind.ACTUAL: lambda text, _, writing: read_actual_value(text, writing.unit_of_measure),
    Kind.FIELDS: _read_fields,
}

_WRITERS: dict[Kind, Callable[[Value, Column, Writing], str]] = {
    Kind.REFERENCES: lambda keys, *_: SEPARATOR.join(keys),
    Kind.ID_NUMBER: lambda number, *_: number.masked,
    Kind.NUMBER: lambda value, column, writing: write_number(value, _unit(column, writing)),
    Kind.RATE: lambda value, *_: plain(value),
    Kind.MONEY: lambda value, _, writing: write_money(value, writing.money_unit),
    Kind.SIGNED_MONEY: lambda value, _, writing: write_money(value, writing.money_unit),
    Kind.DATE: lambda when, *_: when.isoformat(),
    Kind.CHOICE: lambda choice, _, writing: choice.label if writing.for_people else choice.value,
    Kind.FLAG: lambda flag, *_: YES if flag else NO,
    Kind.QUANTITY: lambda quantity, *_: quantity.wording,
    Kind.MONEY_QUANTITY: lambda quantity, *_: quantity.wording,
    Kind.TARGET: lambda value, _, writing: write_measured(value, writing.unit_of_measure),
    Kind.ACTUAL: lambda value, _, writing: write_measured(value, writing.unit_of_measure),
    Kind.FIELDS: lambda names, _, writing: SEPARATOR.join(
        writing.columns[name].title if writing.for_people else name for name in names
    ),
}
