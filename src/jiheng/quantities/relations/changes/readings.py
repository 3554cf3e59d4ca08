"""The ways to read a rate of change: which amount is the base, and what changed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.names.changes import (
    AGAINST,
    AGES,
    BASE,
    FROM,
    SINCE_LAST,
    TO,
    WAYS,
    YEAR,
    direction,
    has_other_base,
    is_beyond,
    is_change,
    is_whole_way,
)
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.units import MONEY, PERCENT, PERCENTAGE_POINTS

_ADJUSTED = re.compile("调整(?:率|幅度)[^，。；]{0,2}$")
_COMPARING = re.compile("同比|环比|较|比|与")
_PLAN = re.compile(r"预算|计划|目标|指标|任务|概算")
_CAME_TO = re.compile("^(?:达到?|增至|增加到|升至|降至|减至|为)$")
_REFERENCE = re.compile("[较比](?P<of>[^，。；较比]{3,10}?)(?:增长|增加|提高|上升|下降|减少|降低)了?$")
_REACH = 18
_SUBJECT = 3
_NEAR_CLAUSES = 3
_WINDOW = 6
_FINE = 3
_TWO = 2


@dataclass(frozen=True, slots=True)
class ChangeReading:
    """The base and the change in the base's unit, and whether it goes up. `value`: change ÷ base as printed.

    `confidence` is set where this is how the sentence must be read; other readings only ever prove it right.
    """

    base: Interval
    change: Interval
    is_up: bool | None
    operands: tuple[Term, ...]
    working: str
    value: Fraction
    confidence: Confidence | None


def is_slipped(rate: Mention, reading: ChangeReading) -> bool:
    """Whether one slip in the rate, or in a change told with its amount, is all that parts them."""
    first, last = reading.operands
    quotient = reading.change.over(reading.base)
    is_told = is_change(last) or bool(BASE.search(first.name[-14:]))
    if quotient is None or not (
        is_told and first.mention.is_nearly_exact and last.mention.is_exact and rate.is_nearly_exact
    ):
        return False
    if is_slip(rate, quotient.times(100)):
        return True
    share = rate.interval.times(Fraction(1, 100))
    if not is_change(last) or len(rate.number.normalize().as_tuple().digits) < _FINE or share.high >= 1:
        return False
    amount = first.mention.operand
    base_to_amount = share if reading.base.meets(amount) else None
    if base_to_amount is None:
        sign = -1 if reading.is_up is False else 1
        whole = Interval.point(1) + share.times(sign)
        base_to_amount = share.over(whole)
    return base_to_amount is not None and is_slip(last.mention, amount * base_to_amount)


def is_of_the_new_level(rate: Mention, reading: ChangeReading) -> bool:
    """Whether the change was divided by the amount of this year instead of last year's."""
    amount, change = reading.operands
    is_fine = len(rate.number.normalize().as_tuple().digits) >= _FINE and rate.is_exact
    if (
        not is_fine
        or not is_change(change)
        or not BASE.search(change.name)
        or reading.base.meets(amount.mention.operand)
    ):
        return False
    if BASE.search(amount.name) or YEAR.search(amount.name + change.name) or not amount.mention.is_exact:
        return False
    quotient = change.mention.operand.over(amount.mention.operand)
    return quotient is not None and quotient.times(100).meets(rate.interval)


