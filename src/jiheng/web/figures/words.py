"""How the common amounts are called and come about, told without reading a record."""

from decimal import Decimal
from functools import cache

from jiheng.core.absence import NotApplicable
from jiheng.figures.budget import WHOLE, formula_of_amount
from jiheng.figures.execution import Amounts

AMOUNTS = tuple(f"{WHOLE}.{word}" for word in ("年初预算数", "全年预算数", "执行数", "未支出", "预算执行率"))
"""The amounts of a whole unit that lists of units add up."""


def amount_of(amounts: Amounts, name: str) -> Decimal | NotApplicable | None:
    """The one of a unit's amounts that the name means."""
    match name.rpartition(".")[2]:
        case "年初预算数":
            return amounts.original
        case "全年预算数":
            return amounts.revised
        case "执行数":
            return amounts.actual
        case "未支出":
            return amounts.unspent
    return amounts.execution_rate


@cache
def formula_words(name: str) -> str:
    """The formula of an amount of the whole unit, of a part or of a project, by its name."""
    return formula_of_amount(name)
