"""The same province scored by others: DuckDB, pandas, and a loop over Decimals. All exact, all in the same integers."""

from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import polars as pl

Graded = dict[str, np.ndarray]

SQL = """
with indicator as (
    select project, rule, weight as w, target as t, actual as a, assigned_points as g from read_parquet(?)
), scored as (
    select project, case rule
        when 0 then case when a >= t then w else (2 * w * greatest(a, 0) + t) // (2 * t) end
        when 1 then case when a <= t then w else (2 * w * greatest(2 * t - a, 0) + t) // (2 * t) end
        when 2 then case when a >= t then w else (2 * w * greatest(10 * a - 6 * t, 0) + 4 * t) // (8 * t) end
        when 3 then case when a >= t then w else greatest(0, w - 50 * ((t - a) // 50000)) end
        when 4 then case when a >= t then w when 10 * a >= 8 * t then (14 * w + 10) // 20
                         when 10 * a >= 6 * t then (10 * w + 10) // 20 else 0 end
        when 5 then case when a >= t then w else 0 end
        when 6 then case when g between (16 * w + 10) // 20 and w then g end
        else case when g >= (12 * w + 10) // 20 and g < (16 * w + 10) // 20 then g end
        end as points
    from indicator
), added as (
    select project, sum(points)::bigint as total from scored group by project
)
select project, total,
       case when total >= 9000 then 0 when total >= 8000 then 1 when total >= 6000 then 2 else 3 end as grade
from added
"""


def duckdb_sql(file: Path) -> Graded:
    with duckdb.connect() as connection:
        found = connection.execute(SQL, [str(file)]).fetchnumpy()
    return {name: np.asarray(found[name]) for name in ("project", "total", "grade")}


def pandas_frame(file: Path) -> Graded:
    frame = pd.DataFrame({column.name: column.to_numpy() for column in pl.read_parquet(file).get_columns()})
    rule, w, t, a, g = (frame[name] for name in ("rule", "weight", "target", "actual", "assigned_points"))
    nothing = 0 * w
    frame["points"] = np.select(
        [rule == code for code in range(7)],
        [
            (2 * w * a.clip(0, t) + t) // (2 * t),
            (2 * w * (2 * t - a.clip(lower=t)).clip(lower=0) + t) // (2 * t),
            (2 * w * (10 * a.clip(upper=t) - 6 * t).clip(lower=0) + 4 * t) // (8 * t),
            (w - 50 * ((t - a).clip(lower=0) // 50000)).clip(lower=0),
            np.select(
                [a >= t, 10 * a >= 8 * t, 10 * a >= 6 * t], [w, (14 * w + 10) // 20, (10 * w + 10) // 20], nothing
            ),
            w.where(a >= t, 0),
            g.where((g >= (16 * w + 10) // 20) & (g <= w), 0),
        ],
        g.where((g >= (12 * w + 10) // 20) & (g < (16 * w + 10) // 20), 0),
    )
    total = frame.groupby("project", sort=False)["points"].sum()
    grade = np.select([total >= 9000, total >= 8000, total >= 6000], [0, 1, 2], 3)
    return {"project": total.index.to_numpy(), "total": total.to_numpy(), "grade": grade}


def decimal_loop(file: Path) -> Graded:
    """One row after the other, as a person would write it."""
    totals: dict[int, Decimal] = {}
    for project, rule, weight, target, actual, assigned in pl.read_parquet(file).iter_rows():
        w, t, a = Decimal(weight).scaleb(-2), Decimal(target).scaleb(-4), Decimal(actual).scaleb(-4)
        points = _points(rule, w, t, a, Decimal(assigned).scaleb(-2))
        totals[project] = totals.get(project, Decimal(0)) + points.quantize(Decimal("0.01"), ROUND_HALF_UP)
    grades = [0 if total >= 90 else 1 if total >= 80 else 2 if total >= 60 else 3 for total in totals.values()]
    cents = [int(total.scaleb(2)) for total in totals.values()]
    return {"project": np.array(list(totals)), "total": np.array(cents), "grade": np.array(grades)}


def _points(rule: int, w: Decimal, t: Decimal, a: Decimal, given: Decimal) -> Decimal:
    if rule == 0:
        return w * min(max(a, Decimal(0)), t) / t
    if rule == 1:
        return w if a <= t else w * max(2 * t - a, Decimal(0)) / t
    if rule == 2:
        return w * max(min(a, t) / t - Decimal("0.6"), Decimal(0)) / Decimal("0.4")
    if rule == 3:
        return max(w - Decimal("0.5") * (max(t - a, Decimal(0)) // 5), Decimal(0))
    if rule == 4:
        return w * next(share for bound, share in LOOP_BANDS if a >= bound * t)
    if rule == 5:
        return w if a >= t else Decimal(0)
    return given


LOOP_BANDS = (
    (Decimal(1), Decimal(1)),
    (Decimal("0.8"), Decimal("0.7")),
    (Decimal("0.6"), Decimal("0.5")),
    (Decimal(-1), Decimal(0)),
)
