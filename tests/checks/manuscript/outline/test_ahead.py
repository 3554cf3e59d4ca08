"""Which chapters of a report are still to come."""

from textwrap import dedent

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.document import Document


def test_the_chapters_behind_a_review_are_to_come_until_one_tells_results() -> None:
    assert told_ahead(
        """\
        一、2022年工作回顾
        修建水渠30公里。
        二、2023年总体要求和主要目标
        修建水渠36公里。
        三、扎实推进水网建设
        加固堤防12公里。
        四、有关情况说明
        加固堤防9公里。"""
    ) == ["二、2023年总体要求和主要目标", "修建水渠36公里。", "三、扎实推进水网建设", "加固堤防12公里。"]


def test_the_budget_behind_the_execution_of_the_year_before_is_to_come() -> None:
    text = "一、2022年预算执行情况\n收入3亿元。\n二、2023年预算草案\n收入4亿元。"
    assert told_ahead(text) == ["二、2023年预算草案", "收入4亿元。"]


def test_the_aims_of_a_later_year_behind_the_execution_of_a_plan_are_to_come() -> None:
    text = "一、2022年计划执行情况\n新增渡口3处。\n二、2023年主要目标\n新增渡口4处。"
    assert told_ahead(text) == ["二、2023年主要目标", "新增渡口4处。"]


def test_what_a_chapter_of_problems_and_next_steps_tells_of_the_year_is_past() -> None:
    text = "一、存在问题与下步打算\n全年投诉已全部办结。窗口要更耐心。\n全年要办结投诉42件。\n水渠要延伸。"
    assert told_ahead(text) == ["一、存在问题与下步打算", "全年要办结投诉42件。", "水渠要延伸。"]


def test_a_heading_glued_to_its_text_opens_what_follows() -> None:
    text = "一、过去一年工作\n水渠通水。三、2023年重点任务水渠要延伸。\n加固堤防12公里。"
    assert told_ahead(text.replace("过去一年工作", "过去一年工作回顾")) == ["加固堤防12公里。"]


@pytest.mark.parametrize(
    "text",
    [
        "一、年度重点工作任务\n修建水渠36公里。\n二、工作完成情况\n修建水渠36公里。",
        "水务站2022年工作总结\n一、总体情况\n建议办结36件。\n二、建议提案办理\n办结36件。",
        "一、2022年工作回顾\n修渠30公里。\n二、存在的问题\n尚有3公里未通水。",
    ],
)
def test_tasks_ahead_of_their_results_are_of_the_year(text: str) -> None:
    assert told_ahead(text) == []


def test_next_steps_last_to_the_next_chapter() -> None:
    text = "一、成效\n修渠30公里。\n二、下一步打算\n（一）水网\n修渠36公里。\n三、附件\n表1"
    assert told_ahead(text) == ["二、下一步打算", "（一）水网", "修渠36公里。"]


def test_what_sums_up_the_year_below_next_steps_is_not_to_come() -> None:
    text = (
        "柳溪镇2023年工作总结\n一、成效\n修渠30公里。\n二、2024年工作打算\n修渠36公里。\n总之，2023年全镇修渠30公里。"
    )
    assert told_ahead(text) == ["二、2024年工作打算", "修渠36公里。"]
    assert told_ahead(text.replace("总之，2023年全镇", "一年来，")) == ["二、2024年工作打算", "修渠36公里。"]
    assert told_ahead(text.replace("2023年全镇", "水渠")) == ["二、2024年工作打算", "修渠36公里。"]
    assert told_ahead(text.replace("全镇修", "全镇计划修"))[-1] == "总之，2023年全镇计划修渠30公里。"


def told_ahead(text: str) -> list[str]:
    manuscript = Manuscript(Document.of_text(dedent(text)))
    return [passage.text for passage in manuscript.passages if passage.index in manuscript.ahead]
