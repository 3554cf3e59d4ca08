"""Totals below the rows that tell a part each."""

from jiheng.checks.manuscript.divided.divided_below import divided_below
from tests.checks.manuscript.divided.told import told


def test_two_halves_make_up_the_total_where_all_other_rows_tell_a_quality() -> None:
    assert told(divided_below, "男286人", "女314人", "党员125人", "合计600人") == [(True, "600人", ["286人", "314人"])]
    assert told(divided_below, "男职工86人", "女职工114人", "退役军人25人", "合计200人") == [
        (True, "200人", ["86人", "114人"])
    ]


def test_rows_that_are_neither_halves_nor_qualities_are_all_added() -> None:
    rows = ["286人", "304人", "125人"]
    assert told(divided_below, "男286人", "女304人", "党员125人", "合计600人") == [(False, "600人", rows)]
    assert told(divided_below, "男86人", "女114人", "外聘25人", "合计210人") == [
        (False, "210人", ["86人", "114人", "25人"])
    ]
    assert told(divided_below, "东村86人", "西村114人", "合计210人") == [(False, "210人", ["86人", "114人"])]
