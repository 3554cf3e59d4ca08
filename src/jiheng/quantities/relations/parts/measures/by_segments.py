"""Totals divided between ；: 行政案件62件，审判监督52件；执行监督10件; 其中，甲12个，已建9个；乙8个，已建6个."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.likely_sums import likely_sum, within
from jiheng.quantities.relations.arithmetic.sums import (
    adds_up,
    are_halves,
    is_mistyped,
    is_slipped,
    is_sure_slip,
    sum_statement,
    summed,
)
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.relations.parts.of_which.nested import is_first_made_up
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import NO_AMOUNTS, PERCENT
from jiheng.quantities.words import PLAN

_FEWEST = 2
_NEAR_OF_SEGMENTS, _NEAR_OF_HALVES, _DIGITS = Decimal("0.2"), Decimal("0.05"), 2
_MOST_WHOLES = 4
_ABOVE = Decimal("0.12")
_RATE, _OF_MAIN = "率", "主要"
_GAP = quick_pattern("[顺逆]差|差[值额]|相差")
"""出口7,051亿元；进口6,498亿元；顺差553亿元: what lies between two is no part of both."""


def by_segments(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """What a sentence with a ； divides, one part between each two."""
    if not sentence.terms[-1].segment:
        return
    amounts = [term for term in sentence.terms if term.unit not in NO_AMOUNTS and not term.is_attribute]
    if len(amounts) < _FEWEST or any(_GAP.search(term.name) for term in amounts):
        return
    rows = [term.segment for term in amounts]
    if len(amounts) > _FEWEST and rows[1:] == list(range(len(amounts) - 1)):
        if not (_is_row_of_total(amounts, earlier) or _is_done_of_it(sentence, amounts[1])):
            yield from _in_segments(amounts, is_bare=len(amounts) == len(sentence.terms))
    elif len(amounts) == _FEWEST + 1 and rows == list(range(len(amounts))) and _are_halves(amounts[1:]):
        if not _is_row_of_total(amounts[1:], earlier):
            yield from _of_halves(amounts)
    else:
        yield from _by_heads(sentence, amounts, earlier)


def _is_row_of_total(amounts: Sequence[Term], earlier: Sequence[Sentence]) -> bool:
    """交易项目130项。工程63项，采购41项；土地26项: all of them make up what was told before."""
    if any(term.unit != amounts[0].unit or term.depth for term in amounts):
        return False
    mentions = [term.mention for term in amounts]
    told = [term.mention for other in earlier[-1:] for term in other.terms if term.unit == amounts[0].unit]
    return any(adds_up(each, mentions) for each in told)


def _is_done_of_it(sentence: Sentence, first: Term) -> bool:
    """问卷200份，收回190份，回收率95%；满意181份: what was done of all is no kind of it."""
    behind = sentence.terms[first.index + 1 : first.index + 2]
    return bool(behind) and behind[0].unit == PERCENT and behind[0].name.endswith(_RATE)


def _in_segments(terms: Sequence[Term], *, is_bare: bool) -> Iterator[Statement]:
    """行政案件62件，审判监督52件；执行监督10件。: a sentence of one unit, with one part between each two ；."""
    whole, parts = terms[0], terms[1:]
    if any(part.unit != whole.unit or part.depth or PLAN.match(part.own_name) for part in parts):
        return
    if parts[0].mention.value == whole.mention.value:
        return  # 甲类121个，已整改121个；乙类完成41个: all of one kind, and then others
    if any(per_of_average(part) is not None for part in parts):
        return  # 来电1,684件，接通1,655件；人均接听179件: an average is no part
    if any(part.begins_parts for part in parts[1:]):
        return  # 满意431户；其中对位置不满意的16户: some of what has not been told
    mentions = [part.mention for part in parts]
    if not all(mention.is_exact and mention.is_counted for mention in (whole.mention, *mentions)):
        return
    if max(mention.value for mention in mentions) > whole.mention.value and not _is_turned(whole.mention, mentions):
        return
    if adds_up(whole.mention, mentions):
        yield sum_statement(whole.mention, mentions, holds=True)
    elif (
        is_sure_slip(whole.mention, mentions)
        or (is_bare and is_slipped(whole.mention, mentions))
        or (is_bare and is_close(whole.mention.value, summed(mentions), _NEAR_OF_SEGMENTS))
        or _is_turned(whole.mention, mentions)
    ):
        yield sum_statement(whole.mention, mentions, holds=False, confidence=Confidence.PROBABLE)


def _are_halves(terms: Sequence[Term]) -> bool:
    return are_halves([term.own_name for term in terms])


def _of_halves(terms: Sequence[Term]) -> Iterator[Statement]:
    """接待游客2,889人次；过夜游客1,529人次，增长5%；一日游游客1,360人次: all, then the two kinds."""
    whole, parts = terms[0], terms[1:]
    mentions = [part.mention for part in parts]
    is_exact = all(each.is_exact for each in (whole.mention, *mentions))
    if not is_exact or any(part.unit != whole.unit or part.depth for part in parts):
        return
    yield from likely_sum([whole.mention], mentions, within(_NEAR_OF_HALVES))


def _by_heads(sentence: Sentence, amounts: Sequence[Term], earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """The first amount between each two ；: behind 其中 where others of its unit follow it, or in the next sentence."""
    place = next((at for at, term in enumerate(amounts) if sentence.begins_parts(term) and not term.depth), None)
    is_cued = place is not None
    place = place or 0
    first = amounts[place]
    listed = [term for term in amounts[place:] if term.unit == first.unit and not term.depth]
    heads = list({term.segment: term for term in reversed(listed)}.values())[::-1]
    is_whole = [term.segment for term in heads] == list(range(first.segment, sentence.terms[-1].segment + 1))
    if not is_whole or len(heads) < _FEWEST or (is_cued and len(heads) in (_FEWEST, len(listed))):
        return
    told_before = (term for other in earlier[-_FEWEST:] for term in other.terms if not other.is_part(term))
    before = amounts[:place] or list(told_before)
    divided = [] if place else [term for other in earlier[-_FEWEST:] for term in _with_its_own_parts(other)]
    wholes = [each for each in reversed(before) if each.unit == first.unit and not each.is_attribute and not each.depth]
    mentions = [term.mention for term in heads]
    if not all(mention.is_exact for mention in mentions):
        return
    told = [whole for whole in wholes[:_MOST_WHOLES] if whole.mention.is_exact]
    for whole in told:
        holds = adds_up(whole.mention, mentions)
        if holds or (whole not in divided and is_mistyped(whole.mention, mentions)):
            yield sum_statement(whole.mention, mentions, holds=holds, confidence=Confidence.PROBABLE)
            return
    if any(whole.mention.value >= summed(mentions) for whole in told):
        return  # of the larger of two totals told before, some of which is left out
    if is_first_made_up(mentions):
        return  # 资产685亿元；负债466亿元；所有者权益219亿元: the first is the other two
    if _OF_MAIN in sentence.text[sentence.start : first.start]:
        return  # 从主要行业看: some of them only
    exceeded = [whole for whole in told if whole not in divided and _is_exceeded(whole.mention, mentions)]
    if len(heads) == len(listed) > _FEWEST and len(exceeded) == 1:
        yield sum_statement(exceeded[0].mention, mentions, holds=False, confidence=Confidence.PROBABLE)


def _with_its_own_parts(sentence: Sentence) -> tuple[Term, ...]:
    """工矿36起，其中煤矿28起。火灾3起；道路34起: what stands before 其中 has its parts behind it."""
    first = next((term.index for term in sentence.terms if sentence.begins_parts(term)), 0)
    return sentence.terms[:first]


def _is_exceeded(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts are a little more than the whole, of which they can only be all."""
    value = summed(parts)
    return value > whole.value and is_close(whole.value, value, _ABOVE)


def _is_turned(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the sum comes out once the digits of a part change places: 25 for 52."""
    short = whole.value - summed(parts)
    return any(int(str(part.number)[::-1]) - part.value == short for part in parts if len(str(part.number)) == _DIGITS)
