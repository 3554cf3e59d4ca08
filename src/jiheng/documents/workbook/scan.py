"""What a sheet says about its cells besides their values: uncalculated formulas, errors, percent formats, extent."""

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from jiheng.documents.workbook.file import WorkbookFile

MOST_ROWS = 20_000
MOST_COLUMNS = 1_000
MOST_CELLS = 4_000_000

_PERCENT_FORMATS = frozenset({9, 10})
_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_RELATIONS = "xl/_rels/workbook.xml.rels"


class DamagedPartError(Exception):
    """A part of the package is not what the format demands."""


@dataclass(slots=True)
class SheetScan:
    """Cells by (row, column) from 0."""

    uncalculated: set[tuple[int, int]] = field(default_factory=set)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    percents: set[tuple[int, int]] = field(default_factory=set)
    rows: int = 0
    columns: int = 0

    @property
    def is_too_large(self) -> bool:
        """A value in a far corner would fill the memory with blanks before it."""
        return self.rows > MOST_ROWS or self.columns > MOST_COLUMNS or self.rows * self.columns > MOST_CELLS


def scan_sheets(file: WorkbookFile) -> dict[str, SheetScan]:
    """Every worksheet by its name; raises `DamagedPartError`."""
    targets = _relation_targets(file)
    sheets = _elements(file, "xl/workbook.xml", "sheet")
    parts = {sheet.get("name", ""): targets.get(_relation(sheet), "") for sheet in sheets}
    if len(parts) < len(sheets):
        raise DamagedPartError("有重名的工作表")
    try:
        percent_styles = _percent_styles(file)
        return {
            name: _scan(file.part(part), percent_styles)
            for name, part in parts.items()
            if part in file.parts and "worksheet" in part
        }
    except ValueError:
        raise DamagedPartError("样式的编号不是数字") from None


def _relation_targets(file: WorkbookFile) -> dict[str, str]:
    if _RELATIONS not in file.parts:
        raise DamagedPartError("缺少工作表的目录")
    relations = _elements(file, _RELATIONS, "Relationship")
    targets = {each.get("Id", ""): _part_name(each.get("Target", "")) for each in relations}
    if len(targets) < len(relations):
        raise DamagedPartError("工作表的目录有重复")
    return targets


def _relation(sheet: dict[str, str]) -> str:
    return next((value for name, value in sheet.items() if name.endswith(":id")), "")


def _part_name(target: str) -> str:
    """A target is told from the root (/xl/worksheets/sheet1.xml) or from where the workbook lies."""
    return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"


def _percent_styles(file: WorkbookFile) -> frozenset[int]:
    """The cell styles that show a number as a percentage."""
    if "xl/styles.xml" not in file.parts:
        return frozenset()
    percent_formats = set(_PERCENT_FORMATS)
    for each in _elements(file, "xl/styles.xml", "numFmt"):
        if "%" in each.get("formatCode", ""):
            percent_formats.add(int(each.get("numFmtId", "")))
    styles = _elements(file, "xl/styles.xml", "xf", within="cellXfs")
    return frozenset(index for index, each in enumerate(styles) if int(each.get("numFmtId", 0)) in percent_formats)


def _elements(file: WorkbookFile, part: str, tag: str, within: str = "") -> list[dict[str, str]]:
    """The attributes of every `tag`, or of those inside `within`."""
    found: list[dict[str, str]] = []
    inside = not within

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        local = name.rpartition(":")[2]
        if local == within:
            inside = True
        elif local == tag and inside:
            found.append(attributes)

    def end(name: str) -> None:
        nonlocal inside
        if within and name.rpartition(":")[2] == within:
            inside = False

    parser = _parser()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    _parse(parser, file.part(part))
    return found


def _scan(content: bytes, percent_styles: frozenset[int]) -> SheetScan:
    scan = SheetScan()
    cell: dict[str, str] = {}
    value: list[str] = []
    has_formula = has_value = in_value = False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal cell, has_formula, has_value, in_value
        match name.rpartition(":")[2]:
            case "c":
                cell, has_formula, has_value = attributes, False, False
                value.clear()
            case "f":
                has_formula = True
            case "v" | "t":
                has_value = in_value = True

    def characters(text: str) -> None:
        if in_value:
            value.append(text)

    def end(name: str) -> None:
        nonlocal in_value
        match name.rpartition(":")[2]:
            case "v" | "t":
                in_value = False
            case "c" if has_value or has_formula:
                _note_cell(scan, cell, "".join(value), has_formula, percent_styles)

    parser = _parser()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    _parse(parser, content)
    return scan


def _note_cell(
    scan: SheetScan, cell: dict[str, str], value: str, has_formula: bool, percent_styles: frozenset[int]
) -> None:
    place = _CELL.fullmatch(cell.get("r", ""))
    if place is None:
        raise DamagedPartError("有的格没有位置")
    at = (int(place[2]) - 1, _column_number(place[1]))
    scan.rows = max(scan.rows, at[0] + 1)
    scan.columns = max(scan.columns, at[1] + 1)
    kind = cell.get("t", "n")
    if kind == "e":
        scan.errors[at] = value
    elif has_formula and not value and kind != "str":
        scan.uncalculated.add(at)
    elif kind == "n" and int(cell.get("s", 0)) in percent_styles:
        scan.percents.add(at)


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _parser() -> expat.XMLParserType:
    """A parser that refuses document types, and with them every kind of entity."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_document_type
    return parser


def _refuse_document_type(*_: object) -> None:
    raise DamagedPartError("带有文档类型声明")


def _parse(parser: expat.XMLParserType, content: bytes) -> None:
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError, KeyError):
        raise DamagedPartError("有的部件不是完整的 XML") from None
