"""Years told one by one are as many as told, and follow each other where they run on."""

import pytest

from jiheng.checks.manuscript.periods.rows_of_years import rows_of_years


def wrong(text: str) -> list[str]:
    return [each.right for each in rows_of_years(text) if not each.holds]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("从2018年起连续三年列入实事，即2018年、2019年和2021年。", "2018年至2020年"),
        ("连续三年（2019年、2020年、2022年）获评优秀。", "2019年至2021年"),
        ("实施期为三年，分别为2020年、2021年和2023年。", "2020年至2022年"),
        ("2019年、2020年、2022年连续三年获评优秀。", "2019年至2021年"),
        ("两年间，即2020年、2021年、2022年，共培训3,200人次。", "3年"),
        ("2018年、2019年、2020年、2021年三年累计护林86户。", "4年"),
    ],
)
def test_years_in_a_row_that_are_not_so_many_or_leave_one_out(text: str, right: str) -> None:
    assert wrong(text) == [right]


@pytest.mark.parametrize(
    "text",
    [
        "连续三年（2019、2020、2021年）获评优秀，2023年再次获评。",
        "连续三届（2017年、2019年、2021年）获评优秀。",
        "两个年度（2020年、2022年）获评优秀。",
        "第三年（2020年、2021年为前两年）完成验收。",
        "三年来，2020年、2021年各新建3所，2022年新建5所。",
        "2019年、2021年和2023年三次获评优秀，连续三年考核合格。",
        "项目分三年实施：2020年完成选址，2021年开工。",
        "2018年、2020年两年共护林86户；2018年、2019年，三年期贷款86笔。",
    ],
)
def test_years_that_are_told_apart_or_one_by_one(text: str) -> None:
    assert wrong(text) == []
