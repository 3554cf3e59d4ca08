"""The second example: a project under the national standard, with every kind of indicator."""

from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.evaluation.result import Evaluation


def test_every_indicator_gets_exactly_these_points(care_evaluation: Evaluation) -> None:
    points = {row.indicator.name: row.points for row in care_evaluation.rows}
    assert points == {
        "预算执行率": Decimal("9.30"),
        "享受居家养老服务老年人数": Decimal("10.00"),
        "上门服务次数": Decimal("10.00"),
        "服务质量抽查合格率": Decimal("7.68"),  # 8 × 91.2 ÷ 95
        "服务投诉次数": Decimal("4.80"),  # 6 × (1 − (12 − 10) ÷ 10)
        "补贴资金发放完成时间": Decimal("6.00"),
        "人均服务成本": Decimal("10.00"),
        "服务过程中安全事故次数": Decimal("10.00"),
        "家庭照护负担减轻": Decimal("7.50"),
        "适老化改造节能率": NotApplicable("本年没有安排适老化改造"),
        "服务队伍稳定": Decimal("5.00"),
        "服务对象满意度": Decimal("10.00"),
    }


def test_points_of_what_does_not_apply_are_rescaled(care_evaluation: Evaluation) -> None:
    assert (care_evaluation.total, care_evaluation.grade.label) == (Decimal("95.03"), "优")
    assert "折算：90.28÷(100－5)×100＝95.03分" in care_evaluation.total_steps[1]


def test_what_far_exceeds_its_target_is_marked(care_evaluation: Evaluation) -> None:
    assert [row.indicator.name for row in care_evaluation.rows if row.is_over_achieved] == ["上门服务次数"]


def test_units_are_told_alone_and_rolled_up(care_evaluation: Evaluation) -> None:
    units = [
        (unit.name, unit.is_rolled_up, unit.revised_budget, unit.indicators_met, unit.indicators, unit.total)
        for unit in care_evaluation.units
    ]
    assert units == [
        ("示例县民政局（本级）", False, Decimal(2600000), 7, 11, Decimal("95.03")),
        ("示例县中心敬老院", False, Decimal(800000), 5, 5, Decimal("99.50")),
        ("示例县社区养老服务中心", False, Decimal(600000), 3, 4, Decimal("98.00")),
        ("示例县民政局（本级）", True, Decimal(4000000), 7, 11, Decimal("95.92")),
    ]