def change_readings(sentence: Sentence, position: int, earlier: Sequence[Sentence]) -> Iterator[ChangeReading]:
    """The ways to read the rate of change at `position`, the likeliest first."""
    term = sentence.terms[position]
    before = [each for each in sentence.terms[:position] if each.unit not in AGES]
    if term.depth == 0:
        beside = sentence.terms[position - 1] if position else None
        before = [each for each in before if each.depth == 0 or (each is beside and not _is_told_again(sentence, each))]
    previous = before[-1] if before else None
    bound = _bound(before)
    if bound is not None:
        yield bound
    behind = sentence.terms[position + 1] if position + 1 < len(sentence.terms) else None
    following = sentence.terms[position + 1 : position + _TWO + 1]
    if len(following) == _TWO and _are_from_to(term, *following):
        yield from _both_ways(term, *following, is_sure=True)
    amount = next(
        (
            each
            for each in reversed(before)
            if each.unit not in (PERCENT, PERCENTAGE_POINTS) and not sentence.is_whole_of_share(each)
        ),
        None,
    )
    if behind is not None and amount is not None and _is_told_behind(term, amount, behind):
        yield from _of_current(amount, behind, Confidence.PROBABLE)
    is_named = behind is not None and _is_named_base(sentence, term, behind)
    is_base = behind is not None and (is_named or bool(BASE.search(behind.name[-6:]))) and not is_change(behind)
    if behind is not None and is_base and before and behind.unit == before[-1].unit:
        is_sure = behind.clause - term.clause <= 1
        yield from _both_ways(term, behind, before[-1], is_sure=is_sure, is_named=is_named)
    if previous is not None and is_change(previous):
        if len(before) > 1 and _ADJUSTED.search(term.name) and _may_be_base(before[-2], previous):
            yield _of_base(before[-2], previous)
            return
        if behind is not None and _is_level_behind(term, previous, behind):
            yield from _of_current(behind, previous, Confidence.PROBABLE)
        if behind is not None and _is_base_of(previous, behind):
            yield _of_base(behind, previous)
        yield from _from_change(sentence, term, previous, before[:-1], earlier)
    elif previous is not None and _is_since_last(previous, term):
        told = [*(each for other in earlier for each in other.terms), *before[:-1]]
        level = next((each for each in reversed(told) if _is_level_of(previous, each)), None)
        yield from _of_current(level, previous, Confidence.PROBABLE) if level is not None else ()
    elif len(before) > 1 and _is_added(before[-2]) and _are_one(before[-2], before[-1]):
        yield from _of_current(before[-1], before[-2], Confidence.PROBABLE)
    yield from _from_two(term, before[-_WINDOW:])
    if earlier and len(before) <= 1 and not (previous is not None and is_change(previous)):
        last = [each for each in earlier[-1].terms if each.unit not in AGES][-_WINDOW:]
        yield from _from_two(term, [*last, *before], are_sure=False)


def _is_named_base(sentence: Sentence, rate: Term, behind: Term) -> bool:
    """较“十一五”增长27.4%（“十一五”累计投入203亿元）: what the change is against, told in the bracket behind it."""
    if behind.depth != rate.depth + 1:
        return False
    found = _REFERENCE.search(sentence.text, max(rate.start - _REACH, sentence.start), rate.start)
    return found is not None and found["of"] in sentence.text[rate.end : behind.start]


def _is_told_again(sentence: Sentence, term: Term) -> bool:
    """减少97.5公顷（1462.5亩）: the same change in another unit."""
    change = sentence.terms[term.index - 1] if term.index else None
    return change is not None and not term.name and term.depth == change.depth + 1 and is_change(change)


def _is_since_last(change: Term, term: Term) -> bool:
    """客运量环比增加1.3亿人次，增长4.8%: both since the month before."""
    is_next = term.clause - change.clause <= 1 and is_whole_way(term.name)
    return SINCE_LAST in change.name and is_next and bool(words.DELTA.search(words.bare(change.name)))


def _is_level_of(change: Term, amount: Term) -> bool:
    """客运量28.2亿人次 of 客运量环比增加1.3亿人次; any amount where the change has no name of its own."""
    subject = change.own_name.partition(SINCE_LAST)[0][-_SUBJECT:]
    is_told = amount.unit == change.unit and not amount.is_attribute and "均" not in amount.name
    return is_told and amount.mention.is_exact and subject in amount.name


def _may_be_base(base: Term, change: Term) -> bool:
    """年初预算500万元，调增60万元: the amount that was adjusted stands before the adjustment."""
    return base.unit == change.unit and bool(base.mention.value) and not is_change(base)


def _is_base_of(change: Term, behind: Term) -> bool:
    """较2022年减少126万元，下降8.2%，2022年为1,541万元: the base told last, by its year."""
    years = set(YEAR.findall(behind.name))
    is_told = bool(years) and years <= set(YEAR.findall(change.name)) and behind.unit == change.unit
    return is_told and behind.mention.is_exact and bool(behind.mention.value) and not is_change(behind)


def _of_base(base: Term, change: Term) -> ChangeReading:
    value = change.mention.value / base.mention.value
    working = f"{change.mention.text}÷{base.mention.text}"
    is_up = direction(change.name[-24:])
    operands = (base, change)
    return ChangeReading(
        base.mention.operand, change.mention.operand, is_up, operands, working, value, Confidence.PROBABLE
    )


def _are_from_to(rate: Term, first: Term, second: Term) -> bool:
    """事故起数下降12%，由250起降至220起: the way told behind its rate."""
    is_way = FROM.search(first.name[-24:]) is not None and TO.search(second.name[-12:]) is not None
    return is_way and first.unit == second.unit and first.clause - rate.clause == 1 and not second.mark


def _is_added(term: Term) -> bool:
    return is_change(term) or term.own_name.startswith(("新增", "净增"))


