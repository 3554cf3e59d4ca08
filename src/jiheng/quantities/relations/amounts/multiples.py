"""Amounts told as a multiple of others: 3.6万吨，是上年2.4万吨的1.5倍."""

from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import plain, round_half_up
from jiheng.quantities.mention import Mention
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import MONEY, TIMES

_IS = late_pattern("(?:是|为|相当于|达到|达)[^，。；]{0,16}$")
_OF_BASE = late_pattern("(?:是|为|相当于|达到|达)(?P<base>上年|去年|20[0-9]{2}年)(?:同期)?的$")
_MULTIPLIED = late_pattern("(?:放大|杠杆|撬动|拉动|倍增)(?:倍数|比例|比|率|效应)?[已经达到约为是了]*$")
"""A fund, what it was multiplied to, and how many times that is."""
_NEAR = Decimal("0.5")
_FAR = 10
_BESIDE, _TWO = 1, 2


def multiples(sentence: Sentence) -> Iterator[Statement]:
    """The multiples of a sentence."""
    if "倍" not in sentence.words:
        return
    for term in sentence.terms[1:]:
        statement = _of_named_base(sentence, term) if term.unit == TIMES and term.mention.is_exact else None
        if statement is None and term.unit == TIMES and _MULTIPLIED.search(term.own_name):
            statement = _multiplied(sentence, term)
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


def _of_named_base(sentence: Sentence, term: Term) -> Statement | None:
    """业务量1.2亿件，是上年的1.25倍，上年为0.96亿件; 由2019年的0.96亿件增加到1.2亿件，是2019年的1.25倍."""
    found = _OF_BASE.search(term.name)
    if found is None:
        return None
    done = sentence.terms[term.index - 1]
    behind = [
        each for each in sentence.terms[term.index + 1 : term.index + _TWO] if each.name.startswith(found["base"])
    ]
    around = (*sentence.terms[: done.index], *behind)
    named = [each for each in around if found["base"] in each.name and _is_amount(each, done)]
    return _told(term.mention, done.mention, named[0].mention) if len(named) == 1 and done.mention.is_exact else None


def _multiplied(sentence: Sentence, term: Term) -> Statement | None:
    """基金800万元，在贷余额5,600万元，放大倍数7倍: the only two amounts before it, the larger over the smaller."""
    amounts = [each for each in sentence.terms[: term.index] if each.unit == MONEY and not each.is_attribute]
    if len(amounts) != _TWO or term.clause - amounts[-1].clause > _BESIDE or not term.mention.is_exact:
        return None
    base, made = sorted((each.mention for each in amounts), key=lambda each: each.value)
    if not (base.is_exact and made.is_exact and base.value):
        return None
    told = _told(term.mention, made, base)
    return told if told and (told.holds or is_close(made.value / base.value, term.mention.value, _NEAR)) else None


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
