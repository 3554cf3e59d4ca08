"""Days of one loan that stand in two claims of one run: within a claim repetitions are told line by line."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import polars as pl

FILE = "file"


@dataclass(frozen=True, slots=True)
class ClaimedTwice:
    """A loan with the two lines that claim the same days, from the first to the last that they share."""

    loan: str
    files: tuple[str, str]
    codes: tuple[str, str]
    first_day: date
    last_day: date

    @property
    def words(self) -> str:
        (one, other), (code, other_code) = self.files, self.codes
        return (
            f"{self.loan}：{one}序号{code}与{other}序号{other_code}都报了"
            f"{self.first_day.isoformat()}至{self.last_day.isoformat()}；请银行核对，只留一处。"
        )


def claimed_twice(claims: Mapping[str, pl.DataFrame], names: pl.DataFrame) -> tuple[ClaimedTwice, ...]:
    """`claims`: the lines of each claim by the name of its file; `names`: those of `named_loans`."""
    together = pl.concat(
        [
            lines.select("code", "first_day", "last_day", named="loan").with_columns(pl.lit(name).alias(FILE))
            for name, lines in claims.items()
        ]
    )
    known = together.join(names.select("named", "loan_code"), on="named", how="left", maintain_order="left")
    placed = known.with_columns(loan=pl.coalesce("loan_code", "named")).sort("loan", "first_day", maintain_order=True)
    reaches_furthest = (pl.col("last_day") == pl.col("last_day").cum_max()).over("loan")
    before = {
        f"{column}_before": pl.when(reaches_furthest).then(pl.col(column)).forward_fill().shift(1).over("loan")
        for column in ("code", FILE, "last_day")
    }
    found = placed.with_columns(**before).filter(
        (pl.col("last_day_before") >= pl.col("first_day")) & (pl.col(f"{FILE}_before") != pl.col(FILE))
    )
    return tuple(
        ClaimedTwice(
            row["loan"],
            (row[f"{FILE}_before"], row[FILE]),
            (row["code_before"], row["code"]),
            row["first_day"],
            min(row["last_day"], row["last_day_before"]),
        )
        for row in found.iter_rows(named=True)
    )
