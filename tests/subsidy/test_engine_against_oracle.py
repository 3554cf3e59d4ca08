"""The engine against the oracle that counts day by day, on loans as wild as may be; and what must hold of any."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from jiheng.core.finding import Findings
from jiheng.core.numbers import round_half_up
from jiheng.rules.library import RuleLibrary, load_library
from jiheng.rules.loan_scheme import LoanTerms, ReferenceDay, Term
from jiheng.rules.standard import Evidence
from jiheng.subsidy.book import LoanBook, loan_book
from jiheng.subsidy.engine import SPAN, Reason, in_order, pieces, settled
from jiheng.subsidy.frames import RATE_SCALE, frame_of, yuan
from jiheng.subsidy.ledger import LedgerLoan, LoanEvent
from jiheng.subsidy.life import lives_of
from jiheng.subsidy.stages import LoanStage, LoanStep, advance, steps_from
from tests.subsidy.loans import LENT
from tests.subsidy.oracle import Published, exact_subsidy

LIBRARY = load_library()
LPR: Published = [
    (each.effective_from, each.value) for each in LIBRARY.reference_rate("cn.lpr_1y").in_force() if each.value
]
SCHEMES = ("guangdong.womens_loans", "cn.startup_guaranteed_loans")
FIRST, LAST = date(2021, 1, 1), date(2022, 12, 31)


def varied(terms: LoanTerms, day: ReferenceDay, days_in_year: int, *, generous: bool) -> LoanTerms:
    """The same terms with another day for the published rate, another year of days, or paying always."""
    assert terms.subsidy.value is not None
    yes = Term(generous, Evidence.I)
    return replace(
        terms,
        subsidy=Term(replace(terms.subsidy.value, reference_day=day), Evidence.I),
        days_in_year=Term(days_in_year, Evidence.I),
        extension_subsidised=yes,
        overdue_subsidised=yes,
    )


def with_terms(terms: LoanTerms, id: str, day: date) -> RuleLibrary:
    """Our library, the edition of one scheme replaced."""
    rule = LIBRARY.files.loan_schemes[id]
    editions = tuple(replace(each, value=terms) if each.covers(day) else each for each in rule.editions)
    schemes = {**LIBRARY.files.loan_schemes, id: replace(rule, editions=editions)}
    return RuleLibrary(replace(LIBRARY.files, loan_schemes=schemes))


@st.composite
def loans(draw: st.DrawFn) -> tuple[LedgerLoan, tuple[LoanEvent, ...]]:
    """A loan and steps that may follow one another, on any days."""
    lent = draw(st.dates(FIRST, LAST))
    loan = replace(
        LENT,
        scheme=draw(st.sampled_from(SCHEMES)),
        applied_on=lent,
        disbursed_on=lent,
        due_on=lent + timedelta(days=draw(st.integers(1, 1300))),
        amount=Decimal(draw(st.integers(1, 40_000_000))).scaleb(-2),
        contract_rate=Decimal(draw(st.integers(10_000, 120_000))).scaleb(-4),
        is_model_entrepreneur=draw(st.booleans()),
    )
    stage, events, day = LoanStage.DISBURSED, [], lent
    for number in range(draw(st.integers(0, 6))):
        if stage is LoanStage.SETTLED:
            break
        step = draw(st.sampled_from(steps_from(stage)))
        stage = advance(stage, step)
        day += timedelta(days=draw(st.integers(0, 500)))
        amount = Decimal(draw(st.integers(1, 15_000_000))).scaleb(-2)
        rate = Decimal(draw(st.integers(10_000, 120_000))).scaleb(-4)
        until = day + timedelta(days=draw(st.integers(1, 800)))
        events.append(LoanEvent(code=f"B{number}", loan="D1", on=day, step=step, amount=amount, rate=rate, until=until))
    (life,) = lives_of([loan], events, Findings())
    return loan, life.events


TERMS = st.tuples(st.sampled_from(list(ReferenceDay)), st.sampled_from([360, 365]), st.booleans())
LOANS, DAYS = loans(), st.integers(0, 1500)


def book_of(
    loan: LedgerLoan, events: tuple[LoanEvent, ...], variant: tuple[ReferenceDay, int, bool]
) -> tuple[LoanBook, LoanTerms]:
    assert loan.disbursed_on is not None
    own = LIBRARY.loan_scheme(loan.scheme, loan.disbursed_on).terms
    terms = varied(own, variant[0], variant[1], generous=variant[2])
    library = with_terms(terms, loan.scheme, loan.disbursed_on)
    return loan_book(frame_of(LedgerLoan, [loan]), frame_of(LoanEvent, events), library, Findings()), terms


def found(book: LoanBook, *spans: tuple[date, date]) -> pl.DataFrame:
    rows = [(number, 0, *span) for number, span in enumerate(spans)]
    return in_order(pieces(book, pl.DataFrame(rows, schema=SPAN, orient="row")))


def exact(table: pl.DataFrame) -> Fraction:
    return sum(
        (Fraction(n, 100 * RATE_SCALE * d) for n, d in table.select("numerator", "days_in_year").iter_rows()),
        Fraction(0),
    )


@given(LOANS, TERMS, DAYS, DAYS)
def test_the_engine_finds_what_counting_days_finds(
    made: tuple[LedgerLoan, tuple[LoanEvent, ...]], variant: tuple[ReferenceDay, int, bool], first: int, length: int
) -> None:
    loan, events = made
    book, terms = book_of(loan, events, variant)
    start = FIRST + timedelta(days=first)
    end = start + timedelta(days=length % 400 + 1)
    expected = exact_subsidy(loan, events, terms, LPR, start, end)
    table = found(book, (start, end))
    assert exact(table) == expected
    total = settled(table)
    rounded = yuan(total["subsidy"][0]) if total.height else Decimal("0.00")
    assert rounded == round_half_up(expected, 2)


@given(LOANS, TERMS, st.lists(DAYS, min_size=2, max_size=6, unique=True))
def test_splitting_a_stretch_never_changes_its_exact_sum(
    made: tuple[LedgerLoan, tuple[LoanEvent, ...]], variant: tuple[ReferenceDay, int, bool], days: list[int]
) -> None:
    book, _ = book_of(*made, variant)
    cuts = [FIRST + timedelta(days=day) for day in sorted(days)]
    parts = found(book, *pairwise(cuts))
    whole = found(book, (cuts[0], cuts[-1]))
    assert exact(parts) == exact(whole)
    rounded = [sum(settled(each)["subsidy"].to_list()) for each in (parts, whole)]
    assert abs(rounded[0] - rounded[1]) <= len(cuts) // 2 + 1


@given(LOANS, DAYS)
def test_pieces_tile_their_span_and_only_subsidised_ones_cost(
    made: tuple[LedgerLoan, tuple[LoanEvent, ...]], length: int
) -> None:
    loan, _ = made
    assert loan.disbursed_on is not None
    book, _ = book_of(*made, (ReferenceDay.DISBURSEMENT, 360, False))
    start, end = loan.disbursed_on, loan.disbursed_on + timedelta(days=length + 1)
    rows = found(book, (start, end)).select("from_day", "until_day", "reason", "numerator").rows()
    assert [row[0] for row in rows] == [start, *(row[1] for row in rows[:-1])]
    assert rows[-1][1] == end
    assert all(row[3] == 0 for row in rows if row[2] != Reason.SUBSIDISED.value)


@given(LOANS)
def test_no_day_on_which_a_loan_is_overdue_is_subsidised(made: tuple[LedgerLoan, tuple[LoanEvent, ...]]) -> None:
    loan, events = made
    late = [event for event in events if event.step is LoanStep.OVERDUE]
    cured = [event.on for event in events if event.step is LoanStep.CURE]
    book, _ = book_of(loan, events, (ReferenceDay.DISBURSEMENT, 360, False))
    for event in late:
        end = min([day for day in cured if day > event.on], default=event.on + timedelta(days=700))
        if end > event.on and event.on not in cured:
            assert exact(found(book, (event.on, end))) == 0
