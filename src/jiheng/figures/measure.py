"""A measure: a name, a unit and a formula over the records of a case or over other measures."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.case import TABLE_TITLES, Case
from jiheng.core.figure import Aspect, Figure, FigureUnit, RecordSource
from jiheng.core.indicator_values import Accumulation
from jiheng.core.numbers import EXACT, HUNDRED
from jiheng.core.record import Record, columns_of
from jiheng.figures.cells import COLUMN_TITLES, Cells, record_key, source, value_text

RATE_DIGITS = 20
"""A rate without a finite decimal is kept to this many decimals; every printed rate has far fewer."""

Keep = Callable[[Record, Case], bool]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a formula gives: the value and where it came from."""

    value: Decimal | NotApplicable | None
    inputs: tuple[str, ...] = ()
    sources: Sequence[RecordSource] = ()
    assumed: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class Where:
    """Which records count, in words and as a test."""

    words: str
    keep: Keep

    def also(self, words: str, keep: Keep) -> "Where":
        """Those of these records that pass `keep` too."""
        return Where(
            "，".join(part for part in (self.words, words) if part),
            lambda record, case: self.keep(record, case) and keep(record, case),
        )


EVERY = Where("", lambda record, case: True)


def _records(case: Case, table: str, where: Where) -> tuple[Record, ...]:
    return tuple(record for record in getattr(case, table) if where.keep(record, case))


def _any_assumed(records: Sequence[Record], column: str) -> bool:
    return any(column in getattr(record, "assumed", ()) for record in records)


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of a column. No records: not applicable. A missing cell makes the sum missing, never smaller."""

    table: str
    column: str
    where: Where = EVERY
    none: str = ""  # why there may be no records; empty: then the sum is zero

    def words(self) -> str:
        which = f"（{self.where.words}）" if self.where.words else ""
        return f"{TABLE_TITLES[self.table]}表{which}“{COLUMN_TITLES[self.table, self.column]}”合计"

    def evaluate(self, case: Case, known: Mapping[str, Figure]) -> Outcome:  # noqa: ARG002  # one signature for all
        records = _records(case, self.table, self.where)
        sources = Cells(self.table, self.column, records)
        if not records and self.none:
            return Outcome(NotApplicable(self.none))
        total = Decimal(0)
        for record in records:
            cell = getattr(record, self.column)
            if cell is None:
                return Outcome(None, sources=sources)
            total = EXACT.add(total, Decimal(cell))
        return Outcome(total, sources=sources, assumed=_any_assumed(records, self.column))


@dataclass(frozen=True, slots=True)
class Count:
    """How many records, or, with `distinct`, how many different values of a column."""

    table: str
    where: Where = EVERY
    distinct: str = ""

    def words(self) -> str:
        which = f"（{self.where.words}）" if self.where.words else ""
        what = f"不同“{COLUMN_TITLES[self.table, self.distinct]}”的个数" if self.distinct else "行数"
        return f"{TABLE_TITLES[self.table]}表{which}{what}"

    def evaluate(self, case: Case, known: Mapping[str, Figure]) -> Outcome:  # noqa: ARG002  # one signature for all
        records = _records(case, self.table, self.where)
        key = self.distinct or columns_of(type(records[0]))[0].name if records else ""
        counted = {getattr(record, key) for record in records} if self.distinct else records
        return Outcome(Decimal(len(counted)), sources=Cells(self.table, key, records))


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of one record, times `factor` where the record keeps another unit of measure than the figure."""

    table: str
    key: str
    column: str
    factor: Decimal = Decimal(1)

    def words(self) -> str:
        return f"{TABLE_TITLES[self.table]}[{self.key}].{COLUMN_TITLES[self.table, self.column]}"

    def evaluate(self, case: Case, known: Mapping[str, Figure]) -> Outcome:  # noqa: ARG002  # one signature for all
        record = next(each for each in getattr(case, self.table) if record_key(each) == self.key)
        cell = getattr(record, self.column)
        origin = source(self.table, record, self.column)
        if isinstance(cell, Decimal):
            return Outcome(EXACT.multiply(cell, self.factor), sources=(origin,), assumed=origin.assumed)
        if cell is None or isinstance(cell, NotApplicable):
            return Outcome(cell, sources=(origin,), assumed=origin.assumed)
        return Outcome(None, sources=(origin,), assumed=origin.assumed, text=value_text(cell))


