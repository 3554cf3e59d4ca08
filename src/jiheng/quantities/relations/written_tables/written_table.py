"""A small table written in one line: 结案（受理/结案/结案率）：诉讼250/176/70.4%；执行230/104/45.2%；全院480/280/58.3%.

The head names the columns, in brackets or parted by strokes, and what their numbers are counted in.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.core.value import once, value
from jiheng.quantities.mention import Mention
from jiheng.quantities.units import MONEY, UNIT, base_of

SIGN = "）："
"""What ends a head in brackets."""

_SCALES = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}
_SCALE = "万亿|亿|万"
_MEASURE = rf"(?P<scale>{_SCALE})?(?P<unit>{UNIT})"
_NUMBER = r"[-－−↓+＋↑]?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
_CELL = rf"{_NUMBER}(?:{_SCALE})?(?:{UNIT})?"
_NAMES = r"(?P<title>[^（），。；：、]{1,30}(?:、[^（），。；：、]{1,12}){0,4})"
_INSIDE = r"（(?P<inside>[^（）。；]{1,48})）："
_STROKES = late_pattern(
    rf"(?:（(?:单位[:：为]?)?(?P<measure>(?:{_SCALE})?(?:{UNIT}))）)?(?P<inside>[^（），。；：/]{{1,20}}(?:/[^（），。；：/]{{1,12}}){{1,5}})："
)
"""普通中学（所）2022年/2023年：; 各镇任务/完成/完成率：."""
_ENDS = late_pattern("[，。；：]")
_BRACKET, _TITLE, _HEAD = late_pattern(_INSIDE), late_pattern(rf"{_NAMES}\Z"), late_pattern(_NAMES + _INSIDE)
_LONGEST_TITLE = 82
_LONGEST_HEAD, _LONGEST_ROW = 60, 120
"""So many characters before its first stroke a row of names begins, and so many behind it that ends."""
_RANGE = "[0-9]{1,6}(?:[—–~～至-][0-9]{1,6})?(?:岁|元|亩|分|人|年|公里|平方米)"
"""0—14岁, 5000—8000元: what a row counts."""
_CELLS = rf"{_CELL}(?: ?[/／|｜、] ?{_CELL})*"
_ROW = late_pattern(
    rf"(?P<name>(?:20[0-9]{{2}}年|{_RANGE})?[^0-9，；。：/]{{0,30}}(?<=[^0-9，；。：/]))：?(?P<cells>{_CELLS})(?:（[^（）0-9]{{1,20}}）)?(?P<mark>[，；、。]|$)"
)
_ONE = late_pattern(rf"(?P<number>{_NUMBER})(?:(?P<scale>{_SCALE})?(?P<unit>{UNIT})|(?P<only>{_SCALE}))?")
_WHOLE = late_pattern(
    rf"(?P<name>[^，。；：（）]{{0,16}}[^0-9，。；：（）.])(?P<number>{_NUMBER})(?:(?P<scale>{_SCALE})?(?P<unit>{UNIT})|(?P<only>(?!)))"
)
_LIST_OF_BARE = re.compile("：(?=[^0-9，。；：（）]{1,16}[0-9][0-9.,]*[，；、])")
SIGNS_OF_TOTALS = ("合计", "共计", "总计")
_BARE_TOTAL = re.compile(
    rf"(?P<name>(?:{'|'.join(SIGNS_OF_TOTALS)})[为是：]?)(?P<number>[0-9,]*[0-9]\.[0-9]{{1,2}})(?P<unit>)(?P<only>)(?P<scale>)(?=[，；。（）]|$)"
)
_LINE = re.compile(r"(?:[^0-9，。；：（）/]{2,16}[0-9][0-9,]*(?:\.[0-9]+)?(?:；|。?$)){3,12}")
_ANY = late_pattern(
    rf"(?P<number>{_NUMBER})(?:(?P<date>年|月|日|号)|(?P<scale>{_SCALE})?(?P<unit>{UNIT}|[0-9a-zA-Z%./／:-])|(?P<only>{_SCALE}))?"
)
_NAME = late_pattern("[^/／、|｜]+")
_UNIT = late_pattern(_MEASURE)
_UNIT_BEHIND = late_pattern(rf"(?:，|^)(?:金额)?(?:单位[:：为]?)?{_MEASURE}$")
_UNIT_AHEAD = re.compile(rf"(?:单位[:：为]?)?{_MEASURE}，")
CHANGE_OF_LEVEL = late_pattern("(?:[比较](?:上年|去年)(?:同期)?|同比)?(?:增减|增加|减少|变化|增量|变动)[量数额]?")
_TOTAL = late_pattern("合计|总计|共计|^共$")
_OF_ALL = late_pattern("全[市县区省国州旗镇乡校院局年]$")
_WITHIN = late_pattern("其中|含")
_COUNTED = late_pattern("[数人户家件次案起宗批项笔]$")
_WIDEST, _FEWEST, _MOST = 6, 2, 40
_LONGEST_WHOLE = 32


@dataclass(frozen=True, slots=True)
class Column:
    """Its heading, scale and unit of the numbers below it that stand without one, and what they are shares of."""

    heading: str
    scale: int = 1
    unit: str = ""
    whole: Mention | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """`cells` by the place of their column. `is_total`: its name says that it sums up the others, or all there is."""

    name: str
    cells: Mapping[int, Mention]
    is_total: bool
    is_within: bool


@value(slots=False)
class WrittenTable:
    """`columns` from left to right, `rows` from first to last."""

    columns: Sequence[Column]
    rows: Sequence[Row]
    title: str = ""

    @once
    def total(self) -> Row | None:
        """The row that sums up the others."""
        return next((row for row in self.rows if row.is_total), None)

    @once
    def members(self) -> tuple[Row, ...]:
        """The rows that a total sums up."""
        return tuple(row for row in self.rows if not (row.is_total or row.is_within))


def written_tables(text: str) -> Iterator[WrittenTable]:
    """Each such table of a passage with at least two rows besides a total."""
    for head in (*(_heads(text) if SIGN in text else ()), *(_of_strokes(text) if "/" in text else ())):
        columns = _columns_of(head)
        rows = _rows(text, head.end, columns) if columns else []
        if sum(not row.is_total for row in rows) >= _FEWEST:
            yield WrittenTable(columns, rows, head.title)
    if "：" in text:
        for stop in _LIST_OF_BARE.finditer(text):
            yield from _below_its_total(text, stop.start())
    elif "；" in text:
        yield from _of_a_line(text)
    if "合计" in text or "共计" in text or "总计" in text:
        for total in _BARE_TOTAL.finditer(text):
            yield from _above_its_total(text, total)


class _Head(NamedTuple):
    """`inside` names the columns, from `start` on in the text; the rows begin at `end`."""

    title: str
    inside: str
    start: int
    end: int


def _of_strokes(text: str) -> Iterator[_Head]:
    """Each row of names parted by strokes that a ： stands behind, with the unit in the bracket before it."""
    for found in _rows_of_strokes(text):
        inside = f"{found['inside']}，{found['measure']}" if found["measure"] else found["inside"]
        title = _ENDS.split(text[max(found.start() - _LONGEST_TITLE, 0) : found.start()])[-1]
        yield _Head(title, inside, found.start("inside"), found.end())


def _rows_of_strokes(text: str) -> Iterator[re.Match[str]]:
    """What `_STROKES` finds, looked for only around strokes."""
    end = 0
    while (stroke := text.find("/", end)) >= 0:
        found = _STROKES.search(text, max(end, stroke - _LONGEST_HEAD), stroke + _LONGEST_ROW)
        end = stroke + 1 if found is None else found.end()
        if found is not None:
            yield found


def _heads(text: str) -> Iterator[_Head]:
    """Each bracket that a title stands before and a ： behind."""
    end = 0
    for bracket in _BRACKET.finditer(text):
        title = _TITLE.search(text, max(bracket.start() - _LONGEST_TITLE, end), bracket.start())
        head = _HEAD.match(text, title.start()) if title is not None else None
        if head is not None:
            yield _Head(head["title"], head["inside"], head.start("inside"), head.end())
            end = head.end()


def _below_its_total(text: str, stop: int) -> Iterator[WrittenTable]:
    """生产总值252.7亿元：第一产业9.4，第二产业123.8，第三产业119.5: the total stands before, with the unit of all."""
    whole = _WHOLE.search(text, max(stop - _LONGEST_WHOLE, 0), stop)
    if whole is None or whole.end() != stop:
        return
    column = Column(whole["name"], _SCALES[whole["scale"] or ""], whole["unit"])
    total = Row(whole["name"], {0: _mention(whole, 0, column)}, is_total=True, is_within=False)
    rows = _rows(text, stop + 1, [column])
    if len(rows) >= _FEWEST and not any(row.is_total for row in rows):
        yield WrittenTable([column], [total, *rows])


def _above_its_total(text: str, total: re.Match[str]) -> Iterator[WrittenTable]:
    """三个账户余额612.30、218.50、97.46，合计928.26: numbers without a unit, all of the stretch before the total."""
    begin = max(text.rfind(stop, 0, total.start()) for stop in "。：；\n") + 1
    told = [each for each in _ANY.finditer(text, begin, total.start()) if not each["date"]]
    if not _FEWEST <= len(told) <= _MOST or any(each["unit"] for each in told):
        return
    column = Column("")
    rows = [Row("", {0: _mention(each, 0, column)}, is_total=False, is_within=False) for each in told]
    whole = Row(total["name"], {0: _mention(total, 0, column)}, is_total=True, is_within=False)
    yield WrittenTable([column], [*rows, whole])


def _of_a_line(text: str) -> Iterator[WrittenTable]:
    """生产总值 617.5；第一产业 37.1；第二产业 339.8；第三产业 240.6: bare numbers, of which the first may be all."""
    if _LINE.fullmatch(text) is None:
        return
    column = Column("")
    whole, *rows = _rows(text, 0, [column])
    if len(rows) >= _FEWEST and not any(row.is_total for row in (whole, *rows)):
        yield WrittenTable([column], [replace(whole, is_total=True), *rows])


def _columns_of(head: _Head) -> Sequence[Column]:
    """（预算/执行，万元） names the columns; （万元） only the unit of those named before it, or of the only one."""
    inside = head.inside
    told = _UNIT_BEHIND.search(inside) or _UNIT_AHEAD.match(inside)
    scale, unit = (_SCALES[told["scale"] or ""], told["unit"]) if told else (1, "")
    is_ahead = told is not None and told.re is _UNIT_AHEAD
    begin = told.end() if told and is_ahead else 0
    end = told.start() if told and not is_ahead else len(inside)
    names = _NAME.finditer(inside, begin, end) if end else _NAME.finditer(head.title)
    columns = [_column(name, head, scale, unit) for name in names]
    is_table = not end or _FEWEST <= len(columns) <= _WIDEST
    return [_in_unit_of_level(each, columns[0]) for each in columns] if is_table else ()


def _in_unit_of_level(column: Column, level: Column) -> Column:
    """（万公顷/比上年增减）: a change that is told without a unit is in that of the level."""
    is_of_it = not column.unit and CHANGE_OF_LEVEL.fullmatch(column.heading) is not None
    return replace(column, scale=level.scale, unit=level.unit) if is_of_it else column


def _column(name: re.Match[str], head: _Head, scale: int, unit: str) -> Column:
    """亿元 under 到位资金 is a column of that name; 件数 beside 万元 is not in 万元."""
    heading = name[0].strip()
    own = _UNIT.fullmatch(heading)
    if own is not None and not heading.endswith("数"):
        return Column(head.title, _SCALES[own["scale"] or ""], own["unit"])
    whole = _ONE.search(heading) if heading.startswith("占") else None
    if whole is not None and whole["unit"]:
        return Column(heading, 1, "", _mention(whole, head.start + name.start(), Column(heading)))
    is_counted = base_of(unit) == MONEY and _COUNTED.search(heading) is not None
    return Column(heading) if is_counted else Column(heading, scale, unit)


def _rows(text: str, start: int, columns: Sequence[Column]) -> list[Row]:
    """The rows from here on that fit the columns, to the first total behind others, even behind a 。."""
    rows: list[Row] = []
    is_behind = False
    while len(rows) < _MOST:
        found = _ROW.match(text, start)
        if found is None:
            break
        row = _row(found, columns)
        if row is None or (is_behind and not row.is_total):
            break
        rows.append(row)
        start, is_behind = found.end(), found["mark"] == "。"
        if row.is_total and len(rows) > 1:
            break
    return rows


def _row(found: re.Match[str], columns: Sequence[Column]) -> Row | None:
    name, offset = found["name"], found.start("cells")
    cells = list(_ONE.finditer(found["cells"]))
    total = _TOTAL.search(name)
    is_total = total is not None or _OF_ALL.search(name) is not None
    at = _place_of_first(name[total.end() :], columns) if total is not None and len(cells) < len(columns) else 0
    if at + len(cells) != len(columns) and not is_total:
        return None
    read = {
        place: _mention(each, offset, columns[place]) for place, each in enumerate(cells, at) if place < len(columns)
    }
    return Row(name.strip(), read, is_total, _WITHIN.match(name) is not None)


def _place_of_first(name: str, columns: Sequence[Column]) -> int:
    """合计执行5441.11: the column that the name of the total names, else the first."""
    return next((place for place, column in enumerate(columns) if name and column.heading.startswith(name)), 0)


def _mention(found: re.Match[str], offset: int, column: Column) -> Mention:
    scale, unit = column.scale, column.unit
    if found["unit"] or found["only"]:
        scale, unit = _SCALES[found["scale"] or found["only"] or ""], found["unit"] or ""
    number = Decimal(found["number"].replace(",", "").translate(_SIGNS))
    begin, stop = found.start("number"), found.end()
    written = next(word for word, times in _SCALES.items() if times == scale) + unit
    told = found.string[begin:stop]
    return Mention(offset + begin, offset + stop, told, number, scale, base_of(unit), written, Qualifier.EXACT)


_SIGNS = str.maketrans("－−↓＋↑", "---++")
