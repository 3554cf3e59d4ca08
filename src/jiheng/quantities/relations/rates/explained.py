"""Rates with what they are of behind a colon: 到位率97%：预算安排500万元，其中……；实际到位485万元."""

import re
from collections.abc import Iterator

from jiheng.core.finding import Confidence
from jiheng.quantities.relations.averages.quotients import quotient_told
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import NO_AMOUNTS, PERCENT, SCORE

_RATE = re.compile("(?P<of>[\u4e00-\u9fff]{2})率(?:为|是|达到?)*$")
_SPENT = frozenset({"执行", "支出", "使用", "支付"})
_DONE_AS = "执行|支出|使用|支付|拨付"
_PART = re.compile("其中|包括|含")
_ALL = 100
_CLAUSES = 8


def explained(sentence: Sentence) -> Iterator[Statement]:
    """Every rate right before a colon against the first amount behind it and what is told to be done of that."""
    for term in sentence.terms:
        found = _RATE.search(term.name) if term.unit == PERCENT and term.after_mark == "：" else None
        if found is None or not term.mention.is_exact:
            continue
        behind = [each for each in sentence.terms[term.index + 1 :] if each.clause - term.clause <= _CLAUSES]
        amounts = [each for each in behind if each.unit not in NO_AMOUNTS | {SCORE} and each.depth == term.depth]
        done = _done(amounts[1:], found["of"]) if amounts else None
        if done is not None and done.unit == amounts[0].unit:
            statement = _judged(term, amounts[0], done)
            if statement is not None:
                yield statement


def _done(amounts: list[Term], of: str) -> Term | None:
    """The one amount that the verb of the rate tells; None where there are several."""
    verb = re.compile(_DONE_AS if of in _SPENT else of)
    told = [
        each for each in amounts if verb.search(each.name) and not _PART.search(each.name) and each.mention.is_exact
    ]
    return told[0] if len(told) == 1 and not told[0].is_attribute else None


def _judged(rate: Term, whole: Term, done: Term) -> Statement | None:
    quotient = done.mention.operand.over(whole.mention.operand) if whole.mention.is_exact else None
    if quotient is None:
        return None
    working, value = f"{done.mention.text}÷{whole.mention.text}", _ALL * done.mention.value / whole.mention.value
    holds = quotient.times(_ALL).meets(rate.mention.bounds)
    operands = (whole.mention, done.mention)
    return quotient_told(
        Relation.RATE, rate.mention, operands, working, value, holds=holds, confidence=Confidence.PROBABLE
    )
