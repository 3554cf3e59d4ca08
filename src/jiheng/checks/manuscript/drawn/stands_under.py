"""What an amount is a part of: the total it is added to, what it is told 其中 of, or what a rate says that it is of.

民生支出178,235万元，占全部支出217,360万元的82%，其中教育46,820万元: education stands under both.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.core.value import value
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence
from jiheng.quantities.statement import Relation
from jiheng.quantities.units import NOT_ADDED

_TELLING = 3
"""So many digits say that an amount told again is the same one."""
_MOST, _DEEPEST = 12, 4

_Where = tuple[int, int]


@value(slots=False)
class StandsUnder:
    """The facts by what they are directly part of, and by their values."""

    parents: Mapping[_Where, Sequence[_Where]]
    facts: Mapping[_Where, Fact]
    alike: Mapping[object, Sequence[Fact]]

    @classmethod
    def of(cls, facts: Sequence[Fact], readings: Sequence[Reading]) -> "StandsUnder":
        by_place = {fact.where: fact for fact in facts}
        alike: defaultdict[object, list[Fact]] = defaultdict(list)
        parents: defaultdict[_Where, list[_Where]] = defaultdict(list)
        for fact in facts:
            if len(fact.telling_digits) >= _TELLING:
                alike[fact.mention.key].append(fact)
        for index in dict.fromkeys(fact.passage.index for fact in facts):
            for part, whole in _pairs(readings[index]):
                parents[index, part.start].append((index, whole.start))
        return cls(parents, by_place, alike)

    def above(self, part: Fact) -> Sequence[Fact]:
        """All that it stands under, the nearest first, and what these are told to be part of elsewhere."""
        found: dict[_Where, Fact] = {}
        here = [part]
        for _ in range(_DEEPEST):
            wheres = (where for each in here for same in self._same(each) for where in self.parents.get(same.where, ()))
            here = [self.facts[each] for each in dict.fromkeys(wheres) if each in self.facts and each not in found]
            found.update((each.where, each) for each in here[: _MOST - len(found)])
            if not here or len(found) >= _MOST:
                break
        return [each for each in found.values() if each.mention.value > part.mention.value]

    def _same(self, fact: Fact) -> Sequence[Fact]:
        return (fact, *(each for each in self.alike.get(fact.mention.key, ())[:_MOST] if each is not fact))


def _pairs(reading: Reading) -> Iterator[tuple[Mention, Mention]]:
    """Each part with what it is part of."""
    for statement in reading.statements:
        if statement.relation is Relation.SUM or (statement.relation is Relation.PART and statement.holds):
            parts, whole = statement.operands, statement.target
            if statement.relation is Relation.PART:
                parts, whole = (statement.target,), next(iter(statement.operands), statement.target)
            yield from ((part, whole) for part in parts if part is not whole)
    yield from ((each.part.mention, each.whole.mention) for _, each in reading.rated if each.statement.holds)
    for sentence in reading.sentences:
        yield from _of_which(sentence)


def _of_which(sentence: Sentence) -> Iterator[tuple[Mention, Mention]]:
    """Those behind 其中, each with the last of its unit before that."""
    wholes: dict[str, Mention] = {}
    for term in sentence.terms:
        if term.unit in NOT_ADDED or term.is_attribute:
            continue
        if not sentence.is_part(term):
            wholes[term.unit] = term.mention
        elif term.unit in wholes:
            yield term.mention, wholes[term.unit]
