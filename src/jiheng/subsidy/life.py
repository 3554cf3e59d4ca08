"""Each loan's life told from its events: its stage, what is left of it, and every step that could not have happened."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from jiheng.core.finding import Findings
from jiheng.subsidy.ledger import LedgerLoan, LoanEvent
from jiheng.subsidy.stages import REVIEW_STEPS, LoanStage, LoanStep, RejectionReason, StepNotAllowedError, advance

ZERO = Decimal(0)

_ORDER = {step: number for number, step in enumerate(LoanStep)}
_NEEDS: Mapping[LoanStep, tuple[str, str]] = {
    LoanStep.REPAYMENT: ("amount", "本金"),
    LoanStep.GUARANTEE_CLAIM: ("amount", "本金"),
    LoanStep.RECOVERY: ("amount", "本金"),
    LoanStep.RATE_CHANGE: ("rate", "新年利率"),
    LoanStep.EXTENSION: ("until", "展期到"),
    LoanStep.REJECTION: ("reason", "未通过原因"),
}


@dataclass(frozen=True, slots=True)
class LoanLife:
    """A loan with its events in order, and where they have brought it."""

    loan: LedgerLoan
    events: tuple[LoanEvent, ...]
    stage: LoanStage
    repaid: Decimal
    due_on: date | None
    rejection: RejectionReason | None = None

    @property
    def lent(self) -> Decimal:
        return self.loan.amount or ZERO

    @property
    def outstanding(self) -> Decimal:
        """The principal not yet repaid; a settled loan has none."""
        return ZERO if self.stage is LoanStage.SETTLED else self.lent - self.repaid

    def repaid_by(self, day: date) -> Decimal:
        """Principal that the borrower had repaid up to and on a day. What a guarantor paid is not hers."""
        paid = ZERO
        for event in self.events:
            if event.on > day:
                break
            if event.step is LoanStep.REPAYMENT:
                paid += event.amount or ZERO
            elif event.step is LoanStep.SETTLEMENT and LoanStep.GUARANTEE_CLAIM not in self.steps_before(event):
                paid = self.lent
        return paid

    def steps_before(self, event: LoanEvent) -> frozenset[LoanStep]:
        return frozenset(each.step for each in self.events[: self.events.index(event)])


def lives_of(loans: Iterable[LedgerLoan], events: Iterable[LoanEvent], findings: Findings) -> tuple[LoanLife, ...]:
    """The life of every loan; what cannot have happened is told with its place and left out."""
    loans = tuple(loans)
    _check_contracts_once(loans, findings)
    by_loan: dict[str, list[LoanEvent]] = {}
    for event in events:
        by_loan.setdefault(event.loan, []).append(event)
    return tuple(_life(loan, by_loan.get(loan.code, ()), findings) for loan in loans)


def _check_contracts_once(loans: Iterable[LedgerLoan], findings: Findings) -> None:
    """A bank may name a loan by its contract, so two loans cannot share one."""
    first: dict[str, str] = {}
    for loan in loans:
        if loan.contract and first.setdefault(loan.contract, loan.code) != loan.code:
            message = f"合同号“{loan.contract}”与贷款{first[loan.contract]}相同；请核对，各笔的合同号应不同。"
            findings.add("LOAN108", f"贷款[{loan.code}].合同号", message)


def _life(loan: LedgerLoan, events: Iterable[LoanEvent], findings: Findings) -> LoanLife:
    _check_contract(loan, findings)
    kept: list[LoanEvent] = []
    stage, repaid, due_on, rejection = LoanStage.APPLIED, ZERO, loan.due_on, None
    for event in _in_order(loan, events):
        place = f"变动[{event.code}]"
        try:
            stage = advance(_told(stage, event, loan, kept), event.step)
        except StepNotAllowedError as problem:
            where = f"{place}.事项" if event.code else f"贷款[{loan.code}].放款日"
            findings.add("LOAN102", where, f"贷款{loan.code}：{problem}；请核对日期和事项的先后。")
            break  # what follows depends on it, and one mistake is told once
        if not _is_complete(event, place, findings):
            continue
        if event.step is LoanStep.REPAYMENT:
            repaid += event.amount or ZERO
            if repaid > (loan.amount or ZERO):
                findings.add("LOAN104", f"{place}.本金", f"贷款{loan.code}的还本合计{repaid}元，超过放款金额；请核对。")
        elif event.step is LoanStep.EXTENSION:
            if due_on is not None and event.until is not None and event.until <= due_on:
                findings.add("LOAN105", f"{place}.展期到", f"展期到{event.until}，不晚于原到期日{due_on}；请核对。")
            due_on = event.until
        elif event.step is LoanStep.REJECTION:
            rejection = event.reason
        if event.code:
            kept.append(event)
    return LoanLife(loan, tuple(kept), stage, repaid, due_on, rejection)


def _in_order(loan: LedgerLoan, events: Iterable[LoanEvent]) -> Iterator[LoanEvent]:
    """By day, on one day in the order of a loan's life; the disbursement comes from the loan's own row."""
    own = [event for event in events if event.step is not LoanStep.DISBURSEMENT]
    if loan.disbursed_on is not None:
        own.append(LoanEvent(code="", loan=loan.code, on=loan.disbursed_on, step=LoanStep.DISBURSEMENT))
    yield from sorted(own, key=lambda event: (event.on, _ORDER[event.step]))


def _told(stage: LoanStage, event: LoanEvent, loan: LedgerLoan, kept: list[LoanEvent]) -> LoanStage:
    """Where no review was recorded at all, the disbursement stands for all of them."""
    is_bare = event.step is LoanStep.DISBURSEMENT and not any(each.step in REVIEW_STEPS for each in kept)
    return LoanStage.APPROVED if is_bare and stage is LoanStage.APPLIED and loan.disbursed_on else stage


def _is_complete(event: LoanEvent, place: str, findings: Findings) -> bool:
    needed = _NEEDS.get(event.step)
    if needed is None or getattr(event, needed[0]) is not None:
        return True
    findings.add("LOAN103", f"{place}.{needed[1]}", f"“{event.step.label}”要填“{needed[1]}”；请补上。")
    return False


_CONTRACT = (
    ("disbursed_on", "放款日"),
    ("amount", "放款金额"),
    ("due_on", "到期日"),
    ("contract_rate", "合同年利率"),
)


def _check_contract(loan: LedgerLoan, findings: Findings) -> None:
    """A disbursed loan has all of its contract; the days and the rate make sense."""
    place = f"贷款[{loan.code}]"
    missing = [title for name, title in _CONTRACT if getattr(loan, name) is None]
    if 0 < len(missing) < len(_CONTRACT):
        message = f"合同只填了一部分，缺{'、'.join(missing)}；放了款请补全，没有放款请都留空。"
        findings.add("LOAN101", f"{place}.{missing[0]}", message)
    if loan.disbursed_on is None or loan.due_on is None:
        return
    if loan.due_on <= loan.disbursed_on:
        findings.add("LOAN106", f"{place}.到期日", f"到期日{loan.due_on}不晚于放款日{loan.disbursed_on}；请核对。")
    if loan.disbursed_on < loan.applied_on:
        findings.add("LOAN107", f"{place}.放款日", f"放款日{loan.disbursed_on}早于申请日期{loan.applied_on}；请核对。")
