"""The figures of a report by their sizes, where a claim is held against them."""

from bisect import bisect_left
from collections.abc import Sequence

from jiheng.checks.manuscript.claims.assurances import Assurance
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.value import once
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.mention import Mention


class FiguresBySize:
    """The figures of each passage by their sizes, looked up once a passage."""

    def __init__(self, manuscript: Manuscript) -> None:
        self.manuscript = manuscript
        self.passages: dict[int, dict[float, list[Mention]]] = {}
        self._starts: dict[int, list[int]] = {}

    @once
    def planned(self) -> dict[float, list[frozenset[str]]]:
        """By the size of what was planned the pairs of characters of its nouns, of each time it is told."""
        names: dict[float, list[frozenset[str]]] = {}
        for fact in self.manuscript.facts:
            if fact.is_planned:
                names.setdefault(fact.mention.size, []).append(bigrams(fact.left) | bigrams(fact.right))
        for told in self.manuscript.told_targets:
            names.setdefault(told.target.mention.size, []).append(bigrams(told.name))
        return names

    def of_passage(self, index: int) -> dict[float, list[Mention]]:
        if index not in self.passages:
            by_size: dict[float, list[Mention]] = {}
            for mention in self.manuscript.readings[index].mentions:
                by_size.setdefault(mention.size, []).append(mention)
            self.passages[index] = by_size
        return self.passages[index]

    def ahead_of(self, claim: Assurance) -> Sequence[Mention]:
        """Those that stand before a claim in its sentence."""
        index = claim.passage.index
        mentions = self.manuscript.readings[index].mentions
        starts = self._starts.get(index)
        if starts is None:
            starts = self._starts[index] = [each.start for each in mentions]
        return mentions[bisect_left(starts, claim.sentence_start) : bisect_left(starts, claim.start)]
