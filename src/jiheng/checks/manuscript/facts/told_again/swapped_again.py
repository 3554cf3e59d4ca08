"""Figures told again with two digits in the other order, found by their digits and by the words of their noun.

全年为186名优抚对象开展疗养, and below 组织疗养168人: so many digits are swapped by chance seldom where the noun of the
one stands beside the other, and the value is told nowhere else.
"""

from collections.abc import Container, Iterator
from functools import partial
from itertools import takewhile
from operator import is_not

from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS, Fact
from jiheng.checks.manuscript.facts.indexed import IndexedFacts
from jiheng.checks.manuscript.facts.pairs.fact_pair import FEW_DIGITS, TWO_DIGITS, FactPair
from jiheng.checks.manuscript.facts.pairs.told_share import is_told_share
from jiheng.checks.manuscript.facts.pairs.totals_retold import is_told_beside
from jiheng.checks.manuscript.facts.pairs.two_things import are_of_two_things
from jiheng.checks.manuscript.facts.telling import Telling, is_planned, missing, telling_of
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.checks.manuscript.facts.told_again.taken_up import is_taken_up
from jiheng.checks.manuscript.facts.told_again.told_back import is_sum
from jiheng.core.finding import Confidence
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.units import MONEY

_FAR = 2
_MOST = 60
"""So many figures of the same digits are looked at, the first ones: more have them by chance."""
_PAIR, _LONG = 2, 5
_UNTIL_NOW = "以来"
"""2021年项目实施以来: of the report's own year as well."""


def swapped_again(facts: IndexedFacts, settled: Container[int]) -> Iterator[Restatement]:
    """Each such figure with the one it was meant to repeat."""
    for fact in facts.all:
        if len(fact.digits) < TWO_DIGITS:
            continue
        alike = facts.of_like_figures(fact)
        if alike[0] is fact or facts.tellings[fact.mention.key] > 1 or id(fact) in settled or is_planned(fact):
            continue
        telling = telling_of(fact)
        if telling is not None:
            earlier = takewhile(partial(is_not, fact), alike[:_MOST])
            found = next(filter(partial(_is_meant, telling), earlier), None)
            if found is not None and id(found) not in settled and not is_sum(fact, facts.near(fact)[0]):
                yield Restatement(found, fact, telling.noun, agrees=False, confidence=Confidence.PROBABLE)


def _is_meant(other: Telling, earlier: Fact) -> bool:
    """Whether what `other` tells was meant to be the earlier figure."""
    pair = FactPair(earlier, other.fact)
    if not pair.is_swapped or earlier.passage is other.fact.passage or other.fact.term.depth:
        return False
    one = telling_of(earlier)
    if one is None:
        return False
    if (
        _is_of_another_time(one.fact)
        or (other.fact.is_other_year and other.fact.year and _UNTIL_NOW not in other.fact.ahead)
        or is_planned(one.fact)
        or one.scope != other.scope
        or not pair.may_be_one
    ):
        return False
    if pair.are_years_apart or are_of_two_things(pair):
        return False
    is_far = other.fact.passage.index - one.fact.passage.index >= _FAR
    is_named = is_far and not one.fact.is_other_year and len(other.fact.digits) >= FEW_DIGITS
    is_named = is_named and _is_named(one, other)
    return (is_named or is_taken_up(one, other)) and not (is_told_share(*pair.both) or is_told_beside(*pair.both))


def _is_of_another_time(fact: Fact) -> bool:
    """Of so many digits a year that is told of it tells nothing: it may be the slip."""
    return fact.is_other_year and not (len(fact.digits) >= _LONG and fact.era.isdecimal())


def _is_named(one: Telling, other: Telling) -> bool:
    """Whether the noun of the later stands beside the earlier."""
    noun = other.noun
    if other.fact.mention.unit == MONEY and other.left == noun and len(other.fact.core) >= _PAIR:
        noun = other.fact.core  # 区级 of 区级安排资金
    if len(noun) < _PAIR or other.is_vague or bigrams(noun) <= EMPTY_WORDS:
        return False
    is_headed = other.head in one.wide or noun[-_PAIR:] in one.wide
    return is_headed and missing(one.wide, noun) <= (len(noun) > _PAIR)
