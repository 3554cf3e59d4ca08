"""Percentage points between two rates that the gap names: 利润增长18.6%，收入增长13.4%，利润增幅高于收入5.2个百分点."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import value
from jiheng.quantities.likeness import common_end
from jiheng.quantities.relations.arithmetic.signed import Signed, difference_told, exactly, fits, net
from jiheng.quantities.relations.arithmetic.vague import may_mean
from jiheng.quantities.relations.differences.gaps.rates_told import ToldRate, rates_told, rows_of_rates
from jiheng.quantities.relations.differences.gaps.two_rates import Named, TwoRates, two_rates
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import PERCENTAGE_POINTS

SIGNS = ("比", "较", "于", "超", "快", "慢", "高", "低", "多", "少")
"""One of them stands in each of these gaps."""
_KIND = "(?:的?(?:总体|整体|增长速度|增长率|增幅|增速|涨幅|降幅|增长|比重|占比|水平|平均数?))*"
_OVER = "(?<![同环])比|较|高于|低于|快于|慢于|高出|低出|超过|超出"
_WAY = "(?:(?:的?[高低快慢多少大小]|收窄|扩大|[加放][快缓]|提高|回落)?[出了]?(?:将?近|约|超过?)?)"
_GAP = late_pattern(
    f"(?P<one>[\u4e00-\u9fff“”]{{0,14}}?){_KIND}(?P<each>分别)?(?P<over>{_OVER})"
    f"(?P<of>[\u4e00-\u9fff“”、]{{2,24}}?)(?:地区)?(?P<kind>{_KIND})(?P<way>{_WAY})$"
)
_MORE = late_pattern(
    f"^(?P<one>[\u4e00-\u9fff]{{0,12}}?){_KIND}(?:(?<!加)快|(?<!提)高|(?<![降减])低|(?<![放减])慢|(?<![增至最不])多|(?<![减缩至最不])少)[出了]?$"
)
"""规模以上工业增长6.0%，高技术产业增长10.6%，高技术产业快4.6个百分点: than the other of the two right before."""
_NAMES = late_pattern("[、和及与]")
_BREAK = late_pattern("[，；：（）。！？]")
_OF_TIME = late_pattern("上年|去年|同期$|目标|计划|预期|要求|上月|年初|20[0-9]{2}年")
_IS = late_pattern("[为达是到]+$")
_LESS = late_pattern("低于|慢于|低出|[低慢少]出?了?$")
_MORE_THAN = late_pattern("高于|快于|高出|超过|超出|[高快多]出?了?$")
_OF_FALLS = late_pattern("降|减|跌|收窄|扩大|缩")
"""A fall that is more lies lower."""
_NOUN, _TWO, _LONGEST = 3, 2, 60


@value(slots=False)
class _Told:
    """The words of a gap: `one` lies over each `of` the others."""

    one: str
    of: Sequence[str]
    over: str


def gaps_by_name(sentence: Sentence, ahead: Sequence[Sentence], behind: Sequence[Sentence]) -> Iterator[Statement]:
    """Each gap whose two rates are told, the one that it is over by its name; that may stand right behind."""
    for gap in sentence.terms:
        if gap.unit != PERCENTAGE_POINTS:
            continue
        more = _MORE.match(gap.own_name) if gap.mark not in ("", "、") and gap.mention.is_exact else None
        if more is not None and (statement := _of_two_before(sentence, gap, more["one"])) is not None:
            yield statement
            continue
        told = _read(sentence, gap)
        if told is not None:
            yield from _over_each(sentence, gap, told, ahead, behind)


def _read(sentence: Sentence, gap: Term) -> _Told | None:
    """The words of its clause since the figure before."""
    since = max(sentence.start, sentence.terms[gap.index - 1].end if gap.index else 0)
    clause = _BREAK.split(sentence.text[since : gap.start])[-1].removeprefix("、")
    found = _GAP.fullmatch(clause) if len(clause) <= _LONGEST else None
    if found is None or _OF_TIME.search(found["of"]):
        return None
    names = _NAMES.split(found["of"]) if found["each"] else [found["of"]]
    if any(len(name) < _TWO for name in names) or (len(names) == 1 and "、" in names[0]):
        return None
    return _Told(found["one"], names, clause[len(found["one"]) :])


def _over_each(
    sentence: Sentence, gap: Term, told: _Told, ahead: Sequence[Sentence], behind: Sequence[Sentence]
) -> Iterator[Statement]:
    """One gap over each of the names, or over one name that of each rate of the row right before."""
    gaps = _row(sentence, gap)
    rates = list(rates_told([*ahead[-_TWO:], sentence], gap))
    bases = [*rates, *rates_told(behind, gap)]
    if len(told.of) == 1 and len(gaps) > 1:
        ones = _ones(sentence, gap, rates, len(gaps))
        pairs = [] if len(ones) != len(gaps) else [([one], told.of[0]) for one in ones]
        bases = [each for each in bases if each not in ones]
    else:
        pairs = [(rates, name) for name in told.of]
    for each, (from_which, name) in zip(gaps, pairs, strict=False):
        found = two_rates(gap, Named(from_which, told.one), Named(bases, name), sentence)
        if found is not None and len(gaps) >= len(pairs):
            is_far = any(rate.term not in sentence.terms for rate in (found.one, found.base))
            statement = _judged(each, found.one, found.base, is_far=is_far)
            way = _denied(found, told.over) if statement.holds and found.are_named else ""
            if way:
                statement = replace(statement, holds=False, arithmetic=f"{statement.arithmetic}，与“{way}”相反")
            if statement.holds or found.are_named or not _is_meant_otherwise(each, found.others):
                yield replace(statement, is_other_way=found.are_named and not statement.holds)


def _ones(sentence: Sentence, gap: Term, rates: Sequence[ToldRate], known: int) -> Sequence[ToldRate]:
    """甲、乙分别增长5.6%、7.3%，分别高于…; 甲增长5.6%，乙增长7.3%，分别高于…: the last so many of its rates."""
    row = next((row for row in reversed(list(rows_of_rates(sentence))) if row[-1].end < gap.start), ())
    if row:
        return [each for each in rates if each.term in row]
    last = rates[-known:]
    is_next = last[-1:] != [] and last[-1].term.index == gap.index - 1 and "分别" in gap.name
    are_beside = all(b.term.clause - a.term.clause == 1 for a, b in pairwise(last))
    return last if is_next and are_beside and all(each.term in sentence.terms for each in last) else []


def _row(sentence: Sentence, gap: Term) -> Sequence[Term]:
    row = [gap]
    for term in sentence.terms[gap.index + 1 :]:
        if term.unit != PERCENTAGE_POINTS or term.mark not in ("", "、") or term.name.strip("和及与"):
            break
        row.append(term)
    return row


def _of_two_before(sentence: Sentence, gap: Term, name: str) -> Statement | None:
    """Of the last two rates in the clauses right before the gap, of which one bears the name that the gap does."""
    pair = list(rates_told([sentence], gap))[-_TWO:]
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


def _is_meant_otherwise(gap: Term, others: Sequence[tuple[ToldRate, ToldRate]]) -> bool:
    """Whether two other rates that may be meant as well give it."""
    return any(fits(gap.mention, _signed(*each)) for each in others)


def _denied(told: TwoRates, over: str) -> str:
    """The word that says which of the two is more, where it is the other."""
    less, more = _LESS.search(over), _MORE_THAN.search(over)
    if (less is None) is (more is None) or _OF_FALLS.search(over):
        return ""
    is_more = told.one.sign * told.one.term.mention.value > told.base.sign * told.base.term.mention.value
    found = less if is_more else more
    return found[0] if found is not None else ""


def _signed(one: ToldRate, other: ToldRate) -> Signed:
    """What lies between both, the larger first; what fell lies below nothing."""
    signed: Signed = [(each.sign * way, each.term.mention) for each, way in ((one, 1), (other, -1))]
    if net(signed) < 0:
        signed = [(-sign, mention) for sign, mention in signed]
    return sorted(signed, key=lambda each: -each[0])


def _judged(gap: Term, one: ToldRate, other: ToldRate, *, is_far: bool) -> Statement:
    signed = _signed(one, other)
    holds = fits(gap.mention, signed) if gap.mention.is_exact else may_mean(gap.mention, exactly(signed))
    confidence = Confidence.PROBABLE
    return difference_told(Relation.COMPARISON, gap.mention, signed, holds=holds, confidence=confidence, is_far=is_far)
