"""Whether a printed line goes on with the paragraph of the line before it."""

from typing import NamedTuple

import pytest

from jiheng.documents.report_reader.pdf.lines import Line
from jiheng.documents.report_reader.pdf.paragraphs import Measure, begins_paragraph

MEASURE = Measure(left=72, right=522, size=11, pitch=20)


class Printed(NamedTuple):
    """Text between two places of one page, the top and the height of its letters."""

    text: str
    x0: float
    x1: float
    top: float
    size: float

    @property
    def line(self) -> Line:
        return Line(self.text, self.x0, self.x1, self.top, self.top + self.size, self.size, 12, 1, False, ())


FULL = Printed("支出合计46万元，其中其他", 96, 514, 261, 11)


@pytest.mark.parametrize(
    ("before", "line", "begins"),
    [
        # all lines nearly fill a narrow column, so that nothing else parts them
        (Printed("二、绩效目标完成情况", 72, 500, 261, 11), Printed("（一）产出情况", 72, 300, 281, 11), True),
        (Printed("二、目标完成，详见", 72, 500, 261, 11), Printed("（一）（二）两部分", 72, 300, 281, 11), False),
        (Printed("支出合计46万元，其中", 72, 500, 261, 11), Printed("1.5万元为其他支出", 72, 300, 281, 11), False),
        (Printed("甲县交通运输局", 420, 522, 261, 11), Printed("2024年3月8日", 430, 522, 281, 11), True),
        (Printed("2024年3月8日", 430, 522, 261, 11), Printed("（联系人：王某）", 72, 200, 281, 11), True),
        (Printed("支出合计46万元，其中", 72, 500, 261, 11), Printed("人员20万元", 96, 522, 281, 11), False),
    ],
)
def test_headings_and_signatures_stand_alone(before: Printed, line: Printed, begins: bool) -> None:
    assert begins_paragraph(before.line, line.line, MEASURE, MEASURE) is begins


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        (Printed("收入6.2万元，占0.21%；", 72, 202, 275, 11), False),
        (Printed("收入6.2万元，占0.21%；", 72, 202, 275, 22), False),  # the font of its digits makes room for more
        (Printed("支出决算情况", 72, 202, 285, 22), True),  # really larger: the lines lie so far apart
        (Printed("支出决算情况", 96, 202, 301, 11), True),
    ],
)
def test_a_line_goes_on_unless_it_is_larger_or_stands_apart(line: Printed, begins: bool) -> None:
    assert begins_paragraph(FULL.line, line.line, MEASURE, MEASURE) is begins


@pytest.mark.parametrize(
    ("first", "line", "begins"),
    [
        (96, Printed("七是新修道路6公里；", 72, 522, 281, 11), False),  # a new one would be indented like the first
        (96, Printed("七是新修道路6公里；", 96, 522, 281, 11), True),
        (72, Printed("七是新修道路6公里；", 72, 522, 281, 11), True),
        (96, Printed("（七）新修道路", 72, 200, 281, 11), True),
    ],
)
def test_points_within_an_indented_paragraph_may_begin_a_line(first: float, line: Printed, begins: bool) -> None:
    began = Printed("一是改造桥梁4座；二是", first, 522, 241, 11).line
    before = Printed("新增公交线路2条；六是补种行道树；", 72, 520, 261, 11).line
    assert begins_paragraph(before, line.line, MEASURE, MEASURE, first=began) is begins
