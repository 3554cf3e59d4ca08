"""Two figures that are told again under each other's names."""

import pytest

from tests.checks.manuscript.facts.told_again.conflicts import figures_apart


@pytest.mark.parametrize(
    ("first", "again", "told"),
    [
        (
            "参保职工495,000人，其中在职346,500人、退休148,500人。",
            "148,500名在职职工对应346,500名退休人员，负担较重。",
            [("346,500人", "148,500名")],
        ),
        (
            "门诊收入2,860万元、住院收入4,150万元。",
            "门诊收入4,150万元、住院收入2,860万元。",
            [("2,860万元", "4,150万元")],
        ),
        # in the right way, in either order
        (
            "参保职工495,000人，其中在职346,500人、退休148,500人。",
            "346,500名在职职工对应148,500名退休人员，负担较轻。",
            [],
        ),
        ("门诊收入2,860万元、住院收入4,150万元。", "住院收入4,150万元、门诊收入2,860万元。", []),
        # what was planned of the one was done of the other; another year; another place
        ("年初预算收入12.86亿元、支出12.15亿元。", "全年收入12.15亿元，支出12.86亿元，收不抵支。", []),
        ("2021年男职工1,268人、女职工1,152人。", "2022年男职工1,152人、女职工1,268人。", []),
        ("甲镇种植玉米1,286亩、大豆2,352亩。", "乙镇种植大豆1,286亩、玉米2,352亩。", []),
        ("发放贷款2,860万元，收回贷款1,150万元。", "上年发放贷款1,150万元，收回贷款2,860万元。", []),
    ],
)
def test_what_is_told_of_each_was_told_of_the_other(first: str, again: str, told: list[tuple[str, str]]) -> None:
    assert figures_apart(f"某县2022年工作总结\n一、概况\n{first}\n二、分析\n{again}") == told
