"""What a statement that fails was told for: another figure, a longer list, or shares that were to make up 100."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import permutations
from operator import attrgetter

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.digits import significant
from jiheng.quantities.holding import Holding
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import summed
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import AREAS, MONEY, PEOPLE, PERCENT

_MULTIPLIED = frozenset({Relation.AVERAGE, Relation.PRODUCT})
_TWO, _FINE, _HUNDRED = 2, 3, 100
_DIGITS = re.compile("[0-9]+(?:[.][0-9]+)?")
_LONGEST_ROW = 8
_RESTS = late_pattern("(?:尚|仍|还|另)有[^，。；]{0,6}$|(?:剩余|其余|余下|结余|配套|自筹)[^，。；]{0,6}$")
_STATES = late_pattern(
    "^[，、；]?(?:[^，。；]{0,4}(?:在建|在办|正在|停工|停建|未开工|未启动|未动工|前期|尚未|筹建|施工)[^，。；]{0,6})$"
)
_NOT_OF_THEM = late_pattern("(?:已|完)[^，。；0-9]{1,6}未[^，。；0-9]{1,6}$")
_BY_MEASURE = late_pattern(
    "按(?:照)?(?P<by>资金|金额|投资|面积|人数|户数|人口|里程|长度)[^，。；0-9]{0,8}(?:计算?|统计|口径|衡量|折算|算)，[^，。；0-9]{0,12}$"
)
_MEASURED_IN = {
    "资金": frozenset({MONEY}),
    "金额": frozenset({MONEY}),
    "投资": frozenset({MONEY}),
    "面积": AREAS,
    "人数": PEOPLE,
    "人口": PEOPLE,
    "户数": PEOPLE,
    "里程": frozenset({"千米", "米"}),
    "长度": frozenset({"千米", "米"}),
}
_LONGEST_WORDS, _LONGEST_KIND = 24, 3
_FROM, _CAME_TO = (
    late_pattern("[由从](?:上年|去年)?(?:同期)?的?$"),
    re.compile("(?:提高|增加|提升|上调|扩大|调整|降低|减少|下降|压减|回落|上升|增长|[增升降减])[到至为]"),
)
"""购置费由14.8万元降为0."""
_BESIDE = late_pattern("[\u4e00-\u9fff]{0,4}[、，]?[\u4e00-\u9fff]{0,4}")
_NAMES_ANOTHER = late_pattern(
    "(?:[；，、]|其中：?)[\u4e00-\u9fff]{2,8}[类区县镇乡村校院站所局片部型](?:[\u4e00-\u9fff]{2,4})?率(?:分别)?(?:为|达|是)?$"
)
_TAKING_PART = late_pattern(
    "(?:应[考检到试评]|参[考检加评训试]|实[考到检]|[受送]检|抽[查检]|到[考会场])(?:的|了|人数)?$"
)
_START, _END = attrgetter("start"), attrgetter("end")

_OF_A_GROWTH, _NAME = re.compile("(?:增[值长]率|增幅|溢价率)(?:约?为|达到?|是)?约?$"), 10
_WHOLE = Interval.point(_HUNDRED)

FiguresByValue = Mapping[tuple[str, int, int], Sequence[Mention]]
"""Those of a text by their unit and value."""
Linked = Mapping[int, tuple[Mention, Mention]]
"""By the place of a rate the amounts that it links, the whole first."""


def is_told_for(statement: Statement, holding: Holding) -> bool:
    """Whether what it is said to follow from gives another figure as it is told, and that is what it was told for.

    支出3,347万元，人均140元；农村……支出3,555万元: 140元 times the people is the first amount.
    """
    if statement.relation is Relation.SUM:
        return _are_siblings(statement, holding) or _are_of_each_other(statement, holding)
    if statement.relation is Relation.REMAINDER:
        return _is_taken_away(statement, holding)
    if statement.relation not in _MULTIPLIED or len(statement.operands) < _TWO:
        return False
    operands = frozenset(each.start for each in statement.operands)
    return any(
        operands < each.figures and statement.target.start not in each.figures
        for each in holding.of(statement.operands[0].start)
    )


def _are_siblings(statement: Statement, holding: Holding) -> bool:
    """使用5,860万元，用于甲2,356万元，用于乙1,280万元，用于丙2,224万元: beside its parts the whole is a part itself."""
    figures = {statement.target.start, *(each.start for each in statement.operands)}
    return any(
        each.relation is Relation.SUM and figures <= {operand.start for operand in each.operands}
        for each in holding.of(statement.target.start)
    )


def _are_of_each_other(statement: Statement, holding: Holding) -> bool:
    """送审64万元，其中已审项目送审41万元，审减3万元，审定38万元: what is left of the one is no part beside it.

    Neither is what was done of it: 结案6,201件，其中受理民事5,644件，结案5,489件，结案率97.25%; nor who went beside
    who came: 参保28.6万人，净增1.0万人，其中新参保1.9万人，退保0.9万人.
    """
    if len(statement.operands) != _TWO:
        return False
    operands = {each.start for each in statement.operands}
    return any(
        (
            each.target.unit == PERCENT
            or each.relation is Relation.GROWTH
            or (each.relation is Relation.REMAINDER and each.target.start in operands)
        )
        and operands <= each.figures
        and statement.target.start not in each.figures
        for each in holding.of(statement.operands[0].start)
    )


def is_of_what_was(statement: Statement, text: str) -> bool:
    """购置费由14.8万元降为0，运行费1,105万元: what was before is added to none that is told as it is."""
    if statement.relation is not Relation.SUM:
        return False
    left = {_is_left(each, text) for each in (statement.target, *statement.operands)}
    return len(left) > 1


def _is_left(mention: Mention, text: str) -> bool:
    if _CAME_TO.match(text, mention.end) is None:
        return False
    return _FROM.search(text, max(mention.start - _LONGEST_KIND * _TWO, 0), mention.start) is not None


def is_some_of_it(statement: Statement, holding: Holding, linked: Linked) -> bool:
    """抽检420批。其中甲127批、乙275批，合计402批，占抽检批次的95.71%: what they come to is some of the whole."""
    if statement.relation is not Relation.SUM:
        return False
    if len(statement.operands) == _TWO and _is_share_of_the_other(statement, holding, linked):
        return True
    parts = {part.start for whole, part in linked.values() if whole.start == statement.target.start}
    return bool(parts) and any(
        each.target.start in parts and each.operands == statement.operands
        for each in holding.of(statement.operands[0].start)
    )


def _is_share_of_the_other(statement: Statement, holding: Holding, linked: Linked) -> bool:
    """支出36.2亿元，其中民生28.9亿元；三项支出19.9亿元，占民生支出的68.6%: within the first, not beside it."""
    operands = {each.start for each in statement.operands}
    return any(
        {each.start for each in pair} == operands and any(each.target.start == at for each in holding.of(at))
        for at, pair in linked.items()
    )


def _is_taken_away(statement: Statement, holding: Holding) -> bool:
    """概算2,100万元，送审1,980万元，审减152万元，审定1,828万元: the 152万元 are what parts the last two."""
    target = statement.target
    return _is_fine(target) and any(
        each.relation is Relation.REMAINDER
        and f"－{target.number:f}" in each.arithmetic
        and any(operand.start == target.start for operand in each.operands)
        and each.target.start not in statement.figures
        for each in holding.of(target.start)
    )


def is_closed_by_one_told(statement: Statement, told: FiguresByValue) -> bool:
    """Whether one figure accounts for all that parts a sum from its total: a part told behind, or one too many.

    甲75.6万张，乙26.6万张，…；普通卡27.9万张; 地表水263亿立方米，地下水82亿立方米，不重复量11亿立方米: 274亿立方米.
    支持外贸370.00万元，支持商贸稳增长30.00万元，支持会展153.00万元: what looked like a change is one of the parts.
    """
    if statement.relation is not Relation.SUM:
        return False
    short = statement.target.value - summed(statement.operands)
    if short < 0:
        return _has_one_too_many(statement, -short)
    starts, end = [each.start for each in statement.operands], max(map(_END, statement.operands))
    return any(
        (each.start > end and _is_fine(each)) or (starts[0] < each.start < end and _is_another_amid(each, starts))
        for each in _closing(statement, told)
    )


def _is_another_amid(mention: Mention, starts: Sequence[int]) -> bool:
    return mention.start not in starts and len(mention.number.as_tuple().digits) >= _FINE


def is_closed_by_a_rest(statement: Statement, mentions: Sequence[Mention], text: str) -> bool:
    """下拨7,845万元，留用4,260万元，共计12,150万元，尚有45万元待分配: words say that it is the rest."""
    if statement.relation is not Relation.SUM:
        return False
    end = max(statement.figures)
    place = bisect_right(mentions, end, key=_START)
    behind = mentions[place] if place < len(mentions) else None
    if behind is None or behind.unit != statement.target.unit or not _RESTS.search(text, end, behind.start):
        return False
    return statement.target.value - summed(statement.operands) == behind.value


def is_of_those_named_behind(statement: Statement, mentions: Sequence[Mention], text: str) -> bool:
    """招收62人，考核通过58人、未通过3人。应考61人，…: they make up those who were examined, not who came."""
    if statement.relation is not Relation.SUM or len(statement.operands) != _TWO:
        return False
    total, end = summed(statement.operands), max(statement.figures)
    place = bisect_right(mentions, end, key=_START)
    return any(
        each.unit == statement.operands[0].unit
        and each.value == total
        and _TAKING_PART.search(text, max(each.start - _NAME, end), each.start) is not None
        for each in mentions[place : place + _TWO]
    )


def is_one_state_of_several(statement: Statement, mentions: Sequence[Mention], text: str) -> bool:
    """12个项目，已完工验收9个，已完工未验收2个，在建1个: what is done but not accepted is no rest."""
    if statement.relation is not Relation.REMAINDER or len(statement.operands) != _TWO:
        return False
    target = statement.target
    place = bisect_right(mentions, target.start, key=_START)
    behind = mentions[place] if place < len(mentions) else None
    if behind is None or behind.unit != target.unit or not _STATES.search(text[target.end : behind.start]):
        return False
    rest = abs(statement.operands[0].value - statement.operands[1].value)
    is_named = _NOT_OF_THEM.search(text, max(target.start - _LONGEST_WORDS, 0), target.start) is not None
    return is_named and rest == target.value + behind.value


def is_reckoned_by_another(statement: Statement, text: str, linked: Linked) -> bool:
    """12个项目中已验收9个；按资金量计算，验收项目占86.42%: a share of money, not of what was counted."""
    operands = statement.operands or linked.get(statement.target.start, ())
    if statement.relation is not Relation.RATE or not operands:
        return False
    found = _BY_MEASURE.search(text, max(statement.target.start - _LONGEST_WORDS, 0), statement.target.start)
    return found is not None and operands[0].unit not in _MEASURED_IN[found["by"]]


def is_of_the_second_measure(statement: Statement, mentions: Sequence[Mention], text: str, linked: Linked) -> bool:
    """贷款486笔、1.12亿元；不良3笔、52万元，不良率0.46%: of the money told beside both numbers."""
    operands = statement.operands or linked.get(statement.target.start, ())
    if statement.relation is not Relation.RATE or len(operands) != _TWO or statement.target.unit != PERCENT:
        return False
    one, other = (_measured_beside(each, mentions, text) for each in operands)
    if one is None or other is None or one.unit != other.unit or one.unit == operands[0].unit:
        return False
    quotients = (first.operand.over(last.operand) for first, last in permutations((one, other)) if last.number)
    return any(each is not None and each.times(_HUNDRED).meets(statement.target.interval) for each in quotients)


def _measured_beside(mention: Mention, mentions: Sequence[Mention], text: str) -> Mention | None:
    """The next figure, joined to this one by 、 and at most a name."""
    place = bisect_right(mentions, mention.start, key=_START)
    behind = mentions[place] if place < len(mentions) else None
    return behind if behind is not None and _BESIDE.fullmatch(text, mention.end, behind.start) else None


def is_told_of_another(statement: Statement, holding: Holding, text: str, linked: Linked) -> bool:
    """预算142万元，采购126.8万元，节约率10.7%；工程类节约率12.3%: the first is theirs, the second names another."""
    operands = statement.operands or linked.get(statement.target.start, ())
    if statement.relation is not Relation.RATE or len(operands) != _TWO:
        return False
    target = statement.target
    return any(
        each.relation is Relation.RATE
        and each.target.text == statement.computed
        and each.target.end <= target.start
        and _NAMES_ANOTHER.search(text, max(each.target.end, target.start - _LONGEST_WORDS), target.start)
        for each in holding.of(operands[0].start)
    )


def is_rate_of_some_parts(statement: Statement, holding: Holding, linked: Linked) -> bool:
    """意见12条，采纳9条、部分采纳2条、未采纳1条，采纳率91.67%: what two of the parts are of all."""
    target = statement.target
    operands = statement.operands or linked.get(target.start, ())
    if statement.relation is not Relation.RATE or target.unit != PERCENT or not operands or not _is_fine(target):
        return False
    return any(
        len(each.operands) > _TWO and each.target.operand.low > 0 and _is_rate_of_first(each, target)
        for each in holding.of(operands[-1].start)
        if each.relation is Relation.SUM
    )


def _is_rate_of_first(division: Statement, rate: Mention) -> bool:
    """Whether the first parts, two or more but not all, are so much of the whole."""
    so_far = division.operands[0].operand
    for part in division.operands[1:-1]:
        so_far = so_far + part.operand
        quotient = so_far.over(division.target.operand)
        if quotient is not None and quotient.times(_HUNDRED).meets(rate.interval):
            return True
    return False


def are_rates_of_one_kind(statement: Statement, text: str) -> bool:
    """审减率9.22%，其中预算审减率8.64%，结算审减率10.31%: none of them is a rate of the others."""
    if statement.relation is not Relation.RATE or len(statement.operands) != _TWO:
        return False
    told = (statement.target, *statement.operands)
    names = {text[max(each.start - _LONGEST_KIND, 0) : each.start] for each in told}
    return all(each.unit == PERCENT for each in told) and len(names) == 1 and names.pop().endswith("率")


def is_closed_by_those_before(statement: Statement, mentions: Sequence[Mention]) -> bool:
    """甲370.00万元，乙稳增长30.00万元，丙1,106.00万元，丁153.00万元，合计1,659.00万元: the list begins further back."""
    target, first = statement.target, min(map(_START, statement.operands), default=0)
    if statement.relation is not Relation.SUM or first > target.start or len(target.number.as_tuple().digits) < _FINE:
        return False
    short = target.value - summed(statement.operands)
    for each in reversed(mentions[: bisect_left(mentions, first, key=_START)]):
        if each.unit != target.unit or not 0 < each.value <= short:
            return False
        short -= each.value
        if not short:
            return True
    return False


def is_growth_of_the_two(statement: Statement, text: str) -> bool:
    """账面值4,677万元，评估值5,614万元，增值率20.04%: what the one is more than the other, not what it is of it."""
    target, operands = statement.target, statement.operands
    if statement.relation is not Relation.RATE or len(operands) != _TWO or target.unit != PERCENT:
        return False
    if not _OF_A_GROWTH.search(text, max(target.start - _NAME, 0), target.start):
        return False
    quotients = (one.operand.over(other.operand) for one, other in permutations(operands) if other.number)
    return any(each is not None and (each.times(_HUNDRED) - _WHOLE).meets(target.interval) for each in quotients)


def is_explained_before(statement: Statement, mentions: Sequence[Mention], text: str) -> bool:
    """毛利率上升0.76个百分点（由37.34%上升至38.10%），占比上升1.85个百分点: in brackets stands what the first is of."""
    if statement.relation is not Relation.GROWTH or len(statement.operands) != _TWO:
        return False
    one, other = sorted(statement.operands, key=_START)
    if "）" not in text[other.end : statement.target.start]:
        return False
    place = bisect_left(mentions, text.rfind("（", 0, one.start), key=_START)
    before = mentions[place - 1] if place else None
    if before is None or "）" in text[before.end : one.start] or before.unit != statement.target.unit:
        return False
    return any(each.meets(before.interval) for each in (one.interval - other.interval, other.interval - one.interval))


def closes(statement: Statement, told: FiguresByValue) -> bool:
    """Whether one of the figures is all that the parts are short of."""
    return any(map(_is_fine, _closing(statement, told)))


def _closing(statement: Statement, told: FiguresByValue) -> Sequence[Mention]:
    short = statement.target.value - summed(statement.operands)
    return told.get((statement.target.unit, *short.as_integer_ratio()), ())


def _has_one_too_many(statement: Statement, surplus: Fraction) -> bool:
    """Whether the surplus is one of the parts, or twice the one that was to be taken off: 平原19亿，山丘73亿，重复3亿.

    Of two parts the one is the other with the total copied over it.
    """
    told = [each for each in statement.operands if each.number and each.start != statement.target.start]
    if len(told) <= _TWO:
        return False
    unit = statement.target.unit
    keys = {(unit, *surplus.as_integer_ratio()), (unit, *(surplus / 2).as_integer_ratio())}
    return any(each.key in keys and _is_fine(each) for each in told)


def is_made_to_fill_up(statement: Statement, mentions: Sequence[Mention]) -> bool:
    """占61.94%、15.32%、13.40%、9.34%: rounded by one in the last digit too much so that all of them make up 100."""
    target = statement.target
    if statement.relation is not Relation.RATE or target.unit != PERCENT or not target.places or not target.is_exact:
        return False
    computed = _DIGITS.match(statement.computed)
    if computed is None or abs(Decimal(computed[0]) - target.number) > Decimal(1).scaleb(-target.places):
        return False
    row = [each for each in mentions if each.unit == PERCENT and each.is_exact and each.scale == 1]
    place = next((at for at, each in enumerate(row) if each.start == target.start), None)
    if place is None:
        return False
    for first in range(max(place - _LONGEST_ROW, 0), place + 1):
        so_far = sum((each.number for each in row[first:place]), Decimal(0))
        for last in range(place, min(first + _LONGEST_ROW, len(row))):
            so_far += row[last].number
            if so_far == _HUNDRED and last > first:
                return True
    return False


def _is_fine(mention: Mention) -> bool:
    return len(significant(mention.number)) >= _FINE