def _are_one(change: Term, amount: Term) -> bool:
    """新增灌溉面积1.1万亩，灌溉面积达到2.9万亩: the change told before its amount."""
    pairs = {amount.name[at : at + 2] for at in range(len(amount.name) - 1)}
    shares = any(change.name[at : at + 2] in pairs for at in range(len(change.name) - 1))
    return shares and change.unit == amount.unit and change.segment == amount.segment


def _is_told_behind(term: Term, amount: Term, behind: Term) -> bool:
    """同比增长14.6%，增收4,376万元: the change right behind its rate."""
    is_next = behind.clause - term.clause == 1 and behind.unit == amount.unit and behind.segment == term.segment
    is_bare = not words.COMPARED.search(behind.name.removeprefix("同比")) and not has_other_base(amount.name)
    return is_next and is_bare and is_change(behind) and not is_change(amount)


def _is_level_behind(term: Term, change: Term, behind: Term) -> bool:
    """较上年增加96万元，增长8%，达到1,296万元: what it came to, right behind the rate."""
    is_next = behind.clause - term.clause == 1 and behind.unit == change.unit and behind.segment == term.segment
    return is_next and bool(_CAME_TO.match(behind.name)) and behind.mention.is_exact


def _bound(before: Sequence[Term]) -> ChangeReading | None:
    """较2021年的384件增加48件，上升12.5%; 比预算1,460万元节约11.92%: the base stands between 较 and the change."""
    is_beside = len(before) > 1 and (not before[-1].mark or before[-_TWO].after.startswith("相比"))
    if not before or (not AGAINST.search(before[-1].name[-20:]) and not is_beside):
        return None
    last = before[-1]
    if is_change(last) and len(before) > 1 and last.name in WAYS and AGAINST.search(before[-2].name[-20:]):
        base = before[-2]
        if base.unit != last.unit or not base.mention.value:
            return None
        value = last.mention.value / base.mention.value
        working = f"{last.mention.text}÷{base.mention.text}"
        is_up = direction(last.name)
        return ChangeReading(
            base.mention.operand, last.mention.operand, is_up, (base, last), working, value, Confidence.CERTAIN
        )
    return None


def _from_change(
    sentence: Sentence, term: Term, change: Term, before: Sequence[Term], earlier: Sequence[Sentence]
) -> Iterator[ChangeReading]:
    """增加X，增长p%: of the amount told before it, in this sentence or the one before."""
    amounts = [each for each in before if _is_in_unit_of(change, each) and not each.is_attribute and each.mention.value]
    confidence: Confidence | None = Confidence.CERTAIN
    told_in = sentence
    if not amounts:
        confidence = Confidence.PROBABLE
        for other in reversed(earlier):
            if amounts and not told_in.words.startswith("其中"):
                break
            found = [each for each in other.terms if each.unit == change.unit and not each.is_attribute]
            amounts, told_in = [*found, *amounts], other if found else told_in
        amounts = _named_by(change, amounts) or amounts
        wholes = {
            each.mention.value for each in amounts if not told_in.is_part(each) and not _PLAN.search(each.name[-10:])
        }
        confidence = confidence if len(wholes) == 1 else None
    if any(each.mention.is_exact for each in amounts):
        amounts = [each for each in amounts if not is_beyond(each)]
    if change.clause < term.clause - 1 or not change.mention.is_exact:
        confidence = None
    meant = _meant(told_in, amounts)
    if meant is not None and meant is not amounts[-1] and confidence is not None:
        confidence = Confidence.PROBABLE
    ordered = sorted(amounts[-_WINDOW:], key=lambda each: (each is not meant, -each.index))
    for amount in ordered:
        is_it = (
            amount is meant
            and amount.mention.is_nearly_exact
            and _speaks_of(change, amount, is_near=told_in is sentence)
        )
        sure = confidence if is_it else None
        yield from _of_current(amount, change, sure)


def _named_by(change: Term, amounts: Sequence[Term]) -> list[Term]:
    """收入合计1,280万元 of 收入合计增加80万元, whatever else was told behind it."""
    subject = words.DELTA.sub("", words.bare(change.own_name))
    return [each for each in amounts if len(subject) >= _SUBJECT and words.bare(each.name).endswith(subject)]


def _is_in_unit_of(change: Term, amount: Term) -> bool:
    """Whether an amount can have changed so: 标准620元/人, 提高20元."""
    return amount.unit == change.unit or (change.unit == MONEY and amount.unit.startswith("元/"))


def _speaks_of(change: Term, amount: Term, *, is_near: bool) -> bool:
    """Whether a change with a subject of its own (公务接待费比上年减少) is told of this amount."""
    subject = words.DELTA.sub("", _COMPARING.split(change.name)[0])
    own = re.sub(r"其中|本年度?|决算数?|支出|收入|金额|总额|[：，同较比与]", "", subject)
    if len(own) < 2 or is_near:
        return True
    needed = min(len(own), 4)
    return any(own[at : at + needed] in amount.name for at in range(len(own) - needed + 1))


