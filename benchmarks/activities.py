"""All figures of a unit-year with twenty thousand activities."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from benchmarks.measure import Result, interleaved
from jiheng.core.activity import Activity, ActivityKind
from jiheng.core.case import Case
from jiheng.core.quantity import Qualifier, Quantity
from jiheng.documents.case_files import read_case
from jiheng.figures.registry import figures_of

RUNS = 21
ACTIVITIES = 20_000
SERIES = 200
EXAMPLE = Path(__file__).parent.parent / "examples" / "conghua-2022"


def run() -> list[Result]:
    case = with_activities(read_case(EXAMPLE))
    timings = interleaved({"figures": lambda: figures_of(case)}, RUNS, 3)
    figures = figures_of(case)
    counted = sum(len(figure.sources) for figure in figures.values())
    return [
        Result(
            f"一个单位一年{ACTIVITIES:,}条活动：算出全部数字",
            timings.median("figures"),
            RUNS,
            at_most=0.1,
            note=f"{SERIES}个系列，共{len(figures)}个数字、{counted:,}处出处；台账只读一遍。",
        )
    ]


def with_activities(case: Case) -> Case:
    """The worked case with a year's ledger: three counts a row, one row in ten vague."""
    kinds = list(ActivityKind)
    rows = tuple(
        Activity(
            code=f"H{number:05}",
            name=f"活动{number}",
            short_name=f"系列{number % SERIES}",
            kind=kinds[number % SERIES % len(kinds)],
            task=case.tasks[number % len(case.tasks)].code,
            on=date(case.year, 1, 1) + timedelta(days=number % 365),
            place=f"第{number % 8}镇",
            sessions=count(1 + number % 3),
            people=count(20 + number % 60, vague=number % 10 == 0),
            person_times=count(20 + number % 180, vague=number % 10 == 0),
        )
        for number in range(ACTIVITIES)
    )
    return replace(case, activities=rows, indicators=case.indicators, stated_figures=())


def count(value: int, *, vague: bool = False) -> Quantity:
    qualifier = Qualifier.ABOVE if vague else Qualifier.EXACT
    return Quantity(Decimal(value), qualifier, f"{qualifier.label}{value}")
