"""A base told first, and what came on top of it: 上年采血4,800份，今年多采480份，增长10%."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.quotients import is_percent_of, percent_of, rate_told
from jiheng.quantities.relations.names.changes import BASE
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import NO_AMOUNTS, PERCENT
from jiheng.quantities.words import YEAR

_FULL, _LEAST, _NEAR = 100, 2, Decimal("0.3")
"""The change and its rate stand behind a base."""
_NOW = late_pattern("^(?:今年|本年度?|当年|本期|20[0-9]{2}年度?)")
_CHANGED = late_pattern(
    "^(?:今年|本年度?|当年|本期|20[0-9]{2}年度?)?(?:实际|共|又|净)?"
    "(?:[多少][\u4e00-\u9fff]{1,2}|[增减]|增[加收支发]|减[少收支]|节[约省]|压减|新增|下降|上升|降低|提高)了?$"
)
_MEASURE_CHANGED = late_pattern("^[\u4e00-\u9fff]{0,4}(?:增[加长]|减少|下降|上升|提高|降低)了?$")
_COMPARING = ("比", "较", "同比", "环比")
_AT_THE_END = late_pattern("[年月季][末底]|决算")
_AGAINST, _COMPARED = late_pattern("^[与和同跟较比]"), late_pattern("^(?:相比|比|比较)")


def base_first(sentence: Sentence) -> Iterator[Statement]:
    """The rate of a change of an amount that the words call the base, told before it."""
    terms = sentence.terms
    for base in terms[:-_LEAST]:
        behind = _behind_its_list(terms, base)
        pair = terms[behind : behind + _LEAST]
        if len(pair) < _LEAST:
            continue
        change = next((each for each in pair if each.unit == base.unit), None)
        rate = next((each for each in pair if each.unit == PERCENT and is_growth(each)), None)
        if change is None or rate is None or base.unit in NO_AMOUNTS or not _is_base(base, pair[0]):
            continue
        is_named = behind > base.index + 1 and _MEASURE_CHANGED.match(change.own_name) is not None
        if (is_named or _CHANGED.match(change.own_name)) and _are_in_a_row(base, *pair):
            yield from _judged(base, change, rate)


def _behind_its_list(terms: Sequence[Term], base: Term) -> int:
    """2019年发放296笔、3848万元，笔数增加46笔、增长15.5%: where the bases in other units told with it end."""
    at = base.index + 1
    while at < len(terms) and terms[at].mark == "、" and terms[at].unit != base.unit and not terms[at].is_attribute:
        at += 1
    return at


def _is_base(base: Term, behind: Term) -> bool:
    """By its own words, by those behind it (相比), or by a year where the change has none: 2019年295件，减少59件."""
    if BASE.search(base.own_name):
        return _AT_THE_END.search(base.own_name) is None
    if _COMPARED.match(base.after):
        return _AGAINST.match(base.name) is not None
    year, now = YEAR.search(base.own_name), YEAR.search(behind.own_name)
    is_bare = behind.is_attribute and not behind.own_name.startswith(_COMPARING)
    is_now = is_bare or _NOW.match(behind.own_name) is not None
    return year is not None and is_now and (now is None or int(now[0]) > int(year[0]))


def _are_in_a_row(base: Term, one: Term, other: Term) -> bool:
    are_beside = 0 <= one.clause - base.clause <= 1 and other.clause - one.clause in (0, 1)
    return are_beside and base.segment == other.segment and base.depth == other.depth


def _judged(base: Term, change: Term, rate: Term) -> Iterator[Statement]:
    if not all(each.mention.is_exact for each in (base, change, rate)) or not base.mention.value:
        return
    holds = is_percent_of(rate.mention, change.mention.operand, base.mention.operand)
    share = percent_of(change.mention.operand, base.mention.operand)
    value = _FULL * change.mention.value / base.mention.value
    is_near = is_close(value, rate.mention.value, _NEAR)
    if not holds and (share is None or not (is_near or is_slip(rate.mention, share))):
        return
    working = f"{change.mention.text}÷{base.mention.text}"
    operands = (base.mention, change.mention)
    sure = Confidence.CERTAIN if BASE.search(base.own_name) or _COMPARED.match(base.after) else Confidence.PROBABLE
    yield rate_told(rate.mention, operands, working, value, holds=holds, relation=Relation.GROWTH, confidence=sure)
