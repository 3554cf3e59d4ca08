"""Increases beyond all there is: 接待3.36万人次，同比增加5.06万人次, of which none can have been there before."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities import words
from jiheng.quantities.digits import significant
from jiheng.quantities.relations.names.changes import direction, is_change
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import NO_AMOUNTS, PERCENT

_SINCE = re.compile("同比|环比|[较比与](?:上年|去年|上一年|上月|年初|期初|20[0-9]{2}年|[0-9]{1,2}月)")
_REACH, _SHORTEST, _TWO, _FINE, _ALL = 40, 4, 2, 3, 100
_SIGNED = quick_pattern("利润|盈|亏|净|差|赤字|结余|余额|缺口|顺差|逆差|新增|增量|[超短]收|[超减增]支|增收|减收")
"""What may have been below nothing before."""


def beyond_all(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """The increases over the year before that are larger than the level itself, told right before them.

    Between them may stand the rate: 未结15件，同比上升275%，同比增加41件. Or the level stands in the sentence `earlier`
    under the very name: 收支总计307万元。与2023年度相比，收支总计增加370万元.
    """
    for now, by in (
        *pairwise(sentence.terms),
        *_past_their_rate(sentence.terms),
        *_of_sentence_before(sentence, earlier),
    ):
        is_beside = by.clause - now.clause == by.index - now.index or now.end <= sentence.start
        if now.unit != by.unit or now.unit in NO_AMOUNTS or not is_beside or now.depth != by.depth:
            continue
        told_since = sentence.text[max(sentence.start, by.start - _REACH) : by.start]
        is_told = is_change(by) and direction(by.name) is True and _SINCE.search(told_since) is not None
        is_level = not now.is_attribute and per_of_average(now) is None and not _SIGNED.search(now.name + by.name)
        are_exact = now.mention.is_exact and by.mention.is_exact
        is_all = by.mention.value == now.mention.value and _is_rated(sentence, by)
        if is_told and is_level and are_exact and (is_all or by.mention.value > now.mention.value > 0):
            arithmetic = f"{by.mention.text}{'＝' if is_all else '＞'}{now.mention.text}"
            operands, at_most = (now.mention,), f"不超过{now.mention.text}"
            yield Statement(Relation.GROWTH, by.mention, operands, False, arithmetic, at_most, Confidence.PROBABLE)


def _past_their_rate(terms: Sequence[Term]) -> Iterator[tuple[Term, Term]]:
    for now, rate, by in zip(terms, terms[1:], terms[_TWO:], strict=False):
        if rate.unit == PERCENT and is_growth(rate):
            yield now, by


def _is_rated(sentence: Sentence, by: Term) -> bool:
    """体育类6,346人，比去年增加6,346人，增幅58.25%: there was something that it grew from; 100% is told of nothing."""
    behind = sentence.terms[by.index + 1 : by.index + _TWO]
    is_fine = len(significant(by.mention.number)) >= _FINE
    is_told = bool(behind) and is_fine and behind[0].mention.number != _ALL
    return is_told and behind[0].unit == PERCENT and behind[0].clause - by.clause == 1 and is_growth(behind[0])


def _of_sentence_before(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[tuple[Term, Term]]:
    """The first change of a sentence that begins with what it is compared with, and the level of its very name."""
    by = sentence.terms[0]
    subject = words.DELTA.sub("", words.bare(by.own_name))
    if not earlier or by.mark != "，" or len(subject) < _SHORTEST:
        return
    for now in earlier[-1].terms:
        if now.own_name.endswith(subject) and now.unit == by.unit:
            yield now, by
