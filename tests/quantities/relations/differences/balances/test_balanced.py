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
        ("资本经营收入1,280万元，支出1,412万元，动用上年结余弥补后收支平衡。", []),
    ],
)
def test_what_came_in_went_out(text: str, wrong: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("政府性基金预算收入28,410万元，政府性基金预算支出28,410万元。", []),
        ("政府性基金预算收入28,410万元，政府性基金预算支出24,810万元。", ["24810＝24810万元≠28,410万元，相差3600万元"]),
        (
            "2021年一般公共预算财政拨款收入13,506.27万元，一般公共预算财政拨款支出15,306.27万元，比2020年减少86万元。",
            ["15306.27＝15306.27万元≠13,506.27万元，相差1800万元"],
        ),
        # no slip, another fund, and an account that leaves something over
        ("政府性基金预算收入28,410万元，政府性基金预算支出26,990万元。", []),
        ("一般公共预算财政拨款收入28,410万元，政府性基金预算支出24,810万元。", []),
        ("政府性基金预算收入28,410万元，政府性基金预算支出24,810万元，结转下年3,600万元。", []),
    ],
)
def test_a_budget_spends_what_it_is_granted(text: str, wrong: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == wrong