def _meant(sentence: Sentence, amounts: Sequence[Term]) -> Term | None:
    """The amount whose change is told: the last that is neither a plan nor a part of another."""
    wholes = [each for each in amounts if not sentence.is_part(each)] or list(amounts)
    actual = [each for each in wholes if not _PLAN.search(each.name[-10:])] or wholes
    return actual[-1] if actual else None


def _of_current(amount: Term, change: Term, confidence: Confidence | None) -> Iterator[ChangeReading]:
    """The amount as it is now, or, where it is called last year's, as the base."""
    is_up = direction(change.name[-24:])
    now, by = amount.mention, change.mention
    is_base = bool(BASE.search(amount.name[-14:])) and not re.search("年(?:度)?末|决算", amount.name[-14:])
    grows = is_up is not False
    exact = now.value - by.value if grows else now.value + by.value
    as_base = now.operand - by.operand if grows else now.operand + by.operand
    if exact > 0:
        working = f"{by.text}÷（{now.text}{'－' if grows else '＋'}{by.text}）"
        sure = None if is_base else confidence
        yield ChangeReading(as_base, by.operand, is_up, (amount, change), working, by.value / exact, sure)
    if is_base and now.value:
        working = f"{by.text}÷{now.text}"
        yield ChangeReading(now.operand, by.operand, is_up, (amount, change), working, by.value / now.value, confidence)


def _from_two(term: Term, before: Sequence[Term], *, are_sure: bool = True) -> Iterator[ChangeReading]:
    """由a增至b，增长p%; 上年a，本年b，增长p%: the later of two amounts against the earlier one."""
    by_unit: dict[str, list[Term]] = {}
    for each in before:
        is_level = not (is_change(each) or (each.unit == PERCENT and is_growth(each)))
        is_told = is_level and each.mention.value and not is_beyond(each)
        if each.unit != PERCENTAGE_POINTS and is_told:
            by_unit.setdefault(each.unit, []).append(each)
    for same in by_unit.values():
        for later in range(len(same) - 1, 0, -1):
            for sooner in range(later - 1, -1, -1):
                if not (same[sooner].mention.is_nearly_exact or same[later].mention.is_nearly_exact):
                    continue
                if "分别" in term.name and _are_beside(same[sooner], same[later]):
                    continue  # 收入300万元和支出280万元，分别增长5%和3%: two things, not one on its way
                is_last = later == len(same) - 1 and sooner == later - 1
                yield from _both_ways(term, same[sooner], same[later], is_sure=are_sure and is_last)


def _are_beside(first: Term, second: Term) -> bool:
    """Whether two amounts are named in a row: a和b, a、b."""
    return second.index - first.index == 1 and (second.mark == "、" or second.is_joined)


def _both_ways(
    term: Term, first: Term, second: Term, *, is_sure: bool, is_named: bool = False
) -> Iterator[ChangeReading]:
    """`is_named`: the words say that the first is the base."""
    is_from_to = bool(FROM.search(first.name[-24:])) and bool(TO.search(second.name[-12:]))
    first_year, second_year = YEAR.search(first.name[-24:]), YEAR.search(second.name[-24:])
    is_in_years = first_year is not None and second_year is not None and first_year[1] != second_year[1]
    is_earlier = is_in_years and first_year is not None and second_year is not None and first_year[1] < second_year[1]
    first_is_base = is_named or is_from_to or bool(BASE.search(first.name[-14:])) or is_earlier
    second_is_base = not first_is_base and (bool(BASE.search(second.name[-14:])) or is_in_years)
    is_near = term.clause - second.clause <= 1 and second.clause - first.clause <= _NEAR_CLAUSES
    is_exact = first.mention.is_exact and second.mention.is_exact
    ways = ((first, second, first_is_base), (second, first, second_is_base))
    for base, current, is_it in [way for way in ways if way[2]] or ways:
        if not base.mention.value:
            continue
        change = current.mention.operand - base.mention.operand
        value = (current.mention.value - base.mention.value) / base.mention.value
        is_up = value > 0 if value else None
        if is_up is False:
            change = change.times(-1)
        smaller, larger = (base, current) if is_up is not False else (current, base)
        working = f"（{larger.mention.text}－{smaller.mention.text}）÷{base.mention.text}"
        confidence = Confidence.CERTAIN if is_sure and is_it and is_near and is_exact else None
        yield ChangeReading(base.mention.operand, change, is_up, (base, current), working, value, confidence)
