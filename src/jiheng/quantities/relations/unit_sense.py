"""Amounts that make sense only with another unit: 追回津贴4.5元，涉及90人; 人均增收260万元."""

import re
from collections.abc import Iterator
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.quantities.relations.counted import per_of_average, pers_of_price
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import MONEY, PEOPLE

_TOTALS = ("款", "资金", "经费", "支出", "投入", "补贴", "津贴", "费用", "收入", "补助", "总额", "金额")
_TEN_THOUSAND = 10**4
_TOO_MUCH = 10**6
"""No person is given a million."""
_GIVEN = re.compile("增收|纯收入|可支配收入|补贴|补助|工资|奖励|救助|津贴")
_LARGEST = 1000
_AVERAGED, _MANY_TIMES = 6, 10
_ONE_PERSON = frozenset({"人", "名", "位", "户"})


def unit_sense(sentence: Sentence) -> Iterator[Statement]:
    """Totals below what one of the counted has, and averages above what one can have."""
    for term in sentence.terms:
        is_large = term.unit == MONEY and term.mention.scale == _TEN_THOUSAND and term.mention.value >= _TOO_MUCH
        if is_large and (per_of_average(term) or "") in _ONE_PERSON and _GIVEN.search(term.name):
            bare = term.mention.text.replace("万元", "元")
            yield _slip(term, None, bare, f"{term.own_name}{term.mention.text}")
    for term, other in pairwise(sentence.terms):
        if not _is_small_total(term) or other.clause - term.clause > 1 or not other.mention.is_exact:
            continue
        is_average = other.unit == MONEY and "均" in other.name[-_AVERAGED:]
        is_count = other.unit in PEOPLE and other.depth == term.depth and bool(term.mention.places)
        needed = other.mention.value / (_MANY_TIMES if is_average else 1)
        if (is_average or is_count) and term.mention.value < needed:
            larger = term.mention.text.replace("元", "万元")
            yield _slip(term, other, larger, f"{term.mention.text}，{other.own_name}{other.mention.text}")


def _is_small_total(term: Term) -> bool:
    is_small = term.unit == MONEY and term.mention.scale == 1 and 0 < term.mention.value < _LARGEST
    if not is_small or not term.mention.is_exact or term.is_attribute:
        return False
    return term.name.endswith(_TOTALS) and pers_of_price(term) is None and per_of_average(term) is None


def _slip(term: Term, other: Term | None, computed: str, arithmetic: str) -> Statement:
    operands = () if other is None else (other.mention,)
    return Statement(
        Relation.UNIT_SLIP, term.mention, operands, False, arithmetic, computed, confidence=Confidence.PROBABLE
    )
