"""Whether figures that a passage draws from amounts told elsewhere follow from them.

项目支出尚有56.43万元未执行, with 1,428万元 of budget and 1,381.57万元 of spending sections before: 46.43万元.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from jiheng.checks.manuscript.by_digits.open_figures import Row
from jiheng.checks.manuscript.drawn.question import Kind, Question, questions
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.names.likeness import bigrams
from jiheng.core.figure import Aspect
from jiheng.core.finding import Confidence
from jiheng.core.numbers import round_half_up
from jiheng.core.value import once, value
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.sums import sum_statement
from jiheng.quantities.relations.averages.quotients import quotient_told
from jiheng.quantities.relations.names.counted import counted_in
from jiheng.quantities.slips import is_slip, slip_chance
from jiheng.quantities.statement import Relation, Statement, in_unit_of, is_close
from jiheng.quantities.units import NO_AMOUNTS, PERCENT, SCORE

_NO_AMOUNTS = NO_AMOUNTS | {PERCENT, SCORE}
_LAST_YEAR = re.compile("上年|去年|上一年|同期")
_PLANNED = re.compile("计划|目标|任务|(?<!公共)(?<!基金)(?<!经营)预算(?!单位|绩效|管理|执行)|应")
_WIDE, _OPENING, _AFTER, _NEAR, _CLOSE, _NOUN = 60, 14, 12, 16, 8, 6
_HALF_AS_TELLING = 0.6
_ENOUGH, _A_LITTLE = 0.45, 0.25
"""So much of what the figure is told of must stand around both amounts, or around one of two in one sentence."""
_NEARLY_ALL = 0.6
"""An average is of what stands around the amount and the number together."""
_TOGETHER, _BESIDE = 0.4, 0.2
"""Two amounts in one sentence, or in one paragraph, are rather meant than two that stand apart."""
_NEXT = 0.1
"""And rather those that stand right beside each other."""
_LEAD = 0.1
_UNLIKELY = 0.05
_LIKELY, _HARDLY = Decimal("0.5"), Decimal("0.02")
"""What is further off was read amiss; a rate that is hardly off comes of amounts that were not yet rounded."""
_HUNDRED = 100
_PERCENTAGES = (Kind.RATE, Kind.SHARE, Kind.GROWTH)
_QUOTIENTS = (Kind.RATE, Kind.SHARE, Kind.AVERAGE)


@value(slots=False, eq=False)
class Candidate:
    """An amount, and how much stands near it of what a figure is told of."""

    fact: Fact

    @once
    def near(self) -> frozenset[str]:
        return bigrams(f"{self.fact.left}，{self.name}，{self.fact.right}")

    @once
    def wide(self) -> frozenset[str]:
        fact = self.fact
        return bigrams("，".join((fact.section[:_WIDE], fact.passage.text[:_OPENING], fact.ahead[-_WIDE:])))

    @once
    def name(self) -> str:
        return f"{self.fact.term.name[-_NEAR:]}，{self.fact.term.after[:_AFTER]}"

    @once
    def nouns(self) -> str:
        """What is counted, on either side of the figure."""
        return f"{self.fact.left[-_NOUN:]}，{self.fact.right}"

    @once
    def close(self) -> str:
        """The words right around it."""
        return f"{self.fact.term.name[-_AFTER:]}，{self.fact.term.after[:_CLOSE]}"

    @once
    def is_of_last_year(self) -> bool:
        return self.fact.is_other_year or _LAST_YEAR.search(self.name) is not None

    @once
    def is_planned(self) -> bool:
        return self.fact.aspect is Aspect.PLANNED or _PLANNED.search(self.fact.term.name[-_NEAR:]) is not None

    def covers(self, subject: frozenset[str]) -> float:
        return covered(subject, (self,))


def covered(subject: frozenset[str], candidates: Sequence[Candidate]) -> float:
    """Which share of the subject stands near one of them; what stands further off tells less."""
    near = frozenset().union(*[each.near for each in candidates])
    wide = frozenset().union(*[each.wide for each in candidates])
    return (len(subject & near) + _HALF_AS_TELLING * len((subject - near) & wide)) / len(subject)


Covering = Sequence[tuple[Candidate, float]]


@value()
class Pair:
    """What the figure may be drawn from: `base` is all, the plan or last year's; `other` what is done of it."""

    base: Fact
    other: Fact
    score: float

    def gives(self, kind: Kind) -> Interval | None:
        base, other = self.base.mention, self.other.mention
        if kind in _QUOTIENTS:
            quotient = other.operand.over(base.operand)
            return quotient if quotient is None or kind is Kind.AVERAGE else quotient.times(_HUNDRED)
        if kind is Kind.TOGETHER:
            return base.operand + other.operand
        larger, smaller = (base, other) if base.value >= other.value else (other, base)
        change = larger.operand - smaller.operand
        if kind is not Kind.GROWTH:
            return change
        share = change.over(base.operand)
        return None if share is None else share.times(_HUNDRED)


