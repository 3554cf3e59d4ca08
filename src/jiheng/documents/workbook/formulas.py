"""What the fill-in workbook works out by itself: live checks, computed columns and totals, each also told in Python.

The Python side gives the value that a formula shows before any spreadsheet program has calculated it. In a formula
`{name}` is the cell of a column in the same row. `Texts` are the canonical texts of one row by column name.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from jiheng.core.numbers import EXACT, plain
from jiheng.core.record import Column, Kind

Texts: TypeAlias = Mapping[str, str]

MONEY_FORMAT = "#,##0.00####"
COMPLETE = "✓"
LACKING = "▲ 缺必填"
REPEATED = "▲ 重复"


@dataclass(frozen=True, slots=True)
class Computed:
    """A protected column standing after column `after`."""

    title: str
    after: str
    formula: str
    number_format: str
    value: Callable[[Texts], str]


@dataclass(frozen=True, slots=True)
class RowCheck:
    """What is wrong with a row when `formula` holds; shown in the first column."""

    words: str
    formula: str
    holds: Callable[[Texts], bool]


def _number(text: str) -> Decimal:
    return Decimal(text or 0)


def _execution_rate(revised: Decimal, actual: Decimal) -> str:
    return plain(EXACT.divide(actual, revised)) if revised else ""


COMPUTED: dict[str, tuple[Computed, ...]] = {
    "budget_lines": (
        Computed(
            "未支出",
            "actual_expenditure",
            'IF(OR({revised_budget}="",{actual_expenditure}=""),"",ROUND({revised_budget}-{actual_expenditure},6))',
            MONEY_FORMAT,
            lambda row: plain(_number(row["revised_budget"]) - _number(row["actual_expenditure"])),
        ),
        Computed(
            "执行率",
            "actual_expenditure",
            'IF(OR({revised_budget}="",{actual_expenditure}="",N({revised_budget})=0),"",'
            "{actual_expenditure}/{revised_budget})",
            "0.00%",
            lambda row: _execution_rate(_number(row["revised_budget"]), _number(row["actual_expenditure"])),
        ),
    ),
    "passages": (
        Computed(
            "章节标题",
            "section",
            'IF({section}="","",IFERROR(INDEX(section_titles,MATCH({section},sections,0)),""))',
            "General",
            lambda _: "",
        ),
    ),
}

ROW_CHECKS: dict[str, tuple[RowCheck, ...]] = {
    "budget_lines": (
        RowCheck(
            "▲ 超支",
            "N({actual_expenditure})>N({revised_budget})",
            lambda row: _number(row["actual_expenditure"]) > _number(row["revised_budget"]),
        ),
    ),
    "indicators": (
        RowCheck(
            "▲ 取数与完成值二选一",
            'AND({actual}<>"",{actual_measure}<>"")',
            lambda row: bool(row["actual"] and row["actual_measure"]),
        ),
    ),
}

_SUMMED = frozenset({"weight", "points"})


@dataclass(frozen=True, slots=True)
class Total:
    """A formula over the header of one column; `{range}` is the column's cells."""

    formula: str
    number_format: str
    value: Callable[[Sequence[str]], str]


def total_of(column: Column) -> Total | None:
    """Codes are counted, money and points are summed."""
    if column.kind is Kind.CODE:
        return Total("COUNTA({range})", '"共 "0" 行";;', lambda texts: str(len(texts)))
    if column.kind in (Kind.MONEY, Kind.SIGNED_MONEY):
        return Total("SUM({range})", f'"合计 "{MONEY_FORMAT};"合计 "-{MONEY_FORMAT};', _sum)
    if column.kind is Kind.NUMBER and column.name in _SUMMED:
        return Total("SUM({range})", '"合计 "0.##;"合计 "-0.##;', _sum)
    return None


def _sum(texts: Sequence[str]) -> str:
    return plain(sum(map(_number, texts), Decimal(0)))
