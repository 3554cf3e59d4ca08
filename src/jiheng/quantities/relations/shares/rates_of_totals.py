"""Percentages of a total with what each makes: 总保费200万元，中央补贴47.5%为95万元、省级补贴25%为50万元."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, in_unit_of, is_close
from jiheng.quantities.units import NO_AMOUNTS, PERCENT

_MAKES = re.compile("^(?:[为即计共是]|计算为|补贴|补助|资金|承担|负担)*$")
_TOTAL = re.compile("[总共全合]|保费|保险费|金额|资金|投资|价款|经费")

_NEAR = Decimal("0.1")
_ALL = 100


def rates_of_totals(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """The amounts of a sentence that stand right behind their percentage of the total told before.

    A sentence that begins with such a percentage goes on with the list of the one before it.
    """
    told = _pairs(sentence)
    if not told:
        return
    whole = _whole(sentence, told[0][0])
    listed = told
    if whole is None and not told[0][0].index and earlier and (before := _pairs(earlier[-1])):
        whole, listed = _whole(earlier[-1], before[0][0]), [*before, *told]
    if whole is None:
        return
    is_list = any(_made(whole, rate).meets(part.mention.interval) for rate, part in listed)
    for rate, part in told:
        made = _made(whole, rate)
        holds = made.meets(part.mention.interval)
        if part.unit != whole.unit:
            continue
        if holds or is_list or is_slip(part.mention, made) or is_close(part.mention.value, made.low, _NEAR):
            yield _told(whole, rate, part, holds=holds)


def _pairs(sentence: Sentence) -> list[tuple[Term, Term]]:
    return [pair for pair in map(_pair, sentence.terms, sentence.terms[1:]) if pair is not None]


def _pair(rate: Term, part: Term) -> tuple[Term, Term] | None:
    """47.5%为95万元, 50%（171.5万元）."""
    if rate.unit != PERCENT or is_growth(rate) or rate.is_attribute or part.unit in NO_AMOUNTS:
        return None
    is_joined = (not part.mark and part.name) or (part.mark == "（" and part.bracket == rate.end)
    is_told = bool(is_joined) and _MAKES.match(part.name) is not None
    return (rate, part) if is_told and rate.mention.is_exact and part.mention.is_exact else None


def _whole(sentence: Sentence, rate: Term) -> Term | None:
    """The last amount before the first percentage, where it is called a total."""
    before = [each for each in sentence.terms[: rate.index] if each.unit not in NO_AMOUNTS]
    whole = before[-1] if before else None
    if whole is None or whole.is_attribute or not whole.mention.is_exact or not _TOTAL.search(whole.name):
        return None
    return whole if rate.clause - whole.clause <= 1 else None


def _made(whole: Term, rate: Term) -> Interval:
    """A share that was agreed is as written, not rounded."""
    return whole.mention.interval.times(rate.mention.value / _ALL)


def _told(whole: Term, rate: Term, part: Term, *, holds: bool) -> Statement:
    value = whole.mention.value * rate.mention.value / _ALL
    computed = in_unit_of(value, part.mention)
    sign = "" if holds else f"≠{part.mention.text}"
    arithmetic = f"{whole.mention.text}×{rate.mention.text}＝{computed}{sign}"
    operands = (whole.mention, rate.mention)
    return Statement(Relation.PRODUCT, part.mention, operands, holds, arithmetic, computed, Confidence.PROBABLE)