def drawn(rows: Sequence[Row], facts: Sequence[Fact]) -> Iterator[tuple[int, Statement]]:
    """What each such figure is by the two amounts that the words tell it of, with the index of its passage."""
    by_unit: Mapping[str, Sequence[Candidate]] | None = None
    for row in rows:
        for question in questions(row):
            if by_unit is None:
                by_unit = _by_unit(facts)
            statement = _judged(question, by_unit)
            if statement is not None:
                yield question.told.passage.index, statement


def _by_unit(facts: Sequence[Fact]) -> Mapping[str, Sequence[Candidate]]:
    by_unit: dict[str, list[Candidate]] = {}
    for fact in facts:
        if fact.mention.unit not in _NO_AMOUNTS and not fact.term.is_named_as_change:
            by_unit.setdefault(fact.mention.unit, []).append(Candidate(fact))
    return by_unit


def _judged(question: Question, by_unit: Mapping[str, Sequence[Candidate]]) -> Statement | None:
    told = question.told.mention
    pairs = sorted(_pairs(question, by_unit), key=lambda pair: -pair.score)
    judged = [(pair, computed) for pair in pairs if (computed := pair.gives(question.kind)) is not None]
    if not judged:
        return None
    right = next((pair for pair, computed in judged if computed.meets(told.bounds)), None)
    if right is not None:
        return _statement(question, right, holds=True)
    best, computed = judged[0]
    is_alone = all(other.meets(computed) for pair, other in judged if pair.score >= best.score - _LEAD)
    if is_alone and _is_likely(question, computed):
        return _statement(question, best, holds=False)
    return _of_a_slip(question, judged)


def _of_a_slip(question: Question, judged: Sequence[tuple[Pair, Interval]]) -> Statement | None:
    """The pair that one slip of the hand parts from what is told, where so many pairs hardly hold one by chance."""
    told = question.told.mention
    tried = len({(computed.low, computed.high) for _, computed in judged})
    slipped = [(pair, computed) for pair, computed in judged if slip_chance(told, computed) * tried < _UNLIKELY]
    if not slipped or not all(computed.meets(slipped[0][1]) for _, computed in slipped):
        return None
    return _statement(question, slipped[0][0], holds=False)


def _pairs(question: Question, by_unit: Mapping[str, Sequence[Candidate]]) -> Iterator[Pair]:
    for bases, others in _sides(question, by_unit):
        for base, of_base in bases:
            for other, of_other in others:
                if other is base or not _fit(question, base, other):
                    continue
                nearness = _nearness(base.fact, other.fact)
                if question.kind is Kind.AVERAGE:
                    of_both = covered(question.subject, (base, other))
                    is_meant = of_both >= _NEARLY_ALL and (question.over == "" or of_other >= _ENOUGH)
                else:
                    of_both = of_base + of_other
                    is_together = nearness >= _TOGETHER and max(of_base, of_other) >= _ENOUGH
                    is_meant = is_together or min(of_base, of_other) >= _ENOUGH
                if is_meant:
                    yield Pair(base.fact, other.fact, of_both + nearness)


def _sides(question: Question, by_unit: Mapping[str, Sequence[Candidate]]) -> Iterator[tuple[Covering, Covering]]:
    """The amounts on either side: of one unit, but for an average, which is an amount over a number."""
    unit = question.told.term.unit
    if question.kind is Kind.AVERAGE:
        counts = [each for same in by_unit.values() for each in same if counted_in(each.fact.term, question.per)]
        named = [(each, _ENOUGH) for each in counts if question.over and question.over in each.nouns]
        amounts = _covering(question, by_unit.get(unit, ()), question.subject)
        yield named or _covering(question, counts, question.subject), amounts
        return
    for same in by_unit.values() if question.kind in _PERCENTAGES else (by_unit.get(unit, ()),):
        others = _covering(question, same, question.subject) if question.part is None else _right_before(question, same)
        if others:
            yield _covering(question, same, question.of) if question.of else others, others


