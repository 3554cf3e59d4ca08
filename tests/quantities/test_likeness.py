"""How alike names are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiheng.quantities.likeness import (
    bigrams,
    common_beginning,
    common_end,
    longest_in_common,
    missing_in,
    share_a_word,
)


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("农村养老服务站", "养老服务站数", "养老服务站"),
        ("校舍", "校舍", "校舍"),
        ("校舍", "食堂", ""),
        ("校舍", "校车", ""),
        ("", "校舍", ""),
    ],
)
def test_the_longest_run_that_two_names_share(one: str, other: str, shared: str) -> None:
    assert longest_in_common(one, other) == longest_in_common(other, one) == shared


@given(st.text("甲乙丙丁", max_size=8), st.text("甲乙丙丁", max_size=8))
def test_no_longer_run_stands_in_both_names(one: str, other: str) -> None:
    runs = {one[first:last] for first in range(len(one)) for last in range(first + 2, len(one) + 1)}
    longest = max((len(run) for run in runs if run in other), default=0)
    shared = longest_in_common(one, other)
    assert len(shared) == longest
    assert shared in one
    assert shared in other


@pytest.mark.parametrize(
    ("names", "beginning", "end"),
    [
        (("机关单位资产总额", "企业单位资产总额"), "", "单位资产总额"),
        (("渡口改造资金", "渡口改造任务", "渡口管护"), "渡口", ""),
        (("渡口", "渡口改造"), "渡口", ""),
        (("改造", "渡口改造"), "", "改造"),
        (("渡口",), "渡口", "渡口"),
    ],
)
def test_how_far_names_begin_and_end_alike(names: tuple[str, ...], beginning: str, end: str) -> None:
    assert (common_beginning(*names), common_end(*names)) == (beginning, end)


@pytest.mark.parametrize(
    ("one", "other", "shares"),
    [("计划走访慰问", "全年走访", True), ("计划走访", "全年慰问", False), ("渡", "渡口", False)],
)
def test_two_names_share_a_word_of_two_characters(one: str, other: str, shares: bool) -> None:
    assert share_a_word(one, other) is shares


def test_pairs_of_neighbouring_characters() -> None:
    assert bigrams("养老站") == {"养老", "老站"}
    assert bigrams("养") == frozenset()


def test_how_much_of_a_name_stands_in_no_word_of_a_text() -> None:
    assert missing_in("加厚浮标检修", "检修加厚标") == 2
