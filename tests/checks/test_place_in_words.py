import pytest

from jiheng.checks.place_in_words import further_places, place_in_words, read_place
from jiheng.core.finding import Location
from jiheng.core.part import Part
from tests.checks.invented import LINES, TABLE_REPORT


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (LINES[2].at(0, 2), "第2段"),
        (TABLE_REPORT.lines[2].at(0, 1), "第2段第1行第2列"),
        (Location(paragraph=3, page=2), "第3段（第2页）"),
        (Location(paragraph=3, part=Part.FOOTNOTE), "第3段（脚注）"),
        (Location(paragraph=3, part=Part.TEXT_BOX, page=2), "第3段（文本框，第2页）"),
        (Location("案卷.xlsx", "指标!D7"), "案卷.xlsx:指标!D7"),
    ],
)
def test_a_place_is_told_as_people_say_it(place: Location, words: str) -> None:
    assert place_in_words(place) == words


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("第18段", (18, None)),
        (" 第18段第3行第2列 ", (18, (3, 2))),
        ("第18段（第2页）", (18, None)),
        ("第18段第3行第2列（文本框，第2页）", (18, (3, 2))),
        ("18", None),
        ("第十八段", None),
        ("第18段第3行", None),
    ],
)
def test_a_place_is_read_as_it_is_told(words: str, place: object) -> None:
    assert read_place(words) == place


def test_further_places_do_not_repeat_the_words_or_the_paragraph() -> None:
    places = [Location(paragraph=number, quote=quote) for number, quote in ((3, "，"), (4, "，"), (4, "，"), (5, "；"))]
    assert further_places(places[0], places[1:], str) == ["第4段", "第5段“；”"]
