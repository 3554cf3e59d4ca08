"""Sections are known by their headings, in whatever words; problems that lost theirs by where they stand."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.outline.purposes import Purpose, purpose_of

TITLES = [
    ("存在的主要问题", Purpose.PROBLEMS),
    ("主要不足", Purpose.PROBLEMS),
    ("偏离绩效目标的原因分析", Purpose.PROBLEMS),
    ("下一步工作打算", Purpose.MEASURES),
    ("有关建议", Purpose.MEASURES),
    ("存在的问题及改进措施", Purpose.PROBLEMS_AND_MEASURES),
    ("绩效目标完成情况", Purpose.RESULTS),
    ("主要工作成效", Purpose.RESULTS),
    ("项目绩效目标", Purpose.TARGETS),
    ("绩效目标设定情况", Purpose.TARGETS),
    ("年度重点工作任务", Purpose.TASKS),
    ("自评结论", Purpose.CONCLUSION),
    ("部门整体绩效管理情况", Purpose.MANAGEMENT),
    ("机构设置", None),
    ("其他需要说明的问题", None),
    ("人大建议和政协提案办理", None),
    ("着力解决群众出行难问题", None),
    ("困难群众救助", None),
    ("补齐基层教育短板", None),
]


@pytest.mark.parametrize(("title", "purpose"), TITLES)
def test_a_heading_tells_what_its_section_is_for(title: str, purpose: Purpose | None) -> None:
    assert purpose_of(title) is purpose


def test_a_problem_about_targets_is_still_a_problem() -> None:
    manuscript = Manuscript.of_text("一、存在的问题\n（一）绩效目标设置\n目标偏低。\n（二）支出进度\n四季度支出集中。")
    (section,) = manuscript.purposes.sections
    assert section.purpose is Purpose.PROBLEMS
    assert [point.text for point in section.points] == ["绩效目标设置目标偏低。", "支出进度四季度支出集中。"]


def test_problems_without_a_heading_are_the_run_of_defects_before_the_measures() -> None:
    manuscript = Manuscript.of_text(
        "一、主要成效\n1.修路\n修路12公里。\n（一）桥梁检测任务未完成，检测设备不足。\n（二）指标难以量化。\n二、改进措施\n（一）购置设备。"
    )
    (problems,) = manuscript.purposes.of(Purpose.PROBLEMS)
    assert problems.heading is None
    assert [point.text for point in problems.points] == ["桥梁检测任务未完成，检测设备不足。", "指标难以量化。"]


def test_results_before_the_measures_are_not_taken_for_problems() -> None:
    manuscript = Manuscript.of_text("一、主要成效\n（一）修路12公里。\n（二）建桥2座。\n二、改进措施\n（一）购置设备。")
    assert manuscript.purposes.of(Purpose.PROBLEMS) == ()


def test_points_told_by_ordinals_in_one_paragraph_are_told_apart() -> None:
    manuscript = Manuscript.of_text("一、存在问题\n一是人员偏少；二是设备老化。")
    (section,) = manuscript.purposes.sections
    assert [point.text for point in section.points] == ["一是人员偏少；", "二是设备老化。"]


def test_the_purpose_of_a_paragraph_is_that_of_its_innermost_section() -> None:
    manuscript = Manuscript.of_text("一、绩效目标\n建桥2座。\n二、存在问题\n设备不足。\n三、其他\n略。")
    assert [manuscript.purposes.purpose(passage) for passage in manuscript.prose] == [
        None,
        Purpose.TARGETS,
        None,
        Purpose.PROBLEMS,
        None,
        None,
    ]


def test_a_heading_that_names_several_things_gives_way_to_its_parts() -> None:
    manuscript = Manuscript.of_text(
        "一、主要经验、存在的问题和建议\n（一）主要经验\n早谋划。\n（二）存在的问题\n设备不足。\n（三）有关建议\n购置设备。"
    )
    assert [(each.purpose, each.text) for each in manuscript.purposes.sections] == [
        (Purpose.PROBLEMS, "设备不足。"),
        (Purpose.MEASURES, "购置设备。"),
    ]


def test_an_item_that_begins_with_a_title_is_a_section_too() -> None:
    manuscript = Manuscript.of_text(
        "一、评价结论及建议\n（一）评价结论。得分95分。\n（二）存在问题。一是设备不足；二是人员偏少。\n（三）改进建议。购置设备。"
    )
    (problems,) = manuscript.purposes.of(Purpose.PROBLEMS)
    assert [point.text for point in problems.points] == ["一是设备不足；", "二是人员偏少。"]
    (measures,) = manuscript.purposes.of(Purpose.MEASURES)
    assert [point.text for point in measures.points] == ["购置设备。"]


def test_an_item_far_down_a_list_makes_no_section() -> None:
    manuscript = Manuscript.of_text("一、概况\n1.目标完成情况。已完成。\n2.人员。12人。")
    assert manuscript.purposes.sections == ()


def test_a_section_of_which_only_the_title_is_left_makes_no_points() -> None:
    (section,) = Manuscript.of_text("一、评价结论及建议\n（一）存在问题。").purposes.of(Purpose.PROBLEMS)
    assert section.points == ()
