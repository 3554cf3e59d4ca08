"""The scoring rules told a second time, in fractions and plain ifs, so that the engine has something to be held against.

Nothing here is shared with the engine but the records it reads.
"""

from decimal import Decimal
from fractions import Fraction

from jiheng.core.absence import NotApplicable
from jiheng.core.indicator_values import Direction, Operator, Span
from jiheng.evaluation.scoring_row import ScoringProblem, ScoringRow
from jiheng.rules.standard import BandBasis, LowerFormula, Method, TierBand

Answer = Decimal | ScoringProblem | None
"""Points, or why there are none, or None for not applicable."""


def points_of(row: ScoringRow, lower_formula: LowerFormula, tiers: tuple[TierBand, ...], places: int) -> Answer:
    """What one row must earn."""
    if isinstance(row.actual, NotApplicable):
        return None
    exact = unrounded(row, row.rule.lower_formula or lower_formula, tiers, places)
    if isinstance(exact, ScoringProblem):
        return exact
    return half_up(max(Fraction(0), min(exact, Fraction(row.full_points))), places)


def half_up(number: Fraction, places: int) -> Decimal:
    """Round a number that is not negative, the way it is taught at school."""
    scaled = number * 10**places
    whole = scaled.numerator // scaled.denominator
    if scaled - whole >= Fraction(1, 2):
        whole += 1
    return Decimal((0, tuple(int(digit) for digit in str(whole)), -places))


def unrounded(
    row: ScoringRow, formula: LowerFormula, tiers: tuple[TierBand, ...], places: int
) -> Fraction | ScoringProblem:
    rule, full = row.rule, Fraction(row.full_points)
    if rule.method is Method.SHOWN_ONLY:
        return Fraction(0)
    if rule.method is Method.TIERS:
        return by_tier(row, tiers, places)
    if rule.method is Method.EITHER_OR:
        return either_or(row, formula)
    if rule.method in (Method.CHECKLIST, Method.DEDUCT_PER_OCCURRENCE, Method.VETO):
        return by_occurrences(row)

    assert not isinstance(row.actual, NotApplicable)
    if row.actual is None:
        return ScoringProblem.MISSING_ACTUAL
    actual = Fraction(row.actual)
    if rule.method is Method.COUNT:
        return actual * each_of(row)
    if rule.method is Method.BANDS and rule.band_basis is BandBasis.ACTUAL:
        return by_band(row, actual)
    if rule.method is Method.BOOLEAN:
        return full if boolean_is_met(row, actual) else Fraction(0)

    if row.target is None:
        return ScoringProblem.MISSING_TARGET
    if rule.method is Method.STEP_DEDUCTION and rule.band_basis is BandBasis.ACTUAL:
        return full - steps(distance_to(row.target, actual, row), row) * each_of(row)
    reached = completion(row.target, actual, row.direction, row.operator, formula)
    if reached is None:
        return ScoringProblem.ZERO_TARGET
    capped = max(Fraction(0), min(reached, Fraction(1)))
    match rule.method:
        case Method.PROPORTIONAL:
            return full * capped
        case Method.PROPORTIONAL_WITH_FLOOR:
            floor = Fraction(rule.floor or 0)
            return full * (capped - floor) / (1 - floor)
        case Method.WINDOW:
            if not Fraction(rule.low or 0) <= reached <= Fraction(rule.high or 0):
                return Fraction(0)
            return full if rule.inside_full else full * capped
        case Method.BANDS:
            return by_band(row, reached * 100)
        case Method.STEP_DEDUCTION:
            return full - steps(100 - reached * 100, row) * each_of(row)
        case _:
            raise AssertionError(rule.method)


def is_range(target: Decimal | Span, direction: Direction, operator: Operator) -> bool:
    return isinstance(target, Span) or direction is Direction.RANGE or operator is Operator.WITHIN


def is_lower(direction: Direction, operator: Operator) -> bool:
    return direction is Direction.LOWER or operator in (Operator.AT_MOST, Operator.BELOW)


def ends(target: Decimal | Span) -> tuple[Fraction, Fraction]:
    if isinstance(target, Span):
        return Fraction(target.low), Fraction(target.high)
    return Fraction(target), Fraction(target)


