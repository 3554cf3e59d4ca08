"""100,000 loans and twelve quarterly claims: from the files to the answers, and the engine beside a Decimal loop."""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import polars as pl

from benchmarks.loan_data import LOANS, QUARTERS, periods, read_loans, write_loans
from benchmarks.loan_loop import settle
from benchmarks.measure import Result, interleaved
from jiheng.rules.library import load_library
from jiheng.subsidy.book import LoanBook
from jiheng.subsidy.checking import records_of
from jiheng.subsidy.engine import SPAN, pieces, settled
from jiheng.subsidy.frames import yuan
from jiheng.subsidy.ledger import LedgerLoan, LoanEvent
from jiheng.subsidy.periods import SettlementPeriod
from jiheng.subsidy.tables import LedgerFrames

RUNS = 3
SAMPLED = 1_000
"""The Decimal loop is measured on so many loans and scaled up."""
KIBIBYTES_IN_MEBIBYTE = 1024
LARGEST_MEMORY = 2048
WORK = "10万笔贷款×12个季度的贴息计算"


def run() -> list[Result]:
    with tempfile.TemporaryDirectory() as folder:
        ledger, claims = write_loans(Path(folder))
        whole, again, processor = [], [], []
        for turn in range(RUNS):
            out = Path(folder) / f"结果{turn}"
            before = processor_seconds()
            whole.append(reconcile(ledger, claims, out))
            processor.append(processor_seconds() - before)
            again.append(reconcile(ledger, claims, out))
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / KIBIBYTES_IN_MEBIBYTE
        assert memory <= LARGEST_MEMORY, f"{memory:.0f} MiB"
        frames = read_loans(ledger)
    files = Result(
        "核对10万笔贷款的12份季度申报（120万行）",
        median(whole),
        RUNS,
        at_most=20,
        note=f"从CSV文件到核对结果，含进程启动；处理器用时{median(processor):.1f}秒，内存最多{memory:.0f}MiB；"
        "五分之一的贷款有还本或逾期，百分之二的申报有错。",
    )
    restarted = Result("同上，文件没有变，再运行一遍", median(again), RUNS)
    return [files, restarted, beside_the_loop(frames)]


def processor_seconds() -> float:
    """What the finished commands have used of the processors: a busy machine lengthens the clock, hardly this."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def reconcile(ledger: Path, claims: list[Path], out: Path) -> float:
    """The seconds that the command takes."""
    arguments = ["subsidy", "reconcile", str(ledger), *map(str, claims), "--out", str(out)]
    started = time.perf_counter()
    subprocess.run([sys.executable, "-m", "jiheng", *arguments], check=True, capture_output=True)
    return time.perf_counter() - started


def beside_the_loop(frames: LedgerFrames) -> Result:
    """Both find the same, to the fen; each is timed from the ledger in memory."""
    library = load_library()
    book = frames.book(library, "台账", allow_unread=False)
    loans = list(records_of(LedgerLoan, frames.loans.head(SAMPLED)))
    events: dict[str, list[LoanEvent]] = {}
    for event in records_of(LoanEvent, frames.events):
        events.setdefault(event.loan, []).append(event)
    rates = library.reference_rate("cn.lpr_1y").in_force()
    published = [(edition.effective_from, edition.value) for edition in rates if edition.value is not None]
    ours = {(row[0], row[1]): yuan(row[2]) for row in engine(book).filter(pl.col("loan") < SAMPLED).rows()}
    theirs = settle(loans, events, published, periods())
    assert [ours.get((int(code[1:]), period), 0) for code, period, _ in theirs] == [amount for *_, amount in theirs]
    timed = interleaved(
        {"engine": lambda: engine(book), "loop": lambda: settle(loans, events, published, periods())}, RUNS
    )
    times = LOANS / SAMPLED
    return Result(
        WORK,
        timed.median("engine"),
        timed.rounds,
        peer="逐笔 Decimal",
        peer_seconds=timed.median("loop") * times,
        ratio=timed.ratio("engine", "loop") / times,
        times_faster=4,
        note=f"在内存里算到每笔每季；逐笔 Decimal 只测{SAMPLED}笔，按笔数放大{times:g}倍；两边逐笔逐季一致到分。",
    )


def engine(book: LoanBook) -> pl.DataFrame:
    """Quarter by quarter, as claims are reconciled."""
    tiles = periods()
    assert len(tiles) == QUARTERS
    return pl.concat([quarter(book, tile) for tile in tiles])


def quarter(book: LoanBook, period: SettlementPeriod) -> pl.DataFrame:
    spans = book.loans.select("loan", start=pl.lit(period.start), end=pl.lit(period.end)).with_row_index("span")
    total = settled(pieces(book, spans.select(list(SPAN))))
    return total.join(spans, on="span").select("loan", period=pl.lit(period.name), subsidy="subsidy")
