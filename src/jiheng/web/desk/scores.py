"""What units have submitted last, as bars, each of which opens how its points came about."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import urlencode

from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce

from jiheng.core.numbers import HUNDRED, fixed, parse_decimal, round_half_up
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.face.addresses import address
from jiheng.web.face.parts import Bar, BarChart
from jiheng.web.figures.whys import score_address
from jiheng.web.self_evaluations.models import Submission

MOST_BARS = 12
_UNIT_YEAR = "self_evaluation__unit_year"


@dataclass(frozen=True, slots=True)
class Scored:
    """The points of one whole unit."""

    name: str
    department: tuple[str, str]
    """Code and name."""
    total: Decimal
    grade: str
    address: str


def scores(unit_years: QuerySet[UnitYear], year: int) -> BarChart | None:
    """By unit; by department when they are many. None before anything is submitted."""
    scored = _scored(unit_years, year)
    if not scored:
        return None
    if len(scored) > MOST_BARS:
        return BarChart("各部门自评平均分", tuple(_means(scored, year)), HUNDRED, "平均分")
    bars = (Bar(each.name, each.total, f"{fixed(each.total, 2)} {each.grade}", address=each.address) for each in scored)
    return BarChart("各单位自评得分", tuple(bars), HUNDRED, "得分")


def _means(scored: Sequence[Scored], year: int) -> list[Bar]:
    """The mean of a department opens the table of its units."""
    departments: defaultdict[tuple[str, str], list[Decimal]] = defaultdict(list)
    for each in scored:
        departments[each.department].append(each.total)
    bars = []
    for (code, name), totals in departments.items():
        mean = round_half_up(sum(totals, Decimal(0)) / len(totals), 2)
        place = f"{address('summaries:summary', year)}?{urlencode({'department': code})}"
        bars.append(Bar(name, mean, f"{fixed(mean, 2)}（{len(totals)}个单位）", address=place))
    return bars


def _scored(unit_years: QuerySet[UnitYear], year: int) -> list[Scored]:
    """The last submission of each, in the order of the tree."""
    unit = f"{_UNIT_YEAR}__budget_unit"
    then, now = f"{_UNIT_YEAR}__former_department", f"{unit}__parent"
    rows = (
        Submission.objects.filter(self_evaluation__unit_year__in=unit_years, self_evaluation__project="")
        .order_by(f"{unit}__path", "number")
        .values(
            "total",
            "grade",
            "number",
            "self_evaluation",
            code=F(f"{unit}__code"),
            name=F(f"{unit}__name"),
            department_code=Coalesce(f"{then}__code", f"{now}__code"),
            department_name=Coalesce(f"{then}__name", f"{now}__name"),
        )
    )
    last = {row["code"]: row for row in rows}
    return [
        Scored(
            row["name"],
            (row["department_code"] or code, row["department_name"] or row["name"]),
            total,
            row["grade"],
            score_address(year, code, row["self_evaluation"], row["number"]),
        )
        for code, row in last.items()
        if (total := parse_decimal(row["total"])) is not None
    ]
