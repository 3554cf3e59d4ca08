"""Where everything stands in the fill-in workbook: what the writer lays out is what the reader looks for."""

import re
from dataclasses import dataclass

from jiheng.core.case import CaseTable, MoneyUnit
from jiheng.core.record import Column, Kind, columns_of
from jiheng.documents.workbook.formulas import COMPUTED, Computed

GUIDE_SHEET = "填报说明"
PROFILE_SHEET = "基本信息"
LISTS_SHEET = "字典"
MARKS_SHEET = "需修改的单元格"
OWN_SHEETS = (GUIDE_SHEET, PROFILE_SHEET, LISTS_SHEET, MARKS_SHEET)

TITLE_ROW, TOTALS_ROW, GROUP_ROW, HEADER_ROW, FIRST_ROW = range(5)
LAST_ROW = 1999
"""Rows count from 0 here. Drop-downs reach down to the last row; rows below it are still read."""

STATUS_TITLE = "核对"
REQUIRED_MARK = "＊"
COMPUTED_MARK = "※"
"""Stands before the title of what is worked out by a formula and is never read back."""

_HEADER = re.compile(
    rf"(?P<title>.*?)\s*[{REQUIRED_MARK}*]?\s*(?:（(?P<unit>{'|'.join(m.label for m in MoneyUnit)})）)?"
)


GROUPS: dict[str, tuple[tuple[str, str], ...]] = {
    "budget_lines": (("code", "归属"), ("fund", "资金"), ("original_budget", "金额"), ("note", "说明")),
    "indicators": (
        ("code", "指标"),
        ("nature", "年度目标"),
        ("actual", "完成情况"),
        ("alternative_name", "二者择一（少用）"),
        ("baseline", "基准与汇总"),
        ("definition", "依据和来源"),
        ("duties", "对应关系"),
        ("missing_items", "偏差与改进"),
    ),
    "loans": (
        ("code", "申请"),
        ("disbursed_year", "放款"),
        ("due_year", "偿还"),
        ("rejection_reason", "情况"),
    ),
    "ledger_loans": (
        ("code", "借款人"),
        ("applied_on", "申请"),
        ("disbursed_on", "合同"),
        ("is_model_entrepreneur", "标签"),
        ("direct_jobs", "就业"),
        ("missing_documents", "材料"),
    ),
    "activities": (
        ("code", "活动"),
        ("sessions", "数量（没有的留空）"),
        ("amount", "资金"),
        ("award_year", "其他"),
    ),
}
"""Bands over the headers of wide tables: the column each begins with, and what it is called."""


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """The columns of one table from left to right. The first, 核对, is a computed one."""

    table: CaseTable
    places: tuple[Column | Computed, ...]

    @property
    def columns(self) -> dict[str, int]:
        """Where each of the table's own columns stands."""
        return {place.name: index for index, place in enumerate(self.places, 1) if isinstance(place, Column)}

    @property
    def own_spans(self) -> list[tuple[int, int]]:
        """The stretches of the table's own columns between computed ones."""
        spans: list[tuple[int, int]] = []
        for index in self.columns.values():
            if spans and spans[-1][1] == index - 1:
                spans[-1] = (spans[-1][0], index)
            else:
                spans.append((index, index))
        return spans

    @property
    def width(self) -> int:
        return len(self.places) + 1


def layout_of(table: CaseTable) -> SheetLayout:
    """The table's columns in their order, each computed column behind the one it belongs to."""
    places: list[Column | Computed] = []
    for column in columns_of(table.record_type):
        places.append(column)
        places += [each for each in COMPUTED.get(table.name, ()) if each.after == column.name]
    return SheetLayout(table, tuple(places))


def header_of(column: Column, money_unit: MoneyUnit) -> str:
    """全年预算数＊（万元）."""
    unit = f"（{money_unit.label}）" if column.kind in (Kind.MONEY, Kind.SIGNED_MONEY) else ""
    return column.title + (REQUIRED_MARK if column.required else "") + unit


def title_in(header: str) -> tuple[str, str]:
    """The column's title and the money unit, "" where none is written, in a header as it stands in a cell."""
    first_line = header.strip().partition("\n")[0].strip()
    found = _HEADER.fullmatch(first_line)
    assert found is not None
    return found["title"], found["unit"] or ""
