"""Shares of one whole told in a row: A a，占p; B b，占q; C c，占r. What most of them agree on, the odd one must too."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.numbers import round_half_up
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.names.percentages import share_of
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, amount
from jiheng.quantities.units import NO_AMOUNTS, PER_MILLE, PERCENT, SCORE, TIMES

_BARE = NO_AMOUNTS | {TIMES, PER_MILLE}
_FEWEST, _MOST = 3, 100
_ALL = 100
_NEAREST_CLAUSES = 1
_FEW_WRONG = 5
"""Of so many shares one more may be wrong."""
_THAT_IS = re.compile("^(?:即|计|共|为)$")
_SUBJECT = 8
_NO = "非"


@dataclass(frozen=True, slots=True)
class Share:
    """An amount, and the percentage told right behind it as its share of `of`; "" where the whole is not named."""

    part: Term
    rate: Term
    of: str

    @property
    def whole(self) -> Interval | None:
        """What the whole must be for the two to agree."""
        if not self.rate.mention.value or not self.part.mention.value:
            return None
        quotient = self.part.mention.operand.over(self.rate.mention.interval)
        return None if quotient is None else quotient.times(100)


def shares_in(sentence: Sentence) -> Iterator[Share]:
    """The shares of a sentence, each with the amount right before it; 占 alone is of what 占 was before."""
    last = ""
    for position, rate in enumerate(sentence.terms):
        if rate.unit != PERCENT or not rate.mention.is_exact:
            continue
        of = share_of(rate)
        following = sentence.terms[position + 1] if position + 1 < len(sentence.terms) else None
        if of is None and following is not None and _is_its_amount(following, rate):
            yield Share(following, rate, "")
        if of is None or not position or "占" not in rate.name:
            continue
        named = _named(sentence, position) if not rate.name.startswith("占") else None
        if named is not None:
            yield Share(named, rate, of)
            continue
        before = sentence.terms[position - 1]
        if before.depth > rate.depth:  # 工业用水968万吨（其中冷却483万吨），占16.2%
            outer = next((each for each in sentence.terms[position - 1 :: -1] if each.depth <= rate.depth), before)
            before = outer if outer.unit == before.unit else before
        is_beside = rate.clause - before.clause <= _NEAREST_CLAUSES and rate.name.startswith("占")
        if before.unit not in _BARE and before.mention.is_exact and is_beside:
            last = of or last
            yield Share(before, rate, last)


def _is_its_amount(term: Term, rate: Term) -> bool:
    """安排救助金15%，即240万元: the amount right behind its share."""
    is_next = term.mark == "，" and bool(_THAT_IS.match(term.name))
    return is_next and term.unit not in _BARE and term.mention.is_exact and not rate.is_attribute


def _named(sentence: Sentence, position: int) -> Term | None:
    """税收收入36万元……，税收占总收入的比重为53%: the last amount that the words before 占 name."""
    rate = sentence.terms[position]
    subject = rate.own_name.partition("占")[0][-_SUBJECT:]
    amounts = [each for each in sentence.terms[:position] if each.segment == rate.segment and each.unit not in _BARE]
    return next(
        (
            each
            for each in reversed(amounts)
            if len(subject) > 1 and _bears(each, subject) and each.mention.is_exact and not each.is_attribute
        ),
        None,
    )


def _bears(amount: Term, subject: str) -> bool:
    """非税收入 is no 税收, and 非公有制 no 公有制, though the one stands in the other."""
    return subject in amount.name.replace(_NO + subject, "")


def agreeing(shares: Sequence[Share]) -> Interval | None:
    """The whole that most of the shares agree on; None where fewer than three do, or more than one does not.

    No list tells more shares of one whole than `_MOST`.

    Of two that as many agree on it is the one that the parts make up.
    """
    wholes = [each.whole for each in shares]
    known = [whole for whole in wholes if whole is not None]
    if not _FEWEST <= len(known) <= _MOST:
        return None
    are_counts = all(each.part.mention.is_counted for each in shares)
    summed = sum((each.part.mention.value for each in shares), Fraction(0))
    best: tuple[tuple[int, bool], Interval] | None = None
    for start in known:
        common, count = _common(start, known, is_count=are_counts)
        likely = count, common.low <= summed <= common.high
        if count and (best is None or likely > best[0]):
            best = (likely, common)
    if best is None or best[0][0] < max(2, len(known) - 1 - len(known) // _FEW_WRONG):
        return None
    return best[1]


def _common(start: Interval, known: Sequence[Interval], *, is_count: bool) -> tuple[Interval, int]:
    """The whole at the low end of one share, and how many shares it fits; of things counted from a whole number on."""
    low = Fraction(math.ceil(start.low)) if is_count else start.low
    meeting = [whole for whole in known if whole.low <= low < whole.high or (whole.is_point and whole.low == low)]
    if not meeting:
        return start, 0
    return Interval(low, min(whole.high for whole in meeting)), len(meeting)


def share_statements(shares: Sequence[Share]) -> Iterator[tuple[Share, Statement]]:
    """Each share against the whole that most of the others agree on, or, of two, against their sum."""
    common = agreeing(shares)
    if common is None:
        yield from _of_two(shares)
        return
    whole = _likeliest(common, [each.part.mention for each in shares])
    for each in shares:
        if each.whole is not None:
            yield each, _statement(each, whole, holds=each.whole.meets(common))


def _likeliest(common: Interval, parts: Sequence[Mention]) -> Fraction:
    """Of what the whole may be, the sum of the parts where that fits."""
    summed = sum((part.value for part in parts), Fraction(0))
    if common.low <= summed <= common.high:
        return summed
    return common.low if all(part.is_counted for part in parts) else (common.low + common.high) / 2


def _of_two(shares: Sequence[Share]) -> Iterator[tuple[Share, Statement]]:
    """Two shares that make up the whole: where one fits their sum and the other does not, that one is wrong."""
    told = [each for each in shares if each.whole is not None]
    if len(told) != 2 or told[0].part.unit != told[1].part.unit or told[0].part.unit == SCORE:
        return
    if words.STRONG_TOTAL.search(told[1].part.own_name):
        return  # 城关镇2,394个，占35%，三镇合计4,104个，占60%: the second holds the first
    if not all(each.rate.mention.text[0].isdigit() for each in told):
        return  # 线上3,402万元，占70%；旅行社972万元，占两成: two tenths agree with too many
    summed = told[0].part.mention.interval + told[1].part.mention.interval
    value = told[0].part.mention.value + told[1].part.mention.value
    fits = [each.whole is not None and each.whole.meets(summed) for each in told]
    if not any(fits):
        if _make_up_all(told):
            yield told[0], _statement(told[0], value, holds=False)
        return
    for each, holds in zip(told, fits, strict=True):
        yield each, _statement(each, value, holds=holds)


def _make_up_all(shares: Sequence[Share]) -> bool:
    """已落实122件，占84%；计划落实24件，占16%: percentages of everything, whatever the whole may be."""
    rates = [share.rate.mention for share in shares]
    stated = sum((rate.value for rate in rates), Fraction(0))
    return all(rate.is_exact for rate in rates) and abs(stated - _ALL) <= sum(rate.half() for rate in rates)


def _statement(share: Share, whole: Fraction, *, holds: bool) -> Statement:
    part, rate = share.part.mention, share.rate.mention
    rounded = round_half_up(100 * part.value / whole, max(rate.places, 2))
    about = amount(_round(whole, part), part.unit)
    arithmetic = f"{part.text}÷{about}≈{rounded}%" + ("" if holds else f"≠{rate.text}")
    confidence = Confidence.CERTAIN if holds else Confidence.PROBABLE
    return Statement(Relation.RATE, rate, (part,), holds, arithmetic, f"{rounded}%", confidence)


def _round(value: Fraction, like: Mention) -> Fraction:
    """The whole told no finer than its parts."""
    return Fraction(round_half_up(value / like.scale, like.places)) * like.scale
