"""What was and what is beside each other, and a change that goes the other way: 31微克，去年33微克，同比上升6.1%."""

from collections.abc import Iterator

from jiheng.checks.manuscript.compared.comparison import Comparison, Side, compared
from jiheng.checks.manuscript.compared.gaps import DOWN, UP, is_in_its_unit, is_the_gap
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.names.in_time import COMPARED, OTHERWISE, now_and_then
from jiheng.quantities.sentence import Sentence, Term, together
from jiheng.quantities.units import DURATIONS

_ACT = "[收支发用付办产销缴列][\u4e00-\u9fff]?"
_CHANGED = late_pattern(
    "(?P<of>(?:(?![较比与])[\u4e00-\u9fff]){0,10}?)"
    "(?:[较比与](?:(?:上年|去年|上一年|前年|上[月周旬期]|上个?季度?|上学期|年初|期初)(?:同期|度|全年|末|底)?|20[0-9]{2}年度?)(?:相比)?"
    "|[同环]比|相比)?"
    "(?:净|共|各|略|均|仅|实际|分别|相应|明显|大幅|进一步|支出|收入|的?水平)*"
    f"(?:(?P<up>{UP}|多{_ACT})|(?P<down>{DOWN}|少{_ACT}))出?了?(?:约|近)?$"
)
CHANGED = quick_pattern("(?:增|减|升|降|提高|多|少|快|慢|高|低|扩大|缩|延长|涨|跌|回落|放缓|收窄)[^，。；]{0,3}[0-9]")
"""Stands where a change is told."""
_SINCE_LAST = late_pattern("环比|[较比]上[月周期季]")
_FAST = late_pattern("[快慢]|提前")
_AT_LARGE = late_pattern(
    "全[年区市县省镇乡校院]|[总合]计|总?[量额数]|数量|规模|金额|面积|产量|收支|[人户件]数|[\u4e00-\u9fff]$"
)


def gaps_in_time(passage: Passage, reading: Reading) -> Iterator[Comparison]:
    """Each change right behind two figures of which the one is told to be of the time before."""
    before: Sentence | None = None
    for sentence in reading.sentences:
        told = sentence
        if before is not None and sentence.terms and COMPARED.match(sentence.terms[0].after):
            told = together((before, sentence))  # 收入总计2,418万元。与2022年度的2,651万元相比，减少233万元
        for one, other, gap in zip(told.terms, told.terms[1:], told.terms[2:], strict=False):
            if gap.start < sentence.start or one.unit != other.unit or not is_in_its_unit(gap, one):
                continue
            is_next = not gap.depth and gap.segment == other.segment and gap.clause - other.clause == 1
            since_last = _SINCE_LAST.search(gap.name) is not None
            pair = now_and_then(told, one, other, is_since_last=since_last) if is_next else None
            side = _side(one, other, gap) if pair is not None else None
            if pair is not None and side is not None and is_the_gap(*pair, gap):
                begin = min(one.name_start, other.name_start) if pair[1] is one else other.name_start
                yield compared(passage, (begin, gap.end), side, pair[0].mention, pair[1].mention)
        before = sentence


def _side(one: Term, other: Term, gap: Term) -> Side | None:
    found = _CHANGED.fullmatch(gap.own_name)
    if found is None or OTHERWISE.search(found["of"]) or (one.unit in DURATIONS and _FAST.search(found[0])):
        return None
    of = _AT_LARGE.sub("", found["of"])
    if len(of) > 1 and bigrams(of).isdisjoint(bigrams(one.name, other.name)):
        return None  # 支出2.05万元，上年2.08万元，公车费较上年增加0.03万元
    return Side.ABOVE if found["up"] else Side.BELOW
