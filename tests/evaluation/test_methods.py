"""What each scoring method gives, by examples that people can check by hand."""

from decimal import Decimal
from random import Random
from typing import Any

import polars as pl
import pytest

from jiheng.core.absence import NotApplicable
from jiheng.core.indicator_values import Direction, Operator, Span, Tier
from jiheng.evaluation.form_scoring import score_rows
from jiheng.evaluation.province_scoring import grade_projects, score_lazily
from jiheng.evaluation.scoring_row import RowScore, ScoringProblem, ScoringRow
from jiheng.evaluation.scoring_table import Scale, Sense, TableRule
from jiheng.rules.standard import Band, BandBasis, GradeBand, LowerFormula, Method, OverAchievement, ScoringRule

from .oracle import points_of
from .strategies import NATIONAL_TIERS

PROPORTIONAL = ScoringRule(Method.PROPORTIONAL)
FLOOR = ScoringRule(Method.PROPORTIONAL_WITH_FLOOR, floor=Decimal("0.6"))
WINDOW = ScoringRule(Method.WINDOW, low=Decimal("0.7"), high=Decimal("1.3"))
TWO_PER_FIVE = ScoringRule(Method.STEP_DEDUCTION, step=Decimal(5), each=Decimal(2))
HALF_PER_POINT = ScoringRule(Method.STEP_DEDUCTION, step=Decimal(1), each=Decimal("0.5"))
CONTROL_RATE = ScoringRule(
    Method.BANDS,
    bands=tuple(
        Band(None if lower is None else Decimal(lower), False, Decimal(points), None)
        for lower, points in ((30, 0), (20, 2), (10, 3), (0, 4), (None, 5))
    ),
)
SATISFACTION = ScoringRule(
    Method.BANDS,
    bands=tuple(
        Band(None if lower is None else Decimal(lower), True, None, Decimal(share))
        for lower, share in ((90, "1"), (80, "0.8"), (60, "0.5"), (None, "0"))
    ),
)


