"""Shares that no two amounts told before can be of: of an age, or of a row that is told item by item."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import takewhile

from jiheng.quantities.interval import Interval, total
from jiheng.quantities.relations.rates.pairs import Pair
from jiheng.quantities.sentence import Sentence, Term, row_before
from jiheng.quantities.units import DURATIONS, PERCENT

_FEWEST = 3
_TAKEN_TOGETHER = ("共占", "合占", "合计占", "总共占", "一共占", "合起来占")
_ALL = 100


def is_of_an_age(sentence: Sentence, position: int) -> bool:
    """27个项目中有6个变更；职工老化，50岁以上占48%: those of that age are counted nowhere."""
    rate, before = sentence.terms[position], sentence.terms[position - 1] if position else None
    is_beside = before is not None and not rate.mark and before.unit in DURATIONS
    return is_beside and "占" in rate.name


def is_of_each(sentence: Sentence, position: int) -> bool:
    """12项指标，10项全部完成，1项完成90%: how far that one is."""
    rate, before = sentence.terms[position], sentence.terms[position - 1] if position else None
    is_beside = before is not None and not rate.mark and before.mention.is_counted
    return is_beside and rate.name in ("完成", "完成了", "完成率为")


def is_of_an_item(sentence: Sentence, position: int) -> bool:
    """四个季度分别为176万元、258万元、301万元、487万元，第四季度占39.9%: one item of the row before gives the share."""
    rate = sentence.terms[position]
    row = _row_before(sentence, position)
    if rate.unit != PERCENT or "占" not in rate.name or len(row) < _FEWEST:
        return False
    whole = total([each.mention.operand for each in row])
    shares = (each.mention.operand.over(whole) for each in row)
    return any(_meets(share, rate) for share in shares)


def _meets(share: Interval | None, rate: Term) -> bool:
    return share is not None and share.times(Fraction(_ALL)).meets(rate.mention.bounds)


def _row_before(sentence: Sentence, position: int) -> Sequence[Term]:
    """The amounts in a row right before the rate, with nothing but 、 between them."""
    row = row_before(sentence.terms[:position])
    alike = list(takewhile(lambda each: each.unit == row[-1].unit, reversed(row)))
    return alike if all(not each.own_name for each in alike[:-1]) else ()


def is_of_more_besides(pair: Pair) -> bool:
    """7个领域双下降，航空运输未发生事故，共占12个领域的66.7%: what is told between, without a figure, counts too."""
    told = pair.denominator if pair.is_bound and pair.denominator.index == pair.rate.index - 1 else pair.rate
    is_next = pair.numerator.index == told.index - 1 and told.clause - pair.numerator.clause > 1
    return is_next and told.own_name.startswith(_TAKEN_TOGETHER)
