"""Loans for tests: invented people and figures."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from jiheng.core.finding import Findings
from jiheng.core.identity import IdNumber, check_digit
from jiheng.subsidy.ledger import LedgerLoan, LoanEvent
from jiheng.subsidy.life import LoanLife, lives_of
from jiheng.subsidy.stages import LoanStep


def id_number(birth: str = "19850704", serial: str = "002", division: str = "440117") -> IdNumber:
    first = division + birth + serial
    return IdNumber(first + check_digit(first))


APPLIED = LedgerLoan(
    code="D1",
    scheme="guangdong.womens_loans",
    borrower="J1",
    id_number=id_number(),
    applied_on=date(2022, 5, 10),
    applied_amount=Decimal(150000),
    is_model_entrepreneur=True,
)
LENT = replace(
    APPLIED,
    disbursed_on=date(2022, 6, 21),
    amount=Decimal(150000),
    due_on=date(2024, 6, 21),
    contract_rate=Decimal("4.50"),
)
"""150,000 yuan for two years from 21 June 2022, when the published rate was 3.70 %."""


def event(on: date, step: LoanStep, loan: str = "D1", **more: Any) -> LoanEvent:
    return LoanEvent(code=f"{loan}-{on:%m%d}-{step.value}", loan=loan, on=on, step=step, **more)


def life(loan: LedgerLoan, *events: LoanEvent) -> LoanLife:
    findings = Findings()
    (only,) = lives_of([loan], events, findings)
    assert [str(each) for each in findings.items] == []
    return only


def problems(loan: LedgerLoan, *events: LoanEvent) -> list[str]:
    findings = Findings()
    lives_of([loan], events, findings)
    return [f"{each.location} {each.message}" for each in findings.items]
