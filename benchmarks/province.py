"""Ten million indicators of 400,000 projects, scored exactly, added up by project and graded, from Parquet."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import polars as pl

from benchmarks import province_peers as peers
from benchmarks.measure import Result, Timings, interleaved
from benchmarks.province_data import GRADES, INDICATORS, LARGEST_VALUE, LARGEST_WEIGHT, PROJECTS, RULES, write_province
from jiheng.evaluation.province_scoring import grade_projects, score_lazily

ROUNDS = 7
SAMPLED_PROJECTS = 4000
"""The Decimal loop is measured on so many projects and scaled up."""

Graded = pl.DataFrame
"""project, total (× 100), grade; sorted by project."""


def run() -> list[Result]:
    with tempfile.TemporaryDirectory() as folder:
        file = write_province(Path(folder))
        sample = file.with_name("sample.parquet")
        pl.read_parquet(file).head(SAMPLED_PROJECTS * INDICATORS).write_parquet(sample)
        assert_agreement(file, sample)
        works: dict[str, Callable[[], object]] = {
            "engine": lambda: engine(file),
            "scan": lambda: scan_and_sum(file),
            "duckdb": lambda: peers.duckdb_sql(file),
        }
        quick = interleaved(works, ROUNDS)
        slow = interleaved({"engine": works["engine"], "pandas": lambda: peers.pandas_frame(file)}, 5)
        loop = interleaved({"engine": works["engine"], "loop": lambda: peers.decimal_loop(sample)}, 5)
    return results(quick, slow, loop)


def results(quick: Timings, slow: Timings, loop: Timings) -> list[Result]:
    work, times = "1000万项指标记分、汇总、评级", PROJECTS / SAMPLED_PROJECTS
    seconds = quick.median("engine")
    return [
        Result(
            work,
            seconds,
            quick.rounds,
            peer="同样各列只读取并求和（Polars）",
            peer_seconds=quick.median("scan"),
            ratio=quick.ratio("engine", "scan"),
            at_most=3.5,
            note="40万个项目各25项，六种记分法混用，64位整数，从Parquet流式读取；各方每个项目的总分和等级全部相同。",
        ),
        Result(
            work,
            seconds,
            quick.rounds,
            peer="DuckDB SQL",
            peer_seconds=quick.median("duckdb"),
            ratio=quick.ratio("engine", "duckdb"),
            at_most=1.2,
        ),
        Result(
            work,
            slow.median("engine"),
            slow.rounds,
            peer="pandas",
            peer_seconds=slow.median("pandas"),
            ratio=slow.ratio("engine", "pandas"),
            times_faster=3,
            note="pandas 没有自带的 Parquet 读取，数据由 Polars 读入后交给它。",
        ),
        Result(
            work,
            loop.median("engine"),
            loop.rounds,
            peer="逐行 Decimal",
            peer_seconds=loop.median("loop") * times,
            ratio=loop.ratio("engine", "loop") / times,
            times_faster=50,
            note=f"逐行 Decimal 只测{SAMPLED_PROJECTS}个项目，按项目数放大{times:g}倍。",
        ),
    ]


def engine(file: Path) -> Graded:
    """The way through that the house has, and no other."""
    frame = pl.scan_parquet(file).set_sorted("project")
    scored = score_lazily(frame, RULES, largest_value=LARGEST_VALUE, largest_weight=LARGEST_WEIGHT)
    return grade_projects(scored, "project", GRADES).collect(engine="streaming")


def scan_and_sum(file: Path) -> pl.DataFrame:
    return pl.scan_parquet(file).select(pl.all().sum()).collect(engine="streaming")


def assert_agreement(file: Path, sample: Path) -> None:
    """Every way finds the same total and the same grade for every project."""
    ours = engine(file).sort("project")
    assert ours["unscored"].sum() == 0
    for graded in (peers.duckdb_sql(file), peers.pandas_frame(file)):
        assert_same(ours, graded)
    assert_same(ours.head(SAMPLED_PROJECTS), peers.decimal_loop(sample))


def assert_same(ours: Graded, theirs: dict[str, np.ndarray]) -> None:
    order = np.argsort(theirs["project"])
    for name in ("project", "total", "grade"):
        assert np.array_equal(ours[name].to_numpy(), theirs[name][order]), f"{name} differ"
