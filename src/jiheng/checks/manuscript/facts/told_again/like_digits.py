"""The figures of one unit by their digits: which have as many as one, and all but one the same."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.core.value import once

_FEW = 60
"""Among so many it takes no longer to look at each than to find those of like digits."""


class LikeDigits:
    """`facts`: those of the unit, in order."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self._by_length: defaultdict[int, _OfLength] = defaultdict(_OfLength)
        for fact in facts:
            self._by_length[len(fact.digits)].facts.append(fact)

    def all_but_one(self, fact: Fact) -> Iterator[Fact]:
        """Those told before it with as many digits, of very many only those with all but one the same, or all."""
        return self._by_length[len(fact.digits)].near(fact)


class _OfLength:
    """Those with equally many digits."""

    def __init__(self) -> None:
        self.facts: list[Fact] = []

    def near(self, fact: Fact) -> Iterator[Fact]:
        for each in self.facts if len(self.facts) <= _FEW else self._found(fact):
            if each.where >= fact.where:
                return
            yield each

    def _found(self, fact: Fact) -> Sequence[Fact]:
        places = set().union(*(self._places.get(key, ()) for key in _keys(fact.digits)))
        return [self.facts[place] for place in sorted(places)]

    @once
    def _places(self) -> Mapping[str, Sequence[int]]:
        """Where those stand that share a key."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, fact in enumerate(self.facts):
            for key in _keys(fact.digits):
                places[key].append(place)
        return places


def _keys(digits: str) -> list[str]:
    """What two numbers have in common of which one digit is another, or two are swapped."""
    return ["".join(sorted(digits)), *[f"{digits[:at]}?{digits[at + 1 :]}" for at in range(len(digits))]]
