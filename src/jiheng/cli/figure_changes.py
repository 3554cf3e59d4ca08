"""The differences between the figures of two versions of a case, as a list for people or as JSON."""

import json
from collections.abc import Sequence
from decimal import Decimal

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from jiheng.core.figure import Figure, FigureUnit, RecordSource
from jiheng.core.numbers import plain, round_half_up, to_wan
from jiheng.figures.cells import source_value, source_words
from jiheng.figures.changes import CellChange, FigureChange

NONE = "（无）"
MOST_CELLS = 5
SHOWN_PLACES = 2
MONEY_PLACES = 6
"""万元 to the fen."""


def show_changes(changes: Sequence[FigureChange], as_json: bool) -> None:
    """One line for each figure that is told otherwise, with the cells that made it so."""
    told = [change for change in changes if change.is_told_otherwise or change.cells]
    if as_json:
        click.echo(json.dumps([_record(change) for change in told], ensure_ascii=False, indent=2))
        return
    if not told:
        click.echo("两版案卷的数字没有不同。")
        return
    table = Table(box=None, header_style="bold", pad_edge=False)
    for title in ("数字名", "原来", "现在", "相差", "改动的记录"):
        table.add_column(title, justify="left" if title in ("数字名", "改动的记录") else "right")
    for change in told:
        cells = "；".join(_cell(each) for each in change.cells[:MOST_CELLS])
        more = f"等{len(change.cells)}处" if len(change.cells) > MOST_CELLS else ""
        row = (change.name, _told(change.before), _told(change.after), _difference(change), f"{cells}{more}")
        table.add_row(*map(escape, row))
    console = Console()
    console.print(table)
    console.print(f"共{len(told)}个数字不同。", highlight=False)


def _told(figure: Figure | None) -> str:
    return figure.told() if figure else NONE


def _difference(change: FigureChange) -> str:
    if change.difference is None or not change.difference or change.after is None:
        return ""
    is_money = change.after.unit is FigureUnit.MONEY
    number = plain(round_half_up(to_wan(change.difference), MONEY_PLACES) if is_money else _short(change.difference))
    unit = "万元" if is_money else "个百分点" if change.after.unit is FigureUnit.PERCENT else change.after.unit_word
    return f"{'+' if change.difference > 0 else ''}{number}{unit}"


def _short(value: Decimal) -> Decimal:
    return round_half_up(value, SHOWN_PLACES)


def _cell(change: CellChange) -> str:
    cell = change.after or change.before
    assert cell is not None
    old, new = (source_value(each) or "（空）" if each else NONE for each in (change.before, change.after))
    return f"{source_words(cell)}：{old}→{new}"


def _value(cell: RecordSource | None) -> str | None:
    return source_value(cell) if cell else None


def _record(change: FigureChange) -> dict[str, object]:
    return {
        "name": change.name,
        "before": _told(change.before),
        "after": _told(change.after),
        "difference": None if change.difference is None else plain(change.difference),
        "cells": [
            {"cell": source_words(cell), "before": _value(each.before), "after": _value(each.after)}
            for each in change.cells
            if (cell := each.after or each.before)
        ],
    }
