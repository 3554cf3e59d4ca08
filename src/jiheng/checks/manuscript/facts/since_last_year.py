"""A figure beside that of last year, right before what is said of both: 来访420批，上年386批."""

from jiheng.checks.manuscript.facts.outcomes import Pair, figures_before, measured_by
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS, TIMES
from jiheng.quantities.words import YEAR

_LAST = late_pattern("上年|去年|上一年|同期|[比较](?:20[0-9]{2}年|年初)")
_COMPARED = late_pattern("[比较与]20[0-9]{2}年")
"""比2020年的48万人次翻番: whichever year it is compared with."""
_TIME = late_pattern("[比较与]|年初|20[0-9]{2}年|[上去]年|上一年|同期|年度|全年|[末底度的为是]|前[0-9]{1,2}月")
_AIM = late_pattern("目标|计划|任务|指标|[比较]预算|(?<![比较])年初|完成")
_OF_BOTH = frozenset({PERCENT, TIMES})
_APART = 2
_CHANGE = late_pattern("(?:增长|增加|提高|上升|下降|减少|降低)了?$|^[和、]?$")


def pair_of_years(sentence: Sentence, place: int) -> Pair | None:
    """The last two figures before a place where one is of last year, as the plan that the other is held against."""
    told = figures_before(sentence, place)
    before = [each for each in told if not each.depth and not _is_change(each)]
    if len(before) > 2 and before[-1].unit in _OF_BOTH and before[-2].unit != before[-1].unit:
        before.pop()  # 是上年2.6亿元的1.77倍
    other = before[-1] if before else None
    one = next((each for each in before[-2::-1] if other is not None and each.unit == other.unit), None)
    if one is None or other is None or other.clause - one.clause > _APART:
        return None
    if not (one.mention.is_exact and other.mention.is_exact) or _AIM.search(f"{one.name}，{other.name}"):
        return None
    if one.unit == PERCENT and any(measured_by(sentence, each) for each in (one, other)):
        return None
    if _is_of_last_year(other, one):
        return Pair(other, one) if _are_of_one_noun(other, one) else None
    is_alike = _names_a_budget(one) is _names_a_budget(other)
    return Pair(one, other) if is_alike and _is_of_last_year(one, other) and _are_of_one_noun(other, one) else None


def _is_change(term: Term) -> bool:
    """比上年增长8.8%和3.3%: a rate of change is no figure of either year."""
    return term.unit == PERCENTAGE_POINTS or (term.unit == PERCENT and _CHANGE.search(term.name) is not None)


def _names_a_budget(term: Term) -> bool:
    return "预算" in term.name


def _are_of_one_noun(term: Term, before: Term) -> bool:
    """Whether the figure behind names nothing else: 安全感97.6%，满意度比上年的98.1% is of two things."""
    named = bigrams(_TIME.sub("", term.own_name))
    return not named or not named.isdisjoint(bigrams(before.name))


def _is_of_last_year(term: Term, other: Term) -> bool:
    """Whether it is told of last year, or of the year before that of the other."""
    if _LAST.search(other.name):
        return False
    years = YEAR.findall(term.name), YEAR.findall(other.name)
    if all(years):
        before, now = int(years[0][-1]), int(years[1][-1])
        return before < now if _COMPARED.match(term.name) else before == now - 1
    return _LAST.search(term.name) is not None
