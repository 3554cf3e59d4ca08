"""The register as a list that can be narrowed down, and the year's results."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from jiheng.core.identity import IdNumberError, parse_id_number
from jiheng.subsidy.results import TAGS
from jiheng.subsidy.stages import LoanStage
from jiheng.web.budget_units.models import BudgetUnit
from jiheng.web.loans.identity import digest_of
from jiheng.web.loans.models import RegisteredLoan
from jiheng.web.loans.part import lives_with_keys
from jiheng.web.loans.register import loans_edition
from jiheng.web.record_tables.kept_records import Shelf

MOST_KEPT = 400_000
AT_ONCE = 500
_FLAGS = {"种植大户": "is_large_grower", "示范主体": "is_model_entrepreneur", "农村": "is_rural"}
"""Tags that a column of the loan tells; others are worked out."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What narrows a list down and is not in the loan's own row."""

    stage: LoanStage
    tags: frozenset[str]


_KEYS: Shelf[tuple[int, ...]] = Shelf(MOST_KEPT)
_STANDING: Shelf[Mapping[int, Standing]] = Shelf(MOST_KEPT)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What narrows the list down. `digest` is that of an identity number asked for."""

    stage: LoanStage | None = None
    tag: str = ""
    year: int | None = None
    lent: int | None = None
    words: str = ""
    digest: str = ""

    @property
    def is_any(self) -> bool:
        return bool(self.stage or self.tag or self.year or self.lent or self.words or self.digest)


def narrowing_of(told: Mapping[str, str]) -> Narrowing:
    """From the fields of the page; an identity number only ever comes in the body of a request."""
    tag = told.get("tag", "")
    try:
        digest = digest_of(parse_id_number(told["id_number"])) if told.get("id_number") else ""
    except IdNumberError:
        digest = "-"
    return Narrowing(
        LoanStage.find(told.get("stage", "")),
        tag if tag in TAGS else "",
        _year(told.get("year", "")),
        _year(told.get("lent", "")),
        told.get("q", "").strip(),
        digest,
    )


def _year(text: str) -> int | None:
    return int(text) if len(text) == len("2022") and text.isdecimal() and int(text) else None


def keys_left(unit: BudgetUnit, wanted: Narrowing) -> tuple[int, ...]:
    """The keys of the loans that are left, the latest application first."""
    if wanted == Narrowing():
        return _every_key(unit)
    rows = _rows(unit).filter(_condition(wanted))
    if wanted.stage is None and wanted.tag in ("", *_FLAGS):
        return tuple(rows.values_list("pk", flat=True))
    standing = _standing(unit)
    return tuple(key for key in rows.values_list("pk", flat=True) if _fits(standing[key], wanted))


def _rows(unit: BudgetUnit) -> QuerySet[RegisteredLoan]:
    return RegisteredLoan.objects.filter(unit_year__budget_unit=unit).order_by("-applied_on", "-code", "-pk")


def _condition(wanted: Narrowing) -> Q:
    """What the database can tell of a loan's own row."""
    left = Q()
    if wanted.tag in _FLAGS:
        left &= Q(**{_FLAGS[wanted.tag]: True})
    if wanted.year is not None:
        left &= Q(applied_on__year=wanted.year) | Q(disbursed_on__year=wanted.year)
    if wanted.lent is not None:
        left &= Q(disbursed_on__year=wanted.lent)
    if wanted.digest:
        left &= Q(id_digest=wanted.digest)
    if wanted.words:
        told = Q()
        for name in ("code", "borrower", "town", "bank", "contract"):
            told |= Q(**{f"{name}__icontains": wanted.words})
        left &= told
    return left


def _fits(standing: Standing, wanted: Narrowing) -> bool:
    fits_stage = wanted.stage is None or standing.stage is wanted.stage
    return fits_stage and (not wanted.tag or wanted.tag in standing.tags)


def _every_key(unit: BudgetUnit) -> tuple[int, ...]:
    edition = loans_edition(unit)
    found = _KEYS.take(unit.pk, edition)
    if found is None:
        found = tuple(_rows(unit).values_list("pk", flat=True))
        _KEYS.put(unit.pk, edition, found, len(found) + 1)
    return found


def _standing(unit: BudgetUnit) -> Mapping[int, Standing]:
    """Where every loan of the register stands, worked out again only after a write."""
    edition = loans_edition(unit)
    found = _STANDING.take(unit.pk, edition)
    if found is None:
        keys = _every_key(unit)
        found = {
            key: Standing(life.stage, frozenset(tag for tag, holds in TAGS.items() if holds(life)))
            for at in range(0, len(keys), AT_ONCE)
            for key, life in zip(keys[at : at + AT_ONCE], lives_with_keys(unit, keys[at : at + AT_ONCE]), strict=True)
        }
        _STANDING.put(unit.pk, edition, found, len(found) + 1)
    return found
