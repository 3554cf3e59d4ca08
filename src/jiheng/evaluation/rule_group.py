"""The rules of a table that are scored alike, and the unrounded points that they give."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import polars as pl

from jiheng.evaluation.scoring_table import RULE, Scale, TableRule


class Quotient(NamedTuple):
    """Unrounded points: numerator ÷ denominator, in units of 10^-points_places; denominator 0 or null: no points."""

    numerator: pl.Expr
    denominator: pl.Expr


@dataclass(frozen=True, slots=True)
class Group:
    """The rules of a table that are scored by one and the same expression, and the codes that they have."""

    rules: tuple[TableRule, ...]
    codes: tuple[int, ...]
    scale: Scale

    @property
    def first(self) -> TableRule:
        return self.rules[0]

    def parameter(self, number: Callable[[TableRule], int]) -> pl.Expr:
        """A parameter as a literal where all rules of the group agree, otherwise chosen by the row's rule."""
        numbers = [number(rule) for rule in self.rules]
        chosen = self.scale.lit(numbers[-1])
        for code, each in zip(self.codes[:-1], numbers[:-1], strict=True):
            if each != numbers[-1]:
                chosen = pl.when(pl.col(RULE) == code).then(self.scale.lit(each)).otherwise(chosen)
        return chosen

    def times(self, factor: pl.Expr, number: int) -> pl.Expr:
        return factor if number == 1 else factor * self.scale.lit(number)

    def rounded_by(self, numerator: pl.Expr, number: int) -> pl.Expr:
        """numerator ÷ number half-up, as `rounded` has it."""
        return numerator if number == 1 else (numerator + self.scale.lit(number // 2)) // self.scale.lit(number)

    def quotient(self, points: pl.Expr, shares: int = 1) -> Quotient:
        """Points that need no division but by constants."""
        return Quotient(points, self.scale.lit(shares * self.scale.finer))
