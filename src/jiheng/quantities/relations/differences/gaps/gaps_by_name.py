"""Percentage points between two rates that the gap names: 利润增长18.6%，收入增长13.4%，利润增幅高于收入5.2个百分点."""

import re
from collections.abc import Iterator, Sequence

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import value
from jiheng.quantities import words
from jiheng.quantities.likeness import common_end
from jiheng.quantities.relations.arithmetic.signed import Signed, difference_told, fits, net
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS, PERCENTAGES

SIGNS = ("比", "较", "于", "超", "快", "慢", "高", "低", "多", "少")
"""One of them stands in each of these gaps."""
_KIND = "(?:的?(?:总体|整体|增长速度|增长率|增幅|增速|涨幅|降幅|增长|比重|占比|水平|平均数?))*"
_GAP = re.compile(
    f"^(?P<one>[\u4e00-\u9fff]{{0,10}}?){_KIND}(?P<over>(?<![同环])比|较|高于|低于|快于|慢于|高出|低出|超过|超出)"
    f"(?P<of>[\u4e00-\u9fff]{{2,10}}?){_KIND}(?:的?[高低快慢多少]|收窄|扩大|[加放][快缓]|提高|回落)?[出了]?$"
)
_MORE = re.compile(
    f"^(?P<one>[\u4e00-\u9fff]{{0,12}}?){_KIND}(?:(?<!加)快|(?<!提)高|(?<![降减])低|(?<![放减])慢|(?<![增至最不])多|(?<![减缩至最不])少)[出了]?$"
)
"""规模以上工业增长6.0%，高技术产业增长10.6%，高技术产业快4.6个百分点: than the other of the two right before."""
_ROW = re.compile(
    f"(?P<one>[\u4e00-\u9fff]{{0,12}}?){_KIND}分别(?:比|较|高于|低于|快于|慢于|高出|低出|超过|超出)"
    f"(?P<of>[\u4e00-\u9fff]{{2,8}}?(?:[、和及与][\u4e00-\u9fff]{{2,8}}?){{1,4}}?)(?:地区)?{_KIND}(?:的?[高低快慢多少])?出?$"
)
"""西部增速分别比东部、中部高出0.5和1.3个百分点."""
_NAMES = late_pattern("[、和及与]")
_OF_TIME = late_pattern("上年|去年|同期|目标|计划|预期|要求|上月|20[0-9]{2}年")
_OURS = late_pattern("^(?:我|本|全|其)[省市州县区盟旗]?|^分?别")
_REGION = late_pattern("全[国省市州县区盟旗]")
"""Of 全县 much else may have been told in another sentence."""
_IS = late_pattern("[为达是到]+$")
_REACH, _NOUN = 40, 3
_TWO = 2


@value(slots=False)
class _Rate:
    """A rate before the gap with the words it is told of; what fell lies below nothing."""

    term: Term
    subject: str

    @property
    def sign(self) -> int:
        return -1 if is_growth(self.term) and words.DOWN.search(self.term.name) else 1


def gaps_by_name(sentence: Sentence, ahead: Sequence[Sentence], behind: Sequence[Sentence]) -> Iterator[Statement]:
    """Each gap whose two rates are told, the one that it is over by its name; that may stand right behind."""
    for gap in sentence.terms:
        if gap.unit != PERCENTAGE_POINTS or not gap.mention.is_exact:
            continue
        more = _MORE.match(gap.own_name) if gap.mark else None
        if more is not None and (statement := _of_two_before(sentence, gap, more["one"])) is not None:
            yield statement
            continue
        row = _ROW.search(sentence.text, sentence.start, gap.start)
        found = row or _GAP.match(gap.own_name)
        if found is None or _OF_TIME.search(found["of"]):
            continue
        rates = list(_rates([*ahead[-_TWO:], sentence], gap))
        bases = [*rates, *_rates(behind, gap)]
        names = _NAMES.split(found["of"]) if row is not None else [found["of"]]
        gaps = sentence.terms[gap.index : gap.index + len(names)]
        if len(gaps) < len(names) or any(each.unit != PERCENTAGE_POINTS for each in gaps):
            continue
        for each, name in zip(gaps, names, strict=True):
            base = _base(bases, name, sentence)
            one = None if base is None else _one(rates, found["one"], base)
            if one is not None and base is not None:
                is_far = any(rate.term not in sentence.terms for rate in (one, base))
                yield _judged(each, one, base, is_far=is_far)


def _of_two_before(sentence: Sentence, gap: Term, name: str) -> Statement | None:
    """Of the last two rates in the clauses right before the gap, of which one bears the name that the gap does."""
    pair = list(_rates([sentence], gap))[-_TWO:]
    if len(pair) < _TWO or is_growth(pair[0].term) is not is_growth(pair[1].term):
        return None
    if not gap.clause - pair[1].term.clause == pair[1].term.clause - pair[0].term.clause == 1:
        return None
    if len(name) < _TWO:
        nouns = [_IS.sub("", each.term.own_name) for each in pair]
        is_meant = not name and nouns[0] != nouns[1] and len(common_end(*nouns)) >= _NOUN
    else:
        is_meant = sum(name in each.subject for each in pair) == 1
    return _judged(gap, *pair, is_far=False) if is_meant else None


def _rates(told_in: Sequence[Sentence], gap: Term) -> Iterator[_Rate]:
    for sentence in told_in:
        since = sentence.start
        for term in sentence.terms:
            if term is gap:
                return
            if term.unit == PERCENT and term.mention.is_exact and term.depth == gap.depth:
                yield _Rate(term, sentence.text[max(since, term.start - _REACH) : term.start])
            since = term.end if term.unit in PERCENTAGES else since


def _base(rates: Sequence[_Rate], name: str, sentence: Sentence) -> _Rate | None:
    """The rate that is told of the name; of a whole region one of the same sentence, by its very words."""
    if _REGION.match(name):  # 增长4.8%，居全国前十: not what the country grew by
        told = [each for each in rates if each.term in sentence.terms and name in each.term.name]
    else:
        told = [each for each in rates if name in each.subject]
    return told[-1] if len({each.term.mention.value for each in told}) == 1 else None


def _one(rates: Sequence[_Rate], name: str, base: _Rate) -> _Rate | None:
    """The rate told of the name, or the only other one of its kind where the gap has none."""
    alike = [
        each
        for each in rates
        if each.term.mention.value != base.term.mention.value and is_growth(each.term) == is_growth(base.term)
    ]
    if len(name) >= _TWO and _OURS.match(name) is None:
        alike = [each for each in alike if name in each.subject]
    return alike[0] if len({each.term.mention.value for each in alike}) == 1 else None


def _judged(gap: Term, one: _Rate, other: _Rate, *, is_far: bool) -> Statement:
    signed: Signed = [(each.sign * way, each.term.mention) for each, way in ((one, 1), (other, -1))]
    if net(signed) < 0:
        signed = [(-sign, mention) for sign, mention in signed]
    signed.sort(key=lambda each: -each[0])
    holds = fits(gap.mention, signed)
    confidence = Confidence.PROBABLE
    return difference_told(Relation.COMPARISON, gap.mention, signed, holds=holds, confidence=confidence, is_far=is_far)
