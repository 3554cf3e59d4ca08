"""Amounts told as a multiple of others: 3.6万吨，是上年2.4万吨的1.5倍."""

from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import plain, round_half_up
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.names.bases_named_again import called
from jiheng.quantities.relations.names.in_time import now_and_then
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import MONEY, TIMES

_IS = late_pattern("(?:是|为|相当于|达到|达)[^，。；]{0,16}$")
_OF_BASE = late_pattern("(?:是|为|相当于|达到|达)(?P<base>上年|去年|20[0-9]{2}年)(?:同期|[末底])?的$")
_OF_WHAT = late_pattern("(?:[是为]|相当于|达到?)(?P<base>[^，。；、0-9]{2,12})的[约近]?$")
"""是财政投入的8.2倍: of what was told under that name."""
_MULTIPLIED = late_pattern("(?:放大|杠杆|撬动|拉动|带动|倍增)(?:倍数|比例|比|率|效应)?[已经达到约为是了]*$")
"""A fund, what it was multiplied to, and how many times that is."""
_NEAR = Decimal("0.5")
_FAR = 10
_BESIDE, _TWO, _REACH = 1, 2, 24


def multiples(sentence: Sentence) -> Iterator[Statement]:
    """The multiples of a sentence."""
    if "倍" not in sentence.words:
        return
    for term in sentence.terms[1:]:
        statement = _of_named_base(sentence, term) if term.unit == TIMES else None
        if statement is None and term.unit == TIMES and _MULTIPLIED.search(term.own_name):
            statement = _multiplied(sentence, term)
        if statement is not None:
            yield statement
        base = sentence.terms[term.index - 1]
        if (
            term.unit != TIMES
            or term.name != "的"
            or not _is_told_as_base(sentence, base, term)
            or not base.mention.value
        ):
            continue
        amounts = [each for each in sentence.terms[: base.index] if _is_amount(each, base)]
        if not amounts or not base.mention.is_exact:
            continue
        done = amounts[-1]
        if base.clause - done.clause > _BESIDE:
            continue
        told = _told(term.mention, done.mention, base.mention)
        if told is not None:
            yield told


def _is_told_as_base(sentence: Sentence, base: Term, term: Term) -> bool:
    """是上年2.4万吨的1.5倍; 为2018年（3.2亿元）的4.5倍."""
    if not term.mark:
        return _IS.search(base.name) is not None
    is_bracketed = base.depth == term.depth + 1 and base.after_mark == "）" == term.mark and not base.name
    return (
        is_bracketed and _IS.search(sentence.text, max(sentence.start, base.bracket - _REACH), base.bracket) is not None
    )


def _of_named_base(sentence: Sentence, term: Term) -> Statement | None:
    """业务量1.2亿件，是上年的1.25倍，上年为0.96亿件; 由2019年的0.96亿件增加到1.2亿件，是2019年的1.25倍."""
    found = _OF_BASE.search(term.name)
    if found is None:
        return _of_what_is_named(sentence, term)
    done = sentence.terms[term.index - 1]
    if term.index > 1 and found["base"] in done.name:  # 接访412批次，上年206批次，是上年的2倍
        pair = now_and_then(sentence, sentence.terms[term.index - _TWO], done)
        is_told = pair is not None and pair[1] is done and _is_amount(pair[0], done)
        return _told(term.mention, pair[0].mention, done.mention) if pair is not None and is_told else None
    behind = [
        each for each in sentence.terms[term.index + 1 : term.index + _TWO] if each.name.startswith(found["base"])
    ]
    around = (*sentence.terms[: done.index], *behind)
    named = [each for each in around if found["base"] in each.name and _is_amount(each, done)]
    return _told(term.mention, done.mention, named[0].mention) if len(named) == 1 and done.mention.is_exact else None


def _of_what_is_named(sentence: Sentence, term: Term) -> Statement | None:
    """财政投入300万元，撬动资金2,460万元，是财政投入的8.2倍; 由建馆时的12万册增加到54万册，达到建馆时的4.5倍."""
    found = _OF_WHAT.search(term.name)
    pair = called(sentence, term, found["base"], None) if found is not None else None
    if found is None or pair is None or not pair.are_alone:
        return None
    subject = term.own_name[: found.start() - len(term.name)]
    is_named = len(subject) >= _TWO and subject in pair.now.name  # 流动资产是流动负债的3倍
    if (subject and not is_named) or term.clause - pair.now.clause > (_TWO if is_named else _BESIDE):
        return None
    return _told(term.mention, pair.now.mention, pair.base.mention)


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
    holds = quotient.meets(stated.bounds)
    value = done.value / base.value
    if not holds and not value < _FAR * stated.value < _FAR**2 * value:
        return None
    shown = f"{plain(round_half_up(value, max(stated.places, 2)))}倍"
    arithmetic = f"{done.text}÷{base.text}＝{shown}" + ("" if holds else f"≠{stated.text}")
    return Statement(Relation.RATE, stated, (base, done), holds, arithmetic, shown, Confidence.PROBABLE)


def _is_amount(term: Term, like: Term) -> bool:
    return term.unit == like.unit and not term.is_attribute and term.mention.is_exact and term.depth <= like.depth
