"""Changes whose two amounts stand elsewhere: 2022年度预算较2021年度增加1.68万元, with both years told before."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.arithmetic.quotients import is_percent_of, percent_of, rate_told
from jiheng.quantities.relations.names.changes import has_other_base
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip, is_tenfold
from jiheng.quantities.statement import Relation, Statement, in_unit_of, is_close
from jiheng.quantities.units import NO_AMOUNTS, PERCENT
from jiheng.quantities.words import YEAR

_COMPARED = re.compile("[较比]")
_BASE = re.compile("[较比](?:上年|去年|上一年|(?P<year>20[0-9]{2})年)")
_COMMON = quick_pattern(
    "20[0-9]{2}年度?|[“”（）：，、]|其中|本年度?|全年|预算|决算|执行|支出|财政拨款|总计|合计|总额|金额|安排|实际|完成|共计?|为|是|数"
)
_SHORTEST = 3
_REACH = 120
_NEAR = Decimal("0.5")
_Named = Mapping[tuple[str, int, str], Sequence[Mention]]
"""By name, year and unit the amounts told; of several two, as only one alone is held against anything."""
_SEVERAL = 2


def changes_by_name(
    prose: Sequence[Passage], readings: Sequence[Reading], facts: Sequence[Fact]
) -> Iterator[tuple[int, Statement]]:
    """What each change is by the amounts that the report tells under its name for the year and the year before.

    With the index of the passage. Nothing is told unless the report has just one value for each of the two years.
    """
    named: _Named | None = None
    for passage in prose:
        if not _COMPARED.search(passage.text):
            continue
        reading = readings[passage.index]
        known = {statement.target.start for statement in reading.statements}
        for sentence in reading.sentences:
            for term in sentence.terms:
                is_known = term.start in known
                if is_known and (not _is_change(term) or _rate_behind(sentence, term, known) is None):
                    continue  # a change that its own parts make up may still have a rate of another base
                if not (_is_change(term) or _is_rate(term)):
                    continue
                years = _years(sentence, term)
                if years is None:
                    continue
                named = _by_name(facts) if named is None else named
                judged = _judged_rate if term.unit == PERCENT else _of_its_level if is_known else _judged
                yield from ((passage.index, each) for each in judged(sentence, term, years, named))


def _is_change(term: Term) -> bool:
    is_amount = term.unit not in NO_AMOUNTS and term.mention.is_exact
    return is_amount and bool(_BASE.search(term.name)) and bool(words.DELTA.search(words.bare(term.name)))


def _is_rate(term: Term) -> bool:
    """比上年决算数下降3.14%, with nothing else behind the amount."""
    is_bare = term.unit == PERCENT and term.mention.is_exact and bool(term.index) and is_growth(term)
    return is_bare and _BASE.search(term.name) is not None and not has_other_base(_BASE.sub("", term.name))


def _years(sentence: Sentence, term: Term) -> tuple[int, int] | None:
    """The year that changed and the one it is compared with; None where no year is told before."""
    told = [int(year) for year in YEAR.findall(sentence.text[sentence.start : term.start])]
    told = told or [int(year) for year in YEAR.findall(sentence.text[max(term.start - _REACH, 0) : sentence.start])[:1]]
    base = _BASE.search(term.name)
    if not told or base is None:
        return None
    before = int(base["year"]) if base["year"] else max(told) - 1
    year = before + 1 if {*told} == {before} else max(told)  # 接待费比2021年减少4万元: told of the year after
    return (year, before) if before < year else None


def _by_name(facts: Sequence[Fact]) -> _Named:
    named: dict[tuple[str, int, str], list[Mention]] = {}
    years: dict[int, Sequence[re.Match[str]]] = {}
    for fact in facts:
        if fact.passage.index not in years:
            years[fact.passage.index] = tuple(YEAR.finditer(fact.passage.text))
        told = years[fact.passage.index]
        before = bisect_right(told, fact.mention.start, key=re.Match.end)
        bare = _COMMON.sub("", fact.term.own_name) if before else ""
        if len(bare) >= _SHORTEST:
            same = named.setdefault((bare, int(told[before - 1][0]), fact.mention.unit), [])
            if len(same) < _SEVERAL and all(each.value != fact.mention.value for each in same):
                same.append(fact.mention)
    return named


def _of_its_level(sentence: Sentence, term: Term, years: tuple[int, int], named: _Named) -> Iterator[Statement]:
    now, before = (named.get((_bare(term), year, term.unit), ()) for year in years)
    if len(now) == 1 and not before:
        yield from _rate_of_level(sentence, term, now[0])


def _bare(term: Term) -> str:
    return _COMMON.sub("", _COMPARED.split(term.own_name)[0])


def _judged(sentence: Sentence, term: Term, years: tuple[int, int], named: _Named) -> Iterator[Statement]:
    yield from _of_its_level(sentence, term, years, named)
    now, before = (named.get((_bare(term), year, term.unit), ()) for year in years)
    if len(now) != 1 or len(before) != 1:
        return
    current, base = now[0], before[0]
    is_down = words.DOWN.search(words.bare(term.name)[-4:]) is not None
    larger, smaller = (base, current) if is_down else (current, base)
    value = larger.value - smaller.value
    holds = (larger.operand - smaller.operand).meets(term.mention.interval)
    if not holds and not _is_likely(term.mention, value):
        return
    computed = in_unit_of(value, term.mention, max(larger.places, smaller.places))
    arithmetic = f"{larger.text}－{smaller.text}＝{computed}" + ("" if holds else f"≠{term.mention.text}")
    both = (current, base)
    yield Statement(Relation.GROWTH, term.mention, (), holds, arithmetic, computed, Confidence.PROBABLE, elsewhere=both)
    yield from _rate(sentence, term, base)


def _judged_rate(sentence: Sentence, rate: Term, years: tuple[int, int], named: _Named) -> Iterator[Statement]:
    """公务接待费1,356万元，比上年决算数下降3.14%: over what the report tells for the year before."""
    amount = sentence.terms[rate.index - 1]
    if amount.unit in NO_AMOUNTS or amount.is_attribute or rate.clause - amount.clause > 1:
        return
    bases = named.get((_COMMON.sub("", amount.own_name), years[1], amount.unit), ())
    is_down = words.DOWN.search(rate.name) is not None
    if len(bases) != 1 or not bases[0].value or not amount.mention.is_exact:
        return
    base = bases[0]
    change = (base.operand - amount.mention.operand) if is_down else (amount.mention.operand - base.operand)
    share = percent_of(change, base.operand)
    value = 100 * abs(amount.mention.value - base.value) / base.value
    if share is None:
        return
    holds = share.meets(rate.mention.bounds)
    if not holds and not (_is_likely(rate.mention, value) and share.high > 0):
        return
    larger, smaller = sorted((base, amount.mention), key=lambda each: -each.value)
    working, relation = f"（{larger.text}－{smaller.text}）÷{base.text}", Relation.GROWTH
    yield rate_told(rate.mention, (), working, value, holds=holds, relation=relation, elsewhere=(base,))


def _is_likely(stated: Mention, value: Fraction) -> bool:
    wanted = Interval.point(value)
    return is_close(value, stated.value, _NEAR) or is_slip(stated, wanted) or is_tenfold(stated, wanted)


def _rate(sentence: Sentence, term: Term, base: Mention) -> Iterator[Statement]:
    """增加2.27万元，增长29.37%: the rate right behind the change, over the year before."""
    rate = _rate_behind(sentence, term)
    if rate is not None:
        yield from _rate_over(rate, term.mention, base, base.operand, base.value, base.text)


def _rate_of_level(sentence: Sentence, term: Term, now: Mention) -> Iterator[Statement]:
    """接待费4万元 in one paragraph, 接待费比上年减少4万元，下降50% in another: over what it was before the change."""
    rate, by = _rate_behind(sentence, term), term.mention
    is_down = words.DOWN.search(words.bare(term.name)[-4:]) is not None
    value = now.value + by.value if is_down else now.value - by.value
    if rate is not None and value > 0:
        base = now.operand + by.operand if is_down else now.operand - by.operand
        yield from _rate_over(rate, by, now, base, value, f"（{now.text}{'＋' if is_down else '－'}{by.text}）")


def _rate_behind(sentence: Sentence, term: Term, known: Container[int] = ()) -> Term | None:
    """The rate right behind a change, unless it is known already."""
    rate = sentence.terms[term.index + 1] if term.index + 1 < len(sentence.terms) else None
    is_of_it = rate is not None and rate.unit == PERCENT and is_growth(rate) and rate.clause - term.clause <= 1
    return rate if is_of_it and rate is not None and rate.mention.is_exact and rate.start not in known else None


def _rate_over(
    rate: Term, change: Mention, amount: Mention, base: Interval, value: Fraction, told: str
) -> Iterator[Statement]:
    """The rate of a change over its base, which is `value` as printed and `told` so, and follows from `amount`."""
    holds = is_percent_of(rate.mention, change.operand, base)
    share = 100 * change.value / value
    if not holds and not _is_likely(rate.mention, share):
        return
    working, relation = f"{change.text}÷{told}", Relation.GROWTH
    yield rate_told(rate.mention, (), working, share, holds=holds, relation=relation, elsewhere=(amount,))
