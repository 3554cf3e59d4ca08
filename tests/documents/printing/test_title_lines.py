"""Long titles are broken where the sense allows, into lines of about the same length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiheng.documents.printing.title_lines import title_lines


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("示例单位绩效自评报告", ["示例单位绩效自评报告"]),
        ("示例单位2022年度部门整体支出绩效自评报告", ["示例单位2022年度", "部门整体支出绩效自评报告"]),
        (
            "示例市示例区妇女联合会（本级）2022年单位整体支出绩效自评报告",
            ["示例市示例区妇女联合会（本级）", "2022年单位整体支出绩效自评报告"],
        ),
        (
            "示例县财政局关于印发项目支出绩效评价办法（试行）的通知",
            ["示例县财政局关于印发", "项目支出绩效评价办法（试行）的通知"],
        ),
    ],
)
def test_titles_break_between_phrases(title: str, lines: list[str]) -> None:
    assert title_lines(title, 19.5) == lines


def test_a_number_is_never_cut() -> None:
    assert title_lines("一二三四五六2022七八九十", 8) == ["一二三四五六", "2022七八九十"]


def test_closing_marks_never_begin_a_line() -> None:
    assert title_lines("一二三四（五）六七", 6) == ["一二三四", "（五）六七"]


@given(st.text(alphabet="项目绩效（）《》、12a ", max_size=90), st.integers(4, 20))
def test_no_character_is_lost(title: str, room: int) -> None:
    assert "".join(title_lines(title, room)) == title
