"""What a column counts in, by its heading: 总费用（万元） beside 人均费用（元）."""

from collections.abc import Sequence
from fractions import Fraction

from jiheng.checks.manuscript.tables.number_grids import MONEY_HEADING, NumberGrid
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.ways_of_reckoning import PRODUCT, QUOTIENT, Way

AS_IT_IS = Fraction(1)
_UNIT = late_pattern(r"\((?:单位:)?(?P<scale>[万亿千])?(?P<unit>元|吨|公斤|千克|[^()0-9/]{1,3})(?:/[^()]{1,4})?\)")
_SCALES = {"": 1, "千": 10**3, "万": 10**4, "亿": 10**8}
_WEIGHTS, _TON = ("吨", "公斤", "千克"), 1000


def factor_of(grid: NumberGrid, way: Way, columns: tuple[int, int, int]) -> Fraction:
    """What a product or quotient of the first two columns is to be multiplied by for the unit of the third.

    1 where a heading does not tell its unit.
    """
    if way not in (PRODUCT, QUOTIENT):
        return AS_IT_IS
    headings = [grid.columns.get(column) or grid.rates[column] for column in columns]
    one, two, said = map(_scale, headings)
    if one is None or two is None or said is None:
        return AS_IT_IS
    tons = [_TON if weight == "吨" else 1 for weight in _weights(headings)]
    one, two, said = one * tons[0], two * tons[1], said * tons[2]
    return Fraction(one * two, said) if way is PRODUCT else Fraction(one, two * said)


def _weights(headings: Sequence[str]) -> Sequence[str]:
    """The units that weigh; none where they weigh but one of the three, as 吨 that are paid by the 吨."""
    found = [
        unit["unit"] if (unit := _UNIT.search(heading)) and unit["unit"] in _WEIGHTS else "" for heading in headings
    ]
    return found if sum(map(bool, found)) > 1 else [""] * len(found)


def _scale(heading: str) -> int | None:
    """Things are counted one by one where nothing else is said; money may be told in anything."""
    found = _UNIT.search(heading)
    if found is None:
        return None if MONEY_HEADING.search(heading) else 1
    return _SCALES[found["scale"] or ""]
