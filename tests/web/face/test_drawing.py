"""Where everything stands in a chart."""

from decimal import Decimal

from jiheng.web.face.drawing import draw_bars, draw_lines
from jiheng.web.face.parts import Bar, BarChart, Line, LineChart


def test_bars_are_as_long_as_their_share_and_never_leave_the_track() -> None:
    values = ("0", "50", "100", "130", "-5")
    chart = BarChart("得分", tuple(Bar("某局", Decimal(value), value) for value in values), Decimal(100))
    drawn = draw_bars(chart)
    assert [bar.length for bar in drawn.bars] == [0, drawn.track_length // 2, drawn.track_length, drawn.track_length, 0]


def test_a_long_name_is_shortened_on_the_drawing_alone() -> None:
    name = "示例区农业农村和水务发展服务保障中心"
    (bar,) = draw_bars(BarChart("得分", (Bar(name, Decimal(1), "1"),), Decimal(1))).bars
    assert (bar.name, bar.bar.name) == ("示例区农业农村和水务发展服务保…", name)


def test_a_chart_without_a_maximum_draws_nothing_long() -> None:
    (bar,) = draw_bars(BarChart("得分", (Bar("甲", Decimal(0), "0"),), Decimal(0))).bars
    assert bar.length == 0


def test_a_line_breaks_where_nothing_is_known() -> None:
    line = Line("支出", (Decimal(0), None, Decimal(50), Decimal(100)))
    (drawn,) = draw_lines(LineChart("进度", ("一", "二", "三", "四"), (line,))).lines
    assert [len(stretch.split()) for stretch in drawn.stretches] == [1, 2]
    assert len(drawn.dots) == 3


def test_names_of_lines_that_end_together_do_not_cover_each_other() -> None:
    same = (Decimal(80), Decimal(90))
    first, second = draw_lines(LineChart("进度", ("一", "二"), (Line("甲", same), Line("乙", same)))).lines
    assert second.end[1] - first.end[1] == 16


def test_a_chart_without_any_value_is_a_frame() -> None:
    (line,) = draw_lines(LineChart("进度", ("一",), (Line("甲", (None,)),))).lines
    assert (line.stretches, line.dots) == ((), ())
