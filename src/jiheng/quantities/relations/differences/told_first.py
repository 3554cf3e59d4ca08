"""Differences told before the two amounts they are of."""

from jiheng.core.finding import Confidence
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.signed import apart, difference_told, fits
from jiheng.quantities.relations.differences.balances.balances import is_income, is_paid_out, left_of
from jiheng.quantities.sentence import Sentence
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.words import SAVED

_PAIR = 2
_CLAUSES = 2
_NOUN = 2


def gap_told_first(sentence: Sentence, position: int) -> Statement | None:
    """决算与预算的差额为12.4万元，其中决算236.8万元，预算249.2万元: the two amounts told behind it."""
    behind = sentence.terms[position + 1 : position + 1 + _PAIR]
    term = sentence.terms[position]
    if len(behind) < _PAIR or any(each.unit != term.unit or not each.mention.is_exact for each in behind):
        return None
    if any(words.bare(each.own_name)[-_NOUN:].removesuffix("数") not in term.name for each in behind):
        return None
    signed = apart(*behind)
    return difference_told(Relation.REMAINDER, term.mention, signed, holds=fits(term.mention, signed))


def rest_told_first(sentence: Sentence, position: int) -> Statement | None:
    """节约资金86万元，采购预算1,080万元，实际采购994万元: both told behind it; 结余371万元，其中收入…，支出…."""
    term = sentence.terms[position]
    behind = sentence.terms[position + 1 : position + 1 + _PAIR]
    if len(behind) < _PAIR or any(each.unit != term.unit or not each.mention.is_exact for each in behind):
        return None
    is_account = sentence.begins_parts(behind[0]) and is_income(behind[0]) and is_paid_out(behind[1])
    closed = apart(*behind) if is_account else left_of(behind) if SAVED.search(term.name[-8:]) else None
    if closed is None or behind[-1].clause - term.clause > _CLAUSES:
        return None
    confidence = Confidence.PROBABLE
    holds = fits(term.mention, closed)
    own = sentence.terms[position + 1 + _PAIR : position + _PAIR + _PAIR]
    if not holds and is_account and any(each.unit == term.unit and fits(each.mention, closed) for each in own):
        return None  # 结余6.2亿元，其中甲基金收入12.4亿元，支出9.1亿元，结余3.3亿元: they have a balance of their own
    return difference_told(Relation.REMAINDER, term.mention, closed, holds=holds, confidence=confidence)
