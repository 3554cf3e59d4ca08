"""The imports as long work beside the pages."""

from collections.abc import Callable
from pathlib import Path

from jiheng.core.finding import Findings
from jiheng.web.accounts.access import access_of_person
from jiheng.web.accounts.models import Person
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.importing.books import LINE_BOOK, PAYMENT_BOOK
from jiheng.web.budgets.importing.lines import import_lines
from jiheng.web.budgets.importing.payments import import_payments
from jiheng.web.jobs.registry import JobRefusedError, Progress, Result, job
from jiheng.web.record_tables.handing_in import read_handed_in
from jiheng.web.records.acting import ActionRefusedError

IMPORT_PAYMENTS, IMPORT_LINES = "budgets.import_payments", "budgets.import_lines"


@job(IMPORT_PAYMENTS)
def payments_handed_in(person: Person, progress: Progress, *, unit_year: int, sha256: str, name: str) -> Result:
    """Payments from a kept workbook."""
    place, access = UnitYear.at_hand(unit_year), access_of_person(person)

    def read(path: Path, findings: Findings) -> Result:
        return import_payments(access, place, path, name, findings, progress)

    return _unless_refused(lambda: read_handed_in(sha256, name, PAYMENT_BOOK, read))


@job(IMPORT_LINES)
def lines_handed_in(person: Person, progress: Progress, *, unit_year: int, sha256: str, name: str) -> Result:
    """Projects and budget lines from a kept workbook."""
    place, access = UnitYear.at_hand(unit_year), access_of_person(person)

    def read(path: Path, findings: Findings) -> Result:
        return import_lines(access, place, path, name, findings, progress)

    return _unless_refused(lambda: read_handed_in(sha256, name, LINE_BOOK, read))


def _unless_refused(work: Callable[[], Result]) -> Result:
    try:
        return work()
    except ActionRefusedError as refusal:
        raise JobRefusedError(str(refusal)) from refusal
