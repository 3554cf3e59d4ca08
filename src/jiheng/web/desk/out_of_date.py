"""Submitted work whose figures the records no longer tell, as the 工作台 lists it."""

from jiheng.web.accounts.access import Access
from jiheng.web.budgets.naming import call_by_project
from jiheng.web.desk.works import KINDS
from jiheng.web.face.parts import ShownLight, Task
from jiheng.web.face.shown import moment
from jiheng.web.figures.models import FiguresTold
from jiheng.web.records.reviewed_work import ReviewedWork

SHOWN = 12


def out_of_date(access: Access, year: int) -> tuple[Task, ...]:
    """What has gone out of date in the year, the latest first; as many queries for two as for twenty."""
    found = FiguresTold.objects.filter(access.seen_in(year), out_since__isnull=False)
    marks = list(found.defer("figures").order_by("-out_since", "-pk")[:SHOWN])
    works: dict[tuple[str, int], ReviewedWork] = {}
    for kind in KINDS:
        label = kind.model._meta.label_lower
        keys = [mark.work for mark in marks if mark.kind == label]
        works |= {(label, work.pk): work for work in (kind.all().filter(pk__in=keys) if keys else ())}
    call_by_project(works.values())
    marked = [(mark, works.get((mark.kind, mark.work))) for mark in marks]
    return tuple(_task(mark, work) for mark, work in marked if work is not None and not work.is_editable)


def _task(mark: FiguresTold, work: ReviewedWork) -> Task:
    first = mark.changes[0]
    more = f"，等{len(mark.changes)}个数字" if len(mark.changes) > 1 else ""
    return Task(
        title=f"{work.title}已过时",
        address=work.get_absolute_url(),
        light=ShownLight.ATTENTION,
        detail=f"{work.unit_year.budget_unit.name} · {first['name']} {first['before']}→{first['after']}{more}",
        by=f"{moment(mark.out_since)}起",
    )
