"""Which figures a document prints, and all they are made of: what a page must carry so that each can be opened."""

from collections.abc import Iterable, Mapping

from jiheng.core.blocks import Paragraph, Run, Table
from jiheng.core.document import Section
from jiheng.core.figure import Figure


def named_figures(sections: Iterable[Section]) -> tuple[str, ...]:
    """The names of all figures that any run of the sections prints, in reading order."""
    runs: list[Run] = []
    for section in sections:
        for block in section.blocks:
            if isinstance(block, Paragraph):
                runs += block.runs
            elif isinstance(block, Table):
                runs += [run for row in block.rows for cell in row for run in cell.runs]
    return tuple(dict.fromkeys(run.figure for run in runs if run.figure))


def with_inputs(names: Iterable[str], figures: Mapping[str, Figure]) -> dict[str, Figure]:
    """The figures of these names and all they are made of, in the registry's order."""
    wanted: set[str] = set()
    waiting = [name for name in names if name in figures]
    while waiting:
        name = waiting.pop()
        if name not in wanted:
            wanted.add(name)
            waiting += [each for each in figures[name].inputs if each in figures]
    return {name: figure for name, figure in figures.items() if name in wanted}


def figures_in(sections: Iterable[Section], figures: Mapping[str, Figure]) -> dict[str, Figure]:
    """The figures that the sections print, with their inputs."""
    return with_inputs(named_figures(sections), figures)
