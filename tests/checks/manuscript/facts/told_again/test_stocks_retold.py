"""Which stocks are told again by their names as others."""

import pytest

from tests.checks.manuscript.facts.told_again.conflicts import conflicts

TITLE = "岭南县城管局2023年工作总结"
TOLD = "护路基金年初380万元，新增120万元（省60万元、市60万元），年末达500万元。融雪剂储备年末余额为1,000吨。"


@pytest.mark.parametrize(
    ("again", "values"),
    [
        ("护路基金达到550万元。", ("500万元", "550万元")),
        ("护路基金规模已达500万元。", None),
        ("力争护路基金达到600万元。", None),
        ("保洁基金达到550万元。", None),
        ("融雪剂储备增至1,010吨。", ("1,000吨", "1,010吨")),
        ("融雪剂储备保持800吨以上。", None),
        ("上年融雪剂储备达到860吨。", None),
    ],
)
def test_what_there_was_at_the_end_is_one(again: str, values: tuple[str, str] | None) -> None:
    told = [(each.earlier.mention.text, each.later.mention.text) for each in conflicts(f"{TITLE}\n{TOLD}\n{again}")]
    assert told == ([] if values is None else [values])
