"""Percentage points between two rates that the gap names: 利润增长18.6%，收入增长13.4%，利润增幅高于收入5.2个百分点."""

import re
from collections.abc import Iterator, Sequence

from jiheng.core.finding import Confidence
from jiheng.core.value import value
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.signed import Signed, difference_told, fits, net
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS

_KIND = "(?:的?(?:增长速度|增长率|增幅|增速|涨幅|降幅|增长|比重|占比|水平|平均数?))*"
_GAP = re.compile(
    f"^(?P<one>[\u4e00-\u9fff]{{0,10}}?){_KIND}(?P<over>比|较|高于|低于|快于|慢于|高出|低出|超过|超出)"
    f"(?P<of>[\u4e00-\u9fff]{{2,10}}?){_KIND}(?:的?[高低快慢多少]|收窄|扩大)?出?$"
)
_OF_TIME = re.compile("上年|去年|同期|目标|计划|预期|要求|上月|20[0-9]{2}年")
_OURS = re.compile("^(?:我|本|全|其)[省市州县区盟旗]?|^分?别")
_REGION = re.compile("全[国省市州县区盟旗]")
"""Of 全县 much else may have been told in another sentence."""
_REACH = 40
_TWO = 2


@value(slots=False)
class _Rate:
    """A rate before the gap with the words it is told of; what fell lies below nothing."""

    term: Term
    subject: str

    @property
    def sign(self) -> int:
        return -1 if is_growth(self.term) and words.DOWN.search(self.term.name) else 1


def gaps_by_name(sentence: Sentence, ahead: Sequence[Sentence]) -> Iterator[Statement]:
    """Each gap whose two rates stand before it, the one that it is over by its name."""
    for gap in sentence.terms[1:]:
        found = _GAP.match(gap.own_name) if gap.unit == PERCENTAGE_POINTS and gap.mention.is_exact else None
        if found is None or _OF_TIME.search(found["of"]):
            continue
        told_in = [sentence] if _REGION.match(found["of"]) else [*ahead[-_TWO:], sentence]
        rates = list(_rates(told_in, gap))
        pair = _pair(rates, found["one"], found["of"])
        if pair is not None:
            yield _judged(gap, *pair, is_far=any(each.term not in sentence.terms for each in pair))


def _rates(told_in: Sequence[Sentence], gap: Term) -> Iterator[_Rate]:
    for sentence in told_in:
        since = sentence.start
        for term in sentence.terms:
            if term is gap:
                return
            if term.unit == PERCENT and term.mention.is_exact and term.depth == gap.depth:
                yield _Rate(term, sentence.text[max(since, term.start - _REACH) : term.start])
            since = term.end if term.unit in (PERCENT, PERCENTAGE_POINTS) else since


def _pair(rates: Sequence[_Rate], one: str, other: str) -> tuple[_Rate, _Rate] | None:
    """The rate told of the first name, or the last of all where it has none, and that told of the other."""
    is_region = _REGION.match(other) is not None  # 增长4.8%，居全国前十: not what the country grew by
    bases = [each for each in rates if other in (each.term.name if is_region else each.subject)]
    if len({each.term.mention.value for each in bases}) != 1:
        return None
    base = bases[-1]
    alike = [each for each in rates if each not in bases and is_growth(each.term) == is_growth(base.term)]
    is_named = len(one) >= _TWO and _OURS.match(one) is None
    named = [each for each in alike if one in each.subject] if is_named else alike[-1:] if len(alike) == 1 else []
    return (named[0], base) if len({each.term.mention.value for each in named}) == 1 else None


def _judged(gap: Term, one: _Rate, other: _Rate, *, is_far: bool) -> Statement:
    signed: Signed = [(each.sign * way, each.term.mention) for each, way in ((one, 1), (other, -1))]
    if net(signed) < 0:
        signed = [(-sign, mention) for sign, mention in signed]
    signed.sort(key=lambda each: -each[0])
    holds = fits(gap.mention, signed)
    confidence = Confidence.PROBABLE
    return difference_told(Relation.COMPARISON, gap.mention, signed, holds=holds, confidence=confidence, is_far=is_far)
