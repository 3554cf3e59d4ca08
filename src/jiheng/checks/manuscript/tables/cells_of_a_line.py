"""A line of text as a row of a table: 轿车 2 50 and 电话：34859件 are a name and the values behind it.

The cells are parted by tabs, by | or by spaces; a name and its only value may stand without anything between.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiheng.core.blocks import MOST_COLUMNS
from jiheng.core.late_pattern import late_pattern
from jiheng.core.text_lines import TextLine
from jiheng.quantities.units import UNIT
from jiheng.schema.cells.characters import normalised

_LONGEST, _LONGEST_NAME = 240, 40
_DIVIDERS = ("\t", "|", "｜", "│")
_NUMBER = r"[-－−+＋±↑↓]?[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?"
_MEASURE = rf"(?:万亿|[千百]?[万亿])?(?:{UNIT})|万|亿|％|﹪"
_VALUE = late_pattern(rf"{_NUMBER}(?: ?(?:{_MEASURE}))?|[-－—–/／―…]{{1,4}}|持平|无")
_UNIT_ALONE = late_pattern(_MEASURE)
_PIECE = re.compile(r"[^\s]+")
_PROSE = late_pattern("[。；！？，]|[:：](?!$)")
"""What no name has in it; 其中：甲 has a ： behind words of which it is known."""
_WITHIN = late_pattern(r"\s*(?:其中|含)[:：]")
_ATTACHED = re.compile(
    rf"(?P<name>[^0-9０-９，。；！？|]{{1,30}}?)[:：]?\s*(?P<value>{_NUMBER}(?:{_MEASURE})?)[，、；。;]?\s*"
)
_ONE = rf"(?P<name>[^\s0-9０-９，。；！？、|:：]{{1,16}})[:：]?\s?(?P<value>{_NUMBER}(?:{_MEASURE})?)"
_PAIR = late_pattern(_ONE)
_PAIRS = re.compile(
    r"\s*(?:" + _ONE.replace("?P<name>", "?:").replace("?P<value>", "?:") + r"[\s|]+){2,16}" + _ONE + r"\s*"
)
"""Each name with its value, parted from the next by a space."""
_DIGIT = late_pattern("[0-9０-９]")
_YEAR_OR_PERIOD = late_pattern("(?:19|20)[0-9]{2}(?:年度?)?|[0-9]{1,2}月份?")
_LETTER = re.compile("[0-9A-Za-z\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of a line, from `start` to `end`."""

    line: TextLine
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.line.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Row:
    """A name and the values behind it; `divider` parts them, "" where nothing does. `pieces`: whatever it parts."""

    name: Piece
    values: tuple[Piece, ...]
    divider: str
    pieces: tuple[Piece, ...] = ()

    @property
    def is_of_years(self) -> bool:
        """Whether it heads columns with years."""
        return all(_YEAR_OR_PERIOD.fullmatch(normalised(each.text)) for each in self.values)


def rows_of(line: TextLine) -> Sequence[Row]:
    """The line as a name with values, or as several names with a value each; none where it is anything else."""
    row = _row(line)
    if row is not None and len(row.values) > 1:
        return [row]
    return _pairs(line) or ([row] if row is not None else [])


def _pairs(line: TextLine) -> Sequence[Row]:
    """警告12175 罚款94929 没收235: at least three."""
    if len(line.text) > _LONGEST or line.cell is not None or _PAIRS.fullmatch(line.text) is None:
        return []
    return [
        Row(Piece(line, *found.span("name")), (Piece(line, *found.span("value")),), "")
        for found in _PAIR.finditer(line.text)
    ]


def _row(line: TextLine) -> Row | None:
    text = line.text
    if len(text) > _LONGEST or line.cell is not None or not _LETTER.search(text):
        return None
    divider = next((each for each in _DIVIDERS if each in text), " ")
    pieces = list(_divided(line, divider)) if divider != " " else list(_spaced(line))
    if len(pieces) > MOST_COLUMNS:
        return None
    first = _first_value(pieces)
    if first == len(pieces):
        return _attached(line)
    name = Piece(line, pieces[0].start, pieces[first - 1].end)
    if divider == " ":
        name = Piece(line, 0, name.end)
    values = tuple(pieces[first:])
    if _is_prose(name.text) or not any(_DIGIT.search(each.text) for each in values):
        return None
    return Row(name, values, divider, tuple(pieces))


def cells_of(line: TextLine) -> Sequence[Piece]:
    """The line as headings: whatever tabs, strokes or spaces part."""
    divider = next((each for each in _DIVIDERS if each in line.text), " ")
    pieces = list(_divided(line, divider)) if divider != " " else [*_pieces(line)]
    return [] if any(_PROSE.search(each.text) for each in pieces) else pieces


def _first_value(pieces: Sequence[Piece]) -> int:
    """Where the values begin that go on to the end: behind the first piece, which is the name."""
    first = len(pieces)
    while first > 1 and (not pieces[first - 1].text.strip() or _VALUE.fullmatch(pieces[first - 1].text.strip())):
        first -= 1
    return first


def _divided(line: TextLine, divider: str) -> Iterator[Piece]:
    """The cells between tabs or strokes, without the empty ones outside the outer strokes."""
    start = 0
    cells = []
    for text in line.text.split(divider):
        cells.append(Piece(line, start, start + len(text)))
        start += len(text) + len(divider)
    if divider != "\t":
        cells = cells[1 if not cells[0].text.strip() else 0 : -1 if not cells[-1].text.strip() else None]
    yield from cells


def _pieces(line: TextLine) -> Iterator[Piece]:
    return (Piece(line, *found.span()) for found in _PIECE.finditer(line.text))


def _spaced(line: TextLine) -> Iterator[Piece]:
    """The words between spaces; a unit behind the space that follows its number belongs to it."""
    waiting: Piece | None = None
    for piece in _pieces(line):
        if waiting is not None and _DIGIT.match(waiting.text[-1]) and _UNIT_ALONE.fullmatch(piece.text):
            yield Piece(line, waiting.start, piece.end)
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        waiting = piece
    if waiting is not None:
        yield waiting


def _attached(line: TextLine) -> Row | None:
    """电话：34859件；"""
    found = _ATTACHED.fullmatch(line.text)
    if found is None or not _LETTER.search(found["name"]) or len(found["name"].strip()) < _SHORTEST:
        return None
    return Row(Piece(line, 0, found.end("name")), (Piece(line, *found.span("value")),), "")


_SHORTEST = 1


def _is_prose(name: str) -> bool:
    within = _WITHIN.match(name)
    return len(name.strip()) > _LONGEST_NAME or _PROSE.search(name, within.end() if within else 0) is not None
