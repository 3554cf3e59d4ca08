"""Workbooks to fill in: the loan ledger of a county, and the quarterly claim of a bank."""

from collections.abc import Sequence

from jiheng.core.case import MoneyUnit
from jiheng.documents.workbook.ledger_book import ledger_book
from jiheng.schema.case_codec import record_texts
from jiheng.subsidy.ledger import CLAIM_TABLES, LEDGER_TABLES, Ledger

LEDGER_STEPS = (
    "“贷款”一笔申请一行：申请时先填前几栏，放款后补写放款日、金额、到期日和合同年利率，四栏要填就都填。",
    "“变动”记审核、还本、展期、逾期、代偿、追偿、结清；还本和结清的当天起不再计息。",
    "审核可以不记；记了就从镇街初审记到总行审批，未通过的写明原因。",
    "“资金”按级次和年度一笔一行；“拨付”一次一行，从哪笔资金支出就写哪笔的编号。",
    "金额一律以元为单位，只写数字；年利率写百分数，3.70%写 3.70。",
    "借款人只写编号；身份证号只用来核对，任何输出里都不显示完整号码。",
    "填好后在网页“银行申报”里读入，或运行 jiheng subsidy check 台账.xlsx；填错的逐处指出。",
)
CLAIM_STEPS = (
    "一笔贷款一行，贷款编号与妇联台账一致；按月申报的一月一行。",
    "计息起日和止日都含当天，如 2022-06-21 至 2022-09-20，共92天。",
    "展期、逾期、到期以后的天数不申报；提前还款的按实际占用天数申报。",
    "天数、本金、利率可以不填，填了会逐项核对。金额以元为单位，精确到分。",
)


def ledger_template(schemes: Sequence[str]) -> bytes:
    """An empty ledger; `schemes` are offered in the column 贴息方案."""
    return ledger_book("贷款贴息台账", LEDGER_STEPS, LEDGER_TABLES, {}, {("ledger_loans", "scheme"): schemes})


def ledger_workbook(ledger: Ledger, schemes: Sequence[str]) -> bytes:
    """The same workbook filled from a ledger; identity numbers are left blank, for they may not be written out."""
    rows = {table.name: [_texts(record) for record in ledger.rows(table.name)] for table in LEDGER_TABLES}
    return ledger_book("贷款贴息台账", LEDGER_STEPS, LEDGER_TABLES, rows, {("ledger_loans", "scheme"): schemes})


def claim_template() -> bytes:
    """An empty claim."""
    return ledger_book("银行贴息申报", CLAIM_STEPS, CLAIM_TABLES, {}, {})


def _texts(record: object) -> dict[str, str]:
    texts = record_texts(record, MoneyUnit.YUAN, for_people=True)
    return {name: "" if name == "id_number" else text for name, text in texts.items()}
