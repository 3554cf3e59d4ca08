"""A figure told again under the name of the one beside it: 当场整改164处、限期整改49处, and 限期整改的164处全部销号.

What is said of all of the one, or of more than all of it, bears what tells its name from the other's, and the other's
value. Of some of them so many may be told by chance.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, groupby

from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS, Fact
from jiheng.checks.manuscript.facts.telling import is_planned
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import value
from jiheng.quantities.likeness import bigrams, longest_in_common
from jiheng.quantities.units import MONEY, NOT_COUNTED

_MOST, _FEWEST, _BEHIND, _SHORT = 5, 2, 8, 2
_SOME = late_pattern("其中|其余|其他|其它|另|还有|剩余|较|(?<!占)比(?!例|重)|[由从]|中，?有")
"""Words of some of them, or of other figures, beside the one that is told again."""
_OF_ALL = late_pattern("^[\u4e00-\u9fff“”]{2,10}?(?:已?全部|(?<!平)均(?!等)|已均|悉数|逐[个一])")
_OF_THOSE = late_pattern("[\u4e00-\u9fff]{2}的$")


@value(slots=False, eq=False)
class _Sibling:
    """`fact` with what its words say that those of `other` do not, and the other way about."""

    fact: Fact
    other: Fact
    own: frozenset[str]
    others: frozenset[str]


def siblings_told(facts: Sequence[Fact]) -> Iterator[Restatement]:
    """Each that bears the name of one of two figures of a sentence, and the value of the other."""
    by_value: defaultdict[tuple[int, int], list[_Sibling]] = defaultdict(list)
    for _, group in groupby(facts, key=lambda fact: id(fact.sentence)):
        beside = [fact for fact in group if _may_be_sibling(fact)]
        for fact in beside:
            found = next((each for each in by_value.get(fact.mention.key[1:], ()) if _is_of(each, fact)), None)
            if found is not None:
                name = longest_in_common(_name(found.fact), _name(fact))
                yield Restatement(found.fact, fact, name, agrees=False, confidence=Confidence.PROBABLE)
        told = [fact for fact in beside[:_MOST] if not _is_total(fact, beside)]
        for one, other in combinations(told, 2):
            if MONEY not in (one.mention.unit, other.mention.unit) or one.mention.unit == other.mention.unit:
                mine, yours = (bigrams(_name(each)) - EMPTY_WORDS for each in (one, other))
                if mine - yours and yours - mine:
                    by_value[other.mention.key[1:]].append(_Sibling(one, other, mine - yours, yours - mine))
                    by_value[one.mention.key[1:]].append(_Sibling(other, one, yours - mine, mine - yours))


def _may_be_sibling(fact: Fact) -> bool:
    if fact.mention.unit in NOT_COUNTED or not fact.mention.is_exact or fact.term.depth:
        return False
    return not (fact.is_planned or is_planned(fact)) and len(fact.digits) >= _FEWEST


def _is_total(fact: Fact, beside: Sequence[Fact]) -> bool:
    """Whether it bears no name of its own, or the others of its unit make it up."""
    others = (each.mention.value for each in beside if each is not fact and each.mention.unit == fact.mention.unit)
    return not (fact.own_left or fact.right) or fact.mention.value == sum(others)


def _name(fact: Fact) -> str:
    return f"{fact.term.own_name}，{fact.right}"


def _is_of(sibling: _Sibling, fact: Fact) -> bool:
    """Whether it is told of all that bears the name of the sibling, and no word is of the other."""
    if fact.mention.unit != sibling.fact.mention.unit or fact.mention.key == sibling.fact.mention.key:
        return False
    words = bigrams(_name(fact))
    if not _bears_its_name(sibling, fact) or not words.isdisjoint(sibling.others) or fact.is_part:
        return False
    if fact.sentence is sibling.fact.sentence or _SOME.search(fact.sentence.words):
        return False
    if fact.passage.index - sibling.fact.passage.index > _BEHIND or fact.era != sibling.fact.era:
        return False
    if any(term.mention.key == sibling.fact.mention.key for term in fact.sentence.terms):
        return False
    is_more = fact.mention.value > sibling.fact.mention.value and len(fact.right) > _SHORT
    return is_more or _is_told_of_all(fact)


def _bears_its_name(sibling: _Sibling, fact: Fact) -> bool:
    """Whether most of the noun of the sibling, or all of its own, tells what it is of: not 省级 of 省级重点县 alone."""
    noun = sibling.fact.right or sibling.fact.own_left
    for own in filter(None, (fact.own_left, fact.right)):
        common = longest_in_common(noun, own)
        is_most = len(common) * 2 >= len(noun) or (own == common and noun.endswith(own))
        if is_most and not bigrams(common).isdisjoint(sibling.own):
            return True
    return False


def _is_told_of_all(fact: Fact) -> bool:
    """86件来信均已答复, 对年末在建的32个项目逐个."""
    behind = fact.sentence.text[fact.mention.end : fact.sentence.end]
    is_opening = not fact.own_left or _OF_THOSE.search(fact.term.own_name) is not None
    return is_opening and _OF_ALL.match(behind) is not None
