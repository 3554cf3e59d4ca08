"""The server's half of the grid."""

import json
from datetime import UTC, datetime

from django.http import QueryDict

from jiheng.web.face.grid import CellChange, Posted, Saved, Theirs, conflicted, conflicts, read_posted, refused, saved

AT = datetime(2024, 3, 5, 6, 3, tzinfo=UTC)


def test_cells_of_known_columns_are_read_with_what_the_person_saw() -> None:
    data = QueryDict(
        "csrfmiddlewaretoken=x&revision=7&12.points=+8+&was:12.points=6&new-1.name=a&12.secret=1&remove=9&order=12,new-1"
    )
    assert read_posted(data, ("name", "points")) == Posted(
        changes=(CellChange("12", "points", "6", "8"), CellChange("new-1", "name", None, "a")),
        removed=("9",),
        order=("12", "new-1"),
        revision=7,
    )


def test_cells_are_grouped_by_row() -> None:
    posted = read_posted(QueryDict("1.a=x&2.a=y&1.b=z"), ("a", "b"))
    assert posted.rows() == {"1": {"a": "x", "b": "z"}, "2": {"a": "y"}}


def test_a_conflict_is_a_cell_that_holds_neither_text() -> None:
    now = {"1.a": "theirs", "1.b": "seen", "1.c": "mine", "1.d": "theirs", "new-1.a": "x"}
    posted = Posted(
        (
            CellChange("1", "a", "seen", "mine"),
            CellChange("1", "b", "seen", "mine"),
            CellChange("1", "c", "seen", "mine"),
            CellChange("1", "d", None, "mine"),
            CellChange("new-1", "a", "", "mine"),
            CellChange("2", "a", "seen", "mine"),
        )
    )
    found = conflicts(posted, lambda change: Theirs(now[change.name]) if change.name in now else None)
    assert found == {"1.a": Theirs("theirs")}


def test_answers_are_what_the_script_expects() -> None:
    done = saved(Saved(cells={"1.score": "8.00"}, errors={"1.a": "应是数字"}, rows={"new-1": "5"}, revision=8), AT)
    clash = conflicted({"1.a": Theirs("5", "周某", AT), "1.b": Theirs("6")})
    no = refused("已提交")
    assert [(answer.status_code, json.loads(answer.content)) for answer in (done, clash, no)] == [
        (
            200,
            {
                "saved": "14:03",
                "cells": {"1.score": "8.00"},
                "html": {},
                "errors": {"1.a": "应是数字"},
                "notes": None,
                "rows": {"new-1": "5"},
                "revision": 8,
            },
        ),
        (
            409,
            {
                "conflicts": {
                    "1.a": {"value": "5", "who": "周某", "at": "14:03"},
                    "1.b": {"value": "6", "who": "", "at": ""},
                }
            },
        ),
        (409, {"message": "已提交"}),
    ]
