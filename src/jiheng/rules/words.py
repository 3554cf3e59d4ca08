"""Scoring methods and parameters told in Chinese words."""

from collections.abc import Sequence
from decimal import Decimal

from jiheng.core.indicator_values import Direction
from jiheng.core.numbers import in_percent, plain
from jiheng.rules.monitoring_words import monitoring_in_words
from jiheng.rules.parameter import Grades, Line, NotApplicableRules, ParameterValue, Tiers
from jiheng.rules.standard import (
    Band,
    BandBasis,
    BonusRules,
    GradeBand,
    LowerFormula,
    Method,
    OverAchievement,
    ScoringRule,
    TierBand,
)


def method_in_words(rule: ScoringRule, unit_of_measure: str = "", direction: Direction = Direction.RANGE) -> str:
    """How points come about, in one clause. RANGE, or no direction known: a difference to either side counts."""
    unit = "个百分点" if unit_of_measure == "%" else unit_of_measure
    match rule.method:
        case Method.PROPORTIONAL:
            words = "完成目标得满分，未完成按完成率×分值"
        case Method.PROPORTIONAL_WITH_FLOOR:
            floor = in_percent(rule.floor or Decimal(0))
            words = f"完成率低于{floor}不得分，其余按(完成率−{floor})÷(1−{floor})×分值"
        case Method.WINDOW:
            inside = "得满分" if rule.inside_full else "按比例得分，不超过分值"
            low, high = in_percent(rule.low or Decimal(0)), in_percent(rule.high or Decimal(0))
            words = f"完成率低于{low}或高于{high}不得分，其间{inside}"
        case Method.STEP_DEDUCTION:
            words = _step_deduction(rule, unit, direction)
        case Method.BANDS:
            words = "；".join(_bands(rule, "%" if unit_of_measure == "%" else ""))
        case Method.CHECKLIST:
            words = f"每缺{_step(rule, '项')}扣{_each(rule)}，扣完为止"
        case Method.DEDUCT_PER_OCCURRENCE:
            words = f"每发生{_step(rule, '次')}扣{_each(rule)}，扣完为止"
        case Method.COUNT:
            words = f"每一项得{_each(rule)}，不超过分值"
        case Method.BOOLEAN:
            words = "达到得满分，未达到不得分"
        case Method.TIERS:
            words = "按达成程度分三档给分"
        case Method.EITHER_OR:
            words = "两项目标达到其一得满分，均未达到时取按比例得分较高的一项"
        case Method.VETO:
            words = "发生即一票否决"
        case Method.SHOWN_ONLY:  # pragma: no branch
            words = "只列示，不计分"
    return f"{words}（反向：{formula_in_words(rule.lower_formula)}）" if rule.lower_formula else words


def _each(rule: ScoringRule) -> str:
    return f"{plain(rule.each)}分" if rule.each is not None else f"满分的{in_percent(rule.each_share or Decimal(0))}"


def _step(rule: ScoringRule, counter: str) -> str:
    return f"{plain(rule.step)}{counter}" if rule.step not in (None, 1) and rule.step else f"一{counter}"


_WRONG_SIDE = {Direction.HIGHER: "每低于目标", Direction.LOWER: "每超过目标", Direction.RANGE: "与目标每差"}


def _step_deduction(rule: ScoringRule, unit: str, direction: Direction) -> str:
    begun = "不足一档按一档扣" if rule.partial_step_counts else "不足一档不扣"
    is_completion = rule.band_basis is BandBasis.COMPLETION
    measured = "完成率每差" if is_completion else _WRONG_SIDE[direction]
    unit = "个百分点" if is_completion else unit
    return f"{measured}{plain(rule.step or Decimal(0))}{unit}扣{_each(rule)}，扣完为止，{begun}"


