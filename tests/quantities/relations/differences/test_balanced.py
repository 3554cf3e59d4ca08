"""Accounts that are said to balance."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("资本经营收入1,280万元，支出900万元，调出380万元，当年收支平衡。", []),
        (
            "资本经营收入1,480万元，支出900万元，调出380万元，当年收支平衡。",
            ["900＋380＝1280万元≠1,480万元，相差200万元"],
        ),
        # far off, another unit, something that neither came nor went
        ("资本经营收入3,480万元，支出900万元，调出380万元，当年收支平衡。", []),
        ("资本经营收入1,480万元，支出12笔，收支平衡。", []),
        ("资本经营收入1,480万元，余额900万元，收支平衡。", []),
    ],
)
def test_what_came_in_went_out(text: str, wrong: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == wrong
