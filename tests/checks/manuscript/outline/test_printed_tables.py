"""Rows of tables that a file of pages gives line by line are no headings."""

from jiheng.checks.manuscript.manuscript import Manuscript

_ROWS = (
    "一、财政拨款",
    "一、教育支出",
    "2,510,000",
    "二、事业收入",
    "二、卫生支出",
    "31,600.50",
    "三、其他收入",
    "64,200",
)


def headings(*lines: str) -> list[str]:
    return [str(each) for each in Manuscript.of_text("\n".join(lines)).outline.entries]


def test_rows_from_the_unit_line_to_the_last_amount_are_left_out() -> None:
    told = headings("一、收支总表", "单位：元", *_ROWS, "二、情况说明", "全年收支平衡，没有结余。")
    assert told == ["一、收支总表", "二、情况说明"]


def test_without_a_unit_line_a_table_begins_at_its_first_amount() -> None:
    told = headings("一、收支总表", *_ROWS, "二、情况说明", "全年收支平衡，没有结余。")
    assert told == ["一、收支总表", "一、财政拨款", "一、教育支出", "二、情况说明"]


def test_prose_and_parts_of_the_report_part_two_tables() -> None:
    told = headings(
        "单位：元", *_ROWS, "第二部分 情况说明", "一、收支情况", "全年收支平衡，没有结余。", "二、附表", *_ROWS[2:]
    )
    assert told == ["第二部分情况说明", "一、收支情况", "二、附表"]


def test_two_amounts_in_lines_of_their_own_are_no_table() -> None:
    told = headings("一、收入", "2,510,000", "二、支出", "31,600.50", "三、说明", "全年收支平衡，没有结余。")
    assert told == ["一、收入", "二、支出", "三、说明"]


def test_page_numbers_and_years_are_no_amounts() -> None:
    told = headings("一、收入", "12", "二、支出", "2024", "三、结余", "13", "四、说明", "14")
    assert told == ["一、收入", "二、支出", "三、结余", "四、说明"]
