"""Two figures told together again, of which one is another: 涉及6个乡镇、21个村, and 对涉及的8个乡镇、21个村.

The one that is the same tells that both are; the words before them and the nouns are the same, and the later is told as
known, or its digits are those of the earlier in another order: 逾期42万元，涉及5笔, and 逾期5笔24万元.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.pairs.fact_pair import FactPair
from jiheng.checks.manuscript.facts.pairs.totals_retold import is_told_beside
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.units import DURATIONS, PERCENT, PERCENTAGE_POINTS, SCORE, TIMES

_KNOWN = late_pattern("(?:的|上述|以上|前述|这)$")
_POINTING = late_pattern("^(?:上述|以上|前述|这|该)")
_NO_LIST = frozenset({PERCENT, PERCENTAGE_POINTS, SCORE, TIMES, *DURATIONS})
_GAP, _SHORTEST, _MOST, _TWO = 8, 2, 12, 2
_BEHIND = late_pattern("[和及均都已的共开]|涉及|金额|进行|实施|全部|存在|仍|未|有")
"""What goes on behind a noun: 21个村开展."""
_HAN = re.compile("[\u4e00-\u9fff]*")
_JOINING = re.compile("(?:、|和|及|以及|，(?:共?涉及|金额|共计?|计|合计)?)?")
_CHANGE = late_pattern("[增减升降超比较]|其中|平均|[人户每]均")


def beside_the_same(facts: Sequence[Fact]) -> Iterator[Restatement]:
    """Each figure told otherwise beside one that is told again."""
    known: defaultdict[tuple[str, str, tuple[str, int, int]], list[tuple[Fact, Fact]]] = defaultdict(list)
    for one, other in _neighbours(facts):
        name = _POINTING.sub("", one.left)
        for same, told in ((one, other), (other, one)):
            key = name, told.mention.unit, same.mention.key
            for before_same, before in known[key][-_MOST:]:
                if _is_told_otherwise(before, told, before_same, same):
                    yield Restatement(before, told, told.right or name, agrees=False, confidence=Confidence.PROBABLE)
                    break
            known[key].append((same, told))


def _neighbours(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Two counts right behind each other, under one word that stands before the first."""
    for one, other in pairwise(facts):
        is_of_one_kind = one.mention.unit == other.mention.unit and _noun(one) == _noun(other)
        if one.sentence is not other.sentence or is_of_one_kind:
            continue
        is_of_now = not one.is_other_year or (one.is_to_come and _KNOWN.search(one.term.name) is not None)
        if not is_of_now or one.is_part or one.term.depth or other.term.depth or len(one.own_left) < _SHORTEST:
            continue
        between = one.sentence.text[one.mention.end : other.mention.start]
        is_list = len(between) <= _GAP and _JOINING.fullmatch(between[len(_noun(one)) :]) is not None
        is_plain = not (_CHANGE.search(one.term.name) or _CHANGE.search(between))
        if is_list and is_plain and not {one.mention.unit, other.mention.unit} & _NO_LIST:
            yield one, other


def _noun(fact: Fact) -> str:
    """乡镇 of 6个乡镇."""
    after = fact.term.after
    found = _HAN.match(after)
    return "" if found is None else _BEHIND.split(found[0], maxsplit=1)[0]


def _is_told_otherwise(before: Fact, told: Fact, before_same: Fact, same: Fact) -> bool:
    if before.passage is told.passage or before.mention.key == told.mention.key:
        return False
    if _noun(before) != _noun(told) or _noun(before_same) != _noun(same):
        return False
    if told.year and told.year != before.year:
        return False
    pair = FactPair(before, told)
    if is_told_beside(before, told) or not pair.may_be_one or pair.are_years_apart:
        return False
    if pair.is_swapped and len(told.digits) >= _TWO:
        return True
    is_known = any(_KNOWN.search(each.term.name) for each in (told, same))
    return is_known and len(same.digits) >= _TWO and (pair.is_slip or pair.is_like_in_size) and bool(_noun(told))
