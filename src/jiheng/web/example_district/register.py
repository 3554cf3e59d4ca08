"""The loan register of the worked unit: the worked example of the subsidy, entered as a real one would have been."""

from jiheng.core.finding import Findings
from jiheng.core.record import Record
from jiheng.documents.loan_books.reader import read_ledger
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.example_district.description import examples_folder
from jiheng.web.loans.register import REGISTER

FOLDER = "loan-subsidy-2022"


def put_register(place: UnitYear) -> None:
    """Loans, what happened to them, sources and payments; identity numbers are invented and kept sealed."""
    findings = Findings(FOLDER)
    ledger = read_ledger(examples_folder() / FOLDER, findings)
    findings.raise_if_errors()
    parts: dict[str, tuple[Record, ...]] = {
        "ledger_loans": ledger.loans,
        "loan_events": ledger.events,
        "funding_sources": ledger.sources,
        "subsidy_payments": ledger.payments,
    }
    for table, records in parts.items():
        model, _ = REGISTER[table]
        rows = [model(unit_year=place, position=at).fill(each) for at, each in enumerate(records)]
        model._default_manager.bulk_create(rows)
