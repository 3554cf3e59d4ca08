"""Which of many things share something with one: looked up by what they have, so that not each has to be looked at."""

import sys
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from heapq import merge
from typing import Generic, TypeVar

from jiheng.core.value import once

FEW = 40
"""Among so many it takes no longer to look at each than to find those that share something."""
Key = TypeVar("Key", bound=Hashable)


class Postings(Generic[Key]):
    """The places of things in a row by their keys.

    >>> row = Postings([{"red", "round"}, {"blue"}, {"round"}, {"blue", "round"}])
    >>> list(row.having("blue", "red")), list(row.having("square"))
    ([0, 1, 3], [])
    """

    def __init__(self, keys: Iterable[Collection[Key]]) -> None:
        self._keys: Sequence[Collection[Key]] = tuple(keys)

    @once
    def _places(self) -> Mapping[Key, Sequence[int]]:
        places: defaultdict[Key, list[int]] = defaultdict(list)
        for place, each in enumerate(self._keys):
            for key in each:
                places[key].append(place)
        return places

    def having(self, *keys: Key, most: int = sys.maxsize) -> Iterator[int]:
        """The places of those that have one of these, each once and in order, looked up one by one.

        Of many, a key that more than `most` have tells none of them from the others, and finds none.
        """
        if len(self._keys) <= FEW:
            wanted = frozenset(keys)
            return iter([place for place, each in enumerate(self._keys) if not wanted.isdisjoint(each)])
        found = (self._places.get(key, ()) for key in keys)
        lists = [places for places in found if places and len(places) <= most]
        return _once_each(lists[0] if len(lists) == 1 else merge(*lists))


def _once_each(places: Iterable[int]) -> Iterator[int]:
    last = -1
    for place in places:
        if place != last:
            yield place
            last = place


def first_few(things: Iterable[Key], most: int) -> Sequence[Key]:
    """So many different ones of many, at the most, in order.

    >>> first_few("abacad", 3)
    ['a', 'b', 'c']
    """
    found: dict[Key, None] = {}
    for each in things:
        found[each] = None
        if len(found) == most:
            break
    return list(found)
