"""Shares told to be more or less than so much, beside their two amounts: 项目324个，其中工业202个，占比超过70%."""

from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.quantities.relations.arithmetic.quotients import share_told
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import NO_AMOUNTS, PERCENT

_BARE_SHARE = late_pattern(
    "(?:占比|占|比重|比例)(?:连续[两三四五六七八九十]年)?(?:为|达到?|[稳保维][定持]在|已|均|高达)*(?:超过?|突破|逾|接?近|不足|不到|[高低大小多少]于)?$"
)
_SHARE_OF_IT = late_pattern(
    "(?:占[^，。；0-9]{2,12}?的?(?:比重|比例|比)|(?P<of>[^，。；0-9]{2,8})占比)(?:[稳保维][定持]在|超过?|突破|达到?|已|为|[高低大小多少]于)+$"
)
_BASE, _OF_IT = late_pattern("占[^，。；0-9]{0,14}$"), late_pattern("的(?:近|超过?|约|不足|不到)?$")
_OVER, _UNDER = ("高于", "大于", "多于"), ("低于", "小于", "少于")
_AT_LEAST = frozenset((Qualifier.ABOVE, Qualifier.AT_LEAST))
_AT_MOST = frozenset((Qualifier.BELOW, Qualifier.AT_MOST))
SIGNS = ("占", "比重", "比例")
_FULL, _NEAR = 100, Decimal("0.4")


def bounded_shares(sentence: Sentence) -> Iterator[Statement]:
    """Each such share that its amounts do not bear out, or bear out."""
    for term in sentence.terms[2:]:
        is_over = _is_over(term) if term.unit == PERCENT and not is_growth(term) else None
        if is_over is None:
            continue
        pair = _pair_of(sentence, term)
        if pair is None or not pair[1].mention.value:
            continue
        part, whole = pair[0].mention, pair[1].mention
        value = _FULL * part.value / whole.value
        bound = term.mention.value
        holds = value >= bound if is_over else value <= bound
        if holds or is_close(value, bound, _NEAR):
            yield share_told(term.mention, part, whole, holds=holds)


def _is_over(share: Term) -> bool | None:
    """Whether it is told to be at least so much, or at most; None where it is told as it is."""
    if share.mention.qualifier in _AT_LEAST or share.name.endswith(_OVER):
        return True
    return False if share.mention.qualifier in _AT_MOST or share.name.endswith(_UNDER) else None


def is_told_as_bound(rate: Term) -> bool:
    """占比高于80%: the figure bounds a rate, and tells none."""
    return rate.name.endswith(_OVER + _UNDER)


def _pair_of(sentence: Sentence, share: Term) -> tuple[Term, Term] | None:
    """The part and the whole, where the words leave no other: 其中工业202个，占比超过70%; 占职工402人的一半以上."""
    one, other = sentence.terms[share.index - 2], sentence.terms[share.index - 1]
    if not (_is_plain(one, share) and _is_plain(other, share) and one.unit == other.unit):
        return None
    if not share.mark and _OF_IT.fullmatch(share.name) and _BASE.search(other.name):
        return (one, other) if one.mention.value <= other.mention.value else None
    named = _SHARE_OF_IT.fullmatch(share.own_name)
    if named is not None and named["of"] and not other.own_name.endswith(named["of"]):
        return None
    is_share = named is not None or _BARE_SHARE.fullmatch(share.own_name)
    is_part = sentence.begins_parts(other) and not sentence.is_part(one) and other.mention.value <= one.mention.value
    return (other, one) if is_share and is_part and share.clause - other.clause == 1 else None


def _is_plain(amount: Term, share: Term) -> bool:
    return amount.unit not in NO_AMOUNTS and amount.is_plain and amount.segment == share.segment
