"""Large ledgers of one unit of the measured district: 100,000 loans in the register, 20,000 activities."""

from datetime import date
from decimal import Decimal

from django.db import connection

from jiheng.core.activity import Activity as ActivityRecord
from jiheng.core.activity import ActivityKind
from jiheng.core.identity import IdNumber, check_digit
from jiheng.subsidy.ledger import LedgerLoan, LoanEvent
from jiheng.subsidy.stages import LoanStep

LOANS, ACTIVITIES = 100_000, 20_000
FIRST_DIGITS = "11010119900101001"


def fill_ledgers(unit_year: int, year: int) -> None:
    """One row each by the code that people's work goes through, the others as its copies inside the database."""
    from jiheng.web.activities.models import Activity
    from jiheng.web.loans.models import LoanEvent as EventRow
    from jiheng.web.loans.models import RegisteredLoan

    loan = LedgerLoan(
        code="D",
        borrower="J",
        scheme="guangdong.womens_loans",
        id_number=IdNumber(FIRST_DIGITS + check_digit(FIRST_DIGITS)),
        applied_on=date(year, 3, 1),
        applied_amount=Decimal(100_000),
        town="测量镇",
        disbursed_on=date(year, 6, 21),
        amount=Decimal(100_000),
        due_on=date(year + 2, 6, 21),
        contract_rate=Decimal("3.70"),
    )
    RegisteredLoan(unit_year_id=unit_year).fill(loan).save()
    _multiply("loans_registeredloan", unit_year, LOANS, ("code", "borrower"))
    repaid = LoanEvent(code="B", loan="D", on=date(year, 12, 1), step=LoanStep.REPAYMENT, amount=Decimal(50_000))
    EventRow(unit_year_id=unit_year).fill(repaid).save()
    _multiply("loans_loanevent", unit_year, LOANS, ("code", "loan"))
    activity = ActivityRecord(
        code="A", name="测量用活动", short_name="测量活动", kind=ActivityKind.LECTURE, on=date(year, 5, 8)
    )
    Activity(unit_year_id=unit_year).fill(activity).save()
    _multiply("activities_activity", unit_year, ACTIVITIES, ("code",))


def _multiply(table: str, unit_year: int, times: int, counted: tuple[str, ...]) -> None:
    """Copies of the unit's only row; in the columns `counted` each has its number behind the text."""
    quoted = connection.ops.quote_name
    with connection.cursor() as cursor:
        told = connection.introspection.get_table_description(cursor, table)
        names = [column.name for column in told if column.name != "id"]
        special = {name: f"t.{quoted(name)} || n.i" for name in counted} | {"position": "n.i"}
        chosen = ", ".join(special.get(name, f"t.{quoted(name)}") for name in names)
        cursor.execute(
            f"WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < {times}) "
            f"INSERT INTO {table} ({', '.join(map(quoted, names))}) "
            f"SELECT {chosen} FROM {table} t, n WHERE t.unit_year_id = %s",
            [unit_year],
        )