def _bands(rule: ScoringRule, unit: str) -> list[str]:
    """「80%（含）至100%得7分」, from the highest band down."""
    what = "完成率" if rule.band_basis is BandBasis.COMPLETION else ""
    unit = "%" if rule.band_basis is BandBasis.COMPLETION else unit
    told = []
    upper: Band | None = None
    for band in rule.bands:
        told.append(f"{what}{_span(band, upper, unit)}{_worth(band)}")
        upper = band
    return told


def _span(band: Band, upper: Band | None, unit: str) -> str:
    if upper is None or upper.lower is None:
        if band.lower is None:
            return "任何值"
        return f"{'不低于' if band.included else '高于'}{plain(band.lower)}{unit}"
    top = f"{plain(upper.lower)}{unit}"
    if band.lower is None:
        return f"{'低于' if upper.included else '不高于'}{top}"
    return f"{plain(band.lower)}{unit}{'（含）' if band.included else ''}至{top}{'' if upper.included else '（含）'}"


def _worth(band: Band) -> str:
    if band.points is not None:
        return f"得{plain(band.points)}分" if band.points else "不得分"
    share = band.share or Decimal(0)
    return "得满分" if share == 1 else f"得满分的{in_percent(share)}" if share else "不得分"


def formula_in_words(formula: LowerFormula) -> str:
    """The formula of a lower-is-better indicator that missed its target."""
    return formula.label


def grades_in_words(bands: tuple[GradeBand, ...]) -> str:
    """「优：90分及以上；良：80分（含）至90分；……」."""
    ranges = ranges_in_words([band.minimum for band in bands])
    return "；".join(f"{band.label}：{told}" for band, told in zip(bands, ranges, strict=True))


def ranges_in_words(minimums: Sequence[Decimal]) -> tuple[str, ...]:
    """「90分及以上」「80分（含）至90分」「低于80分」: what each minimum begins, the highest first."""
    told: list[str] = []
    for at, minimum in enumerate(minimums):
        if at == 0:
            told.append(f"{plain(minimum)}分及以上")
        elif minimum == 0:
            told.append(f"低于{plain(minimums[at - 1])}分")
        else:
            told.append(f"{plain(minimum)}分（含）至{plain(minimums[at - 1])}分")
    return tuple(told)


def tiers_in_words(bands: tuple[TierBand, ...]) -> str:
    """「达成年度指标：100%至80%（含）；……」."""
    return "；".join(
        f"{band.tier.label}：{in_percent(band.high)}至{in_percent(band.low)}{'（含）' if band.low else ''}"
        for band in bands
    )


def over_achievement_in_words(rule: OverAchievement) -> str:
    told = f"完成率{'达到' if rule.threshold_included else '超过'}{in_percent(rule.threshold)}"
    return f"{told}须说明原因，不自动扣分" if rule.reason_required else f"{told}提示，不要求说明"


def bonus_in_words(rule: BonusRules) -> str:
    caps = [
        f"{name}最多{plain(cap)}分" if cap is not None else f"不设{name}"
        for name, cap in (("加分", rule.bonus_cap), ("减分", rule.penalty_cap))
    ]
    return "，".join((*caps, "总分不超过满分" if rule.total_capped else "总分可以超过满分"))


def rescaling_in_words(rescales: bool) -> str:
    return "实得分÷(满分−不适用分)×满分" if rescales else "不折算，不适用指标的分值须分给其他指标"


def parameter_in_words(value: ParameterValue) -> str:
    """Any parameter's value in one line."""
    match value:
        case Grades(bands=bands):
            return grades_in_words(bands)
        case Tiers(bands=tier_bands):
            return tiers_in_words(tier_bands)
        case OverAchievement():
            return over_achievement_in_words(value)
        case BonusRules():
            return bonus_in_words(value)
        case LowerFormula():
            return formula_in_words(value)
        case NotApplicableRules(rescales=rescales):
            return rescaling_in_words(rescales)
        case ScoringRule():
            return method_in_words(value)
        case Line(share=share):
            return f"低于{in_percent(share)}须说明"
        case _:
            return monitoring_in_words(value)
