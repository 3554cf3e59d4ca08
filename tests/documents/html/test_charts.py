"""Bars are as long as their values and never leave the picture."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from jiheng.core.blocks import Chart
from jiheng.documents.html.charts import lay_out_chart


def test_bars_are_as_long_as_their_values() -> None:
    drawn = lay_out_chart(Chart("示例", (("甲", Decimal(50), "50%"), ("乙", Decimal(25), "25%")), "%", Decimal(100)))
    assert [bar.length for bar in drawn.bars] == [200, 100]
    assert drawn.track_length == 400


def test_without_a_maximum_the_longest_bar_fills_the_width() -> None:
    drawn = lay_out_chart(Chart("示例", (("甲", Decimal(2), "2"), ("乙", Decimal(8), "8")), "分"))
    assert [bar.length for bar in drawn.bars] == [100, 400]
    assert drawn.track_length == 0


def test_a_long_name_takes_two_lines() -> None:
    drawn = lay_out_chart(Chart("示例", (("妇女创业小额贷款贴息工作间接带动群众就业人数完成率", Decimal(1), "1"),), ""))
    assert len(drawn.bars[0].name) == 2


def test_a_chart_of_nothing_is_empty() -> None:
    assert lay_out_chart(Chart("示例", (), "")).bars == ()
    assert lay_out_chart(Chart("示例", (("甲", Decimal(0), "0"),), "")).bars[0].length == 0


@given(st.lists(st.decimals(-1000, 1000, places=2), min_size=1), st.none() | st.decimals(1, 2000, places=2))
def test_no_bar_leaves_the_picture(values: list[Decimal], maximum: Decimal | None) -> None:
    drawn = lay_out_chart(Chart("示例", tuple(("甲", value, str(value)) for value in values), "", maximum))
    for bar in drawn.bars:
        assert drawn.track_start - 0.1 <= bar.start
        assert bar.start + bar.length <= drawn.track_start + 400.2
        assert bar.top >= 0
        assert bar.top + drawn.bar_height <= drawn.height
