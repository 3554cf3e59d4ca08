"""A figure as plain data and back again: what a document told can be held against what the records tell later."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from jiheng.core.absence import NotApplicable
from jiheng.core.figure import Aspect, Figure, FigureUnit, RecordSource
from jiheng.core.indicator_values import Accumulation
from jiheng.core.quantity import Qualifier
from jiheng.reports.plain_record import Record, plain_value


def figure_record(figure: Figure) -> Record:
    """One figure with its formula, the figures it is made of and the records it was read from."""
    return {
        "name": figure.name,
        "id": figure.id,
        "value": plain_value(figure.value),
        "text": figure.text,
        "wording": figure.wording,
        "unit": figure.unit.value,
        "unit_word": figure.unit_word,
        "places": figure.places,
        "told": figure.told(),
        "aspect": figure.aspect.value,
        "accumulation": figure.accumulation.value,
        "qualifier": figure.qualifier.value,
        "formula": figure.formula,
        "inputs": list(figure.inputs),
        "sources": [plain_value(each) for each in figure.sources],
        "assumed": figure.assumed,
    }


def figure_of_record(record: Mapping[str, Any]) -> Figure:
    """The figure that was written down."""
    unit = FigureUnit(record["unit"])
    return Figure(
        id=record["id"],
        name=record["name"],
        unit=unit,
        value=_value(record["value"]),
        formula=record["formula"],
        aspect=Aspect(record["aspect"]),
        word=record["unit_word"] if unit is FigureUnit.COUNT else "",
        places=record["places"],
        accumulation=Accumulation(record["accumulation"]),
        inputs=tuple(record["inputs"]),
        sources=tuple(RecordSource(**each) for each in record["sources"]),
        qualifier=Qualifier(record["qualifier"]),
        wording=record["wording"],
        assumed=record["assumed"],
        text=record["text"],
    )


def _value(told: str | Mapping[str, str] | None) -> Decimal | NotApplicable | None:
    if told is None:
        return None
    return Decimal(told) if isinstance(told, str) else NotApplicable(told["not_applicable"])
