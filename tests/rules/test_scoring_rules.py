"""Scoring methods: each takes its own parameters, neither fewer nor more."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from jiheng.rules.standard import Band, BandBasis, LowerFormula, Method, ScoringRule

from .texts import RULE, changed, files_of, mistakes

PLACE = "rules/1.yaml:第9行 values[1].value"


def with_rule(written: str) -> str:
    return changed(RULE, "{method: proportional_with_floor, floor: 0.6}", written)


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("{method: proportional}", ScoringRule(Method.PROPORTIONAL)),
        (
            "{method: proportional, lower_formula: inverse}",
            ScoringRule(Method.PROPORTIONAL, lower_formula=LowerFormula.INVERSE),
        ),
        ("{method: 按完成比例}", ScoringRule(Method.PROPORTIONAL)),
        (
            "{method: window, low: 0.7, high: 1.3, inside_full: true}",
            ScoringRule(Method.WINDOW, low=Decimal("0.7"), high=Decimal("1.3"), inside_full=True),
        ),
        (
            "{method: step_deduction, step: 5, each: 2}",
            ScoringRule(Method.STEP_DEDUCTION, step=Decimal(5), each=Decimal(2)),
        ),
        (
            "{method: step_deduction, step: 1, each_share: 0.1, band_basis: completion, partial_step_counts: true}",
            ScoringRule(
                Method.STEP_DEDUCTION,
                step=Decimal(1),
                each_share=Decimal("0.1"),
                partial_step_counts=True,
                band_basis=BandBasis.COMPLETION,
            ),
        ),
        (
            "{method: bands, bands: [{lower: 90, share: 1}, {lower: 60, included: false, points: 5}, {points: 0}]}",
            ScoringRule(
                Method.BANDS,
                bands=(
                    Band(Decimal(90), True, None, Decimal(1)),
                    Band(Decimal(60), False, Decimal(5), None),
                    Band(None, True, Decimal(0), None),
                ),
            ),
        ),
        ("{method: checklist, each: 1}", ScoringRule(Method.CHECKLIST, each=Decimal(1))),
        ("{method: boolean}", ScoringRule(Method.BOOLEAN)),
        ("{method: tiers}", ScoringRule(Method.TIERS)),
        ("{method: count, each_share: 0.25}", ScoringRule(Method.COUNT, each_share=Decimal("0.25"))),
        ("{method: either_or}", ScoringRule(Method.EITHER_OR)),
        (
            "{method: deduct_per_occurrence, each: 0.5, step: 10}",
            ScoringRule(Method.DEDUCT_PER_OCCURRENCE, each=Decimal("0.5"), step=Decimal(10)),
        ),
        ("{method: veto}", ScoringRule(Method.VETO)),
        ("{method: shown_only}", ScoringRule(Method.SHOWN_ONLY)),
    ],
)
def test_each_method_is_read_with_its_parameters(tmp_path: Path, written: str, rule: ScoringRule) -> None:
    parameter = files_of(tmp_path, with_rule(written)).parameters["test.rule"]
    assert parameter.value_on(date(2020, 1, 1)) == rule


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            "{method: proportional, floor: 0.6}",
            [f"{PLACE}.floor 记分法“proportional”没有参数“floor”；请删去。它的参数：lower_formula。"],
        ),
        (
            "{method: boolean, step: 1, each: 1}",
            [
                f"{PLACE}.step 记分法“boolean”没有参数“step”；请删去。它的参数：没有参数。",
                f"{PLACE}.each 记分法“boolean”没有参数“each”；请删去。它的参数：没有参数。",
            ],
        ),
        ("{method: proportional_with_floor}", [f"{PLACE} 记分法“proportional_with_floor”缺少参数“floor”；请补写。"]),
        (
            "{method: window}",
            [f"{PLACE} 记分法“window”缺少参数“low”；请补写。", f"{PLACE} 记分法“window”缺少参数“high”；请补写。"],
        ),
        (
            "{method: step_deduction, step: 5}",
            [f"{PLACE} 记分法“step_deduction”在each、each_share中须写且只写一个，现在一个也没有写；请改正。"],
        ),
        (
            "{method: count, each: 1, each_share: 0.1}",
            [f"{PLACE} 记分法“count”在each、each_share中须写且只写一个，现在同时写了each、each_share；请改正。"],
        ),
        (
            "{method: window, low: 1.3, high: 0.7}",
            [f"{PLACE} 区间下限1.3不小于上限0.7；请核对 low 和 high。"],
        ),
        (
            "{method: proportional_with_floor, floor: 1}",
            [f"{PLACE} 门槛是1时没有得分的余地；请写小于1的数，如 0.6。"],
        ),
        (
            "{method: proportional_with_floor, floor: 60}",
            [f"{PLACE}.floor 60不在0和1之间；比例写成小数，60%写 0.6。"],
        ),
        ("{method: window, low: 70, high: 1.3}", [f"{PLACE}.low 70不像比例；130%写 1.3，不写 130。"]),
        ("{method: step_deduction, step: 0, each: 1}", [f"{PLACE}.step 0须大于0；请核对。"]),
        ("{method: bands, bands: []}", [f"{PLACE}.bands 没有分段；请至少写一段。"]),
        (
            "{method: bands, bands: [{lower: 60, points: 5}, {lower: 80, points: 8}, {points: 0}]}",
            [f"{PLACE}.bands[2] 下限80不小于上一段的60；分段从高到低排列，请调整。"],
        ),
        (
            "{method: bands, bands: [{lower: 80, points: 8}, {lower: 60, points: 5}]}",
            [f"{PLACE}.bands[2] 最后一段有下限60，低于它的值没有归处；请补一段不写 lower 的。"],
        ),
        (
            "{method: bands, bands: [{points: 8}, {lower: 60, points: 5}]}",
            [f"{PLACE}.bands[2] 没有下限（lower）的分段只能是最后一段；请调整次序。"],
        ),
        (
            "{method: bands, bands: [{points: 8, share: 1}]}",
            [f"{PLACE}.bands[1] points（分数）和 share（占满分的比例）须写且只写一个；请改正。"],
        ),
        ("{method: bands, bands: [{points: -1}]}", [f"{PLACE}.bands[1].points -1不能小于0；请核对。"]),
        (
            "{method: proportional_with_flor, flor: 0.6}",
            [
                f"{PLACE}.method “proportional_with_flor”不是可选的值；是否要写“proportional_with_floor”？可选："
                + "、".join(f"{each.value}（{each.label}）" for each in Method)
                + "。",
                f"{PLACE}.flor 不认识的键“flor”；是否要写“floor”？可用的键：parameter、method、floor、low、high、"
                "inside_full、step、each、each_share、partial_step_counts、bands、band_basis、lower_formula。",
            ],
        ),
    ],
)
def test_a_mistake_in_a_scoring_rule_is_refused(tmp_path: Path, written: str, told: list[str]) -> None:
    found = mistakes(tmp_path, with_rule(written))
    assert found == [each.replace("可用的键：parameter、", "可用的键：") for each in told]
