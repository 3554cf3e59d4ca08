"""Years that a report of 2023 looks back on as its own."""

import pytest

from tests.checks.manuscript.years.told import years_told


@pytest.mark.parametrize(
    "text",
    [
        "要看到2022年工作中的不足，认真改进。",
        "回顾2022年工作，成绩来之不易。",
        "我局将认真总结2022年的经验，2024年再上新台阶。",
        "上述支出均为2022年发生。",
        "在2022年工作的基础上，2024年继续加大投入。",
        "本报告反映2022年度项目支出情况。",
    ],
)
def test_the_year_before_is_told(text: str) -> None:
    assert years_told(text) == ["2022≠2023"]


@pytest.mark.parametrize(
    "text",
    [
        "要看到2023年工作中的不足。",
        "2023年，在2022年的基础上新增床位60张。",
        "接待老人1,284人，在2022年基础上增长5%。",
        "对2022年审计反馈的问题，要正视2022年管理中的不足，逐项整改。",
        "本报告所称2022年数据均为决算数。",
    ],
)
def test_a_year_with_a_reason_is_left(text: str) -> None:
    assert years_told(text) == []
