"""The prose as one string leads back to every place."""

import re

from jiheng.checks.manuscript.manuscript import Manuscript

TEXT = "一、概况\n在编12人。设3个科室。\n\n二、结论\n已完成。在编12人。"


def test_every_place_is_found_again() -> None:
    whole = Manuscript.of_text(TEXT).whole_text
    places = whole.places(re.finditer("在编[0-9]+人", whole.text))
    assert [(place.paragraph, place.start, place.quote) for place in places] == [(2, 0, "在编12人"), (5, 4, "在编12人")]


def test_a_sentence_ends_at_its_stops_and_at_its_paragraph() -> None:
    whole = Manuscript.of_text(TEXT).whole_text
    place = whole.text.index("3个")
    assert whole.sentence(place, place + 2) == "设3个科室"


def test_equal_words_of_equal_sentences_are_one_group() -> None:
    whole = Manuscript.of_text("修路12公里。\n建桥2座。\n修路12公里。").whole_text
    assert [len(group) for group in whole.grouped(re.compile("[0-9]+"), "路", "桥")] == [2, 1]


def test_only_sentences_with_one_of_the_words_are_searched() -> None:
    whole = Manuscript.of_text("修路12公里。建桥2座。\n种树9棵，\n修路3公里").whole_text
    pattern = re.compile("(?<=[路桥])[0-9]+")
    assert [each[0] for each in whole.found(pattern, "路", "公里")] == ["12", "3"]
    assert [each[0] for each in whole.found(pattern, "路", "桥")] == ["12", "2", "3"]
    assert list(whole.found(pattern, "井")) == []


def test_a_word_that_a_long_report_tells_throughout_ties_no_two_sentences_together() -> None:
    pairs = frozenset(("渠道", "泵站"))
    short = Manuscript.of_text("渠道畅通。\n" * 120 + "泵站完好。").whole_text
    long = Manuscript.of_text(
        "全县各处渠道畅通，管护人员按月巡查，堤岸和闸门均有专人看守，汛期加密。\n" * 1_200 + "泵站完好。"
    ).whole_text
    assert short.telling(pairs) == pairs
    assert long.telling(pairs) == {"泵站"}


def test_a_pattern_is_not_looked_for_where_all_the_words_that_it_needs_are_missing() -> None:
    whole = Manuscript.of_text("修渠三年连续增长。\n护林面积增加。").whole_text
    assert [each.text for each in whole.passages_where(re.compile("连[续年]"), "连续", "连年")] == [
        "修渠三年连续增长。"
    ]
    assert list(whole.passages_where(re.compile("[修护]"), "筑路")) == []


def test_paragraphs_that_tell_figures_are_found_by_their_words() -> None:
    manuscript = Manuscript.of_text("修渠12公里。\n修渠进展顺利。\n护林340亩。")
    assert [each.text for each in manuscript.figures_with("修渠", "造林")] == ["修渠12公里。"]


def test_every_paragraph_that_has_a_word_is_found_and_none_that_has_but_its_ends() -> None:
    text = Manuscript.of_text("修路3公里，护路5公里。\n种树20棵。\n护路员4名，修路。\n修桥护路").whole_text
    found = {word: [each.index for each in text.passages_with(word)] for word in ("路", "护路", "修桥护路", "修路护路")}
    assert found == {"路": [0, 2, 3], "护路": [0, 2, 3], "修桥护路": [3], "修路护路": []}
    assert [each.index for each in text.passages_where(re.compile("[种桥]"))] == [1, 3]
    assert Manuscript.of_text("").whole_text.passages_with("路") == ()
