"""What belongs to words of the language data is found at its places, in their order."""

from jiheng.checks.manuscript.typos.anchors import Rearranged, anchors_in, misspellings_in


def test_words_are_found_wherever_they_stand_whole() -> None:
    found = anchors_in("解决难急愁盼问题，己经入库，设备按装，己经验收。经济效益社会效益")
    assert found.rearranged == [(2, Rearranged("难急愁盼", "急难愁盼"))]
    assert [(place, each.wrong) for place, each in found.misspelt] == [(9, "己经"), (16, "按装"), (19, "己经")]
    assert [(place, word) for place, word in found.coordinate if word.endswith("效益")] == [
        (24, "经济效益"),
        (28, "社会效益"),
    ]


def test_a_word_is_not_found_where_only_its_pairs_stand() -> None:
    found = anchors_in("设备按时到货，已装车的按装车单核对，包装完好。")
    assert [each.wrong for each in misspellings_in("按时安装")] == []
    assert [each.wrong for _, each in found.misspelt] == ["按装"]


def test_a_text_of_one_character_has_none() -> None:
    assert [*anchors_in("绩").expressions, *anchors_in("").misspelt] == []
