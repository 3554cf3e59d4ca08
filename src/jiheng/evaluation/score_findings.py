"""What is said of rows that were scored: what they still need, and what the unit has to explain."""

from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.finding import Findings
from jiheng.core.indicator_values import Tier
from jiheng.core.numbers import fixed, in_percent, plain
from jiheng.evaluation.actual_values import shown
from jiheng.evaluation.placement import Placed
from jiheng.evaluation.scoring_row import ScoringProblem
from jiheng.evaluation.weighed import Weighed
from jiheng.rules.standard import Standard

_PROBLEMS: dict[ScoringProblem, tuple[str, str, str]] = {
    ScoringProblem.MISSING_ACTUAL: ("没有实际完成值；请填写，确不适用的写“不适用：原因”。", "实际完成值", ""),
    ScoringProblem.MISSING_TARGET: ("没有年度指标值；请填写。", "年度指标值", ""),
    ScoringProblem.ZERO_TARGET: (
        "的年度指标值是0，越高越好的指标不能按比例计算；请改目标值，或把方向改为反向、符号改为“＝”。",
        "年度指标值",
        "",
    ),
    ScoringProblem.MISSING_TIER: ("是定性指标，没有选等次；请选择。", "定性等次", ""),
    ScoringProblem.MISSING_ASSIGNED_POINTS: ("是定性指标，没有给分；请填写。", "定性给分", ""),
    ScoringProblem.OUT_OF_TIER: ("的给分不在所选等次的区间内", "定性给分", ""),
    ScoringProblem.OUT_OF_RANGE: ("的数值过大或小数位过多；请核对。", "实际完成值", ""),
}
"""What is said of each problem, and the column where it is mended."""


def check_scores(weighed: tuple[Weighed, ...], standard: Standard, findings: Findings) -> None:
    """One finding for each row without points, and for each whose points nobody explained."""
    for each in weighed:
        if each.score.problem is not None:
            _say_problem(each, each.score.problem, standard, findings)
        else:
            _check_not_applicable(each, standard, findings)
            _check_reason(each, standard, findings)


def _say_problem(weighed: Weighed, problem: ScoringProblem, standard: Standard, findings: Findings) -> None:
    indicator = weighed.placed.indicator
    message, column, expected = _PROBLEMS[problem]
    if problem is ScoringProblem.OUT_OF_TIER:
        expected = _tier_range(weighed.placed, standard)
    findings.add(
        "CASE321",
        f"指标[{indicator.code}].{column}",
        f"“{indicator.name}”{message}" + (f"，应在{expected}分之间；请改正。" if expected else ""),
        found=shown(weighed.actual, indicator.unit_of_measure) or (indicator.assigned_points or ""),
        expected=expected,
    )


def _check_not_applicable(weighed: Weighed, standard: Standard, findings: Findings) -> None:
    placed = weighed.placed
    indicator = placed.indicator
    if isinstance(weighed.actual, NotApplicable) and not standard.rescales_not_applicable and placed.full_points:
        findings.add(
            "CASE322",
            f"指标[{indicator.code}].实际完成值",
            f"“{indicator.name}”不适用，而本标准没有不适用折算；请把它的{plain(placed.full_points)}分分给其他指标，分值填0。",
        )


def _check_reason(weighed: Weighed, standard: Standard, findings: Findings) -> None:
    placed, score = weighed.placed, weighed.score
    indicator = placed.indicator
    place = f"指标[{indicator.code}].偏差原因"
    if score.deduction > 0 and not indicator.reason and not (placed.is_common and placed.node.measure):
        message = f"“{indicator.name}”扣{plain(score.deduction)}分，没有写原因；请填写偏差原因。"
        findings.add("CASE323", place, message)
    if score.is_over_achieved and standard.over_achievement.reason_required and not indicator.reason:
        line = in_percent(standard.over_achievement.threshold)
        findings.add(
            "CASE324",
            place,
            f"“{indicator.name}”完成{fixed(score.completion or Decimal(0), 2)}%，超过目标较多（{line}线）；"
            "请说明原因（财预〔2020〕10号要求分析原因）。",
        )


def _tier_range(placed: Placed, standard: Standard) -> str:
    tier: Tier | None = placed.indicator.tier
    for band in standard.tiers:
        if band.tier is tier:
            low, high = (fixed(placed.full_points * share, standard.points_places) for share in (band.low, band.high))
            return f"{low}～{high}"
    return ""
