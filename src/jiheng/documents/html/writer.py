"""Prints a composed document as one HTML page that needs nothing else: no script, no network, no other file."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Template

from jiheng.core.blocks import Block, Chart, Heading, Table
from jiheng.core.document import Document, Orientation, Section
from jiheng.documents.html.charts import BarChart, lay_out_chart
from jiheng.documents.html.figures import printed_figures
from jiheng.documents.printing.official_layout import MARK_SEPARATOR, TITLE_ROOM, closing_of
from jiheng.documents.printing.printable_text import printable
from jiheng.documents.printing.single_page import page_style, page_template, style_context
from jiheng.documents.printing.table_grid import TableGrid, lay_out
from jiheng.documents.printing.title_lines import title_lines

_CONTENTS_LEVELS = 2
_LOWEST_RANK = 5


def write_html(document: Document, path: Path) -> None:
    path.write_text(html_text(document), encoding="utf-8", newline="\n")


def html_text(document: Document) -> str:
    """The document as a page; the same document gives the same text."""
    sections = tuple(_sections(document))
    figures = printed_figures(document.figures)
    return _template().render(
        document=document,
        marks=printable(MARK_SEPARATOR.join(document.marks)),
        sections=sections,
        figures=figures,
        contents=tuple(_contents(sections, has_annex=bool(figures))),
        **style_context(_style() + _width_rules(sections)),
    )


@dataclass(frozen=True, slots=True)
class _PrintedBlock:
    """A block with what the page needs besides: its id, a heading's rank, a table's grid, a chart's bars."""

    kind: str
    block: Block
    anchor: str
    rank: int = 0
    grid: TableGrid | None = None
    widths: tuple[str, ...] = ()
    chart: BarChart | None = None


@dataclass(frozen=True, slots=True)
class _PrintedSection:
    anchor: str
    label: str
    title: str
    is_landscape: bool
    blocks: tuple[_PrintedBlock, ...]
    closing: bool


@dataclass(frozen=True, slots=True)
class _ContentsEntry:
    level: int
    anchor: str
    text: str


def _sections(document: Document) -> Iterator[_PrintedSection]:
    closing = closing_of(document)
    for index, section in enumerate(document.sections or (Section(()),)):
        repeats_title = index == 0 and section.title == document.title
        yield _PrintedSection(
            anchor=f"section-{index + 1}" if index else "",
            label=section.label,
            title="" if repeats_title else section.title,
            is_landscape=section.orientation is Orientation.LANDSCAPE,
            blocks=tuple(
                _printed(block, f"part-{index + 1}-{number}") for number, block in enumerate(section.blocks, start=1)
            ),
            closing=closing is not None and closing.section == index,
        )


def _printed(block: Block, anchor: str) -> _PrintedBlock:
    kind = type(block).__name__
    match block:
        case Heading():
            return _PrintedBlock(kind, block, anchor, rank=min(block.level + 1, _LOWEST_RANK))
        case Table():
            return _PrintedBlock(kind, block, anchor, grid=lay_out(block), widths=_width_classes(block))
        case Chart():
            return _PrintedBlock(kind, block, anchor, chart=lay_out_chart(block))
        case _:
            return _PrintedBlock(kind, block, anchor)


def _contents(sections: tuple[_PrintedSection, ...], *, has_annex: bool) -> Iterator[_ContentsEntry]:
    for section in sections:
        if section.anchor and (section.label or section.title):
            yield _ContentsEntry(1, section.anchor, printable(f"{section.label} {section.title}".strip()))
        for printed in section.blocks:
            if isinstance(printed.block, Heading) and printed.block.level <= _CONTENTS_LEVELS:
                text = printable(printed.block.number + printed.block.text)
                yield _ContentsEntry(printed.block.level, printed.anchor, text)
    if has_annex:
        yield _ContentsEntry(1, "figures", "数字来源")


def _width_classes(table: Table) -> tuple[str, ...]:
    """Column widths as classes in tenths of a percent, because the page allows no style attributes."""
    total = sum(table.widths)
    return tuple(f"width-{round(1000 * width / total)}" for width in table.widths)


def _width_rules(sections: tuple[_PrintedSection, ...]) -> str:
    used = {name for section in sections for printed in section.blocks for name in printed.widths}
    tenths = sorted(int(name.removeprefix("width-")) for name in used)
    return "".join(f".width-{width} {{ width: {width / 10}%; }}\n" for width in tenths)


@cache
def _style() -> str:
    return page_style("jiheng.documents.html", "page.css")


@cache
def _template() -> Template:
    return page_template("jiheng.documents.html", {"title_lines": lambda title: title_lines(title, TITLE_ROOM)})
