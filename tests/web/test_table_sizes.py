"""SQLite is told to look at its tables, so that it plans by their sizes."""

import pytest
from django.db import connection

from jiheng.web.table_sizes import look_over_tables
from tests.web.conftest import District


@pytest.mark.usefixtures("db")
def test_the_sizes_of_tables_are_known_after_a_look(district: District) -> None:
    assert district.unit.pk
    look_over_tables()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM sqlite_stat1 WHERE tbl = 'budget_units_budgetunit'")
            assert cursor.fetchone()[0] > 0
