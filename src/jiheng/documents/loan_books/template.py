"""Workbooks to fill in: the loan ledger of a county, and the quarterly claim of a bank."""

from collections.abc import Sequence
from io import BytesIO

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from jiheng.core.case import CaseTable, MoneyUnit
from jiheng.core.record import columns_of
from jiheng.documents.loan_books.lists import set_up_page
from jiheng.documents.workbook.formulas import Texts
from jiheng.documents.workbook.layout import GUIDE_SHEET, LISTS_SHEET, SheetLayout, layout_of
from jiheng.documents.workbook.template import FIXED_TIME
from jiheng.documents.workbook.template_lists import Lists, name_codes
from jiheng.documents.workbook.template_look import FILL_IN, INK, MUST_FILL, Look
from jiheng.documents.workbook.template_sheet import TableSheet
from jiheng.schema.case_codec import record_texts
from jiheng.subsidy.ledger import CLAIM_TABLES, LEDGER_TABLES, Ledger

LEDGER_STEPS = (
    "“贷款”一笔申请一行：申请时先填前几栏，放款后补写放款日、金额、到期日和合同年利率，四栏要填就都填。",
    "“变动”记审核、还本、展期、逾期、代偿、追偿、结清；还本和结清的当天起不再计息。",
    "审核可以不记；记了就从镇街初审记到总行审批，未通过的写明原因。",
    "“资金”按级次和年度一笔一行；“拨付”一次一行，从哪笔资金支出就写哪笔的编号。",
    "金额一律以元为单位，只写数字；年利率写百分数，3.70%写 3.70。",
    "借款人只写编号；身份证号只用来核对，任何输出里都不显示完整号码。",
    "填好后运行 jiheng subsidy check 台账.xlsx；填错的格会标出来。",
)
CLAIM_STEPS = (
    "一笔贷款一行，贷款编号与妇联台账一致；按月申报的一月一行。",
    "计息起日和止日都含当天，如 2022-06-21 至 2022-09-20，共92天。",
    "展期、逾期、到期以后的天数不申报；提前还款的按实际占用天数申报。",
    "天数、本金、利率可以不填，填了会逐项核对。金额以元为单位，精确到分。",
)


def ledger_template(schemes: Sequence[str]) -> bytes:
    """An empty ledger; `schemes` are offered in the column 贴息方案."""
    return _workbook("贷款贴息台账", LEDGER_STEPS, LEDGER_TABLES, {}, {("ledger_loans", "scheme"): schemes})


def ledger_workbook(ledger: Ledger, schemes: Sequence[str]) -> bytes:
    """The same workbook filled from a ledger; identity numbers are left blank, for they may not be written out."""
    rows = {table.name: [_texts(record) for record in ledger.rows(table.name)] for table in LEDGER_TABLES}
    return _workbook("贷款贴息台账", LEDGER_STEPS, LEDGER_TABLES, rows, {("ledger_loans", "scheme"): schemes})


def claim_template() -> bytes:
    """An empty claim."""
    return _workbook("银行贴息申报", CLAIM_STEPS, CLAIM_TABLES, {}, {})


def _texts(record: object) -> dict[str, str]:
    texts = record_texts(record, MoneyUnit.YUAN, for_people=True)
    return {name: "" if name == "id_number" else text for name, text in texts.items()}


def _workbook(
    title: str,
    steps: Sequence[str],
    tables: Sequence[CaseTable],
    rows: dict[str, list[dict[str, str]]],
    offered: dict[tuple[str, str], Sequence[str]],
) -> bytes:
    buffer = BytesIO()
    layouts = [layout_of(table) for table in tables]
    with Workbook(buffer, {"in_memory": True}) as workbook:
        workbook.set_properties({"title": title, "created": FIXED_TIME})
        workbook.set_size(1600, 1000)
        look = Look(workbook)
        guide = workbook.add_worksheet(GUIDE_SHEET)
        sheets = [workbook.add_worksheet(layout.table.title) for layout in layouts]
        lists = _lists(workbook, layouts, offered)
        _write_guide(guide, title, steps, layouts, look)
        for sheet, layout in zip(sheets, layouts, strict=True):
            own: Sequence[Texts] = rows.get(layout.table.name, ())
            TableSheet(sheet, layout, look, lists, MoneyUnit.YUAN, own).write()
        guide.activate()
    return buffer.getvalue()


def _lists(workbook: Workbook, layouts: Sequence[SheetLayout], offered: dict[tuple[str, str], Sequence[str]]) -> Lists:
    """The hidden sheet of what the drop-downs offer."""
    lists = Lists(workbook.add_worksheet(LISTS_SHEET), workbook)
    tables = {layout.table.name for layout in layouts}
    for layout in layouts:
        for column in columns_of(layout.table.record_type):
            at = layout.table.name, column.name
            if column.choices:
                lists.names[at] = lists.add(f"choices_{'_'.join(at)}", [each.label for each in column.choices])
            elif column.table in tables:
                lists.names[at] = f"codes_{column.table}"
            elif at in offered:
                lists.names[at] = lists.add(f"offered_{'_'.join(at)}", offered[at])
        name_codes(workbook, layout)
    lists.sheet.protect()
    lists.sheet.hide()
    return lists


def _write_guide(
    sheet: Worksheet, title: str, steps: Sequence[str], layouts: Sequence[SheetLayout], look: Look
) -> None:
    for index, width in enumerate((6, 16, 100)):
        sheet.set_column(index, index, width)
    sheet.set_row(0, 34)
    sheet.write_string(0, 0, title, look.title())
    sheet.write_string(1, 0, "颜色", look.format(bold=True, align="right"))
    sheet.write_string(1, 1, "必填＊", look.boxed(fg_color=MUST_FILL, align="center"))
    sheet.write_string(1, 2, "  带＊的栏，整行开始填就必须填", look.quiet())
    sheet.write_string(2, 1, "可填", look.boxed(fg_color=FILL_IN, align="center"))
    sheet.write_string(2, 2, "  有就填，没有留空", look.quiet())
    row = 4
    for number, step in enumerate(steps, 1):
        sheet.write_number(row, 0, number, look.format(align="right", font_color=INK, bold=True, indent=1))
        sheet.write_string(row, 1, step, look.format())
        row += 1
    row += 1
    for index, head in enumerate(("次序", "工作表", "内容")):
        sheet.write_string(row, index, head, look.header(valign="vcenter"))
    for number, layout in enumerate(layouts, 1):
        sheet.write_number(row + number, 0, number, look.boxed(align="center"))
        link = look.boxed(font_color=INK, underline=1, bold=True)
        sheet.write_url(row + number, 1, f"internal:'{layout.table.title}'!A1", link, layout.table.title)
        sheet.write_string(row + number, 2, layout.table.note, look.boxed())
    set_up_page(sheet)
    sheet.protect("", {"format_columns": True, "format_rows": True})
