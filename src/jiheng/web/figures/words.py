"""How the common amounts are called and come about, told without reading a record."""

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from jiheng.core.absence import NotApplicable
from jiheng.figures.budget import WHOLE, formula_of_amount
from jiheng.figures.execution import Amounts

RATE = "rate"
AMOUNT_WORDS: Mapping[str, str] = {
    "original": "年初预算数",
    "revised": "全年预算数",
    "actual": "执行数",
    "unspent": "未支出",
    RATE: "预算执行率",
}
"""The amounts of a purse, a project or a unit, by what pages call them."""

AMOUNTS_OF_UNITS: Mapping[str, str] = {f"{WHOLE}.{word}": which for which, word in AMOUNT_WORDS.items()}
"""The names of the figures that lists of units add up."""


def amount_of(amounts: Amounts, which: str) -> Decimal | NotApplicable | None:
    """One of the amounts; None where nobody told it."""
    match which:
        case "original":
            return amounts.original
        case "revised":
            return amounts.revised
        case "actual":
            return amounts.actual
        case "unspent":
            return amounts.unspent
    return amounts.execution_rate


@lru_cache(maxsize=1000)
def formula_words(name: str) -> str:
    """The formula of an amount of the whole unit, of a part or of a project, by its name."""
    return formula_of_amount(name)
