"""Names of the projects that pieces of work are about, of many at once."""

from collections.abc import Collection

from jiheng.web.budgets.models import Project
from jiheng.web.records.reviewed_work import ReviewedWork


def names_of_projects(works: Collection[ReviewedWork]) -> dict[tuple[int, str], str]:
    """(unit's year, project's code) → the project's name, of all works in one query."""
    codes = {work.project for work in works if work.project}
    if not codes:
        return {}
    rows = Project.objects.filter(unit_year__in={work.unit_year_id for work in works}, code__in=codes)
    return {(unit_year, code): name for unit_year, code, name in rows.values_list("unit_year", "code", "name")}


def call_by_project(works: Collection[ReviewedWork]) -> None:
    """Lets titles name their projects without a query each."""
    names = names_of_projects(works)
    for work in works:
        work.__dict__["told_project"] = names.get((work.unit_year_id, work.project), "")
