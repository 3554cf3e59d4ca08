"""Score the rows of one form: into a table, through the engine, and back with the steps in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import polars as pl

from jiheng.core.absence import NotApplicable
from jiheng.evaluation.expressions import score
from jiheng.evaluation.form_answer import READ, answer, unscored
from jiheng.evaluation.form_entry import Entry, Readings, enter
from jiheng.evaluation.scoring_row import RowScore, ScoringProblem, ScoringRow
from jiheng.evaluation.scoring_table import (
    ACTUAL,
    ALTERNATIVE_ACTUAL,
    ALTERNATIVE_TARGET,
    ASSIGNED,
    INT64_LIMIT,
    INT128_LIMIT,
    RULE,
    TARGET,
    TARGET_HIGH,
    WEIGHT,
    Scale,
    TableRule,
    decimals,
    largest_product,
    points_of,
    scaled,
    share_places,
)
from jiheng.evaluation.workings import Scored
from jiheng.rules.standard import LowerFormula, Method, OverAchievement, TierBand

VALUE_PLACES = (4, 8, 12, 16, 20, 24)
"""The decimals a table may carry; a row takes the first that its numbers fit in, and more than the last is refused."""

NAMES = (RULE, WEIGHT, ASSIGNED, TARGET, TARGET_HIGH, ACTUAL, ALTERNATIVE_TARGET, ALTERNATIVE_ACTUAL)
POINTS_COLUMNS, VALUE_COLUMNS = slice(1, 3), slice(3, None)

AS_WRITTEN = pl.QueryOptFlags.none()
"""A table of a form is too small for the search for a better plan to pay."""

Values = tuple[int | None, ...]
"""The values of an entry in scaled integers, in the order of `Entry.values`."""


def score_rows(
    rows: Sequence[ScoringRow],
    *,
    points_places: int,
    lower_formula: LowerFormula,
    tiers: Sequence[TierBand],
    over_achievement: OverAchievement | None = None,
) -> list[RowScore]:
    """Score the rows of a form, in their order.

    Points are rounded half-up to `points_places`. `lower_formula` holds where a rule names none of its own. Completion
    above `over_achievement` marks a row as over-achieved. Rows that cannot be scored say why; data never raise.
    """
    scores: dict[int, RowScore] = {}
    tables: dict[int, dict[int, tuple[Entry, Values]]] = {}
    readings: Readings = {}
    for index, row in enumerate(rows):
        if isinstance(row.actual, NotApplicable):
            scores[index] = RowScore(None, Decimal(0), None, None, False, None, (str(row.actual),))
            continue
        entry = enter(row, lower_formula, tiers, readings)
        for places in VALUE_PLACES:
            if (values := _integers(entry, places)) is not None:
                tables.setdefault(places, {})[index] = entry, values
                break
        else:
            scores[index] = _beyond_range(entry)
    for places, entries in tables.items():
        table = _Table(points_places, over_achievement, places)
        scores.update(zip(entries, table.score(list(entries.values())), strict=True))
    return [scores[index] for index in range(len(rows))]


def _beyond_range(entry: Entry) -> RowScore:
    """A row with values that no integers hold; where the actual value is missing too, that is to be told first."""
    is_missing = entry.row.rule.method is not Method.SHOWN_ONLY and entry.problem() is ScoringProblem.MISSING_ACTUAL
    return unscored(ScoringProblem.MISSING_ACTUAL if is_missing else ScoringProblem.OUT_OF_RANGE)


def _integers(entry: Entry, places: int) -> Values | None:
    """The values of an entry × 10^places; None where they, or its rule, have more decimals than that."""
    if entry.reading.decimals > places:
        return None
    try:
        return tuple([None if value is None else scaled(value, places) for value in entry.values()])
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class _Table:
    """How rows whose values need the same decimals are scored."""

    points_places: int
    over_achievement: OverAchievement | None
    value_places: int

    def score(self, entries: list[tuple[Entry, Values]]) -> list[RowScore]:
        known: dict[TableRule, int] = {}
        codes: dict[int, int] = {}
        for entry, _ in entries:
            if id(entry.reading) not in codes:
                codes[id(entry.reading)] = known.setdefault(entry.table_rule, len(known))
        rules = tuple(known)
        scale = self._scale(entries, rules)
        numbers = [self._numbers(entry, values, codes, scale) for entry, values in entries]
        bound = largest_product(rules, scale, _largest(numbers, VALUE_COLUMNS), _largest(numbers, POINTS_COLUMNS))
        if bound > INT128_LIMIT:
            if len(entries) == 1:
                return [_beyond_range(entry) for entry, _ in entries]
            return [score for each in entries for score in self.score([each])]
        scale = scale.widened() if bound > INT64_LIMIT else scale
        frame = pl.LazyFrame(numbers, dict.fromkeys(NAMES, scale.dtype), orient="row")
        scored = score(frame, rules, scale).select(READ).collect(optimizations=AS_WRITTEN)
        return [
            answer(entry, scale, self.over_achievement, Scored(*found))
            for (entry, _), found in zip(entries, scored.iter_rows(), strict=True)
        ]

    def _scale(self, entries: list[tuple[Entry, Values]], rules: Sequence[TableRule]) -> Scale:
        rows = [entry.row for entry, _ in entries]
        points = {row.full_points for row in rows} | {row.assigned_points or row.full_points for row in rows}
        points.update(each for rule in rules for each in points_of(rule.rule))
        weight_places = max(self.points_places, *map(decimals, points))
        return Scale(self.value_places, weight_places, self.points_places, share_places(rules))

    @staticmethod
    def _numbers(entry: Entry, values: Values, codes: dict[int, int], scale: Scale) -> Values:
        """One row of the table, in the order of `NAMES`."""
        row, assigned = entry.row, entry.row.assigned_points
        given = None if assigned is None else scale.points(assigned)
        return codes[id(entry.reading)], scale.points(row.full_points), given, *values


def _largest(rows: Sequence[Values], columns: slice) -> int:
    return max((abs(number) for row in rows for number in row[columns] if number is not None), default=1)
