"""The figures of a unit's ledgers: each with its formula on hover, its records one click further."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from jiheng.core.publication import published
from jiheng.figures.cells import source_value, source_words
from jiheng.figures.filtered import filtered_figure
from jiheng.figures.registry import figures_of
from jiheng.web.accounts.access import unit_year_or_404
from jiheng.web.activities.views.overview import unit_context
from jiheng.web.activities.year_case import year_case

PAGE = 50
OWN = ("活动", "满意度", "投诉", "工程", "幼儿园", "规划", "维权", "救助名单")


def figures(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """The list; with `name`, that figure's formula, the figures it is made of and its records."""
    unit_year = unit_year_or_404(request, year, unit_code)
    case = published(year_case(unit_year))
    known = figures_of(case)
    name, sought = request.GET.get("name", "").strip(), request.GET.get("q", "").strip()
    chosen = known.get(name) or (filtered_figure(name, case) if name else None)
    cells = [(source_words(each), source_value(each) or "（空）") for each in chosen.sources] if chosen else []
    own = [each for each in known.values() if each.name.startswith(OWN) and sought in each.name]
    context = {
        **unit_context(request, unit_year),
        "name": name,
        "sought": sought,
        "chosen": chosen,
        "inputs": [known[each] for each in chosen.inputs] if chosen else [],
        "cells": Paginator(cells, PAGE).get_page(request.GET.get("cells")),
        "page": Paginator(own, PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "activities/figures.html", context, status=404 if name and not chosen else 200)
