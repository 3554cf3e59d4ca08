"""基本信息: one line for each fact about the whole case, with what to write beside it."""

from xlsxwriter.worksheet import Worksheet

from jiheng.core.record import columns_of
from jiheng.documents.workbook.formulas import Texts
from jiheng.documents.workbook.layout import PROFILE_SHEET, REQUIRED_MARK
from jiheng.documents.workbook.template_cells import write_text
from jiheng.documents.workbook.template_lists import Lists
from jiheng.documents.workbook.template_look import Look
from jiheng.documents.workbook.template_validation import add_validation, hint_of
from jiheng.schema.case_draft import PROFILE

TITLE_COLUMN, VALUE_COLUMN, NOTE_COLUMN = range(3)
PROFILE_HEADER_ROW = 2
WIDTHS = (20, 52, 66)
A4 = 9
MONEY_UNIT_NOTE = "整份工作簿用这个单位，不能在这里改；要换单位请用 jiheng template 重新生成"


def write_profile(sheet: Worksheet, texts: Texts, look: Look, lists: Lists) -> None:
    """`texts` fills the cells that are already known."""
    sheet.set_row(0, 30)
    sheet.write_string(0, 0, PROFILE_SHEET, look.title())
    sheet.write_string(0, 1, PROFILE.note, look.quiet(font_size=10))
    for index, (title, width) in enumerate(zip(("项目", "填写", "说明"), WIDTHS, strict=True)):
        sheet.set_column(index, index, width)
        sheet.write_string(PROFILE_HEADER_ROW, index, title, look.header(valign="vcenter"))
    for row, column in enumerate(columns_of(PROFILE.record_type), PROFILE_HEADER_ROW + 1):
        sheet.set_row(row, 22)
        is_fixed = column.name == "money_unit"
        mark = REQUIRED_MARK if column.required else ""
        sheet.write_string(row, TITLE_COLUMN, column.title + mark, look.boxed(bold=column.required))
        note = MONEY_UNIT_NOTE if is_fixed else hint_of(column).replace("\n", " ") or "可不填"
        sheet.write_string(row, NOTE_COLUMN, note, look.boxed(font_color="#6B7A7D", font_size=9, text_wrap=True))
        text = texts.get(column.name, "")
        if is_fixed:
            sheet.write_string(row, VALUE_COLUMN, text, look.computed())
        elif text:
            write_text(sheet, row, VALUE_COLUMN, column, text, look, align="left", text_wrap=True)
        else:
            sheet.write_blank(row, VALUE_COLUMN, None, look.to_fill(column, align="left", text_wrap=True))
        if not is_fixed:
            where = (row, VALUE_COLUMN, row, VALUE_COLUMN)
            add_validation(sheet, where, column, lists.of(PROFILE.name, column))
    sheet.freeze_panes(PROFILE_HEADER_ROW + 1, 1)
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&9&A&R&9第 &P 页，共 &N 页")
    last = PROFILE_HEADER_ROW + len(columns_of(PROFILE.record_type))
    sheet.ignore_errors({"number_stored_as_text": f"A1:C{last + 1}"})
    sheet.protect("", {"format_columns": True, "format_rows": True})
