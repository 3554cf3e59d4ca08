"""A balance in a table that the opening balance, what came in and what went out do not leave."""

from jiheng.checks.check import Answers, Bad, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.balances import Balance, balances
from jiheng.core.finding import Confidence, Severity
from jiheng.core.numbers import fixed

_STOCKS = "| 物资 | 上年库存 | 本年购入 | 本年发放 | 年末库存 |\n| 棉被 | 320 | 500 | 410 | 410 |\n"


@check(
    id="RPT650",
    title="表内年末结余应等于上年结余加收入减支出",
    why="结余、库存由期初数和本期增减算出；对不上，四个数里有一个填错。",
    kind=Kind.TABLE,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R07",),
    nothing="报告里没有列明期初、增加、减少和期末的数字表",
    good=(
        f"{_STOCKS}| 帐篷 | 86 | 40 | 25 | 101 |\n| 雨衣 | 240 | 300 | 265 | 275 |",
        "项目 金额（万元）\n上年结转 86.20\n本年收入 1245.60\n本年支出 1263.30\n年末结余 68.50",
        # something else came in or went out
        "项目 金额（万元）\n上年结转 86.20\n本年收入 1245.60\n上级补助 50.00\n本年支出 1263.30\n年末结余 118.50",
        f"{_STOCKS}| 帐篷 | 86 | 40 | 25 | 90 |\n| 雨衣 | 240 | 300 | 265 | 230 |",
    ),
    bad=(
        Bad(
            f"{_STOCKS}| 帐篷 | 86 | 40 | 25 | 101 |\n| 雨衣 | 240 | 300 | 265 | 257 |",
            says="“雨衣”的期末数写的是257，按期初数加增加数减减少数算是275",
        ),
        Bad(
            "项目 金额（万元）\n上年结转 86.20\n本年收入 1245.60\n本年支出 1263.30\n年末结余 65.80",
            says="写的是65.80，按期初数加增加数减减少数算是68.50",
        ),
    ),
)
def balances_that_do_not_come_out(manuscript: Manuscript) -> Answers:
    """One finding for each balance."""
    for grid in manuscript.number_grids:
        for balance in balances(grid):
            yield _answer(balance)


def _answer(balance: Balance) -> Flaw | Holds:
    one, two, out, left = (balance.numbers[role] for role in ("opening", "in", "out", "left"))
    computed = fixed(balance.computed, left.places)
    working = f"{one.value:f}＋{two.value:f}－{out.value:f}＝{computed}"
    table = balance.grid.table
    roles = ("left", "opening", "in", "out")
    places = tuple(table.at(table.grid.cell(*balance.places[role])) for role in roles)
    if balance.holds:
        return Holds(places[:1], working)
    name = balance.name
    message = f"“{name}”的期末数写的是{left}，按期初数加增加数减减少数算是{computed}；请核对这四个数，改正其中写错的。"
    return Flaw(places, message, f"{working}≠{left.value:f}")
