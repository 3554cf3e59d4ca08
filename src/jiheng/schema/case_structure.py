"""What holds a case together: keys told once, references to something, one's own unit, no circle of units."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from jiheng.core.budget_unit import BudgetUnit
from jiheng.core.case import TABLE_TITLES, TABLES, CaseTable
from jiheng.core.finding import Findings
from jiheng.core.record import Column, Kind, RecordType, columns_of
from jiheng.schema.case_draft import PROFILE, DraftRow
from jiheng.schema.typed_text import half_width
from jiheng.schema.values import Value, like


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row and those of its values that could be read."""

    row: DraftRow
    values: Mapping[str, Value]


Tables = Mapping[str, Sequence[ReadRow]]


def key_column(record_type: RecordType) -> Column:
    """The column that names a record within its table."""
    return next(column for column in columns_of(record_type) if column.kind is Kind.CODE)


def check_structure(profile: ReadRow, tables: Tables, findings: Findings) -> None:
    """Adds a finding for everything that does not hold together."""
    for table in TABLES:
        check_keys(table, tables[table.name], findings)
    known = {table.name: written_keys(table, tables[table.name]) for table in TABLES}
    for table, rows in ((PROFILE, (profile,)), *((table, tables[table.name]) for table in TABLES)):
        for column in columns_of(table.record_type):
            if column.table:
                check_references(column, TABLE_TITLES[column.table], rows, known[column.table], findings)
    _units_form_a_tree(tables["budget_units"], findings)


def written_keys(table: CaseTable, rows: Sequence[ReadRow]) -> dict[str, None]:
    """The keys as typed, unreadable ones too, so that one mistake is told once."""
    column = key_column(table.record_type)
    return dict.fromkeys(half_width(each.row.cell(column).text) for each in rows)


def check_keys(table: CaseTable, rows: Sequence[ReadRow], findings: Findings) -> None:
    """Every row's key is its own."""
    column = key_column(table.record_type)
    first: dict[str, str] = {}
    for each in rows:
        key, place = each.values.get(column.name), each.row.cell(column).place
        if key is None:
            continue
        if key in first:
            message = f"{column.title}“{key}”与{first[key]}重复；每行的{column.title}应各不相同，请改正其中一个。"
            findings.add("SCH104", place, message, found=key, expected=f"各不相同的{column.title}")
        first.setdefault(key, place)


def check_references(
    column: Column, title: str, rows: Sequence[ReadRow], known: Mapping[str, None], findings: Findings
) -> None:
    """Every key in `column` is one of the `known` keys of the table called `title`."""
    for each in rows:
        for key in _keys(each.values.get(column.name)):
            if key not in known:
                message = (
                    f"“{column.title}”写的是“{key}”，“{title}”表里没有{like(key, known)}；"
                    f"请改正，或先在“{title}”表补上这一行。"
                )
                place = each.row.cell(column).place
                findings.add("SCH103", place, message, found=key, expected=f"“{title}”表里的一个编号")


def _keys(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield from (value,) if value else ()
    elif value is not None:
        yield from value


def _units_form_a_tree(rows: Sequence[ReadRow], findings: Findings) -> None:
    column = next(each for each in columns_of(BudgetUnit) if each.name == "parent")
    by_code = {each.values.get("code", ""): each for each in rows}
    seen: set[str] = set()
    for start in by_code:
        path: list[str] = []
        code = start
        while code in by_code and code not in seen:
            seen.add(code)
            path.append(code)
            code = by_code[code].values.get("parent", "")
        if code in path:
            circle = " → ".join([*path[path.index(code) :], code])
            message = f"上级单位绕成了圈：{circle}；请把最上一级单位的“{column.title}”留空。"
            place = by_code[code].row.cell(column).place
            findings.add("SCH105", place, message, found=circle, expected="没有圈的上下级")
