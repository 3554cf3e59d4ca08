"""The actual values that a report's tables tell, as they can be compared with a sentence."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.clean_text import cleaned
from jiheng.core.finding import Location
from jiheng.quantities.interval import Interval
from jiheng.quantities.units import base_of
from jiheng.schema.cells.units import read_unit
from jiheng.schema.form_tables.vocabulary import Meaning


def values_in_tables(manuscript: Manuscript) -> Iterator[tuple[str, str, str, Interval, Location]]:
    """Name, unit, words, what they can stand for, and the place, of every actual value that is a number."""
    for form in manuscript.indicator_forms:
        for line in form.indicators:
            value, unit = line.actual.value, read_unit(line.target.unit_of_measure)
            if isinstance(value, Decimal) and unit is not None:
                exact = Interval.point(Fraction(value) * Fraction(unit.scale))
                words = line.text(Meaning.ACTUAL)
                yield cleaned(line.name).text, base_of(unit.base), words, exact, line.at(Meaning.ACTUAL)
