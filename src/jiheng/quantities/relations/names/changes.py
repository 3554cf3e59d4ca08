"""What the name of a change says: that it is one, which way it goes, and what it is compared with."""

import re
from collections.abc import Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import kept
from jiheng.core.word_list import words_of
from jiheng.quantities import words
from jiheng.quantities.scan import MINUS
from jiheng.quantities.sentence import Term
from jiheng.quantities.units import PERCENT
from jiheng.quantities.words import YEAR

BASE = re.compile(
    r"上年|上届|上次|(?<!以)上(?:[月季期轮周批]|学[期年])|去年|上一[年届次期季轮]|同期|往年|前年|原(?!保险|则|料|煤|油|油田|材|奶|粮)|由(?!于)|从(?!事|业)|期初|年初(?!预算)"
)
_BARE_BASE = late_pattern("(?:上年|去年|上一年)(?:同期|度|末)?(?:为|是)?")
FROM = quick_pattern(
    r"(?:由(?!于)|从(?!事|业)|(?<![来各独亲])自(?![来然筹治愿主行动有贸营用查评身建备办救学助驾负考编制费产家己]))[^，。；]{0,20}$"
)
TO = late_pattern(r"(?:到|至|为|成)(?:约|近|了)?$")
_COMPARING = frozenset("较比")
_LONG_BASE = late_pattern("[较比](?![例重较值赛])[^，。；增减升降达]{17,}")
_WAY_FROM = frozenset(("由", "从"))
_GOES_ON = late_pattern("[到至为成增升降减]")
_OBJECT_BEHIND = re.compile("[较比](?:上年|去年|上一年)(?:同期)?(?:增加|减少)(?!到|至)[\u4e00-\u9fff]{1,5}$")
"""比去年同期增加旅客29万人次: what grew stands behind the word."""
_OF_A_CHANGE = re.compile("[多少](?:增|减|降)$")
"""较上年同期多增359亿元: by how much more it grew than it had grown before."""
_YEAR_BEGAN = re.compile("年初|上年末|上年底|去年末|去年底|上月|上季")
NAMES_ONLY_A_WAY = late_pattern("^(?:和|及|与)?(?:增长|增加|下降|减少|上升|降低|提高|[增减升降多少涨跌])?了?$")
"""The figures of a row behind the first have no other name."""
SINCE_LAST_YEAR = late_pattern("^(?:同比|[较比](?:上年|去年)(?:同期)?)")
_OTHER_BASE = quick_pattern(
    r"同口径|可比|剔除|扣除|不含|不变价|环比|(?:比|较|与)(?:年初|本年度?|当年|全年|调整)?预算|计划|目标|决算数?相比|概算|年均(?!浓度|气温|值)|平均(?!浓度|气温|值)|翻"
)
AT_CONSTANT_PRICES = late_pattern("(?:生产总值|GDP|增加值|总产值)(?![能水电]耗|用[水电能])")
"""Their growth is told at constant prices and their levels at those of the year."""
AGAINST = re.compile(r"(?:较|比|与)[^，。；]{0,16}$")
WAYS = frozenset(
    words_of(
        "增加 减少 增长 下降 多 少 上升 降低 提高 增 减 增加了 减少了 压降 压减 净增 净减 净增加 净减少 新增 压缩 "
        "缩减 扩大 缩小 提升 上涨 回落 多收 少收 增收 减收"
    )
)
_PER = late_pattern("^/[\u4e00-\u9fff]{1,3}?(?=增|减|提|下|上|降|多|少)")
AGES = frozenset({"年", "岁"})
_NOT_CHANGED = AGES | {PERCENT}
SINCE_LAST = "环比"


@kept
def is_change(term: Term) -> bool:
    """Whether the figure is the change itself: 比上年增加18万元."""
    is_of_lives = term.unit == "岁" and term.mention.places > 0  # 提高1.59岁: what people live to see
    return (
        (term.is_named_as_change or _OBJECT_BEHIND.search(term.name) is not None)
        and (term.unit not in _NOT_CHANGED or is_of_lives)
        and not (term.name.endswith(("到", "至")) or words.RAISED_TO.search(term.name[-3:]))
        and not _OTHER_BASE.search(term.name)
        and not is_of_a_change(term)
    )


