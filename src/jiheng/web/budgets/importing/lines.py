"""New projects and budget lines from a spreadsheet, set up together."""

from collections.abc import Sequence
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path

from django.db import transaction

from jiheng.core.budget import BudgetLine as BudgetLineRecord
from jiheng.core.budget import ExpenditureKind
from jiheng.core.finding import Findings
from jiheng.core.numbers import in_wan, to_the_fen
from jiheng.documents.workbook.entries import Entry, read_entries
from jiheng.web.accounts.access import Access
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.actions.entering import without_assessment, without_target
from jiheng.web.budgets.actions.projects import add_project
from jiheng.web.budgets.codes import next_position
from jiheng.web.budgets.editors import editor
from jiheng.web.budgets.importing.books import LINE_BOOK, LINES, PROJECTS, known_projects
from jiheng.web.budgets.models import BudgetLine, Project
from jiheng.web.budgets.questions import projects_with_targets
from jiheng.web.cases.records import year_records
from jiheng.web.face.addresses import address
from jiheng.web.jobs.registry import Progress, Result
from jiheng.web.records.acting import ActionRefusedError, record

NOTHING = Decimal(0)
BATCH = 2000


def import_lines(
    access: Access, unit_year: UnitYear, path: Path, name: str, findings: Findings, progress: Progress
) -> Result:
    """Set up every project and line of the workbook. Raises `CaseError` with every bad cell; then nothing is set up."""
    read = read_entries(path, LINE_BOOK, findings, known_projects(unit_year), progress.tell)
    entries, projects = read[LINES.name], read[PROJECTS.name]
    with transaction.atomic():
        actor = editor(access, unit_year)
        _set_up_projects(access, unit_year, projects, findings)
        _check(entries, unit_year, findings)
        findings.raise_if_errors()
        first = next_position(BudgetLine, unit_year)
        lines = [_line(entry, unit_year) for entry in entries]
        rows = [
            BudgetLine(unit_year=unit_year, position=position, changed_by=actor.person).fill(line)
            for position, line in enumerate(lines, first)
        ]
        BudgetLine.objects.bulk_create(rows, batch_size=BATCH)
        for project in dict.fromkeys(line.project for line in lines):
            own = [line.revised_budget for line in lines if line.project == project]
            words = f"{actor}从“{name}”导入预算{len(own)}行，全年预算数{to_the_fen(sum(own, NOTHING))}元"
            record(actor, f"budgets.unityear:{unit_year.pk}", "import", words, unit_year=unit_year, project=project)
    total = sum((line.revised_budget for line in lines), NOTHING)
    new = f"、新项目{len(projects)}个" if projects else ""
    page = address("budgets:lines", unit_year.year.year, unit_year.budget_unit.code)
    return Result(f"已导入预算{len(lines)}行{new}，全年预算数共{to_the_fen(total)}元。", leads_to=page)


def _set_up_projects(access: Access, unit_year: UnitYear, projects: Sequence[Entry], findings: Findings) -> None:
    for entry in projects:
        told = {name: value for name, value in asdict(entry.record).items() if value is not None}
        try:
            add_project(access, unit_year, told)
        except ActionRefusedError as refusal:
            findings.add("BUD101", entry.place("code"), str(refusal), found=entry.record.code)


def _check(entries: Sequence[Entry], unit_year: UnitYear, findings: Findings) -> None:
    known = set(BudgetLine.objects.filter(unit_year=unit_year).values_list(*_CODE, flat=True))
    names = dict(Project.objects.filter(unit_year=unit_year).values_list("code", "name"))
    year = unit_year.year
    with_target = projects_with_targets(unit_year) if year.requires_target else frozenset()
    unassessed = _unassessed(entries, unit_year) if year.requires_target else {}
    for entry in entries:
        line = entry.record
        if line.code in known:
            message = f"预算行编号“{line.code}”已经有了；请换一个编号，要改已有的行请在网页里改。"
            findings.add("BUD102", entry.place("code"), message, found=line.code)
        if line.kind is ExpenditureKind.BASIC and line.project:
            findings.add("BUD103", entry.place("project"), "基本支出不写项目；请清空这一格，或把支出类别改为项目支出。")
        if line.kind is ExpenditureKind.PROJECT and not line.project:
            findings.add("BUD103", entry.place("project"), "项目支出要写项目编号；请补上，新项目先写在“项目”表。")
        if line.project in names and year.requires_target and line.project not in with_target:
            findings.add("BUD104", entry.place("project"), without_target(line.project), found=line.project)
        if unassessed.get(line.project):
            findings.add("BUD107", entry.place("project"), unassessed[line.project], found=line.project)
        if line.year_of_origin > year.year:
            message = f"资金年度是{line.year_of_origin}，晚于{year.year}年；请核对。"
            findings.add("BUD105", entry.place("year_of_origin"), message, found=line.year_of_origin)
        if line.original_budget is None and line.revised_budget is None:
            message = "年初预算数和全年预算数都没有填；请至少填一个。"
            findings.add("BUD106", entry.place("original_budget"), message)
        elif line.original_budget is not None and line.revised_budget not in (None, line.original_budget):
            apart = f"相差{in_wan(abs(line.revised_budget - line.original_budget))}"
            message = f"全年预算数和年初预算数{apart}；这里请留空，导入后在“调整”登记增减的金额和原因。"
            findings.add("BUD108", entry.place("revised_budget"), message, found=line.revised_budget)


def _unassessed(entries: Sequence[Entry], unit_year: UnitYear) -> dict[str, str]:
    """By project, why it may not have as much as it would have then."""
    lines: dict[str, list[BudgetLineRecord]] = {}
    added = (_line(entry, unit_year) for entry in entries if _is_told(entry))
    for line in (*year_records(BudgetLine, unit_year), *added):
        lines.setdefault(line.project, []).append(line)
    return {code: without_assessment(unit_year, code, own) for code, own in lines.items() if code}


def _is_told(entry: Entry) -> bool:
    return entry.record.original_budget is not None or entry.record.revised_budget is not None


def _line(entry: Entry, unit_year: UnitYear) -> BudgetLineRecord:
    told = asdict(entry.record)
    told["revised_budget"] = told["original_budget"] if told["revised_budget"] is None else told["revised_budget"]
    return BudgetLineRecord(**told, budget_unit=unit_year.budget_unit.code, actual_expenditure=NOTHING)


_CODE = ("code",)
