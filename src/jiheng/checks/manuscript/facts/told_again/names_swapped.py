"""Two figures told again under each other's names: 在职346,500人、退休148,500人, and 148,500名在职、346,500名退休.

Both values are told before, in one sentence. What tells each from the other here is what told it from the other there,
the wrong way about.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS, Fact
from jiheng.checks.manuscript.facts.pairs.fact_pair import FactPair
from jiheng.checks.manuscript.facts.telling import is_planned
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.core.finding import Confidence
from jiheng.quantities.likeness import bigrams, longest_in_common

_FEWEST, _MOST = 3, 12
"""So many digits tell that no other figures are meant."""


def names_swapped(facts: Sequence[Fact]) -> Iterator[Restatement]:
    """The first of each such two with the one of its name."""
    told: defaultdict[tuple[tuple[str, int, int], ...], list[tuple[Fact, Fact]]] = defaultdict(list)
    for one, other in pairwise(facts):
        if not _are_beside(one, other):
            continue
        key = tuple(sorted((one.mention.key, other.mention.key)))
        for pair in told[key][:_MOST]:
            named = next((each for each in pair if each.mention.key == other.mention.key), other)
            second = next((each for each in pair if each is not named), one)
            if named.sentence is not one.sentence and _are_swapped(one, other, named, second):
                name = longest_in_common(_noun(one), _noun(named))
                yield Restatement(named, one, name, agrees=False, confidence=Confidence.PROBABLE)
                break
        told[key].append((one, other))


def _are_beside(one: Fact, other: Fact) -> bool:
    if one.sentence is not other.sentence or one.mention.unit != other.mention.unit:
        return False
    are_long = min(len(one.telling_digits), len(other.telling_digits)) >= _FEWEST
    return are_long and one.mention.key != other.mention.key


def _are_swapped(one: Fact, other: Fact, named: Fact, second: Fact) -> bool:
    """Whether `one` bears the name of `named`, which has the value of `other`, and the other way about."""
    if is_planned(one) != is_planned(named) or one.era != named.era or FactPair(named, one).are_years_apart:
        return False
    first, last = _apart(one, other)
    before, behind = _apart(named, second)
    return bool(first & before and last & behind) and not (first & behind or last & before)


def _apart(one: Fact, other: Fact) -> tuple[frozenset[str], frozenset[str]]:
    """What says of each that it is not the other: 门诊 and 住院 of 门诊收入 and 住院收入."""
    mine, yours = (bigrams(_noun(fact)) - EMPTY_WORDS for fact in (one, other))
    return mine - yours, yours - mine


def _noun(fact: Fact) -> str:
    """在职职工 of 148,500名在职职工, 在职 of 在职148,500人."""
    return fact.right or fact.own_left
