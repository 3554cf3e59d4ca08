"""What the database knows of the sizes of its tables, by which it plans how to answer."""

from django.db import connection

MOST_LOOKED_AT = 1000
"""Rows of an index that SQLite looks at: enough to tell thousands from ten, in milliseconds whatever there is."""


def look_over_tables() -> None:
    """SQLite looks only when it is told to, and guesses till then; PostgreSQL looks by itself."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA analysis_limit = {MOST_LOOKED_AT}")
            cursor.execute("ANALYZE")
