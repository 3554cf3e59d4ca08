"""What a year's loans came to: borrowers, jobs, tags, recovery. Direct and indirect jobs are never added."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.numbers import EXACT, HUNDRED
from jiheng.subsidy.life import LoanLife

ZERO = Decimal(0)
FOCUS_AGES = range(35, 51)
"""35–50 岁, the age group that the programme looks at."""


@dataclass(frozen=True, slots=True)
class Jobs:
    """Jobs of one kind: how many, told by how many loans, and of those how many with evidence."""

    people: int
    loans: int
    with_evidence: int


@dataclass(frozen=True, slots=True)
class LoanResults:
    """`recovery_rate` in percent: repaid ÷ due up to the day; not applicable while nothing is due."""

    year: int
    loans: int
    borrowers: int
    amount: Decimal
    direct_jobs: Jobs
    indirect_jobs: Jobs
    tags: dict[str, int]
    due: Decimal
    repaid: Decimal
    recovery_rate: Decimal | NotApplicable


def results_of(lives: Iterable[LoanLife], year: int, as_of: date) -> LoanResults:
    """The loans disbursed in a year; recovery looks at every loan fallen due up to and on the day.

    Reads the lives once and keeps those of the year alone.
    """
    lent, due, repaid = [], ZERO, ZERO
    for life in lives:
        if life.loan.disbursed_on is not None and life.loan.disbursed_on.year == year:
            lent.append(life)
        if life.due_on is not None and life.due_on <= as_of and life.lent:
            due += life.lent
            repaid += min(life.lent, life.repaid_by(as_of))
    rate: Decimal | NotApplicable = NotApplicable(f"到{as_of}没有到期的贷款")
    if due:
        rate = EXACT.divide(repaid * HUNDRED, due)
    return LoanResults(
        year=year,
        loans=len(lent),
        borrowers=len({life.loan.borrower for life in lent}),
        amount=sum((life.lent for life in lent), ZERO),
        direct_jobs=_jobs(lent, lambda life: life.loan.direct_jobs),
        indirect_jobs=_jobs(lent, lambda life: life.loan.indirect_jobs),
        tags={name: len({life.loan.borrower for life in lent if holds(life)}) for name, holds in TAGS.items()},
        due=due,
        repaid=repaid,
        recovery_rate=rate,
    )


def _jobs(lent: Sequence[LoanLife], jobs: Callable[[LoanLife], int | None]) -> Jobs:
    told = [life for life in lent if jobs(life) is not None]
    evidenced = sum(bool(life.loan.jobs_evidence) for life in told)
    return Jobs(sum(jobs(life) or 0 for life in told), len(told), evidenced)


def _is_of_focus_age(life: LoanLife) -> bool:
    number = life.loan.id_number
    return number is not None and number.age_on(life.loan.applied_on) in FOCUS_AGES


TAGS: dict[str, Callable[[LoanLife], bool]] = {
    "种植大户": lambda life: life.loan.is_large_grower,
    "示范主体": lambda life: life.loan.is_model_entrepreneur,
    "农村": lambda life: life.loan.is_rural,
    "35—50岁": _is_of_focus_age,
}
"""By what borrowers can be filtered and counted."""
