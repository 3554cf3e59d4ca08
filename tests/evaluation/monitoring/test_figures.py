"""What a monitoring tells as figures is what it answers, and every figure knows its records."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from jiheng.core.absence import NotApplicable
from jiheng.core.budget import Adjustment, Payment
from jiheng.core.case import Case
from jiheng.core.numbers import round_half_up
from jiheng.evaluation.monitoring.figures import figures_as_of
from jiheng.evaluation.monitoring.monitor import monitor

from .district import CASE, JULY, OCTOBER, of, reached, rules, spent


def cells(case: Case, name: str, on: date = JULY) -> list[tuple[str, str, str]]:
    return [(each.table, each.key, each.column) for each in figures_as_of(case, on)[name].sources]


def test_the_figures_are_the_engines_answer_whatever_the_records_are() -> None:
    paid = replace(
        CASE,
        budget_lines=(replace(CASE.budget_lines[0], actual_expenditure=Decimal(250_000)),),
        payments=(Payment(code="P1", budget_line="Y1", amount=Decimal(250_000), on=JULY),),
    )
    cut = (Adjustment(code="T1", budget_line="Y1", amount=Decimal(-100_000), on=OCTOBER, reason="压减"),)
    for case in (
        of(spent(300_000)),
        of(),
        paid,
        replace(of(spent(90_000)), adjustments=cut),
        of(observations=(reached(33),)),
    ):
        for day in (JULY, OCTOBER, date(2025, 12, 31)):
            figures, answer = figures_as_of(case, day), monitor(case, rules(on=day), day)
            for name, watched in (("部门整体", answer.whole), ("农村公路整修", answer.projects[0])):
                money = watched.money
                assert figures[f"{name}.预算数"].value == money.budget
                assert figures[f"{name}.累计执行数"].value == money.spent
                rate = figures[f"{name}.支出进度"].value
                answered = money.rate
                assert rate == (round_half_up(answered * 100, 20) if isinstance(answered, Fraction) else answered)
            assert figures["指标.1.累计完成值"].value == answer.whole.indicators[0].value


def test_a_reading_a_payment_or_the_years_sum_tells_what_was_spent() -> None:
    name = "部门整体.累计执行数"
    assert cells(of(spent(300_000)), name) == [("expenditure_readings", "ZX0731", "spent")]
    payments = tuple(
        Payment(code=f"P{day.month}", budget_line="Y1", amount=Decimal(1), on=day) for day in (JULY, OCTOBER)
    )
    assert cells(replace(CASE, payments=payments), name) == [("payments", "P7", "amount")]
    assert cells(CASE, name) == []
    assert cells(CASE, name, date(2025, 12, 31)) == [("budget_lines", "Y1", "actual_expenditure")]


def test_adjustments_after_the_day_are_told_among_the_records() -> None:
    later = Adjustment(code="T1", budget_line="Y1", amount=Decimal(-100_000), on=OCTOBER, reason="压减")
    case = replace(CASE, adjustments=(later,))
    assert cells(case, "部门整体.预算数") == [
        ("budget_lines", "Y1", "revised_budget"),
        ("adjustments", "T1", "amount"),
    ]
    assert cells(case, "部门整体.预算数", OCTOBER) == [("budget_lines", "Y1", "revised_budget")]


def test_an_indicator_is_told_by_its_latest_observation_or_by_the_years_value() -> None:
    observed = of(observations=(reached(10, date(2025, 3, 31)), reached(33)), actual=Decimal(118))
    assert cells(observed, "指标.1.累计完成值") == [("observations", "JD0731", "value")]
    at_the_end = figures_as_of(observed, date(2025, 12, 31))["指标.1.累计完成值"]
    assert (at_the_end.value, at_the_end.inputs, at_the_end.sources) == (Decimal(118), ("指标.1.实际完成值",), ())
    assert figures_as_of(of(), JULY)["指标.1.累计完成值"].told() == "（未填）"
    words = of(observations=(reached("已开工"),), target="已完工")
    assert figures_as_of(words, JULY)["指标.1.累计完成值"].told() == "已开工"
    none = of(observations=(reached(NotApplicable("本年没有任务")),))
    assert figures_as_of(none, JULY)["指标.1.累计完成值"].told() == "不适用"


def test_a_budget_of_nothing_has_no_progress() -> None:
    empty = replace(CASE, budget_lines=(), projects=())
    assert figures_as_of(empty, JULY)["部门整体.支出进度"].told() == "（未填）"
    nothing = of(spent(0))
    line = replace(nothing.budget_lines[0], revised_budget=Decimal(0))
    assert figures_as_of(replace(nothing, budget_lines=(line,)), JULY)["部门整体.支出进度"].told() == "不适用"
