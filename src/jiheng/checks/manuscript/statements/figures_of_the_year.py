"""The figures of the report's own year, found by their names."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.value import once, value
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.sentence import Term
from jiheng.quantities.units import PERCENTAGES

TOTAL = re.compile("(?:总|本年|全年|年度)?(?P<flow>支出|收入)(?:合计|总计|总额|决算数?)?")
SPENDING = "支出"
_END = 2


@value(slots=False, eq=False)
class FiguresOfTheYear:
    """`facts`: all of them, in order."""

    facts: Sequence[Fact]

    @once
    def by_left(self) -> Mapping[str, Sequence[Fact]]:
        """By the noun before them."""
        by_left: defaultdict[str, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            by_left[fact.left].append(fact)
        return by_left

    @once
    def by_bare_left(self) -> Mapping[str, Sequence[Fact]]:
        """By that noun without 支出."""
        by_left: defaultdict[str, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            by_left[fact.left.removesuffix(SPENDING)].append(fact)
        return by_left

    @once
    def nouns(self) -> frozenset[str]:
        """The nouns before them in their own clauses."""
        return frozenset([fact.own_left for fact in self.facts])

    @once
    def _by_pair(self) -> Mapping[str, Sequence[int]]:
        """By each two characters of the names before them their places, in order."""
        by_pair: defaultdict[str, list[int]] = defaultdict(list)
        for place, fact in enumerate(self.facts):
            for pair in bigrams(fact.term.name):
                by_pair[pair].append(place)
        return by_pair

    @once
    def _by_end(self) -> Mapping[tuple[int, str], Sequence[Fact]]:
        """By their paragraph, and by the last two characters of the noun before them."""
        by_end: defaultdict[tuple[int, str], list[Fact]] = defaultdict(list)
        for fact in self.facts:
            by_end[fact.passage.index, fact.left[-_END:]].append(fact)
        return by_end

    def ending_so(self, passage: Passage, name: str) -> list[Fact]:
        """Those of a paragraph with a noun before them that ends with this one, of two characters or more."""
        return [fact for fact in self._by_end.get((passage.index, name[-_END:]), ()) if fact.left.endswith(name)]

    @once
    def _places(self) -> Mapping[int, int]:
        return {id(fact): place for place, fact in enumerate(self.facts)}

    def named(self, name: str) -> list[Term]:
        """The amounts with the name before them, or around them: 抽查15个县 are 抽查县."""
        rarest = min((self._by_pair.get(pair, ()) for pair in bigrams(name)), key=len, default=range(len(self.facts)))
        places = {place for place in rarest if name in self.facts[place].term.name}
        for length in range(2, len(name)):
            for fact in self.by_left.get(name[:length], ()):
                if fact.passage.text.startswith(name[length:], fact.mention.end):
                    places.add(self._places[id(fact)])
        amounts = (self.facts[place] for place in sorted(places))
        return [fact.term for fact in amounts if fact.mention.unit not in PERCENTAGES]

    @once
    def _totals(self) -> Sequence[tuple[Term, str]]:
        """Those of all that was spent or came in, each with 支出 or 收入."""
        told = ((fact.term, TOTAL.fullmatch(fact.left)) for fact in self.facts if not fact.is_part)
        return [(term, found["flow"]) for term, found in told if found is not None]

    def headed(self, name: str) -> list[Term]:
        """Those in a section whose heading has the name."""
        return [term for term, section in self._totals_by_section if name in section]

    @once
    def _totals_by_section(self) -> Sequence[tuple[Term, str]]:
        told = ((fact.term, fact.section) for fact in self.facts if not fact.is_part and TOTAL.fullmatch(fact.left))
        return list(told)

    def totals(self, of: str) -> list[Term]:
        """What was spent, or came in, in all."""
        flow = TOTAL.fullmatch(of)
        return [term for term, each in self._totals if flow is not None and each == flow["flow"]]
