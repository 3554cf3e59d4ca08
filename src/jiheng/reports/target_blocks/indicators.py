"""The indicator block of a target form: one row per indicator under its levels."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import groupby

from jiheng.core.blocks import Align, Cell
from jiheng.core.indicator import Indicator
from jiheng.core.indicator_values import Operator, Span, TargetValue
from jiheng.core.numbers import plain
from jiheng.figures.cells import value_text
from jiheng.figures.indicators import PERCENT_SIGNS
from jiheng.reports.cells import NONE, full_points, label, words
from jiheng.reports.form_blocks.grid import Row
from jiheng.reports.target_blocks.declaration import Declaration
from jiheng.rules.target_form import TargetColumnKind

_SIGNED = (Operator.AT_LEAST, Operator.ABOVE, Operator.EQUAL, Operator.AT_MOST, Operator.BELOW)
_MIDTERM = (TargetColumnKind.MIDTERM_LEVEL2, TargetColumnKind.MIDTERM_LEVEL3, TargetColumnKind.MIDTERM_TARGET)


def indicators(declaration: Declaration) -> Iterator[Row]:
    """The block with its title at the side; its columns are the form's grid."""
    kinds = [column.kind for column in declaration.text.indicators]
    rows = declaration.indicators
    side = [label(declaration.text.indicator_title, rows=len(rows) or 1)]
    yield (label(""), *(label(column.head) for column in declaration.text.indicators))
    if not rows:
        yield (*side, *(words("") for _ in kinds))
    for _, members in groupby(rows, key=lambda each: each.level1):
        of_type = list(members)
        for at, (_, below) in enumerate(groupby(of_type, key=lambda each: each.level2)):
            of_class = list(below)
            for place, each in enumerate(of_class):
                heads = {
                    TargetColumnKind.LEVEL1: (len(of_type) if not at and not place else 0),
                    TargetColumnKind.LEVEL2: (0 if place else len(of_class)),
                    TargetColumnKind.MIDTERM_LEVEL2: (0 if place else len(of_class)),
                }
                yield (*side, *_cells(each, kinds, heads))
                side = []


def _cells(each: Indicator, kinds: list[TargetColumnKind], heads: dict[TargetColumnKind, int]) -> Iterator[Cell]:
    """The cells of one row; a level's cell stands only where it begins."""
    for kind in kinds:
        rows = heads.get(kind)
        if rows is None:
            yield _cell(each, kind)
        elif rows:
            yield replace(_cell(each, kind), row_span=rows)


def _cell(each: Indicator, kind: TargetColumnKind) -> Cell:
    if kind in _MIDTERM and each.midterm_target is None:
        return label("") if kind is TargetColumnKind.MIDTERM_LEVEL2 else words("")
    match kind:
        case TargetColumnKind.LEVEL1:
            return label(each.level1)
        case TargetColumnKind.LEVEL2 | TargetColumnKind.MIDTERM_LEVEL2:
            return label(each.level2 or NONE)
        case TargetColumnKind.LEVEL3 | TargetColumnKind.MIDTERM_LEVEL3:
            return words(each.name)
        case TargetColumnKind.MIDTERM_TARGET:
            return words(declared_value(each, each.midterm_target), align=Align.CENTER)
        case TargetColumnKind.TARGET_WITH_OPERATOR_AND_UNIT:
            return words(declared_value(each, each.target), align=Align.CENTER, assumed="target" in each.assumed)
        case TargetColumnKind.TARGET:
            return words(bare_value(each.target), align=Align.CENTER, assumed="target" in each.assumed)
        case TargetColumnKind.DIRECTION:
            return words(each.direction.label, align=Align.CENTER)
        case TargetColumnKind.OPERATOR:
            return words(each.operator.label, align=Align.CENTER)
        case TargetColumnKind.NATURE:
            return words(each.nature.label, align=Align.CENTER)
        case TargetColumnKind.UNIT_OF_MEASURE:
            return words(each.unit_of_measure or NONE, align=Align.CENTER)
        case TargetColumnKind.WEIGHT:
            return full_points(each.weight) if each.weight is not None else words("")
        case TargetColumnKind.DEFINITION:
            return words(each.definition)
        case TargetColumnKind.REMARK:  # pragma: no branch
            return words("；".join(part for part in (each.target_basis, each.calculation) if part))


def declared_value(each: Indicator, target: TargetValue | None) -> str:
    """A target as forms print it: ≥270万元, 80～120次, 2024年6月30日前, words."""
    if target is None:
        return ""
    text = bare_value(target)
    if isinstance(target, str):
        return text
    if isinstance(target, date):
        return f"{text}前"
    sign = each.operator.label if isinstance(target, Decimal) and each.operator in _SIGNED else ""
    unit = "%" if each.unit_of_measure in PERCENT_SIGNS else each.unit_of_measure
    return f"{sign}{text}{unit}"


def bare_value(target: TargetValue | None) -> str:
    """A target without sign and unit."""
    if isinstance(target, Decimal):
        return plain(target)
    if isinstance(target, Span):
        return f"{plain(target.low)}～{plain(target.high)}"
    return "" if target is None else value_text(target)
