"""All lines of a reconciled claim as a text table, for claims too long for a sheet."""

from io import BytesIO

import polars as pl

from jiheng.subsidy.causes import Cause
from jiheng.subsidy.reconciliation import Reconciled

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""Without it spreadsheet programs take the file for their own old encoding."""


def lines_as_csv(found: Reconciled) -> bytes:
    """One row a line, with its cause; amounts in yuan."""
    labels = {cause.value: cause.label for cause in Cause}
    table = found.lines.select(
        序号="code",
        贷款编号="loan_code",
        经办银行="bank",
        结息期="period",
        起日="first_day",
        止日="last_day",
        申报贴息=yuan_text("claimed"),
        应贴息=yuan_text("expected"),
        差额=yuan_text("difference"),
        应贴天数="expected_days",
        原因=pl.col("cause").replace_strict(labels),
    )
    buffer = BytesIO(BYTE_ORDER_MARK)
    buffer.seek(0, 2)
    table.write_csv(buffer)
    return buffer.getvalue()


def yuan_text(name: str) -> pl.Expr:
    """Fen as yuan with two decimals, exactly."""
    amount = pl.col(name).abs()
    sign = pl.when(pl.col(name) < 0).then(pl.lit("-")).otherwise(pl.lit(""))
    cents = (amount % 100).cast(pl.String).str.zfill(2)
    return pl.concat_str(sign, (amount // 100).cast(pl.String), pl.lit("."), cents)
