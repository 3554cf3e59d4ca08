"""One application for an interest-subsidised loan, from application to repayment, as far as figures need it."""

from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.choice import Choice
from jiheng.core.record import Kind, column


class LoanState(Choice):
    """How far an application has come."""

    APPLIED = "applied", "已申请"
    REJECTED = "rejected", "未通过"
    DISBURSED = "disbursed", "已放款"
    REPAID = "repaid", "已还清"
    OVERDUE = "overdue", "逾期"


@dataclass(frozen=True, slots=True, kw_only=True)
class Loan:
    """一笔贷款申请. `borrower` is a number of the ledger, never a name or an identity number."""

    code: str = column("贷款编号", Kind.CODE, example="D2022-01")
    borrower: str = column("借款人编号", note="只写编号，不写姓名和证件号")
    project: str = column("项目编号", Kind.REFERENCE, table="projects", default="")
    state: LoanState = column("状态", Kind.CHOICE, choices=LoanState)
    applied_year: int = column("申请年度", Kind.YEAR)
    applied_amount: Decimal = column("申请金额", Kind.MONEY)
    disbursed_year: int | None = column("放款年度", Kind.YEAR, default=None)
    disbursed_amount: Decimal | None = column("放款金额", Kind.MONEY, default=None)
    term_years: int | None = column("期限（年）", Kind.COUNT, default=None)
    due_year: int | None = column("到期年度", Kind.YEAR, default=None)
    repaid_amount: Decimal | None = column("已还本金", Kind.MONEY, default=None)
    rejection_reason: str = column("未通过原因", default="")
    is_large_grower: bool = column("种植大户", Kind.FLAG, default=False)
    is_model_entrepreneur: bool = column("示范主体", Kind.FLAG, default=False)
    direct_jobs: int | None = column("直接就业人数", Kind.COUNT, default=None)
    indirect_jobs: int | None = column("间接带动人数", Kind.COUNT, default=None)
    assumed: tuple[str, ...] = column("示例假定的栏", Kind.FIELDS, default=())
