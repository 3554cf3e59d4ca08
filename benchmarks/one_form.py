"""One form of 27 indicators, scored and explained."""

from decimal import Decimal
from itertools import cycle

from benchmarks.measure import Result, interleaved
from jiheng.core.indicator_values import Direction, Operator, Span, Tier
from jiheng.evaluation.form_scoring import score_rows
from jiheng.evaluation.scoring_row import RowScore, ScoringRow
from jiheng.rules.standard import Band, LowerFormula, Method, OverAchievement, ScoringRule, TierBand

RUNS = 301
YEARS = 20
"""So many forms with other numbers take turns."""
INDICATORS = 27
PROPORTIONAL, JUDGED = ScoringRule(Method.PROPORTIONAL), ScoringRule(Method.TIERS)
BANDS = tuple(
    Band(None if lower is None else Decimal(lower), False, Decimal(points), None)
    for lower, points in ((30, 0), (20, 2), (10, 3), (0, 4), (None, 5))
)
TIERS = (
    TierBand(Tier.ACHIEVED, Decimal("0.8"), Decimal(1)),
    TierBand(Tier.PARTLY, Decimal("0.6"), Decimal("0.8")),
    TierBand(Tier.NOT_ACHIEVED, Decimal(0), Decimal("0.6")),
)
OVER_ACHIEVEMENT = OverAchievement(Decimal("1.30"), threshold_included=False, reason_required=True)


def run() -> list[Result]:
    national = cycle([national_form(year) for year in range(YEARS)])
    mixed = cycle([mixed_form(year) for year in range(YEARS)])
    timings = interleaved({"national": lambda: scored(next(national)), "mixed": lambda: scored(next(mixed))}, RUNS, 20)
    return [
        Result(
            "27项指标的自评表：记分并逐步说明",
            timings.median("national"),
            RUNS,
            at_most=0.002,
            note="按比例（正向、反向、等于0）和定性三档，如财预〔2020〕10号。",
        ),
        Result("27项指标，十种记分法同表", timings.median("mixed"), RUNS, note="各地记分法混用的最不利情形。"),
    ]


def scored(form: list[ScoringRow]) -> list[RowScore]:
    return score_rows(
        form, points_places=2, lower_formula=LowerFormula.DEVIATION, tiers=TIERS, over_achievement=OVER_ACHIEVEMENT
    )


def national_form(year: int) -> list[ScoringRow]:
    """The form of a project: most targets met, some missed."""
    rows = [measured(place, year, Operator.AT_LEAST) for place in range(18)]
    rows += [measured(place, year, Operator.AT_MOST) for place in range(18, 22)]
    rows += [row(PROPORTIONAL, operator=Operator.EQUAL, target=Decimal(0), actual=Decimal(0)) for _ in range(2)]
    rows += [row(JUDGED, tier=Tier.PARTLY, assigned_points=Decimal("3.1")) for _ in range(3)]
    assert len(rows) == INDICATORS
    return rows


def mixed_form(year: int) -> list[ScoringRow]:
    """Rows of nearly every method, as no real form has them together."""
    rows = [measured(place, year, Operator.AT_LEAST) for place in range(8)]
    rows += [measured(place, year, Operator.AT_MOST) for place in range(4)]
    rows += [row(PROPORTIONAL, target=Span(Decimal(80), Decimal(120)), actual=Decimal(130))]
    others = [
        row(ScoringRule(Method.PROPORTIONAL_WITH_FLOOR, floor=Decimal("0.6")), target=Decimal(100), actual=Decimal(85)),
        row(ScoringRule(Method.WINDOW, low=Decimal("0.7"), high=Decimal("1.3")), target=Decimal(9), actual=Decimal(8)),
        row(
            ScoringRule(Method.STEP_DEDUCTION, step=Decimal(5), each=Decimal(2)),
            target=Decimal(100),
            actual=Decimal(92),
        ),
        row(ScoringRule(Method.BANDS, bands=BANDS), actual=Decimal("12.5")),
        row(ScoringRule(Method.CHECKLIST, each=Decimal(1)), missing_items=("验收记录",)),
        row(ScoringRule(Method.BOOLEAN), actual=Decimal(1)),
        row(JUDGED, tier=Tier.PARTLY, assigned_points=Decimal("3.1")),
    ]
    return [*rows, *others, *others]


def measured(place: int, year: int, operator: Operator) -> ScoringRow:
    target = Decimal(100 + 7 * place + 31 * year)
    missed = place % 3 == 0
    off = Decimal("-13.5") if operator is Operator.AT_LEAST else Decimal("13.5")
    direction = Direction.HIGHER if operator is Operator.AT_LEAST else Direction.LOWER
    actual = target + off if missed else target
    return row(PROPORTIONAL, operator=operator, direction=direction, target=target, actual=actual)


def row(
    rule: ScoringRule,
    *,
    operator: Operator = Operator.AT_LEAST,
    direction: Direction = Direction.HIGHER,
    target: Decimal | Span | None = None,
    actual: Decimal | None = None,
    tier: Tier | None = None,
    assigned_points: Decimal | None = None,
    missing_items: tuple[str, ...] | None = None,
) -> ScoringRow:
    return ScoringRow(
        full_points=Decimal(4),
        rule=rule,
        operator=operator,
        direction=direction,
        target=target,
        actual=actual,
        tier=tier,
        assigned_points=assigned_points,
        missing_items=missing_items,
    )
