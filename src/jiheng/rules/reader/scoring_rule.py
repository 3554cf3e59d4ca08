"""Scoring methods and their parameters: each method has its own, neither fewer nor more."""

from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.numbers import plain
from jiheng.rules.reader.dated import rule_id
from jiheng.rules.standard import Band, BandBasis, LowerFormula, Method, ScoringRule
from jiheng.rules.standard_text import ParameterUse
from jiheng.schema.reading import Answer, Fields, Place, list_of
from jiheng.schema.scalars import choice, decimal, flag


@dataclass(frozen=True, slots=True)
class Parameters:
    """Which parameters a method needs, which of a group exactly one, and which it may have."""

    required: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return (*self.required, *self.one_of, *self.optional)


_EACH = ("each", "each_share")

PARAMETERS: dict[Method, Parameters] = {
    Method.PROPORTIONAL: Parameters(optional=("lower_formula",)),
    Method.PROPORTIONAL_WITH_FLOOR: Parameters(required=("floor",), optional=("lower_formula",)),
    Method.WINDOW: Parameters(required=("low", "high"), optional=("inside_full", "lower_formula")),
    Method.STEP_DEDUCTION: Parameters(("step",), _EACH, ("band_basis", "partial_step_counts")),
    Method.BANDS: Parameters(required=("bands",), optional=("band_basis", "lower_formula")),
    Method.CHECKLIST: Parameters(one_of=_EACH, optional=("step",)),
    Method.BOOLEAN: Parameters(),
    Method.TIERS: Parameters(),
    Method.COUNT: Parameters(one_of=_EACH),
    Method.EITHER_OR: Parameters(optional=("lower_formula",)),
    Method.DEDUCT_PER_OCCURRENCE: Parameters(one_of=_EACH, optional=("step",)),
    Method.VETO: Parameters(),
    Method.SHOWN_ONLY: Parameters(),
}

_ALL_NAMES = frozenset(name for parameters in PARAMETERS.values() for name in parameters.names)


def scoring_rule_or_use(place: Place) -> ScoringRule | ParameterUse:
    """A method with its parameters, or `{parameter: id}`."""
    with place.fields() as fields:
        if fields.has("parameter"):
            used = fields.required("parameter", rule_id)
            return ParameterUse(used.value)
        return _scoring_rule(place, fields)


def scoring_rule(place: Place) -> ScoringRule:
    with place.fields() as fields:
        return _scoring_rule(place, fields)


def _scoring_rule(place: Place, fields: Fields) -> ScoringRule:
    method = fields.required("method", choice(Method))
    floor = fields.nullable("floor", share)
    low = fields.nullable("low", rate)
    high = fields.nullable("high", rate)
    inside_full = fields.optional("inside_full", flag, False)
    step = fields.nullable("step", positive)
    each = fields.nullable("each", positive)
    each_share = fields.nullable("each_share", share)
    partial_step_counts = fields.optional("partial_step_counts", flag, False)
    bands: Answer[tuple[Band, ...]] = fields.optional("bands", band_list, ())
    band_basis = fields.optional("band_basis", choice(BandBasis), BandBasis.ACTUAL)
    lower_formula = fields.nullable("lower_formula", choice(LowerFormula))
    _check_parameters(place, fields, method.value)
    if low.value is not None and high.value is not None and low.value >= high.value:
        raise place.refusal(
            f"区间下限{plain(low.value)}不小于上限{plain(high.value)}；请核对 low 和 high。",
            found=plain(low.value),
            expected=f"小于{plain(high.value)}",
        )
    if floor.value == 1:
        raise place.refusal("门槛是1时没有得分的余地；请写小于1的数，如 0.6。", found="1", expected="小于1")
    return ScoringRule(
        method=method.value,
        floor=floor.value,
        low=low.value,
        high=high.value,
        inside_full=inside_full.value,
        step=step.value,
        each=each.value,
        each_share=each_share.value,
        partial_step_counts=partial_step_counts.value,
        bands=bands.value,
        band_basis=band_basis.value,
        lower_formula=lower_formula.value,
    )


