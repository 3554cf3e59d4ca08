"""Figures that a reader of sentences accepts only in another unit: 可停车150台，总投资9,000万元，折合每个车位60元.

An amount that nothing explains is read once more with another 万. Where the same readers
that found nothing in the sentence then find a quotient, product, rate or sum that holds, the unit was written wrongly.
Only what two figures beside it give but for that is read again: a point elsewhere comes out by chance too often.
"""

import math
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import field, replace
from fractions import Fraction
from itertools import combinations, groupby, pairwise, permutations

from jiheng.checks.manuscript.by_digits.open_figures import Row, Told
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import once, value
from jiheng.quantities.digits import significant
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.names.counted import counted_in, per_of_average, pers_of_price
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import MONEY, NOT_ADDED, PERCENT

_QUOTIENTS = frozenset({Relation.PRODUCT, Relation.AVERAGE})
_BY_WORDS = frozenset({*_QUOTIENTS, Relation.RATE, Relation.GROWTH})
_ADDED = frozenset({Relation.SUM, Relation.REMAINDER})
_READ = _BY_WORDS | _ADDED
_SCALES: Mapping[int, str] = {1: "", 10**4: "万", 10**8: "亿"}
_WAN, _MONTHS, _FULL = 4, 12, 100
_POWERS = frozenset({-_WAN, _WAN})
_MOST, _NEAREST, _BEHIND_ANOTHER = 24, 9, 120
"""A sentence of more figures is a table; so many of them are tried, and so far ahead may the last sentence begin."""
_FINE, _BESIDE = 3, 2
"""So many digits come out by chance seldom enough; fewer only in clauses beside each other."""
_TWO, _NAME, _SMALL = 2, 18, 10**4
_NUMBERS = {"两": 2, "二": 2, "三": 3, "四": 4}
_SEVERAL = late_pattern("([两二三四])[项笔批][^，。；0-9]{0,8}(?:一共|合计|总计|共计?)[^，。；0-9]{0,4}$")
_YEAR = late_pattern("全年|年度|每年|一年|年(?:租金|费用|收入|支出|发放|补贴|补助|工资)")
_MONTH = late_pattern("每个?月|月均|月人均|(?<![0-9当本逐上下])月(?:发放|支出|租金|费用|收入|工资|补贴|补助|拨付)")
_EXACT = 1e-9


@value(slots=False, eq=False)
class _Suspect:
    """A figure, what it was meant to be, and what is stated then."""

    told: Told
    meant: Mention
    arithmetic: str
    others: tuple[Told, ...]

    @property
    def likely(self) -> tuple[bool, bool, bool]:
        """Money before what is counted; all of it where it is less than ten thousand yuan, else what one has."""
        is_money = self.told.term.unit == MONEY
        is_of_one = pers_of_price(self.told.term) is not None or per_of_average(self.told.term) is not None
        amounts = [each for each in self.others if each.term.unit == MONEY]
        are_small = all(each.mention.scale == 1 and each.mention.size < _SMALL for each in (self.told, *amounts))
        return is_money, is_of_one != are_small, self.told.mention.scale == 1


def figures_in_another_unit(row: Row, settled: Container[tuple[int, int]], ahead: Row = ()) -> Iterator[Statement]:
    """Of one paragraph: of every sentence that one figure too large or too small keeps from being read.

    `settled`: the figures (passage, start) of which more than their passage speaks. `ahead`: the paragraph before.
    """
    sentences = [tuple(told) for _, told in groupby(row, key=lambda told: told.sentence.start)]
    for before, here in pairwise(((), *sentences)):
        if len(here) <= _MOST:
            near = before[-_NEAREST:] if before and _are_near(before[0], here[0]) else ()
            suspects = [
                each
                for each in _Window(near, here).suspects()
                if not any((other.passage.index, other.term.start) in settled for other in each.others)
            ]
            suspects = suspects or list(_all_of_several(here, row, ahead))
            if suspects:
                yield _told(max(suspects, key=lambda each: each.likely))


def _are_near(one: Told, other: Told) -> bool:
    return other.sentence.start - one.sentence.start <= _BEHIND_ANOTHER


