"""Which tables of a case make up the activity ledger."""

from jiheng.core.case import TABLES, CaseTable

ACTIVITY_TABLES: tuple[CaseTable, ...] = tuple(
    table
    for table in TABLES
    if table.name
    in {
        "activities",
        "surveys",
        "survey_questions",
        "complaints",
        "works",
        "kindergartens",
        "pay_days",
        "development_programmes",
        "programme_indicators",
        "programme_values",
        "rights_cases",
        "relief_recipients",
    }
)
"""Activities and the ledgers beside them, in the order of the case."""
