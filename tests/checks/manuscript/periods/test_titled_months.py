"""A report titled of one month tells nothing of a later one."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.periods.titled_months import told_of_later_months


def doubts(text: str) -> list[str]:
    return [each.told.doubt for each in told_of_later_months(Manuscript.of_text(text).prose)]


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("某县护林热线二月情况通报\n2021年3月，共受理来电862件。", "题目是二月情况通报，这里写的是3月"),
        ("某县2021年上半年造林分析\n2021年9月，全县造林86亩。", "题目是2021年上半年造林分析，这里写的是9月"),
        ("2021年5月造林情况\n6月份，全县造林86亩。", "题目是2021年5月造林情况，这里写的是6月"),
    ],
)
def test_a_later_month_than_that_of_the_title_is_told(text: str, doubt: str) -> None:
    assert doubts(text) == [doubt]


@pytest.mark.parametrize(
    "text",
    [
        "某县护林热线三月份工作通报\n2021年2月，共受理来电862件。",
        "某县护林热线三月份工作通报\n2021年3月，受理来电862件。4月，回访36件。",
        "某县护林热线三月份工作通报\n2021年4月5日，受理来电862件。",
        "某县护林热线十二月情况通报\n2022年1月，受理来电862件。",
        "某县五月安全检查情况通报\n6月，办结36件。",
        "某县2021年二季度造林小结\n4月，造林86亩；5月，造林96亩；6月，造林92亩。",
        "某县2021年造林小结\n4月，造林86亩。",
    ],
)
def test_other_months_may_stand_below_a_title(text: str) -> None:
    assert doubts(text) == []
