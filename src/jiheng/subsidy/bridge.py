"""The bridge from the year's target to what was disbursed: every cause with its number and its amount, nothing left."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from jiheng.subsidy.life import LoanLife
from jiheng.subsidy.stages import LoanStage

ZERO = Decimal(0)
NOT_APPLIED = "申请总额少于目标"
MORE_APPLIED = "申请总额超过目标"
PENDING = "年末还在审核"
LENT_LESS = "放款少于申请"
LENT_MORE = "放款多于申请"


@dataclass(frozen=True, slots=True)
class Deviation:
    """A cause cannot be told without how many it concerns and how much; below 0 it lowers what was disbursed."""

    cause: str
    count: int
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Bridge:
    """target + deviations = disbursed, to the fen."""

    target: Decimal
    deviations: tuple[Deviation, ...]
    disbursed: Decimal

    @property
    def shortfall(self) -> Decimal:
        return self.target - self.disbursed


@dataclass(frozen=True, slots=True)
class Applications:
    """What became of a year's applications, whatever the target was."""

    count: int
    total: Decimal
    disbursed: Decimal
    deviations: tuple[Deviation, ...]


def applications_of(lives: Iterable[LoanLife], year: int) -> Applications:
    """The applications of a year, those of them that were turned down by reason, and what was lent."""
    applied = [life for life in lives if life.loan.applied_on.year == year]
    lent = [life for life in applied if life.loan.disbursed_on is not None and life.loan.disbursed_on.year == year]
    turned_down: dict[str, list[LoanLife]] = {}
    pending = []
    for life in applied:
        if life.stage is LoanStage.REJECTED:
            assert life.rejection is not None, "a rejection has its reason"
            turned_down.setdefault(life.rejection.label, []).append(life)
        elif life.loan.disbursed_on is None or life.loan.disbursed_on.year != year:
            pending.append(life)
    deviations = [_lost(cause, group) for cause, group in turned_down.items()]
    deviations += [_lost(PENDING, pending)] if pending else []
    for cause, sign in ((LENT_LESS, -1), (LENT_MORE, 1)):
        changed = [life for life in lent if (life.lent - life.loan.applied_amount) * sign > 0]
        if changed:
            amount = sum((life.lent - life.loan.applied_amount for life in changed), ZERO)
            deviations.append(Deviation(cause, len(changed), amount))
    total = sum((life.loan.applied_amount for life in applied), ZERO)
    return Applications(len(applied), total, sum((life.lent for life in lent), ZERO), tuple(deviations))


def bridge(target: Decimal, applications: Applications) -> Bridge:
    """From the target over what was applied for to what was lent."""
    gap = applications.total - target
    first = [Deviation(MORE_APPLIED if gap > 0 else NOT_APPLIED, applications.count, gap)] if gap else []
    deviations = (*first, *applications.deviations)
    total = target + sum((each.amount for each in deviations), ZERO)
    assert total == applications.disbursed, "the bridge leaves nothing over"
    return Bridge(target, deviations, applications.disbursed)


def _lost(cause: str, lives: list[LoanLife]) -> Deviation:
    return Deviation(cause, len(lives), -sum((life.loan.applied_amount for life in lives), ZERO))
