"""Counts of what a sum that comes out adds up: 三类简报共34期 behind 日报30期、周报4期; “三类对象”62户：甲类15户，….

A sum that comes out to the digit tells all of its addends, so that whoever counts them counts these.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.enumerations.enumeration import CLASSES, Enumeration, judged
from jiheng.quantities.mention import Mention
from jiheng.quantities.statement import Relation, Statement

_KINDS = frozenset({"类", "种", "大类"})
_OF_A_KIND = late_pattern("方面$|类$")
_KINDS_OF_NOUN = late_pattern("(?<=个)(?:方面|大类)")
_BETWEEN = late_pattern("[\u4e00-\u9fff]{2,8}”?[\u4e00-\u9fff]{0,4}")
_BEHIND_ADDENDS = late_pattern("[，；。](?:以上|上述|这|该|全部)?")
_UP_TO_TOTAL = late_pattern("[\u4e00-\u9fff]{0,8}?(?:合计|共计|总计|累计|共)[\u4e00-\u9fff]{0,8}")
_CLOSES_ROW = late_pattern("[，、]?(?:等)?(?:合计|共计|总计|共)有?")
_ENDS_ROW = late_pattern("[\u4e00-\u9fff]{0,4}(?:[，。；）]|$)")
_OF_EACH = late_pattern("[\u4e00-\u9fff]{0,8}[区县市镇乡村月年]$")
"""两类补助30万元，甲县12万元…: divided by place or time, not by kind."""
_BY_SOURCE = late_pattern(
    "[0-9年月季]|上半|下半|中央|[省市县区乡镇本上][级补拨投]|财政|自筹|社会|[男女]|其[他余它]|结转|拨款"
)
"""中央20万元、省级30万元，三个项目共50万元: who paid or whom it reached, none of those counted."""
_MARKS = late_pattern("[、，；：。（）]")
_NOUN = late_pattern("(?P<noun>[\u4e00-\u9fff]{0,8}?)(?:合计|共|总计|累计|[，。；）]|$)")
_ITEM_NOUN = late_pattern("[\u4e00-\u9fff]{0,4}(?:项目|工程|资金|经费|支出|收入|任务|工作)")
_ITEMS, _IN_ANY_NAME = frozenset({"项", "条", "款"}), frozenset("个大小级等度年")
_LONGEST_NAME, _FEWEST, _SEVERAL, _FARTHEST = 10, 2, 3, 32
_START = attrgetter("start")


def counts_of_addends(text: str, mentions: Sequence[Mention], statements: Sequence[Statement]) -> Iterator[Enumeration]:
    """Each count before the total, between it and its addends, or right behind them."""
    sums = [told for told in statements if told.relation is Relation.SUM and told.holds]
    counts = [each for each in mentions if each.unit in CLASSES and each.scale == 1] if sums else []
    for told in sums:
        addends = len(told.operands)
        near = range(max(addends - 1, _FEWEST), addends + 2)
        first = bisect_left(counts, told.start - _FARTHEST, key=_START)
        for count in counts[first : bisect_right(counts, told.end + _FARTHEST, key=_START)]:
            if count.number in near and _is_of(text, count, told):
                start, end = min(count.start, told.start), max(count.end, told.end)
                found = judged(count, [""] * len(told.operands), start, end, confidence=Confidence.PROBABLE)
                if found is not None:
                    yield found


def _is_of(text: str, count: Mention, told: Statement) -> bool:
    """Whether it counts the addends: by where it stands, and by what they are called."""
    if not count.is_exact:
        return False
    total, last = told.target, max([each.end for each in told.operands])
    if count.end <= total.start == told.start:
        return _announces_kinds(text, count, told)
    if count.start < last or count.unit == total.unit:
        return False
    if total.start > last:
        stands_behind = _BEHIND_ADDENDS.fullmatch(text, last, count.start) is not None
        stands_behind &= _UP_TO_TOTAL.fullmatch(text, count.end, total.start) is not None
    else:
        stands_behind = _CLOSES_ROW.fullmatch(text, last, count.start) is not None
        stands_behind &= _ENDS_ROW.match(text, count.end) is not None
    return stands_behind and (count.unit in _KINDS or _are_called_so(text, count, told))


def _announces_kinds(text: str, count: Mention, told: Statement) -> bool:
    """“三类对象”62户：甲类15户，乙类9户，丙类38户: only kinds, and no places or times."""
    is_of_noun = _KINDS_OF_NOUN.match(text, count.end) is not None
    if count.unit not in _KINDS and not is_of_noun:
        return False
    if len(told.operands) < _SEVERAL or _BETWEEN.fullmatch(text, count.end, told.target.start) is None:
        return False
    names = [_name(text, each) for each in told.operands]
    return not any(map(_OF_EACH.search, names)) and (count.unit in _KINDS or all(map(_OF_A_KIND.search, names)))


def _are_called_so(text: str, count: Mention, told: Statement) -> bool:
    """两个街道 of 东街街道 and 西街街道, 三个项目 of whatever is built or paid for, 三项 without a noun of all."""
    found = _NOUN.match(text, count.end)
    noun = found["noun"] if found is not None else ""
    names = [_name(text, each) for each in told.operands]
    if not noun and count.unit in _ITEMS:
        return True
    if _ITEM_NOUN.fullmatch(noun) is not None:
        return not any(map(_BY_SOURCE.search, names))
    called = {*(noun or count.unit)} - _IN_ANY_NAME
    return all(not called.isdisjoint(each) for each in names)


def _name(text: str, part: Mention) -> str:
    """The last words before a part, up to the mark before them."""
    return _MARKS.split(text[max(part.start - _LONGEST_NAME, 0) : part.start])[-1]
