"""Parameter files: grade bands, tiers, thresholds, formulas, shared scoring rules."""

from collections.abc import Mapping
from decimal import Decimal

from jiheng.core.choice import Choice
from jiheng.core.indicator_values import Tier
from jiheng.core.numbers import plain
from jiheng.rules.dated import DatedRule
from jiheng.rules.parameter import Grades, Line, NotApplicableRules, ParameterType, ParameterValue, Tiers
from jiheng.rules.reader.dated import dated_rule
from jiheng.rules.reader.monitoring import (
    attainment,
    deviation_reasons,
    execution_floor,
    execution_lag,
    freshness,
    monitoring_periods,
    progress_gap,
    rectification,
    target_lag,
    year_calendar,
)
from jiheng.rules.reader.scoring_rule import not_negative, rate, scoring_rule, share
from jiheng.rules.standard import BonusRules, GradeBand, LowerFormula, OverAchievement, TierBand
from jiheng.schema.reading import Fields, Place, Read, UnreadableError, list_of
from jiheng.schema.scalars import choice, flag, text


class Grade(Choice):
    """The four grades, best first, by the names of the glossary."""

    EXCELLENT = "excellent"
    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"


def parameter(fields: Fields, source: str) -> DatedRule[ParameterValue]:
    type = fields.required("type", choice(ParameterType))
    value: Read[ParameterValue] = VALUES[type.value] if type.content else _nothing
    return dated_rule(fields, source, value)


def _nothing(_: Place) -> ParameterValue:
    """Without a type nobody can say what the value should look like; that the type is missing is already told."""
    raise UnreadableError


def grades(place: Place) -> Grades:
    """Bands from high to low; the lowest begins at 0, so that every score has a grade."""
    bands = list_of(_grade_band)(place)
    places = place.items()
    for where, upper, lower in zip(places[1:], bands, bands[1:], strict=False):
        if lower.minimum >= upper.minimum:
            raise where.refusal(
                f"“{lower.label}”的最低分{plain(lower.minimum)}不低于上一档的{plain(upper.minimum)}；分档从高到低排列，请调整。",
                found=plain(lower.minimum),
                expected=f"小于{plain(upper.minimum)}",
            )
    if not bands or bands[-1].minimum != 0:
        lowest = plain(bands[-1].minimum) if bands else ""
        raise place.refusal(
            f"最低一档从{lowest or '（无）'}分起，低于它的得分没有等级；最低一档的 minimum 须是 0。",
            found=lowest,
            expected="0",
        )
    return Grades(bands)


def _grade_band(place: Place) -> GradeBand:
    with place.fields() as fields:
        grade = fields.required("grade", choice(Grade))
        label = fields.required("label", text)
        minimum = fields.required("minimum", not_negative)
    if minimum.value > 100:
        raise fields.at("minimum").refusal(
            f"最低分{plain(minimum.value)}超过100；分档按百分制写。", found=plain(minimum.value), expected="0到100"
        )
    return GradeBand(str(grade.value.value), label.value, minimum.value)


def tiers(place: Place) -> Tiers:
    """The three tiers in order, without gap or overlap, from 1 down to 0."""
    places = place.items()
    bands = list_of(_tier_band)(place)
    if tuple(band.tier for band in bands) != tuple(Tier):
        found = "、".join(str(band.tier.value) for band in bands)
        expected = "、".join(str(tier.value) for tier in Tier)
        raise place.refusal(f"三档须依次是{expected}，现在是{found}；请调整。", found=found, expected=expected)
    ends = (Decimal(1), *(band.low for band in bands))
    for where, band, high in zip(places, bands, ends, strict=False):
        if band.high != high:
            what = "与上一档之间有空档" if band.high < high else "与上一档重叠"
            raise where.refusal(
                f"上限{plain(band.high)}{what}；上限须等于上一档的下限{plain(high)}。",
                found=plain(band.high),
                expected=plain(high),
            )
        if band.low >= band.high:
            raise where.refusal(
                f"下限{plain(band.low)}不小于上限{plain(band.high)}；请核对。",
                found=plain(band.low),
                expected=f"小于{plain(band.high)}",
            )
    if bands[-1].low != 0:
        raise places[-1].refusal(
            f"最低一档的下限是{plain(bands[-1].low)}，低于它的给分没有归处；请改为 0。",
            found=plain(bands[-1].low),
            expected="0",
        )
    return Tiers(bands)


def _tier_band(place: Place) -> TierBand:
    with place.fields() as fields:
        tier = fields.required("tier", choice(Tier))
        low = fields.required("low", share)
        high = fields.required("high", share)
    return TierBand(tier.value, low.value, high.value)


def over_achievement(place: Place) -> OverAchievement:
    """The completion beyond which a reason is asked for; a share, not below 1."""
    with place.fields() as fields:
        threshold = fields.required("threshold", rate)
        included = fields.required("threshold_included", flag)
        reason_required = fields.required("reason_required", flag)
    if threshold.value < 1:
        raise fields.at("threshold").refusal(
            f"超额界限{plain(threshold.value)}小于1；130%写 1.3。", found=plain(threshold.value), expected="1或以上"
        )
    return OverAchievement(threshold.value, included.value, reason_required.value)


def bonus(place: Place) -> BonusRules:
    with place.fields() as fields:
        bonus_cap = fields.nullable("bonus_cap", not_negative)
        penalty_cap = fields.nullable("penalty_cap", not_negative)
        total_capped = fields.required("total_capped", flag)
    return BonusRules(bonus_cap.value, penalty_cap.value, total_capped.value)


def not_applicable(place: Place) -> NotApplicableRules:
    with place.fields() as fields:
        rescales = fields.required("rescales", flag)
    return NotApplicableRules(rescales.value)


def line(place: Place) -> Line:
    with place.fields() as fields:
        below = fields.required("share", share)
    return Line(below.value)


VALUES: Mapping[ParameterType, Read[ParameterValue]] = {
    ParameterType.GRADES: grades,
    ParameterType.TIERS: tiers,
    ParameterType.OVER_ACHIEVEMENT: over_achievement,
    ParameterType.BONUS: bonus,
    ParameterType.LOWER_FORMULA: choice(LowerFormula),
    ParameterType.NOT_APPLICABLE: not_applicable,
    ParameterType.SCORING_RULE: scoring_rule,
    ParameterType.LINE: line,
    ParameterType.EXECUTION_FLOOR: execution_floor,
    ParameterType.EXECUTION_LAG: execution_lag,
    ParameterType.TARGET_LAG: target_lag,
    ParameterType.PROGRESS_GAP: progress_gap,
    ParameterType.ATTAINMENT: attainment,
    ParameterType.DEVIATION_REASONS: deviation_reasons,
    ParameterType.FRESHNESS: freshness,
    ParameterType.MONITORING_PERIODS: monitoring_periods,
    ParameterType.RECTIFICATION: rectification,
    ParameterType.WORKING_DAYS: year_calendar,
}
