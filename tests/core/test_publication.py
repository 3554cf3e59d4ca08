"""What may leave the office names nobody on a restricted list, and still counts everybody."""

from dataclasses import replace

from tests.schema.full_case import FULL_CASE

from jiheng.core.case import TABLES
from jiheng.core.publication import published, restricted_columns


def test_the_restricted_columns_are_those_that_tell_who_somebody_is() -> None:
    told = {table.title: [column.title for column in restricted_columns(table)] for table in TABLES}
    assert {title: columns for title, columns in told.items() if columns} == {
        "投诉": ["投诉人", "联系电话", "具体内容", "佐证材料"],
        "维权个案": ["姓名", "联系电话", "住址", "个案情况", "承办人", "佐证材料"],
        "救助名单": ["姓名", "联系电话", "住址", "困难情况", "佐证材料"],
    }


def test_a_published_case_has_no_restricted_cell_and_every_other_one() -> None:
    case = published(FULL_CASE)
    for table in TABLES:
        emptied = {column.name: "" for column in restricted_columns(table)}
        own = tuple(replace(record, **emptied) for record in getattr(FULL_CASE, table.name))
        assert getattr(case, table.name) == own, table.title


def test_publishing_twice_changes_nothing_more() -> None:
    assert published(published(FULL_CASE)) == published(FULL_CASE)
