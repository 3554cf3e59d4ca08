"""What may be handed in, and the workbooks to fill in for it."""

from jiheng.core.budget import BudgetLine, Payment, Project
from jiheng.core.case import CaseTable, MoneyUnit
from jiheng.documents.workbook.entries import EntryBook, narrowed
from jiheng.documents.workbook.ledger_book import ledger_book
from jiheng.documents.workbook.ledger_reading import Elsewhere
from jiheng.documents.workbook.reader import SheetNames
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.models import BudgetLine as BudgetLineRow
from jiheng.web.budgets.models import Project as ProjectRow

PAYMENTS = CaseTable("payments", "支付", Payment, "逐笔支付，一笔一行，金额以元为单位")
_LINE = narrowed(
    BudgetLine,
    "BudgetLineEntry",
    without=("budget_unit", "actual_expenditure", "carry_over", "surplus", "assumed"),
    optional=("revised_budget",),
)
_PROJECT = narrowed(Project, "ProjectEntry", without=("budget_unit", "assumed", "task"))
LINES = CaseTable("new_budget_lines", "预算", _LINE, "按项目、来源、级次、资金年度各占一行，金额以万元为单位")
PROJECTS = CaseTable("projects", "项目", _PROJECT, "新设立的项目；已有的项目不必再写")

PAYMENT_BOOK = EntryBook(
    ((PAYMENTS, MoneyUnit.YUAN),), SheetNames(("支付",), ("支付",), "支付表", "在导入的页面上下载")
)
LINE_BOOK = EntryBook(
    ((LINES, MoneyUnit.WAN), (PROJECTS, MoneyUnit.WAN)),
    SheetNames(("预算", "项目"), ("预算",), "预算表", "在导入的页面上下载"),
)
_PAYMENT_STEPS = (
    "一笔支付一行；支付编号写支付凭证号，全单位各不相同，已经登记过的不要再写。",
    "预算行编号从下拉里选，就是网页“预算行”里的编号。",
    "金额以元为单位；同一预算行的支付加起来不能超过可用金额。",
    "填好后在网页上传；有错时一笔也不导入，交还标好错误的表格。",
)
_LINE_STEPS = (
    "一行一笔预算：基本支出不写项目，项目支出写项目编号；编号不要与已有的重复。",
    "新项目先在“项目”表写一行，再在“预算”表引用；已有的项目直接引用。",
    "年初预算数批复后写在年初预算数，全年预算数可留空；上年结转的钱年初预算数留空，只写全年预算数。",
    "金额以万元为单位。填好后在网页上传；有错时一行也不导入，交还标好错误的表格。",
)


def payment_template(unit_year: UnitYear) -> bytes:
    """An empty workbook of payments that offers the unit's lines."""
    offered = {(PAYMENTS.name, "budget_line"): _codes(BudgetLineRow, unit_year)}
    return ledger_book("支付导入表", _PAYMENT_STEPS, (PAYMENTS,), {}, offered, MoneyUnit.YUAN)


def line_template() -> bytes:
    """An empty workbook of budget lines and projects."""
    return ledger_book("预算导入表", _LINE_STEPS, (LINES, PROJECTS), {}, {}, MoneyUnit.WAN)


def known_lines(unit_year: UnitYear) -> Elsewhere:
    """The lines that payments may name."""
    return Elsewhere({"budget_lines": "预算"}, {"budget_lines": dict.fromkeys(_codes(BudgetLineRow, unit_year))})


def known_projects(unit_year: UnitYear) -> Elsewhere:
    """The projects that lines may name besides those of the workbook."""
    return Elsewhere({"projects": "项目"}, {"projects": dict.fromkeys(_codes(ProjectRow, unit_year))})


def _codes(model: type[BudgetLineRow] | type[ProjectRow], unit_year: UnitYear) -> list[str]:
    rows = model._default_manager.filter(unit_year=unit_year).order_by("position", "pk")
    return [str(code) for code in rows.values_list(*_CODE, flat=True)]


_CODE = ("code",)
