"""Money spent month by month, beside the calendar."""

from datetime import date
from decimal import Decimal

import pytest

from jiheng.core.absence import NotApplicable
from jiheng.core.budget import Payment
from jiheng.figures.execution import Amounts, calendar_progress, calendar_words, execution_by_month


def test_amounts_tell_what_is_left_and_the_rate() -> None:
    amounts = Amounts(Decimal(60), Decimal(80), Decimal(20))
    assert (amounts.unspent, amounts.execution_rate) == (Decimal(60), Decimal("25.0000"))


def test_without_a_budget_there_is_no_rate() -> None:
    assert Amounts(None, Decimal(0), Decimal(0)).execution_rate == NotApplicable("没有预算")


@pytest.mark.parametrize(
    ("on", "percent"),
    [
        (date(2022, 12, 31), "100"),
        (date(2023, 5, 1), "100"),
        (date(2021, 7, 1), "0"),
        (date(2022, 4, 15), "29.1667"),
    ],
)
def test_on_the_calendar_every_month_is_a_twelfth(on: date, percent: str) -> None:
    assert calendar_progress(2022, on) == Decimal(percent)


def test_payments_are_told_by_month_and_added_up() -> None:
    payments = [
        Payment(code="P1", budget_line="Y1", amount=Decimal(30), on=date(2022, 2, 3)),
        Payment(code="P2", budget_line="Y1", amount=Decimal(20), on=date(2022, 2, 28)),
        Payment(code="P3", budget_line="Y1", amount=Decimal(10), on=date(2022, 4, 1)),
        Payment(code="P4", budget_line="Y1", amount=Decimal(99)),
    ]
    months = execution_by_month(payments, Decimal(200), 2022, date(2022, 4, 15))
    assert [(each.month, each.paid, each.paid_so_far, each.is_ahead) for each in months[:5]] == [
        (1, Decimal(0), Decimal(0), False),
        (2, Decimal(50), Decimal(50), False),
        (3, Decimal(0), Decimal(50), False),
        (4, Decimal(10), Decimal(60), False),
        (5, Decimal(0), Decimal(60), True),
    ]
    assert (months[3].execution_rate, months[11].calendar) == (Decimal("30.0000"), Decimal("100.0000"))


@pytest.mark.parametrize(("actual", "is_warned"), [(89, False), (90, True), (99, True), (100, False)])
def test_from_nine_tenths_on_people_are_warned_until_nothing_is_left(actual: int, is_warned: bool) -> None:
    assert Amounts(None, Decimal(100), Decimal(actual)).is_nearly_used_up == is_warned


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2021, 12, 31), "2022年还没有开始"),
        (date(2022, 1, 31), "1月按31天÷31天折算"),
        (date(2022, 4, 15), "3个整月各占1/12，4月按15天÷30天折算"),
        (date(2023, 1, 1), "2022年已经过完"),
    ],
)
def test_the_share_of_the_year_is_told_in_words(on: date, words: str) -> None:
    assert calendar_words(2022, on) == words
