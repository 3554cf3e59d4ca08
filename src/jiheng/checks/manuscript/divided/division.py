"""A total and its parts, each in a paragraph of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.quantities import words
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import is_mistyped, is_swapped, slip_odds, summed
from jiheng.quantities.relations.names.counted import pers_of_price
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import is_close
from jiheng.quantities.units import NOT_ADDED

FEWEST_PARTS, MOST_PARTS = 2, 16
FAR = Decimal("0.45")
_NEAR = Decimal("0.12")
_HARDLY_CHANCE = 0.02
_NEAR_OF_TWO, _SHORT = Decimal("0.06"), 2


@dataclass(frozen=True, slots=True)
class Division:
    """A total and the amounts of its parts, each with the paragraph it stands in."""

    whole: tuple[Passage, Term]
    parts: tuple[tuple[Passage, Term], ...]
    holds: bool


def are_near(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether parts that were meant to be all miss the total by a mistake: parts are never more than the whole."""
    value = summed(parts)
    if is_close(whole.value, value, _NEAR if len(parts) > FEWEST_PARTS else _NEAR_OF_TWO):
        return True
    return is_close(whole.value, value, FAR) and (value > whole.value or is_swapped(whole, parts, fewest=_SHORT))


def is_no_chance(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether one slip so likely parts them that figures never meant to add up are hardly ever so."""
    return is_mistyped(whole, parts) or slip_odds(whole, parts) < _HARDLY_CHANCE


def is_amount(term: Term) -> bool:
    """Whether the figure can be a part or a total: no rate, no price, no length of time."""
    is_told = term.unit not in NOT_ADDED and term.mention.is_exact and not term.depth
    is_total = bool(words.STRONG_TOTAL.search(term.name))
    return is_told and not term.is_attribute and (is_total or pers_of_price(term) is None)
