"""Targets whose number has no unit of measure, or another one than the column says."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.checks.check import Flaw
from jiheng.checks.declared.indicator import Declared
from jiheng.core.indicator_values import Span
from jiheng.core.numbers import plain
from jiheng.schema.form_tables.vocabulary import Meaning


def targets_without_unit(indicators: Sequence[Declared]) -> Iterator[Flaw]:
    """300: people, person-times or yuan?"""
    for each in indicators:
        if each.unit or not isinstance(each.target, Decimal | Span) or each.target == 0:
            continue
        shown = each.words or (plain(each.target) if isinstance(each.target, Decimal) else "")
        message = f"“{each.name}”的指标值“{shown}”没有计量单位；请补填（如人、人次、%、万元）。"
        yield Flaw((each.at(Meaning.TARGET),), message)
