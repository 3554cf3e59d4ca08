"""Shares of amounts that are nothing: 因公出国费0万元，占6%."""

import re
from collections.abc import Iterator
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.quantities.relations.names.percentages import is_growth, is_ratio
from jiheng.quantities.sentence import Sentence
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import NO_AMOUNTS, PERCENT

_ALL = 100
_OF_IT = re.compile("^(?:约?占|完成|为|执行率|预算执行率|支出进度)")


def of_nothing(sentence: Sentence) -> Iterator[Statement]:
    """The rates right behind an amount of 0 that are above 0. Where nothing was planned, 100 % may be told of it."""
    for amount, rate in pairwise(sentence.terms):
        if amount.mention.value or amount.unit in NO_AMOUNTS or amount.is_attribute or rate.unit != PERCENT:
            continue
        is_beside = rate.clause - amount.clause == 1 and rate.segment == amount.segment and rate.depth == amount.depth
        is_rate = _OF_IT.match(rate.own_name) is not None and is_ratio(rate, amount) and not is_growth(rate)
        if is_beside and is_rate and rate.mention.is_exact and rate.mention.value not in (0, _ALL):
            arithmetic = f"{amount.mention.text}的占比为0%≠{rate.mention.text}"
            operands = (amount.mention,)
            yield Statement(Relation.RATE, rate.mention, operands, False, arithmetic, "0%", Confidence.PROBABLE)
