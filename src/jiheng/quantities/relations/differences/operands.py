"""Which of the amounts before it a remainder is made of."""

import re
from collections.abc import Sequence
from itertools import combinations, permutations, product
from typing import NamedTuple

from jiheng.quantities import words
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.signed import WINDOW, Signed, fits, net
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip

_CHAIN = 4
_FEW = 6
_FEWEST = 2
_ENOUGH = 2
_SPENT_NAME = re.compile(r"实际|分配|执行|决算|完成|支出|支付|拨付|使用|付|中标|成交")
_NOT_SPENT = re.compile(r"支出预算|预算支出|计划|应|到位|未")


class Ratio(NamedTuple):
    """Two amounts that a rate of the passage links: what there was, and what was spent or done of it."""

    whole: Mention
    part: Mention


def difference_of(stated: Mention, amounts: Sequence[Term]) -> Signed | None:
    """The two amounts whose difference is the stated one, by the fit of their words."""
    if len(amounts) < _FEWEST:
        return None
    found: list[tuple[int, Signed]] = []
    for one, other in combinations(amounts, 2):
        larger, smaller = (one, other) if one.mention.size > other.mention.size else (other, one)
        signed = [(1, larger.mention), (-1, smaller.mention)]
        if larger.mention.size > smaller.mention.size and fits(stated, signed):
            found.append((_fit(larger, smaller), signed))
    return max(found, key=lambda each: each[0])[1] if found else None


def chain_of(stated: Mention, amounts: Sequence[Term]) -> Signed | None:
    """Opening, income and spending that leave the stated amount."""
    if not any(words.OPENING.search(each.name[-14:]) for each in amounts):
        return None
    mentions = [each.mention for each in amounts[-_FEW:]]
    for count in (3, _CHAIN):
        for chosen in reversed(list(combinations(mentions, count))):
            for signs in product((1, -1), repeat=count - 1):
                chain = [(1, chosen[0]), *zip(signs, chosen[1:], strict=True)]
                if -1 in signs and fits(stated, chain):
                    return chain
    return None


def first_less_the_rest(stated: Mention, amounts: Sequence[Term]) -> Signed | None:
    """问题97个，完成整改88个，基本完成4个，未完成5个: the first less all the others."""
    signed = [(1 if not place else -1, each.mention) for place, each in enumerate(amounts)]
    return signed if len(amounts) > _FEWEST and net(signed) == stated.value else None


def less_all(stated: Mention, before: Sequence[Term], spent: Sequence[Term]) -> Signed | None:
    """收到捐款862万元。拨付519万元，支付费用36万元，结存307万元: one told `before` less all that was spent."""
    signed = ([(1, each.mention), *((-1, other.mention) for other in spent)] for each in before)
    return next((each for each in signed if len(each) > _FEWEST and fits(stated, each)), None)


def slipped_difference(
    stated: Mention, amounts: Sequence[Term], wider: Sequence[Term], ratios: Sequence[Ratio]
) -> Signed | None:
    """What came in less what went out, where one slip in a digit of the stated amount is all that parts them."""
    told = [(each.mention.size, _as_whole(each), _as_part(each), each.mention) for each in [*wider, *amounts][-WINDOW:]]
    own = {each.start for each in amounts} if len(amounts) >= _FEWEST else set()
    pairs = [
        (larger, smaller)
        for (size, as_whole, _, larger), (less, _, as_part, smaller) in permutations(told, 2)
        if size > less
        and as_whole + as_part >= _ENOUGH
        and (not own or larger.start in own or smaller.start in own)  # 收入1,460万元、支出1,500万元，结存…: of its own
    ]
    pairs += [(ratio.whole, ratio.part) for ratio in ratios if ratio.whole.value > ratio.part.value]
    found = {
        (larger.value, smaller.value): (larger, smaller)
        for larger, smaller in pairs
        if is_slip(stated, larger.interval - smaller.interval)
    }
    if len(found) != 1:
        return None
    larger, smaller = next(iter(found.values()))
    return [(1, larger), (-1, smaller)]


def is_subdivided(sentence: Sentence, position: int) -> bool:
    """Whether the figure is one of several parts behind 其中: then it is not what is left of the whole."""
    return any(sentence.begins_parts(each) for each in sentence.terms[: position + 1])


def _fit(larger: Term, smaller: Term) -> int:
    """How well the words fit: what came in, less all that went out."""
    return _as_whole(larger) + _as_part(smaller)


def _as_whole(term: Term) -> int:
    return bool(words.MONEY_IN.search(term.name[-14:])) - _is_spent(term)


def _as_part(term: Term) -> int:
    is_total = bool(words.WEAK_TOTAL.match(term.own_name) or words.STRONG_TOTAL.search(term.own_name))
    return 2 * is_total + _is_spent(term)


def _is_spent(term: Term) -> bool:
    tail = term.name[-8:]
    return bool(_SPENT_NAME.search(tail)) and not _NOT_SPENT.search(tail)
