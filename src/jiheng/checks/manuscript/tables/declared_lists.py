"""The indicators that the tables of a report declare, each list once however often the report shows it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from jiheng.checks.declared.indicator import Declared
from jiheng.checks.manuscript.tables.indicator_forms import FormLine, IndicatorForm
from jiheng.core.indicator_values import Span
from jiheng.schema.cells.actuals import read_tier
from jiheng.schema.cells.characters import compact
from jiheng.schema.form_tables.vocabulary import Meaning


def lists_in_report(forms: Sequence[IndicatorForm]) -> tuple[tuple[Declared, ...], ...]:
    """The indicators of each table with targets, without tables that only repeat what another one lists."""
    lists = [
        tuple(_of_line(line) for line in form.indicators if compact(line.name))
        for form in forms
        if form.has(Meaning.TARGET)
    ]
    names = [{compact(each.name) for each in indicators} for indicators in lists]
    kept = []
    for place, indicators in enumerate(lists):
        repeats = any(
            names[place] < names[other] or (names[place] == names[other] and other < place)
            for other in range(len(lists))
            if other != place
        )
        if indicators and not repeats:
            kept.append(indicators)
    return tuple(kept)


def declared_once(lists: Sequence[Sequence[Declared]]) -> tuple[Declared, ...]:
    """The indicators of all lists, each once though it stands in several."""
    once: dict[tuple[str, str], Declared] = {}
    for indicators in lists:
        here = {(compact(each.name), compact(each.words)): each for each in indicators}
        once = {**here, **once}
    return tuple(once.values())


def _of_line(line: FormLine) -> Declared:
    target = line.target.value
    previous = line.row.cell(Meaning.PREVIOUS)
    return Declared(
        name=line.name,
        level1=line.level1,
        level2=line.level2,
        nature=line.context.character.nature,
        direction=line.target.direction,
        operator=line.target.operator,
        target=target if isinstance(target, Decimal | Span | date | str) else None,
        words=line.text(Meaning.TARGET),
        unit=line.target.unit_of_measure or line.context.unit_of_measure,
        weight=None if line.weight is None else line.weight.value,
        previous=None if previous is None else _number(previous.text),
        is_graded=read_tier(line.text(Meaning.ACTUAL)) is not None,
        at=line.at,
    )


def _number(text: str) -> Decimal | None:
    stripped = compact(text).rstrip("%")
    return Decimal(stripped) if stripped.replace(".", "", 1).isdecimal() else None
