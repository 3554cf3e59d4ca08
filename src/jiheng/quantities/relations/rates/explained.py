"""Rates with what they are of behind a colon: 到位率97%：预算安排500万元，其中……；实际到位485万元."""

import re
from collections.abc import Iterator

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import share_a_word
from jiheng.quantities.relations.arithmetic.quotients import is_percent_of, share_told
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import NOT_ADDED, PERCENT

_RATE = late_pattern("(?P<of>[\u4e00-\u9fff]{2})率(?:为|是|达到?)*$")
_SPENT = frozenset({"执行", "支出", "使用", "支付"})
_DONE_AS = "执行|支出|使用|支付|拨付"
_PART = late_pattern("其中|包括|含")
_SUBJECT = re.compile("(?P<of>[\u4e00-\u9fff]{3,12}?)[\u4e00-\u9fff]{2}率(?:为|是|达到?|提[高升][到至为])*$")
_ROSE = late_pattern("(?P<of>[\u4e00-\u9fff]{3,12}?)[\u4e00-\u9fff]{2}率[由从][^，。；]{0,6}$")
_AMONG = late_pattern("中(?:已|有|共)*$")
_TWO, _GRAM = 2, 3
_CLAUSES = 8


def explained(sentence: Sentence) -> Iterator[Statement]:
    """Every rate before what it is of: behind a colon, or as so many among so many of the thing that the rate names."""
    for term in sentence.terms:
        found = _RATE.search(term.name) if term.unit == PERCENT and term.after_mark == "：" else None
        pair = _behind_colon(sentence, term, found["of"]) if found is not None else _among(sentence, term)
        if pair is not None and term.mention.is_exact:
            statement = _judged(term, *pair)
            if statement is not None:
                yield statement


def _behind_colon(sentence: Sentence, rate: Term, of: str) -> tuple[Term, Term] | None:
    behind = [each for each in sentence.terms[rate.index + 1 :] if each.clause - rate.clause <= _CLAUSES]
    amounts = [each for each in behind if each.unit not in NOT_ADDED and each.depth == rate.depth]
    done = _done(amounts[1:], of) if amounts else None
    return (amounts[0], done) if done is not None and done.unit == amounts[0].unit else None


def _among(sentence: Sentence, rate: Term) -> tuple[Term, Term] | None:
    """研发机构覆盖率达到68.3%，126家企业中86家设有研发机构: the name of the rate comes again behind the second."""
    behind = sentence.terms[rate.index + 1 : rate.index + 1 + _TWO]
    subject = _subject(sentence, rate)
    if rate.unit != PERCENT or len(behind) < _TWO or not subject or behind[0].unit != behind[1].unit:
        return None
    whole, part = behind
    is_row = whole.clause - rate.clause == 1 and part.clause == whole.clause and not part.mark
    is_named = share_a_word(subject, part.after, _GRAM)
    return (whole, part) if is_row and is_named and _AMONG.search(part.name) and part.mention.is_exact else None


def _subject(sentence: Sentence, rate: Term) -> str:
    """What a rate is of, also where it rose from another: 服务站覆盖率由86%提高到94%."""
    before = sentence.terms[rate.index - 1] if rate.index else None
    rose = _ROSE.search(before.name) if before is not None and before.unit == PERCENT and not rate.mark else None
    found = rose or _SUBJECT.search(rate.name)
    return found["of"] if found else ""


def _done(amounts: list[Term], of: str) -> Term | None:
    """The one amount that the verb of the rate tells; None where there are several."""
    verb = re.compile(_DONE_AS if of in _SPENT else of)
    told = [
        each for each in amounts if verb.search(each.name) and not _PART.search(each.name) and each.mention.is_exact
    ]
    return told[0] if len(told) == 1 and not told[0].is_attribute else None


def _judged(rate: Term, whole: Term, done: Term) -> Statement | None:
    if not whole.mention.is_exact or not whole.mention.value:
        return None
    holds = is_percent_of(rate.mention, done.mention.operand, whole.mention.operand)
    return share_told(rate.mention, done.mention, whole.mention, holds=holds)
