"""The register as a list that can be narrowed down, and the year's results."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jiheng.core.identity import IdNumberError, parse_id_number
from jiheng.subsidy.life import LoanLife
from jiheng.subsidy.results import TAGS
from jiheng.subsidy.stages import LoanStage
from jiheng.web.loans.identity import digest_of


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What narrows the list down. `digest` is that of an identity number asked for."""

    stage: LoanStage | None = None
    tag: str = ""
    year: int | None = None
    words: str = ""
    digest: str = ""

    @property
    def is_any(self) -> bool:
        return bool(self.stage or self.tag or self.year or self.words or self.digest)


def narrowing_of(told: Mapping[str, str]) -> Narrowing:
    """From the fields of the page; an identity number only ever comes in the body of a request."""
    year = told.get("year", "")
    tag = told.get("tag", "")
    try:
        digest = digest_of(parse_id_number(told["id_number"])) if told.get("id_number") else ""
    except IdNumberError:
        digest = "-"
    return Narrowing(
        LoanStage.find(told.get("stage", "")),
        tag if tag in TAGS else "",
        int(year) if year.isdecimal() else None,
        told.get("q", "").strip(),
        digest,
    )


def narrowed(lives: Iterable[LoanLife], wanted: Narrowing) -> list[LoanLife]:
    """The loans that are left, the latest application first."""
    left = [life for life in lives if _is_wanted(life, wanted)]
    return sorted(left, key=lambda life: (life.loan.applied_on, life.loan.code), reverse=True)


def _is_wanted(life: LoanLife, wanted: Narrowing) -> bool:
    loan = life.loan
    if wanted.stage is not None and life.stage is not wanted.stage:
        return False
    if wanted.tag and not TAGS[wanted.tag](life):
        return False
    if wanted.year is not None and wanted.year not in (
        loan.applied_on.year,
        loan.disbursed_on and loan.disbursed_on.year,
    ):
        return False
    if wanted.digest and (loan.id_number is None or digest_of(loan.id_number) != wanted.digest):
        return False
    told = (loan.code, loan.borrower, loan.town, loan.bank, loan.contract)
    return not wanted.words or any(wanted.words in text for text in told)
