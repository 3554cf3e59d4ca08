"""A share told again by its name as another."""

import pytest

from tests.checks.manuscript.facts.told_again.conflicts import conflicts, figures_apart

CITY = "岭南县城管局2023年工作总结"
CITY_TOLD = (
    "保洁收入32,814万元，占64.00%；护路收入18,458万元，占36.00%。女职工186人，占38%。绿地86万亩，占建成区的41%。"
)


def test_it_is_told() -> None:
    text = "女职工1,286人，占42.65%。\n二、不足\n女职工占比仅45.65%，有待提高。"
    assert figures_apart(text) == [("42.65%", "45.65%")]


@pytest.mark.parametrize(
    "text",
    [
        "女职工1,286人，占42.65%。\n二、不足\n女职工占比仅42.7%，有待提高。",
        "女职工1,286人，占42.65%。\n技术岗女职工占比45.65%。",
        "女职工1,286人，占42.65%。\n上年女职工占比45.65%。",
    ],
)
def test_the_same_and_other_wholes_are_left(text: str) -> None:
    assert figures_apart(text) == []


@pytest.mark.parametrize(
    ("again", "values"),
    [
        ("结构不优，护路收入占比达38.00%。", ("36.00%", "38.00%")),
        ("保洁收入占比64.00%。", None),
        ("保洁收入占比达64%左右。", None),
        ("女职工占比为36%。", ("38%", "36%")),
        ("女职工占比较上年提高2个百分点。", None),
        ("上年女职工占比36%。", None),
        ("绿地占比36%。", None),
        ("力争女职工占比达40%。", None),
    ],
)
def test_a_share_of_a_name_is_one_however_far_off(again: str, values: tuple[str, str] | None) -> None:
    told = [(each.earlier.mention.text, each.later.mention.text) for each in conflicts(f"{CITY}\n{CITY_TOLD}\n{again}")]
    assert told == ([] if values is None else [values])


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("说得清金额的1,498户，占78.0%。\n说得清金额的农户占87.0%。", ("78.0%", "87.0%")),
        ("亏损企业11家，亏损面12.0%。\n规模以上工业企业亏损面21.0%。", ("12.0%", "21.0%")),
    ],
)
def test_swapped_digits_are_told_under_the_words_of_a_count(text: str, both: tuple[str, str]) -> None:
    assert figures_apart(text) == [both]


@pytest.mark.parametrize(
    "text",
    [
        "说得清金额的1,498户，占78.0%。\n说得清面积的农户占87.0%。",
        "2021年亏损面12.0%。\n2022年亏损面21.0%。",
    ],
)
def test_shares_of_others_are_left(text: str) -> None:
    assert figures_apart(text) == []
