"""A made-up province of loans: 100,000 of three years, events of a fifth of them, and twelve quarterly claims."""

from datetime import date, timedelta
from pathlib import Path

import numpy as np
import polars as pl

from jiheng.core.finding import Findings
from jiheng.rules.library import load_library
from jiheng.rules.loan_scheme import MonthDay
from jiheng.subsidy.answer_table import yuan_text
from jiheng.subsidy.causes import mistaken
from jiheng.subsidy.engine import SPAN, pieces, settled
from jiheng.subsidy.periods import SettlementPeriod, periods_between
from jiheng.subsidy.tables import LedgerFrames, ledger_from_text

LOANS = 100_000
QUARTERS = 12
SCHEME = "cn.startup_guaranteed_loans"
FIRST_DAY = date(2021, 1, 4)
CLAIMED_FROM, CLAIMED_TO = date(2021, 3, 21), date(2024, 3, 21)
ENDS = tuple(MonthDay(month, 20) for month in (3, 6, 9, 12))
BANKS = ("农商银行", "邮储银行", "城商银行")
SHARE_WITH_EVENTS, SHARE_CLAIMED_WRONG = 0.2, 0.02
SEED = 20240320


def periods() -> list[SettlementPeriod]:
    return list(periods_between(ENDS, CLAIMED_FROM, CLAIMED_TO))


def write_loans(folder: Path) -> tuple[Path, list[Path]]:
    """The ledger's folder and the claims' files."""
    random = np.random.default_rng(SEED)
    ledger = write_ledger(folder, random)
    return ledger, _claims(read_loans(ledger), folder, random)


def write_ledger(folder: Path, random: np.random.Generator) -> Path:
    """The folder of loans and events."""
    ledger = folder / "台账"
    ledger.mkdir()
    _loans(random).write_csv(ledger / "贷款.csv")
    _events(random).write_csv(ledger / "变动.csv")
    return ledger


def read_loans(ledger: Path) -> LedgerFrames:
    """The ledger as the command reads it."""
    return ledger_from_text((ledger / "贷款.csv").read_bytes(), (ledger / "变动.csv").read_bytes(), Findings())


def _loans(random: np.random.Generator) -> pl.DataFrame:
    lent = [FIRST_DAY + timedelta(days=int(days)) for days in random.integers(0, 70, LOANS)]
    return pl.DataFrame(
        {
            "贷款编号": [f"D{number:06d}" for number in range(LOANS)],
            "贴息方案": SCHEME,
            "借款人编号": [f"J{number:06d}" for number in range(LOANS)],
            "申请日期": [day - timedelta(days=30) for day in lent],
            "申请金额": "200000.00",
            "经办银行": [BANKS[number % len(BANKS)] for number in range(LOANS)],
            "放款日": lent,
            "放款金额": [f"{amount}.00" for amount in random.integers(30, 251, LOANS) * 1000],
            "到期日": [day.replace(year=day.year + 3) for day in lent],
            "合同年利率": [f"{points / 100:.2f}" for points in random.integers(385, 536, LOANS)],
            "直接就业人数": random.integers(0, 9, LOANS),
            "间接带动人数": random.integers(0, 30, LOANS),
        }
    )


def _events(random: np.random.Generator) -> pl.DataFrame:
    """Part repayments, and spells of being overdue that end."""
    rows: list[tuple[str, date, str, str | None]] = []
    for number in np.flatnonzero(random.random(LOANS) < SHARE_WITH_EVENTS):
        day = date(2021, 5, 1) + timedelta(days=int(random.integers(0, 900)))
        if number % 2:
            rows.append((f"D{number:06d}", day, "还本", "10000.00"))
        else:
            rows.append((f"D{number:06d}", day, "逾期", None))
            rows.append((f"D{number:06d}", day + timedelta(days=int(random.integers(5, 60))), "逾期已还上", None))
    table = pl.DataFrame(rows, schema=["贷款编号", "日期", "事项", "本金"], orient="row")
    return table.with_row_index("变动编号", offset=1)


def _claims(frames: LedgerFrames, folder: Path, random: np.random.Generator) -> list[Path]:
    """What the engine finds, a fiftieth of it spoilt: a day more, or the contract's rate."""
    book = frames.book(load_library(), "台账", allow_unread=False)
    paths = []
    for period in periods():
        spans = book.loans.select("loan", start=pl.lit(period.start), end=pl.lit(period.end)).with_row_index("span")
        cut = pieces(book, spans.select(list(SPAN))).join(book.loans.select("loan", lent="amount"), on="loan")
        found = settled(cut).join(mistaken(cut), on="span").join(spans, on="span").sort("span")
        lots = pl.Series(random.random(found.height))
        spoilt = pl.when(lots < SHARE_CLAIMED_WRONG / 2).then("both_ends")
        amount = spoilt.when(lots < SHARE_CLAIMED_WRONG).then("contract_rate").otherwise("subsidy")
        lines = found.with_columns(amount=amount).join(book.loans.select("loan", "code"), on="loan")
        path = folder / f"{period.name}申报.csv"
        lines.select(
            序号=pl.col("span") + 1,
            贷款编号="code",
            计息起日=pl.lit(period.start),
            计息止日=pl.lit(period.last_day),
            申报贴息=yuan_text("amount"),
        ).write_csv(path)
        paths.append(path)
    return paths
