"""Nothing a person can type into a cell raises."""

from hypothesis import given
from hypothesis import strategies as st

from jiheng.core.case import MoneyUnit
from jiheng.schema.cells.actuals import read_actual
from jiheng.schema.cells.amounts import read_amount, read_points, read_rate
from jiheng.schema.cells.characters import normalised
from jiheng.schema.cells.names import split_points, split_target, without_number
from jiheng.schema.cells.reading import CellContext
from jiheng.schema.cells.signs import read_character
from jiheng.schema.cells.targets import read_target
from jiheng.schema.cells.units import read_unit

NEAR_CELLS = st.one_of(
    st.text(max_size=40),
    st.text("≥≤=＝><≧═0123456789.,，％%万亿元人次月日年底前以上内不约—/*（）()；～- \n第三百之分", max_size=24),
)


@given(text=NEAR_CELLS, unit=st.sampled_from(["", "%", "次", "万元", "万"]), actual=NEAR_CELLS)
def test_nothing_raises_and_questions_leave_no_value(text: str, unit: str, actual: str) -> None:
    context = CellContext(year=2021, unit_of_measure=unit, level2="时效指标")
    aimed = read_target(text, context)
    for reading in (aimed, read_actual(actual, context, aimed)):
        assert reading.value is None or not reading.problems
    read_amount(text, MoneyUnit.WAN)
    read_points(text)
    read_rate(text, is_percent_formatted=False)
    read_character(text)
    read_unit(normalised(text))
    split_points(text)
    split_target(text)
    without_number(text)


@given(text=NEAR_CELLS)
def test_normalising_twice_is_normalising_once(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)
