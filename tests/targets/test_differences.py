"""Two versions of a set of targets: what came, what went, which cells differ."""

from dataclasses import replace
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.targets.differences import CellChange, ChangeKind, RowChange, differences

from .invented import CASE, INDICATORS, with_indicator


def test_equal_versions_do_not_differ() -> None:
    assert differences(CASE, CASE) == ()


def test_a_changed_cell_is_told_before_and_after() -> None:
    after = with_indicator("1", target=Decimal(2), tasks=("R1", "R2"))
    assert differences(CASE, after) == (
        RowChange(
            ChangeKind.CHANGED,
            "indicators",
            "指标",
            "1",
            "除险加固水库数",
            (CellChange("target", "年度指标值", "3", "2"), CellChange("tasks", "对应任务", "R1", "R1、R2")),
        ),
    )
    assert str(differences(CASE, after)[0]) == (
        "修改指标[1]“除险加固水库数”：年度指标值由“3”改为“2”；对应任务由“R1”改为“R1、R2”"
    )


def test_rows_that_came_and_went_are_told_with_their_filled_cells() -> None:
    new = replace(INDICATORS[4], code="7", name="水库巡查次数")
    after = replace(CASE, indicators=(*INDICATORS[:4], INDICATORS[5], new))
    changes = differences(CASE, after)
    assert [(each.kind, each.code, each.name) for each in changes] == [
        (ChangeKind.ADDED, "7", "水库巡查次数"),
        (ChangeKind.REMOVED, "5", "受益群众满意度"),
    ]
    assert CellChange("target", "年度指标值", "90", "") in changes[1].cells
    assert str(changes[0]) == "新增指标[7]“水库巡查次数”"


def test_what_is_told_at_the_years_end_is_no_change_of_the_target() -> None:
    after = with_indicator("1", actual=NotApplicable("停工"), reason="汛期停工", assumed=("target",))
    assert differences(CASE, after) == ()


def test_an_objective_is_named_by_the_beginning_of_its_words() -> None:
    objective = replace(CASE.objectives[0], expected="加固3座水库，" * 6)
    (change,) = differences(CASE, replace(CASE, objectives=(objective,)))
    assert (change.table_title, change.name) == ("目标", "加固3座水库，加固3座水库，加固3座水库，加固3座水库，加固…")
