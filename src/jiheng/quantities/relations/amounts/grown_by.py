"""Growth told in times: 由1.2亿件增加到3.6亿件，增长2倍; 较2020年的430件增长1倍; 由36家增加到75家，翻了一番."""

from collections.abc import Iterator
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import plain, round_half_up
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.names.changes import FROM, is_against
from jiheng.quantities.relations.names.in_time import now_and_then
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import TIMES
from jiheng.quantities.words import YEAR

SIGNS = ("倍", "番")
_GROWN = late_pattern(
    "^(?P<what>[^，。；0-9]{0,8}?)(?:增长|增加|增幅|提高|提升|扩大|上升|增)(?:了|高?达到?|为)?(?:约|将?近|超过?|逾)?$"
)
_OF_IT = late_pattern("同比|总体|累计|年度|规模|总量|总额|数量|[两三四五六七八九十]年(?:来|间)?|期间|[共已]")
"""What tells no subject of its own."""
_DOUBLED = late_pattern(
    "，(?:[两三四五六七八九十]年(?:来|间|内)?|比(?:上年|20[0-9]{2}年)|期间|总量|数量|总数|总体|规模|成功|已|顺利|超额|完成|实现了?)*翻了?(?P<count>[一两三])?番(?!目标|任务|计划)"
)
_COUNTS = {None: 1, "一": 1, "两": 2, "三": 3}
_TWO, _FAR = 2, 10
_ALMOST = Fraction(19, 20)
"""What was nearly doubled is told as doubled."""


def grown_by(sentence: Sentence) -> Iterator[Statement]:
    """Each such growth against what there was and what became of it."""
    for now in sentence.terms[1:]:
        base = sentence.terms[now.index - 1]
        if base.unit != now.unit or not (base.is_plain and now.mention.is_exact):
            continue
        if not (base.mention.value and now.mention.value):
            continue  # nothing has no double
        if FROM.search(base.name[-24:]) and words.RAISED_TO.match(now.name):
            yield from _behind_the_way(sentence, base, now)
        elif is_against(now) and now.clause - base.clause == 1:
            yield from _in_times(sentence, now, now=base, base=now, mark="")
        elif _are_years_in_turn(base, now) or (pair := now_and_then(sentence, base, now)) == (now, base):
            yield from _behind_the_way(sentence, base, now)
        elif pair is not None:  # 培训2.1万人次，2020年为1.2万人次，实现翻番
            yield from _behind_the_way(sentence, now, base, last=now)


def _are_years_in_turn(base: Term, now: Term) -> bool:
    """2018年培训1,260人次，2023年培训5,040人次，增长3倍."""
    one, other = (YEAR.findall(each.name) for each in (base, now))
    return len(one) == len(other) == 1 and one < other and now.clause - base.clause == 1 and now.is_plain


def _behind_the_way(sentence: Sentence, base: Term, now: Term, last: Term | None = None) -> Iterator[Statement]:
    last = last or now
    yield from _in_times(sentence, last, now=now, base=base, mark="，")
    behind = sentence.terms[last.index + 1].start if last.index + 1 < len(sentence.terms) else sentence.end
    found = _DOUBLED.match(sentence.text, last.end, behind)
    if found is None:
        return
    times, value = _TWO ** _COUNTS[found["count"]], now.mention.value / base.mention.value
    holds = value >= times * _ALMOST
    working = f"{now.mention.text}÷{base.mention.text}＝{plain(round_half_up(value, 2))}倍"
    arithmetic = working if holds else f"{working}，不是{times}倍"
    operands, computed = (base.mention,), f"{plain(round_half_up(value, 2))}倍"
    yield Statement(Relation.GROWTH, now.mention, operands, holds, arithmetic, computed, Confidence.PROBABLE)


def _in_times(sentence: Sentence, last: Term, now: Term, base: Term, mark: str) -> Iterator[Statement]:
    """By how many times it grew; who tells to how many times it came says it with the same words."""
    behind = sentence.terms[last.index + 1 : last.index + _TWO]
    found = _GROWN.match(behind[0].name) if behind and behind[0].unit == TIMES and behind[0].mark == mark else None
    if found is None:
        return
    stated, ratio = behind[0].mention, now.mention.operand.over(base.mention.operand)
    value = now.mention.value / base.mention.value - 1
    if ratio is None or value <= 0 or not value < _FAR * stated.value < _FAR**2 * value:
        return
    holds = (ratio - Interval.point(1)).meets(stated.bounds) or ratio.meets(stated.bounds)
    if _OF_IT.sub("", found["what"]) not in base.name + now.name:
        return  # 其中网上办件增长8倍
    shown = f"{plain(round_half_up(value, max(stated.places, _TWO)))}倍"
    arithmetic = f"{now.mention.text}÷{base.mention.text}－1＝{shown}" + ("" if holds else f"≠{stated.text}")
    operands = (base.mention, now.mention)
    yield Statement(Relation.GROWTH, stated, operands, holds, arithmetic, shown, Confidence.PROBABLE)
