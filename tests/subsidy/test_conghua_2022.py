"""The worked ledger: a district women's federation in 2022, its 21 applicants, 16 borrowers and three purses."""

import csv
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from jiheng.core.absence import NotApplicable
from jiheng.core.case import Case
from jiheng.core.finding import Findings
from jiheng.documents.loan_books.reader import read_claims, read_ledger
from jiheng.rules.library import load_library
from jiheng.subsidy.bridge import Bridge, Deviation, applications_of, bridge
from jiheng.subsidy.causes import Cause
from jiheng.subsidy.differences import CauseTotal, Omission, reconciliation_of
from jiheng.subsidy.first_year import implied_rate_of
from jiheng.subsidy.funding import GrantPosition, grant_positions, over_subsidy_years, year_of_sources
from jiheng.subsidy.ledger import Ledger
from jiheng.subsidy.life import LoanLife, lives_of
from jiheng.subsidy.results import Jobs, results_of
from jiheng.subsidy.stages import LoanStage
from jiheng.subsidy.tables import claims_of, ledger_frames
from tests.conftest import EXAMPLES

FOLDER = EXAMPLES / "loan-subsidy-2022"
WAN = Decimal(10000)


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    findings = Findings()
    found = read_ledger(FOLDER, findings)
    assert [str(each) for each in findings.items] == []
    return found


@pytest.fixture(scope="module")
def lives(ledger: Ledger) -> tuple[LoanLife, ...]:
    findings = Findings()
    found = lives_of(ledger.loans, ledger.events, findings)
    assert [str(each) for each in findings.items] == []
    return found


def amount(lives: Iterable[LoanLife]) -> Decimal:
    return sum((life.loan.applied_amount for life in lives), Decimal(0)) / WAN


def test_21_applications_for_270_end_as_16_disbursed_for_240_and_5_turned_down(lives: tuple[LoanLife, ...]) -> None:
    turned_down = [life for life in lives if life.stage is LoanStage.REJECTED]
    assert (len(lives), amount(lives)) == (21, Decimal(270))
    assert (len(turned_down), amount(turned_down)) == (5, Decimal(30))
    assert {life.rejection.label for life in turned_down if life.rejection} == {"银行总行审核未通过"}
    found = results_of(lives, 2022, date(2022, 12, 31))
    assert (found.loans, found.borrowers, found.amount) == (16, 16, 240 * WAN)


def test_the_ledger_agrees_with_the_worked_case(lives: tuple[LoanLife, ...], womens_federation: Case) -> None:
    of_case = {loan.code: loan for loan in womens_federation.loans if loan.applied_year == 2022}
    assert [life.loan.code for life in lives] == list(of_case)
    for life in lives:
        loan, told = life.loan, of_case[life.loan.code]
        assert (loan.borrower, loan.applied_amount, loan.amount) == (
            told.borrower,
            told.applied_amount,
            told.disbursed_amount,
        )
        assert (loan.direct_jobs, loan.indirect_jobs, loan.is_large_grower, loan.due_on and loan.due_on.year) == (
            told.direct_jobs,
            told.indirect_jobs,
            told.is_large_grower,
            told.due_year,
        )


def test_the_subsidy_of_one_years_borrowers_is_laid_over_two_budget_years(ledger: Ledger) -> None:
    grant = next(source.amount for source in ledger.sources if source.borrower_year == 2022)
    assert over_subsidy_years(grant, 2022, 2) == {2022: 10 * WAN, 2023: 10 * WAN}
    second_year = [each.amount for each in ledger.payments if each.on.year == 2022 and each.borrower_year == 2021]
    assert second_year == [10 * WAN]


def test_of_the_grant_of_2022_half_is_paid_and_half_is_due(ledger: Ledger) -> None:
    assert grant_positions(ledger, 2022) == (
        GrantPosition(2021, 20 * WAN, 20 * WAN),
        GrantPosition(2022, 20 * WAN, 10 * WAN),
    )


