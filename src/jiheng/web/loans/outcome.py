"""How a year's loans came out: worked out once between writes, with no more of the register in memory than the year."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from django.db.models import Q

from jiheng.core.finding import Findings
from jiheng.rules.errors import UnknownRuleError
from jiheng.subsidy.bridge import Applications, applications_of
from jiheng.subsidy.ledger import Ledger, LedgerLoan, LoanEvent
from jiheng.subsidy.life import LoanLife
from jiheng.subsidy.plausibility import ImpliedRate
from jiheng.subsidy.results import LoanResults, results_of
from jiheng.web.budget_units.models import BudgetUnit
from jiheng.web.library import library
from jiheng.web.loans.models import RegisteredLoan
from jiheng.web.loans.part import lives_with_keys
from jiheng.web.loans.register import edition_of, money_of
from jiheng.web.record_tables.kept_records import Shelf

AT_ONCE = 1000
MOST_KEPT = 200


@dataclass(frozen=True, slots=True)
class YearOutcome:
    """`rates`: whether what was paid for the year's borrowers can be right, where anything was paid."""

    results: LoanResults
    applications: Applications
    rates: tuple[ImpliedRate, ...]


_OUTCOMES: Shelf[YearOutcome] = Shelf(MOST_KEPT)


def outcome_of(unit: BudgetUnit, year: int) -> YearOutcome:
    """The outcome as the register stands now."""
    edition = edition_of(unit)
    found = _OUTCOMES.take((unit.pk, year), edition)
    if found is None:
        found = _worked_out(unit, year)
        _OUTCOMES.put((unit.pk, year), edition, found)
    return found


def _worked_out(unit: BudgetUnit, year: int) -> YearOutcome:
    as_of = date(year, 12, 31)
    of_year = Q(applied_on__year=year) | Q(disbursed_on__year=year)
    lives = tuple(_lives(unit, of_year))
    fallen_due = _lives(unit, Q(due_on__lte=as_of) & ~of_year)
    results = results_of(chain(lives, fallen_due), year, as_of)
    return YearOutcome(results, applications_of(lives, year), tuple(_rates(money_of(unit), lives, year)))


def _lives(unit: BudgetUnit, which: Q) -> Iterator[LoanLife]:
    rows = RegisteredLoan.objects.filter(which, unit_year__budget_unit=unit).order_by("applied_on", "code", "pk")
    keys = list(rows.values_list("pk", flat=True))
    for at in range(0, len(keys), AT_ONCE):
        yield from lives_with_keys(unit, keys[at : at + AT_ONCE])


def _rates(money: Ledger, lives: tuple[LoanLife, ...], year: int) -> Iterator[ImpliedRate]:
    """The implied rate of what was paid for this year's borrowers, where anything was."""
    lent = [life for life in lives if life.loan.disbursed_on is not None and life.loan.disbursed_on.year == year]
    if not lent or not any(each.on.year == year and each.borrower_year == year for each in money.payments):
        return
    from jiheng.subsidy.book import loan_book  # data frames are slow to load, and most years have nothing to check
    from jiheng.subsidy.first_year import implied_rate_of
    from jiheng.subsidy.frames import frame_of

    loans = frame_of(LedgerLoan, [life.loan for life in lent])
    events = frame_of(LoanEvent, [event for life in lent for event in life.events])
    try:
        book = loan_book(loans, events, library(), Findings(), allow_unread=True)
    except UnknownRuleError:
        return
    yield from implied_rate_of(money, book, year)
