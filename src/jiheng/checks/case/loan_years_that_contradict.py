"""Years, states and amounts of a loan that cannot all be true."""

from collections.abc import Iterator

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.core.case import Case
from jiheng.core.finding import Location, Severity
from jiheng.core.loan import Loan, LoanState

_HEAD = "贷款\n| 借款人编号 | 状态 | 申请年度 | 申请金额 | 放款年度 | 放款金额 | 到期年度 | 已还本金 |\n"


@check(
    id="CAS102",
    title="贷款的年度、状态和还款应相符",
    why="放款早于申请、到期未还仍记“已放款”、未到期记“逾期”，都会使放款额、回收率算错。",
    kind=Kind.CASE,
    severity=Severity.WARNING,
    good=(
        f"{_HEAD}| J1 | 已放款 | 2031 | 20 | 2031 | 20 | 2033 | |\n"
        "| J2 | 已还清 | 2028 | 10 | 2029 | 10 | 2031 | 10 |\n"
        "| J3 | 逾期 | 2028 | 10 | 2029 | 10 | 2030 | 4 |\n| J4 | 已申请 | 2031 | 15 | | | | |",
    ),
    bad=(
        Bad(f"{_HEAD}| J1 | 已放款 | 2031 | 20 | 2030 | 20 | 2032 | |", says="2031年申请，却在2030年放款"),
        Bad(f"{_HEAD}| J1 | 已放款 | 2031 | 20 | 2032 | 20 | 2034 | |", says="放款年度2032晚于评价年度2031"),
        Bad(f"{_HEAD}| J1 | 逾期 | 2030 | 20 | 2030 | 20 | 2032 | |", says="2032年才到期，状态却是“逾期”"),
        Bad(f"{_HEAD}| J1 | 已还清 | 2029 | 20 | 2029 | 20 | 2031 | 12 |", says="已还本金却少于放款金额"),
        Bad(f"{_HEAD}| J1 | 已放款 | 2028 | 20 | 2028 | 20 | 2030 | 5 |", says="2030年已到期"),
    ),
)
def loan_years_that_contradict(case: Case) -> Answers:
    """Amounts against each other are refused before; these are only questionable."""
    if not case.loans:
        raise DoesNotApply("案卷里没有贷款")
    for loan in case.loans:
        for column, message in _contradictions(loan, case.year):
            yield Flaw((Location(place=f"贷款[{loan.code}].{column}"),), message)


def _contradictions(loan: Loan, year: int) -> Iterator[tuple[str, str]]:
    lent, due = loan.disbursed_year, loan.due_year
    if lent is not None and lent < loan.applied_year:
        yield "放款年度", f"{loan.applied_year}年申请，却在{lent}年放款；请核对两个年度。"
    if lent is not None and lent > year:
        yield "放款年度", f"放款年度{lent}晚于评价年度{year}；请核对，不属于本年的从台账移出。"
    if due is not None and loan.state is LoanState.OVERDUE and due > year:
        yield "状态", f"{due}年才到期，状态却是“逾期”；请核对状态或到期年度。"
    if due is not None and loan.state is LoanState.DISBURSED and due < year:
        yield "状态", f"{due}年已到期，状态仍是“已放款”；请改为“已还清”或“逾期”。"
    repaid, amount = loan.repaid_amount, loan.disbursed_amount
    if loan.state is LoanState.REPAID and repaid is not None and amount is not None and repaid < amount:
        yield "已还本金", "状态是“已还清”，已还本金却少于放款金额；请核对状态或金额。"
