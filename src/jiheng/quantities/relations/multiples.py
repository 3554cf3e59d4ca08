"""Amounts told as a multiple or a fraction of others: 3.6万吨，是上年2.4万吨的1.5倍; 占应查人数的三分之二."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.numbers import plain, round_half_up
from jiheng.core.quantity import Qualifier
from jiheng.quantities.chinese_numerals import numeral_value
from jiheng.quantities.mention import Mention
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import NO_AMOUNTS, PERCENT, TIMES

_IS = re.compile("(?:是|为|相当于|达到|达)[^，。；]{0,16}$")
_OF_BASE = re.compile("(?:是|为|相当于|达到|达)(?P<base>上年|去年|上年同期|20[0-9]{2}年)的$")
_FRACTION = re.compile(
    "占[^，。；]{0,12}的?(?<![近约逾超过足])(?P<below>[二三四五六七八九十])分之(?P<above>[一二三四五六七八九])"
)
_NOT_AMOUNTS = NO_AMOUNTS | {TIMES}
_FAR = 10
_SLACK = Fraction(1, 40)
_BESIDE, _TWO = 1, 2


def multiples(sentence: Sentence) -> Iterator[Statement]:
    """The multiples and the fractions of a sentence."""
    if "倍" in sentence.words:
        yield from _times(sentence)
    if "分之" in sentence.words:
        yield from _fractions(sentence)


def _times(sentence: Sentence) -> Iterator[Statement]:
    for term in sentence.terms[1:]:
        statement = _of_base_behind(sentence, term) if term.unit == TIMES and term.mention.is_exact else None
        if statement is not None:
            yield statement
        base = sentence.terms[term.index - 1]
        if term.unit != TIMES or term.mark or term.name != "的" or not _IS.search(base.name) or not base.mention.value:
            continue
        amounts = [each for each in sentence.terms[: base.index] if _is_amount(each, base)]
        if not amounts or not (term.mention.is_exact and base.mention.is_exact):
            continue
        done = amounts[-1]
        if base.clause - done.clause > _BESIDE:
            continue
        told = _told(term.mention, done.mention, base.mention)
        if told is not None:
            yield told


def _of_base_behind(sentence: Sentence, term: Term) -> Statement | None:
    """业务量1.2亿件，是上年的1.25倍，上年为0.96亿件."""
    found = _OF_BASE.search(term.name)
    done, behind = sentence.terms[term.index - 1], sentence.terms[term.index + 1 : term.index + _TWO]
    if found is None or not behind or found["base"] not in behind[0].name or not _is_amount(behind[0], done):
        return None
    return _told(term.mention, done.mention, behind[0].mention) if done.mention.is_exact else None


def _told(stated: Mention, done: Mention, base: Mention) -> Statement | None:
    quotient = done.operand.over(base.operand)
    if quotient is None:
        return None
    holds = quotient.meets(stated.interval)
    value = done.value / base.value
    if not holds and not value < _FAR * stated.value < _FAR**2 * value:
        return None
    shown = f"{plain(round_half_up(value, max(stated.places, 2)))}倍"
    arithmetic = f"{done.text}÷{base.text}＝{shown}" + ("" if holds else f"≠{stated.text}")
    return Statement(Relation.RATE, stated, (base, done), holds, arithmetic, shown, Confidence.PROBABLE)


def _is_amount(term: Term, like: Term) -> bool:
    return term.unit == like.unit and not term.is_attribute and term.mention.is_exact and term.depth <= like.depth


def _fractions(sentence: Sentence) -> Iterator[Statement]:
    """三分之二 of the amount before the last."""
    for found in _FRACTION.finditer(sentence.text, sentence.start, sentence.end):
        below, above = numeral_value(found["below"]), numeral_value(found["above"])
        before = [each for each in sentence.terms if each.end <= found.start()]
        if below is None or above is None or len(before) < _TWO:
            continue
        whole, part = before[-2:]
        is_pair = (
            whole.unit == part.unit and whole.unit not in _NOT_AMOUNTS and part.mention.value < whole.mention.value
        )
        if (
            not is_pair
            or part.clause - whole.clause != _BESIDE
            or not (part.mention.is_exact and whole.mention.is_exact)
        ):
            continue
        value, stated = part.mention.value / whole.mention.value, Fraction(above) / Fraction(below)
        holds = abs(value - stated) <= _SLACK
        start = found.start("below")
        text = sentence.text[start : found.end()]
        share = round_half_up(100 * value, 2)
        told = Mention(
            start, found.end(), text, Decimal(round_half_up(100 * stated, 2)), 1, PERCENT, "", Qualifier.ABOUT
        )
        arithmetic = f"{part.mention.text}÷{whole.mention.text}＝{share}%" + ("≈" if holds else "≠") + text
        operands = (whole.mention, part.mention)
        yield Statement(Relation.RATE, told, operands, holds, arithmetic, f"{share}%", Confidence.PROBABLE)
