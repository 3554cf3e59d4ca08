"""A ledger in frames checked as strictly as one in records, looking closely only at loans where there is a question."""

from collections.abc import Callable, Iterable
from typing import Any

import polars as pl

from jiheng.core.finding import Findings
from jiheng.core.record import Column, Kind, Record, RecordType
from jiheng.subsidy.book import CONTRACT
from jiheng.subsidy.frames import framed_columns, percent_rate, yuan
from jiheng.subsidy.ledger import LedgerLoan, LoanEvent
from jiheng.subsidy.life import lives_of


def check_ledger(loans: pl.DataFrame, events: pl.DataFrame, findings: Findings) -> None:
    """Keys told once, events of known loans, contracts and steps that can be."""
    _keys_once(loans, "贷款", findings)
    _keys_once(events, "变动", findings)
    strangers = events.join(loans.select("code"), left_on="loan", right_on="code", how="anti")
    for code, loan in strangers.select("code", "loan").iter_rows():
        message = f"“贷款编号”写的是“{loan}”，“贷款”表里没有；请改正，或先在“贷款”表补上这一行。"
        findings.add("SCH103", f"变动[{code}].贷款编号", message, found=loan)
    asked = loans.filter(_is_questionable() | pl.col("code").is_in(events["loan"].unique().to_list()))
    own = events.join(asked.select("code"), left_on="loan", right_on="code", how="semi")
    lives_of(records_of(LedgerLoan, asked), records_of(LoanEvent, own), findings)


def _is_questionable() -> pl.Expr:
    written = pl.sum_horizontal(pl.col(name).is_not_null().cast(pl.Int64) for name in CONTRACT)
    shared = (pl.col("contract") != "") & pl.col("contract").is_duplicated()
    days = (pl.col("due_on") <= pl.col("disbursed_on")) | (pl.col("disbursed_on") < pl.col("applied_on"))
    return ~written.is_in([0, len(CONTRACT)]) | days.fill_null(False) | shared


def _keys_once(table: pl.DataFrame, title: str, findings: Findings) -> None:
    repeated = table.filter(pl.col("code").is_duplicated()).unique("code", maintain_order=True)
    for code in repeated["code"]:
        message = f"编号“{code}”写了不止一行；请让每行的编号各不相同。"
        findings.add("SCH104", f"{title}[{code}]", message, found=code)


def records_of(record_type: RecordType, table: pl.DataFrame) -> Iterable[Record]:
    """The rows of a frame as records; identity numbers, which no frame holds, are None."""
    columns = framed_columns(record_type)
    names = [column.name for column in columns]
    values = [_values(table[column.name].to_list(), column) for column in columns]
    for row in zip(*values, strict=True):
        yield record_type(**dict(zip(names, row, strict=True)))


def _values(cells: list[Any], column: Column) -> list[Any]:
    """The cells of a frame's column as the record has them."""
    reader: Callable[[Any], Any] | None = {Kind.MONEY: yuan, Kind.RATE: percent_rate}.get(column.kind, column.choices)
    return cells if reader is None else [None if cell is None else reader(cell) for cell in cells]
