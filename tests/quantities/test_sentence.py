"""A sentence knows the words, marks and brackets around each of its figures."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiheng.quantities.scan import mentions
from jiheng.quantities.sentence import Sentence, Term, sentences


def read(text: str) -> tuple[Sentence, ...]:
    return sentences(text, mentions(text))


def terms(text: str) -> Iterator[Term]:
    for sentence in read(text):
        yield from sentence.terms


NAMED: dict[str, list[tuple[str, str, str, str, str]]] = {
    # figure, its name, the mark before the name, the words behind, the mark behind
    "全年支出50万元，其中：培训30万元、宣传20万元。": [
        ("50万元", "全年支出", "", "", "，"),
        ("30万元", "培训", "：", "", "、"),
        ("20万元", "宣传", "、", "", "。"),
    ],
    # what stands before a ： right in front of a figure names it
    "收入：120万元；支出：110万元": [("120万元", "收入", "：", "", "；"), ("110万元", "支出", "：", "", "")],
    "本年收入120万元支出110万元": [("120万元", "本年收入", "", "支出", ""), ("110万元", "支出", "", "", "")],
    "因公出国（境）费3万元，维护（维修）费2万元。": [
        ("3万元", "因公出国（境）费", "", "", "，"),
        ("2万元", "维护（维修）费", "，", "", "。"),
    ],
    "（含税、不含运费）价格3万元": [("3万元", "（含税、不含运费）价格", "", "", "")],
    "《预算，决算办法》规定内容4个。": [("4个", "《预算，决算办法》规定内容", "", "", "。")],
    "按“快，准，实”要求办结4件。": [("4件", "按“快，准，实”要求办结", "", "", "。")],
    "他说“引号忘了，共5项": [("5项", "他说“引号忘了，共", "", "", "")],
    "乙“句号也断开。共5项": [("5项", "共", "", "", "")],
}


@pytest.mark.parametrize(("text", "expected"), NAMED.items())
def test_a_figure_has_the_words_since_the_last_mark_for_its_name(
    text: str, expected: list[tuple[str, str, str, str, str]]
) -> None:
    found = [(each.mention.text, each.name, each.mark, each.after, each.after_mark) for each in terms(text)]
    assert found == expected


def test_a_quotation_mark_that_is_never_closed_holds_back_no_mark_for_long() -> None:
    text = "他说“" + "引" * 61 + "，共5项"
    assert [each.name for each in terms(text)] == ["共"]


def test_a_long_name_is_cut_where_nobody_reads_further() -> None:
    (term,) = terms("长" * 300 + "5项" + "后" * 300)
    assert (term.name, term.name_start, term.after) == ("长" * 80, 220, "后" * 80)


def test_sentences_end_at_full_stops_and_only_those_with_figures_are_kept() -> None:
    text = "全年支出50万元！没有数字。收入55万元？共3项"
    assert [each.words for each in read(text)] == ["全年支出50万元！", "收入55万元？", "共3项"]
    assert [(each.start, each.end) for each in read(text)] == [(0, 9), (14, 21), (21, 24)]


def test_brackets_clauses_and_segments_are_counted() -> None:
    text = "下达80万元（中央50万元【含上年5万元】、省级30万元），到位70万元；结余10万元：）共9万元"
    assert [(each.depth, each.bracket, each.clause, each.segment) for each in terms(text)] == [
        (0, 0, 0, 0),
        (1, 6, 0, 0),
        (2, 13, 0, 0),
        (1, 6, 0, 0),
        (0, 0, 1, 0),
        (0, 0, 2, 1),
        (0, 0, 3, 1),
    ]


def test_a_joining_word_is_no_part_of_a_name() -> None:
    found = [(each.own_name, each.is_joined) for each in terms("培训3万元、会议2万元和宣传1万元，以及印刷4万元")]
    assert found == [("培训", False), ("会议", False), ("宣传", True), ("印刷", True)]


@pytest.mark.parametrize(
    ("text", "is_attribute"),
    [
        ("比上年增加5万元", True),
        ("同比5万元", True),
        ("较计划少36批", True),
        ("增加约5万元", True),
        ("提高3个百分点", True),
        ("追加维修经费5万元", True),
        ("上年支出5万元", False),
        ("本年支出5万元", False),
    ],
)
def test_a_change_is_no_amount_of_its_own(text: str, is_attribute: bool) -> None:
    assert [each.is_attribute for each in terms(text)] == [is_attribute]


def test_the_figures_behind_the_first_of_which_are_parts() -> None:
    (sentence,) = read("收入60万元，支出50万元，其中培训30万元，宣传20万元")
    assert [sentence.is_part(each) for each in sentence.terms] == [False, False, True, True]
    (plain,) = read("收入60万元，支出50万元")
    assert [plain.is_part(each) for each in plain.terms] == [False, False]


def test_the_words_between_two_figures() -> None:
    (sentence,) = read("收入60万元，支出50万元")
    assert sentence.between(*sentence.terms) == "，支出"


def test_a_list_without_a_full_stop_is_read_in_pieces() -> None:
    text = "，".join(f"甲{number}个" for number in range(10, 160)) + "。共9项"
    found = read(text)
    assert [len(each.terms) for each in found] == [60, 60, 30, 1]
    assert "".join(each.words for each in found) == text
    assert [term.index for term in found[1].terms] == list(range(60))
    assert [found[1].terms[0].name, found[1].terms[0].mark] == ["甲", "，"]


@given(st.text("甲乙占共元万人%0123456789，；：、（）。！“”《》【】", max_size=80))
def test_every_figure_stands_in_one_sentence_and_sentences_do_not_overlap(text: str) -> None:
    found = mentions(text)
    read_ = sentences(text, found)
    assert [term.mention for each in read_ for term in each.terms] == list(found)
    assert all(one.end <= other.start for one, other in pairwise(read_))
    for each in read_:
        for term in each.terms:
            assert each.start <= term.name_start <= term.start < term.end <= each.end
            assert text[term.name_start : term.start] in (term.name, f"{term.name}：")
            assert text[term.end : term.end + len(term.after)] == term.after