@value(slots=False, eq=False)
class _Window:
    """The figures of a sentence and of the one before it."""

    before: Row
    here: Row
    text: str = field(init=False)
    start: int = field(init=False)

    def __post_init__(self) -> None:
        self.start = (self.before or self.here)[0].sentence.start  # type: ignore[misc]
        self.text = self.here[0].passage.text[self.start : self.here[0].sentence.end]  # type: ignore[misc]

    def suspects(self) -> Iterator[_Suspect]:
        """What each figure may have been meant to be."""
        has_months = "月" in self.text
        for told in self.here:
            if _may_be_wrong(told):
                others = [each for each in (*self.before, *self.here) if each is not told]
                for power in _powers(told, others, has_months=has_months):
                    meant = _moved(told.mention, power)
                    if meant is None or any(each.mention.value == meant.value for each in others):
                        continue
                    suspect = _suspect_of_a_year(told, meant, others) or self._read(told, meant)
                    if suspect is not None:
                        yield suspect

    def _read(self, told: Told, meant: Mention) -> _Suspect | None:
        at = told.mention.start - self.start
        if any(_is_read_of(each, at) for each in self._as_told):
            return None
        end = told.mention.end - self.start
        for stated in Reading(self.text[:at] + meant.text + self.text[end:]).statements:
            if _is_read_of(stated, at):
                longer = len(meant.text) - (end - at)
                places = {self.start + each - (longer if each > at else 0) for each in stated.figures}
                others = [
                    each for each in (*self.before, *self.here) if each.mention.start in places - {at + self.start}
                ]
                is_likely = others and _is_unlikely_by_chance(told, others, stated.relation)
                if is_likely and not (_is_vague(meant, others, stated) or _is_rather_a_price(meant, others, stated)):
                    return _Suspect(told, meant, stated.arithmetic, tuple(others))
        return self._at_a_price(told, meant)

    def _at_a_price(self, told: Told, meant: Mention) -> _Suspect | None:
        """年节水87.84万立方米，按每立方米1.80元计算，节约158.11元: where three stand beside each other."""
        index = told.term.index
        beside = [each for each in self.here if abs(each.term.index - index) <= _BESIDE]
        for price in beside:
            pers = pers_of_price(price.term) or ()
            if len(pers) != 1 or price.term.unit != MONEY:
                continue
            for number, total in permutations([each for each in beside if each is not price], 2):
                if total.term.unit != MONEY or not counted_in(number.term, pers[0]):
                    continue
                figures = (price, number, total)
                if told in figures and max(map(_index, figures)) - min(map(_index, figures)) == len(figures) - 1:
                    made = _made(*(meant if each is told else each.mention for each in figures))
                    others = tuple(each for each in figures if each is not told)
                    if made and _digits(told) >= _FINE:
                        return _Suspect(told, meant, made, others)
        return None

    @once
    def _as_told(self) -> tuple[Statement, ...]:
        return Reading(self.text).statements


def _index(told: Told) -> int:
    return told.term.index


def _made(price: Mention, number: Mention, total: Mention) -> str:
    """The working where they come out."""
    if not price.interval.times(number.value).meets(total.interval):
        return ""
    return f"{price.text}×{number.text}＝{total.text}"


def _suspect_of_a_year(told: Told, meant: Mention, others: Sequence[Told]) -> _Suspect | None:
    """月发放55.75万元，全年669.00元: twelve times the month beside it."""
    if not _YEAR.search(told.term.own_name) or meant.scale == told.mention.scale:
        return None
    is_of_one = "每" in told.term.own_name.replace("每年", "")
    for other in others:
        term = other.term
        if other.mention.scale != meant.scale or not (is_of_one or (_digits(told) >= _FINE and meant.scale > 1)):
            continue
        is_beside = other.sentence is told.sentence and 0 < abs(term.clause - told.term.clause) <= 1
        is_month = term.unit == told.term.unit and _MONTH.search(term.own_name) and not term.is_attribute
        if is_beside and is_month and other.mention.interval.times(_MONTHS).meets(meant.interval):
            return _Suspect(told, meant, f"{other.mention.text}×{_MONTHS}＝{meant.text}", (other,))
    return None


def _all_of_several(here: Row, row: Row, ahead: Row) -> Iterator[_Suspect]:
    """共发36.00万元。…共发18.00万元；两项补贴一共54.00亿元: all of so many told last before it."""
    for told in here:
        ahead_of_it = told.passage.text[max(told.term.start - _NAME, 0) : told.term.start]
        found = _SEVERAL.search(ahead_of_it) if _may_be_wrong(told) and told.term.unit == MONEY else None
        if found is None or _digits(told) < _TWO or told.term.is_attribute:
            continue
        before = (*ahead, *(each for each in row if each.term.start < told.term.start))
        parts = [each for each in before if _may_be_part(each)][-_NUMBERS[found[1]] :]
        if len(parts) < _NUMBERS[found[1]] or len({each.mention.scale for each in parts}) > 1:
            continue
        summed = sum((each.mention.value for each in parts), Fraction(0))
        for power in _POWERS:
            meant = _moved(told.mention, power)
            if meant is not None and meant.value == summed:
                here_too = tuple(each for each in parts if each.passage is told.passage)
                working = "＋".join(each.mention.text for each in parts)
                yield _Suspect(told, meant, f"{working}＝{meant.text}", here_too)


def _may_be_part(told: Told) -> bool:
    return told.term.unit == MONEY and not (_is_measure(told) or told.term.is_attribute) and told.mention.is_exact


def _is_read_of(statement: Statement, at: int) -> bool:
    return statement.holds and statement.relation in _READ and at in statement.figures


def _may_be_wrong(told: Told) -> bool:
    unit = told.term.unit
    return (
        told.is_open
        and told.mention.is_nearly_exact
        and unit != PERCENT
        and unit not in NOT_ADDED
        and told.mention.size > 0
    )