def completion(
    target: Decimal | Span, actual: Fraction, direction: Direction, operator: Operator, formula: LowerFormula
) -> Fraction | None:
    """How much of the target was reached; above 1 only where higher is better. None where that cannot be said."""
    low, high = ends(target)
    if is_range(target, direction, operator):
        if low <= actual <= high:
            return Fraction(1)
        end = low if actual < low else high
        return max(Fraction(0), 1 - abs(actual - end) / abs(end)) if end else Fraction(0)
    if is_lower(direction, operator):
        if actual <= high:
            return Fraction(1)
        if high == 0:
            return Fraction(0)
        if formula is LowerFormula.INVERSE and high > 0:
            return high / actual
        return max(Fraction(0), 1 - (actual - high) / abs(high))
    if low > 0:
        return actual / low
    if low < 0:
        return 1 - (low - actual) / -low
    if operator is Operator.EQUAL:
        return Fraction(1) if actual <= 0 else Fraction(0)
    return None


def distance_to(target: Decimal | Span, actual: Fraction, row: ScoringRow) -> Fraction:
    """How far on the wrong side of the target."""
    low, high = ends(target)
    if is_range(target, row.direction, row.operator):
        return max(low - actual, actual - high)
    if is_lower(row.direction, row.operator) or (row.operator is Operator.EQUAL and low == 0):
        return actual - high
    return low - actual


def steps(distance: Fraction, row: ScoringRow) -> int:
    if distance <= 0:
        return 0
    quotient = distance / Fraction(row.rule.step or 1)
    whole = quotient.numerator // quotient.denominator
    return whole + 1 if row.rule.partial_step_counts and quotient != whole else whole


def each_of(row: ScoringRow) -> Fraction:
    if row.rule.each_share is not None:
        return Fraction(row.rule.each_share) * Fraction(row.full_points)
    return Fraction(row.rule.each or 0)


def by_occurrences(row: ScoringRow) -> Fraction | ScoringProblem:
    """Points off for each thing found beyond those allowed. A veto has no points, only somebody must have looked."""
    found: Decimal | int | None = row.actual if not isinstance(row.actual, NotApplicable) else None
    if row.rule.method is Method.CHECKLIST and row.missing_items is not None:
        found = len(row.missing_items)
    if found is None:
        return ScoringProblem.MISSING_ACTUAL
    if row.rule.method is Method.VETO:
        return Fraction(0)
    allowed = row.target if isinstance(row.target, Decimal) else Decimal(0)
    return Fraction(row.full_points) - steps(Fraction(found) - Fraction(allowed), row) * each_of(row)


def boolean_is_met(row: ScoringRow, actual: Fraction) -> bool:
    if row.target is None:
        return actual >= 1
    distance = distance_to(row.target, actual, row)
    return distance < 0 if row.operator in (Operator.ABOVE, Operator.BELOW) else distance <= 0


def by_band(row: ScoringRow, measured: Fraction) -> Fraction:
    for band in row.rule.bands:
        if band.lower is None or measured > band.lower or (band.included and measured == band.lower):
            worth = Fraction(row.full_points) * Fraction(band.share or 0) if band.points is None else band.points
            return Fraction(worth)
    raise AssertionError("the last band has no lower bound")


def by_tier(row: ScoringRow, tiers: tuple[TierBand, ...], places: int) -> Fraction | ScoringProblem:
    if row.tier is None:
        return ScoringProblem.MISSING_TIER
    if row.assigned_points is None:
        return ScoringProblem.MISSING_ASSIGNED_POINTS
    given = half_up(Fraction(row.assigned_points), places)
    best = max(band.high for band in tiers)
    for band in tiers:
        low = half_up(Fraction(row.full_points) * Fraction(band.low), places)
        high = half_up(Fraction(row.full_points) * Fraction(band.high), places)
        if band.tier is row.tier and low <= given and (given < high or (given == high and band.high == best)):
            return Fraction(given)
    return ScoringProblem.OUT_OF_TIER


def either_or(row: ScoringRow, formula: LowerFormula) -> Fraction | ScoringProblem:
    other = row.alternative_operator or Operator.AT_LEAST
    pairs = [
        (row.target, row.actual, row.direction, row.operator),
        (row.alternative_target, row.alternative_actual, Direction.HIGHER, other),
    ]
    if row.actual is None and row.alternative_actual is None:
        return ScoringProblem.MISSING_ACTUAL
    reached: list[Fraction] = []
    complete = False
    for target, actual, direction, operator in pairs:
        if target is None or actual is None or isinstance(actual, NotApplicable):
            continue
        complete = True
        share = completion(target, Fraction(actual), direction, operator, formula)
        if share is not None:
            reached.append(max(Fraction(0), min(share, Fraction(1))))
    if not complete:
        return ScoringProblem.MISSING_TARGET
    return Fraction(row.full_points) * max(reached) if reached else ScoringProblem.ZERO_TARGET
