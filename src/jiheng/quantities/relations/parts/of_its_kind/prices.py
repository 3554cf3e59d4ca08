"""What each gets, told as a whole and by its parts: 每亩1,600元，其中种苗费每亩300元，补助每亩1,300元."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.likely_sums import likely_sum, within
from jiheng.quantities.relations.arithmetic.sums import is_swapped
from jiheng.quantities.relations.names.counted import pers_of_price
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import MONEY

SIGNS = ("其中", "分两", "分三", "分四", "分五", "分为", "包括", "包含")
_DIVIDES = late_pattern("其中|包括|包含|分[两二三四五]?[次年期批步][^，。；]{0,6}[：，]|分为")
_TIERS = late_pattern(
    "城[市镇乡区]|[农乡]村|[旺淡]季|以[上下内]|[一二三四五甲乙丙]类|[一二三四五]级|[0-9高低]档|最[高低]|不[足超低]|提高|原|上年|去年"
)
"""一类每亩600元，二类每亩400元: prices of several kinds are not added."""
_IS_NEAR = within(Decimal("0.2"))
_FEWEST = 2


def prices_divided(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """All prices behind 其中 or 分三次 against the one before it, where each is per the same."""
    priced = [each for each in sentence.terms if each.unit == MONEY and pers_of_price(each)]
    if len(priced) < _FEWEST or len({pers_of_price(each) for each in priced}) > 1:
        return
    opening = sentence.text[sentence.start : priced[0].start]
    if _DIVIDES.match(opening) and earlier:
        whole, parts = _only_price(earlier[-1], priced[0]), priced
    else:
        whole, parts = priced[0], priced[1:]
        if not _DIVIDES.search(sentence.text, whole.end, parts[0].start):
            return
    if whole is None or len(parts) < _FEWEST or not _are_parts(sentence, whole, parts):
        return
    mentions = [each.mention for each in parts]
    yield from likely_sum([whole.mention], mentions, _IS_NEAR, is_swapped)


def _only_price(before: Sentence, like: Term) -> Term | None:
    """The one there that is per the same."""
    alike = [each for each in before.terms if pers_of_price(each) == pers_of_price(like) and each.unit == MONEY]
    return alike[0] if len(alike) == 1 else None


def _are_parts(sentence: Sentence, whole: Term, parts: Sequence[Term]) -> bool:
    """Whether each is less than the whole, named otherwise than the others, and of no tier."""
    names = {each.own_name for each in parts}
    if len(names) < len(parts) or _are_of_tiers(whole, parts):
        return False
    others = [each for each in sentence.terms if each.unit == MONEY and each not in (whole, *parts)]
    if not all(words.WEAK_TOTAL.match(each.own_name) or words.STRONG_TOTAL.match(each.own_name) for each in others):
        return False
    is_told = all(each.is_plain for each in (whole, *parts))
    return is_told and all(0 < each.mention.value < whole.mention.value for each in parts)


def _are_of_tiers(whole: Term, parts: Sequence[Term]) -> bool:
    return any(_TIERS.search(each.own_name) for each in (whole, *parts))


def are_prices_of_kinds(whole: Term, parts: Sequence[Term]) -> bool:
    """补贴每亩120元，其中小麦每亩110元，玉米每亩100元: what is paid for each kind is not added."""
    if not pers_of_price(whole):
        return False
    return _are_of_tiers(whole, parts) or not _IS_NEAR(whole.mention, [each.mention for each in parts])
