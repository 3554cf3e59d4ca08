"""Score the rows of one form: into a table, through the engine, and back with the steps in words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import polars as pl

from jiheng.core.absence import NotApplicable
from jiheng.evaluation.expressions import score
from jiheng.evaluation.form_answer import READ, Scored, answer, unscored
from jiheng.evaluation.form_entry import Entry
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
    share_places,
)
from jiheng.rules.standard import LowerFormula, OverAchievement, TierBand

VALUE_PLACES = (4, 8, 12, 16, 20, 24)
"""The decimals a table may carry; a row takes the first that its numbers fit in, and more than the last is refused."""

_VALUES = (TARGET, TARGET_HIGH, ACTUAL, ALTERNATIVE_TARGET, ALTERNATIVE_ACTUAL)
_WEIGHTS = (WEIGHT, ASSIGNED)


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
    tables: dict[int, dict[int, Entry]] = {}
    for index, row in enumerate(rows):
        if isinstance(row.actual, NotApplicable):
            scores[index] = RowScore(None, Decimal(0), None, None, False, None, (str(row.actual),))
            continue
        entry = Entry.of(row, lower_formula, tiers)
        needed = entry.value_decimals
        places = next((each for each in VALUE_PLACES if needed <= each), None)
        if places is None:
            scores[index] = unscored(ScoringProblem.OUT_OF_RANGE)
        else:
            tables.setdefault(places, {})[index] = entry
    for places, entries in tables.items():
        form = _Form(points_places, over_achievement, places)
        scores.update(zip(entries, form.score(list(entries.values())), strict=True))
    return [scores[index] for index in range(len(rows))]


@dataclass(frozen=True, slots=True)
class _Form:
    """How rows whose values need the same decimals are scored."""

    points_places: int
    over_achievement: OverAchievement | None
    value_places: int

    def score(self, entries: list[Entry]) -> list[RowScore]:
        rules = list(dict.fromkeys(entry.table_rule for entry in entries))
        scale = self._scale(entries, rules)
        columns = self._columns(entries, rules, scale)
        bound = largest_product(rules, scale, _largest(columns, _VALUES), _largest(columns, _WEIGHTS))
        if bound > INT128_LIMIT:
            if len(entries) == 1:
                return [unscored(ScoringProblem.OUT_OF_RANGE)]
            return [score for entry in entries for score in self.score([entry])]
        scale = replace(scale, wide=bound > INT64_LIMIT)
        frame = pl.DataFrame([pl.Series(name, each, dtype=scale.dtype) for name, each in columns.items()])
        scored = score(frame.lazy(), rules, scale).select(READ).collect()
        return [
            answer(entry, scale, self.over_achievement, Scored(*numbers))
            for entry, numbers in zip(entries, scored.iter_rows(), strict=True)
        ]

    def _scale(self, entries: list[Entry], rules: list[TableRule]) -> Scale:
        points = [entry.row.full_points for entry in entries]
        points += [entry.row.assigned_points for entry in entries if entry.row.assigned_points is not None]
        points += [each for rule in rules for each in points_of(rule.rule)]
        return Scale(
            value_places=self.value_places,
            weight_places=max(self.points_places, *map(decimals, points)),
            points_places=self.points_places,
            share_places=share_places(rules),
        )

    def _columns(self, entries: list[Entry], rules: list[TableRule], scale: Scale) -> dict[str, list[int | None]]:
        codes = {rule: code for code, rule in enumerate(rules)}

        def value(number: Decimal | None) -> int | None:
            return None if number is None else scale.value(number)

        rows = [entry.row for entry in entries]
        return {
            RULE: [codes[entry.table_rule] for entry in entries],
            WEIGHT: [scale.points(row.full_points) for row in rows],
            TARGET: [value(entry.target_low) for entry in entries],
            TARGET_HIGH: [value(entry.target_high) for entry in entries],
            ACTUAL: [value(entry.actual) for entry in entries],
            ASSIGNED: [None if row.assigned_points is None else scale.points(row.assigned_points) for row in rows],
            ALTERNATIVE_TARGET: [value(entry.alternative_target) for entry in entries],
            ALTERNATIVE_ACTUAL: [value(entry.alternative_actual) for entry in entries],
        }


def _largest(columns: dict[str, list[int | None]], names: Sequence[str]) -> int:
    return max((abs(number) for name in names for number in columns[name] if number is not None), default=1)
