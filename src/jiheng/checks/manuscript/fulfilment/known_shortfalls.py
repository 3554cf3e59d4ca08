"""What fell short in a report, found by what may tie a claim to it."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from jiheng.checks.manuscript.targets.shortfalls import Shortfall
from jiheng.core.postings import FEW, Postings
from jiheng.core.value import once

_MOST_ALIKE = 60
"""A word or an amount that more than so many have says of none of them that it is meant."""


class ShortfallsOfOneKind:
    """`all`: those of money, or those of work, in order."""

    def __init__(self, told: Iterable[Shortfall]) -> None:
        self.all: Sequence[Shortfall] = tuple(told)

    @once
    def _by_word(self) -> Postings[str]:
        return Postings(each.words for each in self.all)

    @once
    def _by_size(self) -> Postings[float]:
        return Postings([side.size for side in (each.planned, each.done) if side is not None] for each in self.all)

    def about(self, words: Iterable[str]) -> Iterator[Shortfall]:
        """Those with one of these pairs of characters in their name."""
        return map(self.all.__getitem__, self._by_word.having(*words))

    def telling(self, size: float) -> Iterator[Shortfall]:
        """Those that were planned to be so much, or are."""
        return map(self.all.__getitem__, self._by_size.having(size))

    def tied_to(self, words: Iterable[str], sizes: Iterable[float]) -> Sequence[Shortfall]:
        """Of many those with one of these words or amounts: no other can be meant where these are told."""
        if len(self.all) <= FEW:
            return self.all
        places = {*self._by_word.having(*words, most=_MOST_ALIKE), *self._by_size.having(*sizes, most=_MOST_ALIKE)}
        return [self.all[place] for place in sorted(places)]

    @once
    def of_targets(self) -> Sequence[Shortfall]:
        """Those of a target of the year."""
        return [each for each in self.all if each.planned is not None and each.is_of_target]


class KnownShortfalls:
    """Of money and of work: no claim of the one is held against the other."""

    def __init__(self, told: Collection[Shortfall]) -> None:
        self.of_money = ShortfallsOfOneKind(each for each in told if each.is_money)
        self.of_work = ShortfallsOfOneKind(each for each in told if not each.is_money)
