"""What a passage states of points, all from one reading of its items."""

from collections.abc import Iterator, Sequence

from jiheng.quantities.relations.differences.scores.points import Item
from jiheng.quantities.relations.differences.scores.points_of_items import points_of_items
from jiheng.quantities.relations.differences.scores.rates_of_points import rates_of_points
from jiheng.quantities.relations.differences.scores.totals import totals
from jiheng.quantities.sentence import Sentence
from jiheng.quantities.statement import Statement


def scores(items: Sequence[Item], sentences: Sequence[Sentence], text: str) -> Iterator[Statement]:
    """Each item by itself, what several make up, and the rates."""
    yield from points_of_items(items, text)
    yield from totals(items, text)
    if "%" in text:
        yield from rates_of_points(items, sentences)
