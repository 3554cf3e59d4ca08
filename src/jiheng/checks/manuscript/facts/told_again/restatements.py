"""Facts told again elsewhere in a report: which figure repeats which, and which seem to but differ."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from fractions import Fraction
from functools import partial

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.pairs.conflict import is_conflict
from jiheng.checks.manuscript.facts.pairs.fact_pair import FEW_DIGITS, LONG, MANY, FactPair, may_be_told_again
from jiheng.checks.manuscript.facts.pairs.told_share import is_told_share
from jiheng.checks.manuscript.facts.pairs.two_figures import is_told_why
from jiheng.checks.manuscript.facts.pairs.two_things import are_of_two_things
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import once
from jiheng.quantities.likeness import longest_in_common
from jiheng.quantities.units import COUNTED_TIMES

_MOST_PARTNERS = 24
_OF_PLAN = late_pattern("(?:预算|计划|目标|任务|概算)(?:总投资|投资)?数?$")
_TWO, _MANY_TIMES = 2, 3


_Places = partial(defaultdict[str, list[int]], list)
"""By a key the places of the facts that have it."""
_Amount = tuple[int, int]
"""How much it is, whatever its unit."""
_Value = tuple[str, int, int]
"""The same with its unit."""
_CLASS_OF = "届"
"""2022届毕业生: whose year it is, no quantity."""


@dataclass(frozen=True, slots=True)
class Restatement:
    """`later` tells again what `earlier` told; `name` is what the two names share. `agrees`: with the same value."""

    earlier: Fact
    later: Fact
    name: str
    agrees: bool
    confidence: Confidence


class _Named:
    """The values that a report tells under each name, looked for only when two of them seem to conflict."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self.facts = facts

    @once
    def values(self) -> dict[tuple[str, str], set[_Amount]]:
        values: dict[tuple[str, str], set[_Amount]] = {}
        for fact in self.facts:
            if _is_of_known_time(fact):
                values.setdefault((_kind(fact), fact.left), set()).add(fact.mention.key[1:])
        return values

    @once
    def tellings(self) -> dict[tuple[str, str], Counter[_Value]]:
        """How often each value is told before or behind each noun."""
        tellings: dict[tuple[str, str], Counter[_Value]] = {}
        for fact in self.facts:
            if _is_of_known_time(fact) and not fact.is_part:
                for noun in {fact.left, fact.right}:
                    if len(noun) >= MANY:
                        tellings.setdefault((_kind(fact), noun), Counter())[fact.mention.key] += 1
        return tellings

    def is_alone_against_many(self, pair: FactPair) -> bool:
        """Whether all the report but one of the two tells one value, a slip from this, of the same noun."""
        one, other = pair.both
        if not pair.is_slip or one.is_part or other.is_part:
            return False
        for noun in {one.left, one.right} & {other.left, other.right}:
            told = self.tellings.get((_kind(one), noun))
            if told is not None and len(told) == _TWO and sorted(told.values()) >= [1, _MANY_TIMES]:
                return min(told.values()) == 1
        return False

    @once
    def told(self) -> dict[_Value, list[Fact]]:
        told: dict[_Value, list[Fact]] = {}
        for fact in self.facts:
            told.setdefault(fact.mention.key, []).append(fact)
        return told

    def is_told_elsewhere(self, pair: FactPair) -> bool:
        """Whether the later repeats what its sentence has just told, or the same noun of a year that is named.

        31个城市、13个城市分别下降9%和16%。13个城市…: or what its paragraph has told of that very noun.
        """
        noun = pair.other.right or pair.other.left
        return any(
            longest_in_common(each.around, noun) != ""
            if each.sentence is pair.other.sentence or each.is_other_year
            else each.passage is pair.other.passage and pair.name in (each.left, each.right[: len(pair.name)])
            for each in self.told[pair.other.mention.key]
            if each is not pair.other and each.where < pair.other.where
        )

    def is_sum(self, pair: FactPair) -> bool:
        """Whether the later tells together what was told of two: 24所学校, 18所学校, 检查的学校共42所."""
        one, other = pair.one.mention, pair.other.mention
        rest = one.unit, *(other.value - one.value).as_integer_ratio()
        return any(
            each.sentence is pair.other.sentence or pair.name in f"{each.left}，{each.right}"
            for each in self.told.get(rest, ())
            if each.where < pair.other.where
        )

    def is_plan_told_as_done(self, pair: FactPair) -> bool:
        """Whether both bear one name that is no plan's, and another sentence tells the later's value as planned."""
        one, other = pair.both
        if one.own_left != other.own_left or len(one.own_left) < MANY or one.is_part or other.is_part:
            return False
        if one.is_planned or other.is_planned or _OF_PLAN.search(one.own_left) or len(other.digits) < FEW_DIGITS:
            return False
        elsewhere = [each for each in self.told[other.mention.key] if each is not other and not each.term.depth]
        planned = [each for each in elsewhere if each.is_planned or _OF_PLAN.search(each.own_left)]
        return (
            bool(planned)
            and pair.is_like_in_size
            and all(each.sentence is not other.sentence for each in planned)
            and all(each in planned or (not each.own_left and not each.is_done) for each in elsewhere)
        )

    def are_alone(self, pair: FactPair) -> bool:
        """Whether no third value is told anywhere under a name of the pair that carries what both share."""
        told = [self.values[_kind(fact), fact.left] for fact in pair.both if pair.name in fact.left]
        both = {fact.mention.key[1:] for fact in pair.both}
        return all(len(values) <= len(both) and values <= both for values in told)


