"""Figures told again with their digits in another order, or with the point astray: 指战员164名, and 实有指战员146人.

One of them stands alone: no other place of the report tells its value, and no arithmetic bears it out. Then three
things are weighed: how seldom chance gives it the digits of the other, how rare the words are that both stand among,
and how much of the shorter name they are.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from jiheng.checks.manuscript.by_digits.open_figures import Figures, Told
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.indexed import IndexedFacts
from jiheng.checks.manuscript.facts.pairs.fact_pair import FactPair
from jiheng.checks.manuscript.facts.pairs.told_share import is_told_share
from jiheng.checks.manuscript.facts.pairs.totals_retold import is_told_beside
from jiheng.checks.manuscript.facts.pairs.two_figures import are_two_figures, is_told_why
from jiheng.checks.manuscript.facts.pairs.two_things import are_of_two_things
from jiheng.checks.manuscript.facts.telling import is_planned
from jiheng.checks.manuscript.facts.told_again.told_back import is_sum
from jiheng.checks.manuscript.retold.evidence import shared_context, shared_words
from jiheng.checks.manuscript.retold.retold import Retold
from jiheng.checks.manuscript.text.whole_text import WholeText
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.digits import are_swapped
from jiheng.quantities.relations.names.counted import per_of_average, pers_of_price
from jiheng.quantities.units import DURATIONS, MONEY, PERCENT

_MOST, _FEW, _LONG, _FAR, _HUNDRED = 60, 2, 4, 2, 100
"""So many figures of the same digits are looked at, the first ones: more have them by chance."""
_WEIGHT, _WEIGHT_OF_VERBS = 1.5, 6.0
"""What the words must weigh at the least: those that end a name, and others."""
_ENOUGH = ((4.0, 0.4), (5.5, 0.3), (7.0, 0.2), (9.0, 0.1))
"""What words and digits must tell together, with how much of the name that is shared."""
_LOST_SCALE = 2.0
"""437万元 and 437元: a lost 万 is likelier than a point astray."""
_DIGITS_ALONE, _NEVER_BY_CHANCE = 5.0, 7.0
"""What the digits must tell by themselves of figures far apart, and of any in two paragraphs."""
_OF_FEW_DIGITS, _MOST_OF_NAME = 8.0, 0.6
"""What the words of few digits with the point astray must weigh, and how much of the name they must be."""
_TELLING, _OF_MANY, _OF_TWO, _OF_CONVERTED = 3, 1.5, 5.0, 6.0
"""What the words before must weigh where a 万 was lost of so many digits or of fewer, and where the point moved too."""
_PRICE = late_pattern("标准|单价|价格|定额|票价|[每均]")
_PIECES = "个"
_RANKS = frozenset({"级", "期", "届", *DURATIONS})
_PARTED_BY = (is_told_share, is_told_beside, are_two_figures, is_told_why)


def digits_astray(
    figures: Figures, facts: Sequence[Fact], text: WholeText, is_of_another_year: Callable[[Fact], bool]
) -> Iterator[Retold]:
    """In the order of the later ones."""
    known = _Known(facts, is_of_another_year)
    told = [each for row in figures.rows for each in row if _is_plain(each)]
    lengths: defaultdict[tuple[str, int], set[float]] = defaultdict(set)
    for each in told:
        lengths[each.term.unit, _length(each)].add(each.mention.size)
    alike: defaultdict[str, list[Told]] = defaultdict(list)
    open_ones: defaultdict[str, list[Told]] = defaultdict(list)
    for other in told:
        key = "".join(sorted(other.digits)).strip("0")
        for one in (alike if other.is_open else open_ones)[key]:
            if not _may_be_meant(one, other):
                continue
            digits = _weight_of_digits(one, other, len(lengths[other.term.unit, _length(other)]))
            if _is_likely(one, other, digits, text) and known.may_be_one(one, other, digits):
                yield Retold(one, other)
                break
        if len(alike[key]) < _MOST:
            alike[key].append(other)
            if other.is_open:
                open_ones[key].append(other)


def _is_plain(told: Told) -> bool:
    is_amount = not (told.term.is_attribute or told.term.depth or told.term.unit in _RANKS)
    return is_amount and told.mention.is_exact and _length(told) > 0


def _length(told: Told) -> int:
    """So many digits say something; of what was counted one by one the last is no rounding: 32,580人."""
    number = told.mention.number
    is_counted = told.mention.scale == 1 and number % 10 == 0 and number % _HUNDRED != 0
    return len(told.digits) + is_counted


def _may_be_meant(one: Told, other: Told) -> bool:
    """Of which one stands alone, whether a slip parts them: of percentages only the point goes astray so."""
    if one.sentence is other.sentence or one.mention.size == other.mention.size:
        return False
    if one.term.unit != other.term.unit and not _are_counted_alike(one, other):
        return False
    if _have_one_number(one, other):
        if one.mention.scale != other.mention.scale and _is_of_one(one) != _is_of_one(other):
            return False  # 补助标准为360元, and 全年发放补助360万元
        return _length(one) > 1 or other.term.unit == PERCENT
    values = [each.mention.number * each.mention.scale for each in (one, other)]
    return other.term.unit != PERCENT and are_swapped(values[0], values[1])


def _are_counted_alike(one: Told, other: Told) -> bool:
    """受益农户9,840个, and 受益农户9,480户."""
    are_counted = one.mention.is_counted and other.mention.is_counted and MONEY not in (one.term.unit, other.term.unit)
    return are_counted and _PIECES in (one.term.unit, other.term.unit)


def _have_one_number(one: Told, other: Told) -> bool:
    """Whether all that parts them is the point, or 万."""
    return one.digits == other.digits


def _weight_of_digits(one: Told, other: Told, like: int) -> float:
    """How unlikely it is that chance gives one the digits of the other; `like`: so many are of its unit and length."""
    length = max(map(_length, (one, other)))
    return math.log(18 * 10 ** (length - 1) / (length * (length - 1) * like)) if length > 1 else 0.0


def _is_likely(one: Told, other: Told, digits: float, text: WholeText) -> bool:
    shared = shared_words(one, other, text)
    is_shifted, length = _have_one_number(one, other), max(map(_length, (one, other)))
    if is_shifted and length > 1 and _is_in_another_scale(one, other, length, text):
        return True
    if is_shifted and length <= _FEW:
        return shared.weight >= _OF_FEW_DIGITS and shared.part >= _MOST_OF_NAME
    if one.mention.number == other.mention.number:
        digits += _LOST_SCALE
    if shared.weight > (_WEIGHT if shared.is_of_head else _WEIGHT_OF_VERBS):
        together = shared.weight + digits
        return any(together >= least and shared.part >= part for least, part in _ENOUGH)
    is_unlikely = digits >= _NEVER_BY_CHANCE
    is_told = not is_shifted and (other.term.unit != MONEY or shared.weight > 0 or is_unlikely)
    return is_told and digits >= _DIGITS_ALONE and _are_apart(one, other, 1 if is_unlikely else _FAR)


def _is_in_another_scale(one: Told, other: Told, length: int, text: WholeText) -> bool:
    """发放贷款168笔3,360万元, and 贷款发放共计3,360元: with and without its 万, by all that is said before them.

    No price and no average is meant to be another amount.
    """
    if one.mention.scale == other.mention.scale or any(map(_is_of_one, (one, other))):
        return False
    is_lost = one.mention.number == other.mention.number
    least = (_OF_MANY if length >= _TELLING else _OF_TWO) if is_lost else _OF_CONVERTED
    return shared_context(one, other, text) >= least


def _is_of_one(told: Told) -> bool:
    is_price = pers_of_price(told.term) is not None or _PRICE.search(told.term.name) is not None
    return is_price or per_of_average(told.term) is not None


def _are_apart(one: Told, other: Told, passages: int) -> bool:
    """Whether they are long, no parts or items of a list, and so many passages from each other."""
    are_long = all(len(format(each.mention.number, "f").replace(".", "")) >= _LONG for each in (one, other))
    is_far = other.passage.index - one.passage.index >= passages
    return are_long and is_far and not any(_is_listed(each) or each.term.begins_parts for each in (one, other))


def _is_listed(told: Told) -> bool:
    """Whether 、 ties it to another of its unit."""
    terms, term = told.sentence.terms, told.term
    is_behind = term.mark == "、" and term.index > 0 and terms[term.index - 1].unit == term.unit
    behind = terms[term.index + 1 : term.index + 2] if term.after_mark == "、" else ()
    return is_behind or any(each.unit == term.unit for each in behind)


def _is_told_back(one: Fact, other: Fact) -> bool:
    """去年承办建议117件。 / 171件建议全部办结: those that the paragraph right before told of, whatever their year."""
    is_known = other.is_definite or (not other.term.name and bool(other.right))
    return is_known and not other.year and other.passage.index - one.passage.index == 1


class _Known:
    """What the facts tell of figures."""

    def __init__(self, facts: Sequence[Fact], is_of_another_year: Callable[[Fact], bool]) -> None:
        self._indexed = IndexedFacts(facts)
        self._is_of_another_year = is_of_another_year
        self._facts = {(fact.passage.index, fact.term.start): fact for fact in facts}

    def may_be_one(self, one: Told, other: Told, digits: float) -> bool:
        """Whether nothing parts them: neither plan nor what they are told of, nor the year of so few digits."""
        first, second = (self._facts.get((told.passage.index, told.term.start)) for told in (one, other))
        if first is None or second is None:
            return False
        pair = FactPair(first, second)
        if first.is_part != second.is_part and _is_listed(one) and _is_listed(other):
            return False
        if pair.is_swapped and is_sum(second, self._indexed.near(second)[0]):
            return False
        if any(map(is_planned, pair.both)) or not pair.may_be_one or are_of_two_things(pair):
            return False
        is_beside = other.passage.index - one.passage.index <= _FAR and not _have_one_number(one, other)
        is_meant = (is_beside and digits >= _NEVER_BY_CHANCE) or _is_told_back(first, second)
        if not is_meant and (pair.are_years_apart or any(map(self._is_of_another_year, pair.both))):
            return False
        return not any(are_parted(first, second) for are_parted in _PARTED_BY)
