"""Parameter files: what each type takes and what it refuses."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from jiheng.core.indicator_values import Tier
from jiheng.rules.parameter import Grades, Line, NotApplicableRules, ParameterValue, Tiers
from jiheng.rules.standard import (
    BonusRules,
    GradeBand,
    LowerFormula,
    Method,
    OverAchievement,
    ScoringRule,
    TierBand,
)

from .texts import GRADES, RULE, TIERS, changed, files_of, mistakes

SHELL = GRADES.split("    value:")[0]


def of_type(type: str, value: str) -> str:
    return changed(SHELL, "type: grades", f"type: {type}") + f"    value: {value}\n"


def value_of(folder: Path, text: str) -> ParameterValue:
    (rule,) = files_of(folder, text).parameters.values()
    return rule.value_on(date(2020, 1, 1))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (GRADES, Grades((GradeBand("excellent", "优", Decimal(90)), GradeBand("poor", "差", Decimal(0))))),
        (
            TIERS,
            Tiers(
                (
                    TierBand(Tier.ACHIEVED, Decimal("0.8"), Decimal(1)),
                    TierBand(Tier.PARTLY, Decimal("0.6"), Decimal("0.8")),
                    TierBand(Tier.NOT_ACHIEVED, Decimal(0), Decimal("0.6")),
                )
            ),
        ),
        (RULE, ScoringRule(Method.PROPORTIONAL_WITH_FLOOR, floor=Decimal("0.6"))),
        (of_type("lower_formula", "inverse"), LowerFormula.INVERSE),
        (of_type("not_applicable", "{rescales: false}"), NotApplicableRules(False)),
        (of_type("line", "{share: 0.9}"), Line(Decimal("0.9"))),
        (of_type("bonus", "{bonus_cap: 5, total_capped: true}"), BonusRules(Decimal(5), None, True)),
        (
            of_type("over_achievement", "{threshold: 1.3, threshold_included: true, reason_required: false}"),
            OverAchievement(Decimal("1.3"), True, False),
        ),
    ],
)
def test_each_type_of_parameter_is_read(tmp_path: Path, text: str, value: ParameterValue) -> None:
    assert value_of(tmp_path, text) == value


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        (
            changed(GRADES, "minimum: 0}", "minimum: 60}"),
            "rules/1.yaml:第10行 values[1].value 最低一档从60分起，低于它的得分没有等级；最低一档的 minimum 须是 0。",
        ),
        (
            changed(GRADES, "minimum: 0}", "minimum: 95}"),
            "rules/1.yaml:第11行 values[1].value[2] “差”的最低分95不低于上一档的90；分档从高到低排列，请调整。",
        ),
        (
            changed(GRADES, "minimum: 90", "minimum: 900"),
            "rules/1.yaml:第10行 values[1].value[1].minimum 最低分900超过100；分档按百分制写。",
        ),
        (
            of_type("grades", "[]"),
            "rules/1.yaml:第9行 values[1].value 最低一档从（无）分起，低于它的得分没有等级；最低一档的 minimum 须是 0。",
        ),
        (
            changed(TIERS, "low: 0.6, high: 0.8", "low: 0.6, high: 0.7"),
            "rules/1.yaml:第11行 values[1].value[2] 上限0.7与上一档之间有空档；上限须等于上一档的下限0.8。",
        ),
        (
            changed(TIERS, "low: 0.6, high: 0.8", "low: 0.6, high: 0.9"),
            "rules/1.yaml:第11行 values[1].value[2] 上限0.9与上一档重叠；上限须等于上一档的下限0.8。",
        ),
        (
            changed(TIERS, "low: 0.8, high: 1", "low: 1, high: 1"),
            "rules/1.yaml:第10行 values[1].value[1] 下限1不小于上限1；请核对。",
        ),
        (
            changed(TIERS, "low: 0, high: 0.6", "low: 0.1, high: 0.6"),
            "rules/1.yaml:第12行 values[1].value[3] 最低一档的下限是0.1，低于它的给分没有归处；请改为 0。",
        ),
        (
            changed(TIERS, "tier: achieved", "tier: partly"),
            "rules/1.yaml:第10行 values[1].value 三档须依次是achieved、partly、not_achieved，"
            "现在是partly、partly、not_achieved；请调整。",
        ),
        (
            changed(TIERS, "high: 1}", "high: 100}"),
            "rules/1.yaml:第10行 values[1].value[1].high 100不在0和1之间；比例写成小数，60%写 0.6。",
        ),
        (
            of_type("over_achievement", "{threshold: 0.3, threshold_included: true, reason_required: true}"),
            "rules/1.yaml:第9行 values[1].value.threshold 超额界限0.3小于1；130%写 1.3。",
        ),
        (
            of_type("over_achievement", "{threshold: 130, threshold_included: true, reason_required: true}"),
            "rules/1.yaml:第9行 values[1].value.threshold 130不像比例；130%写 1.3，不写 130。",
        ),
        (
            of_type("bonus", "{bonus_cap: -5, total_capped: true}"),
            "rules/1.yaml:第9行 values[1].value.bonus_cap -5不能小于0；请核对。",
        ),
        (
            of_type("lower_formula", "invers"),
            "rules/1.yaml:第9行 values[1].value “invers”不是可选的值；是否要写“inverse”？"
            "可选：deviation（分值×(1−(实际−目标)÷目标)）、inverse（分值×目标÷实际）。",
        ),
        (
            of_type("grade", "[]"),
            "rules/1.yaml:第2行 type “grade”不是可选的值；是否要写“grades”？可选：grades（评级分档）、tiers（定性指标三档）、"
            "over_achievement（超额完成须说明的界限）、bonus（加分减分）、lower_formula（反向指标公式）、"
            "not_applicable（不适用指标的处理）、scoring_rule（记分法）、line（须说明的界限）、execution_floor（执行率预警线）、"
            "execution_lag（执行率落后序时进度的界限）、target_lag（目标落后序时进度的界限）、"
            "progress_gap（目标进度与执行率差异的界限）、attainment（预计完成率与完成可能性）、"
            "deviation_reasons（偏差原因和完成可能性的选项）、freshness（进度填报的时效）、"
            "monitoring_periods（监控时点）、rectification（整改时限和处置）、working_days（放假和调休）。",
        ),
    ],
)
def test_a_mistake_in_a_parameter_is_refused(tmp_path: Path, text: str, mistake: str) -> None:
    assert mistakes(tmp_path, text) == [mistake]