def _is_vague(meant: Mention, others: Sequence[Told], stated: Statement) -> bool:
    """Whether it matters too little: a few yuan of a sum in 万元, or a growth of amounts told in two digits."""
    if stated.relation is Relation.GROWTH and any(each.term.unit == PERCENT for each in others):
        return any(_digits(each) < _FINE for each in others if each.term.unit != PERCENT)
    coarsest = max(float(each.mention.half()) for each in others)
    return stated.relation in _ADDED and meant.size < coarsest * _FULL


def _is_rather_a_price(meant: Mention, others: Sequence[Told], stated: Statement) -> bool:
    """单次播放成本0.046万元，支付费用147.2万元: the price has a 万 too many, not the total one too few."""
    is_larger = stated.relation in _QUOTIENTS and meant.unit == MONEY and meant.scale > _SMALL
    return is_larger and any(each.term.unit == MONEY and each.mention.scale == _SMALL for each in others)


def _digits(told: Told) -> int:
    return len(significant(told.mention.number))


def _is_unlikely_by_chance(told: Told, others: Sequence[Told], relation: Relation) -> bool:
    if _digits(told) >= _FINE:
        return True
    are_beside = all(abs(each.term.clause - told.term.clause) <= _BESIDE for each in others)
    is_one_sentence = all(each.sentence is told.sentence for each in others)
    return are_beside and is_one_sentence and relation in _BY_WORDS


def _powers(told: Told, others: Sequence[Told], *, has_months: bool) -> frozenset[int]:
    """By how many tens it is off from what two figures near it give, or twelve times one of them."""
    index, digits = told.term.index, _digits(told)
    near = sorted(others, key=lambda each: abs(each.term.index - index) + (each.sentence is not told.sentence) * _MOST)
    near = [each for each in near[:_NEAREST] if each.mention.size > 0]
    if digits < _FINE and not any(map(_is_measure, (told, *near))):
        return frozenset()
    logarithm, own = math.log10(told.mention.size), _vague(told.mention)
    found = set()
    for given, vague in _given(told.term.unit, near, has_months=has_months):
        if given > 0:
            off = math.log10(given) - logarithm
            power = round(off)
            if power in _POWERS and abs(off - power) <= vague + own + _EXACT:
                found.add(power)
    return frozenset(found)


def _is_measure(told: Told) -> bool:
    """Whether it says how much there is of something to each, or of a hundred."""
    term = told.term
    return term.unit == PERCENT or pers_of_price(term) is not None or per_of_average(term) is not None


def _size(mention: Mention) -> float:
    return mention.size / _FULL if mention.unit == PERCENT else mention.size


def _vague(mention: Mention) -> float:
    return 0.0 if mention.is_counted else float(mention.half()) / mention.size


def _given(unit: str, near: Sequence[Told], *, has_months: bool) -> Iterator[tuple[float, float]]:
    """What a figure of that unit may be by two of those near it, and how vague that is."""
    sizes = [(each.term.unit, _size(each.mention), _vague(each.mention)) for each in near]
    for name, one, mine in sizes if has_months else ():
        if name == unit:
            yield one * _MONTHS, mine
    for (name, one, mine), (other_name, other, yours) in combinations(sizes, 2):
        vague = mine + yours
        for each in _quotients((name, one), (other_name, other), unit):
            yield each, vague
            if has_months:
                yield each * _MONTHS, vague
                yield each / _MONTHS, vague
        if name == other_name == unit:
            yield one + other, vague
            yield abs(one - other), vague * (one + other) / (abs(one - other) or 1)


def _quotients(first: tuple[str, float], second: tuple[str, float], unit: str) -> Iterator[float]:
    """A product has the unit of a factor; a quotient that of the dividend, or it counts amounts of one unit."""
    (name, one), (other_name, other) = first, second
    if unit in (name, other_name):
        yield one * other
    if name in (unit, other_name):
        yield one / other
    if other_name in (unit, name):
        yield other / one
    if PERCENT in (name, other_name) and unit in (name, other_name):
        part, whole = (one, other) if name == PERCENT else (other, one)
        yield whole * (1 + part)
        yield whole / (1 + part)
        yield whole * (1 - part)


def _moved(mention: Mention, power: int) -> Mention | None:
    """With another 万; None where no unit has as many."""
    scale = int(mention.scale * Fraction(10) ** power)
    if scale not in _SCALES:
        return None
    unit_text = _SCALES[scale] + (mention.unit_text.lstrip("万亿") if mention.scale > 1 else mention.unit_text)
    return replace(mention, scale=scale, unit_text=unit_text, text=f"{mention.number:f}{unit_text}")


def _told(suspect: _Suspect) -> Statement:
    operands = tuple(each.mention for each in suspect.others)
    stated = suspect.told.mention
    return Statement(
        Relation.UNIT_SLIP,
        stated,
        operands,
        False,
        f"{suspect.arithmetic}≠{stated.text}",
        suspect.meant.text,
        Confidence.PROBABLE,
    )
