"""Households and the people in them, told side by side: 16,369户54,851万人 are too many by a 万."""

from collections.abc import Iterator

from jiheng.core.finding import Confidence
from jiheng.quantities.sentence import Sentence
from jiheng.quantities.statement import Relation, Statement, in_unit_of

_HOUSE, _PEOPLE = "户", "人"
_FEWEST, _MOST = 0.4, 12.0
"""So many people live in a household on the average."""
_SCALE = 10**4


def households(sentence: Sentence) -> Iterator[Statement]:
    """Each number of people right behind that of their households that a 万 too much or too little makes likely."""
    for houses, people in zip(sentence.terms, sentence.terms[1:], strict=False):
        if houses.unit != _HOUSE or people.unit != _PEOPLE or people.name or people.mark not in ("", "、"):
            continue
        size = people.mention.size / houses.mention.size if houses.mention.size else 1.0
        if _FEWEST <= size <= _MOST or not any(_FEWEST <= each <= _MOST for each in (size / _SCALE, size * _SCALE)):
            continue
        meant = people.mention.value / _SCALE if size > _MOST else people.mention.value * _SCALE
        shown = in_unit_of(meant, houses.mention).removesuffix(houses.mention.unit_text) + people.mention.unit
        arithmetic = f"{houses.mention.text}有{people.mention.text}，差{_SCALE}倍"
        yield Statement(
            Relation.UNIT_SLIP, people.mention, (houses.mention,), False, arithmetic, shown, Confidence.PROBABLE
        )
