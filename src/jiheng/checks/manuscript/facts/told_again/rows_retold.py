"""Figures told again in one row: 改造小区57个，涉及住户21028户 and 改造小区57个，改造住户91028户.

Equal figures beside both tell that one matter is told twice; then the only two of one unit and noun were meant to be
one, however far they differ.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from operator import attrgetter

from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS, Fact
from jiheng.checks.manuscript.facts.indexed import IndexedFacts
from jiheng.checks.manuscript.facts.pairs.company import has_unlike_company
from jiheng.checks.manuscript.facts.pairs.fact_pair import MANY, SHORT, TWO_DIGITS, FactPair, noun_in_common
from jiheng.checks.manuscript.facts.pairs.one_fund import are_of_one_side, are_one_noun, are_without_fund, essence
from jiheng.checks.manuscript.facts.pairs.one_name import are_shares
from jiheng.checks.manuscript.facts.pairs.same_matter import bare_noun, differ_in_time, is_foreseen
from jiheng.checks.manuscript.facts.pairs.told_share import is_told_share
from jiheng.checks.manuscript.facts.pairs.two_things import are_of_two_things
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.checks.manuscript.names.opposites import are_opposed
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import value
from jiheng.quantities.likeness import bigrams, longest_in_common
from jiheng.quantities.slips import slip_chance
from jiheng.quantities.units import MONEY, PERCENT
from jiheng.quantities.words import OTHERS

_NEAR, _MOST = 5, 6
"""So many figures to either side are of one row, and so often a value told before is looked at again."""
_FEW, _ENOUGH, _LONG, _MANY = 2, 3, 5, 7
"""So many digits told again beside two figures bear out that a slip parts them, that they are one at all, and though
only one of them stands behind 其中."""
_UNLIKELY = 0.02
_FINE, _SMALL = 3, 3
_AHEAD, _BEHIND, _WIDE = 6, 4, 12
_NOT = late_pattern("[未不无非]")
_SOME = late_pattern("涉及(?:其中)?$")

_Value = tuple[str, int, int]
"""A unit and a value."""
_value: Callable[[Fact], _Value] = attrgetter("mention.key")
_passage: Callable[[Fact], int] = attrgetter("passage.index")


@value(slots=False, eq=False)
class _Row:
    """The figures of one paragraph."""

    facts: tuple[Fact, ...]
    values: frozenset[_Value]

    def around(self, place: int) -> Iterator[Fact]:
        """The figures to either side, as far as the next of the same kind: 共97个，货物45个，金额36443万元."""
        anchor = self.facts[place]
        for side in (self.facts[max(place - _NEAR, 0) : place][::-1], self.facts[place + 1 : place + _NEAR + 1]):
            for fact in side:
                yield fact
                if _are_of_one_kind(anchor, fact):
                    break


_Met = dict[tuple[int, int], tuple[FactPair, dict[_Value, int]]]
"""By both facts (`id`) the pair, and the values that are told beside both with how many digits each counts."""


def rows_retold(facts: IndexedFacts) -> Iterator[Restatement]:
    """The figures that differ from those told before beside equal figures."""
    told: defaultdict[_Value, list[tuple[_Row, int]]] = defaultdict(list)
    for _, group in groupby(facts.all, key=_passage):
        row = _row(tuple(group))
        met: _Met = {}
        for place, fact in enumerate(row.facts):
            for other, there in told[_value(fact)][-_MOST:]:
                digits = _digits_telling(other.facts[there], fact)
                if digits:
                    _meet(met, row, place, other, there, facts.tellings, digits)
        yield from _conflicts(met)
        for place, fact in enumerate(row.facts):
            told[_value(fact)].append((row, place))


def _row(facts: tuple[Fact, ...]) -> _Row:
    return _Row(facts, frozenset(map(_value, facts)))


def _meet(met: _Met, row: _Row, place: int, other: _Row, there: int, tellings: Counter[_Value], digits: int) -> None:
    """Keep which figures close to an equal one in both rows are told in either alone, and once at all."""
    known = tuple(other.around(there))
    for fact in row.around(place):
        mine = _value(fact)
        if mine in other.values or OTHERS.match(fact.term.own_name):
            continue  # 其他16,598件: of what is left of another total
        for each in known:
            yours = _value(each)
            if mine[0] == yours[0] and yours not in row.values and 1 in (tellings[mine], tellings[yours]):
                _, beside = met.setdefault((id(each), id(fact)), (FactPair(each, fact), {}))
                beside[_value(row.facts[place])] = digits


def _digits_telling(one: Fact, other: Fact) -> int:
    """How many digits tell that two equal figures are one: none of small ones, nor of those of other things."""
    unit, number = one.mention.unit, one.mention.number
    digits = len(one.telling_digits)
    if number < _SMALL or (unit == PERCENT and digits < _FINE):
        return 0
    if len(longest_in_common(_words(one), _words(other))) >= SHORT:
        return digits
    return digits - 1 if digits >= MANY else 0


def _are_of_one_kind(one: Fact, other: Fact) -> bool:
    return one.mention.unit == other.mention.unit and len(longest_in_common(_words(one), _words(other))) >= SHORT


def _words(fact: Fact) -> str:
    return f"{fact.term.name[-_AHEAD:]}，{fact.term.after[:_BEHIND]}"


def _conflicts(met: _Met) -> Iterator[Restatement]:
    """Of the pairs of two rows those whose figures have no other partner that is as much like them."""
    alike = [(pair, beside, _likeness(pair)) for pair, beside in met.values() if _may_be_one(pair)]
    ranks: defaultdict[int, Counter[tuple[bool, int]]] = defaultdict(Counter)
    for pair, _, rank in alike:
        for fact in pair.both:
            ranks[id(fact)][rank] += 1
    for pair, beside, rank in alike:
        known = [ranks[id(fact)] for fact in pair.both]
        is_likest = all(max(counted) == rank and counted[rank] == 1 for counted in known)
        if is_likest and _is_conflict(pair, beside):
            yield Restatement(pair.one, pair.other, _name(pair), agrees=False, confidence=Confidence.PROBABLE)


def _likeness(pair: FactPair) -> tuple[bool, int]:
    """Whether a slip in many digits parts them, and how much of their names is the same."""
    return pair.fewest_digits >= _FEW and pair.is_slip, len(_name(pair))


def _may_be_one(pair: FactPair) -> bool:
    one, other = pair.both
    if not (one.mention.is_exact and other.mention.is_exact and one.mention.number and other.mention.number):
        return False
    if not _name(pair):
        return False
    return not are_opposed(one.opposites, other.opposites)


def _name(pair: FactPair) -> str:
    """What both names share, or else what is said behind both; of amounts 支出 is enough, of percentages one name."""
    one, other = pair.both
    if one.mention.unit == PERCENT:
        return one.own_left if one.own_left == other.own_left and len(one.own_left) >= MANY else ""
    shared = noun_in_common(one, other)
    if not bigrams(shared) <= EMPTY_WORDS:
        return shared
    if one.mention.unit == MONEY:
        return other.own_left if are_without_fund(one, other) else ""
    return longest_in_common(one.term.after[:_WIDE], other.term.after[:_WIDE])


def _is_conflict(pair: FactPair, beside: Mapping[_Value, int]) -> bool:
    """`beside`: 126个整改108个 and 7个整改6个 are two matters of one rate, which alone tells nothing but of a slip."""
    one, other = pair.both
    digits = sum(beside.values())
    if pair.fewest_written < TWO_DIGITS and (digits <= _ENOUGH or _are_some_of(one, other)):
        return False
    if digits < _LONG and (pair.are_years_apart or differ_in_time(one, other)):
        return False
    if one.is_other_year or other.is_other_year or are_of_two_things(pair) or has_unlike_company(one, other):
        return False
    if is_told_share(one, other):
        return False
    chance = slip_chance(other.mention, one.mention.interval) if pair.is_slip else 1
    if _are_of_two_stages(pair):
        return digits >= _ENOUGH and chance < _UNLIKELY
    if pair.is_slip or pair.is_shifted:
        return digits >= _FEW
    is_of_a_rate = one.mention.unit != MONEY and all(unit == PERCENT for unit, _, _ in beside)
    return digits >= _ENOUGH and not is_of_a_rate and _are_of_one_noun(pair, digits)


def _are_some_of(one: Fact, other: Fact) -> bool:
    """Whether only one tells how many of them something touches: 扣分涉及2项指标."""
    return bool(_SOME.search(one.term.name)) != bool(_SOME.search(other.term.name))


def _are_of_one_noun(pair: FactPair, digits: int) -> bool:
    """Whether the nouns are one as a whole, and nothing else told of them parts them."""
    one, other = pair.both
    if one.mention.unit == PERCENT and are_shares(pair):
        return False
    if one.mention.unit == MONEY and not are_of_one_side(one, other):
        return False
    if bool(_NOT.search(one.left)) != bool(_NOT.search(other.left)) or _have_shares_of_their_own(pair):
        return False
    if one.is_part != other.is_part and digits < _MANY:
        return one.left == other.left
    if one.mention.unit == MONEY:
        return are_one_noun(essence(one), essence(other)) or (digits > _ENOUGH and are_without_fund(one, other))
    nouns = ((one.left, other.left), (one.right, other.right), (one.left, other.right), (one.right, other.left))
    return any(are_one_noun(bare_noun(mine), bare_noun(yours)) for mine, yours in nouns)


def _have_shares_of_their_own(pair: FactPair) -> bool:
    """Whether a percentage of its own stands behind each: 基本支出345万元，占95.7% and 基本支出370万元，占96.1%."""
    first, second = (fact.sentence.terms[fact.term.index + 1 : fact.term.index + 2] for fact in pair.both)
    return any(
        a.unit == b.unit == PERCENT and a.own_name == b.own_name and a.mention.value != b.mention.value
        for a, b in zip(first, second, strict=False)
    )


def _are_of_two_stages(pair: FactPair) -> bool:
    """Whether one is what was planned, and the other what was done."""
    one, other = pair.both
    return not pair.may_be_one or is_foreseen(one) != is_foreseen(other)
