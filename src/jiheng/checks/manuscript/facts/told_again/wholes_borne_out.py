"""A whole told again otherwise before parts that make up the first: 安排项目48个, and 46个项目中已完工42个、在建6个."""

from collections.abc import Iterator

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.indexed import IndexedFacts
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.core.finding import Confidence
from jiheng.quantities.units import NOT_COUNTED

_AMONG, _FEWEST, _NEAR = "中", 2, 3


def wholes_borne_out(facts: IndexedFacts) -> Iterator[Restatement]:
    """Each whole that its parts do not make up, where they make up one of its noun told shortly before."""
    for fact in facts.all:
        if fact.mention.unit in NOT_COUNTED or not fact.right or not fact.mention.is_exact:
            continue
        if not fact.sentence.text.startswith(fact.right + _AMONG, fact.mention.end):
            continue
        parts = [
            term.mention
            for term in fact.sentence.terms[fact.term.index + 1 :]
            if term.unit == fact.mention.unit and term.depth == fact.term.depth
        ]
        made = sum((part.value for part in parts), start=fact.mention.value * 0)
        if len(parts) >= _FEWEST and made != fact.mention.value:
            near = facts.near(fact)[0]
            told = (each for each in reversed(near) if each.mention.value == made and _is_of_noun(each, fact))
            found = next(told, None)
            if found is not None:
                yield Restatement(found, fact, fact.right, agrees=False, confidence=Confidence.PROBABLE)


def _is_of_noun(one: Fact, other: Fact) -> bool:
    """Whether the earlier is told shortly before in another sentence, of all that the later is some of."""
    is_near = other.passage.index - one.passage.index <= _NEAR and one.sentence is not other.sentence
    return is_near and not one.is_part and (one.left.endswith(other.right) or one.right.endswith(other.right))
