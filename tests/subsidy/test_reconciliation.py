"""A bank's claim recomputed: every known mistake is recognised by its amount, to the fen."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from jiheng.core.finding import Findings
from jiheng.rules.library import load_library
from jiheng.subsidy.answer_table import lines_as_csv
from jiheng.subsidy.book import loan_book
from jiheng.subsidy.causes import Cause
from jiheng.subsidy.differences import CauseTotal, CheckedLine, Omission, Reconciliation, reconciliation_of
from jiheng.subsidy.frames import frame_of
from jiheng.subsidy.ledger import ClaimLine, LedgerLoan, LoanEvent
from jiheng.subsidy.reconciliation import named_loans, reconcile
from jiheng.subsidy.stages import LoanStep
from tests.subsidy.loans import APPLIED, LENT, event

BANKED = replace(LENT, bank="农商银行")


def line(amount: str, loan: str = "D1", code: str = "1", **more: Any) -> ClaimLine:
    days = {"first_day": date(2022, 6, 21), "last_day": date(2022, 9, 20)}
    return ClaimLine(code=code, loan=loan, amount=Decimal(amount), **(days | more))


def checked(
    *lines: ClaimLine, loans: tuple[LedgerLoan, ...] = (BANKED,), events: tuple[LoanEvent, ...] = ()
) -> Reconciliation:
    ledger = frame_of(LedgerLoan, loans)
    book = loan_book(ledger, frame_of(LoanEvent, events), load_library(), Findings())
    return reconciliation_of(reconcile(book, named_loans(book, ledger), frame_of(ClaimLine, lines)))


def told(*lines: ClaimLine, **more: Any) -> list[tuple[str, Cause, str]]:
    return [(str(each.difference), each.cause, each.detail) for each in checked(*lines, **more).lines]


RIGHT = "应按150,000.00元×3.70%×92天计算"


def test_a_right_claim_agrees_to_the_fen() -> None:
    assert checked(line("1418.33")) == Reconciliation(
        periods=("2022年第3期",),
        lines=(
            CheckedLine(
                "1", "D1", "农商银行", "2022年第3期", date(2022, 6, 21), date(2022, 9, 20),
                Decimal("1418.33"), Decimal("1418.33"), Decimal("0.00"), Cause.AGREES, RIGHT,
            ),
        ),
        omissions=(),
        line_count=1,
        claimed=Decimal("1418.33"),
        due=Decimal("1418.33"),
        too_much=Decimal("0.00"),
        too_little=Decimal("0.00"),
        causes=(CauseTotal(Cause.AGREES, 1, Decimal("0.00")),),
        due_by_borrower_year={2022: Decimal("1418.33")},
        last_day=date(2022, 9, 20),
    )  # fmt: skip


LATE = (event(date(2022, 8, 1), LoanStep.OVERDUE), event(date(2022, 8, 11), LoanStep.CURE))
PART = (event(date(2022, 8, 1), LoanStep.REPAYMENT, amount=Decimal(50000)),)
SETTLED = (event(date(2022, 9, 20), LoanStep.SETTLEMENT),)


@pytest.mark.parametrize(
    ("amount", "events", "expected"),
    [
        ("1418.34", (), ("0.01", Cause.ROUNDING, RIGHT)),
        ("1433.75", (), ("15.42", Cause.BOTH_ENDS, RIGHT)),
        ("1402.92", (), ("-15.41", Cause.NEITHER_END, RIGHT)),
        ("1725.00", (), ("306.67", Cause.CONTRACT_RATE, RIGHT)),
        ("1387.50", (), ("-30.83", Cause.FLAT_PERIOD, RIGHT)),
        ("1398.90", (), ("-19.43", Cause.OTHER_YEAR, RIGHT)),
        ("1418.33", LATE, ("154.16", Cause.OVERDUE_DAYS, "逾期，不贴息10天；应按150,000.00元×3.70%×82天计算")),
        ("1418.33", PART, ("262.08", Cause.LENT_AMOUNT, "应贴92天，期内本金或利率有变，分段计算")),
        ("1500.00", (), ("81.67", Cause.OTHER, RIGHT)),
        ("1402.92", SETTLED, ("0.00", Cause.AGREES, "没有余额，不贴息1天；应按150,000.00元×3.70%×91天计算")),
        (
            "1418.33",
            SETTLED,
            ("15.41", Cause.BOTH_ENDS, "没有余额，不贴息1天；应按150,000.00元×3.70%×91天计算"),
        ),
    ],
)
def test_a_known_mistake_is_recognised_by_its_amount(
    amount: str, events: tuple[LoanEvent, ...], expected: tuple[str, Cause, str]
) -> None:
    assert told(line(amount), events=events) == [expected]


def test_days_after_the_due_day_and_in_an_extension_are_recognised() -> None:
    extended = event(date(2024, 6, 1), LoanStep.EXTENSION, until=date(2025, 6, 21))
    late = line("1418.33", first_day=date(2024, 6, 21), last_day=date(2024, 9, 20))
    assert told(late, events=(extended,)) == [("1418.33", Cause.EXTENDED_DAYS, "展期，不贴息92天")]
    assert told(late) == [("1418.33", Cause.PAST_DUE_DAYS, "已过到期日，不贴息92天")]


def test_a_loan_above_the_cap_is_recognised() -> None:
    loan = replace(BANKED, is_model_entrepreneur=False)
    assert told(line("1418.33"), loans=(loan,)) == [("472.77", Cause.ABOVE_CAP, "应按100,000.00元×3.70%×92天计算")]


def test_days_beyond_the_subsidised_years_are_recognised() -> None:
    loan = replace(BANKED, due_on=date(2025, 6, 21))
    late = line("1418.33", first_day=date(2024, 6, 21), last_day=date(2024, 9, 20))
    assert told(late, loans=(loan,)) == [("1418.33", Cause.WINDOW_DAYS, "超过贴息年限，不贴息92天")]


def test_what_the_bank_states_beside_the_amount_is_compared() -> None:
    stated = line("1600.00", days=93, principal=Decimal(160000), rate=Decimal("3.85"))
    assert told(stated) == [
        (
            "181.67",
            Cause.STATED,
            f"申报93天，应为92天；申报本金160,000.00元，应为150,000.00元；申报利率3.85%，应为3.70%；{RIGHT}",
        )
    ]


def test_a_line_that_repeats_another_is_not_paid_twice() -> None:
    again = line("1418.33", code="2")
    assert told(line("1418.33"), again) == [
        ("0.00", Cause.AGREES, RIGHT),
        ("1418.33", Cause.REPEATED, "与序号1的日期重叠，重叠的天数不再计"),
    ]


def test_months_of_one_quarter_are_no_repetition() -> None:
    july = line("462.50", first_day=date(2022, 6, 21), last_day=date(2022, 7, 20))
    august = line("477.92", code="2", first_day=date(2022, 7, 21), last_day=date(2022, 8, 20))
    found = checked(july, august)
    assert [each.cause for each in found.lines] == [Cause.AGREES, Cause.AGREES]
    assert found.omissions == (Omission("D1", "农商银行", "2022年第3期", 31, Decimal("477.91")),)


def test_days_of_the_quarter_before_belong_there() -> None:
    early = line("1449.17", first_day=date(2022, 9, 19), last_day=date(2022, 12, 20))
    assert told(early) == [("46.25", Cause.EARLIER_PERIOD, "应按150,000.00元×3.70%×91天计算")]


def test_an_end_that_is_not_counted_is_asked_to_be_written_as_the_last_day() -> None:
    exclusive = line("1418.33", last_day=date(2022, 9, 21))
    assert told(exclusive) == [("1402.91", Cause.END_NOT_COUNTED, "应按150,000.00元×3.70%×1天计算")]


def test_a_bank_may_name_a_loan_by_its_contract() -> None:
    loan = replace(BANKED, contract="农商借字0021")
    found = checked(line("1418.33", "农商借字0021"), loans=(loan,))
    assert [(each.loan, each.cause) for each in found.lines] == [("D1", Cause.AGREES)]
    assert found.omissions == ()


def test_loans_that_are_unknown_not_disbursed_or_backwards_are_told() -> None:
    backwards = line("1.00", code="3", first_day=date(2022, 9, 20), last_day=date(2022, 6, 21))
    strangers = (line("1.00", "D9"), line("2.00", "D2", "2"), backwards)
    assert told(*strangers, loans=(BANKED, replace(APPLIED, code="D2"))) == [
        ("1.00", Cause.UNKNOWN_LOAN, "请银行核对贷款编号，或在台账补记"),
        ("2.00", Cause.NOT_DISBURSED, "请核对是否已放款，放了款请在台账补写合同"),
        ("1.00", Cause.NO_PERIOD, "止日早于起日，请银行改正"),
    ]


def test_days_before_the_disbursement_are_not_due() -> None:
    before = line("15.42", first_day=date(2022, 6, 19), last_day=date(2022, 6, 20))
    assert told(before) == [("15.42", Cause.NOTHING_DUE, "")]


def test_loans_of_the_same_bank_that_were_not_claimed_are_listed() -> None:
    others = (replace(BANKED, code="D2"), replace(LENT, code="D3", bank="别的银行"))
    assert checked(line("1418.33"), loans=(BANKED, *others)).omissions == (
        Omission("D2", "农商银行", "2022年第3期", 92, Decimal("1418.33")),
    )


def test_the_parts_add_up_to_the_whole() -> None:
    found = checked(line("1725.00"), line("1400.00", "D2", "2"), loans=(BANKED, replace(BANKED, code="D2")))
    assert (found.claimed, found.due, found.difference) == (
        Decimal("3125.00"),
        Decimal("2836.66"),
        Decimal("288.34"),
    )
    assert (found.too_much, found.too_little) == (Decimal("306.67"), Decimal("18.33"))
    assert sum(each.difference for each in found.causes) == found.difference
    assert [each.code for each in found.differing] == ["1", "2"]


def test_a_long_claim_is_answered_as_text_too() -> None:
    ledger = frame_of(LedgerLoan, [BANKED])
    book = loan_book(ledger, frame_of(LoanEvent, ()), load_library(), Findings())
    claims = frame_of(ClaimLine, [line("1418.33"), line("0.05", "D9", "2"), line("1402.92", code="3")])
    assert lines_as_csv(reconcile(book, named_loans(book, ledger), claims)).decode("utf-8-sig").splitlines() == [
        "序号,贷款编号,经办银行,结息期,起日,止日,申报贴息,应贴息,差额,应贴天数,原因",
        "1,D1,农商银行,2022年第3期,2022-06-21,2022-09-20,1418.33,1418.33,0.00,92,一致",
        "2,D9,,,2022-06-21,2022-09-20,0.05,0.00,0.05,0,台账里没有这笔贷款",
        "3,D1,农商银行,2022年第3期,2022-06-21,2022-09-20,1402.92,0.00,1402.92,0,与另一行重复申报",
    ]


def test_a_claim_short_of_what_is_due_is_negative_in_text() -> None:
    ledger = frame_of(LedgerLoan, [BANKED])
    book = loan_book(ledger, frame_of(LoanEvent, ()), load_library(), Findings())
    text = lines_as_csv(reconcile(book, named_loans(book, ledger), frame_of(ClaimLine, [line("1418.30")]))).decode(
        "utf-8-sig"
    )
    assert "1418.30,1418.33,-0.03,92" in text


def test_an_empty_claim_has_nothing_to_tell() -> None:
    found = checked()
    assert (found.lines, found.omissions, found.claimed, found.causes) == ((), (), Decimal("0.00"), ())
