"""Figures that a report of 2023 tells of its own year and of another."""

import pytest

from jiheng.checks.check import Flaw
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.report.agreement.one_figure_of_two_years import one_figure_of_two_years
from tests.checks.manuscript.years.told import years_told

_RESULTS = "二、完成情况\n为老人配餐18.64万人次，巡访独居老人2,436人，新增床位360张，举办讲座47场。\n三、问题\n"


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("2022年配餐18.64万人次，老人普遍满意。", "2022≠2023"),
        ("2022年巡访的2,436名独居老人均已建立档案。", "2022≠2023"),
        ("巡访独居老人2,436人（2022年）。", "2022≠2023"),
        ("截至2022年底新增的360张床位全部投入使用。", "2022≠2023"),
        ("新增床位360张已于2022年底前投入使用。", "2022≠2023"),
        ("2021年举办的47场讲座录像保存完好。", "2021≠2023"),
        ("2024年新增床位360张，供需矛盾明显缓解。", "2024≠2023"),
    ],
)
def test_a_figure_under_another_year_is_told_with_both_places(text: str, arithmetic: str) -> None:
    assert years_told(_RESULTS + text) == [arithmetic]


@pytest.mark.parametrize(
    "text",
    [
        "2022年配餐17.91万人次。",
        "2022年新增床位360张，与2023年持平。",
        "2024年计划新增床位360张。",
        "2024年新增床位360张以上。",
        "2024年，举办讲座47场，继续办好老年学堂。",
        "2022年12月提前下达资金用于新增床位360张。",
        "比2022年的2,436人略有变化。",
        "《2022年新增床位360张实施方案》已经印发。",
    ],
)
def test_a_figure_with_a_reason_to_be_of_another_year_is_left(text: str) -> None:
    assert years_told(_RESULTS + text) == []


def test_what_a_bracket_tells_of_the_year_before_is_no_reason() -> None:
    text = "受理信访1,284件（上年旧存36件，新收1,248件）。\n2022年受理的1,284件信访，无一件超期。"
    assert years_told(text) == ["2022≠2023"]


def test_a_rate_with_decimals_is_told_of_one_year() -> None:
    assert years_told("预算执行率96.40%。\n2022年度预算执行率96.40%的情况已经公开。") == ["2022≠2023"]


def test_one_month_of_two_years_is_told_without_a_title() -> None:
    text = "截至2023年10月底，已整改问题58个。\n2022年10月底前整改的58个问题均已销号。"
    assert [each.arithmetic for each in one_figure_of_two_years.find(Manuscript.of_text(text))] == ["2022≠2023"]


def test_a_year_told_often_is_doubted_only_by_many_digits() -> None:
    often = "2022年走访老人1,120人。\n2022年转介病人85人。\n2022年接听热线3,410个。\n"
    assert years_told(f"{_RESULTS}{often}2022年新增床位360张。") == []
    assert years_told(f"{_RESULTS}{often}2022年配餐18.64万人次。") == ["2022≠2023"]


_YEAR_AT_SCHOOL = "全年供餐198天，受益学生38,500名。门诊48.60万人次，比上年45.00万人次增长8%。审减1,056.00万元。\n"


@pytest.mark.parametrize(
    "text",
    [
        "自评所依据的2022年度供餐198天的记录，由各校按月上报。",
        "总的看，2022年度我县38,500名学生享受了营养改善计划。",
        "2022年度48.60万人次的诊疗量创历史新高。",
        "学校将2022届38,500名学生的去向数据用于专业调整。",
        "2022年度审减的1,056.00万元成本中，部分属屡审屡犯。",
    ],
)
def test_what_a_word_of_plans_or_of_long_ago_does_not_excuse(text: str) -> None:
    assert years_told(_YEAR_AT_SCHOOL + text)[:1] == ["2022≠2023"]


@pytest.mark.parametrize(
    "text",
    [
        "学校将2022届38,420名学生的去向数据用于专业调整。",
        "2022年合同工期198天。",
        "2022年计划受益学生38,500名。",
        "问题一：2022年度审减1,284.00万元。",
    ],
)
def test_what_is_of_that_year_is_left(text: str) -> None:
    manuscript = Manuscript.of_text(f"某县2023年度绩效自评报告\n{_YEAR_AT_SCHOOL}{text}")
    assert not [each for each in one_figure_of_two_years.find(manuscript) if isinstance(each, Flaw)]
