"""Long work over all sheets of a period: calculating them anew, and their forms in one archive."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from jiheng.core.finding import CaseError
from jiheng.documents.form_workbook.writer import form_xlsx_bytes
from jiheng.documents.word.writer import docx_bytes
from jiheng.web.accounts.access import access_of_person
from jiheng.web.accounts.models import Person
from jiheng.web.jobs.registry import JobRefusedError, Progress, Result, job
from jiheng.web.monitoring.models import MonitoringPeriod, MonitoringSheet
from jiheng.web.monitoring.monitored import OUTCOME, calculate, keep_outcome
from jiheng.web.monitoring.printed_form import document_of
from jiheng.web.records.evidence import safe_name
from jiheng.web.records.reviewed_work import State

RECALCULATE, EXPORT = "monitoring.recalculate", "monitoring.export"
MOST_NAMED = 5
AT_ONCE = 200


@job(RECALCULATE)
def recalculate(person: Person, progress: Progress, *, period: int) -> Result:
    """What lists show of every sheet that is not approved yet."""
    sheets = _sheets(person, period).exclude(state=State.APPROVED)
    total, problems = sheets.count(), []
    for done, sheet in enumerate(_one_by_one(sheets), 1):
        try:
            keep_outcome(sheet, calculate(sheet))
            sheet.save(update_fields=list(OUTCOME))
        except CaseError:
            problems.append(_called(sheet))
        progress.tell(done, total)
    return Result(f"已重算{total - len(problems)}张监控表。{_told(problems)}")


@job(EXPORT)
def export(person: Person, progress: Progress, *, period: int, kind: str = "xlsx") -> Result:
    """Every form of a period that the person sees, one folder a unit."""
    write = {"xlsx": form_xlsx_bytes, "docx": docx_bytes}.get(kind)
    if write is None:
        raise JobRefusedError("批量导出只有 Excel 和 Word 两种；请重新选择。")
    sheets = _sheets(person, period)
    total, problems = sheets.count(), []
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for done, sheet in enumerate(_one_by_one(sheets), 1):
            try:
                written = write(document_of(sheet))
            except CaseError:
                problems.append(_called(sheet))
            else:
                unit = sheet.unit_year.budget_unit
                name = f"{safe_name(f'{unit.code}{unit.name}')}/{safe_name(sheet.title)}.{kind}"
                archive.writestr(zipfile.ZipInfo(name), written)
            progress.tell(done, total)
    chosen = MonitoringPeriod.objects.get(pk=period)
    told = f"已导出{total - len(problems)}张监控表。{_told(problems)}"
    return Result(told, safe_name(f"{chosen.year.year}年{chosen.name}.zip"), content.getvalue(), "application/zip")


def _sheets(person: Person, period: int) -> QuerySet[MonitoringSheet]:
    chosen = MonitoringPeriod.objects.filter(pk=period).select_related("year").first()
    if chosen is None:
        raise JobRefusedError("没有这一期监控；请从监控列表重新交办。")
    unit_years = access_of_person(person).unit_years(chosen.year.year)
    found = MonitoringSheet.objects.filter(period=chosen, unit_year__in=unit_years)
    return found.select_related("unit_year__budget_unit__parent", "unit_year__year", "period", "target_set").order_by(
        "unit_year__budget_unit__path", "project", "pk"
    )


def _one_by_one(sheets: QuerySet[MonitoringSheet]) -> Iterator[MonitoringSheet]:
    """Every sheet, some at a time, with no query left open.

    SQLite lets nobody write who still reads from before another's write, and others go on saving meanwhile.
    """
    keys = list(sheets.values_list("pk", flat=True))
    for at in range(0, len(keys), AT_ONCE):
        yield from list(sheets.filter(pk__in=keys[at : at + AT_ONCE]))


def _called(sheet: MonitoringSheet) -> str:
    return f"{sheet.unit_year.budget_unit.name}（{sheet.project_name or '部门整体'}）"


def _told(problems: list[Any]) -> str:
    if not problems:
        return ""
    more = f"等{len(problems)}张" if len(problems) > MOST_NAMED else ""
    return f"{'、'.join(problems[:MOST_NAMED])}{more}的数据对不上，没有算出；请打开监控表看原因。"
