"""What surrounds a cell, and what came of reading it."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.case import MoneyUnit
from jiheng.core.indicator_values import Direction, Nature, Operator, TargetValue
from jiheng.schema.cells.remarks import Remark, RemarkKind
from jiheng.schema.cells.signs import Character


@dataclass(frozen=True, slots=True, kw_only=True)
class CellContext:
    """Everything beside the cell that bears on its meaning, as text where it stands in another cell.

    `is_number`: the cell stores a number, not text; `is_percent_formatted` matters only then.
    `header_money_unit`: the unit a table's heading names (项目资金（万元）).
    """

    year: int | None = None
    unit_of_measure: str = ""
    header_money_unit: MoneyUnit | None = None
    is_number: bool = False
    is_percent_formatted: bool = False
    character: Character = field(default_factory=Character)
    indicator_name: str = ""
    level1: str = ""
    level2: str = ""


@dataclass(frozen=True, slots=True)
class CellReading:
    """`value` None: nothing to read (missing), or a question is asked in `remarks`. A percentage is 95 for 95 %."""

    value: TargetValue | NotApplicable | None = None
    operator: Operator = Operator.NONE
    direction: Direction = Direction.HIGHER
    nature: Nature | None = None
    unit_of_measure: str = ""
    remarks: tuple[Remark, ...] = ()

    @property
    def notes(self) -> tuple[Remark, ...]:
        """Interpretations that are stated."""
        return tuple(remark for remark in self.remarks if not remark.asks)

    @property
    def problems(self) -> tuple[Remark, ...]:
        """Questions; while there is one, the value is not used."""
        return tuple(remark for remark in self.remarks if remark.asks)

    @property
    def is_missing(self) -> bool:
        return self.value is None and not self.problems

    @property
    def is_words(self) -> bool:
        return isinstance(self.value, str)

    @property
    def is_date(self) -> bool:
        return isinstance(self.value, date)


@dataclass(frozen=True, slots=True)
class AmountReading:
    """Money in yuan."""

    value: Decimal | NotApplicable | None = None
    remarks: tuple[Remark, ...] = ()


def asked(kind: RemarkKind, message: str, *before: Remark) -> CellReading:
    """A reading that is only a question."""
    return CellReading(remarks=(*before, Remark(kind, message)))
