"""Whether a claim speaks of another plan than the one that was missed: 租赁补贴发放任务 beside 基本建成任务."""

from collections.abc import Collection, Mapping

from jiheng.checks.manuscript.targets.shortfalls import Shortfall
from jiheng.core.postings import Postings

_FEWEST = 2

_Nouns = frozenset[str]
"""The pairs of characters of the nouns under which something is told."""


class PlansNamed:
    """`planned`: by the size of what was planned its nouns, of each time it is told."""

    def __init__(self, planned: Mapping[float, Collection[_Nouns]]) -> None:
        self._planned = planned
        self._names = [(size, nouns) for size, names in planned.items() for nouns in names]
        self._by_word = Postings(nouns for _, nouns in self._names)

    def named_by(self, words: frozenset[str]) -> "PlansOfWords":
        """Those that some words name."""
        shared = [self._names[place] for place in self._by_word.having(*words)]
        return PlansOfWords(words, self._planned, shared)


class PlansOfWords:
    """`shared`: each plan that has a word in common with these, by its size and its nouns."""

    def __init__(
        self,
        words: frozenset[str],
        planned: Mapping[float, Collection[_Nouns]],
        shared: Collection[tuple[float, _Nouns]],
    ) -> None:
        self._planned = planned
        self._words = words
        self._shared: dict[float, int] = {}
        for size, nouns in shared:
            self._shared[size] = max(len(nouns & words), self._shared.get(size, 0))
        self._whole = {size for size, nouns in shared if len(nouns) >= _FEWEST and nouns <= words}

    def has_another(self, shortfall: Shortfall) -> bool:
        """Whether the claim has more in common with another plan."""
        if shortfall.planned is None:
            return False
        size, common = shortfall.planned.size, len(shortfall.words & self._words)
        if any(shared > common for other, shared in self._shared.items() if other != size):
            return True
        own = self._planned.get(size, ())
        is_named = not own or any(nouns <= self._words for nouns in own)
        return not is_named and bool(self._whole - {size})
