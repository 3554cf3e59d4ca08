"""The loan ledger: applications with their contracts, what happened to each loan, and the money of the subsidy."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from jiheng.core.budget import GovernmentLevel
from jiheng.core.case import CaseTable
from jiheng.core.identity import IdNumber
from jiheng.core.record import Kind, Record, column
from jiheng.subsidy.stages import LoanStep, RejectionReason

PERCENT_NOTE = "百分数，3.70%写 3.70"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLoan:
    """一笔贷款，从申请起. Amounts in yuan, the rate in percent a year."""

    code: str = column("贷款编号", Kind.CODE, example="D2022-01")
    scheme: str = column(
        "贴息方案", note="方案编号，见网页“贴息方案”，或 jiheng subsidy schemes", example="guangdong.womens_loans"
    )
    borrower: str = column("借款人编号", note="只写编号，不写姓名", example="J01")
    id_number: IdNumber | None = column("身份证号", Kind.ID_NUMBER, note="只用来核对，输出不显示", default=None)
    town: str = column("镇街", default="")
    applied_on: date = column("申请日期", Kind.DATE)
    applied_amount: Decimal = column("申请金额", Kind.MONEY)
    bank: str = column("经办银行", default="")
    contract: str = column("合同号", note="合同号或借据号；银行申报可以用它指明贷款", default="")
    disbursed_on: date | None = column("放款日", Kind.DATE, note="计息从这一天起", default=None)
    amount: Decimal | None = column("放款金额", Kind.MONEY, default=None)
    due_on: date | None = column("到期日", Kind.DATE, note="合同约定，展期写在“变动”表", default=None)
    contract_rate: Decimal | None = column("合同年利率", Kind.RATE, note=PERCENT_NOTE, default=None)
    is_model_entrepreneur: bool = column("示范主体", Kind.FLAG, default=False)
    is_large_grower: bool = column("种植大户", Kind.FLAG, default=False)
    is_rural: bool = column("农村", Kind.FLAG, default=False)
    direct_jobs: int | None = column("直接就业人数", Kind.COUNT, default=None)
    indirect_jobs: int | None = column("间接带动人数", Kind.COUNT, default=None)
    jobs_evidence: str = column("就业佐证", note="如用工合同、社保记录、走访表编号", default="")
    missing_documents: str = column("缺的材料", note="齐全留空", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanEvent:
    """一笔贷款的一次变动. `amount` is principal: of a repayment, a claim or a recovery."""

    code: str = column("变动编号", Kind.CODE, example="B001")
    loan: str = column("贷款编号", Kind.REFERENCE, table="ledger_loans")
    on: date = column("日期", Kind.DATE, note="还本、结清当天起不再计息")
    step: LoanStep = column("事项", Kind.CHOICE, choices=LoanStep)
    amount: Decimal | None = column("本金", Kind.MONEY, note="还本、代偿、追偿必填", default=None)
    rate: Decimal | None = column("新年利率", Kind.RATE, note=f"利率调整必填，{PERCENT_NOTE}", default=None)
    until: date | None = column("展期到", Kind.DATE, note="展期必填", default=None)
    reason: RejectionReason | None = column(
        "未通过原因", Kind.CHOICE, choices=RejectionReason, note="未通过必填", default=None
    )
    note: str = column("备注", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingSource:
    """一笔贴息资金：哪一级、哪一年安排、给哪一年的借款人用."""

    code: str = column("资金编号", Kind.CODE, example="Z1")
    level: GovernmentLevel = column("资金级次", Kind.CHOICE, choices=GovernmentLevel)
    year_of_origin: int = column("资金年度", Kind.YEAR, note="哪一年下达")
    amount: Decimal = column("金额", Kind.MONEY)
    borrower_year: int | None = column("借款年度", Kind.YEAR, note="只给这一年放款的用；留空不限", default=None)
    document: str = column("文号", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class SubsidyPayment:
    """一次已拨付的贴息，从一笔资金支出."""

    code: str = column("拨付编号", Kind.CODE, example="P1")
    source: str = column("资金编号", Kind.REFERENCE, table="funding_sources")
    on: date = column("拨付日期", Kind.DATE)
    amount: Decimal = column("金额", Kind.MONEY)
    borrower_year: int | None = column("借款年度", Kind.YEAR, note="贴给哪一年放款的贷款", default=None)
    note: str = column("备注", default="")


@dataclass(frozen=True, slots=True)
class Ledger:
    """The whole of it. Reading has made sure that keys are told once and references lead somewhere."""

    loans: tuple[LedgerLoan, ...]
    events: tuple[LoanEvent, ...] = ()
    sources: tuple[FundingSource, ...] = ()
    payments: tuple[SubsidyPayment, ...] = ()

    def rows(self, table: str) -> tuple[Record, ...]:
        """The records of a table by its name."""
        fields: dict[str, tuple[Record, ...]] = {
            "ledger_loans": self.loans,
            "loan_events": self.events,
            "funding_sources": self.sources,
            "subsidy_payments": self.payments,
        }
        return fields[table]


LEDGER_TABLES: tuple[CaseTable, ...] = (
    CaseTable("ledger_loans", "贷款", LedgerLoan, "一笔申请一行，放款后补写合同"),
    CaseTable("loan_events", "变动", LoanEvent, "审核、还本、展期、逾期、代偿、结清，发生一次记一行"),
    CaseTable("funding_sources", "资金", FundingSource, "贴息资金按级次和年度，一笔一行"),
    CaseTable("subsidy_payments", "拨付", SubsidyPayment, "已经拨付的贴息，一次一行"),
)
"""The tables of a ledger: its template, its readers and its reference page are made from them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLine:
    """银行申报的一笔贴息. Dates as banks write them: from the first day to the last, both counted."""

    code: str = column("序号", Kind.CODE, example="1")
    loan: str = column(
        "贷款编号", Kind.REFERENCE, table="ledger_loans", note="台账的贷款编号或合同号", example="D2022-01"
    )
    first_day: date = column("计息起日", Kind.DATE)
    last_day: date = column("计息止日", Kind.DATE, note="含当天，如 2022-09-20")
    days: int | None = column("天数", Kind.COUNT, default=None)
    principal: Decimal | None = column("计息本金", Kind.MONEY, default=None)
    rate: Decimal | None = column("贴息年利率", Kind.RATE, note=PERCENT_NOTE, default=None)
    amount: Decimal = column("申报贴息", Kind.MONEY)
    note: str = column("备注", default="")


CLAIM_TABLES: tuple[CaseTable, ...] = (CaseTable("claims", "申报", ClaimLine, "一笔贷款一行，金额以元为单位"),)