def _covering(question: Question, candidates: Sequence[Candidate], subject: frozenset[str]) -> Covering:
    """Those around which enough stands of what the figure is told of, with how much."""
    return [
        (candidate, share)
        for candidate in candidates
        if not _is_itself(question, candidate) and (share := candidate.covers(subject)) >= _A_LITTLE
    ]


def _right_before(question: Question, candidates: Sequence[Candidate]) -> Covering:
    here = question.told.passage
    return [(each, 1.0) for each in candidates if each.fact.passage is here and each.fact.term.start == question.part]


def _is_itself(question: Question, candidate: Candidate) -> bool:
    return candidate.fact.passage is question.told.passage and candidate.fact.term.start == question.told.term.start


def _fit(question: Question, base: Candidate, other: Candidate) -> bool:
    """Whether the words of both are those of what there was and of what became of it."""
    if base.fact.mention.value == 0 or base.fact.mention.value == other.fact.mention.value:
        return False
    if question.kind is Kind.AVERAGE:
        return base.fact.mention.unit != other.fact.mention.unit and not any(
            each.is_planned or each.is_of_last_year for each in (base, other)
        )
    if question.kind is Kind.SHARE:
        return base.fact.mention.value > other.fact.mention.value and base.is_of_last_year == other.is_of_last_year
    if question.kind is Kind.TOGETHER:
        return not (base.is_of_last_year or other.is_of_last_year)
    if question.kind in (Kind.LEFT, Kind.RATE):
        return base.fact.mention.value > other.fact.mention.value and any(
            _tells(other, done) and (base.is_planned or not _tells(base, done)) for done in question.done
        )
    if question.is_of_last_year:
        return base.is_of_last_year and not other.is_of_last_year and not other.is_planned
    return base.is_planned and not other.is_planned and not (base.is_of_last_year or other.is_of_last_year)


def _tells(candidate: Candidate, done: str) -> bool:
    return re.search(f"(?<![未不没有])(?:{done})", candidate.close) is not None


def _nearness(base: Fact, other: Fact) -> float:
    if base.sentence is other.sentence:
        return _TOGETHER + (_NEXT if abs(base.term.index - other.term.index) == 1 else 0.0)
    return _BESIDE if base.passage is other.passage else 0.0


def _is_likely(question: Question, computed: Interval) -> bool:
    """A quotient only where a slip of the hand parts it from what is told: there are many that it might be."""
    told = question.told.mention
    if is_slip(told, computed):
        return True
    middle = (computed.low + computed.high) / 2
    is_rounded = question.kind is Kind.GROWTH and is_close(middle, told.value, _HARDLY)
    return question.kind not in _QUOTIENTS and is_close(middle, told.value, _LIKELY) and not is_rounded


def _statement(question: Question, pair: Pair, *, holds: bool) -> Statement:
    told = question.told.mention
    base, other = pair.base.mention, pair.other.mention
    if question.kind in _QUOTIENTS:
        share = other.value / base.value * (1 if question.kind is Kind.AVERAGE else _HUNDRED)
        working = f"{other.text}÷{base.text}"
        return quotient_told(
            _RELATIONS[question.kind], told, (), working, share, holds=holds, confidence=Confidence.PROBABLE
        )
    if question.kind is Kind.TOGETHER:
        added = sum_statement(told, (base, other), holds=holds, confidence=Confidence.PROBABLE)
        return replace(added, operands=())  # they stand in other passages
    larger, smaller = (base, other) if base.value >= other.value else (other, base)
    difference = larger.value - smaller.value
    if question.kind is Kind.GROWTH:
        computed = f"{round_half_up(_HUNDRED * difference / base.value, max(told.places, 2))}%"
        working = f"（{larger.text}－{smaller.text}）÷{base.text}＝{computed}"
    else:
        computed = in_unit_of(difference, told, max(larger.places, smaller.places))
        working = f"{larger.text}－{smaller.text}＝{computed}"
    arithmetic = working if holds else f"{working}≠{told.text}"
    return Statement(_RELATIONS[question.kind], told, (), holds, arithmetic, computed, Confidence.PROBABLE)


_RELATIONS = {
    Kind.LEFT: Relation.REMAINDER,
    Kind.CHANGE: Relation.COMPARISON,
    Kind.GROWTH: Relation.GROWTH,
    Kind.RATE: Relation.RATE,
    Kind.SHARE: Relation.RATE,
    Kind.AVERAGE: Relation.AVERAGE,
}
