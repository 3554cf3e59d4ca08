"""The figures before a total that it may sum up."""

import re
from collections.abc import Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.sums import adds_up, summed
from jiheng.quantities.relations.names.counted import pers_of_price
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import MONEY, PERCENT, SCORE

_LONGEST_SUBJECT = 5
_MOST_PARTS = 16
_MARKS = frozenset("、，；")
_AMOUNTING = late_pattern("(?:，)?(?:共|合计|共计|总计|计)")
_DISTRIBUTED = re.compile(r"各(?:为|是|安排|投入|补助|拨付|下达|占|有)?$|均(?:为|是)?$|每")
_EACH = late_pattern("每[人名户]")
_WEIGHTS = late_pattern("权重|分值|满分|标准分")
_SUBTOTAL = "小计"
_RATED = late_pattern("总评|评分|总分|合计")
_SCORED = re.compile(r"(?:得|得分)(?:为|了)?$")


def is_addend(term: Term) -> bool:
    return not term.is_attribute and not term.depth and pers_of_price(term) is None


def in_brackets_before(sentence: Sentence, position: int) -> list[Term]:
    """投入资金（中央320万元、省级160万元）共480万元: the parts in the bracket that closes right before the total."""
    term, last = sentence.terms[position], sentence.terms[position - 1]
    if last.depth != term.depth + 1 or last.unit != term.unit or not sentence.text.startswith("）", last.end):
        return []
    if term.start - last.end > _LONGEST_SUBJECT or not _AMOUNTING.fullmatch(term.own_name):
        return []
    return [each for each in sentence.terms[:position] if each.bracket == last.bracket and each.unit == term.unit]


def listed_before(terms: Sequence[Term], position: int) -> list[Term]:
    """The amounts of the same unit before, back to an earlier total or to where a list of parts begins."""
    term = terms[position]
    listed: list[Term] = []
    inside: set[int] = set()
    for earlier in reversed(terms[:position]):
        if earlier.index in inside:
            continue
        is_item = earlier.mark == "、" and terms[earlier.index + 1].mark in _MARKS
        if is_item and listed and earlier.depth == term.depth and earlier.unit != term.unit:
            if earlier.clause == listed[-1].clause:
                return []
            continue
        if earlier.depth > term.depth or (earlier.unit != term.unit and earlier.depth == term.depth):
            continue
        if earlier.unit == MONEY and listed and not listed[0].own_name and _EACH.match(earlier.own_name):
            return []  # 本科37人，每人1,500元；硕士1人，2,500元，计5.8万元: prices, named or not
        if pers_of_price(earlier) is not None:
            continue
        if earlier.depth < term.depth or earlier.is_attribute or _DISTRIBUTED.search(earlier.name[-8:]):
            break
        listed.append(earlier)
        own = _parts_of_subtotal(terms, earlier)
        if own:
            inside = {each.index for each in own}
            continue
        is_alike = earlier.own_name[-2:] == term.own_name[-2:] and term.unit != PERCENT
        is_total = words.STRONG_TOTAL.search(earlier.name) and not is_alike
        begins = words.OF_WHICH.search(earlier.name.removeprefix("用于")) or is_total
        if begins or len(listed) >= _MOST_PARTS:
            break
    listed.reverse()
    return _points_of(term, listed) if term.unit == SCORE else listed


def _parts_of_subtotal(terms: Sequence[Term], term: Term) -> Sequence[Term]:
    """甲9分；乙25分、丙15分，小计40分；总分49分: a subtotal goes on with the list, but its parts are told for."""
    if _SUBTOTAL not in term.own_name:
        return ()
    parts = listed_before(terms, term.index)
    for first in range(len(parts) - 1):
        if adds_up(term.mention, [each.mention for each in parts[first:]]):
            return parts[first:]
    return ()


def _points_of(total: Term, listed: Sequence[Term]) -> list[Term]:
    """Full marks for a total of full marks, and points got for one of those."""
    if _WEIGHTS.search(total.name[-12:]):
        full = [each for each in listed if not (_SCORED.search(each.name) or _RATED.search(each.name))]
        beside = [each for each in full if each.segment == total.segment]
        return beside if len(beside) > 1 and len(full) < len(listed) else full
    got = without_full_marks(listed)
    scored = [each for each in got if _SCORED.search(each.name)]
    if len(scored) > 1 and (
        "得" in total.name[-8:] or summed([each.mention for each in scored]) == total.mention.value
    ):
        return scored
    return got


def without_full_marks(listed: Sequence[Term]) -> list[Term]:
    """甲5分得4.8分，乙5分得4.7分: of each item the points, and not what it can have at most."""
    behind = {each.index: each for each in listed}
    return [
        each
        for each in listed
        if not (
            (got := behind.get(each.index + 1)) is not None
            and _SCORED.search(got.own_name)
            and not _SCORED.search(each.own_name)
            and got.mention.value <= each.mention.value
            and got.segment == each.segment
            and got.clause - each.clause <= 1
        )
    ]
