"""The tables of official language are whole: every entry is used rightly by its own example, none stands twice."""

from collections import Counter

import pytest

from jiheng.rules import language

EXPRESSIONS = language.fixed_expressions()
MISSPELLINGS = language.misspellings()


def test_there_are_at_least_five_hundred_fixed_expressions() -> None:
    assert len(EXPRESSIONS) >= 500


def test_an_expression_stands_in_its_example_and_knows_its_places() -> None:
    for each in EXPRESSIONS:
        assert len(each.text) >= 4
        assert each.text in each.example
        assert each.firm <= set(range(len(each.text)))


def test_a_misspelling_is_put_right_in_its_example() -> None:
    for each in MISSPELLINGS:
        assert len(each.wrong) >= 2
        assert each.right in each.example
        assert each.wrong not in each.example


@pytest.mark.parametrize(
    "words",
    [[each.text for each in EXPRESSIONS], [each.wrong for each in MISSPELLINGS]],
    ids=["expressions", "misspellings"],
)
def test_no_word_stands_twice_in_a_table(words: list[str]) -> None:
    assert [word for word, count in Counter(words).items() if count > 1] == []


def test_a_usual_neighbour_is_no_fixed_expression_itself() -> None:
    assert {each.text for each in EXPRESSIONS} & language.usual_neighbours() == set()


def test_words_of_two_characters_and_doubled_ones_are_told_apart() -> None:
    assert all(len(word) == 2 and word[0] != word[1] for word in language.two_character_words())
    assert all(2 <= len(word) <= 3 and word[-1] == word[-2] for word in language.doubled_words())


def test_groups_of_like_characters_have_more_than_one() -> None:
    for group in (*language.sounds_alike(), *language.looks_alike()):
        assert len(set(group)) > 1, group


def test_a_repealed_document_names_the_one_that_replaced_it() -> None:
    for each in language.repealed_documents():
        assert each.number not in each.replaced_by
        assert each.replaced_by.startswith("《")


def test_a_series_of_coordinate_words_has_different_words_of_some_length() -> None:
    for series in language.coordinate_words():
        assert len(series) == len(set(series)) > 1
        assert max(map(len, series)) > 3
