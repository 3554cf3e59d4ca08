"""Which shares are told again by their names as others."""

import pytest

from tests.checks.manuscript.facts.told_again.conflicts import conflicts

TITLE = "岭南县城管局2023年工作总结"
TOLD = "保洁收入32,814万元，占64.00%；护路收入18,458万元，占36.00%。女职工186人，占38%。绿地86万亩，占建成区的41%。"


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
def test_a_share_of_the_same_name_is_one(again: str, values: tuple[str, str] | None) -> None:
    told = [(each.earlier.mention.text, each.later.mention.text) for each in conflicts(f"{TITLE}\n{TOLD}\n{again}")]
    assert told == ([] if values is None else [values])
