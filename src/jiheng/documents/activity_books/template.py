"""The workbook of the activity ledger: empty for a new year, or filled from a case to be carried on."""

from jiheng.core.case import Case, MoneyUnit
from jiheng.core.record import columns_of
from jiheng.documents.activity_books.tables import ACTIVITY_TABLES
from jiheng.documents.workbook.ledger_book import ledger_book
from jiheng.schema.case_codec import record_texts

TITLE = "活动台账"
STEPS = (
    "“活动”一场或一批一行；同一系列的几行写同一个活动简称，报告里的数字合在一起。",
    "场次、人数、人次、户数各记各的，互不代替，也不相加；没有的留空，不写0。",
    "只知道大概的数照原话写：近300、超3万、950余；报告里原样印出，不会变成准数。",
    "金额连单位写，如 25万元、5万多元；写明资金来源、现金或物资，用了本单位预算的“在预算内”写“是”。",
    "满意度先登记“满意度调查”，再逐题写“调查题目”；没有有效回答就没有满意率。",
    "投诉、工程、工资发放以日期为准：到了应办的日期才计入；没有发生事故写0，留空是没有填。",
    "“维权个案”“救助名单”“投诉”里的姓名、电话、住址等只供承办人查看，任何打印和公开的文件里都不出现。",
    "填好后运行 jiheng activities import 活动台账.xlsx 案卷 --out 新案卷.xlsx；填错的格会逐格标出来。",
)


def activity_template(money_unit: MoneyUnit = MoneyUnit.WAN, case: Case | None = None) -> bytes:
    """The workbook. With a case its rows are filled in, and what they may refer to is offered."""
    unit = case.profile.money_unit if case else money_unit
    rows = {
        table.name: [record_texts(each, unit, for_people=True) for each in getattr(case, table.name)]
        for table in (ACTIVITY_TABLES if case else ())
    }
    return ledger_book(TITLE, STEPS, ACTIVITY_TABLES, rows, _offered(case) if case else {}, unit)


def _offered(case: Case) -> dict[tuple[str, str], tuple[str, ...]]:
    """The keys of the case's other tables that a column may name."""
    own = {table.name for table in ACTIVITY_TABLES}
    return {
        (table.name, column.name): tuple(each.code for each in getattr(case, column.table))
        for table in ACTIVITY_TABLES
        for column in columns_of(table.record_type)
        if column.table and column.table not in own and getattr(case, column.table)
    }
