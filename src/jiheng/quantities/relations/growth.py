"""Changes against a base: 比上年增加X，增长p%; 由a增至b; 提高q个百分点; 上年a，本年b，下降p%."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.numbers import round_half_up
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.rate_words import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, gap, in_unit_of
from jiheng.quantities.units import DURATIONS, PERCENT, PERCENTAGE_POINTS

_BASE = re.compile(r"上年|去年|上一年|同期|往年|前年|原|由|从|期初|年初|20[0-9]{2}年")
_FROM = re.compile(r"(?:由|从|自)[^，。；]{0,20}$")
_TO = re.compile(r"(?:到|至|为|成)(?:约|近|了)?$")
_OTHER_BASE = re.compile(r"同口径|可比|剔除|扣除|不含|不变价|环比|预算|计划|目标|决算数?相比|概算|年均|累计|平均|翻")
_SAVED = re.compile(r"节约|节省|节支")
_NEAR_CLAUSES = 3
_WINDOW = 6


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a change: the base, the change in the base's unit, and whether it goes up."""

    base: Interval
    change: Interval
    is_up: bool | None
    operands: tuple[Term, ...]
    working: str
    is_sure: bool
    value: Fraction


def growth(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """The percentages of change and the changes themselves."""
    for position, term in enumerate(sentence.terms):
        if term.unit == PERCENT and is_growth(term):
            statement = _rate_of_change(sentence, position, earlier)
        elif term.unit == PERCENTAGE_POINTS:
            statement = _points(sentence, position)
        elif _is_change(term):
            statement = _change(sentence, position)
        else:
            continue
        if statement is not None:
            yield statement


def _is_change(term: Term) -> bool:
    return (
        term.unit not in DURATIONS | {PERCENT}
        and bool(words.DELTA.search(words.APPROXIMATE_TAIL.sub("", term.name)))
        and not _OTHER_BASE.search(term.name)
    )


def _rate_of_change(sentence: Sentence, position: int, earlier: Sequence[Sentence]) -> Statement | None:
    term = sentence.terms[position]
    rate = term.mention
    name = term.name[-24:]
    if _SAVED.search(name) or not rate.is_exact:
        return None
    stated_up = _direction(name)
    readings = list(_readings(sentence, position, earlier))
    for reading in readings:
        quotient = reading.change.over(reading.base)
        agrees_in_direction = reading.is_up is None or stated_up is None or reading.is_up == stated_up
        if quotient is not None and agrees_in_direction and quotient.times(100).meets(rate.bounds):
            return _told(rate, reading, holds=True)
    sure = [reading for reading in readings if reading.is_sure]
    if not sure or _OTHER_BASE.search(_stretch(sentence, sure[0], term)):
        return None
    reading = sure[0]
    if 100 * abs(reading.value) > 2000:
        return None
    is_turned = reading.is_up is not None and stated_up is not None and reading.is_up != stated_up
    return _told(rate, reading, holds=False, is_turned=is_turned)


def _stretch(sentence: Sentence, reading: _Reading, term: Term) -> str:
    """The words from the last operand's name to the rate."""
    last = reading.operands[-1]
    start = last.name_start if last.start >= sentence.start else sentence.start
    return sentence.text[max(start, sentence.start) : term.start]


def _direction(name: str) -> bool | None:
    ups = [found.start() for found in words.UP.finditer(name)]
    downs = [found.start() for found in words.DOWN.finditer(name)]
    if not ups and not downs:
        return None
    return max(ups, default=-1) > max(downs, default=-1)


def _readings(sentence: Sentence, position: int, earlier: Sequence[Sentence]) -> Iterator[_Reading]:
    term = sentence.terms[position]
    before = [each for each in sentence.terms[:position] if each.unit not in DURATIONS]
    if term.depth == 0:
        before = [each for each in before if each.depth == 0 or each is sentence.terms[position - 1]]
    previous = before[-1] if before else None
    if previous is not None and _is_change(previous):
        yield from _from_change(term, previous, before[:-1], earlier)
    yield from _from_two(term, before[-_WINDOW:])
    if earlier and len(before) <= 1 and not (previous is not None and _is_change(previous)):
        last = [each for each in earlier[-1].terms if each.unit not in DURATIONS][-_WINDOW:]
        yield from _from_two(term, [*last, *before], are_sure=False)


def _from_change(term: Term, change: Term, before: Sequence[Term], earlier: Sequence[Sentence]) -> Iterator[_Reading]:
    """增加X，增长p%: the base is the current amount less the change; or the amount itself, where it is last year's."""
    is_up = _direction(change.name[-24:])
    amounts = [each for each in before if each.unit == change.unit and not each.is_attribute]
    further = [each for each in (earlier[-1].terms if earlier and not amounts else ()) if each.unit == change.unit]
    near = amounts[::-1] or further[::-1]
    is_linked = change.clause >= term.clause - 1
    for place, amount in enumerate(near[:_WINDOW]):
        is_base = bool(_BASE.search(amount.name[-14:]))
        exact = (
            amount.mention.value - change.mention.value
            if is_up is not False
            else amount.mention.value + change.mention.value
        )
        as_current = (
            amount.mention.operand - change.mention.operand
            if is_up is not False
            else amount.mention.operand + change.mention.operand
        )
        is_sure = is_linked and place == 0 and bool(amounts) and change.mention.is_exact and amount.mention.is_exact
        if exact > 0:
            sign = "－" if is_up is not False else "＋"
            working = f"{change.mention.text}÷（{amount.mention.text}{sign}{change.mention.text}）"
            yield _Reading(
                as_current,
                change.mention.operand,
                is_up,
                (amount, change),
                working,
                is_sure and not is_base,
                change.mention.value / exact,
            )
        if amount.mention.value:
            working = f"{change.mention.text}÷{amount.mention.text}"
            value = change.mention.value / amount.mention.value
            if is_base:
                yield _Reading(
                    amount.mention.operand, change.mention.operand, is_up, (amount, change), working, is_sure, value
                )


def _from_two(term: Term, before: Sequence[Term], *, are_sure: bool = True) -> Iterator[_Reading]:
    """由a增至b，增长p%; 上年a，本年b，增长p%: the later of two amounts against the earlier one."""
    by_unit: dict[str, list[Term]] = {}
    for each in before:
        if each.unit != PERCENTAGE_POINTS and not _is_change(each) and each.mention.value:
            by_unit.setdefault(each.unit, []).append(each)
    for same in by_unit.values():
        for one in range(len(same) - 1, 0, -1):
            for other in range(one - 1, -1, -1):
                yield from _both_ways(
                    term,
                    same[other],
                    same[one],
                    is_adjacent=one == len(same) - 1 and other == one - 1,
                    are_sure=are_sure,
                )


def _both_ways(term: Term, first: Term, second: Term, *, is_adjacent: bool, are_sure: bool) -> Iterator[_Reading]:
    is_from_to = bool(_FROM.search(first.name[-24:])) and bool(_TO.search(second.name[-12:]))
    first_is_base = is_from_to or bool(_BASE.search(first.name[-14:]))
    second_is_base = not first_is_base and bool(_BASE.search(second.name[-14:]))
    is_near = term.clause - second.clause <= 1 and second.clause - first.clause <= _NEAR_CLAUSES
    exact = first.mention.is_exact and second.mention.is_exact
    for base, current, is_it in ((first, second, first_is_base), (second, first, second_is_base)):
        change = current.mention.operand - base.mention.operand
        value = (current.mention.value - base.mention.value) / base.mention.value
        is_up = value > 0 if value else None
        if is_up is False:
            change = change.times(-1)
        smaller, larger = (base, current) if is_up is not False else (current, base)
        working = f"（{larger.mention.text}－{smaller.mention.text}）÷{base.mention.text}"
        yield _Reading(
            base.mention.operand,
            change,
            is_up,
            (base, current),
            working,
            are_sure and is_it and is_adjacent and is_near and exact,
            value,
        )


def _told(rate: Mention, reading: _Reading, *, holds: bool, is_turned: bool = False) -> Statement:
    places = max(rate.places, 2)
    computed = f"{round_half_up(abs(100 * reading.value), places)}%"
    arithmetic = f"{reading.working}＝{computed}"
    if not holds:
        arithmetic += "，增减方向与数字相反" if is_turned else f"≠{rate.text}"
    elif Fraction(round_half_up(abs(100 * reading.value), places)) != rate.value:
        arithmetic += f"≈{rate.text}"
    operands = tuple(each.mention for each in reading.operands)
    return Statement(Relation.GROWTH, rate, operands, holds, arithmetic, computed)


def _points(sentence: Sentence, position: int) -> Statement | None:
    """由82%提高到87.5%，提高5.5个百分点."""
    term = sentence.terms[position]
    rates = [each for each in sentence.terms[:position] if each.unit == PERCENT][-4:]
    if len(rates) < 2 or not term.mention.is_exact:
        return None
    pairs = [(one, other) for at, one in enumerate(rates) for other in rates[at + 1 :]]
    for one, other in reversed(pairs):
        difference = abs(other.mention.value - one.mention.value)
        interval = other.mention.interval - one.mention.interval
        if interval.meets(term.mention.interval) or interval.times(-1).meets(term.mention.interval):
            return _difference(term.mention, one.mention, other.mention, difference, holds=True)
    one, other = rates[-2], rates[-1]
    is_from_to = (
        bool(_FROM.search(one.name[-24:]))
        or bool(_BASE.search(one.name[-14:]))
        or bool(words.PLAN.search(one.name[-8:]))
    )
    if not is_from_to or term.clause - other.clause > 1 or not (one.mention.is_exact and other.mention.is_exact):
        return None
    difference = abs(other.mention.value - one.mention.value)
    return _difference(term.mention, one.mention, other.mention, difference, holds=False)


def _change(sentence: Sentence, position: int) -> Statement | None:
    """上年300万元，本年318万元，增加18万元: the change between two amounts told before it."""
    term = sentence.terms[position]
    same = [
        each
        for each in sentence.terms[:position]
        if each.unit == term.unit and not each.is_attribute and not _is_change(each) and each.depth <= term.depth
    ][-4:]
    if len(same) < 2 or not term.mention.is_exact:
        return None
    for at in range(len(same) - 1, 0, -1):
        for one in same[:at]:
            interval = same[at].mention.operand - one.mention.operand
            if interval.meets(term.mention.operand) or interval.times(-1).meets(term.mention.operand):
                difference = abs(same[at].mention.value - one.mention.value)
                return _difference(term.mention, one.mention, same[at].mention, difference, holds=True)
    one, other = same[-2], same[-1]
    is_based = (
        bool(_BASE.search(one.name[-14:])) or bool(_BASE.search(other.name[-14:])) or bool(_FROM.search(one.name[-24:]))
    )
    if not is_based or term.clause - other.clause > 1 or not (one.mention.is_exact and other.mention.is_exact):
        return None
    difference = abs(other.mention.value - one.mention.value)
    return _difference(term.mention, one.mention, other.mention, difference, holds=False)


def _difference(stated: Mention, one: Mention, other: Mention, difference: Fraction, *, holds: bool) -> Statement:
    larger, smaller = (other, one) if other.value >= one.value else (one, other)
    computed = in_unit_of(difference, stated)
    if stated.unit == PERCENTAGE_POINTS:
        computed = f"{in_unit_of(difference, stated)}"
    arithmetic = f"{larger.text}－{smaller.text}＝{computed}"
    if not holds:
        arithmetic += f"≠{stated.text}，{gap(stated, difference)}"
    return Statement(Relation.GROWTH, stated, (one, other), holds, arithmetic, computed, Confidence.CERTAIN)
