"""Tables of plain numbers: which rows and columns are sums of others, and over which of them a sum may run."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jiheng.checks.manuscript.tables.shown_number import ShownNumber, shown_number
from jiheng.checks.manuscript.tables.tables import ReportTable
from jiheng.checks.manuscript.text.clean_text import cleaned
from jiheng.checks.manuscript.text.item_number import NumberStyle, item_number
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.interval import Interval, total
from jiheng.quantities.relations.arithmetic.ways_of_reckoning import may_be_added
from jiheng.schema.cells.characters import compact
from jiheng.schema.form_tables.grid import GridCell

_TOTAL = late_pattern(
    r"(?:[^0-9]{0,6}(?:合计|总计|共计)|(?:[^0-9]{0,4}(?:资金|投资|支出|收入|经费|补助))?(?:总额|总数))(?:\([^()]{0,10}\))?:?"
    r"|全[市县区省国州旗镇乡校院局]|(?:自评|评价|考核)?(?:综合|最终|最后)?(?:总得?分|总评分|得分合计)|(?:综合|最终)得分"
)
_WHOLE = late_pattern(r"总(?:投资|支出|收入|金额|成本|费用|面积|[人户件]数|数量|产量)(?:\([^()]{0,10}\))?")
"""总投资 is one where it stands last, and no other row begins so."""
"""利润总额 is no sum of the rows above it."""
_SUBTOTAL = late_pattern(r"[^0-9]{0,8}小计(?:\([^()]{0,10}\))?:?")
_WITHIN = late_pattern(r"其中|含[^有义税]|#")
_IN_BRACKETS = late_pattern("[（(]([^（）()]{3,60})[）)]")
_CODE = late_pattern("编码|代码|^[类款项]$")
MONEY_HEADING = late_pattern(r"元|金额|预算|支出|收入|资金|经费|拨款|执行数|决算|到位|结转|结余")
_MONEY_NOTE = late_pattern(r"单位[:：]\s{0,3}[万亿千百]?元|[（(](?:单位[:：]?)?[万亿千百]?元[)）]")
_POINTS, _NO_POINTS = late_pattern("得分|分值|扣分|权重|满分|分数|标准分"), late_pattern("均|率|占|加权|折算|系数")
"""What a table of scores adds up; 平均得分 and 加权得分 are no parts."""
_CHANGES = late_pattern("净增|增减|增加|减少|变化|变动|增量")
_COMPARED = late_pattern("[同环]比|[比较](?:上年|去年|20[0-9]{2}年)(?:同期|末)?")
_OF_RATES = late_pattern("[率幅比倍%‰]|百分|均")
_FINE = 2
_YEARS = range(1990, 2100)
_UNIT = late_pattern("(?:计量)?单位")
_ALL_OF_IT = (Decimal(100), "%")
_NUMBERED = frozenset({"栏次", "行次", "栏目", "列次"})
_DEEP = frozenset("\u3000 ")
_SIGNED = late_pattern("(?:减|加|减去|扣除|扣减):")
"""减：营业外支出 is taken off, so that no plain sum runs over it."""
_RUN_TOGETHER = late_pattern(r"[0-9]\.[0-9]+.*[0-9]\.[0-9]")
"""Amounts in a heading: two tables that became one."""
_DIGIT, _WORD = late_pattern("[0-9]"), late_pattern("[0-9A-Za-z\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class NumberRow:
    """`depth`: 0 for a row that counts by itself, more for one inside the row above. `is_signed`: 加： or 减： leads.

    `numbers` by column are those that may be added, `rates` those that may not. `unit`: what stands under 计量单位.
    """

    row: int
    label: GridCell
    name: str
    depth: int
    is_total: bool
    is_subtotal: bool
    is_signed: bool
    style: NumberStyle | None
    unit: str
    numbers: Mapping[int, ShownNumber]
    rates: Mapping[int, ShownNumber]


@dataclass(frozen=True, slots=True)
class NumberGrid:
    """`columns`: those whose numbers may be added, with what stands over them; `rates`: the same of those that may not.

    `title`: what stands above all columns. `is_coded`: codes of its rows tell how they nest.
    """

    table: ReportTable
    columns: Mapping[int, str]
    rates: Mapping[int, str]
    rows: tuple[NumberRow, ...]
    title: str = ""
    is_coded: bool = False

    def has_unread(self, column: int, first: int, last: int) -> bool:
        """Whether between two rows of the table a cell of the column tells what is no one number: 3变,9动29.62."""
        cells = (self.table.grid.cell(row, column) for row in range(first, last + 1))
        return any(_DIGIT.search(cell.text) and shown_number(cell.text) is None for cell in cells)

    def heading(self, column: int) -> str:
        """What stands over a column."""
        return self.columns.get(column) or self.rates[column]

    def is_of_changes(self, column: int) -> bool:
        """Whether the column tells how far amounts moved, in their own unit: 比上年增减."""
        heading = _COMPARED.sub("", self.rates.get(column, ""))
        return _CHANGES.search(heading) is not None and not _OF_RATES.search(heading)

    def name_beside(self, row: NumberRow, column: int) -> str:
        """The name of a sum: that to its left, where two lists with a sum each stand side by side."""
        left = [compact(cell.text) for cell in self.table.grid.filled(row.row) if cell.column < column]
        return next((name for name in reversed(left) if _TOTAL.fullmatch(name)), row.name)

    def is_money(self, column: int) -> bool:
        """Whether the column holds amounts of money, by its heading or the note above the table."""
        if _are_points(self.heading(column)):
            return False  # 部门整体支出绩效得分
        if _are_points(self.heading(column)):
            return False
        return bool(MONEY_HEADING.search(self.heading(column))) or bool(
            _MONEY_NOTE.search(self.table.before + self.title)
        )


def adds_up(parts: Sequence[ShownNumber], said: ShownNumber, *, is_money: bool) -> bool:
    """Whether the parts can make the sum: money as rounded to the digits shown, whole things counted exactly.

    30 and 8.4 beside 29.99 are taken as written to the cent, of which idle zeros were left out.
    """
    places = max((each.places for each in parts), default=0)

    def stands_for(number: ShownNumber, places: int) -> Interval:
        is_rounded = number.places or (is_money and number.unit != "元" and places < _FINE)
        return number.interval_at(max(number.places, places)) if is_rounded else number.exact

    return total([stands_for(each, places) for each in parts]).meets(stands_for(said, said.places))


def number_grids(tables: tuple[ReportTable, ...]) -> Iterator[NumberGrid]:
    """Those tables that are no forms and have numbers under a heading."""
    for table in tables:
        if table.header is None:
            grid = _grid(table, adds_points=_has_total(table))
            if grid is not None:
                yield grid


def form_grids(tables: tuple[ReportTable, ...]) -> Iterator[NumberGrid]:
    """The numbers of forms that list indicators: 目标值 and 完成值 of each are counted in a unit of its own."""
    for table in tables:
        grid = _grid(table) if table.header is not None else None
        if grid is not None:
            yield grid


def _has_total(table: ReportTable) -> bool:
    grid = table.grid
    return any(_TOTAL.fullmatch(compact(grid.cell(row, 0).text)) for row in range(grid.rows))


def _grid(table: ReportTable, *, adds_points: bool = False) -> NumberGrid | None:
    grid = table.grid
    first = next((row for row in range(grid.rows) if _tells_amounts(table, row)), grid.rows)
    if first == grid.rows:
        return None
    headings = _headings(table, first) if first else _headings_told_above(table)
    coded = [column for column, text in headings.items() if _CODE.search(text)]
    told = {
        column: text
        for column, text in headings.items()
        if _WORD.search(text) and column not in coded and not _RUN_TOGETHER.search(text)
    }
    columns = {
        column: text for column, text in told.items() if may_be_added(text) or (adds_points and _are_points(text))
    }
    columns = {column: text for column, text in columns.items() if not _is_of_percentages(table, first, column)}
    rates = {column: text for column, text in told.items() if column not in columns}
    depths = _depths_of_codes(table, first, coded)
    units = [column for column, text in headings.items() if _UNIT.fullmatch(text)]
    rows = tuple(_rows(table, first, columns, depths, units))
    if not rows:
        return None
    return NumberGrid(table, columns, rates, rows, _title(table, first), any(depths.values()))


def _are_points(heading: str) -> bool:
    return _POINTS.search(heading) is not None and not _NO_POINTS.search(heading)


def _headings(table: ReportTable, rows: int) -> Mapping[int, str]:
    return {column: _heading(table, rows, column) for column in range(table.grid.columns)}


def _headings_told_above(table: ReportTable) -> Mapping[int, str]:
    """Of a table without a row of headings: 就业（目标/进度/完成率） tells them, and of two columns any words do.

    Where a row sums up the others, the columns are counted: each may be added.
    """
    count = table.grid.columns - 1
    told = _IN_BRACKETS.findall(table.before)
    names = next((names for each in told if len(names := re.split("[/、，,]", each)) == count > 1), None)
    if names is None and count == 1 and table.before.strip("。 \n"):
        names = [next(part for part in reversed(compact(table.before).split("。")) if part)]
    total = next(
        (row for row in range(table.grid.rows) if _TOTAL.fullmatch(compact(table.grid.cell(row, 0).text))), None
    )
    if names is None and total is not None:
        shown = [shown_number(table.grid.cell(total, column).text) for column in range(1, count + 1)]
        names = ["占比" if each == _ALL_OF_IT else f"第{at}栏" for at, each in enumerate(map(_plainly, shown), 1)]
    return dict(enumerate(names or (), 1))


def _plainly(number: ShownNumber | None) -> tuple[Decimal, str] | None:
    return None if number is None else (number.value, number.unit)


def _heading(table: ReportTable, rows: int, column: int) -> str:
    cells = dict.fromkeys(_over(table, row, rows, column) for row in range(rows))
    return "".join(compact(cell.text) for cell in cells if cell.width < table.grid.columns and _WORD.search(cell.text))


def _over(table: ReportTable, row: int, rows: int, column: int) -> GridCell:
    """The cell of a row of headings that stands over a column: in text, an empty one belongs to that on its left."""
    cell = table.grid.cell(row, column)
    while cell.is_blank and cell.column > 1 and row < rows - 1 and not table.grid.cell(row + 1, cell.column).is_blank:
        cell = table.grid.cell(row, cell.column - 1)
    return cell


def _title(table: ReportTable, rows: int) -> str:
    """The words of the heading that span the whole table."""
    cells = dict.fromkeys(table.grid.cell(row, 0) for row in range(rows))
    return "".join(compact(cell.text) for cell in cells if cell.width == table.grid.columns)


def _numbers(table: ReportTable, row: int) -> dict[int, ShownNumber]:
    found = {}
    for cell in table.grid.filled(row):
        if cell.row == row and cell.height == 1 and cell.column:
            number = shown_number(cell.text)
            if number is not None and not _is_year(number):
                found[cell.column] = number
    return found


def _tells_amounts(table: ReportTable, row: int) -> bool:
    """Whether it holds numbers, and not only the years that head the columns."""
    numbers = _numbers(table, row).values()
    return any(number.unit or number.places or number.value not in _YEARS for number in numbers)


def _is_of_percentages(table: ReportTable, first: int, column: int) -> bool:
    """Whether % stands behind the first number of the column."""
    shown = (shown_number(table.grid.cell(row, column).text) for row in range(first, table.grid.rows))
    number = next((each for each in shown if each is not None), None)
    return number is not None and number.unit == "%"


def _is_year(number: ShownNumber) -> bool:
    """2023年, and 2023年预算数 over a column."""
    return number.unit in {"年", "年度"} or (number.unit.startswith("年") and number.value in _YEARS)


def _depths_of_codes(table: ReportTable, first: int, columns: Sequence[int]) -> Mapping[int, int]:
    """How deep each row lies by its code: 20701 stands below 207, 2070104 below both."""
    codes = {
        row: "".join(
            compact(cell.text) for column in columns if (cell := table.grid.cell(row, column)).column == column
        )
        for row in range(first, table.grid.rows)
    }
    known = {code for code in codes.values() if code.isdecimal()}
    shorter = {code: sum(code[:length] in known for length in range(1, len(code))) for code in known}
    return {row: shorter[code] + 1 if shorter[code] else 0 for row, code in codes.items() if code in known}


def _rows(
    table: ReportTable, first: int, columns: Mapping[int, str], depths: Mapping[int, int], units: Sequence[int]
) -> Iterator[NumberRow]:
    depth_of_within = 0
    for row in range(first, table.grid.rows):
        shown = _numbers(table, row)
        numbers = {column: number for column, number in shown.items() if column in columns}
        words = _words(table, row)
        unit = next((compact(cell.text) for cell in words if cell.column in units), "")
        words = [cell for cell in words if cell.column not in units] or words
        if not numbers or not words:
            continue
        label = words[-1] if words[-1].column < min(numbers) else words[0]
        if label.row < row and label.height > 1:
            label = next((cell for cell in words if cell.row == row), label)
        name = compact(label.text)
        if name in _NUMBERED:
            continue
        is_within = bool(_WITHIN.match(name))
        is_indented = label.text[:1] in _DEEP
        depth_of_within = 1 if is_within or (depth_of_within and is_indented) else 0
        total = any(_TOTAL.fullmatch(compact(cell.text)) for cell in words[:2])
        total = total or (row == table.grid.rows - 1 and _is_whole(table, row, name))
        subtotal = any(_SUBTOTAL.fullmatch(compact(cell.text)) for cell in words)
        yield NumberRow(
            row,
            label,
            name,
            depth_of_within or depths.get(row) or _depth(label.text),
            total and not subtotal,
            subtotal,
            _SIGNED.match(name) is not None,
            _style(label.text),
            unit,
            numbers,
            {column: number for column, number in shown.items() if column not in columns},
        )


def _is_whole(table: ReportTable, last: int, name: str) -> bool:
    """Whether the last row is 总投资 of all above it."""
    return _WHOLE.fullmatch(name) is not None and not any(
        compact(table.grid.cell(row, 0).text).startswith("总") for row in range(last)
    )


def _words(table: ReportTable, row: int) -> list[GridCell]:
    """The cells that hold no number: its name among them, be it 1年以内 or 2023."""
    filled = table.grid.filled(row)
    shown = {cell: shown_number(cell.text) for cell in filled}
    words = [
        cell
        for cell, number in shown.items()
        if _WORD.search(cell.text) and (number is None or (not cell.column and number.unit))
    ]
    return words or [cell for cell in filled if not cell.column]


_DEPTHS = {
    NumberStyle.CHINESE: 0,
    NumberStyle.CHINESE_BRACKETS: 2,
    NumberStyle.DIGITS: 3,
    NumberStyle.DIGITS_COMMA: 3,
    NumberStyle.DIGITS_BRACKETS: 4,
    NumberStyle.DECIMAL: 4,
}


def _style(text: str) -> NumberStyle | None:
    """How the number in front is written."""
    number = item_number(cleaned(text).text) if text.strip() else None
    return None if number is None else number.style


def _depth(text: str) -> int:
    """By the number in front: （一） stands below 一、."""
    style = _style(text)
    return 0 if style is None else _DEPTHS.get(style, 0)
