"""A stretch between two ； read by itself, where the whole sentence states nothing of its figures."""

from collections.abc import Iterator

from jiheng.quantities.handed_out import distributed
from jiheng.quantities.relations.averages.averages import averages
from jiheng.quantities.relations.averages.products import products
from jiheng.quantities.relations.changes.growth import growth
from jiheng.quantities.relations.differences.differences import differences
from jiheng.quantities.relations.differences.operands import Ratio
from jiheng.quantities.relations.parts.of_which.of_which import of_which
from jiheng.quantities.relations.parts.total_last.total_last import total_last
from jiheng.quantities.relations.rates.rates import rates
from jiheng.quantities.sentence import Sentence
from jiheng.quantities.statement import Statement


def by_itself(segment: Sentence) -> Iterator[Statement]:
    """What it states: parts of totals, then what is reckoned of them, then what changed."""
    linked: list[Ratio] = []
    yield from of_which(segment, ())
    yield from total_last(segment, ())
    yield from averages(segment, ())
    yield from products(segment, ())
    for rated in rates(distributed(segment), (), ()):
        yield rated.statement
        linked.append(Ratio(rated.whole.mention, rated.part.mention))
    yield from differences(segment, (), (), linked)
    yield from growth(segment, ())