def _check_parameters(place: Place, fields: Fields, method: Method) -> None:
    parameters = PARAMETERS[method]
    written = [name for name in fields.written() if name in _ALL_NAMES]
    allowed = "、".join(parameters.names) or "没有参数"
    for name in written:
        if name not in parameters.names:
            fields.at(name).report(
                f"记分法“{method.value}”没有参数“{name}”；请删去。它的参数：{allowed}。", found=name, expected=allowed
            )
    for name in parameters.required:
        if name not in written:
            place.report(f"记分法“{method.value}”缺少参数“{name}”；请补写。", expected=name)
    chosen = [name for name in parameters.one_of if name in written]
    if parameters.one_of and len(chosen) != 1:
        options = "、".join(parameters.one_of)
        what = f"同时写了{'、'.join(chosen)}" if chosen else "一个也没有写"
        place.report(
            f"记分法“{method.value}”在{options}中须写且只写一个，现在{what}；请改正。",
            found="、".join(chosen),
            expected=options,
        )


def band_list(place: Place) -> tuple[Band, ...]:
    """Bands from the highest down; only the last has no lower bound."""
    places = place.items()
    bands = list_of(_band)(place)
    if not bands:
        raise place.refusal("没有分段；请至少写一段。", expected="分段列表")
    for where, upper, lower in zip(places[1:], bands, bands[1:], strict=False):
        if upper.lower is None:
            raise where.refusal("没有下限（lower）的分段只能是最后一段；请调整次序。", expected="最后一段")
        if lower.lower is not None and lower.lower >= upper.lower:
            raise where.refusal(
                f"下限{plain(lower.lower)}不小于上一段的{plain(upper.lower)}；分段从高到低排列，请调整。",
                found=plain(lower.lower),
                expected=f"小于{plain(upper.lower)}",
            )
    if bands[-1].lower is not None:
        raise places[-1].refusal(
            f"最后一段有下限{plain(bands[-1].lower)}，低于它的值没有归处；请补一段不写 lower 的。",
            found=plain(bands[-1].lower),
            expected="不写 lower",
        )
    return bands


def _band(place: Place) -> Band:
    with place.fields() as fields:
        lower = fields.nullable("lower", decimal)
        included = fields.optional("included", flag, True)
        points = fields.nullable("points", not_negative)
        share_of_full = fields.nullable("share", share)
    if (points.value is None) == (share_of_full.value is None):
        raise place.refusal(
            "points（分数）和 share（占满分的比例）须写且只写一个；请改正。", expected="points 或 share"
        )
    return Band(lower.value, included.value, points.value, share_of_full.value)


def share(place: Place) -> Decimal:
    """From 0 to 1: 0.6 for 60 %."""
    number = decimal(place)
    if not 0 <= number <= 1:
        raise place.refusal(
            f"{plain(number)}不在0和1之间；比例写成小数，60%写 0.6。", found=plain(number), expected="0到1"
        )
    return number


def rate(place: Place) -> Decimal:
    """A share that may pass 1, but is written as one: 1.3 for 130 %."""
    number = decimal(place)
    if not 0 <= number <= 10:
        raise place.refusal(
            f"{plain(number)}不像比例；130%写 1.3，不写 130。", found=plain(number), expected="0到10的小数"
        )
    return number


def positive(place: Place) -> Decimal:
    number = decimal(place)
    if number <= 0:
        raise place.refusal(f"{plain(number)}须大于0；请核对。", found=plain(number), expected="大于0")
    return number


def not_negative(place: Place) -> Decimal:
    number = decimal(place)
    if number < 0:
        raise place.refusal(f"{plain(number)}不能小于0；请核对。", found=plain(number), expected="0或以上")
    return number
