"""Whether the indicators of a case reached their targets, before any standard scores them."""

from decimal import Decimal

import pytest

from jiheng.checks.declared.attainment import attainments
from jiheng.schema.case_text import case_of_text

HEAD = "指标\n| 三级指标 | 指标方向 | 符号 | 年度指标值 | 计量单位 | 实际完成值 |\n"


@pytest.mark.parametrize(
    ("row", "is_met", "share"),
    [
        ("| 修渠 | 正向 | ≥ | 10 | 公里 | 9 |", False, Decimal("0.9")),
        ("| 修渠 | 正向 | ＞ | 10 | 公里 | 10 |", False, Decimal(1)),
        ("| 投诉 | 反向 | ≤ | 4 | 件 | 4 |", True, None),
        ("| 投诉 | 反向 | ＜ | 4 | 件 | 4 |", False, None),
        ("| 事故 | 反向 | ＝ | 0 | 起 | 1 |", False, None),
        ("| 湿度 | 区间 | 区间 | 40～60 | % | 55 |", True, None),
        ("| 湿度 | 区间 | 区间 | 40～60 | % | 61 |", False, None),
        ("| 工期 | 反向 | ≤ | 2031-10-31 | | 2031-11-02 |", False, None),
        ("| 投资 | 正向 | ≥ | 10 | 万元 | 12 |", True, Decimal("1.2")),
    ],
)
def test_each_kind_of_target_is_compared_in_its_own_way(row: str, is_met: bool, share: Decimal | None) -> None:
    (found,) = attainments(case_of_text(HEAD + row))
    assert (found.is_met, found.share) == (is_met, share)


@pytest.mark.parametrize(
    "row",
    [
        "| 修渠 | 正向 | ≥ | 10 | 公里 | |",
        "| 服务 | 正向 | 定性 | 良好以上 | | 3 |",
        "| 修渠 | 正向 | ≥ | | 公里 | 9 |",
    ],
)
def test_what_cannot_be_compared_is_left_out(row: str) -> None:
    assert attainments(case_of_text(HEAD + row)) == ()
