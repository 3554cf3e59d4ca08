"""Headings and items found by their numbers, whatever a conversion made of them."""

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.outline.outline import Outline
from jiheng.core.blocks import Heading, Paragraph, Run
from jiheng.core.document import Document, Section


def outline(*lines: str) -> Outline:
    return Manuscript.of_text("\n".join(lines)).outline


def told(read: Outline) -> list[str]:
    """One line an entry: depth, number, title, * for a number that lost its Chinese digits."""
    return [
        f"{each.level} {each.number.text if each.number else ''} {each.title}{'*' if each.out_of_style else ''}"
        for each in read.entries
    ]


def test_sections_stand_under_the_one_above_them() -> None:
    read = outline("某局报告", "一、基本情况", "（一）概况", "1.职责", "（二）收支", "二、结论", "自评得分96分。")
    assert told(read) == ["1 一、 基本情况", "2 （一） 概况", "3 1. 职责", "2 （二） 收支", "1 二、 结论"]
    assert [each.parent for each in read.entries] == [None, 0, 1, 0, None]
    assert [each.end for each in read.entries] == [5, 4, 4, 5, 7]


def test_numbers_that_lost_their_chinese_digits_keep_their_level() -> None:
    read = outline(
        "一、基本情况", "（一）概况", "（2）收支情况", "2、综合评价", "（1）自评结论", "（2）指标完成情况", "三、问题"
    )
    assert told(read) == [
        "1 一、 基本情况",
        "2 （一） 概况",
        "2 （2） 收支情况*",
        "1 2、 综合评价*",
        "2 （1） 自评结论*",
        "2 （2） 指标完成情况*",
        "1 三、 问题",
    ]


def test_a_list_of_its_own_style_is_no_section_of_the_level_above() -> None:
    read = outline(
        "一、职责", "1、拟订规划", "2、组织实施", "二、机构", "（一）内设", "1.办公室", "（1）文秘", "（2）档案"
    )
    assert told(read)[1:3] == ["2 1、 拟订规划", "2 2、 组织实施"]
    assert told(read)[-2:] == ["4 （1） 文秘", "4 （2） 档案"]


def test_an_item_whose_first_number_was_lost_does_not_take_the_place_of_the_next_section() -> None:
    assert told(outline("一、职责如下", "2、组织实施", "二、机构"))[1] == "2 2、 组织实施"


def test_the_title_of_an_item_is_its_first_sentence() -> None:
    read = outline("三、问题", "（一）目标设置不细。部分指标没有数量。")
    assert told(read)[1] == "2 （一） 目标设置不细"
    assert [each.is_heading for each in read.entries] == [True, False]


def test_a_table_of_contents_is_left_out() -> None:
    body = ["一、概况", "本局成立多年。", "二、结论", "总体良好。"]
    for contents in (
        ["目 录", "一、概况\t1", "二、结论\t3"],
        ["目录", "一、概况", "二、结论"],
        ["一、概况……1", "二、结论……3"],
    ):
        assert told(outline("某局报告", *contents, *body)) == ["1 一、 概况", "1 二、 结论"]


def test_a_part_that_comes_again_ends_the_table_of_contents() -> None:
    contents = ("目录", "第一部分 某局概况", "一、职责", "第二部分 决算")
    assert told(outline(*contents, "第一部分", "某局概况", "一、职责", "负责道路。"))[0] == "1 第一部分 "


def test_numbers_begin_anew_in_each_part_and_annex() -> None:
    read = outline(
        "第一部分 概况", "一、职责", "二、机构", "第二部分 决算", "一、收入", "附件1：自评报告", "一、项目概况"
    )
    assert [[each.value for each in group] for group in read.groups] == [[1, 2], [1, 2], [1], [1]]


def test_a_second_list_under_one_heading_is_a_run_of_its_own() -> None:
    read = outline("一、情况", "1.甲事", "2.乙事", "其次是：", "1.丙事", "2.丁事")
    assert [[each.title for each in run] for run in read.runs] == [["情况"], ["甲事", "乙事"], ["丙事", "丁事"]]


def test_a_list_inside_another_of_its_style_is_taken_out() -> None:
    read = outline("1.修路", "1.选线。", "2.施工。", "2.架桥", "1.选址。", "3.植树", "3.护林")
    assert [[each.value for each in run] for run in read.runs] == [[1, 2, 3, 3], [1, 2], [1]]


def test_decimal_numbers_stand_under_the_number_they_begin_with() -> None:
    assert told(outline("1.总则", "1.1目的", "1.2依据", "2.分则")) == [
        "1 1. 总则",
        "2 1.1 目的",
        "2 1.2 依据",
        "1 2. 分则",
    ]


def test_headings_of_a_file_need_no_number() -> None:
    document = Document(
        "",
        (
            Section(
                (
                    Heading(1, "基本情况", number="一、"),
                    Heading(2, "概况"),
                    Paragraph((Run("本中心设三科。"),)),
                    Heading(1, "结论", number="二、"),
                )
            ),
        ),
    )
    read = Manuscript(document).outline
    assert told(read) == ["1 一、 基本情况", "2  概况", "1 二、 结论"]
    assert [each.title for each in read.groups[0]] == ["基本情况", "结论"]


def test_a_passage_knows_the_headings_above_it() -> None:
    manuscript = Manuscript.of_text("前言\n一、情况\n（一）概况\n本局设三科。\n1.管理有待加强。\n附件：\n附表说明。")
    sections = [[each.title for each in manuscript.outline.section_of(passage)] for passage in manuscript.passages]
    assert sections == [[], ["情况"], ["情况", "概况"], ["情况", "概况"], ["情况", "概况"], [], []]


def test_children_are_the_entries_directly_below() -> None:
    read = outline("一、情况", "（一）概况", "1.职责", "（二）收支", "二、结论")
    assert [each.title for each in read.children(None)] == ["情况", "结论"]
    assert [each.title for each in read.children(read.entries[0])] == ["概况", "收支"]
    assert read.children(read.entries[4]) == ()
    assert [each.title for each in read.headings] == ["情况", "概况", "职责", "收支", "结论"]


def test_nothing_has_no_outline() -> None:
    assert outline("").entries == ()
