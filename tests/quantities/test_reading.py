"""Passages are read alike whatever their names, units and sizes."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jiheng.core.numbers import round_half_up
from jiheng.quantities.reading import Reading
from jiheng.quantities.statement import Relation, Statement

CENTS = st.integers(1, 10**7)
UNITS = st.sampled_from(("元", "万元", "亿元"))
NAMES = st.sampled_from(("桥梁养护", "校舍维修", "河道保洁", "图书采购", "养老补贴", "基层宣传"))
ITEMS = ("设备", "材料", "人工", "差旅", "会议", "培训", "印刷", "租赁")
COUNTS = st.integers(2, 5000)
OFF = st.sampled_from((Fraction(1, 2), Fraction(9, 10), Fraction(11, 10), Fraction(3, 2)))
"""How far off an amount is told, far beyond any rounding."""


def two_places(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02}"


def percent(numerator: int, denominator: int, places: int = 2) -> Decimal:
    return round_half_up(Fraction(100 * numerator, denominator), places)


def failing(text: str) -> list[Statement]:
    return [each for each in Reading(text).statements if not each.holds]


def relations(text: str) -> set[Relation]:
    return {each.relation for each in Reading(text).statements}


@st.composite
def budgets(draw: st.DrawFn) -> tuple[int, int, str, str]:
    """A budget and what was spent of it, in hundredths of a unit, with the unit and a name."""
    budget = draw(st.integers(1000, 10**7))
    return budget, draw(st.integers(budget // 2, budget)), draw(UNITS), draw(NAMES)


@given(CENTS, CENTS, UNITS, NAMES)
def test_basic_and_project_expenditure_that_make_up_the_whole_never_fail(
    basic: int, project: int, unit: str, name: str
) -> None:
    text = (
        f"{name}全年支出{two_places(basic + project)}{unit}，其中：基本支出{two_places(basic)}{unit}，"
        f"项目支出{two_places(project)}{unit}。"
    )
    assert failing(text) == []


@given(st.integers(10**4, 10**7), st.integers(10**4, 10**7), UNITS, OFF)
def test_basic_and_project_expenditure_that_miss_the_whole_always_fail(
    basic: int, project: int, unit: str, off: Fraction
) -> None:
    told = round(project * off)
    text = (
        f"全年支出{two_places(basic + project)}{unit}，其中：基本支出{two_places(basic)}{unit}，"
        f"项目支出{two_places(told)}{unit}。"
    )
    # What is more than twice or less than half the whole was read wrongly, not written wrongly.
    is_far = abs(project - told) * 100 > 40 * (basic + project)
    assert is_far or [each.relation for each in failing(text)] == [Relation.SUM]


@given(budgets())
def test_a_budget_its_spending_and_their_rate_never_fail(case: tuple[int, int, str, str]) -> None:
    budget, spent, unit, name = case
    rate = percent(spent, budget)
    assert failing(f"{name}预算{two_places(budget)}{unit}，支出{two_places(spent)}{unit}，执行率{rate}%。") == []
    assert failing(f"{name}预算执行率{rate}%，预算{two_places(budget)}{unit}，支出{two_places(spent)}{unit}。") == []
    left = f"结余{two_places(budget - spent)}{unit}"
    assert failing(f"{name}预算{two_places(budget)}{unit}，实际支出{two_places(spent)}{unit}，{left}。") == []


@given(budgets(), OFF)
def test_a_rate_of_another_spending_always_fails(case: tuple[int, int, str, str], off: Fraction) -> None:
    budget, spent, unit, name = case
    rate = round_half_up(Fraction(100 * spent, budget) * off, 2)
    # A rate of one of two parts of their sum is right too: 合格480批，不合格20批，合格率96%.
    assume(all(abs(rate * (budget + spent) - 100 * part) > budget + spent for part in (budget, spent)))
    text = f"{name}预算{two_places(budget)}{unit}，支出{two_places(spent)}{unit}，执行率{rate}%。"
    assert [each.relation for each in failing(text)] == [Relation.RATE]


@given(st.lists(CENTS, min_size=2, max_size=8), UNITS)
def test_a_total_told_last_never_fails(cents: list[int], unit: str) -> None:
    parts = "、".join(f"{name}{two_places(each)}{unit}" for name, each in zip(ITEMS, cents, strict=False))
    assert failing(f"{parts}，合计{two_places(sum(cents))}{unit}。") == []


@given(st.lists(st.integers(10**4, 10**6), min_size=2, max_size=8), UNITS, OFF)
def test_a_total_that_misses_its_parts_always_fails(cents: list[int], unit: str, off: Fraction) -> None:
    parts = "、".join(f"{name}{two_places(each)}{unit}" for name, each in zip(ITEMS, cents, strict=False))
    total = round(sum(cents) * off)
    text = f"{parts}，合计{two_places(total)}{unit}。"
    is_told_above = total in cents or any(sum(cents[first:]) == total for first in range(len(cents)))
    assert is_told_above or abs(1 - off) > Fraction(2, 5) or [each.relation for each in failing(text)] == [Relation.SUM]


@given(COUNTS, st.integers(50, 5000), NAMES)
def test_an_average_that_comes_out_never_fails(people: int, each: int, name: str) -> None:
    text = f"{name}投入{people * each}元，惠及{people}人，人均{each}元。"
    assert failing(text) == []
    assert Relation.AVERAGE in relations(text)


@given(COUNTS, st.integers(50, 5000), OFF)
def test_an_average_of_another_total_always_fails(people: int, each: int, off: Fraction) -> None:
    text = f"投入{people * each}元，惠及{people}人，人均{round_half_up(each * off, 1)}元。"
    assert [each.relation for each in failing(text)] == [Relation.AVERAGE]


@given(st.integers(1000, 10**7), st.integers(1, 999), UNITS, st.booleans())
def test_a_change_against_last_year_never_fails(last: int, thousandth: int, unit: str, is_up: bool) -> None:
    by = last * thousandth // 1000
    now = last + by if is_up else last - by
    words = ("增加", "增长") if is_up else ("减少", "下降")
    told = f"{words[0]}{two_places(by)}{unit}，{words[1]}{percent(by, last)}%"
    assert failing(f"全年支出{two_places(now)}{unit}，比上年{told}。") == []
    assert failing(f"上年支出{two_places(last)}{unit}，本年支出{two_places(now)}{unit}，{told}。") == []


@given(st.integers(10**5, 10**7), st.integers(50, 500), UNITS, st.sampled_from((Fraction(1, 2), Fraction(3, 2))))
def test_a_change_by_another_rate_always_fails(last: int, thousandth: int, unit: str, off: Fraction) -> None:
    by = last * thousandth // 1000
    rate = round_half_up(Fraction(100 * by, last) * off, 2)
    text = f"全年支出{two_places(last + by)}{unit}，比上年增加{two_places(by)}{unit}，增长{rate}%。"
    assert [each.relation for each in failing(text)] == [Relation.GROWTH]


@given(COUNTS, st.integers(50, 5000), st.booleans())
def test_a_price_times_a_number_never_fails(people: int, each: int, in_ten_thousands: bool) -> None:
    total = people * each
    amount = f"{Decimal(total) / 10000}万元" if in_ten_thousands else f"{total}元"
    assert failing(f"补助{people}人，每人{each}元，共计{amount}。") == []


@given(st.integers(100, 10**6), st.integers(100, 10**6), st.integers(100, 10**6))
def test_an_equation_written_out_never_fails(one: int, other: int, third: int) -> None:
    a, b, c = map(two_places, (one, other, third))
    assert failing(f"总额={a}+{b}+{c}={two_places(one + other + third)}万元。") == []
    assert failing(f"执行率={a}÷{b}×100%={percent(one, other)}%。") == []
    assert failing(f"总额=（{a}+{b}）×2={two_places(2 * (one + other))}万元。") == []


def pieces() -> Iterator[str]:
    yield from (
        "全年预算",
        "实际支出",
        "其中：",
        "包括",
        "由",
        "用于",
        "合计",
        "共计",
        "共",
        "占",
        "的",
        "比上年",
        "增加",
        "增长",
    )
    yield from (
        "下降",
        "人均",
        "每人",
        "单价",
        "结余",
        "年初结转",
        "年末结余",
        "调整后",
        "追加",
        "扣",
        "得",
        "满分",
        "平均",
    )
    yield from (
        "执行率",
        "完成率",
        "较计划少",
        "超额完成",
        "未支付",
        "第",
        "约",
        "近",
        "等",
        "一是",
        "分别为",
        "折合",
        "两部分",
    )
    yield from "，。；：、（）【】“”《》+-×÷/=≈%0123456789.十百万亿元人分个户天"
    yield from ("12万元", "3.5%", "40人", "6个", "9.5分", "2个百分点", "8户", "20天", "1亿元", "100%")
    yield from ("0万元", "0人", "0%", "0分", "，上年", "，由", "同比", "增至", "惠及")


@given(st.lists(st.sampled_from([*pieces()]), max_size=40).map("".join))
def test_no_text_is_too_odd_to_be_read(text: str) -> None:
    for statement in Reading(text).statements:
        assert text[statement.target.start : statement.target.end] == statement.target.text
        assert 0 <= statement.start <= statement.target.start < statement.target.end <= statement.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "本年支出5万元，增长5%，上年为0万元。",
        "上年支出0万元，本年支出5万元，增长5%，增加5万元。",
        "由0件增加到5件，增长5%，比上年0件增加5件，增长8%。",
        "投入0万元，惠及0人，人均0元，每人0元，共0元。",
        "预算0万元，支出0万元，占0%，执行率100%（支出0万元÷预算0万元）。",
        "完成5场，占年度计划0场的5%。",
        "满分0分，扣0分，得0分，平均0分。",
    ],
)
def test_nothing_is_divided_by_nothing(text: str) -> None:
    assert failing(text) == []


@given(st.lists(st.sampled_from([*pieces()]), max_size=60).map("".join), st.integers(0, 60))
def test_a_passage_is_read_alike_with_other_passages_before_it(text: str, cut: int) -> None:
    before = Reading(text[:cut]).sentences
    reading = Reading(text[cut:], before)
    assert reading.mentions == Reading(text[cut:]).mentions
    assert all(
        each.target in reading.mentions or each.relation in (Relation.EQUATION, Relation.RATE)
        for each in reading.statements
    )


def test_no_sentence_of_a_long_text_without_a_full_stop_has_more_than_a_bounded_number_of_figures() -> None:
    text = ("长" * 90 + "培训费3万元，") * 2000
    assert len(text) > 190_000
    sizes = [len(each.terms) for each in Reading(text).sentences]
    assert (max(sizes), sum(sizes)) == (60, 2000)


@pytest.mark.parametrize("piece", ["培训费3万元，", "甲30万元、", "其中乙3人，占5%，共2人，", "共6个，合计8万元，"])
def test_no_statement_looks_at_more_than_a_bounded_number_of_figures(piece: str) -> None:
    assert max((len(each.operands) for each in Reading(piece * 20).statements), default=0) <= 16


def test_a_stretch_between_semicolons_is_read_by_itself_where_the_sentence_says_nothing_of_it() -> None:
    text = (
        "分项看：监测站网下达90万元，支出94.6万元；绿化补植下达360万元，支出342万元，结余28万元；"
        "防尘奖补支出150万元，支出率93.75%。"
    )
    assert [(each.relation, each.arithmetic) for each in failing(text)] == [
        (Relation.REMAINDER, "360－342＝18万元≠28万元，相差10万元")
    ]


def test_parts_of_a_total_told_in_a_passage_before_are_no_wrong_parts_of_another() -> None:
    text = "2.本年收入合计742.3万元，比上年增长5%。其中：财政拨款742.3万元；年初结转24.4万元。"
    before = Reading("收入总计766.7万元，支出总计766.7万元。").sentences
    assert Reading(text, before).statements == ()
    assert [each.arithmetic for each in failing(text)] == ["742.3＋24.4＝766.7万元≠742.3万元，相差24.4万元"]


def test_the_figures_of_a_text_are_found_by_their_unit_and_value() -> None:
    told = Reading("下达资金1.2万元，拨付12,000元，惠及12000人。").by_value
    assert {key: [each.text for each in figures] for key, figures in told.items()} == {
        ("元", 12000, 1): ["1.2万元", "12,000元"],
        ("人", 12000, 1): ["12000人"],
    }


def test_a_rate_is_linked_to_the_amounts_that_stand_in_its_passage() -> None:
    reading = Reading("预算80万元，支出60万元，执行率75%。")
    rate = reading.mentions[-1]
    assert reading.linked == {rate.start: reading.mentions[:2]}
