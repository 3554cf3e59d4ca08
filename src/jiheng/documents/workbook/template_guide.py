"""填报说明: how to fill in the workbook, and a directory that shows how far each sheet has come."""

from collections.abc import Mapping, Sequence

from xlsxwriter.worksheet import Worksheet

from jiheng.core.case import MoneyUnit
from jiheng.documents.workbook.layout import FIRST_ROW, LAST_ROW, PROFILE_SHEET, REQUIRED_MARK, SheetLayout
from jiheng.documents.workbook.template_look import COMPUTED_FILL, FILL_IN, INK, MUST_FILL, Look
from jiheng.schema.case_draft import PROFILE
from jiheng.schema.case_structure import key_column
from jiheng.schema.form_tables.grid import cell_name

WIDTHS = (6, 16, 58, 12, 12)
A4 = 9
NEEDED = ("budget_units", "projects", "budget_lines", "objectives", "indicators")
"""Tables without which there is hardly a self-evaluation; the others are filled in where there is something to say."""


def steps(money_unit: MoneyUnit) -> tuple[str, ...]:
    return (
        "先填“基本信息”，再按下面目录的次序逐表填写；用不到的表留空。",
        "一行一条；编号在本表内不能重复，别的表用编号来引用它。",
        "有下拉箭头的格请从列表里选；选中一格，旁边会显示怎样填。",
        f"金额一律以{money_unit.label}填写，只写数字，精确到分；空着表示没有数据，不是0。",
        "年度指标值可填数（270）、区间（80～120）、日期（2022-11-30）或文字；≥、≤等写在“符号”栏。",
        "百分率填 95 或 95%；只写 0.95 时分不清是 95% 还是 0.95%，会请您写明。",
        "不适用的实际完成值写“不适用：原因”；约数照原文写（近300、2.4万、950余）。",
        "多个编号用顿号分开，如 R1、R2。",
        "文字里要用台账数时写 {{ 贷款.发放金额 }}，打印时自动取数，不必手抄。",
        "从别处复制时请用“选择性粘贴—数值”，以免带来公式、合并单元格和格式。",
        "填好后交给 jiheng evaluate；填错的格会在本工作簿里标出并附批注，改好再交。",
    )


def write_guide(
    sheet: Worksheet, layouts: Sequence[SheetLayout], counts: Mapping[str, int], money_unit: MoneyUnit, look: Look
) -> None:
    """`counts` is how many rows of each table are filled already."""
    for index, width in enumerate(WIDTHS):
        sheet.set_column(index, index, width)
    sheet.set_row(0, 34)
    sheet.write_string(0, 0, "绩效自评填报工作簿", look.title())
    row = _legend(sheet, 1, look)
    for number, step in enumerate(steps(money_unit), 1):
        sheet.write_number(row, 0, number, look.format(align="right", font_color=INK, bold=True, indent=1))
        sheet.write_string(row, 1, step, look.format())
        row += 1
    _directory(sheet, row + 1, layouts, counts, look)
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 1)
    sheet.protect("", {"format_columns": True, "format_rows": True})


def _legend(sheet: Worksheet, row: int, look: Look) -> int:
    """What the colours mean; answers with the next free row."""
    sheet.write_string(row, 0, "颜色", look.format(bold=True, align="right"))
    sheet.write_string(row, 1, f"必填{REQUIRED_MARK}", look.boxed(fg_color=MUST_FILL, align="center"))
    sheet.write_string(row, 2, "  带＊的栏，整行开始填就必须填", look.quiet())
    sheet.write_string(row + 1, 1, "可填", look.boxed(fg_color=FILL_IN, align="center"))
    sheet.write_string(row + 1, 2, "  有就填，没有留空", look.quiet())
    sheet.write_string(row + 2, 1, "※自动", look.boxed(fg_color=COMPUTED_FILL, align="center", font_color="#6B7A7D"))
    sheet.write_string(row + 2, 2, "  公式计算或核对，已锁定，不用填（工作表保护没有密码）", look.quiet())
    sheet.set_row(row + 3, 8)
    return row + 4


def _directory(
    sheet: Worksheet, row: int, layouts: Sequence[SheetLayout], counts: Mapping[str, int], look: Look
) -> None:
    for index, title in enumerate(("次序", "工作表", "内容", "已填行数", "待改行数")):
        sheet.write_string(row, index, title, look.header(valign="vcenter"))
    link = {"font_color": INK, "underline": 1}
    entries: list[tuple[str, str, bool, SheetLayout | None]] = [(PROFILE_SHEET, PROFILE.note, True, None)]
    entries += [(each.table.title, each.table.note, each.table.name in NEEDED, each) for each in layouts]
    for number, (title, note, is_needed, layout) in enumerate(entries, 1):
        at = row + number
        sheet.write_number(at, 0, number, look.boxed(align="center"))
        target = f"internal:'{title}'!A1"
        sheet.write_url(at, 1, target, look.boxed(bold=is_needed, **link), title)
        sheet.write_string(at, 2, note, look.boxed())
        if layout is None:
            sheet.write_blank(at, 3, None, look.computed())
            sheet.write_blank(at, 4, None, look.computed())
            continue
        key = layout.columns[key_column(layout.table.record_type).name]
        keys = f"'{title}'!{cell_name(FIRST_ROW, key)}:{cell_name(LAST_ROW, key)}"
        states = f"'{title}'!{cell_name(FIRST_ROW, 0)}:{cell_name(LAST_ROW, 0)}"
        shown = look.computed(align="center", num_format="0;;")
        wrong = look.computed(align="center", num_format="▲ 0;;", font_color="#B3261E")
        sheet.write_formula(at, 3, f"=COUNTA({keys})", shown, counts.get(layout.table.name, 0))
        sheet.write_formula(at, 4, f'=COUNTIF({states},"▲*")', wrong, 0)
