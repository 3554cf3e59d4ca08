"""What is said to keep within its budget costs no more, and what is said to exceed it no less."""

import pytest

from jiheng.checks.manuscript.claims.budget_kept import budget_claims
from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("装备采购预算70万元。采购金额66.6万元，超出预算部分由公用经费解决。", ["66.6万元＜70万元"]),
        ("公务用车购置费198万元。\n公务用车购置费预算180万元，未突破预算。", ["198万元＞180万元"]),
        ("网络租赁费预算36万元。\n网络租赁费实际支出39万元，控制在预算以内。", ["39万元＞36万元"]),
        ("公务用车购置费180万元。\n公务用车购置费预算198万元，未突破预算。", []),
        ("网络租赁费预算36万元。\n网络租赁费支出39万元，超出预算部分由事业收入解决。", []),
        ("会议费预算36万元。\n网络租赁费支出39万元，未超预算。", []),  # of another name
        ("租赁费预算36万元。租赁费支出39万元，如超出预算，须报批。", []),
        ("网络租赁费预算36万元。\n全年培训12期，未超预算。", []),
        (
            "接待费预算8.5万元，支出决算6.26万元。\n用车未突破预算，接待费则因会议较多略超年初预算。",
            ["6.26万元＜8.5万元"],
        ),
        ("培训费预算12万元，实际支出13.4万元。\n培训费未突破预算。", ["13.4万元＞12万元"]),
        ("培训费预算12万元，实际支出13.4万元。\n会议费未突破预算。", []),
        ("公用经费76.88万元。安排专项7个，公用经费预算75万元。\n公用经费决算控制在预算以内。", ["76.88万元＞75万元"]),
        ("公用经费74.88万元。安排专项7个，公用经费预算75万元。\n公用经费决算控制在预算以内。", []),
        ("控制在预算以内。", []),
    ],
)
def test_amounts_that_tell_the_reverse_are_found(text: str, told: list[str]) -> None:
    manuscript = Manuscript.of_text(text)
    assert [each.arithmetic for each in budget_claims(manuscript.prose, manuscript.indexed_facts)] == told
