"""What is left told roughly, or before its noun: 总收入3.48亿元，总支出2.97亿元，年内实现5,100多万元结余."""

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.quantities import words
from jiheng.quantities.digits import significant
from jiheng.quantities.relations.arithmetic.signed import Signed, amounts_before, apart, difference_told, net
from jiheng.quantities.relations.differences.balances.balances import left_of
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement

_ROUGH = frozenset({Qualifier.ABOUT, Qualifier.ABOVE, Qualifier.BELOW})
SIGNS = ("余", "缺口", "赤字", "亏空")
"""One of these stands in each word that says that so much was left or lacking."""
_LEFT, _LACKS = late_pattern("结余|节余|盈余|剩余"), late_pattern("缺口|赤字|亏空")
_THERE_IS = late_pattern("(?:实现|形成|产生|出现|存在|[尚仍还][有余存])(?:了)?$")
_GIVEN = late_pattern("到位|落实|筹[集措]|争取|安排|拨付|下达")
_LONGEST_NAME, _TAIL, _TWO = 8, 6, 2
_NEAR_CLAUSES = 4
_OF_MORE = late_pattern("累计|滚存|历年|[年期]末|年底|其中")
"""What was left of earlier years is in it, or not all of it is meant."""


def roughly_left(sentence: Sentence, position: int) -> Statement | None:
    """The figure as what the only two amounts before it leave, which their words tell."""
    term = sentence.terms[position]
    is_rough = term.mention.qualifier in _ROUGH and len(significant(term.mention.number)) >= _TWO
    noun = _noun(term) if is_rough or term.mention.is_exact else ""
    if not noun or term.is_attribute or (term.mention.is_exact and noun not in term.after):
        return None
    amounts = amounts_before(sentence, position)
    if len(amounts) != _TWO or term.clause - amounts[0].clause > _NEAR_CLAUSES or sentence.begins_parts(term):
        return None
    signed = _lacking(*amounts) if _LACKS.match(noun) else left_of(amounts)
    if signed is None or len(signed) != _TWO or net(signed) <= 0:
        return None
    (_, larger), (_, smaller) = signed
    holds = (larger.interval - smaller.interval).meets(term.mention.bounds)
    if holds and term.mention.qualifier is Qualifier.ABOUT and len(significant(term.mention.number)) <= _TWO:
        return None  # 约14 for 12.4: neither right nor wrong
    confidence = Confidence.CERTAIN if holds else Confidence.PROBABLE
    return difference_told(Relation.REMAINDER, term.mention, signed, holds=holds, confidence=confidence)


def _noun(term: Term) -> str:
    """The word that says that so much was left or lacking, right before the figure or behind it."""
    name = words.bare(term.own_name)
    if len(name) > _LONGEST_NAME or _OF_MORE.search(name):
        return ""
    if _THERE_IS.search(name):
        found = _LEFT.match(term.after) or _LACKS.match(term.after)
        return found[0] if found else ""
    found = _LEFT.search(name[-_TAIL:]) or _LACKS.search(name[-_TAIL:])
    return found[0] if found else ""


def _lacking(one: Term, other: Term) -> Signed | None:
    """收入5万元，支出6万元; 需要6万元，到位5万元."""
    is_account = one.own_name.endswith("收入") and other.own_name.endswith("支出")
    if is_account:
        return apart(one, other) if other.mention.value > one.mention.value else None
    return left_of((one, other)) if _GIVEN.search(other.own_name) else None
