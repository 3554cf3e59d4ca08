"""What is decided of a bank's claim: approved at what is due, paid from the sources, or sent back to the bank."""

from datetime import date
from decimal import Decimal

from django.db import transaction

from jiheng.core.finding import Findings
from jiheng.core.numbers import to_the_fen
from jiheng.subsidy.funding import Proposal, proposals, year_of_sources
from jiheng.subsidy.ledger import SubsidyPayment as PaymentRecord
from jiheng.web.accounts.access import Access
from jiheng.web.accounts.roles import Role
from jiheng.web.activities.keepers import keeper
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.loans.actions import enter
from jiheng.web.loans.models import BankClaim, ClaimState
from jiheng.web.loans.register import loans_edition, money_of
from jiheng.web.records.acting import ActionRefusedError, Actor, people_with, record, require_open, tell


def approve(access: Access, unit_year: UnitYear, key: int, revision: int) -> BankClaim:
    """Approve what is due; refuses while days stand in another claim, or when the register has changed since."""
    with transaction.atomic():
        claim = _claim(unit_year, key, revision, ClaimState.CHECKED)
        actor = _decider(access, unit_year)
        if claim.handed_in_by_id == access.person.pk:
            raise ActionRefusedError("您自己交来核对的，不能由您审定；请由另一位单位审核人办理。")
        if claim.register != loans_edition(unit_year.budget_unit):
            raise ActionRefusedError("核对之后贷款台账有改动；请填报人重新核对，再审定。")
        others = "、".join(f"“{each.name}”" for each in repeated_in(claim))
        if others:
            raise ActionRefusedError(f"有些日子{others}也报了；请先退回其中一份，由银行改正后重新交来。")
        _move(claim, actor, ClaimState.APPROVED, f"审定“{claim.name}”：按应贴息{to_the_fen(claim.due)}元")
        told = f"{unit_year.budget_unit.name}：“{claim.name}”已审定，应贴息{to_the_fen(claim.due)}元，可以拨付。"
        tell(people_with(Role.PREPARER, unit_year.budget_unit), told, claim.get_absolute_url())
    return claim


def send_back(access: Access, unit_year: UnitYear, key: int, revision: int, words: str) -> BankClaim:
    """Give a claim back to the bank, with a reason; its days are free for another one."""
    with transaction.atomic():
        claim = _claim(unit_year, key, revision, ClaimState.CHECKED, ClaimState.APPROVED)
        actor = _decider(access, unit_year)
        if not words.strip():
            raise ActionRefusedError("退回要写明原因，银行才知道改什么；请填写后再试。")
        _move(claim, actor, ClaimState.RETURNED, f"退回“{claim.name}”：{words.strip()}")
        told = f"{unit_year.budget_unit.name}：“{claim.name}”已退回：{words.strip()}"
        tell(people_with(Role.PREPARER, unit_year.budget_unit), told, claim.get_absolute_url())
    return claim


def pay(access: Access, unit_year: UnitYear, key: int, revision: int, on: date) -> BankClaim:
    """Enter the payments of an approved claim, drawn on the sources as proposed; refuses what they cannot bear."""
    with transaction.atomic():
        claim = _claim(unit_year, key, revision, ClaimState.APPROVED)
        actor = keeper(access, unit_year)
        if on.year != unit_year.year.year:
            raise ActionRefusedError(f"拨付日期应在{unit_year.year.year}年；跨年拨付请到那一年的页面办理。")
        drawn = drawn_for(claim, on.year)
        lacking = sum((each.drawn.unfunded for each in drawn), Decimal(0))
        if lacking:
            raise ActionRefusedError(f"资金不够，还缺{to_the_fen(lacking)}元；请先到“贴息资金”登记下达的资金，再拨付。")
        for each in drawn:
            for part in each.drawn.draws:
                told = {
                    "source": part.source.code,
                    "on": on,
                    "amount": part.amount,
                    "borrower_year": each.borrower_year,
                    "note": claim.name,
                }
                enter(access, unit_year, PaymentRecord, told)
        _move(claim, actor, ClaimState.PAID, f"拨付“{claim.name}”：{to_the_fen(claim.due)}元，{on.isoformat()}")
    return claim


def drawn_for(claim: BankClaim, year: int) -> tuple[Proposal, ...]:
    """How what is due can be paid in a year: by level, inside a level the oldest money first."""
    unit = claim.unit_year.budget_unit
    due = {int(key): Decimal(amount) for key, amount in claim.due_by_borrower_year.items()}
    return proposals(due, year_of_sources(money_of(unit), year, Findings()))


def repeated_in(claim: BankClaim) -> list[BankClaim]:
    """The claims that hold the same days and were not sent back."""
    keys = {each["claim"] for each in claim.repeated}
    return list(BankClaim.objects.filter(pk__in=keys).exclude(state=ClaimState.RETURNED).order_by("pk"))


def _claim(unit_year: UnitYear, key: int, revision: int, *states: ClaimState) -> BankClaim:
    locked = BankClaim.objects.select_for_update(of=("self",))
    known = locked.select_related("unit_year__budget_unit", "unit_year__year")
    claim = known.filter(unit_year__budget_unit=unit_year.budget_unit, pk=key).first()
    if claim is None or claim.revision != revision or claim.state not in states:
        raise ActionRefusedError("这份申报在您打开之后又有变动；请刷新页面，看过最新情况再办。")
    return claim


def _decider(access: Access, unit_year: UnitYear) -> Actor:
    post = access.post_for(Role.UNIT_REVIEWER, unit_year.budget_unit)
    if post is None:
        raise ActionRefusedError(f"只有{unit_year.budget_unit.name}的单位审核人能审定和退回；请与其联系。")
    require_open(unit_year.year)
    return Actor(access.person, post)


def _move(claim: BankClaim, actor: Actor, state: ClaimState, words: str) -> None:
    claim.state = state
    claim.revision += 1
    claim.save(update_fields=["state", "revision"])
    record(actor, claim.subject, state.value, f"{actor}{words}", unit_year=claim.unit_year)
