"""What is still to be done, for a time that is over."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.years.aims_of_the_past import NEVER, aims_of_the_past, written_in

_REPORT = "某局2022年工作总结\n一、完成情况\n安装路灯36盏。\n二、2023年工作打算\n（一）照明。{}"


def _told(text: str) -> list[str]:
    manuscript = Manuscript.of_text(text)
    told = [each for each in manuscript.prose if each.index in manuscript.ahead]
    return [each.words for each in aims_of_the_past(manuscript.prose, told, manuscript.outline, manuscript.year)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("力争到2022年底，亮灯率达到98%。", "力争到2022年底"),
        ("新灯拟2022年5月安装，年底亮灯。", "拟2022年5月"),
        ("务必于2022年第三季度完成换装。", "务必于2022年第三季度"),
        ("建议2022年起推行路长制。", "建议2022年起"),
        ("2022年将新装路灯12盏。", "2022年将"),
        ("2022年计划安装路灯48盏，比上年实际增长12%。", "2022年计划"),
        ("努力全面完成2022年各项任务。", "2022年各项任务"),
        ("确保2022年全年亮灯率达到98%。", "确保2022年全年"),
        ("自评结果作为安排2022年预算的依据。", "2022年预算的依据"),
    ],
)
def test_a_time_before_the_year_planned_is_told(text: str, words: str) -> None:
    assert _told(_REPORT.format(text)) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "力争到2023年底，亮灯率达到98%。",
        "力争亮灯率由2022年底的92%提高到98%。",
        "确保2022年9月底安装的路灯全部亮灯。",
        "原计划2022年5月安装的路灯，确保2023年3月亮灯。",
        "2022年9月底前已安装的36盏要管好。",
        "计划在2022年底的基础上增加12盏。",
        "2023年将新装路灯12盏。",
        "2022年计划安装路灯36盏，实际安装36盏。",
        "在完成2022年任务的基础上再加一把劲，已完成2022年任务36盏。",
        "自评结果作为安排2023年预算的依据。",
    ],
)
def test_a_time_to_come_or_one_that_only_tells_which_is_left(text: str) -> None:
    assert _told(_REPORT.format(text)) == []


def test_under_a_heading_without_a_year_the_month_in_which_it_was_written_counts() -> None:
    text = "某局工作情况汇报\n（报告日期：2024年8月）\n三、下一步打算\n建议2023年起推行路长制，拟2024年9月换灯。"
    assert _told(text) == ["建议2023年起"]


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("某局情况汇报\n——2024年1月18日在某镇大会上\n安装路灯36盏。", (2024, 1)),
        ("某局情况汇报\n安装路灯36盏。\n某局\n2024年3月15日", (2024, 3)),
        ("某局情况汇报\n安装路灯36盏。", NEVER),
    ],
)
def test_when_a_report_was_written_is_told_at_its_head_or_end(text: str, month: tuple[int, int]) -> None:
    assert written_in(Manuscript.of_text(text).prose) == month
