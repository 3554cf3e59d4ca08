"""From target to actual: every way in which they can differ, and nothing left over."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from jiheng.subsidy.bridge import Deviation, applications_of, bridge
from jiheng.subsidy.stages import LoanStep, RejectionReason
from tests.subsidy.loans import APPLIED, LENT, event, life

LESS = life(replace(LENT, code="D2", applied_amount=Decimal(200000)))
MORE = life(replace(LENT, code="D3", applied_amount=Decimal(100000)))
PENDING = life(replace(APPLIED, code="D4"))
DOWN = life(
    replace(APPLIED, code="D5"),
    event(date(2022, 6, 1), LoanStep.REJECTION, "D5", reason=RejectionReason.WITHDRAWN),
)
LAST_YEARS = life(replace(APPLIED, code="D6", applied_on=date(2021, 5, 10)))


def test_every_cause_has_its_number_and_the_bridge_adds_up() -> None:
    found = bridge(Decimal(1000000), applications_of([life(LENT), LESS, MORE, PENDING, DOWN, LAST_YEARS], 2022))
    assert found.deviations == (
        Deviation("申请总额少于目标", 5, Decimal(-250000)),
        Deviation("本人放弃", 1, Decimal(-150000)),
        Deviation("年末还在审核", 1, Decimal(-150000)),
        Deviation("放款少于申请", 1, Decimal(-50000)),
        Deviation("放款多于申请", 1, Decimal(50000)),
    )
    assert (found.disbursed, found.shortfall) == (Decimal(450000), Decimal(550000))


def test_a_target_that_is_met_needs_no_cause() -> None:
    assert bridge(Decimal(150000), applications_of([life(LENT)], 2022)).deviations == ()


def test_more_applications_than_the_target_are_told_too() -> None:
    found = bridge(Decimal(100000), applications_of([life(LENT)], 2022))
    assert found.deviations == (Deviation("申请总额超过目标", 1, Decimal(50000)),)
