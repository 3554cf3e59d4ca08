"""The workbook that answers a bank's claim: totals, every difference, what was not claimed, and each line."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from jiheng.documents.workbook.lists import (
    LINE_HEIGHT,
    ROW_MARGIN,
    Cell,
    ListColumn,
    set_up_page,
    write_cell,
    write_list,
)
from jiheng.documents.workbook.template import FIXED_TIME
from jiheng.documents.workbook.template_look import Look
from jiheng.subsidy.differences import CheckedLine, Omission, Reconciliation

SUMMARY, DIFFERENCES, OMISSIONS, PAYMENT, LINES = "汇总", "差异", "漏报", "拨付建议", "逐笔核对"
MOST_LINES = 20_000
"""A sheet of all lines is for reading; a longer claim comes with a CSV file instead."""
NOTE = "金额单位：元。差额＝申报−应贴，大于0是多报，小于0是少报。"
PAYMENT_NOTE = (
    "按应贴息、资金的级次和年度分摊，先用早年的钱，不超过余额；各份申报分别建议。金额单位：元，以财政审批为准。"
)

_LINE_COLUMNS: tuple[ListColumn[CheckedLine], ...] = (
    ListColumn("序号", 8, lambda line: line.code),
    ListColumn("贷款编号", 13, lambda line: line.loan),
    ListColumn("经办银行", 12, lambda line: line.bank, wraps=True),
    ListColumn("结息期", 13, lambda line: line.period),
    ListColumn("起日", 12, lambda line: line.first_day),
    ListColumn("止日", 12, lambda line: line.last_day),
    ListColumn("申报贴息", 12, lambda line: line.claimed, is_summed=True),
    ListColumn("应贴息", 12, lambda line: line.due, is_summed=True),
    ListColumn("差额", 12, lambda line: line.difference, is_summed=True),
    ListColumn("原因", 22, lambda line: line.cause.label, wraps=True),
    ListColumn("说明", 40, lambda line: line.detail, wraps=True),
)
_OMISSION_COLUMNS: tuple[ListColumn[Omission], ...] = (
    ListColumn("贷款编号", 16, lambda each: each.loan),
    ListColumn("经办银行", 22, lambda each: each.bank),
    ListColumn("结息期", 16, lambda each: each.period),
    ListColumn("未申报天数", 14, lambda each: each.days),
    ListColumn("应贴息", 16, lambda each: each.amount, is_summed=True),
)
_PAYMENT_COLUMNS: tuple[ListColumn["ProposedPayment"], ...] = (
    ListColumn("借款年度", 14, lambda each: f"{each.borrower_year}年放款"),
    ListColumn("资金", 26, lambda each: each.source, wraps=True),
    ListColumn("拨付", 18, lambda each: each.amount, is_summed=True),
    ListColumn("拨付后余额", 18, lambda each: each.left),
)


@dataclass(frozen=True, slots=True)
class ProposedPayment:
    """What one source can pay of the subsidy due to one year's borrowers; without a source, what none can."""

    borrower_year: int
    source: str
    amount: Decimal
    left: Decimal | None


@dataclass(frozen=True, slots=True)
class Basis:
    """What the recomputation rests on: the claim's file, and each edition with what nobody has read of it."""

    claim: str
    ledger: str
    editions: tuple[str, ...]


def reconciliation_workbook(found: Reconciliation, basis: Basis, payments: Sequence[ProposedPayment] = ()) -> bytes:
    """The workbook's bytes; the same for the same input."""
    buffer = BytesIO()
    with Workbook(buffer, {"in_memory": True}) as workbook:
        workbook.set_properties({"title": f"贴息核对 {basis.claim}", "created": FIXED_TIME})
        workbook.set_size(1600, 1000)
        look = Look(workbook)
        _write_summary(workbook.add_worksheet(SUMMARY), look, found, basis)
        differing = found.differing
        write_list(workbook.add_worksheet(DIFFERENCES), look, "差异明细", NOTE, _LINE_COLUMNS, differing)
        note = "台账里应贴、申报里没有的贷款；金额单位：元。请银行补报或说明。"
        write_list(workbook.add_worksheet(OMISSIONS), look, "漏报明细", note, _OMISSION_COLUMNS, found.omissions)
        if payments:
            write_list(workbook.add_worksheet(PAYMENT), look, "拨付建议", PAYMENT_NOTE, _PAYMENT_COLUMNS, payments)
        if found.line_count <= MOST_LINES:
            write_list(workbook.add_worksheet(LINES), look, "逐笔核对", NOTE, _LINE_COLUMNS, found.lines)
    return buffer.getvalue()


def _write_summary(sheet: Worksheet, look: Look, found: Reconciliation, basis: Basis) -> None:
    for index, width in enumerate((42, 14, 18, 18)):
        sheet.set_column(index, index, width)
    sheet.set_row(0, 32)
    sheet.write_string(0, 0, "贴息申报核对结果", look.title())
    facts = (("申报", basis.claim), ("台账", basis.ledger), ("结息期", "、".join(found.periods) or "没有认出"))
    for row, (label, value) in enumerate(facts, 1):
        sheet.write_string(row, 0, f"{label}：{value}", look.format())
    row = _table(
        sheet,
        look,
        5,
        ("项目", "笔数", "金额（元）"),
        (
            ("申报贴息", found.line_count, found.claimed),
            ("应贴息（逐笔重算）", found.line_count, found.due),
            ("差额", len(found.differing), found.difference),
            ("其中：多报", None, found.too_much),
            ("　　　少报", None, found.too_little),
            ("漏报（另请银行补报）", len(found.omissions), found.omitted),
        ),
    )
    causes = [(each.cause.label, each.lines, each.difference) for each in found.causes]
    row = _table(sheet, look, row + 1, ("结果和原因", "笔数", "差额（元）"), causes)
    sheet.write_string(row + 1, 0, "依据", look.format(bold=True))
    for number, edition in enumerate(basis.editions, row + 2):
        sheet.merge_range(number, 0, number, 3, edition, look.format(text_wrap=True, valign="top"))
        sheet.set_row(number, 15 * -(-len(edition) // 44))
    set_up_page(sheet)


def _table(sheet: Worksheet, look: Look, top: int, heads: Sequence[str], rows: Sequence[Sequence[Cell]]) -> int:
    """Writes a small table; answers with the row below it."""
    sheet.set_row(top, LINE_HEIGHT + ROW_MARGIN)
    for index, head in enumerate(heads):
        sheet.write_string(top, index, head, look.header(valign="vcenter"))
    for number, cells in enumerate(rows, top + 1):
        sheet.set_row(number, LINE_HEIGHT + ROW_MARGIN)
        for index, cell in enumerate(cells):
            write_cell(sheet, number, index, cell, look)
    return top + 1 + len(rows)
