"""Rates of change that two levels only seem to give: each of them, or the amount right before, has one of its own.

2024年受理86万件，下降11.4%；2023年受理97.1万件，上升25.2%: the second is of what there was in 2022.
"""

from collections.abc import Sequence

from jiheng.quantities.relations.changes.change_reading import ChangeReading
from jiheng.quantities.relations.names.changes import is_change
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import PERCENT

_MEANWHILE = "同期"
_OF_THE_YEAR_BEFORE = ("同比", "比上年", "较上年", "比去年", "较去年")


def is_rate_of_others(sentence: Sentence, rate: Term, reading: ChangeReading) -> bool:
    """Whether a rate that two levels do not give is told of others."""
    base, now = reading.operands[0], reading.operands[-1]
    if is_change(now):
        return False
    return (
        _is_of_earlier_rates(sentence, reading)
        or _is_told_of_its_own_amount(sentence, rate, reading)
        or _is_of_the_year_told_last(sentence.terms, rate, base, now)
        or _is_meanwhile(sentence.terms, base, now)
    )


def _is_of_earlier_rates(sentence: Sentence, reading: ChangeReading) -> bool:
    """占比由20.5%提升至21.1%。收入增长18.7%: no change of the rates of a sentence before."""
    return any(each.unit == PERCENT and each not in sentence.terms for each in reading.operands)


def _is_told_of_its_own_amount(sentence: Sentence, rate: Term, reading: ChangeReading) -> bool:
    """投诉18,077件、举报4,371件。网购类4,445件，比上年增长21.18%: of the amount before it, and of none further up."""
    own = sentence.terms[rate.index - 1] if rate.index else None
    is_beside = own is not None and own.is_plain and rate.clause - own.clause == 1
    return (
        own is not None
        and is_beside
        and all(each.unit == own.unit and each not in sentence.terms for each in reading.operands)
    )


def _is_of_the_year_told_last(terms: Sequence[Term], rate: Term, base: Term, now: Term) -> bool:
    """2024年86万件，下降11.4%；2023年97.1万件，上升25.2%: the later year has its rate, the earlier its own."""
    return (
        base in terms
        and now in terms
        and now.index < base.index == rate.index - 1
        and now.segment != base.segment == rate.segment
        and _has_a_rate(terms, now)
    )


def _is_meanwhile(terms: Sequence[Term], base: Term, now: Term) -> bool:
    """同期起诉68.1万人，同比下降14.4%；不起诉20.9万人: what has its own rate over the year before was not then."""
    return (
        base in terms
        and base.segment != now.segment
        and base.own_name.startswith(_MEANWHILE)
        and _has_a_rate(terms, base)
        and terms[base.index + 1].own_name.startswith(_OF_THE_YEAR_BEFORE)
    )


def _has_a_rate(terms: Sequence[Term], amount: Term) -> bool:
    behind = terms[amount.index + 1 : amount.index + 2]
    return bool(behind) and behind[0].segment == amount.segment and behind[0].unit == PERCENT and is_growth(behind[0])
