"""What a scheme's terms say to what happened: eligibility of what was lent, extensions, and guarantee claims."""

from datetime import date
from decimal import Decimal

from jiheng.core.finding import Findings, Severity
from jiheng.core.numbers import to_the_fen
from jiheng.rules.errors import UnknownRuleError
from jiheng.rules.library import RuleLibrary
from jiheng.rules.loan_scheme import LoanScheme
from jiheng.subsidy.duplicates import loans_by_person
from jiheng.subsidy.eligibility import ONE_AT_A_TIME, Outcome, Preview, preview
from jiheng.subsidy.frames import fen, yuan
from jiheng.subsidy.funding import largest_remainder
from jiheng.subsidy.history import add_months, application_of
from jiheng.subsidy.ledger import LoanEvent
from jiheng.subsidy.life import LoanLife
from jiheng.subsidy.stages import LoanStage, LoanStep

SHARE_PARTS = 10**6


def tell_conduct(lives: tuple[LoanLife, ...], library: RuleLibrary, key: bytes, findings: Findings) -> None:
    """Warnings only: whoever knows the case decides. Loans that were turned down are left alone."""
    of_person = {
        life.loan.code: person.lives for person in loans_by_person(lives, key).values() for life in person.lives
    }
    for life in lives:
        if life.stage is LoanStage.REJECTED:
            continue
        day: date = life.loan.disbursed_on or life.loan.applied_on
        try:
            scheme = library.loan_scheme(life.loan.scheme, day, allow_unread=True)
        except UnknownRuleError as problem:
            message = f"{problem}；可用的方案见网页“贴息方案”，或 jiheng subsidy schemes。"
            findings.add("LOAN111", f"贷款[{life.loan.code}].贴息方案", message)
            continue
        application = application_of(life, of_person.get(life.loan.code, ()))
        _tell_eligibility(life, preview(application, scheme, library), findings)
        _tell_extensions(life, scheme, findings)
        _tell_claims(life, scheme, findings)


def _tell_eligibility(life: LoanLife, found: Preview, findings: Findings) -> None:
    """Several loans at once are told of the person, not of each loan again."""
    for verdict in found.verdicts:
        if verdict.outcome is Outcome.FAIL and verdict.rule != ONE_AT_A_TIME:
            message = f"{verdict.rule}不符合：{verdict.reason}（{verdict.basis}）；请核对，确属例外的留存说明。"
            findings.add("LOAN211", f"贷款[{life.loan.code}]", message, severity=Severity.WARNING)


def _tell_extensions(life: LoanLife, scheme: LoanScheme, findings: Findings) -> None:
    extensions = [event for event in life.events if event.step is LoanStep.EXTENSION]
    times, months = scheme.terms.extension_times, scheme.terms.extension_months
    if not extensions or life.loan.due_on is None:
        return
    if times.value is not None and len(extensions) > times.value:
        message = f"贷款{life.loan.code}展期{len(extensions)}次，方案规定不超过{times.value}次；请核对。"
        findings.add("LOAN212", f"变动[{extensions[-1].code}].事项", message, severity=Severity.WARNING)
    last = extensions[-1]
    if months.value is not None and last.until is not None and last.until > add_months(life.loan.due_on, months.value):
        message = f"贷款{life.loan.code}展期到{last.until}，从{life.loan.due_on}起超过{months.value}个月；请核对。"
        findings.add("LOAN213", f"变动[{last.code}].展期到", message, severity=Severity.WARNING)


def _tell_claims(life: LoanLife, scheme: LoanScheme, findings: Findings) -> None:
    overdue: LoanEvent | None = None
    for event in life.events:
        if event.step is LoanStep.OVERDUE:
            overdue = event
        elif event.step is LoanStep.GUARANTEE_CLAIM and overdue is not None and event.amount is not None:
            _tell_claim(life, event, (event.on - overdue.on).days, event.amount, scheme, findings)


def _tell_claim(
    life: LoanLife, event: LoanEvent, days: int, amount: Decimal, scheme: LoanScheme, findings: Findings
) -> None:
    after, share = scheme.terms.claim_after_days.value, scheme.terms.guarantee_share.value
    if after is not None and days <= after:
        message = f"贷款{life.loan.code}逾期{days}天就代偿，方案规定逾期超过{after}天才可申请；请核对。"
        findings.add("LOAN214", f"变动[{event.code}].日期", message, severity=Severity.WARNING)
    if share is not None:
        part = int(share * SHARE_PARTS)
        fund, bank = (yuan(each) for each in largest_remainder(fen(amount), [part, SHARE_PARTS - part]))
        told = f"担保基金{to_the_fen(fund)}元，银行{to_the_fen(bank)}元"
        message = f"贷款{life.loan.code}代偿{to_the_fen(amount)}元，按方案分担：{told}；请核对凭证。"
        findings.add("LOAN215", f"变动[{event.code}].本金", message, severity=Severity.NOTICE)
