"""Budgets and actual expenditure are paired part by part."""

from decimal import Decimal
from fractions import Fraction

from jiheng.checks.manuscript.manuscript import Manuscript


def test_parts_are_paired_across_two_sentences() -> None:
    spending = Manuscript.of_text(
        "2022年预算支出300万元，其中基本支出200万元，项目支出100万元。"
        "实际支出280万元，其中基本支出200万元，项目支出80万元。"
    ).spending
    assert [(part.name, part.budget, part.actual) for part in spending.parts] == [
        ("基本支出", Decimal(2000000), Decimal(2000000)),
        ("项目支出", Decimal(1000000), Decimal(800000)),
    ]
    assert spending.parts[1].rate == Fraction(80)


def test_a_programme_is_paired_within_its_paragraph() -> None:
    spending = Manuscript.of_text("2022年桥梁检测专项资金年度预算40万元，用于检测12座桥梁，共支出30万元。").spending
    (programme,) = spending.parts
    assert (programme.name, programme.rate, programme.is_programme) == ("桥梁检测专项资金", Fraction(75), True)


def test_two_budgets_before_one_sum_are_not_paired_at_random() -> None:
    spending = Manuscript.of_text("甲项目预算40万元，乙项目预算60万元，共支出90万元。").spending
    assert [part.name for part in spending.parts] == ["乙项目"]


def test_an_amount_that_is_neither_budgeted_nor_spent_is_left_out() -> None:
    assert Manuscript.of_text("人员经费30万元由区财政负担。").spending.parts == ()


def test_the_budget_of_the_year_before_is_none_of_what_was_spent() -> None:
    text = "车辆费预算24.00万元，较上年预算26.00万元压减7.69%；实际支出19.84万元。"
    assert Manuscript.of_text(text).spending.parts == ()
