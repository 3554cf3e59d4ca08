"""Closing a year, opening it again, and changing how an open one runs."""

from dataclasses import asdict, replace

from django.db import transaction

from jiheng.web.accounts.access import Access
from jiheng.web.budget_units.models import FiscalYear
from jiheng.web.fiscal_years.officer import officer
from jiheng.web.fiscal_years.opening import Terms, check_terms, subject_of
from jiheng.web.records.acting import ActionRefusedError, record, require_open
from jiheng.web.self_evaluations.models import SelfEvaluation


def close_year(access: Access, year: FiscalYear, reason: str) -> None:
    """Nothing of the year can be changed any more; everything stays readable."""
    with transaction.atomic():
        actor = officer(access)
        current = FiscalYear.objects.select_for_update().get(pk=year.pk)
        if current.is_closed:
            return
        current.is_closed = True
        current.save(update_fields=["is_closed"])
        words = f"{actor}关闭{year}" + (f"：{reason.strip()}" if reason.strip() else "")
        record(actor, subject_of(year), "close", words)


def reopen_year(access: Access, year: FiscalYear, reason: str) -> None:
    """A closed year can be worked on again, which needs a reason."""
    with transaction.atomic():
        actor = officer(access)
        if not reason.strip():
            raise ActionRefusedError("重新打开已关闭的年度要写明原因；请填写后再试。")
        current = FiscalYear.objects.select_for_update().get(pk=year.pk)
        if not current.is_closed:
            return
        current.is_closed = False
        current.save(update_fields=["is_closed"])
        record(actor, subject_of(year), "reopen", f"{actor}重新打开{year}：{reason.strip()}")


def change_terms(access: Access, year: FiscalYear, terms: Terms) -> None:
    """New days and rules for what has not begun; once a self-evaluation has begun, its standards stay."""
    with transaction.atomic():
        actor = officer(access)
        current = FiscalYear.objects.select_for_update().get(pk=year.pk)
        before = terms_of(current)
        require_open(current)
        if terms == before:
            return
        under_same_rules = replace(
            before,
            targets_due_on=terms.targets_due_on,
            self_evaluations_due_on=terms.self_evaluations_due_on,
            requires_target=terms.requires_target,
        )
        if terms != under_same_rules:
            _check_not_begun(current)
            check_terms(current.year, terms)
        for name, value in asdict(terms).items():
            setattr(current, name, value)
        current.save()
        record(actor, subject_of(year), "change", f"{actor}修改{year}的{_changed(before, terms)}")


def terms_of(year: FiscalYear) -> Terms:
    """What the year runs under now."""
    return Terms(
        year.region,
        year.whole_unit_standard,
        year.project_standard,
        year.requires_target,
        year.targets_due_on,
        year.self_evaluations_due_on,
    )


_NAMES = {
    "region": "行政区划",
    "whole_unit_standard": "整体自评标准",
    "project_standard": "项目自评标准",
    "requires_target": "无目标不入库",
    "targets_due_on": "目标申报截止",
    "self_evaluations_due_on": "自评截止",
}


def _changed(before: Terms, after: Terms) -> str:
    return "、".join(word for name, word in _NAMES.items() if getattr(before, name) != getattr(after, name))


def _check_not_begun(year: FiscalYear) -> None:
    if SelfEvaluation.objects.filter(unit_year__year=year).exists():
        raise ActionRefusedError(f"{year}已有单位开始自评，区划和评分标准不能再改；日期和“无目标不入库”可以改。")
