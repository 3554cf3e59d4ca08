"""Which of two figures beside each other is what was, and which is what is: 浓度31微克，去年33微克; 2022年为3.6万件.

It is told by 上年 and the like, by their years, or by a month, a week or a season and the one before it.
"""

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.words import YEAR

OTHERWISE = late_pattern("[降跌减]幅|亏|逆差|缺口|计划|(?<!公共)预算|目标|任务|可比|口径|剔除|扣除|其中|年均|累计同比")
"""With such a word a figure is held against none of another time, or more of it is less."""
_LAST = late_pattern("^而?(?:上年|去年|上一年|前年|上[月周旬期]|上个?季度|上学期|年初|期初|同期)")
_OF_LAST = late_pattern("上年|去年|上一年|前年|上[月周旬期]|上季|年初|期初|同期|计划|目标|(?<!公共)预算")
_BARE_YEAR = late_pattern("20[0-9]{2}年度?(?:末|底|同期)?[为是达有]?到?")
_SEASONS, _AFTER_THE_LAST = "一二三四", {12: 1}
_PERIOD = late_pattern(
    "(?<![0-9—至~-])(?P<month>[0-9]{1,2})月(?![0-9—至~-])|第(?P<week>[0-9]{1,2})周|(?<!前)(?P<season>[一二三四])季度"
)
_AGAINST, COMPARED = late_pattern("^[与同和]"), late_pattern("^(?:相比|比较)")
_CLAUSES = 2


def now_and_then(told: Sentence, one: Term, other: Term, *, is_since_last: bool = False) -> tuple[Term, Term] | None:
    """What is and what was, each in a clause of its own; `is_since_last`: they may be of two months in turn."""
    is_beside = 0 < other.clause - one.clause <= _CLAUSES and one.segment == other.segment
    if not is_beside or one.depth or other.depth or any(OTHERWISE.search(each.name) for each in (one, other)):
        return None
    if COMPARED.match(other.after):
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
    return _in_turn(told, one, other) if is_since_last else None


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
