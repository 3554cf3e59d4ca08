"""批量导出: forms and reports of every self-evaluation that one sees in a year, in one archive, beside the work."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from jiheng.documents.many_results import ResultOrder, make_many_results
from jiheng.documents.results import FORM, REPORT
from jiheng.web.accounts.access import access_of_person
from jiheng.web.accounts.models import Person
from jiheng.web.jobs.registry import Progress, Result, job
from jiheng.web.records.evidence import content_of, safe_name
from jiheng.web.rules_in_force import not_in_force
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.self_evaluations.weighing import layout_of, outline_of, standard_of
from jiheng.web.self_evaluations.whole_case import whole_case

NAMES = (f"{FORM}.xlsx", f"{REPORT}.docx")
WORK = "export_self_evaluations"
NOT_MADE = "没有生成的.txt"


@job(WORK)
def export(person: Person, progress: Progress, *, year: int) -> Result:
    """What was submitted comes as it was made that day; drafts as they stand; what is not complete is listed."""
    evaluations = {each.pk: each for each in _visible(person, year)}
    archive = io.BytesIO()
    refused: list[str] = []
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as packed:  # the files are packed already
        for done, (key, files, problems) in enumerate(_all(evaluations), 1):
            title = f"{evaluations[key].unit_year.budget_unit.code} {safe_name(evaluations[key].case_title)}"
            for name, content in files.items():
                packed.writestr(f"{title}/{name}", content)
            if problems:
                refused.append(f"{evaluations[key].case_title}：{' '.join(problems)}")
            progress.tell(done, len(evaluations))
        if refused:
            packed.writestr(NOT_MADE, "\r\n".join(sorted(refused)))
    made = len(evaluations) - len(refused)
    outcome = f"导出{made}份自评的自评表和自评报告" + (
        f"；{len(refused)}份没有填完，原因见“{NOT_MADE}”。" if refused else "。"
    )
    return Result(outcome, f"{year}年绩效自评.zip", archive.getvalue(), "application/zip")


def _all(evaluations: dict[int, SelfEvaluation]) -> Iterator[tuple[int, dict[str, bytes], tuple[str, ...]]]:
    drafts = []
    for key, each in evaluations.items():
        kept = _kept(each)
        if kept:
            yield key, kept, ()
        else:
            told = not_in_force(each.unit_year.year.year, each.standard)
            if told:
                yield key, {}, (told,)
            else:
                drafts.append(each)
    for answer in make_many_results(map(_order, drafts), NAMES):
        yield answer.key, answer.files, answer.problems


def _order(evaluation: SelfEvaluation) -> ResultOrder:
    return ResultOrder(
        evaluation.pk,
        whole_case(evaluation),
        standard_of(evaluation),
        outline_of(evaluation),
        layout_of(evaluation),
    )


def _kept(evaluation: SelfEvaluation) -> dict[str, bytes]:
    submissions = list(evaluation.submissions.all())
    if evaluation.is_editable or not submissions:
        return {}
    stored: dict[str, Any] = submissions[-1].files
    return {name: content_of(stored[name]) for name in NAMES if name in stored}


def _visible(person: Person, year: int) -> QuerySet[SelfEvaluation]:
    visible = access_of_person(person).unit_years(year)
    return (
        SelfEvaluation.objects.filter(unit_year__in=visible)
        .select_related("unit_year__budget_unit__parent", "unit_year__year", "target_set")
        .prefetch_related("submissions")
    )
