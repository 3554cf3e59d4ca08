"""The one table of who may move a piece of work from which state to which."""

from dataclasses import dataclass

from jiheng.web.accounts.roles import Role
from jiheng.web.records.reviewed_work import State


@dataclass(frozen=True, slots=True)
class Transition:
    """One verb. `told` completes the sentence 「李某（填报人）……」."""

    verb: str
    button: str
    role: Role
    before: frozenset[State]
    after: State
    told: str
    needs_words: bool = False
    """A reason must be given."""
    before_opened: bool = False
    """Only until the reviewer has looked at it."""
    by_another: bool = False
    """Whoever submitted may not do it."""


def _from(*states: State) -> frozenset[State]:
    return frozenset(states)


TRANSITIONS: tuple[Transition, ...] = (
    Transition("submit", "提交审核", Role.PREPARER, _from(State.DRAFT, State.RETURNED), State.SUBMITTED, "提交审核"),
    Transition("withdraw", "撤回", Role.PREPARER, _from(State.SUBMITTED), State.DRAFT, "撤回", before_opened=True),
    Transition(
        "confirm", "审核通过", Role.UNIT_REVIEWER, _from(State.SUBMITTED), State.CONFIRMED, "审核通过", by_another=True
    ),
    Transition(
        "review",
        "审核通过",
        Role.SUPERVISING_DEPARTMENT,
        _from(State.CONFIRMED),
        State.REVIEWED,
        "审核通过",
        by_another=True,
    ),
    Transition(
        "approve", "批复", Role.FINANCE_DEPARTMENT, _from(State.REVIEWED), State.APPROVED, "批复", by_another=True
    ),
    *(
        Transition(
            f"return_by_{role.value}",
            "退回修改",
            role,
            _from(state),
            State.RETURNED,
            "退回修改",
            needs_words=True,
            by_another=True,
        )
        for role, state in (
            (Role.UNIT_REVIEWER, State.SUBMITTED),
            (Role.SUPERVISING_DEPARTMENT, State.CONFIRMED),
            (Role.FINANCE_DEPARTMENT, State.REVIEWED),
        )
    ),
)

BY_VERB = {transition.verb: transition for transition in TRANSITIONS}

HOLDERS = {
    State.DRAFT: Role.PREPARER,
    State.RETURNED: Role.PREPARER,
    State.SUBMITTED: Role.UNIT_REVIEWER,
    State.CONFIRMED: Role.SUPERVISING_DEPARTMENT,
    State.REVIEWED: Role.FINANCE_DEPARTMENT,
}
"""Who has to act next; nobody when the work is approved."""
