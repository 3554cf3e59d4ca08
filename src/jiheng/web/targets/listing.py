"""The list of target sets, row by row."""

from collections.abc import Iterable

from django.utils import timezone
from django.utils.safestring import SafeString

from jiheng.web.face.shown import moment
from jiheng.web.face.tables import body, cell, head_cell, link, row
from jiheng.web.figures.marks import marked_state
from jiheng.web.targets.models import TargetSet


def rows_html(sets: Iterable[TargetSet]) -> SafeString:
    """Unit, target, version, state and since when."""
    today = timezone.localdate()
    return body(
        row(
            head_cell(each.unit_year.budget_unit.name),
            cell(link(each.get_absolute_url(), each.title)),
            cell(f"第{each.version}版" + (f"（{each.adjustment_reason}）" if each.adjustment_reason else "")),
            cell(marked_state(each)),
            cell(moment(each.state_since, today)),
        )
        for each in sets
    )
