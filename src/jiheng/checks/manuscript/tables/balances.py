"""What is left of a stock: 上年结余＋本年收入－本年支出＝年末结余, in the columns of a row or in four rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from jiheng.checks.manuscript.tables.number_grids import NumberGrid, adds_up
from jiheng.checks.manuscript.tables.shown_number import ShownNumber
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import once
from jiheng.quantities.interval import Interval
from jiheng.schema.form_tables.grid import Position

_STOCK = "结[余转存]|余额|库存|存量|累计结|滚存|未[办结处]|资产|户数|人数|[余存]"
_OPENING = late_pattern(f"(?:上年|年初|期初|上期|上月|月初|以前年度|去年)[^/]{{0,6}}?(?:{_STOCK}|$)")
_CLOSING = late_pattern(
    f"(?:年末|期末|月末|年终|本年末|期终|当年末)[^/]{{0,6}}?(?:{_STOCK}|$)|^(?:滚存|累计)?(?:结余|库存|余额|结存)"
)
_IN = late_pattern("收入|增加|购入|入库|新增|新收|调入|收到|受理|筹集|到账|归集|缴存|新立|拨入|领入|采购")
_OUT = late_pattern("支出|减少|发放|出库|使用|办结|注销|调出|支付|提取|领用|核销|消耗|归还|偿还|结案|拨付")
_CHANGES = late_pattern("率|占|%|增长|同比|[比较]上年|净")
_CHANCE, _FEW = 0.05, 2
_NEAR = Fraction(1, 4)
_ROLES = (_OPENING, _CLOSING, _IN, _OUT)


@dataclass(frozen=True)
class Balance:
    """Where the four stand in the table, and what they say. `is_shown`: other rows or columns come out this way."""

    grid: NumberGrid
    name: str
    places: Mapping[str, Position]
    numbers: Mapping[str, ShownNumber]
    is_money: bool

    @once
    def computed(self) -> Fraction:
        """What must be left."""
        told = {role: Fraction(number.value) for role, number in self.numbers.items()}
        return told["opening"] + told["in"] - told["out"]

    @once
    def holds(self) -> bool:
        one, two = self.numbers["opening"], self.numbers["in"]
        out, left = self.numbers["out"], self.numbers["left"]
        taken = ShownNumber(-out.value, out.unit)
        return adds_up([one, two, taken], left, is_money=self.is_money)

    @once
    def is_one_slip(self) -> bool:
        """Whether one slip of the pen in any of the four is all that is wrong."""
        gap = Fraction(self.numbers["left"].value) - self.computed
        signs = {"opening": 1, "in": 1, "out": -1, "left": -1}
        return any(
            self.numbers[role].slip_chance(Interval.point(Fraction(self.numbers[role].value) + sign * gap)) <= _CHANCE
            for role, sign in signs.items()
        )

    @once
    def is_near(self) -> bool:
        return abs(Fraction(self.numbers["left"].value) - self.computed) <= _NEAR * abs(self.computed)


def balances(grid: NumberGrid) -> Iterator[Balance]:
    """Each row whose headings name the four, and each column whose only four rows are the four; those to be told of."""
    across = list(_across(grid))
    holding = [each for each in across if each.holds]
    are_shown = len(holding) * 2 > len(across)
    is_all = len({column for row in grid.rows for column in row.numbers if column}) == len(_ROLES)
    is_small = len(across) <= _FEW and is_all
    yield from (each for each in across if each.holds or are_shown or (is_small and each.is_one_slip))
    yield from (each for each in _down(grid) if each.holds or each.is_near or each.is_one_slip)


def _roles(names: Mapping[int, str]) -> Mapping[str, int]:
    """Which of the names is which of the four; nothing where one of them is missing or told twice."""
    found: dict[str, list[int]] = {"opening": [], "left": [], "in": [], "out": []}
    for at, name in names.items():
        role = next((role for role, pattern in zip(found, _ROLES, strict=True) if pattern.search(name)), "")
        if role:
            found[role].append(at)
    if any(len(places) != 1 for places in found.values()):
        return {}
    return {role: places[0] for role, places in found.items()}


def _across(grid: NumberGrid) -> Iterator[Balance]:
    names = {column: text for column, text in grid.columns.items() if not _CHANGES.search(text)}
    filled = {column for row in grid.rows for column in row.numbers}
    roles = _roles({column: text for column, text in names.items() if column in filled})
    for row in grid.rows if roles else ():
        numbers = {role: row.numbers[column] for role, column in roles.items() if column in row.numbers}
        if len(numbers) == len(_ROLES) and len({number.unit for number in numbers.values()}) == 1:
            places = {role: (row.row, column) for role, column in roles.items()}
            yield Balance(grid, row.name, places, numbers, grid.is_money(roles["left"]))


def _down(grid: NumberGrid) -> Iterator[Balance]:
    rows = [row for row in grid.rows if not row.depth]
    roles = _roles({place: row.name for place, row in enumerate(rows)}) if len(rows) == len(_ROLES) else {}
    for column in grid.columns if roles else ():
        numbers = {role: rows[at].numbers[column] for role, at in roles.items() if column in rows[at].numbers}
        if len(numbers) == len(_ROLES) and len({number.unit for number in numbers.values()}) == 1:
            places = {role: (rows[at].row, column) for role, at in roles.items()}
            yield Balance(grid, rows[roles["left"]].name, places, numbers, grid.is_money(column))