_PAIR = 2


def is_base_of_one_before(terms: Sequence[Term], term: Term) -> bool:
    """接待费3.2万元，上年2.9万元: the base of the amount right before it, and of no other."""
    before = terms[term.index - 1] if term.index else None
    if before is None or before.unit != term.unit or before.segment != term.segment:
        return False
    return term.clause - before.clause == 1 and _BARE_BASE.fullmatch(term.own_name) is not None


def is_told_for_the_year_before(term: Term) -> bool:
    """上年为1,337件: an amount with no name but that."""
    return _BARE_BASE.fullmatch(term.own_name) is not None


def is_told_as_base(first: Term, second: Term) -> bool:
    """Whether the words before an amount say that it is what was: 上年; of 由 and 从 only where the second goes on."""
    found = BASE.search(first.name[-14:])
    is_way = first.segment == second.segment and _GOES_ON.search(second.name) is not None
    return found is not None and (found[0] not in _WAY_FROM or is_way)


def is_of_a_change(term: Term) -> bool:
    """Whether a figure tells how much more or less something grew, and so is neither a level nor its change."""
    return _OF_A_CHANGE.search(words.bare(term.name)) is not None


def is_since_another_time(change: Term, rate: Term) -> bool:
    """比年初增加1,639亿元；同比增长7.23%: the amount is of another stretch of time than the rate."""
    return _YEAR_BEGAN.search(change.name) is not None and SINCE_LAST_YEAR.search(rate.own_name) is not None


def is_beyond(term: Term) -> bool:
    """首次突破2万亿元: a round mark that was passed, not an amount."""
    return term.mention.qualifier is Qualifier.ABOVE and not term.mention.places and "破" in term.name[-2:]


def are_of_two_years(one: Term, other: Term) -> bool:
    """Whether the names of two amounts carry different years."""
    first, second = YEAR.findall(one.name), YEAR.findall(other.name)
    return bool(first and second) and first[-1] != second[-1]


def may_be_base_by_year(amount: Term, change: Term) -> bool:
    """2021年收入4,126万元，2022年比2021年减少1,268万元: the year that the change is held against, or another one.

    No base is what is held against an earlier year: 2022年收入4,126万元，比2021年减少1,268万元.
    """
    told, against = YEAR.findall(amount.name), AGAINST.search(change.name)
    base = YEAR.search(against[0]) if against is not None and told else None
    return are_of_two_years(amount, change) if base is None else base[0] >= told[-1]


def is_against(term: Term) -> bool:
    """Whether an amount is what another is compared with: 比上年支出433万元, however long the name between is."""
    return bool(AGAINST.search(term.name[-20:])) or (
        term.name[:1] in _COMPARING and _LONG_BASE.fullmatch(term.name) is not None
    )


def is_whole_way(name: str) -> bool:
    """Whether the words between that amount and the change say nothing but which way: 减少."""
    return _PER.sub("", name) in WAYS


def has_other_base(text: str) -> bool:
    """Whether the words compare with something else than the figure before: 同口径, 比预算."""
    return bool(_OTHER_BASE.search(text))


def is_since_last(change: Term) -> bool:
    """Whether a change is since the month before: 环比增加7.1亿人次."""
    return SINCE_LAST in change.name


def direction(name: str) -> bool | None:
    """Whether the last word of change in a name goes up; None where there is none. 增长率-2.1% goes down."""
    name = name.replace("负增长", "下降")
    if name[-1:] in MINUS and words.UP.search(name) is not None:
        return False
    ups = [found.start() for found in words.UP.finditer(name)]
    downs = [found.start() for found in words.DOWN.finditer(name)]
    if not ups and not downs:
        return None
    return max(ups, default=-1) > max(downs, default=-1)


def is_from_to(before: Sequence[Term]) -> bool:
    """Whether the last two figures are what was and what became of it: 由680元降至612元."""
    if len(before) < _PAIR:
        return False
    one, other = before[-_PAIR:]
    is_pair = one.unit == other.unit and not other.mark and other.index - one.index == 1
    if not is_pair or words.RAISED_TO.match(other.name) is None:
        return False
    return FROM.search(one.name) is not None or not one.is_attribute
