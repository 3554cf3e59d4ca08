"""Whether a claim speaks of another plan than the one that was missed: 租赁补贴发放任务 beside 基本建成任务."""

from collections.abc import Mapping, Sequence

from jiheng.checks.manuscript.targets.shortfalls import Shortfall

_FEWEST = 2


class PlansNamed:
    """`planned`: by the size of what was planned the pairs of characters of its nouns, of each time it is told."""

    def __init__(self, words: frozenset[str], planned: Mapping[float, Sequence[frozenset[str]]]) -> None:
        self._planned = planned
        self._words = words
        self._shared: dict[float, int] = {}
        self._whole: set[float] = set()
        for size, names in planned.items():
            shared = [nouns for nouns in names if not nouns.isdisjoint(words)]
            if shared:
                self._shared[size] = max(len(nouns & words) for nouns in shared)
            if any(len(nouns) >= _FEWEST and nouns <= words for nouns in shared):
                self._whole.add(size)

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
