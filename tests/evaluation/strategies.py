"""Rows of every method as hypothesis draws them: ordinary ones, ugly ones, and ones that land on a half."""

from decimal import Decimal

from hypothesis import strategies as st

from jiheng.core.indicator_values import Direction, Operator, Span, Tier
from jiheng.evaluation.scoring_row import ScoringRow
from jiheng.rules.standard import Band, BandBasis, LowerFormula, Method, ScoringRule, TierBand

NATIONAL_TIERS = (
    TierBand(Tier.ACHIEVED, Decimal("0.8"), Decimal(1)),
    TierBand(Tier.PARTLY, Decimal("0.6"), Decimal("0.8")),
    TierBand(Tier.NOT_ACHIEVED, Decimal(0), Decimal("0.6")),
)
HUBEI_TIERS = (
    TierBand(Tier.ACHIEVED, Decimal("0.8"), Decimal(1)),
    TierBand(Tier.PARTLY, Decimal("0.5"), Decimal("0.8")),
    TierBand(Tier.NOT_ACHIEVED, Decimal(0), Decimal("0.5")),
)


def decimals(low: int, high: int, places: int) -> st.SearchStrategy[Decimal]:
    """Decimals of exactly `places` places between two whole numbers."""
    unit = 10**places
    return st.integers(low * unit, high * unit).map(lambda number: Decimal(number).scaleb(-places))


SMALL = st.one_of(st.integers(-3, 12).map(Decimal), decimals(0, 200, 0), decimals(-50, 150, 2))
ORDINARY = st.one_of(SMALL, decimals(0, 10**7, 4))
HUGE = st.one_of(decimals(10**11, 10**12, 4), decimals(10**13, 10**16, 2))
EXACT_RATES = st.one_of(decimals(0, 1, 8), decimals(0, 1, 20), decimals(-1, 200, 17))
FAMILIES = st.sampled_from([ORDINARY, ORDINARY | HUGE, EXACT_RATES])
"""Values that stand side by side in one row: counts and amounts, or rates with all their digits."""
WEIGHTS = st.one_of(st.integers(0, 60).map(Decimal), decimals(0, 20, 1), decimals(0, 20, 2), decimals(0, 9, 3))
SHARES = st.one_of(decimals(0, 1, 1), decimals(0, 1, 2), decimals(0, 1, 4))
STEPS = st.one_of(st.integers(1, 10).map(Decimal), decimals(0, 5, 1).filter(bool), decimals(0, 5, 4).filter(bool))
POINTS = st.one_of(decimals(0, 10, 1), decimals(0, 10, 2))
FORMULAS = st.sampled_from([None, *LowerFormula])
BASES = st.sampled_from(BandBasis)


@st.composite
def band_lists(draw: st.DrawFn, lowers: st.SearchStrategy[Decimal]) -> tuple[Band, ...]:
    bounds = sorted(draw(st.lists(lowers, min_size=0, max_size=5, unique=True)), reverse=True)
    by_share = draw(st.booleans())
    worth = draw(st.lists(SHARES if by_share else POINTS, min_size=len(bounds) + 1, max_size=len(bounds) + 1))
    included = draw(st.booleans())
    return tuple(
        Band(lower, included, None if by_share else each, each if by_share else None)
        for lower, each in zip([*bounds, None], worth, strict=True)
    )


@st.composite
def rules(draw: st.DrawFn, method: Method, lowers: st.SearchStrategy[Decimal] = ORDINARY) -> ScoringRule:
    """A rule with the parameters that its method needs; its bands begin at any of `lowers`."""
    formula = draw(FORMULAS)
    by_share = draw(st.booleans())
    each = None if by_share else draw(POINTS)
    share = draw(SHARES) if by_share else None
    match method:
        case Method.PROPORTIONAL_WITH_FLOOR:
            return ScoringRule(method, floor=draw(SHARES.filter(lambda each: each < 1)), lower_formula=formula)
        case Method.WINDOW:
            low, high = sorted([draw(SHARES), draw(SHARES) + draw(SHARES)])
            return ScoringRule(method, low=low, high=high, inside_full=draw(st.booleans()), lower_formula=formula)
        case Method.STEP_DEDUCTION:
            return ScoringRule(
                method,
                step=draw(STEPS),
                each=each,
                each_share=share,
                partial_step_counts=draw(st.booleans()),
                band_basis=draw(BASES),
                lower_formula=formula,
            )
        case Method.BANDS:
            return ScoringRule(method, bands=draw(band_lists(lowers)), band_basis=draw(BASES), lower_formula=formula)
        case Method.CHECKLIST | Method.COUNT:
            return ScoringRule(method, each=each, each_share=share)
        case Method.DEDUCT_PER_OCCURRENCE:
            return ScoringRule(method, each=each, each_share=share, step=draw(st.none() | STEPS))
        case _:
            return ScoringRule(method, lower_formula=formula)


@st.composite
def targets(draw: st.DrawFn, values: st.SearchStrategy[Decimal]) -> Decimal | Span | None:
    if draw(st.integers(0, 9)) == 0:
        return None
    if draw(st.integers(0, 4)) == 0:
        low, high = sorted([draw(values), draw(values)])
        return Span(low, high)
    return draw(values)


@st.composite
def rows(draw: st.DrawFn, method: Method) -> ScoringRow:
    """Any row of a method. Actual values are often near the target, where the boundaries are."""
    values = draw(FAMILIES)
    target = draw(targets(values))
    if target is not None and method in (Method.CHECKLIST, Method.DEDUCT_PER_OCCURRENCE):
        target = draw(st.none() | ORDINARY)
    near = [end * share for end in _ends(target) for share in (Decimal(1), Decimal("0.6"), Decimal("1.2"), Decimal(2))]
    actual = draw(st.one_of(st.none(), values, values, *([st.sampled_from(near)] * 2 if near else [])))
    full = draw(WEIGHTS)
    return ScoringRow(
        full_points=full,
        rule=draw(rules(method, SMALL if values is EXACT_RATES else ORDINARY)),
        direction=draw(st.sampled_from(Direction)),
        operator=draw(st.sampled_from(Operator)),
        target=target,
        actual=actual,
        tier=draw(st.none() | st.sampled_from(Tier)),
        assigned_points=draw(st.one_of(st.none(), POINTS, st.sampled_from([full, full * Decimal("0.8")]))),
        missing_items=draw(st.none() | st.lists(st.just("制度"), max_size=4).map(tuple)),
        alternative_operator=draw(
            st.none() | st.sampled_from(Operator).filter(lambda each: each is not Operator.WITHIN)
        ),
        alternative_target=draw(st.none() | values),
        alternative_actual=draw(st.none() | values),
    )


def _ends(target: Decimal | Span | None) -> list[Decimal]:
    if target is None:
        return []
    return [target.low, target.high] if isinstance(target, Span) else [target]


@st.composite
def halves(draw: st.DrawFn) -> ScoringRow:
    """Proportional rows whose points end in exactly half a cent: full points × actual ÷ target = k + 0.005."""
    size = draw(st.integers(1, 10**9))
    odd = draw(st.integers(0, 99)) * 2 + 1
    unit = Decimal(draw(st.sampled_from([1, 3, 7, 11]))).scaleb(-draw(st.integers(0, 4)))
    target, actual = 200 * size * unit, odd * size * unit
    return ScoringRow(
        full_points=Decimal(draw(st.sampled_from([1, 3, 7, 9]))),
        rule=ScoringRule(Method.PROPORTIONAL),
        target=target,
        actual=actual,
    )
