"""The register narrowed down in the database says the same as the lives of its loans, and follows every change."""

import pytest

from jiheng.core.finding import Findings
from jiheng.documents.loan_books.reader import read_ledger
from jiheng.subsidy.life import LoanLife
from jiheng.subsidy.results import TAGS
from jiheng.subsidy.stages import LoanStage, LoanStep
from jiheng.web.loans.listing import Narrowing, keys_left
from jiheng.web.loans.models import LoanEvent, RegisteredLoan
from jiheng.web.loans.part import lives_of_person, lives_with_keys
from jiheng.web.loans.register import lives_in, register_of
from tests.conftest import EXAMPLES
from tests.web.conftest import District


@pytest.fixture
def filled(district: District) -> District:
    """The district with the worked register."""
    ledger = read_ledger(EXAMPLES / "loan-subsidy-2022", Findings("台账"))
    for position, loan in enumerate(ledger.loans):
        RegisteredLoan(unit_year=district.unit_year, position=position).fill(loan).save()
    for position, event in enumerate(ledger.events):
        LoanEvent(unit_year=district.unit_year, position=position).fill(event).save()
    return district


def _codes(lives: list[LoanLife]) -> list[str]:
    return [life.loan.code for life in lives]


def _in_order(lives: list[LoanLife]) -> list[LoanLife]:
    return sorted(lives, key=lambda life: (life.loan.applied_on, life.loan.code), reverse=True)


@pytest.mark.parametrize("stage", LoanStage)
def test_a_stage_leaves_the_loans_that_stand_there(filled: District, stage: LoanStage) -> None:
    every = lives_in(register_of(filled.unit))
    wanted = Narrowing(stage=stage)
    found = lives_with_keys(filled.unit, keys_left(filled.unit, wanted))
    assert _codes(found) == _codes(_in_order([life for life in every if life.stage is stage]))


@pytest.mark.parametrize("tag", TAGS)
def test_a_tag_leaves_the_loans_that_bear_it(filled: District, tag: str) -> None:
    every = lives_in(register_of(filled.unit))
    found = lives_with_keys(filled.unit, keys_left(filled.unit, Narrowing(tag=tag)))
    assert _codes(found) == _codes(_in_order([life for life in every if TAGS[tag](life)]))


@pytest.mark.parametrize("wanted", [Narrowing(year=2022), Narrowing(words="镇"), Narrowing(year=2021, words="D")])
def test_years_and_words_leave_what_the_rows_say(filled: District, wanted: Narrowing) -> None:
    def fits(life: LoanLife) -> bool:
        loan = life.loan
        years = (loan.applied_on.year, loan.disbursed_on and loan.disbursed_on.year)
        told = (loan.code, loan.borrower, loan.town, loan.bank, loan.contract)
        return (wanted.year is None or wanted.year in years) and any(wanted.words in text for text in told)

    every = lives_in(register_of(filled.unit))
    found = lives_with_keys(filled.unit, keys_left(filled.unit, wanted))
    assert _codes(found) == _codes(_in_order([life for life in every if fits(life)]))


def test_the_list_follows_what_happens_to_a_loan(filled: District) -> None:
    running = Narrowing(stage=LoanStage.DISBURSED)
    before = keys_left(filled.unit, running)
    code = lives_with_keys(filled.unit, before[:1])[0].loan.code
    event = {"step": LoanStep.SETTLEMENT.value, "on": "2024-12-30"}
    filled.client("preparer").post(f"/2022/FL01/loans/loan/{code}/step/", event)
    assert keys_left(filled.unit, running) == before[1:]
    assert len(keys_left(filled.unit, Narrowing())) == RegisteredLoan.objects.count()


def test_a_persons_loans_are_those_under_one_number(filled: District) -> None:
    every = lives_in(register_of(filled.unit))
    for row in RegisteredLoan.objects.exclude(id_digest=""):
        same = set(RegisteredLoan.objects.filter(id_digest=row.id_digest).values_list("code", flat=True))
        found = lives_of_person(filled.unit, row)
        assert {life.loan.code for life in found} == same
        assert set(found) <= set(every)
