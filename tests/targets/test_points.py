"""Points add up node by node, finished or not."""

from dataclasses import replace
from decimal import Decimal

from jiheng.core.case import Case
from jiheng.targets.points import declared_points

from .invented import CASE, INDICATORS, law_of, with_indicator

STANDARD = law_of().standard


def sums(case: Case = CASE) -> dict[str, str]:
    points = declared_points(case, STANDARD)
    return {node.name: f"{node.points}/{node.full}" for node in points.nodes if len(node.path) == 1}


def test_what_the_standard_scores_itself_counts_in_the_total() -> None:
    points = declared_points(CASE, STANDARD)
    assert (points.total, points.full) == (Decimal(100), Decimal(100))
    assert points.unplaced == ()
    assert sums() == {"产出指标": "50/50", "效益指标": "30/30", "满意度指标": "10/10"}


def test_a_missing_weight_counts_as_none_yet() -> None:
    case = with_indicator("4", weight=None)
    assert sums(case)["效益指标"] == "15/30"
    assert declared_points(case, STANDARD).difference == -15


def test_an_indicator_outside_the_tree_is_told_apart_and_not_counted() -> None:
    case = with_indicator("1", level1="投入指标")
    points = declared_points(case, STANDARD)
    assert [each.code for each in points.unplaced] == ["1"]
    assert points.total == 80


def test_only_the_own_units_indicators_count() -> None:
    other = replace(INDICATORS[0], code="9", budget_unit="S02")
    assert declared_points(replace(CASE, indicators=(*INDICATORS, other)), STANDARD).total == 100
