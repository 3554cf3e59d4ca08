"""The two amounts that a figure may be drawn from, as its words and theirs tell."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.by_digits.open_figures import Told
from jiheng.checks.manuscript.drawn.amounts import Amount, AmountBefore, covered
from jiheng.checks.manuscript.drawn.amounts_by_unit import NONE_OF_UNIT, AmountsByUnit, AmountsOfUnit, of_all
from jiheng.checks.manuscript.drawn.question import Kind, Question
from jiheng.checks.manuscript.drawn.short_names import is_called
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import value
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import operand_beside
from jiheng.quantities.relations.arithmetic.quotients import percent_of
from jiheng.quantities.relations.arithmetic.signed import fits
from jiheng.quantities.relations.names.shares import is_of_the_other_side
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS, counted_as

_ENOUGH, _A_LITTLE, _NOTHING = 0.45, 0.25, 0.0
"""So much of what the figure is told of must stand around both amounts, or around one of two in one sentence."""
_NEARLY_ALL = 0.6
"""An average is of what stands around the amount and the number together."""
_TOGETHER, _BESIDE = 0.4, 0.2
"""Two amounts in one sentence, or in one paragraph, are rather meant than two that stand apart."""
_NEXT = 0.1
"""And rather those that stand right beside each other."""
_OF_PLAN = 0.15
"""Most rates are of what was planned."""
_MOST = 24
"""So many of the amounts on either side, those around which most stands."""
_USUAL, _ANY = 0.0, -0.1
"""Nothing need stand around the number that a report tells of again and again; any other of its unit comes last."""
_OF_ANYTHING = frozenset({"个", "项"})
"""每个 without its noun is over anything."""
_TWO, _OFTEN, _HUNDRED = 2, 3, 100
_PEOPLE, _RESIDENTS = "人口", ("常住", "户籍")
_PART_OF_ALL = late_pattern("城镇|乡村|农村|城区|老年")
"""城镇常住人口: not everyone."""
_LEFT, _SPENT = re.compile("(?:结余|结转|剩余)[^，。；]{0,2}率"), late_pattern("支出|支付|使用|拨付")
QUOTIENTS = frozenset({Kind.RATE, Kind.SHARE, Kind.AVERAGE})
_DIFFERENCES = frozenset({Kind.LEFT, Kind.CHANGE})
_PERCENTAGES = frozenset({Kind.RATE, Kind.SHARE, Kind.GROWTH})

_Side = Amount | AmountBefore
_Covering = Sequence[tuple[_Side, float]]


@value()
class Pair:
    """`base`: all there is, the plan, last year's or what is counted; `other`: what is done of it, or now.

    `is_named`: the words tell that both are meant; not so a base that nothing but its being planned or last year's
    tells of. `is_of_usual_count`: the base is the number that the report tells of again and again.
    """

    base: Fact | Told
    other: Fact | Told
    score: float
    is_named: bool = True
    of_so_many: int = 1
    is_of_usual_count: bool = False

    @property
    def is_in_order(self) -> bool:
        """Whether the base stands first where one sentence tells both."""
        return self.base.sentence is not self.other.sentence or self.base.term.index < self.other.term.index

    def as_printed(self, kind: Kind) -> Interval | None:
        """What the figure is, reckoned from both as they stand; a quotient is rounded all the same."""
        base, other = self.base.mention.value, self.other.mention.value
        if kind is Kind.TOGETHER:
            return Interval.point(base + other)
        return Interval.point(abs(base - other)) if kind in _DIFFERENCES else self.gives(kind)

    def may_give(self, question: Question) -> bool:
        """Whether the figure may be what both give; of 86.4万件 and 85.968万件 the first is no 86.35万件.

        What was planned was not rounded: 97.5% is 2.5 points above a target of 95%.
        """
        kind, told = question.kind, question.told.mention
        if question.is_against_plan:
            off = abs(abs(self.other.mention.value - self.base.mention.value) - told.value)
            return not off or off < self.other.mention.half() + told.half()
        if kind in _DIFFERENCES and self.base.mention.is_exact and self.other.mention.is_exact:
            larger, smaller = sorted((self.base.mention, self.other.mention), key=lambda each: -each.value)
            return fits(told, [(1, larger), (-1, smaller)])
        computed = self.gives(kind)
        return computed is not None and computed.meets(told.bounds)

    def gives(self, kind: Kind) -> Interval | None:
        """What the figure would be."""
        base, other = (
            each.mention.operand if each.mention.is_exact else each.mention.interval for each in (self.base, self.other)
        )
        if kind in QUOTIENTS:
            if self.base.mention.is_exact and self.other.mention.is_exact:
                base = operand_beside(self.base.mention, self.other.mention)
                other = operand_beside(self.other.mention, self.base.mention)
            quotient = other.over(base)
            return quotient and quotient.times(self.of_so_many if kind is Kind.AVERAGE else _HUNDRED)
        if kind is Kind.TOGETHER:
            return base + other
        change = base - other if self.base.mention.value >= self.other.mention.value else other - base
        if kind is not Kind.GROWTH:
            return change
        return percent_of(change, base)


def pairs_of(question: Question, amounts: AmountsByUnit) -> Iterator[Pair]:
    """Of those that no words tell only where one of the two is known: the digits may tell which is the other."""
    is_known, is_of_untold_whole = question.other is not None, question.is_of_untold_whole
    is_average = question.kind is Kind.AVERAGE and not question.told.term.begins_parts
    may_be_unnamed = not question.of and (is_known or is_average)
    for bases, others in _sides(question, amounts):
        for base, of_base in bases:
            for other, of_other in others:
                if other is base:
                    continue
                nearness = _nearness(base.fact, other.fact)
                of_both = _of_both(question, base, other, of_base, of_other, nearness)
                if of_both is not None and not is_of_untold_whole and _fit(question, base, other):
                    of_plan = _OF_PLAN if question.kind is Kind.RATE and _is_planned(base) else 0.0
                    score = of_both + nearness + of_plan
                    yield Pair(base.fact, other.fact, score, of_so_many=question.of_so_many)
                elif (
                    may_be_unnamed
                    and (
                        is_known
                        or _is_nearly_named(of_base, of_other)
                        or _is_of_the_place(question, base, other, of_base, of_other)
                    )
                    and _fit(question, base, other)
                ):
                    is_usual = question.kind is Kind.AVERAGE and of_base == _USUAL
                    score = min(of_base, of_other)
                    yield Pair(base.fact, other.fact, score, is_named=False, is_of_usual_count=is_usual)


def _is_nearly_named(of_base: float, of_other: float) -> bool:
    return of_other >= _NEARLY_ALL or min(of_base, of_other) >= _ENOUGH


def _is_of_the_place(question: Question, base: _Side, other: _Side, of_base: float, of_other: float) -> bool:
    """救助申请人32人、86.4万元 of 司法救助人均2.7万元: the number and the total stand side by side.

    接通170,577通；话务员人均接听1,777通, with 在岗话务员96人 before: the total stands in the average's own sentence.
    """
    if question.base is not None:
        return of_other > 0
    if base.fact.sentence is other.fact.sentence:
        is_next = abs(base.fact.term.index - other.fact.term.index) == 1
        return is_next and max(of_base, of_other) > 0
    return of_base >= _NEARLY_ALL and other.fact.sentence is question.told.sentence


def _is_planned(side: _Side) -> bool:
    return isinstance(side, Amount) and side.is_planned


def _of_both(
    question: Question, base: _Side, other: _Side, of_base: float, of_other: float, nearness: float
) -> float | None:
    """How much both cover of what the figure is told of; None where it is too little."""
    if question.kind is Kind.AVERAGE:
        if question.of:
            return of_base if min(of_base, of_other) >= _NEARLY_ALL else None
        of_both = covered(question.subject, [each for each in (base, other) if isinstance(each, Amount)])
        is_enough = of_base > _USUAL and of_both >= _NEARLY_ALL and (question.over == "" or of_other >= _ENOUGH)
        return of_both if is_enough else None
    if question.of and question.kind is Kind.CHANGE and min(of_base, of_other) < _ENOUGH:
        return None  # 水价由2.6元调整为2.85元，比邻县低0.15元: both sides have a name, and no other figure bears it
    least = _A_LITTLE if question.done else _ENOUGH
    is_together = nearness >= _TOGETHER and max(of_base, of_other) >= least
    return of_base + of_other if is_together or min(of_base, of_other) >= _ENOUGH else None


def _sides(question: Question, amounts: AmountsByUnit) -> Iterator[tuple[_Covering, _Covering]]:
    """The amounts on either side: of one unit, but for an average, which is an amount over a number."""
    unit = question.told.term.unit
    same_unit = amounts.get(PERCENT if unit == PERCENTAGE_POINTS else counted_as(unit), NONE_OF_UNIT)
    of_unit = same_unit.around(question.told)
    if question.kind is Kind.AVERAGE:
        counts = [each for same in _counted(amounts) for each in same.counting(question.per, question.told)]
        named = [(each, _ENOUGH) for each in counts if question.over and question.over in each.nouns]
        own: _Covering = [(AmountBefore(question.base), 1.0)] if question.base is not None else []
        bases = own or named or _covering(question, counts, question.of or question.subject)
        if question.other is not None and not (own or named or question.of):
            bases = [*bases, *((each, _USUAL) for each in _usual(counts))]
        if not (own or question.of or question.per in _OF_ANYTHING):
            known = {each.fact.mention.size for each, _ in bases}
            bases = [*bases, *((each, _ANY) for each in counts if each.fact.mention.size not in known)]
        yield bases, _side(question, of_unit, question.subject, question.other, _NOTHING)
    elif question.is_of_all:
        all_money = [(each, _ENOUGH) for each in of_all(of_unit)]
        yield all_money, all_money
    else:
        of_each = (same.around(question.told) for same in _counted(amounts))
        fewest = _TWO if question.base is None and question.other is None else 0
        for same in of_each if question.kind in _PERCENTAGES else (of_unit,):
            if len(same) < fewest:
                continue
            others = _side(question, same, question.subject, question.other)
            if others:
                yield _side(question, same, question.of or question.subject, question.base), others


def _usual(counts: Sequence[Amount]) -> Sequence[Amount]:
    """The number told in so many paragraphs, and in twice as many as any other; none where there is none such."""
    told = {(each.fact.passage.index, each.fact.mention.value) for each in counts}
    often = Counter([value for _, value in told]).most_common(_TWO)
    is_usual = bool(often) and often[0][1] >= _OFTEN and all(each * _TWO <= often[0][1] for _, each in often[1:])
    if not is_usual:
        return ()
    return [each for each in counts if each.fact.mention.value == often[0][0]]


def _counted(amounts: AmountsByUnit) -> Iterator[AmountsOfUnit]:
    """Those of each unit, but for percentages."""
    return (same for unit, same in amounts.items() if unit != PERCENT)


def _side(
    question: Question,
    amounts: Sequence[Amount],
    subject: frozenset[str],
    before: Told | None,
    least: float = _A_LITTLE,
) -> _Covering:
    """The amount right before the figure where the words tell that it is meant, or else all that they may mean."""
    if before is None:
        return _covering(question, amounts, subject, _NOTHING if question.other is not None else least)
    is_of_unit = bool(amounts) and counted_as(amounts[0].fact.mention.unit) == counted_as(before.term.unit)
    return [(AmountBefore(before), 1.0)] if is_of_unit else []


def _covering(
    question: Question, amounts: Sequence[Amount], subject: frozenset[str], least: float = _A_LITTLE
) -> _Covering:
    """Those around which enough stands of what the figure is told of, with how much.

    All, where the figure is compared with one under its whole name.
    """
    told, is_compared = question.told, question.kind is Kind.CHANGE and question.other is not None
    if question.name:
        return [(each, 1.0) for each in amounts if is_called(each.fact, question.name)]
    covering = [
        (each, share)
        for each in amounts
        if not (each.fact.term.start == told.term.start and each.fact.passage is told.passage)
        and (share := 1.0 if is_compared and each.is_named_by(subject) else each.covers(subject)) >= least
    ]
    if len(covering) <= _MOST:
        return covering
    return sorted(covering, key=lambda each: -each[1])[:_MOST]


def _fit(question: Question, base: _Side, other: _Side) -> bool:
    """Whether the words of both are those of what there was and of what became of it."""
    kind, all_there_is, done = question.kind, base.fact.mention.value, other.fact.mention.value
    if all_there_is in (0, done) or (kind is Kind.RATE and _is_spent_beside_what_is_left(question, base)):
        return False
    if kind is Kind.SHARE:
        is_of_time = base.is_of_last_year == other.is_of_last_year
        is_other = is_of_the_other_side(question.whole, base.fact.term.own_name)
        return all_there_is > done and is_of_time and not is_other and (_is_planned(base) or not question.is_of_plan)
    if kind is Kind.TOGETHER:
        return not (base.is_of_last_year or other.is_of_last_year)
    if kind in (Kind.CHANGE, Kind.GROWTH):
        return _are_then_and_now(question, base, other)
    if kind is Kind.AVERAGE:
        told = [each for each in (base, other) if isinstance(each, Amount)]
        is_of_the_year = not any(each.is_planned or each.is_of_last_year or each.is_narrowed for each in told)
        if question.of_so_many > 1:
            return is_of_the_year and _are_of_residents(question, base, other)
        return is_of_the_year and base.fact.mention.unit != other.fact.mention.unit
    if question.is_of_plan:
        return isinstance(base, Amount) and base.is_planned and not base.is_of_last_year
    if kind is Kind.RATE and not _is_on_the_side(question, base, other):
        return False
    is_within = kind is Kind.RATE or all_there_is > done
    if isinstance(other, AmountBefore):
        return is_within and not (isinstance(base, Amount) and any(map(base.is_told_to_be, question.done)))
    if isinstance(base, AmountBefore):
        return is_within and any(other.is_told_to_be(word) or other.stands_under(word) for word in question.done)
    return is_within and any(_is_done_of(base, other, word) for word in question.done)


def _is_on_the_side(question: Question, base: _Side, other: _Side) -> bool:
    """完成率102.67%: more than was planned; a rate below 100 is of more than was done."""
    if question.told.mention.value <= _HUNDRED:
        return base.fact.mention.value > other.fact.mention.value
    return _is_planned(base) and base.fact.mention.value < other.fact.mention.value


def _is_spent_beside_what_is_left(question: Question, base: _Side) -> bool:
    """支出1,028万元；结余121万元，结余率10.5%: of what there was, and not of what was spent of it."""
    is_left = _LEFT.search(question.told.term.name) is not None
    return (
        is_left and isinstance(base, Amount) and not base.is_planned and _SPENT.search(base.fact.term.name) is not None
    )


def _are_of_residents(question: Question, base: _Side, other: _Side) -> bool:
    """Whether the base counts everyone, and the other bears the name of what each thousand of them has."""
    if not isinstance(base, Amount):
        return False
    is_of_people = counted_as(base.fact.mention.unit) == "人" and _PEOPLE in base.nouns
    name = base.fact.term.name
    is_of_all = is_of_people and _PART_OF_ALL.search(name) is None
    if any(one in question.of and other in name for one, other in (_RESIDENTS, _RESIDENTS[::-1])):
        return False  # 每千常住人口: not of 户籍人口
    return is_of_all and (isinstance(other, AmountBefore) or any(pair in other.nouns for pair in question.subject))


def _is_done_of(base: Amount, other: Amount, done: str) -> bool:
    """竣工51个，完成主体100个 behind one 其中: neither is what the other is of, unless it was planned."""
    if base.fact.is_part and other.fact.is_part and base.fact.sentence is other.fact.sentence and not base.is_planned:
        return False
    is_done = other.is_told_to_be(done) or other.stands_under(done)
    return is_done and (base.is_planned or not base.is_told_to_be(done))


def _are_then_and_now(question: Question, base: _Side, other: _Side) -> bool:
    """Whether one is last year's, or planned, and the other is neither; what stands right before needs no words."""
    if isinstance(other, Amount) and (other.is_of_last_year or other.is_planned or other.is_off_plan):
        return False
    if isinstance(base, AmountBefore) or question.of:
        return True
    if question.year:
        is_then = _year_of(base.fact) == question.year or (question.is_of_year and not base.is_of_last_year)
        return is_then and base.fact.sentence is not question.told.sentence and _is_of_another_year(other, question)
    if question.is_of_last_year and _is_of_the_year_before(base, other):
        return True
    if question.is_of_last_year:
        return base.is_of_last_year and not _are_of_one_year(base, other)
    return base.is_planned and not base.is_of_last_year and not _divides(base.fact, question)


