"""What was and what is, told beside each other, and a change that goes the other way: 31微克，去年33微克，同比上升6.1%.

Which of the two was first is told by 上年 and the like, by their years, or by a month, a week or a season and the next.
"""

from collections.abc import Iterator

from jiheng.checks.manuscript.compared.comparison import Comparison, Side, compared
from jiheng.checks.manuscript.compared.gaps import DOWN, UP, is_in_its_unit, is_the_gap
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term, together
from jiheng.quantities.units import DURATIONS
from jiheng.quantities.words import YEAR

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
_OTHERWISE = late_pattern("[降跌减]幅|亏|逆差|缺口|计划|(?<!公共)预算|目标|任务|可比|口径|剔除|扣除|其中|年均|累计")
_LAST = late_pattern("^而?(?:上年|去年|上一年|前年|上[月周旬期]|上个?季度|上学期|年初|期初|同期)")
_OF_LAST = late_pattern("上年|去年|上一年|前年|上[月周旬期]|上季|年初|期初|同期|计划|目标|(?<!公共)预算")
_BARE_YEAR = late_pattern("20[0-9]{2}年度?(?:末|底|同期)?[为是达有]?到?")
_SEASONS, _AFTER_THE_LAST = "一二三四", {12: 1}
_PERIOD = late_pattern(
    "(?<![0-9—至~-])(?P<month>[0-9]{1,2})月(?![0-9—至~-])|第(?P<week>[0-9]{1,2})周|(?<!前)(?P<season>[一二三四])季度"
)
_SINCE_LAST = late_pattern("环比|[较比]上[月周期季]")
_AGAINST, _COMPARED = late_pattern("^[与同和]"), late_pattern("^(?:相比|比较)")
_FAST = late_pattern("[快慢]|提前")
_AT_LARGE = late_pattern(
    "全[年区市县省镇乡校院]|[总合]计|总?[量额数]|数量|规模|金额|面积|产量|收支|[人户件]数|[\u4e00-\u9fff]$"
)
_CLAUSES = 2


def gaps_in_time(passage: Passage, reading: Reading) -> Iterator[Comparison]:
    """Each change right behind two figures of which the one is told to be of the time before."""
    before: Sentence | None = None
    for sentence in reading.sentences:
        told = sentence
        if before is not None and sentence.terms and _COMPARED.match(sentence.terms[0].after):
            told = together((before, sentence))  # 收入总计2,418万元。与2022年度的2,651万元相比，减少233万元
        for one, other, gap in zip(told.terms, told.terms[1:], told.terms[2:], strict=False):
            if gap.start < sentence.start or one.unit != other.unit or not is_in_its_unit(gap, one):
                continue
            pair = _in_time(told, one, other, gap)
            side = _side(one, other, gap) if pair is not None else None
            if pair is not None and side is not None and is_the_gap(*pair, gap):
                begin = min(one.name_start, other.name_start) if pair[1] is one else other.name_start
                yield compared(passage, (begin, gap.end), side, pair[0].mention, pair[1].mention)
        before = sentence


def _side(one: Term, other: Term, gap: Term) -> Side | None:
    found = _CHANGED.fullmatch(gap.own_name)
    if found is None or _OTHERWISE.search(found["of"]) or (one.unit in DURATIONS and _FAST.search(found[0])):
        return None
    of = _AT_LARGE.sub("", found["of"])
    if len(of) > 1 and bigrams(of).isdisjoint(bigrams(one.name, other.name)):
        return None  # 支出2.05万元，上年2.08万元，公车费较上年增加0.03万元
    return Side.ABOVE if found["up"] else Side.BELOW


def _in_time(told: Sentence, one: Term, other: Term, gap: Term) -> tuple[Term, Term] | None:
    """What is and what was, where both stand right before the change, each in a clause of its own."""
    is_beside = 0 < other.clause - one.clause <= _CLAUSES and 0 < gap.clause - other.clause <= 1
    is_plain = not (one.depth or other.depth or gap.depth) and one.segment == gap.segment
    if not (is_beside and is_plain) or any(_OTHERWISE.search(each.name) for each in (one, other)):
        return None
    if _COMPARED.match(other.after):
        is_told = _AGAINST.match(other.name) and not (one.is_attribute or _OF_LAST.search(one.name))
        return (one, other) if is_told else None
    if one.is_attribute or other.is_attribute:
        return None
    if _LAST.match(other.own_name):
        return (one, other) if not _OF_LAST.search(one.name) else None
    first, second = YEAR.findall(one.name), YEAR.findall(other.name)
    if first and second and first != second:
        return (one, other) if first > second else (other, one)
    if second and not first and _BARE_YEAR.fullmatch(other.own_name):
        return one, other
    return _in_turn(told, one, other) if _SINCE_LAST.search(gap.name) else None


def _in_turn(told: Sentence, one: Term, other: Term) -> tuple[Term, Term] | None:
    """7月受理61,723件，6月受理52,560件: the one of the next month, week or season is what is."""
    since = told.terms[one.index - 1].end if one.index else told.start
    first, second = (list(_PERIOD.finditer(told.text, *span)) for span in ((since, one.start), (one.end, other.start)))
    if len(first) != 1 or len(second) != 1 or first[0].lastgroup != second[0].lastgroup:
        return None
    now, then = (_number(found[found.lastgroup or ""]) for found in (*first, *second))
    if now == _AFTER_THE_LAST.get(then, then + 1):
        return one, other
    return (other, one) if then == _AFTER_THE_LAST.get(now, now + 1) else None


def _number(written: str) -> int:
    return int(written) if written.isdecimal() else _SEASONS.index(written) + 1
