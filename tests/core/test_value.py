"""Values made by the thousand: equal by what they hold, their views made once."""

import gc
from dataclasses import dataclass, replace

from jiheng.checks.registry import report_checks
from jiheng.core.value import MOST_SHARED, SHAPES, asked_once, kept, once, value


@value(slots=False)
class Span:
    start: int
    end: int = 0

    @once
    def made(self) -> list[int]:
        """What lies inside."""
        return list(range(self.start, self.end))


def test_values_are_equal_by_their_fields() -> None:
    assert Span(1, 3) == Span(1, 3)
    assert {Span(1, 3), Span(1, 3), replace(Span(1, 3), end=4)} == {Span(1, 3), Span(1, 4)}


def test_a_view_is_made_when_first_asked_for_and_kept() -> None:
    span = Span(1, 3)
    assert "made" not in span.__dict__
    assert span.made == [1, 2]
    assert span.made is span.made


def test_a_view_of_the_class_is_its_description() -> None:
    assert isinstance(Span.made, once)
    assert Span.made.__doc__ == "What lies inside."


def test_only_the_type_checker_refuses_a_change() -> None:
    span = Span(1, 3)
    span.start = 2  # type: ignore[misc]  # an ignore that nothing needs is an error of its own
    assert span == Span(2, 3)


def test_what_another_room_knows_of_a_value_is_made_once_though_it_be_nothing() -> None:
    asked: list[Span] = []

    @kept
    def middle(span: Span) -> int | None:
        asked.append(span)
        return None if span.end - span.start < 2 else (span.start + span.end) // 2

    spans = Span(1, 3), Span(1, 2)
    assert [middle(each) for each in (*spans, *spans)] == [2, None, 2, None]
    assert asked == [*spans]


def test_a_question_about_words_is_answered_once_for_equal_words() -> None:
    asked: list[str] = []

    @asked_once
    def first(name: str) -> str:
        asked.append(name)
        return name[:1]

    assert [first(name) for name in ("道路", "农田", "道" + "路")] == ["道", "农", "道"]
    assert asked == ["道路", "农田"]


@kept
def _length(span: "FrozenSpan") -> int:
    return span.end - span.start


@dataclass(frozen=True)
class FrozenSpan:
    start: int
    end: int

    @once
    def made(self) -> list[int]:
        return list(range(self.start, self.end))


def test_a_value_that_lets_nothing_be_set_keeps_its_views_too() -> None:
    span = FrozenSpan(1, 3)
    assert (span.made, span.made is span.made, _length(span), _length(span)) == ([1, 2], True, 2, 2)
    assert len(vars(span)) == len(("start", "end", "made", "length"))


@kept
def _middle(span: Span) -> int:
    return (span.start + span.end) // 2


def test_views_are_kept_beside_the_fields_however_many_values_were_made_without_them() -> None:
    spans = [Span(start, start + 2) for start in range(100)]
    assert (spans[-1].made, _middle(spans[-1])) == ([99, 100], 100)
    assert not any(isinstance(each, dict) for each in gc.get_referents(spans[-1]))


def test_the_values_of_reports_have_no_more_fields_and_views_than_stand_side_by_side() -> None:
    assert report_checks()
    crowded = {owner.__name__ for owner, shape in SHAPES.items() if len(vars(shape)) > MOST_SHARED}
    assert crowded == set()
