"""The engine and the oracle agree to the last cent, on every method, on every row that can be thought of."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiheng.evaluation.form_scoring import score_rows
from jiheng.evaluation.scoring_row import ScoringRow
from jiheng.rules.standard import LowerFormula, Method, TierBand

from .oracle import Answer, points_of
from .strategies import HUBEI_TIERS, NATIONAL_TIERS, halves, rows

TIERS = st.sampled_from([NATIONAL_TIERS, HUBEI_TIERS])
FORMULAS = st.sampled_from(LowerFormula)
PLACES = st.integers(0, 3)


def engine(form: list[ScoringRow], formula: LowerFormula, tiers: tuple[TierBand, ...], places: int) -> list[Answer]:
    scores = score_rows(form, points_places=places, lower_formula=formula, tiers=tiers)
    return [score.problem if score.points is None else score.points for score in scores]


def oracle(form: list[ScoringRow], formula: LowerFormula, tiers: tuple[TierBand, ...], places: int) -> list[Answer]:
    return [points_of(row, formula, tiers, places) for row in form]


@pytest.mark.parametrize("method", Method)
@given(data=st.data(), formula=FORMULAS, tiers=TIERS, places=PLACES)
def test_every_method_earns_what_its_rule_says(
    method: Method, data: st.DataObject, formula: LowerFormula, tiers: tuple[TierBand, ...], places: int
) -> None:
    form = data.draw(st.lists(rows(method), min_size=1, max_size=3))
    assert engine(form, formula, tiers, places) == oracle(form, formula, tiers, places)


@given(form=st.lists(st.sampled_from(Method).flatmap(rows), min_size=1, max_size=9), formula=FORMULAS, tiers=TIERS)
def test_a_form_of_mixed_methods_is_scored_row_by_row(
    form: list[ScoringRow], formula: LowerFormula, tiers: tuple[TierBand, ...]
) -> None:
    assert engine(form, formula, tiers, 2) == oracle(form, formula, tiers, 2)


@given(row=halves())
def test_half_a_cent_is_rounded_up(row: ScoringRow) -> None:
    assert isinstance(row.target, Decimal)
    assert isinstance(row.actual, Decimal)
    cents = row.full_points * row.actual * 1000 / row.target
    assert cents % 10 == 5
    assert engine([row], LowerFormula.DEVIATION, (), 2) == [(cents + 5) / 1000]
