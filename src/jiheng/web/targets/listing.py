"""The list of target sets, row by row."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from django.db.models import OuterRef, Subquery
from django.utils import timezone
from django.utils.safestring import SafeString

from jiheng.web.budgets.models import Project
from jiheng.web.face.addresses import address
from jiheng.web.face.shown import moment
from jiheng.web.face.tables import body, cell, head_cell, link, row
from jiheng.web.figures.marks import marked_state
from jiheng.web.targets.models import TargetSet

COLUMNS = (
    "pk",
    "unit_year__budget_unit__code",
    "unit_year__budget_unit__name",
    "project",
    "project_name",
    "version",
    "adjustment_reason",
    "state",
    "state_since",
    "is_out_of_date",
)


class ListedSet(NamedTuple):
    """What the list shows of a target set: `COLUMNS` in their order."""

    key: int
    unit_code: str
    unit: str
    project: str
    project_name: str | None
    version: int
    reason: str
    state: str
    since: datetime
    is_out_of_date: bool


PROJECT_NAME = Subquery(
    Project.objects.filter(unit_year=OuterRef("unit_year"), code=OuterRef("project")).values("name")[:1]
)


def _title(year: int, listed: ListedSet) -> str:
    return TargetSet.title_of(year, listed.project, listed.project_name or "")


def rows_html(sets: Iterable[ListedSet], year: int) -> SafeString:
    """Unit, target, version, state and since when."""
    today = timezone.localdate()
    return body(
        row(
            head_cell(each.unit),
            cell(link(address("targets:edit", year, each.unit_code, each.key), _title(year, each))),
            cell(f"第{each.version}版" + (f"（{each.reason}）" if each.reason else ""), label="版本"),
            cell(marked_state(each.state, is_out_of_date=each.is_out_of_date), label="状态"),
            cell(moment(each.since, today), label="状态自"),
        )
        for each in sets
    )
