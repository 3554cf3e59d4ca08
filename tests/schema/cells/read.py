"""A cell of 2021 read as a target, and the ids of what is told of it."""

from jiheng.schema.cells.reading import CellContext, CellReading
from jiheng.schema.cells.targets import read_target


def told(reading: CellReading) -> list[str]:
    return [remark.kind.value for remark in reading.remarks]


def target(text: str, **surroundings: object) -> CellReading:
    return read_target(text, CellContext(year=2021, **surroundings))  # type: ignore[arg-type]
