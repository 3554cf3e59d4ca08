"""What each got in a month, of what all of them got in a year: 3,126人全年1,687.9万元，月人均450元."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.quotients import quotient_told
from jiheng.quantities.relations.averages.factors import MONTHS, months_paid, numbers_move
from jiheng.quantities.relations.averages.over_time import months_told
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, is_close

_ALL_YEAR = late_pattern("全年|年度|(?<![0-9])20[0-9]{2}年(?![0-9]|[一二三四上下底末])")
_OF_ONE = late_pattern("[当本]月|(?<![0-9\\-—－–~～至到])(?:[1-9]|1[0-2])月份?(?![0-9\\-—－–~～至到底末])")
_IN_THE_YEAR = late_pattern("[0-9]月|季度|半年")
_LIKELY = Decimal("0.5")


def by_the_month(sentence: Sentence, average: Term, pairs: Sequence[tuple[Term, Term]]) -> Statement | None:
    """`pairs`: totals with the numbers they may be divided by; wrong only where there is one, of so many months."""
    pairs = [pair for pair in pairs if pair[0].start < average.start and months_paid(average, pair[0])]
    told = sentence.text[sentence.start : average.start]
    half = Fraction(average.mention.scale, 2 * 10**average.mention.places)
    for whole, count in pairs:
        months = _months(average, whole, told)
        if abs(whole.mention.value / (count.mention.value * months) - average.mention.value) <= half:
            return _told(average, whole, count, months, holds=True)
    is_known = months_told(told) is not None or _OF_ONE.search(told) is not None
    is_known = is_known or (_ALL_YEAR.search(told) is not None and not _IN_THE_YEAR.search(told))
    if len(pairs) != 1 or not is_known or not average.mention.is_exact or numbers_move(sentence):
        return None
    whole, count = pairs[0]
    months = _months(average, whole, told)
    is_told_here = whole in sentence.terms and average.clause - max(whole.clause, count.clause) == 1
    is_exact = whole.mention.is_exact and count.mention.is_exact and not sentence.is_part(whole)
    value = whole.mention.value / (count.mention.value * months)
    if not (is_told_here and is_exact and is_close(value, average.mention.value, _LIKELY)):
        return None
    return _told(average, whole, count, months, holds=False)


def _months(average: Term, whole: Term, told: str) -> int:
    """How many months the total is of, as its own words or those before it tell; of a year where none do."""
    months = months_paid(average, whole)
    if months != MONTHS:
        return months
    return months_told(told) or (1 if _OF_ONE.search(told) else MONTHS)


def _told(average: Term, whole: Term, count: Term, months: int, *, holds: bool) -> Statement:
    working = f"{whole.mention.text}÷{count.mention.text}" + (f"÷{months}个月" if months > 1 else "")
    value = whole.mention.value / (count.mention.value * months)
    operands = (whole.mention, count.mention)
    return quotient_told(
        Relation.AVERAGE, average.mention, operands, working, value, holds=holds, confidence=Confidence.PROBABLE
    )
