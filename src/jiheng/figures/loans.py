"""Measures of the loan ledger. Reports take disbursed figures; applications and rejections stand beside them."""

from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.case import Case
from jiheng.core.figure import Aspect, FigureUnit
from jiheng.core.indicator_values import Accumulation
from jiheng.core.loan import LoanState
from jiheng.figures.indicators import measured_in
from jiheng.figures.measure import Count, Difference, Measure, Ratio, Sum, Total, Where

DISBURSED = Where("本年放款", lambda loan, case: loan.disbursed_year == case.year)
APPLIED = Where("本年申请", lambda loan, case: loan.applied_year == case.year)
REJECTED = Where(
    "本年申请，未通过", lambda loan, case: loan.applied_year == case.year and loan.state is LoanState.REJECTED
)
DUE = Where("本年到期", lambda loan, case: loan.due_year == case.year)
LARGE_GROWERS = Where(
    "本年放款，种植大户", lambda loan, case: loan.disbursed_year == case.year and loan.is_large_grower
)
MODEL = Where("本年放款，示范主体", lambda loan, case: loan.disbursed_year == case.year and loan.is_model_entrepreneur)

AMOUNT = "贷款.发放金额"
TARGET = "贷款.发放目标"


def loan_measures(case: Case) -> Iterator[Measure]:
    """All measures of the loan ledger; none where the case has no loans."""
    if not case.loans:
        return
    yield _money("disbursed_amount", AMOUNT, Total("loans", "disbursed_amount", DISBURSED))
    yield _count("disbursed_count", "贷款.发放笔数", Count("loans", DISBURSED), "笔")
    yield _count("borrower_count", "贷款.借款人数", Count("loans", DISBURSED, distinct="borrower"), "名")
    yield _money("applied_amount", "贷款.申请金额", Total("loans", "applied_amount", APPLIED))
    yield _count("applied_count", "贷款.申请人数", Count("loans", APPLIED, distinct="borrower"), "名")
    yield _money("rejected_amount", "贷款.未通过金额", Total("loans", "applied_amount", REJECTED))
    yield _count("rejected_count", "贷款.未通过人数", Count("loans", REJECTED, distinct="borrower"), "名")
    yield _count("large_grower_count", "贷款.种植大户户数", Count("loans", LARGE_GROWERS, distinct="borrower"), "户")
    yield _count("model_count", "贷款.示范主体户数", Count("loans", MODEL, distinct="borrower"), "户")
    yield _count("direct_jobs", "贷款.直接就业人数", Total("loans", "direct_jobs", DISBURSED), "名")
    yield _count("indirect_jobs", "贷款.间接带动就业人数", Total("loans", "indirect_jobs", DISBURSED), "名")
    average = Ratio(AMOUNT, "贷款.借款人数", "本年没有放款", factor=Decimal(1))
    yield Measure("loan.average_amount", "贷款.人均金额", FigureUnit.MONEY, average)
    yield _money("due_amount", "贷款.到期金额", Total("loans", "disbursed_amount", DUE, none="本年没有到期的贷款"))
    yield _money("repaid_amount", "贷款.到期已还金额", Total("loans", "repaid_amount", DUE, none="本年没有到期的贷款"))
    recovery = Ratio("贷款.到期已还金额", "贷款.到期金额", "本年没有到期的贷款")
    yield Measure("loan.recovery_rate", "贷款.回收率", FigureUnit.PERCENT, recovery, accumulation=Accumulation.RATE)
    yield from _against_target(case)


def _against_target(case: Case) -> Iterator[Measure]:
    """The target is the one declared by the indicator that draws its actual value from the amount disbursed."""
    own = [each for each in case.indicators if each.actual_measure == AMOUNT]
    if (
        len(own) != 1
        or not isinstance(own[0].target, Decimal)
        or measured_in(own[0].unit_of_measure).unit is not FigureUnit.MONEY
    ):
        return
    target = f"指标.{own[0].code}.目标值"
    yield Measure("loan.disbursement_target", TARGET, FigureUnit.MONEY, Sum((target,)), Aspect.PLANNED)
    yield Measure(
        "loan.disbursement_rate", "贷款.发放完成率", FigureUnit.PERCENT, Ratio(AMOUNT, TARGET, "没有发放目标")
    )
    yield Measure("loan.shortfall", "贷款.未完成金额", FigureUnit.MONEY, Difference(TARGET, AMOUNT))


def _money(id: str, name: str, formula: Total) -> Measure:
    return Measure(f"loan.{id}", name, FigureUnit.MONEY, formula, accumulation=Accumulation.SUM)


def _count(id: str, name: str, formula: Total | Count, word: str) -> Measure:
    return Measure(f"loan.{id}", name, FigureUnit.COUNT, formula, accumulation=Accumulation.SUM, word=word)
