"""A workbook of several ledgers to fill in: a guide with steps, one sheet for each table, drop-downs behind."""

from collections.abc import Mapping, Sequence
from io import BytesIO

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from jiheng.core.case import CaseTable, MoneyUnit
from jiheng.core.record import columns_of
from jiheng.documents.workbook.formulas import Texts
from jiheng.documents.workbook.layout import GUIDE_SHEET, LISTS_SHEET, SheetLayout, layout_of
from jiheng.documents.workbook.lists import set_up_page
from jiheng.documents.workbook.template import FIXED_TIME
from jiheng.documents.workbook.template_lists import Lists, name_codes
from jiheng.documents.workbook.template_look import FILL_IN, INK, MUST_FILL, Look
from jiheng.documents.workbook.template_sheet import TableSheet


def ledger_book(
    title: str,
    steps: Sequence[str],
    tables: Sequence[CaseTable],
    rows: Mapping[str, Sequence[Texts]],
    offered: Mapping[tuple[str, str], Sequence[str]],
    money_unit: MoneyUnit = MoneyUnit.YUAN,
) -> bytes:
    """The workbook's bytes; `offered` are further drop-downs by table and column."""
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
            TableSheet(sheet, layout, look, lists, money_unit, own).write()
        guide.activate()
    return buffer.getvalue()


def _lists(
    workbook: Workbook, layouts: Sequence[SheetLayout], offered: Mapping[tuple[str, str], Sequence[str]]
) -> Lists:
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
