"""What a document is made of: headings, paragraphs, tables, charts, lines to sign on."""

from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.choice import Choice
from jiheng.core.finding import Location
from jiheng.core.value import value

MOST_COLUMNS = 200
"""A span is never followed further: no table of a report is as wide."""


class Align(Choice):
    """Where text stands in its cell or line."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class CellRole(Choice):
    """What a cell is for; writers choose shades and fonts by it."""

    LABEL = "label"  # fixed words of the form
    BODY = "body"  # what was filled in
    TOTAL = "total"  # sums


@value()
class Run:
    """Text of one kind. `figure` names the figure that it prints; `assumed` puts † behind it."""

    text: str
    figure: str = ""
    bold: bool = False
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """`number` is as printed (一、, （一）, 1., （1）); empty for an unnumbered heading. `level` counts from 1."""

    level: int
    text: str
    number: str = ""
    location: Location | None = None


@value()
class Paragraph:
    """Body text. `indent` is the two-character first-line indent of official documents.

    `label` is the automatic number of a list item as printed, which is not part of the text.
    """

    runs: tuple[Run, ...]
    align: Align = Align.JUSTIFY
    indent: bool = True
    small: bool = False
    location: Location | None = None
    label: str = ""

    @property
    def text(self) -> str:
        return self.runs[0].text if len(self.runs) == 1 else "".join([run.text for run in self.runs])

    @property
    def printed_runs(self) -> tuple[Run, ...]:
        """What a reader sees: the label, then the text."""
        return (Run(self.label), *self.runs) if self.label else self.runs


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell. `number` and `number_format` are set where a spreadsheet should hold a number instead of the text.

    A cell covered by another's span is not listed. `label` is its automatic number as printed, not part of the text.
    """

    runs: tuple[Run, ...] = ()
    align: Align = Align.LEFT
    role: CellRole = CellRole.BODY
    row_span: int = 1
    column_span: int = 1
    number: Decimal | None = None
    number_format: str = ""
    label: str = ""

    @property
    def text(self) -> str:
        return self.runs[0].text if len(self.runs) == 1 else "".join([run.text for run in self.runs])

    @property
    def printed_runs(self) -> tuple[Run, ...]:
        """What a reader sees: the label, then the text."""
        return (Run(self.label), *self.runs) if self.label else self.runs


@dataclass(frozen=True, slots=True)
class Table:
    """`widths` are shares of the text width. The first `header_rows` rows are repeated on every page.

    `divider` is set where every row is a line of a text file: what stands between its cells there.
    """

    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]
    header_rows: int = 1
    caption: str = ""
    unit_note: str = ""
    location: Location | None = None
    divider: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture for screens; its numbers stand in a table or text beside it.

    `bars` are (name, value, the value as told).
    """

    title: str
    bars: tuple[tuple[str, Decimal, str], ...]
    unit: str
    maximum: Decimal | None = None


@dataclass(frozen=True, slots=True)
class SignatureLines:
    """Lines to sign on: (role, name or blank), with the place of the seal and the date line."""

    roles: tuple[tuple[str, str], ...]
    seal: str = ""
    date: str = ""


Block = Heading | Paragraph | Table | Chart | SignatureLines