@dataclass(frozen=True, slots=True)
class Sum:
    """The sum of other measures."""

    names: tuple[str, ...]

    def words(self) -> str:
        return "＋".join(self.names)

    def evaluate(self, case: Case, known: Mapping[str, Figure]) -> Outcome:  # noqa: ARG002  # one signature for all
        return _combine(self.names, known, lambda values: sum(values, Decimal(0)))


@dataclass(frozen=True, slots=True)
class Difference:
    """One measure less another."""

    whole: str
    part: str

    def words(self) -> str:
        return f"{self.whole}－{self.part}"

    def evaluate(self, case: Case, known: Mapping[str, Figure]) -> Outcome:  # noqa: ARG002  # one signature for all
        return _combine((self.whole, self.part), known, lambda values: EXACT.subtract(values[0], values[1]))


@dataclass(frozen=True, slots=True)
class Ratio:
    """One measure over another, times `factor` (100: a percentage). Over zero it is not applicable: `none`."""

    numerator: str
    denominator: str
    none: str
    factor: Decimal = HUNDRED

    def words(self) -> str:
        tail = "×100%" if self.factor == HUNDRED else ""
        return f"{self.numerator}÷{self.denominator}{tail}"

    def evaluate(self, case: Case, known: Mapping[str, Figure]) -> Outcome:  # noqa: ARG002  # one signature for all
        outcome = _combine((self.numerator, self.denominator), known, lambda values: values[0])
        bottom = known[self.denominator].value
        if bottom == 0 or isinstance(bottom, NotApplicable):
            return Outcome(NotApplicable(self.none), outcome.inputs, assumed=outcome.assumed)
        if not isinstance(outcome.value, Decimal) or bottom is None:
            return outcome
        scaled = EXACT.divide(EXACT.multiply(outcome.value, self.factor), bottom)
        rate = scaled.quantize(Decimal(1).scaleb(-RATE_DIGITS), context=EXACT)
        return Outcome(rate.normalize(EXACT), outcome.inputs, assumed=outcome.assumed)


def _combine(
    names: tuple[str, ...], known: Mapping[str, Figure], compute: Callable[[list[Decimal]], Decimal]
) -> Outcome:
    """Missing in, missing out; not applicable in, not applicable out with the first reason."""
    values: list[Decimal] = []
    assumed = any(known[name].assumed for name in names)
    for name in names:
        value = known[name].value
        if not isinstance(value, Decimal):
            return Outcome(value, names, assumed=assumed)
        values.append(value)
    return Outcome(compute(values), names, assumed=assumed)


Formula = Total | Count | Cell | Sum | Difference | Ratio


@dataclass(frozen=True, slots=True)
class Measure:
    """What can be counted. `id` is English and stable; `name` is how text and templates call it."""

    id: str
    name: str
    unit: FigureUnit
    formula: Formula
    aspect: Aspect = Aspect.ACTUAL
    accumulation: Accumulation = Accumulation.NONE
    word: str = ""
    places: int = 2

    def figure(self, case: Case, known: Mapping[str, Figure]) -> Figure:
        """This measure of this case; `known` holds the figures its formula names."""
        outcome = self.formula.evaluate(case, known)
        return Figure(
            id=self.id,
            name=self.name,
            unit=self.unit,
            value=outcome.value,
            formula=self.formula.words(),
            aspect=self.aspect,
            word=self.word,
            places=self.places,
            accumulation=self.accumulation,
            inputs=outcome.inputs,
            sources=outcome.sources,
            assumed=outcome.assumed,
            text=outcome.text,
        )
