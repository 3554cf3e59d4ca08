"""What a report tells under names that are one name, though one of them has more words."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from jiheng.core.postings import Postings

Told = TypeVar("Told")


class NamedAlike(Generic[Told]):
    """What is told with the names under which it is looked for, in order.

    `are_same`: whether two names are one; `ends`: of these any two such names have one in common.
    """

    def __init__(
        self,
        named: Sequence[tuple[str, Told]],
        ends: Callable[[str], Sequence[str]],
        are_same: Callable[[str, str], bool],
    ) -> None:
        self._named, self._ends, self._are_same = named, ends, are_same
        self._by_ends = Postings(ends(name) for name, _ in named)

    def same(self, name: str) -> Iterator[Told]:
        """What bears the same name."""
        for place in self._by_ends.having(*self._ends(name)):
            other, told = self._named[place]
            if self._are_same(name, other):
                yield told


def only_one(told: Iterable[Told], value: Callable[[Told], Hashable]) -> Told | None:
    """The first where all have one value; no more are looked at than it takes to see another."""
    first: Told | None = None
    for each in told:
        if first is None:
            first = each
        elif value(each) != value(first):
            return None
    return first
