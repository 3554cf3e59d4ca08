"""Decisions written into the report itself, at the end of a paragraph, a heading or a table cell:

    …共服务老年人320名。【体检忽略 RPT203：两处口径不同，见附注（李某，2026-12-31止）】

They are taken out of the text before it is checked; what stands before them keeps its places.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from jiheng.checks.checkup import Suppression
from jiheng.core.blocks import Block, Cell, Heading, Paragraph, Run, Table
from jiheng.core.document import Document, Section
from jiheng.core.finding import Finding, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.text_lines import TextLine
from jiheng.schema.dates import find_date
from jiheng.schema.refused import RefusedError

OPENING = "【体检忽略"
EXAMPLE = "【体检忽略 RPT203：两处口径不同（李某，2026-12-31止）】"
_LONGEST_QUOTE = 60
_MARK = late_pattern(
    r"【体检忽略[ 　]*(?P<check>[A-Z]{3}[0-9]{3})[：:](?P<reason>[^【】]{1,300})"
    r"[（(](?P<by>[^【】（）()，,]{1,30})[，,][ 　]*(?P<until>[0-9年月日./-]{8,12})止?[）)]】"
)


@dataclass(frozen=True, slots=True)
class WrittenSuppressions:
    """`document` is the report without the marks; `problems` tell of marks that cannot be read and so do nothing."""

    document: Document
    suppressions: tuple[Suppression, ...] = ()
    problems: tuple[Finding, ...] = ()


def written_suppressions(document: Document, name: str) -> WrittenSuppressions:
    """The decisions in a report, told as standing in the file `name`."""
    marked = [line for line in document.lines if OPENING in line.text]
    if not marked:
        return WrittenSuppressions(document)
    read = [each for line in marked for each in _read(line, name)]
    sections = tuple(_without_marks(section) for section in document.sections)
    return WrittenSuppressions(
        replace(document, sections=sections),
        tuple(each for each in read if isinstance(each, Suppression)),
        tuple(each for each in read if isinstance(each, Finding)),
    )


def _marks(text: str) -> Iterator[tuple[int, int]]:
    """Where each mark stands; one that is never closed goes on to the end."""
    start = text.find(OPENING)
    while start >= 0:
        end = text.find("】", start) + 1 or len(text)
        yield start, end
        start = text.find(OPENING, end)


def _read(line: TextLine, name: str) -> Iterator[Suppression | Finding]:
    """What the marks of one paragraph or cell say."""
    if text_after_marks(line.text):
        quote = line.text[line.text.index(OPENING) :][:_LONGEST_QUOTE]
        yield _problem(name, line, quote, "忽略标记要写在这一段的末尾，后面不能再有文字")
        return
    for start, end in _marks(line.text):
        yield _read_mark(line, start, end, name)


def _read_mark(line: TextLine, start: int, end: int, name: str) -> Suppression | Finding:
    place = line.at(start, end)
    found = _MARK.fullmatch(line.text, start, end)
    if found is None:
        return _problem(name, line, place.quote, f"忽略标记没有写全；应像“{EXAMPLE}”这样写明编号、理由、确认人和到期日")
    try:
        until = find_date(found["until"])
    except RefusedError:
        until = None
    if until is None:
        return _problem(name, line, place.quote, f"“{found['until']}”不是日期；到期日应写成 2026-12-31 这样")
    location = replace(place, source=name)
    reason, by = found["reason"].strip(), found["by"].strip()
    return Suppression(found["check"], reason, by, until, location, paragraph=line.number, cell=line.cell)


def text_after_marks(text: str) -> str:
    """What follows the first mark and is no mark."""
    kept: list[str] = []
    last = text.find(OPENING)
    for start, end in _marks(text):
        kept.append(text[last:start])
        last = end
    return "".join([*kept, text[last:]]).strip()


def _problem(name: str, line: TextLine, quote: str, told: str) -> Finding:
    location = replace(line.at(0, 0), source=name)
    return Finding("SUP103", Severity.WARNING, location, f"{told}；请改写，改好以前这个标记不起作用。", found=quote)


def _without_marks(section: Section) -> Section:
    return replace(section, blocks=tuple(_block_without_marks(block) for block in section.blocks))


def _block_without_marks(block: Block) -> Block:
    match block:
        case Heading() if OPENING in block.text:
            return replace(block, text=block.text[: _kept_length(block.text)])
        case Paragraph() if OPENING in block.text:
            return _cut(block)
        case Table():
            rows = tuple(tuple(_cut(cell) if OPENING in cell.text else cell for cell in row) for row in block.rows)
            return replace(block, rows=rows)
        case _:
            return block


def _kept_length(text: str) -> int:
    """Up to the first mark; everything, where words follow the marks."""
    return len(text) if text_after_marks(text) else text.index(OPENING)


Holder = TypeVar("Holder", bound=Paragraph | Cell)


def _cut(holder: Holder) -> Holder:
    return replace(holder, runs=tuple(_first(holder.runs, _kept_length(holder.text))))


def _first(runs: Sequence[Run], length: int) -> Iterator[Run]:
    for run in runs:
        if length <= 0:
            return
        yield replace(run, text=run.text[:length])
        length -= len(run.text)