def test_the_year_ends_with_10_carried_over_of_the_32_point_6(ledger: Ledger) -> None:
    books = year_of_sources(ledger, 2022, Findings())
    assert [f"{one.name} {one.available}-{one.paid}={one.left}" for one in books] == [
        "省级2021年 100000-100000=0",
        "省级2022年 200000-100000=100000",
        "区级2022年 26000-26000=0",
    ]
    following = year_of_sources(ledger, 2023, Findings())
    assert [f"{one.name} {one.carried_in}" for one in following] == ["省级2022年 100000"]


def test_direct_and_indirect_jobs_are_told_apart(lives: tuple[LoanLife, ...]) -> None:
    found = results_of(lives, 2022, date(2022, 12, 31))
    assert (found.direct_jobs, found.indirect_jobs) == (Jobs(83, 16, 16), Jobs(283, 16, 16))


def test_large_growers_are_4_of_16(lives: tuple[LoanLife, ...]) -> None:
    found = results_of(lives, 2022, date(2022, 12, 31))
    assert found.tags == {"种植大户": 4, "示范主体": 4, "农村": 13, "35—50岁": 15}


def test_with_nothing_due_there_is_no_recovery_rate(lives: tuple[LoanLife, ...]) -> None:
    at_year_end = results_of(lives, 2022, date(2022, 12, 31))
    assert at_year_end.recovery_rate == NotApplicable("到2022-12-31没有到期的贷款")
    later = results_of(lives, 2024, date(2024, 12, 31))
    assert (later.due, later.repaid, later.recovery_rate) == (240 * WAN, 3 * WAN, Decimal("1.25"))


def test_the_shortfall_of_30_has_a_cause_with_its_number(lives: tuple[LoanLife, ...]) -> None:
    found = bridge(270 * WAN, applications_of(lives, 2022))
    assert found == Bridge(270 * WAN, (Deviation("银行总行审核未通过", 5, -30 * WAN),), 240 * WAN)
    assert found.shortfall == 30 * WAN


def test_10_on_240_is_4_point_17_percent_and_recomputation_gives_less(ledger: Ledger) -> None:
    book = ledger_frames(ledger).book(load_library(), "台账", allow_unread=False)
    (check,) = implied_rate_of(ledger, book, 2022)
    assert (check.rate, check.reference_rate, check.is_too_high) == (Decimal("4.17"), Decimal("3.7"), True)
    assert check.words == (
        "2022年放款240万元，一个贴息年度记录拨付10万元，合年利率4.17%，参考利率3.70%；"
        "按台账逐笔重算第一个贴息年度是89,064.16元，比记录少10,935.84元，请核对多拨的原因，或按重算数结算。"
    )


def test_the_claim_of_the_third_quarter_is_told_line_by_line(ledger: Ledger) -> None:
    findings = Findings()
    claims = claims_of(read_claims(FOLDER / "2022年第3期申报.csv", findings))
    ready = ledger_frames(ledger).ready(load_library(), "台账", allow_unread=False)
    found = reconciliation_of(ready.reconciled(claims))
    assert found.causes == (
        CauseTotal(Cause.REPEATED, 1, Decimal("945.56")),
        CauseTotal(Cause.AGREES, 11, Decimal("0.00")),
        CauseTotal(Cause.BOTH_ENDS, 1, Decimal("30.83")),
        CauseTotal(Cause.CONTRACT_RATE, 1, Decimal("166.11")),
        CauseTotal(Cause.OVERDUE_DAYS, 1, Decimal("102.78")),
        CauseTotal(Cause.LENT_AMOUNT, 1, Decimal("157.25")),
    )
    assert (found.claimed, found.due) == (Decimal("21060.88"), Decimal("19658.35"))
    assert found.omissions == (Omission("D2022-12", "农商银行", "2022年第3期", 78, Decimal("801.67")),)


def test_nobody_in_the_example_is_real() -> None:
    """The serial numbers are counted up, and every check digit was worked out from them."""
    with Path(FOLDER / "贷款.csv").open(encoding="utf-8-sig") as file:
        serials = [row["身份证号"][14:17] for row in csv.DictReader(file)]
    assert serials == [f"{number:03d}" for number in range(2, 44, 2)]
