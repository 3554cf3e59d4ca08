"""What claims of completion are held against: figures by their sizes, plans by their names, and what fell short."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from jiheng.checks.manuscript.claims.assurances import Assurance
from jiheng.checks.manuscript.fulfilment.known_shortfalls import KnownShortfalls
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.targets.plans_named import PlansNamed
from jiheng.core.value import once
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.mention import Mention

_NEAREST = 12
"""So many figures before a claim may be what it speaks of; hardly ever is it more than the third."""


class FiguresBySize:
    """Those before a claim are looked up once for each."""

    def __init__(self, manuscript: Manuscript) -> None:
        self.manuscript = manuscript
        self._starts: dict[int, list[int]] = {}
        self._near: tuple[Assurance | None, Mapping[float, Sequence[Mention]]] = (None, {})

    @once
    def shortfalls(self) -> KnownShortfalls:
        return KnownShortfalls(self.manuscript.shortfalls)

    @once
    def plans(self) -> PlansNamed:
        """By the size of what was planned the pairs of characters of its nouns, of each time it is told."""
        names: dict[float, set[frozenset[str]]] = {}
        for fact in self.manuscript.facts:
            if fact.is_planned:
                names.setdefault(fact.mention.size, set()).add(bigrams(fact.left) | bigrams(fact.right))
        for told in self.manuscript.told_targets:
            names.setdefault(told.target.mention.size, set()).add(bigrams(told.name))
        return PlansNamed(names)

    def near(self, claim: Assurance) -> Mapping[float, Sequence[Mention]]:
        """By their sizes those that stand last before a claim in its passage."""
        if self._near[0] is not claim:
            by_size: dict[float, list[Mention]] = {}
            mentions, end = self._ahead(claim)
            for mention in mentions[max(end - _NEAREST, 0) : end]:
                by_size.setdefault(mention.size, []).append(mention)
            self._near = claim, by_size
        return self._near[1]

    def ahead_of(self, claim: Assurance) -> Sequence[Mention]:
        """Those that stand before a claim in its sentence."""
        mentions, end = self._ahead(claim)
        return mentions[bisect_left(self._starts[claim.passage.index], claim.sentence_start) : end]

    def _ahead(self, claim: Assurance) -> tuple[Sequence[Mention], int]:
        """The figures of its passage, and how many of them begin before it."""
        index = claim.passage.index
        mentions = self.manuscript.readings[index].mentions
        starts = self._starts.get(index)
        if starts is None:
            starts = self._starts[index] = [each.start for each in mentions]
        return mentions, bisect_left(starts, claim.start)
