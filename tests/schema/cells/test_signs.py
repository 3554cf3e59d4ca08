"""Whether an indicator is quantitative or qualitative is told by its value."""

import pytest

from jiheng.core.indicator_values import Direction, Nature, Operator
from jiheng.schema.cells.signs import Character, read_character


@pytest.mark.parametrize(
    ("text", "character"),
    [
        ("定量", Character(nature=Nature.QUANTITATIVE)),
        ("定性指标", Character(nature=Nature.QUALITATIVE)),
        ("正向", Character(direction=Direction.HIGHER)),
        ("反向", Character(direction=Direction.LOWER)),
        ("≥", Character(operator=Operator.AT_LEAST)),
        ("＝", Character(operator=Operator.EQUAL)),
        ("小于等于", Character(operator=Operator.AT_MOST)),
        ("定量/反向", Character(nature=Nature.QUANTITATIVE, direction=Direction.LOWER)),
        ("", Character()),
        ("—", Character()),
        ("随便", None),
    ],
)
def test_indicator_character_is_told_by_its_value(text: str, character: Character | None) -> None:
    assert read_character(text) == character
