"""What stands beside two facts: figures of the same things there tell whether the sentences speak of one matter."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.quantities.digits import are_swapped
from jiheng.quantities.likeness import longest_in_common
from jiheng.quantities.sentence import Term
from jiheng.quantities.units import DURATIONS, MONEY, PERCENT

_FEW, _MANY, _SMALL = 2, 4, 3
_AHEAD, _BEHIND = 6, 4
_MOST_AHEAD, _MOST_BEHIND = 9, 4
_ENOUGH_DIGITS = 4


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two figures of one unit beside two facts; `common`: how many characters of their words are the same."""

    first: Term
    second: Term
    common: int

    @property
    def is_equal(self) -> bool:
        return self.first.mention.value == self.second.mention.value

    @property
    def rank(self) -> tuple[bool, int]:
        """Which of several figures of one thing a figure is most likely told again by."""
        return self.is_equal, self.common


def has_like_company(one: Fact, other: Fact) -> bool:
    """Whether another figure of the same thing and value stands beside both: 为12家医院购置设备67台."""
    return any(pair.is_equal for pair in _pairs(one, other))


def has_much_like_company(one: Fact, other: Fact) -> bool:
    """Whether so many digits of other figures agree that the sentences tell one list twice."""
    equal = {pair.second.index: pair.second for pair in _pairs(one, other) if pair.is_equal}
    return sum(len(format(term.mention.number, "f").replace(".", "")) for term in equal.values()) >= _ENOUGH_DIGITS


def has_unlike_company(one: Fact, other: Fact) -> bool:
    """Whether another figure of the same thing stands before both with another value: it parts their scopes.

    Of several figures of one thing an equal one counts: 办理案件1428宗（其中民事381宗） beside 办理各类案件1428宗;
    more that agree than differ speak of one matter.
    """
    pairs = [
        pair
        for pair in _pairs(one, other)
        if pair.first.index < one.term.index and pair.second.index < other.term.index
    ]
    by_first = _likest((pair.first.index, pair) for pair in pairs)
    by_second = _likest((pair.second.index, pair) for pair in pairs)
    likest = min(by_first, by_second, key=len)
    equal = sum(pair.is_equal for pair in likest)
    unlike = sum(
        not (pair.is_equal or are_swapped(pair.first.mention.number, pair.second.mention.number)) for pair in likest
    )
    return 0 < unlike >= equal


def _likest(pairs: Iterable[tuple[int, _Pair]]) -> Collection[_Pair]:
    """Of the pairs of each figure an equal one, else that whose words have most in common."""
    best: dict[int, _Pair] = {}
    for index, pair in pairs:
        if index not in best or pair.rank > best[index].rank:
            best[index] = pair
    return best.values()


def _pairs(one: Fact, other: Fact) -> Iterator[_Pair]:
    for first in _beside(one):
        for second in _beside(other):
            if first.unit == second.unit:
                common = len(longest_in_common(_words(first), _words(second)))
                pair = _Pair(first, second, common)
                if common >= (_MANY if first.unit == MONEY and not pair.is_equal else _FEW):
                    yield pair


def _beside(fact: Fact) -> Iterator[Term]:
    index = fact.term.index
    for term in fact.sentence.terms[max(0, index - _MOST_AHEAD) : max(index + _MOST_BEHIND, _MOST_AHEAD)]:
        if term is not fact.term and term.unit not in (PERCENT, *DURATIONS) and term.mention.value >= _SMALL:
            yield term


def _words(term: Term) -> str:
    return f"{term.name[-_AHEAD:]}，{term.after[:_BEHIND]}"
