"""A figure: a value that knows its name, its unit, its formula and the records that it came from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.choice import Choice
from jiheng.core.indicator_values import Accumulation
from jiheng.core.numbers import fixed, plain, round_half_up, to_wan
from jiheng.core.quantity import Qualifier

_NUMBER_ENDINGS = frozenset("0123456789.万亿多余")
"""A wording that ends otherwise (11条, 25万元) carries its own unit of measure."""


class Aspect(Choice):
    """Whether a figure says what was intended or what happened; the two are never printed for one another."""

    PLANNED = "planned", "计划"
    ACTUAL = "actual", "实际"
    NEUTRAL = "neutral", ""


class FigureUnit(Choice):
    """How a figure is measured, and so how it is printed."""

    MONEY = "money", "万元"
    PERCENT = "percent", "%"
    POINTS = "points", "分"
    COUNT = "count", ""
    TEXT = "text", ""


@dataclass(frozen=True, slots=True)
class RecordSource:
    """One cell of the case that a figure read: table, record key, column, and what stood there."""

    table: str
    key: str
    column: str
    value: str
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` is in yuan for MONEY, in percent for PERCENT (exact where finite, else to 20 digits), else in `word`.

    `formula` is in words of other figures' names; `inputs` are those names; `sources` are the records read directly.
    `wording` is set where the source wrote a bound (近300): it is printed instead of the value.
    """

    id: str
    name: str
    unit: FigureUnit
    value: Decimal | NotApplicable | None
    formula: str
    aspect: Aspect = Aspect.NEUTRAL
    word: str = ""
    places: int = 2
    accumulation: Accumulation = Accumulation.NONE
    inputs: tuple[str, ...] = ()
    sources: Sequence[RecordSource] = ()
    qualifier: Qualifier = Qualifier.EXACT
    wording: str = ""
    assumed: bool = False
    text: str = ""

    @property
    def is_known(self) -> bool:
        return isinstance(self.value, Decimal) or bool(self.text)

    def shown(self, *, thousands: bool = False) -> str:
        """The number alone as a table shows it: 万元 to two places, rates to theirs, `—` for not applicable."""
        if self.wording:
            return self.wording
        if self.text:
            return self.text
        if isinstance(self.value, NotApplicable):
            return "—"
        if self.value is None:
            return ""
        if self.unit is FigureUnit.MONEY:
            return fixed(to_wan(self.value), self.places, thousands=thousands)
        if self.unit in (FigureUnit.PERCENT, FigureUnit.POINTS):
            return fixed(self.value, self.places)
        return plain(self.value)

    def told(self) -> str:
        """The number with its unit as a sentence tells it: 240万元, 88.89%, 100%, 16名; without idle zeros."""
        if self.wording:
            return self.wording + ("" if self.wording[-1] not in _NUMBER_ENDINGS else self.unit_word)
        if isinstance(self.value, NotApplicable):
            return "不适用"
        if self.value is None and not self.text:
            return "（未填）"
        if self.unit is FigureUnit.MONEY and isinstance(self.value, Decimal):
            return plain(Decimal(fixed(to_wan(self.value), self.places))) + "万元"
        if self.unit is FigureUnit.POINTS and isinstance(self.value, Decimal):
            return plain(Decimal(fixed(self.value, self.places))) + "分"
        if self.unit is FigureUnit.PERCENT and isinstance(self.value, Decimal):
            is_exact = self.value == round_half_up(self.value, self.places)
            return (plain(self.value) if is_exact else fixed(self.value, self.places)) + "%"
        return self.shown() + self.unit_word

    @property
    def unit_word(self) -> str:
        if self.unit is FigureUnit.MONEY and self.wording:
            return "元"
        return self.word or self.unit.label


@dataclass(frozen=True, slots=True)
class FigureSet(Mapping[str, Figure]):
    """The figures of one case by their Chinese names, in the order in which they were made."""

    figures: Mapping[str, Figure] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Figure:
        return self.figures[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.figures)

    def __len__(self) -> int:
        return len(self.figures)

    def joined(self, more: Mapping[str, Figure]) -> "FigureSet":
        """These figures and more; a name told twice is a bug."""
        both = set(self.figures) & set(more)
        assert not both, f"figures named twice: {sorted(both)}"
        return FigureSet({**self.figures, **more})
