"""A question has one answer; an announcement is heard by all."""

import pytest

from jiheng.web.questions import Announcement, Question


def test_a_question_is_answered_by_one_function() -> None:
    double = Question[[int], int]("twice a number")
    with pytest.raises(AssertionError, match="nobody answers: twice a number"):
        double(2)
    double.answered_by(lambda number: 2 * number)
    assert double(2) == 4
    with pytest.raises(AssertionError, match="answered twice"):
        double.answered_by(lambda number: number + number)


def test_an_announcement_is_heard_by_all_in_order() -> None:
    opened = Announcement[[str]]()
    heard: list[str] = []
    opened.heard_by(lambda name: heard.append(f"first {name}"))
    opened.heard_by(lambda name: heard.append(f"then {name}"))
    opened("March")
    assert heard == ["first March", "then March"]
