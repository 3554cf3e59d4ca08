"""Indicators enumerated in a sentence are read with their values, over a broken paragraph too."""

from decimal import Decimal

from jiheng.checks.manuscript.manuscript import Manuscript

LIST = "道路养护完成率98%，桥梁检测数量（座）12座，群众投诉次数0次，路灯\n更换完成率100%，学员满意度≥95%。以上共5项。"


def test_names_values_and_units_are_told_apart() -> None:
    (found,) = Manuscript.of_text(LIST).indicator_lists
    assert [(item.measure, item.sign, item.number, item.unit) for item in found.items] == [
        ("道路养护完成率", "", Decimal(98), "%"),
        ("桥梁检测数量", "", Decimal(12), "座"),
        ("群众投诉次数", "", Decimal(0), "次"),
        ("路灯更换完成率", "", Decimal(100), "%"),
        ("学员满意度", "≥", Decimal(95), "%"),
    ]


def test_an_item_over_a_break_is_placed_after_it() -> None:
    (found,) = Manuscript.of_text(LIST).indicator_lists
    assert [found.at(item).quote for item in found.items[3:]] == ["更换完成率100%", "学员满意度≥95%"]


def test_ordinary_sentences_are_no_list() -> None:
    text = "全年开展培训12场，参加320人次，发放资料5000份，覆盖8个村，投入经费3万元，群众反映良好。"
    assert Manuscript.of_text(text).indicator_lists == ()


def test_a_sentence_with_some_figures_among_many_words_is_no_list() -> None:
    text = "一年来，全镇干部深入村组，走访群众320户，解决难题，修路12公里，化解矛盾45件，植树3000株，村容整洁，群众满意，社会安定。"
    assert Manuscript.of_text(text).indicator_lists == ()
