"""A large table in a CSV file, read in columns: what is written plainly at once, any other cell by the reader of forms.

So a hundred thousand rows are read in a second, and yet 2022年6月21日 or １５００００ means the same as in a workbook.
"""

import csv
from collections.abc import Callable
from io import BytesIO

import polars as pl

from jiheng.core.case import CaseTable, MoneyUnit
from jiheng.core.choice import Choice
from jiheng.core.finding import Findings
from jiheng.core.record import Column, Kind, columns_of
from jiheng.schema.case_codec import report_unreadable
from jiheng.schema.case_draft import DraftCell
from jiheng.schema.refused import RefusedError
from jiheng.schema.values import NO, YES, Writing, like, read_value
from jiheng.subsidy.bank_titles import meant
from jiheng.subsidy.frames import COLUMN_TYPES, FEN, PERCENT, cell_of

ENCODINGS = ("utf-8-sig", "gb18030")
MOST_TOLD = 200
"""Of one column so many bad cells are told one by one; the others are counted."""
ROW = "row"

_WRITING = Writing(MoneyUnit.YUAN)
_MONEY = r"^([0-9]{1,13})(?:\.([0-9]{1,2})0*)?$"
_RATE = r"^([1-9][0-9]?)(?:\.([0-9]{1,4})0*)?%?$"
csv.field_size_limit(2**31 - 1)  # a cell that is too long is told like any other wrong cell


def decoded(content: bytes) -> str | None:
    """The text of a CSV file as spreadsheet programs write them; None where it is neither."""
    for encoding in ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def read_text_table(content: bytes, table: CaseTable, source: str, findings: Findings) -> pl.DataFrame | None:
    """The table as a frame of exact integers, as `frame_of` makes them, with `row`, the line each stands on.

    Identity numbers stay outside. None where the file cannot be read as a table; bad cells are told and null.
    """
    text = decoded(content)
    if text is None:
        findings.add("FILE107", "", f"{source}不是 UTF-8 或 GB18030 编码的文字；请另存为 CSV UTF-8。")
        return None
    prefix = "" if findings.source == source else f"{source}:"
    raw = _parsed(text, source, prefix, findings)
    if raw is None:
        return None
    columns = {column.title: column for column in columns_of(table.record_type)}
    named = _named(raw, columns, prefix, findings)
    rows = named.with_row_index(ROW, offset=2).filter(pl.any_horizontal(pl.all().exclude(ROW).is_not_null()))
    return rows.select(
        ROW,
        *(_read(column, rows, prefix, findings) for column in columns.values() if column.kind in COLUMN_TYPES),
    )


def _parsed(text: str, source: str, prefix: str, findings: Findings) -> pl.DataFrame | None:
    """All cells as text. Rows with more cells than the header are told: 1,418.33 without quotes would be 1."""
    content = BytesIO(text.encode())
    try:
        return pl.read_csv(content, infer_schema=False)
    except (pl.exceptions.PolarsError, ValueError):
        _tell_long_rows(text, prefix, findings)
    try:
        return pl.read_csv(content, infer_schema=False, truncate_ragged_lines=True)
    except (pl.exceptions.PolarsError, ValueError) as problem:
        findings.add("FILE108", "", f"{source}不能按 CSV 表格读入（{str(problem).splitlines()[0]}）；请重新导出。")
        return None


def _tell_long_rows(text: str, prefix: str, findings: Findings) -> None:
    lines = csv.reader(text.splitlines())
    width = len(next(lines, []))
    for number, cells in enumerate(lines, 2):
        if any(cell.strip() for cell in cells[width:]):
            tell_long_row(f"{prefix}第{number}行", len(cells), width, findings)


def tell_long_row(place: str, cells: int, width: int, findings: Findings) -> None:
    """A row that has more cells than the header."""
    message = f"这一行有{cells}格，表头只有{width}栏；数里的千分位逗号请去掉，文字里有逗号的请整格加引号。"
    findings.add("WBK116", place, message)


def _named(raw: pl.DataFrame, columns: dict[str, Column], prefix: str, findings: Findings) -> pl.DataFrame:
    """Columns under the records' names, blanks as null."""
    selected = {}
    for title in raw.columns:
        bare = title.strip().removesuffix("（元）").rstrip("＊*").strip()
        column = columns.get(meant(bare, columns))
        if column is not None and column.name not in selected:
            text = pl.col(title).str.strip_chars()
            selected[column.name] = pl.when(text != "").then(text).alias(column.name)
        elif column is not None:
            message = f"“{bare}”和另一栏都是“{column.title}”；请只留一栏。"
            findings.add("WBK113", f"{prefix}第1行", message, found=bare)
        elif bare:
            message = f"“{bare}”不是这张表的栏{like(bare, columns)}；请改正栏名，或删去这一栏。"
            findings.add("WBK112", f"{prefix}第1行", message, found=bare)
    found = raw.select(*selected.values())
    missing = [each.title for each in columns.values() if each.required and each.name not in found.columns]
    if missing:
        findings.add("WBK115", f"{prefix}第1行", f"缺必填的栏：{'、'.join(missing)}；请补上。")
    absent = [pl.lit(None, pl.String).alias(each.name) for each in columns.values() if each.name not in found.columns]
    return found.with_columns(absent)