def _are_of_one_year(base: Amount, other: _Side) -> bool:
    """2023年优质海域占97.9%；近岸优良面积比例为85.0%，同比上升3.1个百分点: the year stands before both alike."""
    start, end = base.fact.mention.end, other.fact.mention.start
    if other.fact.sentence is not base.fact.sentence or base.says_last_year or start > end:
        return False
    return words.YEAR.search(base.fact.sentence.text, start, end) is None


def _divides(base: Fact, question: Question) -> bool:
    """适配1,610件，超计划100件，其中轮椅420件: a part of the result is no plan for it."""
    return question.other is not None and base.is_part and base.sentence is question.other.sentence


def _year_of(fact: Fact | Told) -> str:
    """The year that an amount is told of; 较2022年 tells what another is compared with."""
    year = fact.year if isinstance(fact, Fact) else ""
    text = fact.sentence.text[fact.sentence.start : fact.term.start]
    return "" if year and text[: text.rfind(year)].endswith(("比", "较", "与")) else year


def _is_of_another_year(other: _Side, question: Question) -> bool:
    return isinstance(other, AmountBefore) or (isinstance(other, Amount) and other.fact.year != question.year)


def _is_of_the_year_before(base: Amount, other: _Side) -> bool:
    """2021年末92人 before 2022年末86人."""
    years = [each.fact.year for each in (base, other) if isinstance(each, Amount)]
    return len(years) > 1 and all(years) and int(years[0]) + 1 == int(years[1])


def _nearness(base: Fact | Told, other: Fact | Told) -> float:
    if base.sentence is other.sentence:
        return _TOGETHER + (_NEXT if abs(base.term.index - other.term.index) == 1 else 0.0)
    return _BESIDE if base.passage is other.passage else 0.0
