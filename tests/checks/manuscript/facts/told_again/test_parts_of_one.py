"""Which parts are told again, with what they are parts of, as another number."""

import pytest

from tests.checks.manuscript.facts.told_again.conflicts import conflicts

TITLE = "岭南县城管局2023年工作总结"
TOLD = (
    "培训护路员320人，发放补助9.6万元，其中女性126人。新建公厕86座，其中一类公厕21座。改造公厕40座，其中一类公厕12座。"
)


@pytest.mark.parametrize("again", ["培训护路员中女性162人。", "新建公厕中一类公厕12座。", "新建公厕中一类公厕的26座。"])
def test_another_number_of_the_same_part_is_a_conflict(again: str) -> None:
    (conflict,) = conflicts(f"{TITLE}\n{TOLD}\n{again}")
    assert (conflict.earlier.passage.index, conflict.later.passage.text) == (1, again)


@pytest.mark.parametrize(
    "again",
    [
        "培训护路员中女性126人。",
        "培训保洁员中女性62人。",
        "新建公厕中一类公厕的19座取得标识。",
        "改造公厕中一类公厕12座。",
        "计划培训护路员中女性200人。",
    ],
)
def test_what_is_of_another_whole_or_of_those_who_did_something_is_left(again: str) -> None:
    assert conflicts(f"{TITLE}\n{TOLD}\n{again}") == []
