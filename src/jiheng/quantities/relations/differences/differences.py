"""Differences told: 结余X; 未支付X; 年末结转X; 较目标少X; 超额完成X; 调整后X; 扣a分，得b分."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.differences.adjusted import (
    ADJUSTED,
    adjusted,
    adjusted_by,
    after_a_change,
    is_cut,
    less_what_was_taken_out,
)
from jiheng.quantities.relations.differences.balances.balances import (
    is_reached,
    is_turned,
    moved,
    net_change,
    net_worth,
)
from jiheng.quantities.relations.differences.balances.settled import settled
from jiheng.quantities.relations.differences.balances.year_end import left_of_a_fund, year_end
from jiheng.quantities.relations.differences.gaps.comparisons import (
    between,
    comparison,
    due_and_done,
    is_comparison,
    is_gap_of_two,
)
from jiheng.quantities.relations.differences.gaps.named_gaps import named_gap
from jiheng.quantities.relations.differences.operands import Ratio
from jiheng.quantities.relations.differences.remainders import remainder
from jiheng.quantities.relations.differences.rests import closes_a_list, is_told_behind, rest, rest_of_a_rate
from jiheng.quantities.relations.differences.roughly_left import SIGNS as SIGNS_OF_WHAT_IS_LEFT
from jiheng.quantities.relations.differences.roughly_left import roughly_left
from jiheng.quantities.relations.differences.scores.by_proportion import by_proportion
from jiheng.quantities.sentence import Sentence, Term, together
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import DURATIONS, NOT_ADDED, PERCENTAGES, SCORE

_OF_TRADE = ("顺差", "逆差", "存贷差")
_GAP = quick_pattern("[余剩缺差超多少节欠未]|空编|[尚仍还]有|调整后|全年预算")
_AFTER = late_pattern("后|的?(?:因素|部分|影响)")
_NUMBER = late_pattern("[0-9]+(?:[.][0-9]+)?")
_NEAR = Decimal("0.35")
_TWO, _LONGEST_NAME = 2, 14
_COUNTED_DAYS = frozenset({"天", "工作日"})

_LEFT_AS = re.compile("(?:资金|收支)?(?:缺口|结余|剩余|差额)(?:资金|部分)?(?:为|是|系)[^，。；：]{2,18}$")
"""缺口为县级配套未落实的90万元: what was left, and of what."""
_IS_GAP = late_pattern("差[额异距值](?:数|总?额|金额)?$")
"""年初预算与决算差异数: between two, whenever each of them was."""
_TAKEN_OUT = re.compile("^(?:剔除|扣除|扣减|不含|不计)")
"""剔除跨年结转30万元后执行率98%: what is taken out is told for itself, and left of nothing here."""
_MOVED = re.compile(
    "(?:收回|盘活|清缴|清理|动用|统筹|上缴|消化|使用(?=上年|以前|历年|非财政|专用))[^，。；]{0,6}(?:结余|沉淀|结转|剩余|余额|存量)[\u4e00-\u9fff]{0,4}$"
    "|(?:结余|结转|剩余)(?:资金)?(?:使用|支出|用于|安排)[一-鿿]{0,4}$"
    "|(?:结余|结转|剩余|余额|结存)[^，。；]{0,6}(?:减少|增加)$"
)
"""收回沉淀资金145万元, 结余使用12万元, 结转下年相应减少13万元: what was left once is moved, not left."""


def _is_part_of_a_rest(sentence: Sentence, position: int) -> bool:
    """年末结转14.2万元，其中项目结转10.2万元: no other rest of the same amounts."""
    term, before = sentence.terms[position], sentence.terms[position - 1]
    is_part = position > 0 and before.unit == term.unit and "其中" in term.name and sentence.begins_parts(term)
    return is_part and is_closing(term) and is_closing(before) and term.mention.value < before.mention.value


def differences(
    sentence: Sentence, near: Sequence[Sentence], far: Sequence[Sentence], linked: Sequence[Ratio], since: int = 0
) -> Iterator[Statement]:
    """The figures of a sentence that are told as differences of others; `linked` by the rates before them.

    `near` stands before it in the passage, `far` in the passages before that. `since`: the first that is asked for.
    """
    told = sentence.words
    is_adjusted = "调整" in told or "变更" in told or "全年预算" in told
    is_after, is_less = "后，" in told, "扣" in told or "剔" in told or "减" in told
    is_left = any(map(told.__contains__, SIGNS_OF_WHAT_IS_LEFT))
    for position, term in enumerate(sentence.terms[since:], since):
        is_time = term.unit in DURATIONS and term.unit not in _COUNTED_DAYS
        if is_left and position > 1 and (told_roughly := roughly_left(sentence, position)) is not None:
            yield told_roughly
            continue
        if not term.mention.is_exact or (is_time and not is_comparison(sentence, position)):
            continue
        name = term.name[-30:]
        statement = None
        if "差" in term.after and is_gap_of_two(term):
            statement = between(sentence, position)
        elif term.unit == SCORE:
            statement = by_proportion(sentence, position, words.bare(name), near)
            if statement is None and "差" in name:  # 最高97.6分，最低81.2分，相差16.4分
                statement = comparison(sentence, position, near)
        elif (between_two := _between_named(sentence, position)) is not None:
            statement = between_two
        elif is_comparison(sentence, position):
            statement = comparison(sentence, position, near)
            if statement is None and term.unit not in PERCENTAGES and is_closing(term):
                statement = remainder(sentence, position, near, linked)  # 应收49万元，收回31万元，尚欠18万元
            if statement is None and is_adjusted:
                statement = adjusted_by(sentence, position)  # 年初预算186万元，全年预算204万元，比年初预算增加18万元
        elif term.unit in PERCENTAGES or closes_a_list(sentence, term) or _is_part_of_a_rest(sentence, position):
            continue
        elif is_told_behind(term) or (is_closing(term) and not (term.mark == "、" and sentence.is_part(term))):
            statement = remainder(sentence, position, near, linked) or _left(sentence, position, near, far)
        elif ADJUSTED.search(term.name[-30:]) or is_cut(sentence, position):
            statement = adjusted(sentence, position, near) or (moved(sentence, position) if is_turned(term) else None)
        elif position > 1 and (is_turned(term) or is_reached(sentence, position)):
            statement = moved(sentence, position)
        elif "净" in name or "权益" in name:
            statement = net_worth(sentence, position) or (adjusted_by(sentence, position) if is_adjusted else None)
            statement = statement or due_and_done(sentence, position)
        elif position:
            statement = less_what_was_taken_out(sentence, position, near) if is_less else None
            statement = statement or due_and_done(sentence, position)
            if statement is None and is_adjusted:
                statement = adjusted_by(sentence, position)
        if statement is None and is_after and position < _TWO:
            statement = after_a_change(sentence, position, (*far, *near))
        may_be_of_those = statement is None and not position and near and term.unit not in NOT_ADDED
        if may_be_of_those and _GAP.search(term.own_name):
            statement = _of_those_before(sentence, near)
        if statement is not None and not ("其中" in term.name and _is_some_of_it(statement)):
            yield statement


def _is_some_of_it(statement: Statement) -> bool:
    """下达328万元，支付294万元，其中第二批待支付12万元: less than what is left, and told as a part of something."""
    computed = _NUMBER.match(statement.computed)
    return not statement.holds and computed is not None and statement.target.number < Decimal(computed[0])


def _of_those_before(sentence: Sentence, near: Sequence[Sentence]) -> Statement | None:
    """计划240名。实招263名。超计划23名: as if those before it and it were one sentence; wrong only by a slip."""
    gap = sentence.terms[0]
    if len(gap.own_name) > _LONGEST_NAME or words.OPENING.search(gap.own_name):
        return None
    alike = [[each for each in other.terms if each.unit == gap.unit] for other in near[-_TWO:]]
    count = 1 if len(alike[-1]) >= _TWO else len(alike)
    if sum(map(len, alike)) < _TWO:
        return None
    told = together((*near[-count:], replace(sentence, terms=(gap,))))
    found = next(differences(told, (), (), (), len(told.terms) - 1), None)
    if found is None or not (found.holds or _is_likely(found)):
        return None
    if not found.holds and any(each.mention.key == gap.mention.key for each in alike[-1]):
        return None  # 计划420户，调减36户，调整后任务384户。完成调整后任务384户: told again
    return replace(found, confidence=Confidence.PROBABLE)


def _is_likely(statement: Statement) -> bool:
    """Whether what follows is near, or one slip parts it from what is told."""
    computed, told = _NUMBER.match(statement.computed), statement.target
    if computed is None:
        return False
    value = Fraction(computed[0]) * told.scale
    return is_close(told.value, value, _NEAR) or is_slip(told, Interval.point(value))


def _left(sentence: Sentence, position: int, near: Sequence[Sentence], far: Sequence[Sentence]) -> Statement | None:
    """What is left by the totals of the year, of a fund, of what was settled, or of a rate."""
    before = (*far, *near)
    return (
        year_end(sentence, position, before)
        or left_of_a_fund(sentence, position, before)
        or settled(sentence, position, before)
        or rest(sentence, position, near)
        or rest_of_a_rate(sentence, position, before)
    )


def _between_named(sentence: Sentence, position: int) -> Statement | None:
    """男性比女性多3万人; 出生12人，死亡18人，贸易顺差6亿元: the gap between two by their names."""
    name = sentence.terms[position].own_name
    if name.endswith(_OF_TRADE):
        return net_worth(sentence, position)
    tail = name[_TWO:] if position > 1 else ""
    may_name_them = "比" in tail or "较" in tail or "于" in tail or "超" in tail or "多" in tail or "少" in tail
    told = named_gap(sentence, position) if may_name_them else None
    is_net = told is None and position > 1 and ("净" in name or "自然" in name)
    return net_change(sentence, position) if is_net else told


def is_closing(term: Term) -> bool:
    """Whether the figure is what is left at the end, not what was there at the beginning."""
    name = words.bare(term.name[-24:])
    tail = name[-12:]
    if "差" in tail and _IS_GAP.search(tail):
        return True
    if not (words.CLOSING.search(tail) or _LEFT_AS.match(term.own_name)) or _MOVED.search(name):
        return False
    if _TAKEN_OUT.match(term.own_name) and _AFTER.match(term.after):
        return False
    return not words.OPENING.search(name) and "率" not in tail[-4:]
