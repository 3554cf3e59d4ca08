"""Where the value to be scored comes from, and what no method can weigh."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from jiheng.core.absence import NotApplicable
from jiheng.core.case import Case
from jiheng.core.finding import Findings
from jiheng.core.indicator import Indicator
from jiheng.evaluation.actual_values import resolve_actual, shown
from jiheng.evaluation.evaluate import evaluate
from jiheng.evaluation.result import Evaluation
from jiheng.figures.registry import figures_of
from tests.evaluation.test_preconditions import changed, errors


def indicator(**values: Any) -> Indicator:
    return Indicator(code="1", level1="产出", name="示例", **values)


def test_a_typed_value_is_taken_as_it_stands() -> None:
    assert resolve_actual(indicator(actual=Decimal("95.5")), {}, Findings()) == Decimal("95.5")


def test_a_value_drawn_from_the_ledger_comes_in_the_indicator_s_own_unit(womens_federation: Case) -> None:
    figures = figures_of(womens_federation)
    drawn = {
        unit: resolve_actual(indicator(actual_measure="贷款.发放金额", unit_of_measure=unit), figures, Findings())
        for unit in ("元", "万元", "亿元")
    }
    assert drawn == {"元": Decimal(2400000), "万元": Decimal(240), "亿元": Decimal("0.024")}


def test_a_rate_is_numerator_over_denominator() -> None:
    given = {"numerator": Decimal(1), "denominator": Decimal(3)}
    assert resolve_actual(indicator(unit_of_measure="%", **given), {}, Findings()) == Decimal("33.33333333333333333333")
    assert resolve_actual(indicator(unit_of_measure="元/人", **given), {}, Findings()) == Decimal(
        "0.33333333333333333333"
    )


def test_nothing_to_divide_by_is_not_applicable() -> None:
    nothing = indicator(unit_of_measure="%", numerator=Decimal(0), denominator=Decimal(0))
    assert resolve_actual(nothing, {}, Findings()) == NotApplicable("分母为0")


def test_a_value_given_in_two_ways_is_refused() -> None:
    findings = Findings()
    resolve_actual(indicator(actual=Decimal(1), actual_measure="贷款.发放金额"), {}, findings)
    assert [str(each) for each in findings.items] == [
        "指标[1].实际完成值 CASE301 实际完成值和取数只能填一个；请删去其中一个。"
    ]


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (None, "个", ""),
        (NotApplicable("没有"), "个", "—"),
        (Decimal("88.888888"), "%", "88.89%"),
        (Decimal("240.00"), "万元", "240"),
        (date(2023, 11, 5), "", "2023年11月5日"),
        ("及时", "", "及时"),
    ],
)
def test_a_value_is_shown_as(value: object, unit: str, text: str) -> None:
    assert shown(value, unit) == text


def test_a_date_that_is_late_asks_for_a_method(elderly_care: Case, care_evaluation: Evaluation) -> None:
    case = changed("indicators", "5", actual=date(2023, 12, 5))(elderly_care)
    assert "CASE309" in [finding.id for finding in errors(case, care_evaluation)]


def test_a_late_date_with_a_yes_or_no_method_loses_its_points(elderly_care: Case, care_evaluation: Evaluation) -> None:
    case = changed("indicators", "5", actual=date(2023, 12, 5), method="是否", reason="验收推迟。")(elderly_care)
    row = evaluate(case, care_evaluation.standard).row("5")
    assert (row.points, row.is_met) == (Decimal(0), False)


def test_a_date_against_a_number_is_refused(elderly_care: Case, care_evaluation: Evaluation) -> None:
    case = changed("indicators", "5", actual=Decimal(3))(elderly_care)
    assert "CASE308" in [finding.id for finding in errors(case, care_evaluation)]


@pytest.mark.parametrize(("answer", "points"), [("是", "4.00"), ("否", "0.00")])
def test_yes_and_no_are_all_or_nothing(
    answer: str, points: str, womens_federation: Case, conghua_evaluation: Evaluation
) -> None:
    case = changed("indicators", "3", actual=answer, target="是", method="是否", reason="示例")(womens_federation)
    assert evaluate(case, conghua_evaluation.standard).row("3").points == Decimal(points)


def test_an_answer_that_is_neither_yes_nor_no_is_refused(
    womens_federation: Case, conghua_evaluation: Evaluation
) -> None:
    case = changed("indicators", "3", actual="差不多", target="是", method="是否")(womens_federation)
    assert "CASE307" in [finding.id for finding in errors(case, conghua_evaluation)]


def test_points_outside_a_tier_are_refused_with_its_range(elderly_care: Case, care_evaluation: Evaluation) -> None:
    case = changed("indicators", "8", assigned_points=Decimal(8))(elderly_care)
    (finding,) = errors(case, care_evaluation)
    assert finding.message == "“家庭照护负担减轻”的给分不在所选等次的区间内，应在6.00～8.00分之间；请改正。"


def test_a_unit_below_whose_case_is_wrong_is_named(elderly_care: Case, care_evaluation: Evaluation) -> None:
    case = changed("indicators", "B1", reason="")(elderly_care)
    assert [str(finding) for finding in errors(case, care_evaluation)] == [
        "指标[B1].偏差原因 CASE323 示例县社区养老服务中心：“享受居家养老服务老年人数”扣1.5分，没有写原因；请填写偏差原因。"
    ]


def test_bonus_points_count_up_to_the_cap(womens_federation: Case, conghua_evaluation: Evaluation) -> None:
    from jiheng.core.indicator import BonusItem

    items = (
        BonusItem(code="J1", name="获省级表彰", points=Decimal(7), evidence="示例〔2022〕1号"),
        BonusItem(code="J2", name="报送逾期", points=Decimal(-1), evidence="示例〔2022〕2号"),
    )
    evaluation = evaluate(replace(womens_federation, bonus_items=items), conghua_evaluation.standard)
    assert (evaluation.bonus, evaluation.penalty, evaluation.total) == (Decimal(5), Decimal(1), Decimal(100))
