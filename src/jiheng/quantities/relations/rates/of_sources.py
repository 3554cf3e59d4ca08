"""Shares of all that came from several sources: 接受捐款386万元、物资折价114万元，已使用435万元，占接受总量的87%.

No figure tells the total; who divides by the first source alone says 112.7 %. A rate of spending is read so only
where more was spent than the first source gave: 区级安排180万元，市级补助45万元。支付205万元，执行率91%.
"""

from collections.abc import Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.taken_together import together
from jiheng.quantities.relations.names.percentages import share_of
from jiheng.quantities.relations.names.rates import SPENDING_RATE
from jiheng.quantities.relations.rates.pairs import HERE, NEAR, Pair
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import MONEY

_OF_ALL = late_pattern(
    "(?:接[受收]|募集|筹[集措]|受赠|捐赠|到[位账]|投入|收到)[一-鿿]{0,4}总[量额数]|(?:资金|款物|投入|经费|捐赠)总[量额数]"
)
_FIRST = late_pattern("捐|募|筹集|接[受收]|到[位账]|安排|下达|补助|投入|拨")
_MORE = late_pattern("物资|折[合价款]|实物|配套|自筹|补助|另|社会")
_NO_GRANT = late_pattern("利息|收入|结[余转]")
_PAID = late_pattern("支出|使用|拨付|分配|发放|支付|执行")
_FULL, _TWO = 100, 2


def of_all_sources(sentence: Sentence, rate: Term, near: Sequence[Sentence]) -> Pair | None:
    """What was spent, over all that came; None where the words or the figures leave another reading."""
    is_share = _OF_ALL.fullmatch(share_of(rate) or "") is not None
    if rate.depth or not (is_share or SPENDING_RATE.search(rate.own_name)):
        return None
    for told in (sentence, *reversed(near[-_TWO:])):
        ahead = told.terms[: rate.index] if told is sentence else told.terms
        sources = _sources(ahead)
        if sources:
            behind = ahead[sources[-1].index + 1 :] if told is sentence else sentence.terms[: rate.index]
            part = next((each for each in behind if _is_paid(each)), None)
            if part is None or any(each.unit == MONEY and each.start < part.start for each in behind):
                return None
            pair = Pair(rate, part, together(sources), (), HERE if told is sentence else NEAR, is_bound=True)
            return pair if is_share or _is_beyond_the_first(pair, sources) else None
    return None


def is_of_one_source(pair: Pair, sentences: Sequence[Sentence]) -> bool:
    """Whether just one of the sources gives what is told."""
    start, end = pair.denominator.mention.start, pair.denominator.mention.end
    return any(
        Pair(pair.rate, pair.numerator, each, (), HERE).agrees
        for other in sentences
        for each in other.terms
        if start <= each.start <= end and each.unit == MONEY and each.mention.size
    )


def _sources(terms: Sequence[Term]) -> Sequence[Term]:
    """The first two amounts, of which the second came besides."""
    amounts = [each for each in terms if each.unit == MONEY]
    if len(amounts) < _TWO:
        return ()
    one, other = amounts[:_TWO]
    is_row = one.index == 0 and other.index == 1 and other.clause - one.clause <= _TWO
    are_plain = one.is_plain and other.is_plain and not (other.begins_parts or _PAID.search(one.own_name))
    are_named = _FIRST.search(one.own_name) and _MORE.search(other.name) and not _PAID.search(other.own_name)
    are_named = are_named and _NO_GRANT.search(other.own_name) is None
    total = one.mention.value + other.mention.value
    is_told = any(each.mention.value == total for each in amounts)
    return (one, other) if is_row and are_plain and are_named and not is_told else ()


def _is_paid(term: Term) -> bool:
    return term.unit == MONEY and term.is_plain and _PAID.search(term.own_name) is not None


def _is_beyond_the_first(pair: Pair, sources: Sequence[Term]) -> bool:
    return sources[0].mention.value < pair.numerator.mention.value and pair.computed <= _FULL
