"""The hand-computed schedules: half-open periods, repayment on a settlement day, leap years, rate changes."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest

from jiheng.core.finding import Findings
from jiheng.rules.library import load_library
from jiheng.rules.loan_scheme import MonthDay
from jiheng.subsidy.book import loan_book
from jiheng.subsidy.engine import Reason
from jiheng.subsidy.frames import frame_of
from jiheng.subsidy.ledger import LedgerLoan, LoanEvent
from jiheng.subsidy.periods import SettlementPeriod, period_of, periods_between
from jiheng.subsidy.schedule import Schedule, schedule_of
from jiheng.subsidy.stages import LoanStep
from tests.subsidy.loans import LENT, event

QUARTERS = tuple(MonthDay(month, 20) for month in (3, 6, 9, 12))


def schedule(*events: LoanEvent, until: date | None = None, **changes: Any) -> Schedule:
    findings = Findings()
    loan = replace(LENT, **changes)
    book = loan_book(frame_of(LedgerLoan, [loan]), frame_of(LoanEvent, events), load_library(), findings)
    assert [str(each) for each in findings.items] == []
    return schedule_of(book, loan.code, until)


def amounts(found: Schedule) -> list[str]:
    return [f"{each.period.name} {each.subsidised_days}/{each.days}天 {each.subsidy}" for each in found.periods]


def test_periods_tile_the_time_without_gap() -> None:
    found = list(periods_between(QUARTERS, date(2022, 6, 21), date(2024, 6, 21)))
    assert found[0] == SettlementPeriod(date(2022, 6, 21), date(2022, 9, 21), 3)
    assert (found[-1].end, len(found), sum(each.days for each in found)) == (date(2024, 6, 21), 8, 731)
    assert all(before.end == after.start for before, after in pairwise(found))


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2022, 9, 20), "2022年第3期"),
        (date(2022, 9, 21), "2022年第4期"),
        (date(2022, 12, 20), "2022年第4期"),
        (date(2022, 12, 21), "2023年第1期"),
        (date(2024, 2, 29), "2024年第1期"),
    ],
)
def test_a_period_is_named_by_its_last_day(day: date, name: str) -> None:
    assert period_of(QUARTERS, day).name == name


def test_the_first_quarter_has_92_days() -> None:
    first = schedule().periods[0]
    assert (first.days, first.subsidy) == (92, Decimal("1418.33"))
    assert first.pieces[0].words == ("150000.00×3.70%×92÷360；合同利率4.50%，参考利率3.70%（2022-01-20公布）")


def test_repaid_on_the_settlement_day_it_has_91() -> None:
    found = schedule(event(date(2022, 9, 20), LoanStep.SETTLEMENT)).periods[0]
    assert (found.subsidised_days, found.subsidy, found.reasons) == (91, Decimal("1402.92"), (Reason.SETTLED,))


def test_repaid_the_day_after_the_settlement_day_it_has_92() -> None:
    found = schedule(event(date(2022, 9, 21), LoanStep.SETTLEMENT))
    assert [each.subsidy for each in found.periods[:2]] == [Decimal("1418.33"), Decimal("0.00")]


def test_two_whole_years_with_a_leap_day() -> None:
    found = schedule()
    assert amounts(found) == [
        "2022年第3期 92/92天 1418.33",
        "2022年第4期 91/91天 1402.92",
        "2023年第1期 90/90天 1387.50",
        "2023年第2期 92/92天 1418.33",
        "2023年第3期 92/92天 1418.33",
        "2023年第4期 91/91天 1402.92",
        "2024年第1期 91/91天 1402.92",
        "2024年第2期 92/92天 1418.33",
    ]
    assert found.total == Decimal("11269.58")
    assert [found.of_subsidy_year(year) for year in (1, 2, 3)] == [
        Decimal("5627.08"),
        Decimal("5642.50"),
        Decimal("0.00"),
    ]


def test_a_prepayment_lowers_the_balance_from_its_day() -> None:
    found = schedule(event(date(2022, 8, 1), LoanStep.REPAYMENT, amount=Decimal(50000)))
    first = found.periods[0]
    assert [(each.days, each.balance) for each in first.pieces] == [(41, Decimal(150000)), (51, Decimal(100000))]
    assert first.subsidy == Decimal("1156.25")  # 150000×41 + 100000×51 = 11,250,000 × 3.70% ÷ 360


def test_nothing_is_paid_while_overdue() -> None:
    late = event(date(2022, 8, 1), LoanStep.OVERDUE)
    cured = event(date(2022, 8, 11), LoanStep.CURE)
    found = schedule(late, cured)
    first = found.periods[0]
    assert first.pieces[1].words == "逾期，不贴息"
    assert found.of_subsidy_year(1) == Decimal("5472.92")
    assert (first.subsidised_days, first.subsidy, first.reasons) == (82, Decimal("1264.17"), (Reason.OVERDUE,))


def test_nothing_is_paid_while_extended() -> None:
    found = schedule(event(date(2024, 6, 1), LoanStep.EXTENSION, until=date(2025, 6, 21)))
    assert [each.subsidy for each in found.periods[8:]] == [Decimal("0.00")] * 4
    assert found.periods[8].reasons == (Reason.EXTENDED,)
    assert found.total == schedule().total


def test_nothing_is_paid_after_the_subsidised_years() -> None:
    found = schedule(due_on=date(2025, 6, 21))
    assert found.periods[8].reasons == (Reason.WINDOW,)
    assert found.total == schedule().total


def test_a_loan_above_the_cap_is_subsidised_up_to_it() -> None:
    first = schedule(is_model_entrepreneur=False).periods[0]
    assert first.subsidy == Decimal("945.56")
    assert first.pieces[0].words.startswith("100000.00×3.70%×92÷360（余额150000.00元，贴息按上限）")


def test_a_contract_cheaper_than_the_published_rate_is_subsidised_by_itself() -> None:
    assert schedule(contract_rate=Decimal("3.60")).periods[0].subsidy == Decimal("1380.00")


def test_the_published_rate_of_the_day_of_disbursement_holds() -> None:
    before = schedule(disbursed_on=date(2022, 8, 21)).periods[0].pieces[0]
    after = schedule(disbursed_on=date(2022, 8, 22)).periods[0].pieces[0]
    assert [before.subsidy_rate, after.subsidy_rate] == [Decimal("3.7"), Decimal("3.65")]


def test_guaranteed_loans_pay_what_lies_over_the_rate_less_150_points() -> None:
    loan: dict[str, Any] = {
        "scheme": "cn.startup_guaranteed_loans",
        "disbursed_on": date(2022, 9, 21),
        "due_on": date(2025, 9, 21),
    }
    first = schedule(**loan, contract_rate=Decimal("5.15")).periods[0].pieces[0]
    assert first.subsidy_rate == Decimal("3.00")  # 5.15 − (3.65 − 1.50)
    capped = schedule(**loan, contract_rate=Decimal("6.15")).periods[0].pieces[0]
    assert (capped.contract_rate, capped.subsidy_rate) == (Decimal("5.15"), Decimal("3.00"))


def test_guaranteed_loans_pay_half_the_contract_rate_later() -> None:
    loan: dict[str, Any] = {
        "scheme": "cn.startup_guaranteed_loans",
        "disbursed_on": date(2023, 12, 21),
        "due_on": date(2026, 12, 21),
    }
    first = schedule(**loan, applied_on=date(2023, 12, 1), contract_rate=Decimal("4.3333")).periods[0]
    assert first.pieces[0].words == "150000.00×2.16665%×91÷360；合同利率4.3333%，按比例贴2.16665%"
    assert first.subsidy == Decimal("821.52")


def test_a_changed_contract_rate_counts_from_its_day() -> None:
    changed = event(date(2022, 8, 1), LoanStep.RATE_CHANGE, rate=Decimal("3.00"))
    first = schedule(changed).periods[0]
    assert [(each.days, each.subsidy_rate) for each in first.pieces] == [(41, Decimal("3.7")), (51, Decimal("3"))]


def test_a_schedule_can_stop_at_a_day() -> None:
    assert amounts(schedule(until=date(2022, 7, 20))) == ["2022年第3期 30/30天 462.50"]
