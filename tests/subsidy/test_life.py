"""The life of a loan: which step may follow which, what is left of it, and what is told when it cannot be."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from jiheng.core.finding import Findings
from jiheng.subsidy.life import lives_of
from jiheng.subsidy.stages import (
    REVIEW_STEPS,
    TRANSITIONS,
    LoanStage,
    LoanStep,
    RejectionReason,
    StepNotAllowedError,
    advance,
    steps_from,
)
from tests.subsidy.loans import APPLIED, LENT, event, life, problems

REVIEWS = [
    LoanStep.TOWN_REVIEW,
    LoanStep.FEDERATION_REVIEW,
    LoanStep.LABOUR_REVIEW,
    LoanStep.INVESTIGATION,
    LoanStep.HEAD_OFFICE_APPROVAL,
]


def reviewed(count: int) -> list[LoanStep]:
    return REVIEWS[:count]


def test_an_application_is_reviewed_five_times_before_it_is_disbursed() -> None:
    stage = LoanStage.APPLIED
    for step in (*REVIEWS, LoanStep.DISBURSEMENT):
        stage = advance(stage, step)
    assert stage is LoanStage.DISBURSED
    assert set(REVIEWS) == REVIEW_STEPS


def test_it_can_be_turned_down_at_every_review_and_at_no_other_time() -> None:
    turned_down = {before for before, step in TRANSITIONS if step is LoanStep.REJECTION}
    assert turned_down == {before for before, step in TRANSITIONS if step in (*REVIEWS, LoanStep.DISBURSEMENT)}


def test_nothing_follows_the_end() -> None:
    assert steps_from(LoanStage.REJECTED) == steps_from(LoanStage.SETTLED) == ()


def test_every_stage_can_be_reached() -> None:
    assert {LoanStage.APPLIED, *TRANSITIONS.values()} == set(LoanStage)


def test_a_step_that_is_not_allowed_says_which_are() -> None:
    with pytest.raises(StepNotAllowedError) as error:
        advance(LoanStage.CLAIMED, LoanStep.EXTENSION)
    assert str(error.value) == "“已代偿”之后不能“展期”；可以：追偿、结清"


def test_a_disbursed_loan_without_recorded_reviews_is_taken_as_it_is() -> None:
    assert life(LENT).stage is LoanStage.DISBURSED


def test_reviews_that_were_begun_must_be_whole() -> None:
    assert problems(LENT, event(date(2022, 5, 20), LoanStep.TOWN_REVIEW)) == [
        "贷款[D1].放款日 贷款D1：“镇街已审”之后不能“放款”；可以：区县妇联审核通过、未通过；请核对日期和事项的先后。"
    ]


def test_an_application_turned_down_by_the_head_office_keeps_the_reason() -> None:
    steps = [event(date(2022, 5, 11 + index), step) for index, step in enumerate(reviewed(4))]
    refused = event(date(2022, 6, 1), LoanStep.REJECTION, reason=RejectionReason.HEAD_OFFICE)
    found = life(APPLIED, *steps, refused)
    assert (found.stage, found.rejection, found.outstanding) == (
        LoanStage.REJECTED,
        RejectionReason.HEAD_OFFICE,
        Decimal(0),
    )


def test_repayments_leave_the_rest_and_settling_leaves_nothing() -> None:
    part = event(date(2023, 1, 10), LoanStep.REPAYMENT, amount=Decimal(50000))
    assert life(LENT, part).outstanding == Decimal(100000)
    end = event(date(2023, 9, 20), LoanStep.SETTLEMENT)
    settled = life(LENT, end, part)
    assert (settled.outstanding, settled.repaid_by(date(2023, 9, 19)), settled.repaid_by(date(2023, 9, 20))) == (
        Decimal(0),
        Decimal(50000),
        Decimal(150000),
    )


def test_what_the_guarantor_pays_is_not_repaid_by_the_borrower() -> None:
    found = life(
        LENT,
        event(date(2024, 6, 21), LoanStep.OVERDUE),
        event(date(2024, 10, 8), LoanStep.GUARANTEE_CLAIM, amount=Decimal(150000)),
        event(date(2025, 3, 1), LoanStep.RECOVERY, amount=Decimal(20000)),
        event(date(2025, 6, 1), LoanStep.SETTLEMENT),
    )
    assert (found.stage, found.repaid_by(date(2025, 12, 31))) == (LoanStage.SETTLED, Decimal(0))


def test_an_extension_moves_the_day_on_which_it_falls_due() -> None:
    found = life(LENT, event(date(2024, 6, 1), LoanStep.EXTENSION, until=date(2025, 6, 21)))
    assert (found.stage, found.due_on) == (LoanStage.EXTENDED, date(2025, 6, 21))


def test_what_follows_an_impossible_step_is_not_told_again() -> None:
    steps = [event(date(2022, 5, 11 + index), step) for index, step in enumerate(REVIEWS) if index != 1]
    assert problems(LENT, *steps) == [
        "变动[D1-0513-labour_review].事项 贷款D1：“镇街已审”之后不能“人社审查通过”；"
        "可以：区县妇联审核通过、未通过；请核对日期和事项的先后。"
    ]


def test_two_loans_cannot_share_a_contract() -> None:
    findings = Findings()
    lives_of([replace(LENT, contract="H1"), replace(LENT, code="D2", contract="H1")], (), findings)
    assert [f"{each.location} {each.message}" for each in findings.items] == [
        "贷款[D2].合同号 合同号“H1”与贷款D1相同；请核对，各笔的合同号应不同。"
    ]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            {"due_on": None, "contract_rate": None},
            "贷款[D1].到期日 合同只填了一部分，缺到期日、合同年利率；放了款请补全，没有放款请都留空。",
        ),
        ({"due_on": date(2022, 6, 21)}, "贷款[D1].到期日 到期日2022-06-21不晚于放款日2022-06-21；请核对。"),
        ({"applied_on": date(2022, 7, 1)}, "贷款[D1].放款日 放款日2022-06-21早于申请日期2022-07-01；请核对。"),
    ],
)
def test_a_contract_that_cannot_be_is_told(changes: dict[str, Any], told: str) -> None:
    assert problems(replace(LENT, **changes)) == [told]


@pytest.mark.parametrize(
    ("step", "more", "told"),
    [
        (LoanStep.REPAYMENT, {}, "变动[D1-0110-repayment].本金 “还本”要填“本金”；请补上。"),
        (
            LoanStep.REPAYMENT,
            {"amount": Decimal(160000)},
            "变动[D1-0110-repayment].本金 贷款D1的还本合计160000元，超过放款金额；请核对。",
        ),
        (LoanStep.EXTENSION, {}, "变动[D1-0110-extension].展期到 “展期”要填“展期到”；请补上。"),
        (
            LoanStep.EXTENSION,
            {"until": date(2024, 6, 21)},
            "变动[D1-0110-extension].展期到 展期到2024-06-21，不晚于原到期日2024-06-21；请核对。",
        ),
        (
            LoanStep.GUARANTEE_CLAIM,
            {"amount": Decimal(1)},
            "变动[D1-0110-guarantee_claim].事项 贷款D1：“已放款”之后不能“代偿”；可以：还本、利率调整、展期、逾期、结清；请核对日期和事项的先后。",
        ),
    ],
)
def test_a_step_that_cannot_be_is_told(step: LoanStep, more: dict[str, Any], told: str) -> None:
    assert problems(LENT, event(date(2023, 1, 10), step, **more)) == [told]
