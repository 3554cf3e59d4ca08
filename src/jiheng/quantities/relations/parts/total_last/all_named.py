"""Totals right behind a list that are named as all there is: 干部86人，职工132人，聘用54人，全局人员272人."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.quantities import words
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import (
    adds_up,
    are_halves,
    are_parallel,
    is_sure_slip,
    is_swapped,
    looks_like_a_slip,
    sum_statement,
    summed,
)
from jiheng.quantities.relations.names.counted import pers_of_price
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import NOT_ADDED

SIGNS = ("全", "整", "涉及", "达")
"""One of them stands in each such name."""
_ALL = re.compile(
    "(?:[^，。；：0-9]{0,6}(?<![安完健])全(?:部|体|局|县|镇|校|院|区|市|省|州|旗|乡|村|厂|站|所|园|馆|行业|系统|中心|公司)(?![称面国民])|整个|涉及)"
    "[^，。；：0-9]{0,10}$"
)
_REACHING = re.compile("[\u4e00-\u9fff]{2,10}?(?:总?(?:面积|规模|长度|里程|数量|人数|总数|总量))(?:达到?|扩大到)$")
_OF_SOME = re.compile("占|其中|[比较]|均|每|计划|目标|上年|去年|另|还|其他|其余|新增|[未不]|率")
_MOST_PARTS, _FEWEST = 12, 3
_NEAR, _NEAR_OF_KINDS = Decimal("0.09"), Decimal("0.12")


def all_named(sentence: Sentence) -> Iterator[Statement]:
    """Each total behind three amounts and more of its unit with nothing else between them."""
    terms = sentence.terms
    for total in terms[_FEWEST:]:
        if total.unit in NOT_ADDED or not total.is_plain or _OF_SOME.search(total.own_name):
            continue
        if not (is_named_as_all(total) or _REACHING.match(total.own_name)) or total.mark not in ("，", "；"):
            continue
        parts = _row_before(terms, total)
        if len(parts) >= _FEWEST:
            mentions = [part.mention for part in parts]
            holds = adds_up(total.mention, mentions)
            if holds or _is_missed(total.mention, mentions, [part.own_name for part in parts]):
                yield sum_statement(total.mention, mentions, holds=holds, confidence=Confidence.PROBABLE)


def is_named_as_all(total: Term) -> bool:
    """全局人员, 全镇, 全部工程投资, 涉及公路."""
    return _ALL.match(total.own_name) is not None and _OF_SOME.search(total.own_name) is None


def _row_before(terms: Sequence[Term], total: Term) -> list[Term]:
    """The amounts right before it, each one item of a list; none where one sums up or divides others."""
    row: list[Term] = []
    for term in reversed(terms[max(total.index - _MOST_PARTS, 0) : total.index]):
        if term.unit != total.unit or term.segment != total.segment or not term.is_plain:
            break
        if term.begins_parts or words.STRONG_TOTAL.search(term.own_name) or pers_of_price(term) is not None:
            return []
        row.insert(0, term)
    is_whole_sentence = bool(row) and (row[0].index == 0 or terms[row[0].index - 1].segment != row[0].segment)
    are_named = all(term.own_name for term in row) and len({term.own_name for term in row}) == len(row)
    marks = {term.mark for term in row[1:]}
    are_items = len(marks) == 1 and marks <= {"，", "、"}
    return row if is_whole_sentence and are_named and are_items and total.index - row[-1].index == 1 else []


def _is_missed(total: Mention, parts: Sequence[Mention], names: Sequence[str]) -> bool:
    """By what a slip leaves, or by little where the names are of kinds that are all there are."""
    if total.value <= max(part.value for part in parts):
        return False
    if (are_parallel(names) or are_halves(names)) and is_close(total.value, summed(parts), _NEAR_OF_KINDS):
        return True
    if is_swapped(total, parts) or is_sure_slip(total, parts):
        return True
    return is_close(total.value, summed(parts), _NEAR) and looks_like_a_slip(total, parts)
