"""Where in a report each figure is printed: by heading numbers, by the captions of tables, by the labels of annexes."""

from collections.abc import Iterable, Iterator

from jiheng.core.blocks import Block, Heading, Paragraph, Run, Table
from jiheng.core.document import Section


def places_of_figures(sections: Iterable[Section]) -> dict[str, tuple[str, ...]]:
    """Every figure's places in reading order, each once: 「一、（四）」, 「二、（二）表“指标得分表”」, 「附件1」."""
    places: dict[str, dict[str, None]] = {}
    for section in sections:
        for place, run in _printed(section):
            if run.figure:
                places.setdefault(run.figure, {})[place] = None
    return {name: tuple(found) for name, found in places.items()}


def _printed(section: Section) -> Iterator[tuple[str, Run]]:
    """Every run of a section with the words for where it stands."""
    numbers: dict[int, str] = {}
    for block in section.blocks:
        if isinstance(block, Heading):
            numbers = {level: number for level, number in numbers.items() if level < block.level}
            numbers[block.level] = block.number
        place = section.label or "".join(numbers.values()) or "正文"
        if isinstance(block, Table) and block.caption and not section.label:
            place += f"表“{block.caption}”"
        for run in _runs(block):
            yield place, run


def _runs(block: Block) -> Iterator[Run]:
    if isinstance(block, Paragraph):
        yield from block.runs
    elif isinstance(block, Table):
        yield from (run for row in block.rows for cell in row for run in cell.runs)
