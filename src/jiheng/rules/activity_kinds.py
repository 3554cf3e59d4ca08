"""What each kind of activity must record, so that its figures can be counted and followed to their receipts."""

from dataclasses import dataclass

from jiheng.core.activity import Activity, ActivityKind
from jiheng.core.record import titles_of
from jiheng.rules.standard import Evidence

_TITLES = titles_of(Activity)


@dataclass(frozen=True, slots=True)
class KindTerms:
    """Column names of an activity: all of `needs`, at least one of `counts`.

    `amount_when_source`: where the source of money holds one of these words, the amount must be written.
    """

    kind: ActivityKind
    needs: tuple[str, ...]
    counts: tuple[str, ...]
    evidence: Evidence
    amount_when_source: tuple[str, ...] = ()
    source: str = ""

    def missing(self, activity: Activity) -> tuple[str, ...]:
        """What this activity leaves out, by the titles of the columns; a choice of columns as 场次或人次."""
        blank = (None, "")
        left = [_TITLES[name] for name in self.needs if getattr(activity, name) in blank]
        if self.counts and all(getattr(activity, name) in blank for name in self.counts):
            left.append("或".join(_TITLES[name] for name in self.counts))
        names_public_money = any(word in activity.money_source for word in self.amount_when_source)
        if names_public_money and activity.amount is None and "amount" not in self.needs:
            left.append(_TITLES["amount"])
        return tuple(left)


@dataclass(frozen=True, slots=True)
class ActivityKinds:
    """The terms of every kind in one edition."""

    terms: tuple[KindTerms, ...]

    def of(self, kind: ActivityKind) -> KindTerms | None:
        """The terms of a kind; None where the rule says nothing of it."""
        return next((each for each in self.terms if each.kind is kind), None)


def columns_in_words(names: tuple[str, ...], joint: str = "、") -> str:
    """Column names by the titles that the sheet shows."""
    return joint.join(_TITLES[name] for name in names)