def restatements(facts: Sequence[Fact], anchored: frozenset[tuple[int, int]]) -> Iterator[Restatement]:
    """The facts told again; `anchored` are the figures (passage, start) that an arithmetic statement confirms."""
    by_gram: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(_Places)
    by_digits: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(_Places)
    named = _Named(facts)
    for place, fact in enumerate(facts):
        if not _is_of_known_time(fact) or fact.mention.unit == _CLASS_OF:
            continue
        unit = _kind(fact)
        known = by_gram[unit]
        told = [known[gram] for gram in fact.grams]
        if len(fact.digits) >= FEW_DIGITS:
            told.append(by_digits[COUNTED_TIMES.get(unit, unit)]["".join(sorted(fact.digits))])
        partners = set().union(*[places[-_MOST_PARTNERS:] for places in told if places])
        if partners:
            yield from _of_one(fact, [facts[each] for each in sorted(partners)], named, anchored)
        for places in told:
            places.append(place)


def _of_one(
    fact: Fact, earlier: Sequence[Fact], named: _Named, anchored: frozenset[tuple[int, int]]
) -> Iterator[Restatement]:
    likely = [FactPair(each, fact) for each in earlier if may_be_told_again(each, fact)]
    same = [pair for pair in likely if pair.agrees and pair.may_be_one and pair.name]
    if same:
        likest = max(same, key=_length_of_name)
        if len(likest.name) >= LONG or fact.is_definite:
            yield Restatement(likest.one, fact, likest.name, agrees=True, confidence=Confidence.CERTAIN)
        return
    pairs = [pair for pair in likely if pair.are_comparable and pair.may_be_one and pair.name]
    pairs.sort(key=_length_of_name, reverse=True)
    thirds = _Thirds(pairs)
    for pair in pairs:
        values = thirds.beside(pair)
        is_confirmed = pair.one.where in anchored and fact.where in anchored
        is_conflicting = _is_conflict(pair, named, is_only=len(values) == 1, is_confirmed=is_confirmed)
        is_conflicting = is_conflicting or (not is_confirmed and named.is_alone_against_many(pair))
        is_conflicting = is_conflicting and not (are_of_two_things(pair) or is_told_share(*pair.both))
        is_conflicting = is_conflicting and not is_told_why(*pair.both)
        if (is_conflicting and not (named.is_told_elsewhere(pair) or named.is_sum(pair))) or named.is_plan_told_as_done(
            pair
        ):
            yield Restatement(pair.one, fact, pair.name, agrees=False, confidence=Confidence.PROBABLE)
            return


class _Thirds:
    """The values that are told under the name of a pair too, asked from the longest name on."""

    def __init__(self, pairs: Sequence[FactPair]) -> None:
        self._left = deque(pairs)
        self._values: set[Fraction] = set()
        self._results: set[Fraction] = set()

    def beside(self, pair: FactPair) -> Set[Fraction]:
        """Those whose own names are as long; what was planned is no third result."""
        while self._left and len(self._left[0].name) >= len(pair.name):
            each = self._left.popleft()
            if each.is_of_like_value:
                self._values.add(each.one.mention.value)
                if not each.one.is_planned:
                    self._results.add(each.one.mention.value)
        return self._results if pair.one.is_done else self._values


def _is_conflict(pair: FactPair, named: _Named, *, is_only: bool, is_confirmed: bool) -> bool:
    """Whether they were meant to be one; what only holds of the one other value is no reason where there is a third."""
    if not is_conflict(pair, is_only=is_only, is_confirmed=is_confirmed):
        return False
    return not is_only or named.are_alone(pair) or is_conflict(pair, is_only=False, is_confirmed=is_confirmed)


def _is_of_known_time(fact: Fact) -> bool:
    """Whether it is of the report's year, or which other year it is of is told."""
    return not fact.is_other_year or bool(fact.era)


def _kind(fact: Fact) -> str:
    """Its unit, with the year where that is another than the report's: only facts of one kind can be one."""
    return fact.mention.unit + fact.era


def _length_of_name(pair: FactPair) -> int:
    return len(pair.name)
