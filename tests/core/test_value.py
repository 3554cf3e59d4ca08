"""Values made by the thousand: equal by what they hold, their views made once."""

from dataclasses import replace

from jiheng.core.value import once, value


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