def number(text: str | int | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def score(rule: ScoringRule, target: str | int | None, actual: str | int | None, full: str | int = 10,
          formula: LowerFormula = LowerFormula.DEVIATION, **more: Any) -> RowScore:  # fmt: skip
    row = ScoringRow(full_points=Decimal(full), rule=rule, target=number(target), actual=number(actual), **more)
    (scored,) = score_rows([row], points_places=2, lower_formula=formula, tiers=NATIONAL_TIERS)
    return scored


AT_MOST: dict[str, Any] = {"operator": Operator.AT_MOST, "direction": Direction.LOWER}
EQUAL: dict[str, Any] = {"operator": Operator.EQUAL, "direction": Direction.LOWER}


@pytest.mark.parametrize(
    ("rule", "target", "actual", "full", "more", "points"),
    [
        (PROPORTIONAL, 270, 240, 8, {}, "7.11"),
        (PROPORTIONAL, 270, 300, 8, {}, "8.00"),
        (PROPORTIONAL, 95, "-5", 8, {}, "0.00"),
        (PROPORTIONAL, 10, 12, 10, AT_MOST, "8.00"),
        (PROPORTIONAL, 10, 20, 10, AT_MOST, "0.00"),
        (PROPORTIONAL, 0, 0, 3, EQUAL, "3.00"),
        (PROPORTIONAL, 0, 1, 3, EQUAL, "0.00"),
        (PROPORTIONAL, "-30", "-20", 6, AT_MOST, "4.00"),
        (FLOOR, 100, 59, 10, {}, "0.00"),
        (FLOOR, 100, 60, 10, {}, "0.00"),
        (FLOOR, 100, 80, 10, {}, "5.00"),
        (FLOOR, 100, 100, 10, {}, "10.00"),
        (WINDOW, 100, "69.99", 50, {}, "0.00"),
        (WINDOW, 100, 70, 50, {}, "35.00"),
        (WINDOW, 100, 130, 50, {}, "50.00"),
        (WINDOW, 100, "130.01", 50, {}, "0.00"),
        (TWO_PER_FIVE, 100, "92.8", 5, {}, "3.00"),
        (TWO_PER_FIVE, 100, "99.27", 5, {}, "5.00"),
        (TWO_PER_FIVE, 100, 70, 5, {}, "0.00"),
        (HALF_PER_POINT, 100, "102.9", 5, AT_MOST, "4.00"),
        (CONTROL_RATE, None, 0, 5, {}, "5.00"),
        (CONTROL_RATE, None, "0.01", 5, {}, "4.00"),
        (CONTROL_RATE, None, 10, 5, {}, "4.00"),
        (CONTROL_RATE, None, "10.01", 5, {}, "3.00"),
        (CONTROL_RATE, None, 31, 5, {}, "0.00"),
        (SATISFACTION, None, 90, 10, {}, "10.00"),
        (SATISFACTION, None, "89.99", 10, {}, "8.00"),
        (SATISFACTION, None, "59.99", 10, {}, "0.00"),
        (ScoringRule(Method.CHECKLIST, each=Decimal(1)), None, 2, 4, {}, "2.00"),
        (ScoringRule(Method.BOOLEAN), None, 1, 4, {}, "4.00"),
        (ScoringRule(Method.BOOLEAN), None, 0, 4, {}, "0.00"),
        (ScoringRule(Method.COUNT, each=Decimal("1.5")), None, 3, 4, {}, "4.00"),
        (ScoringRule(Method.COUNT, each=Decimal("1.5")), None, 2, 4, {}, "3.00"),
        (ScoringRule(Method.DEDUCT_PER_OCCURRENCE, each=Decimal(2)), None, 1, 5, {}, "3.00"),
        (ScoringRule(Method.DEDUCT_PER_OCCURRENCE, each=Decimal(2)), None, 9, 5, {}, "0.00"),
    ],
)
def test_a_result_earns_the_points_of_its_method(
    rule: ScoringRule, target: str | int | None, actual: str | int, full: int, more: dict[str, Any], points: str
) -> None:
    scored = score(rule, target, actual, full, **more)
    assert (scored.points, scored.deduction) == (Decimal(points), Decimal(full) - Decimal(points))


def test_the_two_published_formulas_for_lower_is_better_differ() -> None:
    deviation = score(PROPORTIONAL, 10, 12, formula=LowerFormula.DEVIATION, **AT_MOST)
    inverse = score(PROPORTIONAL, 10, 12, formula=LowerFormula.INVERSE, **AT_MOST)
    assert (deviation.points, inverse.points) == (Decimal("8.00"), Decimal("8.33"))


def test_a_span_is_full_inside_and_loses_by_the_distance_to_its_nearest_end() -> None:
    def spanned(actual: int) -> Decimal | None:
        row = ScoringRow(
            full_points=Decimal(10), rule=PROPORTIONAL, target=Span(Decimal(80), Decimal(120)), actual=Decimal(actual)
        )
        return score_rows([row], points_places=2, lower_formula=LowerFormula.DEVIATION, tiers=())[0].points

    assert [spanned(actual) for actual in (80, 100, 120, 72, 150)] == [
        Decimal("10.00"), Decimal("10.00"), Decimal("10.00"), Decimal("9.00"), Decimal("7.50"),
    ]  # fmt: skip


def test_the_better_of_two_alternatives_counts() -> None:
    either = ScoringRule(Method.EITHER_OR)
    more: dict[str, Any] = {"operator": Operator.AT_MOST, "alternative_operator": Operator.AT_MOST}
    met = score(either, 9, 12, 20, alternative_target=Decimal(-30), alternative_actual=Decimal(-35), **more)
    missed = score(either, 10, 12, 20, alternative_target=Decimal(10), alternative_actual=Decimal(15), **more)
    assert (met.points, missed.points) == (Decimal("20.00"), Decimal("16.00"))


@pytest.mark.parametrize(
    ("tier", "given", "problem"),
    [
        (Tier.ACHIEVED, "10", None),
        (Tier.ACHIEVED, "8", None),
        (Tier.ACHIEVED, "7.99", ScoringProblem.OUT_OF_TIER),
        (Tier.PARTLY, "7.99", None),
        (Tier.PARTLY, "8", ScoringProblem.OUT_OF_TIER),
        (Tier.NOT_ACHIEVED, "0", None),
        (None, "8", ScoringProblem.MISSING_TIER),
        (Tier.PARTLY, None, ScoringProblem.MISSING_ASSIGNED_POINTS),
    ],
)
def test_judged_points_stand_inside_their_tier(
    tier: Tier | None, given: str | None, problem: ScoringProblem | None
) -> None:
    scored = score(ScoringRule(Method.TIERS), None, None, tier=tier, assigned_points=number(given))
    assert (scored.problem, scored.points) == (problem, None if problem else Decimal(given or 0))


@pytest.mark.parametrize(
    ("target", "actual", "problem"),
    [
        (100, None, ScoringProblem.MISSING_ACTUAL),
        (None, 5, ScoringProblem.MISSING_TARGET),
        (0, 5, ScoringProblem.ZERO_TARGET),
    ],
)
def test_what_cannot_be_scored_says_why_and_gets_nothing_at_all(
    target: int | None, actual: int | None, problem: ScoringProblem
) -> None:
    scored = score(PROPORTIONAL, target, actual)
    assert (scored.points, scored.problem) == (None, problem)


@pytest.mark.parametrize(
    ("actual", "problem"), [(None, ScoringProblem.MISSING_ACTUAL), ("1e-30", ScoringProblem.OUT_OF_RANGE)]
)
def test_a_missing_value_is_told_before_one_that_is_out_of_range(actual: str | None, problem: ScoringProblem) -> None:
    row = ScoringRow(
        full_points=Decimal(5), rule=PROPORTIONAL, target=Decimal("1e-30"), actual=Decimal(actual) if actual else None
    )
    (scored,) = score_rows([row], points_places=2, lower_formula=LowerFormula.DEVIATION, tiers=())
    assert (scored.points, scored.problem) == (None, problem)


def test_what_does_not_apply_has_no_points_and_no_problem() -> None:
    row = ScoringRow(full_points=Decimal(5), rule=PROPORTIONAL, target=Decimal(5), actual=NotApplicable("本年未安排"))
    (scored,) = score_rows([row], points_places=2, lower_formula=LowerFormula.DEVIATION, tiers=())
    assert (scored.points, scored.problem, scored.steps) == (None, None, ("不适用：本年未安排",))


@pytest.mark.parametrize(("actual", "included", "over"), [(130, True, True), (130, False, False), (131, False, True)])
def test_far_exceeding_a_target_is_marked_from_its_threshold(actual: int, included: bool, over: bool) -> None:
    row = ScoringRow(full_points=Decimal(5), rule=PROPORTIONAL, target=Decimal(100), actual=Decimal(actual))
    threshold = OverAchievement(Decimal("1.3"), included, reason_required=True)
    (scored,) = score_rows(
        [row], points_places=2, lower_formula=LowerFormula.DEVIATION, tiers=(), over_achievement=threshold
    )
    assert scored.is_over_achieved is over


def test_steps_are_told_so_that_a_person_can_follow() -> None:
    assert score(TWO_PER_FIVE, 100, "92.8", 5).steps == (
        "完成率 92.8÷100＝92.8%",
        "相差7.2，每低于5扣2分：7.2÷5＝1.44，不足一档不计，计1档",
        "5－1×2＝3，得3分",
        "扣2分",
    )


def test_amounts_of_a_trillion_yuan_are_scored_to_the_last_cent() -> None:
    target, actual = Decimal("1000000000000.0003"), Decimal("999999999999.9999")
    row = ScoringRow(full_points=Decimal("33.33"), rule=PROPORTIONAL, target=target, actual=actual)
    (scored,) = score_rows([row], points_places=2, lower_formula=LowerFormula.DEVIATION, tiers=())
    assert scored.points == points_of(row, LowerFormula.DEVIATION, (), 2)


def random_rows(count: int, seed: int) -> list[ScoringRow]:
    """Rows of every method that a province's table carries, adversarial halves among them."""
    random = Random(seed)
    rules = (PROPORTIONAL, FLOOR, WINDOW, TWO_PER_FIVE, SATISFACTION, ScoringRule(Method.BOOLEAN))
    rows = []
    for _ in range(count):
        rule = random.choice(rules)
        target = Decimal(random.randint(1, 200000)).scaleb(-random.randint(0, 2))
        actual = (
            target * random.choice((1, 1, Decimal("0.995"), Decimal("0.5"))) + Decimal(random.randint(-500, 500)) / 100
        )
        operator = random.choice((Operator.AT_LEAST, Operator.AT_MOST)) if rule is PROPORTIONAL else Operator.AT_LEAST
        if rule.method is Method.BOOLEAN:
            target, actual = Decimal(1), Decimal(random.randint(0, 1))
        rows.append(
            ScoringRow(full_points=Decimal(random.randint(1, 4000)) / 100, rule=rule, operator=operator,
                       target=target, actual=round(actual, 4))
        )  # fmt: skip
    return rows


def agree(rows: list[ScoringRow]) -> bool:
    scores = score_rows(rows, points_places=2, lower_formula=LowerFormula.DEVIATION, tiers=NATIONAL_TIERS)
    expected = [points_of(row, LowerFormula.DEVIATION, NATIONAL_TIERS, 2) for row in rows]
    return [score.points for score in scores] == expected


def test_two_thousand_random_rows_agree_with_the_oracle() -> None:
    assert agree(random_rows(2000, 1))


@pytest.mark.prove
def test_four_hundred_thousand_random_rows_agree_with_the_oracle() -> None:
    assert all(agree(random_rows(4000, seed)) for seed in range(100))


def test_a_province_is_scored_by_the_same_expressions_as_a_form() -> None:
    rows = random_rows(1000, 2)
    kinds = [
        TableRule(rule=row.rule, sense=Sense.LOWER if row.operator is Operator.AT_MOST else Sense.HIGHER)
        for row in rows
    ]
    rules = list(dict.fromkeys(kinds))
    scale = Scale()
    frame = pl.DataFrame(
        {
            "project": [place // 25 for place in range(len(rows))],
            "rule": [rules.index(kind) for kind in kinds],
            "weight": [scale.points(row.full_points) for row in rows],
            "target": [scale.value(row.target) for row in rows if isinstance(row.target, Decimal)],
            "actual": [scale.value(row.actual) for row in rows if isinstance(row.actual, Decimal)],
        }
    )
    scored = score_lazily(frame.lazy(), rules, largest_value=10**10, largest_weight=10**4)
    points = scored.collect()["points"].to_list()
    form = score_rows(rows, points_places=2, lower_formula=LowerFormula.DEVIATION, tiers=())
    assert points == [scale.points(each.points) for each in form if each.points is not None]
    grades = (GradeBand("good", "良", Decimal(50)), GradeBand("poor", "差", Decimal(0)))
    totals = grade_projects(scored, "project", grades).collect().sort("project")
    expected = [sum(points[start : start + 25]) for start in range(0, len(points), 25)]
    assert totals["total"].to_list() == expected
    assert totals["grade"].to_list() == [0 if total >= 5000 else 1 for total in expected]


def test_bands_may_be_measured_on_completion() -> None:
    rule = ScoringRule(Method.BANDS, bands=SATISFACTION.bands, band_basis=BandBasis.COMPLETION)
    assert score(rule, 200, 180).points == Decimal("10.00")
    assert score(rule, 200, "179.99").points == Decimal("8.00")
