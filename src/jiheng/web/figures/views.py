"""A figure with its formula and its sources, and the record behind a source; beside the page or as one of its own."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from jiheng.core.case import TABLE_TITLES, MoneyUnit
from jiheng.core.figure import RecordSource
from jiheng.core.record import Kind, Record, columns_of
from jiheng.figures.cells import source_value, source_words
from jiheng.schema.values import Writing, write_value
from jiheng.web.accounts.access import access_of, unit_year_or_404
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.figures.opening import figures_known, record_named, work_named
from jiheng.web.figures.places import address_of, may_open

CELLS = 50


def figure(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """`?name=`; with `of=` as a piece of work tells it."""
    unit_year = unit_year_or_404(request, year, unit_code)
    name, of = request.GET.get("name", "").strip(), request.GET.get("of", "")
    work = work_named(unit_year, of)
    known = figures_known(unit_year, work, name)
    found = known.get(name)
    cells = found.sources if found else ()
    page = Paginator(cells, CELLS).get_page(request.GET.get("cells"))
    context: dict[str, Any] = {
        **_frame(request, unit_year),
        "name": name,
        "of": of if work else "",
        "work": work,
        "figure": found,
        "inputs": [known[each] for each in found.inputs if each in known] if found else [],
        "page": page,
        "cells": [_cell(request, unit_year, each) for each in page.object_list],
    }
    return render(request, "figures/figure.html", context, status=200 if found else 404)


def record(request: HttpRequest, year: int, unit_code: str, table: str, key: str) -> HttpResponse:
    """One record by its titles; names on restricted lists are not among them."""
    unit_year = unit_year_or_404(request, year, unit_code)
    of = request.GET.get("of", "")
    work = work_named(unit_year, of)
    if not may_open(access_of(request), unit_year, table):
        raise Http404
    found = record_named(unit_year, work, table, key)
    context = {
        **_frame(request, unit_year),
        "table": TABLE_TITLES.get(table, ""),
        "key": key,
        "details": _details(found) if found else [],
        "hides_names": any(column.restricted for column in columns_of(type(found))) if found else False,
        "place": address_of(unit_year, work, table, key) if found else "",
    }
    return render(request, "figures/record.html", context, status=200 if found else 404)


def _frame(request: HttpRequest, unit_year: UnitYear) -> dict[str, object]:
    return {
        "frame": frame_of(request),
        "unit": unit_year.budget_unit,
        "year": unit_year.year.year,
    }


def frame_of(request: HttpRequest) -> str:
    """Beside the page that asks, or as a page of its own."""
    return "figures/side.html" if request.headers.get("HX-Request") else "face/base.html"


def _cell(request: HttpRequest, unit_year: UnitYear, origin: RecordSource) -> tuple[RecordSource, str, str, bool]:
    is_open = may_open(access_of(request), unit_year, origin.table)
    return origin, source_words(origin), source_value(origin) or "（空）", is_open


def _details(found: Record) -> list[tuple[str, str]]:
    writing = Writing(MoneyUnit.WAN, for_people=True)
    told = []
    for column in columns_of(type(found)):
        if column.restricted or column.kind is Kind.FIELDS or column.name == "assumed":
            continue
        value = getattr(found, column.name)
        unit = str(getattr(found, column.measured_by)) if column.measured_by else ""
        text = write_value(column, value, Writing(writing.money_unit, for_people=True, unit_of_measure=unit))
        if text and column.kind in (Kind.MONEY, Kind.SIGNED_MONEY):
            text += "万元"
        if text:
            told.append((column.title, text))
    return told
