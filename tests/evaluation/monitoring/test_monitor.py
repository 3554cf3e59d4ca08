"""What a monitoring says, sentence by sentence."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from jiheng.core.absence import NotApplicable
from jiheng.core.budget import Adjustment, Payment
from jiheng.core.case import Case
from jiheng.core.finding import CaseError
from jiheng.core.indicator_values import Accumulation, Direction, Operator, Span
from jiheng.core.light import LightLevel
from jiheng.core.observation import DeviationReason, Likelihood
from jiheng.evaluation.monitoring.monitor import monitor
from jiheng.evaluation.monitoring.result import ForecastMethod, Light, Signal
from jiheng.rules.library import load_library

from .district import CASE, JULY, LINE, NOWHERE, OCTOBER, SICHUAN, YEAR, of, reached, rules, spent

NORMAL, ATTENTION, WARNING = LightLevel
MARCH = date(2025, 3, 31)
STALE = "最近一次填报是2025年3月31日，早了214天，超过31天；请填报新的进度"


def light(case: Case, signal: Signal, on: date = JULY, region: str = "330000", *, official: bool = False) -> Light:
    watched = monitor(case, rules(region, on, only_official=official), on).projects[0]
    lights = (*watched.lights, *(each for row in watched.indicators for each in row.lights))
    return next(each for each in lights if each.signal is signal)


def told(found: Light) -> tuple[LightLevel | NotApplicable, str, str]:
    return found.level, "；".join(found.why), found.clears


def test_spending_that_lags_says_why_and_what_would_clear_it() -> None:
    assert told(light(of(spent(300_000)), Signal.EXECUTION)) == (
        WARNING,
        "支出30万元÷预算100万元＝30%；截至2025年7月31日序时进度58.33%；落后28.33个百分点，超过20个百分点",
        "再支出18.333334万元，执行率达到48.33%（序时进度减10个百分点）",
    )


def test_exactly_on_a_limit_is_still_within_it() -> None:
    half = date(2025, 6, 30)
    levels = [
        light(of(spent(yuan, half)), Signal.EXECUTION, half).level for yuan in (400_000, 399_999, 300_000, 299_999)
    ]
    assert levels == [NORMAL, ATTENTION, ATTENTION, WARNING]


def test_a_province_with_checkpoints_judges_by_them() -> None:
    assert told(light(of(spent(790_000, OCTOBER)), Signal.EXECUTION, OCTOBER, SICHUAN)) == (
        WARNING,
        "支出79万元÷预算100万元＝79%；低于10月末预警线80%，差1个百分点",
        "再支出1万元，执行率达到80%",
    )


def test_before_the_first_checkpoint_nothing_is_judged() -> None:
    march = date(2026, 3, 31)
    case = replace(of(spent(0, march)), profile=replace(CASE.profile, year=2026, as_of=date(2026, 12, 31)))
    case = replace(case, budget_lines=(replace(LINE, year_of_origin=2026),))
    assert light(case, Signal.EXECUTION, march, SICHUAN).level == NotApplicable("第一个预警时点是4月末，还没有到")


def test_a_province_s_rule_does_not_reach_back() -> None:
    assert "序时进度" in "".join(light(of(spent(0)), Signal.EXECUTION, JULY, SICHUAN).why)


def test_without_our_defaults_only_what_a_text_prescribes_is_judged() -> None:
    found = light(of(spent(0)), Signal.EXECUTION, official=True)
    assert found.level == NotApplicable("本地区没有执行进度的规定")


def test_money_far_ahead_of_results_is_a_warning() -> None:
    case = of(spent(900_000, OCTOBER), observations=(reached(60, OCTOBER),))
    assert told(light(case, Signal.GAP, OCTOBER, SICHUAN)) == (
        WARNING,
        "目标实现程度50%，执行率90%，相差40个百分点；超过10个百分点",
        "目标实现程度提高到80%（执行率减10个百分点）",
    )


def test_results_far_ahead_of_money_are_a_warning_too() -> None:
    case = of(spent(800_000, OCTOBER), observations=(reached(120, OCTOBER),))
    assert told(light(case, Signal.GAP, OCTOBER, SICHUAN)) == (
        WARNING,
        "目标实现程度100%，执行率80%，相差20个百分点；超过10个百分点",
        "再支出10万元，执行率达到90%；支出确实不需要的，按程序调减预算",
    )


def test_much_left_at_the_end_of_the_year_is_looked_at() -> None:
    assert told(light(of(spent(500_000, expected=850_000)), Signal.YEAR_END)) == (
        ATTENTION,
        "预计全年支出85万元，占预算100万元的85%（单位填报的全年预计数）；低于90%，预计剩余15万元",
        "全年支出再多5万元，或按程序调减预算、写明结转的原因",
    )


def test_dated_payments_tell_any_day() -> None:
    payments = (
        Payment(code="P1", budget_line="Y1", amount=Decimal(200_000), on=date(2025, 3, 1)),
        Payment(code="P2", budget_line="Y1", amount=Decimal(300_000), on=date(2025, 7, 31)),
        Payment(code="P3", budget_line="Y1", amount=Decimal(400_000), on=date(2025, 8, 1)),
    )
    case = replace(of(), payments=payments, budget_lines=(replace(LINE, actual_expenditure=Decimal(900_000)),))
    amounts = [monitor(case, rules(on=day), day).whole.money.spent for day in (date(2025, 2, 28), JULY, OCTOBER)]
    assert amounts == [Decimal(0), Decimal(500_000), Decimal(900_000)]


def test_payments_without_dates_tell_nothing_within_the_year() -> None:
    payment = Payment(code="P1", budget_line="Y1", amount=Decimal(900_000))
    case = replace(of(), payments=(payment,), budget_lines=(replace(LINE, actual_expenditure=Decimal(900_000)),))
    assert monitor(case, rules(), JULY).whole.money.missing == ("Y1",)
    end = date(2025, 12, 31)
    assert monitor(case, rules(on=end), end).whole.money.spent == Decimal(900_000)


def test_adjustments_made_later_are_not_yet_in_the_budget() -> None:
    line = replace(LINE, original_budget=Decimal(800_000))
    change = Adjustment(code="T1", budget_line="Y1", amount=Decimal(200_000), on=date(2025, 9, 1), reason="追加")
    case = replace(of(spent(400_000)), budget_lines=(line,), adjustments=(change,))
    assert monitor(case, rules(), JULY).whole.money.budget == Decimal(800_000)
    assert monitor(case, rules(on=OCTOBER), OCTOBER).whole.money.budget == Decimal(1_000_000)


def test_a_reading_grown_old_is_no_longer_judged_by() -> None:
    found = light(of(spent(300_000, date(2025, 3, 31))), Signal.EXECUTION)
    assert found.level == NotApplicable("最近一次填报是2025年3月31日，早了122天，超过31天；请填报新的进度")


def test_what_adds_up_is_extrapolated_and_what_does_not_is_not() -> None:
    adding = monitor(of(observations=(reached(60),)), rules(), JULY).whole.indicators[0]
    assert (adding.forecast.value, adding.forecast.method) == (Decimal("102.86"), ForecastMethod.EXTRAPOLATED)
    single = monitor(of(observations=(reached(60),), accumulation=Accumulation.NONE), rules(), JULY).whole.indicators[0]
    assert (single.forecast.value, single.forecast.words) == (
        None,
        "这项指标不按时间累加，也没有填全年预计完成值，不能预测",
    )
    rate = monitor(of(observations=(reached(90),), accumulation=Accumulation.RATE), rules(), JULY).whole.indicators[0]
    assert (rate.forecast.value, rate.forecast.method) == (Decimal(90), ForecastMethod.LATEST)


@pytest.mark.parametrize(
    ("indicator", "value", "expected", "answer"),
    [
        ({}, 70, 120, (NORMAL, "预计全年完成120公里（单位填报的全年预计数）；达到目标120公里", "")),
        (
            {},
            70,
            90,
            (
                ATTENTION,
                "预计全年完成90公里（单位填报的全年预计数）；比目标120公里少30公里；预计完成率75%，不低于60%",
                "全年再多完成30公里，或按程序调整目标",
            ),
        ),
        (
            {},
            70,
            71,
            (
                WARNING,
                "预计全年完成71公里（单位填报的全年预计数）；比目标120公里少49公里；预计完成率59.17%，低于60%",
                "全年再多完成49公里，或按程序调整目标",
            ),
        ),
        (
            {"direction": Direction.LOWER, "operator": Operator.AT_MOST, "target": Decimal(3), "unit_of_measure": "次"},
            1,
            4,
            (
                WARNING,
                "预计全年完成4次（单位填报的全年预计数）；超过目标3次，多1次",
                "全年降到3次以内；已发生、降不下来的，写明原因并按程序调整目标",
            ),
        ),
        (
            {"direction": Direction.RANGE, "operator": Operator.WITHIN, "target": Span(Decimal(80), Decimal(120))},
            70,
            75,
            (WARNING, "预计全年完成75公里（单位填报的全年预计数）；不在目标区间80～120内", "回到80～120之内"),
        ),
    ],
)
def test_the_year_s_outlook_by_the_expected_value(
    indicator: dict[str, object], value: int, expected: int, answer: tuple[LightLevel, str, str]
) -> None:
    case = of(observations=(reached(value, expected=Decimal(expected)),), **indicator)
    assert told(light(case, Signal.OUTLOOK)) == answer


@pytest.mark.parametrize(
    ("done", "answer"),
    [
        (reached(date(2025, 6, 1)), (NORMAL, "2025年6月1日完成，期限2025年6月30日", "")),
        (
            reached(date(2025, 7, 2)),
            (WARNING, "2025年7月2日完成，期限2025年6月30日", "已经晚了；写明原因和补救措施"),
        ),
        (
            reached(None),
            (WARNING, "期限2025年6月30日已过31天，还没有完成", "尽快完成并填报完成日期，或按程序调整期限"),
        ),
    ],
)
def test_a_deadline_is_kept_or_passed(done: object, answer: tuple[LightLevel, str, str]) -> None:
    case = replace(of(target=date(2025, 6, 30), operator=Operator.AT_MOST), observations=(done,))  # type: ignore[arg-type]
    assert told(light(case, Signal.OUTLOOK)) == answer


@pytest.mark.parametrize(
    ("likelihood", "level"),
    [(Likelihood.CERTAIN, NORMAL), (Likelihood.POSSIBLE, ATTENTION), (Likelihood.IMPOSSIBLE, WARNING)],
)
def test_a_target_in_words_goes_by_what_the_unit_says_of_it(likelihood: Likelihood, level: LightLevel) -> None:
    case = of(observations=(reached("已建成两段", likelihood=likelihood),), target="路况明显改善")
    found = light(case, Signal.OUTLOOK)
    assert (found.level, found.why) == (level, (f"填报的完成目标可能性是“{likelihood.label}”",))


def test_the_worse_of_forecast_and_likelihood_counts() -> None:
    told_impossible = reached(70, expected=Decimal(120), likelihood=Likelihood.IMPOSSIBLE)
    assert light(of(observations=(told_impossible,)), Signal.OUTLOOK).level is WARNING
    told_certain = reached(70, expected=Decimal(90), likelihood=Likelihood.CERTAIN)
    assert light(of(observations=(told_certain,)), Signal.OUTLOOK).level is ATTENTION


@pytest.mark.parametrize(
    ("case", "signal", "region", "reason"),
    [
        (of(), Signal.EXECUTION, NOWHERE, "预算行Y1没有填报到这一天的执行数"),
        (of(spent(0, MARCH), observations=(reached(1, OCTOBER),)), Signal.GAP, SICHUAN, STALE),
        (of(observations=(reached(1, OCTOBER),)), Signal.GAP, SICHUAN, "没有执行率"),
        (of(spent(0, OCTOBER)), Signal.GAP, SICHUAN, "有指标没有填报进度"),
        (of(spent(0, OCTOBER), target="明显改善"), Signal.GAP, SICHUAN, "没有可以按比例计算的指标"),
        (of(target="明显改善"), Signal.PACE, NOWHERE, "不是逐期累加的正向定量指标，不与序时进度比较"),
        (of(), Signal.PACE, NOWHERE, "没有填报到这一天的进度"),
        (of(observations=(reached("过半", OCTOBER),)), Signal.PACE, NOWHERE, "已完成值不是数"),
        (of(observations=(reached(1, MARCH),)), Signal.PACE, NOWHERE, STALE),
        (of(observations=(reached(1, MARCH, expected=Decimal(120)),)), Signal.OUTLOOK, NOWHERE, STALE),
        (of(observations=(reached(NotApplicable("停办"), OCTOBER),)), Signal.PACE, NOWHERE, "停办"),
        (of(observations=(reached(NotApplicable("停办"), OCTOBER),)), Signal.OUTLOOK, NOWHERE, "停办"),
        (of(target=None), Signal.OUTLOOK, NOWHERE, "没有年度指标值"),
        (of(target="明显改善"), Signal.OUTLOOK, NOWHERE, "定性目标，看填报的完成目标可能性"),
        (of(), Signal.OUTLOOK, NOWHERE, "没有填报进度，不能预测"),
        (
            of(observations=(reached(1, OCTOBER, expected="大体完成"),)),
            Signal.OUTLOOK,
            NOWHERE,
            "全年预计完成值不是数，不能与目标比较",
        ),
        (
            of(target=date(2025, 12, 1), operator=Operator.AT_MOST),
            Signal.OUTLOOK,
            NOWHERE,
            "期限2025年12月1日还没有到，也没有填预计完成日期",
        ),
    ],
)
def test_a_light_that_cannot_be_judged_says_why(case: Case, signal: Signal, region: str, reason: str) -> None:
    assert light(case, signal, OCTOBER, region).level == NotApplicable(reason)


def test_without_money_or_rules_nothing_is_judged() -> None:
    unfunded = replace(of(spent(0)), budget_lines=(replace(LINE, revised_budget=Decimal(0)),))
    assert light(unfunded, Signal.EXECUTION).level == NotApplicable("没有预算")
    assert monitor(unfunded, rules(), JULY).whole.money.rate == NotApplicable("没有预算")
    early = replace(rules(), target_lag=None, year_end=None)
    watched = monitor(of(spent(1), observations=(reached(1),)), early, JULY).projects[0]
    assert [each.level for each in (*watched.lights, *watched.indicators[0].lights) if not each.is_lit] == [
        NotApplicable("没有年末执行率的规定"),
        NotApplicable("本地区没有目标与支出差异的规定"),
        NotApplicable("本地区没有目标进度的规定"),
    ]


def test_an_expected_day_is_held_against_the_deadline() -> None:
    expected = {date(2025, 11, 30): NORMAL, date(2025, 12, 2): ATTENTION}
    for day, level in expected.items():
        case = of(
            observations=(reached(None, OCTOBER, expected=day),), target=date(2025, 12, 1), operator=Operator.AT_MOST
        )
        assert light(case, Signal.OUTLOOK, OCTOBER).level is level


def test_what_stays_within_its_bounds_is_normal() -> None:
    span = of(observations=(reached(100, expected=Decimal(100)),), target=Span(Decimal(80), Decimal(120)))
    assert light(span, Signal.OUTLOOK).level is NORMAL
    below = of(observations=(reached(2, expected=Decimal(2)),), target=Decimal(3), operator=Operator.BELOW)
    assert light(below, Signal.OUTLOOK).level is NORMAL
    at = of(observations=(reached(3, expected=Decimal(3)),), target=Decimal(3), operator=Operator.BELOW)
    assert light(at, Signal.OUTLOOK).level is WARNING
    above = of(observations=(reached(120, expected=Decimal(120)),), operator=Operator.ABOVE)
    assert light(above, Signal.OUTLOOK).level is ATTENTION


def findings(case: Case, on: date = JULY) -> list[str]:
    return [f"{each.id} {each.message}" for each in monitor(case, rules(on=on), on).findings]


def test_what_the_form_still_lacks_is_told() -> None:
    assert findings(of()) == ["MON201 “整修里程”没有截至2025年7月31日的进度；请在“指标进度”表填报。"]
    lagging = reached(10, expected=Decimal(60), likelihood=Likelihood.CERTAIN)
    assert findings(of(observations=(lagging,))) == [
        "MON202 “整修里程”有偏差，没有选偏差原因；请从五类中选一类并说明。",
        "MON204 “整修里程”填的是“确定能”，而全年预计60公里达不到目标120公里；请核对其中一处。",
    ]
    other = replace(lagging, deviation_reason=DeviationReason.OTHER, likelihood=Likelihood.POSSIBLE)
    assert findings(of(observations=(other,))) == ["MON203 “整修里程”的偏差原因是“其他”，没有说明；请写明原因。"]
    assert findings(of(observations=(replace(other, explanation="雨季停工"),))) == []


def test_a_sum_that_falls_is_doubted() -> None:
    june = date(2025, 6, 30)
    case = of(spent(300_000, june), spent(200_000), observations=(reached(80, june), reached(70)))
    assert findings(case)[:2] == [
        "MON104 累计执行数20万元少于2025年6月30日的30万元；累计数不会减少，请核对。",
        "MON104 “整修里程”累计完成70公里，少于2025年6月30日的80公里；累计数不会减少，请核对。",
    ]


@pytest.mark.parametrize(
    ("case", "on", "message"),
    [
        (of(), date(2024, 7, 31), "MON101 监控日2024年7月31日早于案卷的年度2025年；请写2025年里的日期。"),
        (of(spent(1_000_001)), JULY, "MON102 累计执行数100.0001万元超过这一来源的预算100万元；请核对。"),
        (
            of(spent(1), replace(spent(2), code="ZX9")),
            JULY,
            "MON103 2025年7月31日已由ZX0731填报；同一行同一天只填一次，请删去一条。",
        ),
        (
            of(observations=(reached(1), replace(reached(2), code="JD9"))),
            JULY,
            "MON103 2025年7月31日已由JD0731填报；同一指标同一天只填一次，请删去一条。",
        ),
    ],
)
def test_what_cannot_be_is_refused(case: Case, on: date, message: str) -> None:
    with pytest.raises(CaseError) as refusal:
        monitor(case, rules(on=JULY), on)
    assert [f"{each.id} {each.message}" for each in refusal.value.findings] == [message]


def test_target_progress_is_weighed_and_no_surplus_makes_up_for_a_lack() -> None:
    case = of(observations=(reached(60), replace(reached(90), code="JD2", indicator="2")))
    second = replace(case.indicators[0], code="2", name="绿化", target=Decimal(30), weight=Decimal(30))
    case = replace(case, indicators=(case.indicators[0], second))
    assert monitor(case, rules(), JULY).whole.target_progress == Fraction(7, 8)
    unweighed = replace(case, indicators=tuple(replace(each, weight=None) for each in case.indicators))
    assert monitor(unweighed, rules(), JULY).whole.target_progress == Fraction(3, 4)


def test_the_worked_case_warns_of_the_loans_and_not_of_the_whole_unit(womens_federation: Case) -> None:
    for day in (date(2022, 7, 31), date(2022, 11, 30)):
        monitoring = monitor(womens_federation, load_library().monitoring("440117", day), day)
        assert [watched.level for watched in monitoring.watched] == [NORMAL, WARNING, NORMAL]
        assert monitoring.findings == ()
    end = date(2022, 12, 31)
    whole, loans, _ = monitor(womens_federation, load_library().monitoring("440117", end), end).watched
    assert (whole.money.rate, whole.level) == (Fraction(49320, 50320), NORMAL)
    assert (loans.money.rate, loans.target_progress) == (Fraction(226, 326), Fraction(8, 9))


def test_a_year_that_is_over_is_judged_by_what_was_reached() -> None:
    end, later = date(YEAR, 12, 31), date(YEAR + 1, 2, 1)
    case = of(observations=(reached(100, end),))
    case = replace(case, budget_lines=(replace(LINE, actual_expenditure=Decimal(950_000)),))
    for day in (end, later):
        row = monitor(case, rules(on=day), day).whole.indicators[0]
        assert (row.forecast.method, row.forecast.value) == (ForecastMethod.FINAL, Decimal(100))
