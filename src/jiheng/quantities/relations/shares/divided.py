"""Divisions told with their shares: 办理93件，财经类25件，占26.8%；农业类26件，占27.9%；…, all of a total before.

Where the shares agree with each other but not with that total, the total is wrong.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import round_half_up
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.quotients import share_told
from jiheng.quantities.relations.arithmetic.sums import adds_up, sum_statement, summed
from jiheng.quantities.relations.names.changes import BASE
from jiheng.quantities.relations.names.percentages import share_of
from jiheng.quantities.relations.shares.together import told_of
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, in_unit_of, is_close
from jiheng.quantities.units import NO_AMOUNTS, PERCENT

_TAKES = re.compile("^（?占")
_TWO, _FEWEST = 2, 3
_ALL, _ABOUT_ALL = 100, Fraction(3, 2)
_NEAR = Decimal("0.25")
_SENTENCES_BACK = 2
_OF_OTHERS = late_pattern("中|共|总|累计|[现实在]有|截至")
"""新增企业38家，现有企业中民营61家: what is divided is not what stands right before."""
_SHARP = Fraction(1, 50)
"""Shares that leave their whole no more open tell it."""


class _Pair(NamedTuple):
    part: Term
    rate: Term


def divided_with_shares(sentence: Sentence, near: Sequence[Sentence]) -> Iterator[Statement]:
    """The parts against the total, and each share against both, where most of the shares tell which total it is."""
    pairs = _pairs(sentence)
    if len(pairs) < _TWO:
        return
    wholes = [*_wholes(sentence, pairs[0].part, near), *_total_behind(sentence, pairs)]
    told = [each for each in wholes if each.mention.is_exact]
    whole = next((each for each in told if _is_whole_of(each, pairs)), None)
    if whole is None:
        yield from _of_a_wrong_total(sentence, pairs, wholes)
    elif len(pairs) >= _FEWEST:
        yield from _of_total(pairs, whole)


def _is_whole_of(total: Term, pairs: Sequence[_Pair]) -> bool:
    """Whether most of the shares are of it, or half of them where the parts make it up as well; 0% is of anything."""
    telling = [pair for pair in pairs if pair.part.mention.number]
    giving = sum(_gives(pair, total) for pair in telling)
    is_half = giving >= _TWO and _TWO * giving == len(telling)
    return _TWO * giving > len(telling) or (is_half and adds_up(total.mention, [pair.part.mention for pair in pairs]))


def _wholes(sentence: Sentence, first: Term, near: Sequence[Sentence]) -> list[Term]:
    """The amounts told before the first part, the nearest first."""
    told = [*(term for other in near[-_SENTENCES_BACK:] for term in other.terms), *sentence.terms[: first.index]]
    alike = [each for each in reversed(told) if each.unit == first.unit and each.mention.number]
    return [each for each in alike if not (each.is_attribute or BASE.match(each.own_name))]


def _total_behind(sentence: Sentence, pairs: Sequence[_Pair]) -> Sequence[Term]:
    """甲30件（30%）、乙70件（70%），共100件: the total right behind the last share."""
    behind = sentence.terms[pairs[-1].rate.index + 1 : pairs[-1].rate.index + 2]
    return [
        each
        for each in behind
        if each.unit == pairs[0].part.unit
        and (words.STRONG_TOTAL.search(each.own_name) or words.WEAK_TOTAL.match(each.own_name))
    ]


def _of_total(pairs: Sequence[_Pair], whole: Term) -> Iterator[Statement]:
    parts = [pair.part.mention for pair in pairs]
    if adds_up(whole.mention, parts):
        yield sum_statement(whole.mention, parts, holds=True)
        yield from (_told(pair, whole) for pair in pairs if _gives(pair, whole) or not _is_made_even(pair, whole))
        return
    stated = sum((pair.rate.mention.value for pair in pairs), Fraction(0))
    rounding = sum((pair.rate.mention.half() for pair in pairs), Fraction(0))
    is_right = all(_gives(pair, whole) for pair in pairs)  # 78.4%、18.1%、3.3%: the rest is told of nothing
    is_whole = abs(stated - _ALL) <= (rounding if is_right else _ABOUT_ALL)
    if is_whole and is_close(whole.mention.value, summed(parts), _NEAR):
        yield sum_statement(whole.mention, parts, holds=False, confidence=Confidence.PROBABLE)


def _of_a_wrong_total(sentence: Sentence, pairs: Sequence[_Pair], wholes: Sequence[Term]) -> Iterator[Statement]:
    """The nearest total, where all the shares are of one whole and that one is told nowhere near."""
    common = _agreed(pairs)
    if not wholes or common is None or any(each.mention.bounds.meets(common) for each in wholes):
        return
    total, first = wholes[0], pairs[0].part
    if not total.mention.is_exact:
        return
    parts = [pair.part.mention for pair in pairs]
    is_complete = common.meets(Interval.point(summed(parts)))
    is_larger = total.mention.value > max(part.value for part in parts)
    is_likely = is_slip(total.mention, common) or (is_larger and is_close(total.mention.value, common.low, _NEAR))
    if is_complete and (is_likely or _is_divided(sentence, total, first)):
        yield sum_statement(total.mention, parts, holds=False, confidence=Confidence.PROBABLE)
    elif is_likely and common.width <= common.low * _SHARP and not _may_be_right(total, pairs):
        scale = total.mention.scale
        value = Fraction(round_half_up((common.low + common.high) / (2 * scale), total.mention.places)) * scale
        shown = in_unit_of(value, total.mention)
        arithmetic = f"按各项的占比推算，总数约{shown}≠{total.mention.text}"
        stated, operands = total.mention, tuple(parts)
        yield Statement(Relation.RATE, stated, operands, False, arithmetic, shown, Confidence.PROBABLE)


def _agreed(pairs: Sequence[_Pair]) -> Interval | None:
    """What the whole must be for every share to be right; None where it can be nothing or anything."""
    common: Interval | None = None
    for pair in pairs:
        share = pair.rate.mention.interval
        if not share.low > 0:
            continue
        whole = pair.part.mention.operand.over(share)
        if whole is None:
            return None
        own = whole.times(_ALL)
        common = own if common is None else common
        if not common.meets(own):
            return None
        common = Interval(max(common.low, own.low), min(common.high, own.high))
    return common


def _may_be_right(total: Term, pairs: Sequence[_Pair]) -> bool:
    """Whether one share is of it, and a slip in another is all that parts the two: then the share is wrong."""
    return any(_gives(pair, total) for pair in pairs) and any(_is_slipped(pair, total) for pair in pairs)


def _is_slipped(pair: _Pair, whole: Term) -> bool:
    """Whether a slip in the share alone parts it from the total: then the share is wrong."""
    share = pair.part.mention.operand.over(whole.mention.operand)
    return share is not None and is_slip(pair.rate.mention, share.times(_ALL))


def _is_divided(sentence: Sentence, total: Term, first: Term) -> bool:
    """共有193家。其中合伙120家; 32项指标中，25项达到; 建议58件，已解决42件: words or order divide the total."""
    if words.SEEN_AS.match(sentence.text, sentence.start) is not None and total.end <= sentence.start:
        return True  # 受理284件。按类型分，咨询124件，占63.3%，…
    if total.after.endswith("中") or words.OF_WHICH.search(sentence.text, total.end, first.start) is not None:
        return True
    is_right_before = total in sentence.terms and 0 < first.clause - total.clause == first.index - total.index == 1
    return is_right_before and not _OF_OTHERS.search(first.own_name)


def _pairs(sentence: Sentence) -> list[_Pair]:
    """The amounts of one unit with a share of one thing behind each."""
    pairs: list[_Pair] = []
    for rate in sentence.terms[1:]:
        part = _part(sentence, rate) if rate.unit == PERCENT and _is_share(rate) else None
        if part is None or not (rate.mention.is_exact and part.mention.is_exact):
            continue
        if pairs and (part.unit != pairs[0].part.unit or part.depth != pairs[0].part.depth):
            continue
        if pairs and share_of(rate) not in ("", share_of(pairs[0].rate)):
            continue
        pairs.append(_Pair(part, rate))
    return pairs


def _is_share(rate: Term) -> bool:
    """占30%, （占30%）, （30%）."""
    is_alone = rate.mark == "（" and rate.after_mark == "）" and not rate.own_name and not rate.is_attribute
    return is_alone or _TAKES.match(rate.name) is not None


def _part(sentence: Sentence, rate: Term) -> Term | None:
    """92户（占0.3%）, 92户，占0.3%: the amount right before a share, or the one before its change."""
    if rate.mark != "（":
        return told_of(sentence, rate)
    before = sentence.terms[rate.index - 1]
    return before if before.unit not in NO_AMOUNTS and not before.is_attribute else None


def _gives(pair: _Pair, whole: Term) -> bool:
    """Whether the part is this share of the whole, rounded or cut."""
    if not whole.mention.value:
        return False
    share = Fraction(_ALL) * pair.part.mention.value / whole.mention.value
    rate = pair.rate.mention
    digits = 10**rate.places
    return _is_rounded(pair, whole) or Fraction(math.floor(share * digits), digits) == rate.value


def _is_rounded(pair: _Pair, whole: Term) -> bool:
    quotient = pair.part.mention.operand.over(whole.mention.operand)
    return quotient is not None and quotient.times(_ALL).meets(pair.rate.mention.interval)


def _is_made_even(pair: _Pair, whole: Term) -> bool:
    """Whether the share is off by one in its last digit, as where all of them were to make 100."""
    share = Fraction(_ALL) * pair.part.mention.value / whole.mention.value
    return abs(share - pair.rate.mention.value) <= 3 * pair.rate.mention.half()


def _told(pair: _Pair, whole: Term) -> Statement:
    part, rate = pair.part.mention, pair.rate.mention
    operands = (whole.mention, part) if whole.start < part.start else (part,)
    told = share_told(rate, part, whole.mention, holds=_gives(pair, whole), operands=operands)
    if not told.holds or _is_rounded(pair, whole):
        return told
    return replace(told, arithmetic=f"{part.text}÷{whole.mention.text}＝{told.computed}，舍去尾数为{rate.text}")
