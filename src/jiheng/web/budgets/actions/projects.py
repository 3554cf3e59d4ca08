"""Setting up a project and changing what is told about it."""

from dataclasses import fields, replace
from decimal import Decimal
from typing import Any

from django.db import transaction

from jiheng.core.budget import Project as ProjectRecord
from jiheng.core.numbers import to_the_fen
from jiheng.web.accounts.access import Access
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.codes import next_code, next_position
from jiheng.web.budgets.editors import editor
from jiheng.web.budgets.models import Project, Task
from jiheng.web.cases.records import record_of
from jiheng.web.records.acting import ActionRefusedError, record


def add_project(access: Access, unit_year: UnitYear, told: dict[str, Any]) -> Project:
    """A new project under the next free code, or under the code given."""
    with transaction.atomic():
        actor = editor(access, unit_year)
        code = told.get("code") or next_code(Project, unit_year)
        _check_names(unit_year, code, told)
        _check_term(unit_year, told)
        if Project.objects.filter(unit_year=unit_year, code=code).exists():
            raise ActionRefusedError(f"项目编号“{code}”已经有了；请换一个编号，或留空由系统编。")
        project = ProjectRecord(**{**told, "code": code, "budget_unit": unit_year.budget_unit.code})
        row = Project(unit_year=unit_year, position=next_position(Project, unit_year), changed_by=access.person).fill(
            project
        )
        row.save()
        words = f"{actor}设立项目{code}“{project.name}”"
        record(actor, f"budgets.project:{row.pk}", "add", words, unit_year=unit_year, project=code)
    return row


def change_project(access: Access, unit_year: UnitYear, code: str, told: dict[str, Any], *, revision: int) -> Project:
    """Change what a project's form shows; refuses when somebody else has changed it since `revision`."""
    with transaction.atomic():
        actor = editor(access, unit_year)
        row = Project.objects.select_for_update().get(unit_year=unit_year, code=code)
        if row.revision != revision:
            raise ActionRefusedError("您打开之后，这个项目又有人改过；您填的内容还在下面，请核对后再保存。")
        before: ProjectRecord = record_of(row, unit_year.budget_unit)
        _check_names(unit_year, code, told)
        _check_term(unit_year, told)
        after = replace(before, **told)
        if after == before:
            return row
        row.fill(after)
        row.revision += 1
        row.changed_by = access.person
        row.save()
        changed = [
            each.metadata["column"][0]
            for each in fields(ProjectRecord)
            if getattr(before, each.name) != getattr(after, each.name)
        ]
        words = f"{actor}修改项目{code}：{'、'.join(changed)}"
        record(actor, f"budgets.project:{row.pk}", "change", words, unit_year=unit_year, project=code)
    return row


def _check_names(unit_year: UnitYear, code: str, told: dict[str, Any]) -> None:
    """A project's figures are called by its short name, so that name is its own."""
    others = Project.objects.filter(unit_year=unit_year).exclude(code=code)
    for name, title in (("name", "项目名称"), ("short_name", "项目简称")):
        value = told.get(name)
        if value and others.filter(**{name: value}).exists():
            raise ActionRefusedError(f"{title}“{value}”与别的项目重复；请改成不同的。")
    short = told.get("short_name", "")
    if "." in short or " " in short:
        raise ActionRefusedError(f"项目简称“{short}”里有“.”或空格；数字名里要用到它，请去掉。")


def _check_term(unit_year: UnitYear, told: dict[str, Any]) -> None:
    """The task is there, the years hold this one, and what the treasury gives is no more than the whole."""
    year, task = unit_year.year.year, told.get("task", "")
    if task and not Task.objects.filter(unit_year=unit_year, code=task).exists():
        raise ActionRefusedError(f"没有任务“{task}”；请先在“职责和任务”里新增，或从列表里选。")
    first, last = told.get("first_year"), told.get("last_year")
    if first is not None and last is not None and last < first:
        raise ActionRefusedError(f"结束年度{last}早于开始年度{first}；请核对项目期。")
    if (first is not None and first > year) or (last is not None and last < year):
        raise ActionRefusedError(
            f"项目期{first or '…'}—{last or '…'}不含{year}年；请核对项目期，或在对应年度设立项目。"
        )
    _check_part("申请", told.get("requested_budget"), told.get("requested_appropriation"))
    whole = told.get("midterm_budget")
    _check_part("中期", whole, told.get("midterm_appropriation"))
    if whole is not None and (first is None or last is None or first == last):
        raise ActionRefusedError("中期资金是跨年度项目的全部资金；请填开始年度和结束年度，不跨年度的不填中期资金。")


def _check_part(which: str, whole: Decimal | None, given: Decimal | None) -> None:
    """What the treasury gives is told beside the whole, and is no more than it."""
    if given is not None and whole is None:
        raise ActionRefusedError(f"填了{which}财政拨款，没有填{which}资金总额；请补上总额。")
    if given is not None and whole is not None and given > whole:
        raise ActionRefusedError(
            f"{which}财政拨款{to_the_fen(given)}元超过{which}资金总额{to_the_fen(whole)}元；请核对。"
        )
