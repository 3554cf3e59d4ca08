"""A price told twice for one thing, ten thousand times apart: 笔均17万元 and 笔均17元."""

from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.value import value
from jiheng.quantities.digits import significant
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.names.counted import per_of_average, pers_of_price
from jiheng.quantities.sentence import Term
from jiheng.quantities.units import MONEY

_TIMES = frozenset((10**4, 10**8))
_ONE_BASE = {"车": "辆", "车辆": "辆", "生": "人", "名": "人", "位": "人", "案": "件"}
_FEWEST, _FULLY = 2, 2
"""So many digits tell a price, and of one digit so many words of what it is for: 每人每年."""
SIGNS = ("每", "均", "元/")
"""A price is told with one of these."""


@value(slots=False)
class PriceToldAgain:
    """Both amounts, the later one last."""

    earlier: Passage
    first: Mention
    later: Passage
    second: Mention

    @property
    def places(self) -> tuple[Location, Location]:
        return (self.later.at(self.second.start, self.second.end), self.earlier.at(self.first.start, self.first.end))


def prices_told_again(passages: Sequence[Passage], readings: Sequence[Reading]) -> Iterator[PriceToldAgain]:
    """Each price whose digits were told before for the same with another 万."""
    told: dict[tuple[frozenset[str], str], list[tuple[Passage, Mention]]] = {}
    for passage in passages:
        for sentence in readings[passage.index].sentences:
            for term in sentence.terms:
                key = _key(term)
                if key is None:
                    continue
                for earlier, first in told.setdefault(key, []):
                    if _are_apart(first, term.mention):
                        yield PriceToldAgain(earlier, first, passage, term.mention)
                        break
                told[key].append((passage, term.mention))


def _key(term: Term) -> tuple[frozenset[str], str] | None:
    """What the price is for, and its digits."""
    if term.unit != MONEY or not term.mention.is_exact or not term.mention.number:
        return None
    per = per_of_average(term)
    pers = pers_of_price(term) or () if per is None else (per,)
    digits = significant(term.mention.number)
    bases = frozenset(_ONE_BASE.get(each, each) for each in pers if each)
    return (bases, digits) if bases and (len(digits) >= _FEWEST or len(bases) >= _FULLY) else None


def _are_apart(one: Mention, other: Mention) -> bool:
    smaller, larger = sorted((one.value, other.value))
    return larger / smaller in _TIMES
