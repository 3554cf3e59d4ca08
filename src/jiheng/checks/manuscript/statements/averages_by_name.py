"""Averages whose total or count stands elsewhere in the report: 养护员465名，人均管养4公里, the length told before."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.checks.manuscript.facts.indexed import IndexedFacts
from jiheng.checks.manuscript.statements.open_averages import OpenAverage, average_told
from jiheng.core.figure import Aspect
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.names.counted import counted_in, is_of_one
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip, is_tenfold
from jiheng.quantities.statement import Statement, is_close

_OVER = late_pattern(
    "(?:(?:平均)?每一?[\u4e00-\u9fff]{1,2}?|(?<!平)均)(?P<of>[\u4e00-\u9fff]{0,8}?)(?:平均)?(?P<verb>[\u4e00-\u9fff]{2})$"
)
_FILLING = late_pattern("(?:约|为|达到?|至|到|是|了)+$")
_EMPTY = frozenset({"费用", "金额", "资金", "经费", "支出", "成本", "标准", "收入", "面积", "数量"})
"""Words that stand in the name of many totals."""
_NOUN, _NEAR = 2, Decimal("0.4")
_FINE = 4
_SENTENCES_BACK = 2


def averages_by_name(
    averages: Sequence[OpenAverage], readings: Sequence[Reading], facts: IndexedFacts
) -> Iterator[tuple[int, Statement]]:
    """What each average is by the total that its verb names and the number of those it is over.

    With the index of the passage. Nothing is told where several totals or several counts may be meant.
    """
    results = _Results(facts)
    for each in averages:
        sentences = readings[each.passage.index].sentences
        near = sentences[max(each.place - _SENTENCES_BACK, 0) : each.place]
        statement = _judged(each.term, each.per, each.sentence, near, results)
        if statement is not None:
            yield each.passage.index, statement


class _Results:
    """What was reached this year, by its unit and name; nothing that a single one has."""

    def __init__(self, facts: IndexedFacts) -> None:
        self.facts = facts
        self._told: dict[str, Sequence[tuple[str, Mention]]] = {}

    def with_name(self, unit: str, word: str) -> list[Mention]:
        """Those with the word in their names."""
        return [mention for name, mention in self._in_unit(unit) if word in name]

    def ending_so(self, unit: str, word: str) -> list[Mention]:
        """Those whose names end with it."""
        return [mention for name, mention in self._in_unit(unit) if name.endswith(word)]

    def _in_unit(self, unit: str) -> Sequence[tuple[str, Mention]]:
        if unit not in self._told:
            told = [each for each in self.facts.in_unit(unit) if each.aspect is not Aspect.PLANNED]
            self._told[unit] = [
                (each.term.own_name, each.mention) for each in told if not (each.is_other_year or is_of_one(each.term))
            ]
        return self._told[unit]


def _judged(term: Term, per: str, sentence: Sentence, near: Sequence[Sentence], results: _Results) -> Statement | None:
    found = _OVER.search(_FILLING.sub("", term.name))
    if found is None or found["verb"] in _EMPTY:
        return None
    counts = _counts(term, per, found["of"], sentence, results.facts)
    totals = _totals(term, found["verb"], near, results)
    if not totals:
        return _of_kin(term, found["verb"], counts, results)
    pairs = {(whole.key, count.key[1:]): (whole, count) for whole in totals for count in counts if count.size}
    for whole, count in pairs.values():
        if _gives(term.mention, whole, count):
            return average_told(term.mention, whole, count, holds=True)
    if len(pairs) != 1:
        return _slipped(term.mention, list(pairs.values()))
    ((whole, count),) = pairs.values()
    value = Interval.point(whole.value / count.value)
    is_meant = is_close(value.low, term.mention.value, _NEAR)
    if not (is_meant or is_slip(term.mention, value) or is_tenfold(term.mention, value)):
        return None
    return average_told(term.mention, whole, count, holds=False)


def _of_kin(term: Term, verb: str, counts: Sequence[Mention], results: _Results) -> Statement | None:
    """人均办结315件 of 审执结12,906件: a verb that ends alike, where the two give the average or but for a slip."""
    named = results.ending_so(term.unit, verb[-1])
    pairs = [(whole, count) for whole in named for count in counts if count.value]
    for whole, count in pairs:
        if _gives(term.mention, whole, count):
            return average_told(term.mention, whole, count, holds=True)
    return _slipped(term.mention, pairs) if term.mention.places else None


def _slipped(stated: Mention, pairs: Sequence[tuple[Mention, Mention]]) -> Statement | None:
    """The one total and count, of several, of which a slip parts so fine an average."""
    slipped = {
        (whole.value, count.value): (whole, count)
        for whole, count in pairs
        if is_slip(stated, Interval.around(whole.value / count.value, stated.half()))
    }
    if len(slipped) != 1 or len(stated.number.normalize().as_tuple().digits) < _FINE:
        return None
    ((whole, count),) = slipped.values()
    return average_told(stated, whole, count, holds=False)


def _totals(term: Term, verb: str, near: Sequence[Sentence], results: _Results) -> list[Mention]:
    """The amounts of the unit that the verb names: those told just before, or else any in the report."""
    close = [
        each.mention
        for other in near
        for each in other.terms
        if each.unit == term.unit and verb in each.name and each.mention.is_exact and not each.is_attribute
        if not is_of_one(each)
    ]
    return close or results.with_name(term.unit, verb)


def _counts(term: Term, per: str, of: str, sentence: Sentence, facts: IndexedFacts) -> list[Mention]:
    """What the average is over: by the noun behind 每名, anywhere in the report, or else what the sentence counts."""
    if len(of) >= _NOUN:
        named = [fact for fact in facts.all if of in fact.left + fact.right and counted_in(fact.term, per)]
        return [fact.mention for fact in named if fact.aspect is not Aspect.PLANNED and not fact.is_other_year]
    before = [each for each in sentence.terms[: term.index] if each.unit != term.unit and counted_in(each, per)]
    return [each.mention for each in before if each.mention.is_exact and not each.is_attribute]


def _gives(stated: Mention, whole: Mention, count: Mention) -> bool:
    quotient = whole.operand.over(count.operand)
    return quotient is not None and quotient.meets(stated.bounds)