def _read(column: Column, rows: pl.DataFrame, prefix: str, findings: Findings) -> pl.Series:
    """One column: at once where plain, cell by cell where not."""
    texts = rows[column.name]
    if texts.null_count() == rows.height:
        plain = pl.Series(column.name, [None], COLUMN_TYPES[column.kind]).new_from_index(0, rows.height)
    else:
        plain = rows.select(_PLAIN[column.kind](pl.col(column.name), column).alias(column.name))[column.name]
    odd = texts.is_not_null() & plain.is_null()
    if odd.any():
        plain = _with_odd_cells(column, rows, odd, plain, prefix, findings)
    if column.required and texts.null_count():
        _tell_missing(column, rows.filter(texts.is_null()), prefix, findings)
    if column.kind is Kind.FLAG:
        plain = plain.fill_null(False)
    return plain if column.kind is not Kind.TEXT or column.required else plain.fill_null("")


def _with_odd_cells(
    column: Column, rows: pl.DataFrame, odd: pl.Series, plain: pl.Series, prefix: str, findings: Findings
) -> pl.Series:
    """The column with those cells put in that the careful reader understands; the others are told."""
    cells = rows.filter(odd).select(ROW, text=column.name)
    understood: dict[str, object] = {}
    refusals: dict[str, RefusedError] = {}
    for text in cells["text"].unique().to_list():
        try:
            understood[text] = cell_of(read_value(column, text, _WRITING), column.kind)
        except RefusedError as problem:
            refusals[text] = problem
    bad = cells.filter(pl.col("text").is_in(list(refusals)))
    for row, text in bad.head(MOST_TOLD).iter_rows():
        place = f"{prefix}第{row}行 {column.title}"
        report_unreadable(column, DraftCell(text, place), refusals[text], findings)
    _tell_rest(column, bad.height, prefix, findings)
    values = [understood.get(text) if is_odd else None for text, is_odd in zip(rows[column.name], odd, strict=True)]
    return plain.zip_with(~odd, pl.Series(column.name, values, dtype=plain.dtype))


def _tell_missing(column: Column, rows: pl.DataFrame, prefix: str, findings: Findings) -> None:
    for row in rows[ROW].head(MOST_TOLD):
        message = f"“{column.title}”没有填，这一栏必填；请补上。"
        findings.add("SCH101", f"{prefix}第{row}行 {column.title}", message, expected=column.title)
    _tell_rest(column, rows.height, prefix, findings)


def _tell_rest(column: Column, count: int, prefix: str, findings: Findings) -> None:
    if count > MOST_TOLD:
        message = f"“{column.title}”另有{count - MOST_TOLD}格有同样的问题，没有逐格列出；请先改正以上各格再试。"
        findings.add("SCH109", f"{prefix}{column.title}", message)


def _date(text: pl.Expr, _column: Column) -> pl.Expr:
    plain = text.str.extract(r"^((?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2})$", 1)
    return plain.str.to_date("%Y-%m-%d", strict=False)


def _money(text: pl.Expr, _column: Column) -> pl.Expr:
    return _scaled(text, _MONEY, FEN, 2)


def _rate(text: pl.Expr, _column: Column) -> pl.Expr:
    return _scaled(text, _RATE, PERCENT, 4)


def _scaled(text: pl.Expr, pattern: str, one: int, places: int) -> pl.Expr:
    """A decimal as a whole number of its smallest part, exactly."""
    whole = text.str.extract(pattern, 1).cast(pl.Int64)
    part = text.str.extract(pattern, 2).str.pad_end(places, "0").cast(pl.Int64).fill_null(0)
    scaled: pl.Expr = whole * one + part * (one // 10**places)
    return scaled


def _count(text: pl.Expr, _column: Column) -> pl.Expr:
    return text.str.extract(r"^([0-9]{1,9})$", 1).cast(pl.Int64)


def _flag(text: pl.Expr, _column: Column) -> pl.Expr:
    return text.replace_strict({YES: True, NO: False}, default=None, return_dtype=pl.Boolean)


def _choice(text: pl.Expr, column: Column) -> pl.Expr:
    choices: type[Choice] | None = column.choices
    assert choices is not None
    known = {each.label: str(each.value) for each in choices} | {str(each.value): str(each.value) for each in choices}
    return text.replace_strict(known, default=None, return_dtype=pl.String)


def _code(text: pl.Expr, _column: Column) -> pl.Expr:
    return text.str.extract(r"^([0-9A-Za-z_.()/#-]{1,60})$", 1)


def _text(text: pl.Expr, _column: Column) -> pl.Expr:
    return text.str.extract(r"^([^\x00-\x1f\x7f\x{85}\x{200b}\x{2028}\x{2029}\x{2060}\x{feff}]{1,200})$", 1)


_PLAIN: dict[Kind, Callable[[pl.Expr, Column], pl.Expr]] = {
    Kind.CODE: _code,
    Kind.REFERENCE: _code,
    Kind.TEXT: _text,
    Kind.DATE: _date,
    Kind.MONEY: _money,
    Kind.RATE: _rate,
    Kind.COUNT: _count,
    Kind.YEAR: _count,
    Kind.FLAG: _flag,
    Kind.CHOICE: _choice,
}
"""What each kind looks like when it is written plainly; null for anything else."""
