"""Amounts told as a multiple of others: 3.6万吨，是上年2.4万吨的1.5倍."""

import re
from collections.abc import Iterator

from jiheng.core.finding import Confidence
from jiheng.core.numbers import plain, round_half_up
from jiheng.quantities.mention import Mention
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import TIMES

_IS = re.compile("(?:是|为|相当于|达到|达)[^，。；]{0,16}$")
_OF_BASE = re.compile("(?:是|为|相当于|达到|达)(?P<base>上年|去年|上年同期|20[0-9]{2}年)的$")
_FAR = 10
_BESIDE, _TWO = 1, 2


def multiples(sentence: Sentence) -> Iterator[Statement]:
    """The multiples of a sentence."""
    if "倍" not in sentence.words:
        return
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
