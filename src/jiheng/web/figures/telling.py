"""Keeping the figures that submitted work printed, and telling in what they differ from those of the records now."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import timezone

from jiheng.core.figure import Figure, FigureUnit
from jiheng.core.numbers import fixed, plain, to_wan
from jiheng.figures.cells import source_value, source_words
from jiheng.figures.changes import CellChange, FigureChange, changed_figures
from jiheng.reports.figure_record import figure_of_record, figure_record
from jiheng.reports.named_figures import with_inputs
from jiheng.web.figures.models import FiguresTold
from jiheng.web.records.reviewed_work import ReviewedWork

MOST_CELLS = 20


def keep_told(work: ReviewedWork, names: Iterable[str], figures: Mapping[str, Figure]) -> None:
    """Write down what the work printed; what it printed when it was submitted before is superseded."""
    printed = with_inputs(names, figures)
    FiguresTold.objects.update_or_create(
        kind=kind_of(work),
        work=work.pk,
        defaults={
            "unit_year": work.unit_year,
            "told_at": timezone.now(),
            "figures": [figure_record(each) for each in printed.values()],
            "compared": work.unit_year.records_revision,
            "changes": [],
            "out_since": None,
        },
    )


def kind_of(work: ReviewedWork) -> str:
    """The table that the work stands in."""
    return work._meta.label_lower


def told_changes(told: FiguresTold, now: Mapping[str, Figure]) -> list[dict[str, Any]]:
    """Every printed figure that reads otherwise now, or stands on other records, with the cells that moved."""
    before = {each["name"]: figure_of_record(each) for each in told.figures}
    changes = changed_figures(before, now, names=before)
    return [_told(each) for each in changes if each.is_told_otherwise or each.cells]


def _told(change: FigureChange) -> dict[str, Any]:
    return {
        "name": change.name,
        "before": change.before.told() if change.before else "",
        "after": change.after.told() if change.after else "",
        "difference": _difference(change),
        "cells": [_cell(each) for each in change.cells[:MOST_CELLS]],
        "more": max(0, len(change.cells) - MOST_CELLS),
    }


def _difference(change: FigureChange) -> str:
    """With its sign and unit; nothing where one of the two is no number, or nothing differs."""
    value = change.difference
    figure = change.after or change.before
    if not value or figure is None:
        return ""
    sign = "+" if value > 0 else "-"
    match figure.unit:
        case FigureUnit.MONEY:
            return f"{sign}{fixed(to_wan(abs(value)), figure.places)}万元"
        case FigureUnit.PERCENT:
            return f"{sign}{fixed(abs(value), figure.places)}个百分点"
        case _:
            return f"{sign}{plain(abs(value))}{figure.unit_word}"


def _cell(change: CellChange) -> dict[str, str]:
    known = change.after or change.before
    assert known is not None
    return {
        "table": known.table,
        "key": known.key,
        "words": source_words(known),
        "before": source_value(change.before) or "（空）" if change.before else "（没有）",
        "after": source_value(change.after) or "（空）" if change.after else "（已删除）",
    }
