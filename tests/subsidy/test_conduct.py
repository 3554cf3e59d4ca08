"""What happened to loans against the terms of their scheme: warned of, never decided."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from jiheng.core.finding import Findings
from jiheng.rules.library import load_library
from jiheng.subsidy.conduct import tell_conduct
from jiheng.subsidy.history import add_months, application_of, whole_months
from jiheng.subsidy.ledger import LedgerLoan, LoanEvent
from jiheng.subsidy.life import LoanLife
from jiheng.subsidy.stages import LoanStep
from tests.subsidy.loans import APPLIED, LENT, event, life

GUARANTEED = replace(LENT, scheme="cn.startup_guaranteed_loans", contract_rate=Decimal("5.00"))


def told(loan: LedgerLoan, *events: LoanEvent, others: tuple[LoanLife, ...] = ()) -> list[str]:
    findings = Findings()
    tell_conduct((life(loan, *events), *others), load_library(), b"key", findings)
    return [f"{each.severity.label} {each.location} {each.message}" for each in findings.items]


def test_a_loan_within_its_terms_is_not_mentioned() -> None:
    assert told(LENT) == told(APPLIED) == told(GUARANTEED) == []


def test_a_loan_beyond_its_terms_is_warned_of_with_the_text() -> None:
    assert told(replace(LENT, is_model_entrepreneur=False)) == [
        "警告 贷款[D1] 单户额度上限不符合：申请15万元，单户上限10万元（广东省妇女创业小额担保贷款贴息项目"
        "（guangdong.womens_loans），2020-01-01起，见二手资料：单户原则上不超过10万元）；请核对，确属例外的留存说明。"
    ]


def test_a_loan_under_no_scheme_is_told() -> None:
    assert told(replace(APPLIED, scheme="guangdong.women_loans")) == [
        "错误 贷款[D1].贴息方案 没有编号为“guangdong.women_loans”的贷款贴息方案，最接近的是“guangdong.womens_loans”；"
        "可用的方案见网页“贴息方案”，或 jiheng subsidy schemes。"
    ]


def test_two_extensions_and_too_long_ones_are_warned_of() -> None:
    first = event(date(2024, 6, 1), LoanStep.EXTENSION, until=date(2025, 6, 21))
    second = event(date(2025, 6, 1), LoanStep.EXTENSION, until=date(2025, 12, 21))
    assert told(LENT, first) == []
    assert told(LENT, first, second) == [
        "警告 变动[D1-0601-extension].事项 贷款D1展期2次，方案规定不超过1次；请核对。",
        "警告 变动[D1-0601-extension].展期到 贷款D1展期到2025-12-21，从2024-06-21起超过12个月；请核对。",
    ]


def test_a_claim_made_too_early_is_warned_of_and_every_claim_is_split() -> None:
    overdue = event(date(2023, 1, 1), LoanStep.OVERDUE)
    split = "贷款D1代偿100,000.01元，按方案分担：担保基金80,000.01元，银行20,000.00元；请核对凭证。"
    early = event(date(2023, 4, 1), LoanStep.GUARANTEE_CLAIM, amount=Decimal("100000.01"))
    assert told(GUARANTEED, overdue, early) == [
        "警告 变动[D1-0401-guarantee_claim].日期 贷款D1逾期90天就代偿，方案规定逾期超过90天才可申请；请核对。",
        f"提示 变动[D1-0401-guarantee_claim].本金 {split}",
    ]
    late = event(date(2023, 4, 2), LoanStep.GUARANTEE_CLAIM, amount=Decimal("100000.01"))
    assert told(GUARANTEED, overdue, late) == [f"提示 变动[D1-0402-guarantee_claim].本金 {split}"]


def test_the_fourth_loan_of_a_person_is_warned_of_once() -> None:
    earlier = tuple(
        life(
            replace(GUARANTEED, code=f"E{number}", applied_on=date(2022, 1, number)),
            event(date(2022, 6, 30), LoanStep.SETTLEMENT, f"E{number}"),
        )
        for number in (1, 2, 3)
    )
    (warning,) = told(GUARANTEED, others=earlier)
    assert "累计次数不符合：这是第4次，累计不超过3次" in warning


def test_without_a_number_nothing_is_known_of_earlier_loans() -> None:
    nameless = life(replace(LENT, id_number=None))
    found = application_of(nameless, (nameless, life(replace(LENT, code="D2"))))
    assert (found.earlier_loans, found.has_unsettled_loan) == (None, None)


def test_months_are_counted_as_contracts_do() -> None:
    assert whole_months(date(2022, 6, 21), date(2024, 6, 21)) == 24
    assert whole_months(date(2022, 6, 21), date(2024, 6, 22)) == 25
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert add_months(date(2024, 12, 21), 12) == date(2025, 12, 21)
