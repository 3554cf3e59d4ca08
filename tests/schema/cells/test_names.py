"""Points, targets and numbers are taken off the names they were written into."""

from decimal import Decimal

import pytest

from jiheng.schema.cells.characters import compact
from jiheng.schema.cells.names import split_points, split_target, without_number


@pytest.mark.parametrize(
    ("name", "split", "points"),
    [
        ("产出指标（50分）", "产出指标", "50"),
        ("产出指标\n（50分）", "产出指标", "50"),
        ("预算执行（万元）（20分）", "预算执行(万元)", "20"),
        ("满意度指标10分", "满意度指标", "10"),
        ("产出指标", "产出指标", None),
        ("(50分)", "(50分)", None),
    ],
)
def test_points_are_split_from_a_level(name: str, split: str, points: str | None) -> None:
    read = split_points(name)
    assert (read.name, read.points) == (split, None if points is None else Decimal(points))


@pytest.mark.parametrize(
    ("name", "split", "found"),
    [
        ("培训人数≥300人", "培训人数", "≥300人"),
        ("合格率不低于95%", "合格率", "不低于95%"),
        ("贷款回收率（≥95%）", "贷款回收率(≥95%)", ""),
        ("PM2.5平均浓度", "PM2.5平均浓度", ""),
        ("60岁以上老人覆盖率", "60岁以上老人覆盖率", ""),
    ],
)
def test_a_target_is_split_from_a_name(name: str, split: str, found: str) -> None:
    read = split_target(name)
    assert (compact(read.name), read.target) == (split, found)


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("指标1：培训次数", "培训次数"),
        ("1.培训次数", "培训次数"),
        ("①培训", "培训"),
        ("3A景区数", "3A景区数"),
        ("12345热线办结率", "12345热线办结率"),
    ],
)
def test_numbering_is_taken_off_names(name: str, bare: str) -> None:
    assert without_number(name) == bare
