"""One part told of a total, which can be no more than all of it."""

from collections.abc import Sequence
from fractions import Fraction

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.relations.names.changes import is_whole_way
from jiheng.quantities.relations.names.counted import per_of_average, pers_of_price
from jiheng.quantities.relations.parts.of_which.completeness import NET
from jiheng.quantities.relations.parts.of_which.connectors import BRACKET, COLON
from jiheng.quantities.relations.parts.of_which.lists import Group
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import SCORE

_TWO = 2
_TIMES, _SO_MANY = frozenset(("次", "场次", "人次")), late_pattern("[0-9][个家户名省市县]")
_ADDED_VALUE, _OUTPUT = "增加值", late_pattern("产值|营业收入|销售")
_CONTAINING = frozenset(("含", "包含", "包括"))
_PART_OR_PURPOSE = ("由", "分别", "分为", "一是", "用于")
_WHOLE_NAME = late_pattern("(?:全|总|共|应)|.*(?:总数|数目|总量)(?:将|已)?(?:达到?|为|增至)?$")
_TARGET = late_pattern(r"目标|计划|任务|指标")
_OF_A_BUDGET = late_pattern("占|(?:完成|为)[^，。；]{0,6}预算数?$")
_OTHERS_AS_WELL = late_pattern("上年|去年|同期|历年|^(?:开展|举办|组织|安排|设立|评选|新?建)")
"""12个乡镇中，开展活动15个: what was done there is counted itself."""
_COUNTED = late_pattern("(?![已未均都为达被完通在正仍由占的共可]|全部|[\u4e00-\u9fff]{1,4}[了过])[\u4e00-\u9fff]{1,6}")
"""What they did is no noun: 232名配备了联系人."""
_JOINED_NOUN = late_pattern("[有含][\u4e00-\u9fff]{2,8}[和及与]$")
"""其中一个考场有总监督室和31个考室: what a part is made of."""
_PROFIT, _PROFIT_ENDS = late_pattern("利润|损益|盈利"), 6
_CAME = late_pattern("新增|增加|净增|增长")
_WENT = late_pattern("[^。]*?；[^，。；]{0,16}(?:减少|净流出|净下降|净减)(?:了|约)?[0-9]")
"""新增存款31亿元。其中，中资银行新增93亿元；外资银行减少62亿元: the first is more than what both come to."""
_NOUN_COUNTED = late_pattern("(?:乡镇|街道|社区|镇|乡|村|县|区|市)(?![一-鿿])")
_NEW = "新增"
_LISTED, _MANY_TIMES = 60, 5
_PLACE_UNIT = late_pattern("(?:镇|乡|村|县|区|市)$")
_COUNTED_ANEW = late_pattern("(?:拆分|分解|折算|细分)[^，。；]{0,6}$")


def is_base(term: Term) -> bool:
    """A plan, or what a percentage is taken of: 任务数500户, 占年初预算2,180万元."""
    return bool(_TARGET.search(term.name[-8:])) or _OF_A_BUDGET.match(term.name) is not None


def _are_of_two_nouns(whole: Term, part: Term) -> bool:
    """Whether things of another kind are counted: 六个县 and 19个项目."""
    first, second = _COUNTED.match(whole.after), _COUNTED.match(part.after)
    if first is None or second is None:
        return False
    are_alike = first[0][-1] == second[0][-1] or first[0][:_TWO] == second[0][:_TWO]
    return set(first[0]).isdisjoint(second[0]) or (_JOINED_NOUN.search(part.name) is not None and not are_alike)


def _value(term: Term) -> Fraction:
    return term.mention.value


def _may_be_more(group: Group, whole: Term) -> bool:
    """Whether some parts fall below nothing, losses beside profits, what went beside what came; or it is no part."""
    if _PROFIT.search(whole.name[-_PROFIT_ENDS:]):
        return True
    if group.text.count("。", whole.end, group.parts[0].start) > 1:
        return True  # 此次降税3,462项。近年来作出了努力。其中2016年降低4,971项: of what was told without a figure
    return _CAME.search(whole.name) is not None and _WENT.match(group.text, group.parts[0].end) is not None


def _is_told_of_one(group: Group, whole: Term) -> bool:
    """三个镇，其中城关镇2,394个: one of those counted has a figure of something else; not 8个村，其中示范村9个."""
    noun = _NOUN_COUNTED.match(whole.after) or _PLACE_UNIT.match(whole.unit)
    name = group.names[0].removeprefix("其中")
    if noun is None or len(name) < _TWO or not name.endswith(tuple(noun[0])):
        return False
    if name in group.text[max(whole.start - _LISTED, 0) : whole.start]:
        return True
    is_kind = words.OVERLAPPING.search(name) or any(trait.search(name) for trait in words.TRAITS)
    return not is_kind and group.parts[0].mention.value >= _MANY_TIMES * whole.mention.value


def _is_of_a_row(group: Group, whole: Term) -> bool:
    """Whether the total is the last of those that 和 or 、 joins, one of which is no less than the part."""
    before = group.wholes[group.wholes.index(whole) + 1 :][:1]
    is_joined = whole.mark == "、" or whole.is_joined or whole.is_joined_behind_noun
    return is_joined and bool(before) and before[0].mention.value >= group.parts[0].mention.value


def _counts_the_doers(group: Group, whole: Term) -> bool:
    """Whether so many others stand between 其中 and a part that is counted in times."""
    between = group.text[whole.end : group.parts[0].start].rpartition(group.connector)[2]
    return group.parts[0].unit in _TIMES and _SO_MANY.search(between) is not None


def part_within(group: Group, wholes: Sequence[Term], whole: Term) -> Statement | None:
    """Whether the lone part is within its total; None where it is no part, or of which total is not sure."""
    part = group.parts[0].mention
    if group.connector.startswith(_PART_OR_PURPOSE) or group.connector == COLON:
        return None
    if part.value > whole.mention.value and (_may_be_more(group, whole) or _is_told_of_one(group, whole)):
        return None
    if part.value > whole.mention.value and _is_of_a_row(group, whole):
        return None  # 65名运动员和8名教练员，其中获奖者59名: of all of them
    if part.value > whole.mention.value and _counts_the_doers(group, whole):
        return None  # 负荷两次创新高。其中，10个省级电网22次创新高: how often each of them did
    is_of_each = per_of_average(whole) is not None or pers_of_price(whole) is not None
    if part.value > whole.mention.value and is_of_each:
        return None  # 户均补助862元, 每户补助2,000元，其中脱贫户补助389万元: what each gets has no such part
    is_of_the_level = is_whole_way(words.bare(whole.own_name)) and _NEW not in whole.own_name
    if is_of_the_level and any(each.mention.value >= part.value > whole.mention.value for each in wholes):
        return None  # 泊位22,893个，少1,026个，其中万吨级2,520个: of all there are, not of those that are gone
    is_more_of_list = any(each.mention.value >= part.value for each in group.wholes) or words.OTHERS.match(
        whole.own_name
    )
    is_of_list = whole.mark == "、" and is_more_of_list
    is_before = group.connector.startswith("中") and _OTHERS_AS_WELL.search(group.names[0])
    is_of_others = is_of_list or is_before or _are_of_two_nouns(whole, group.parts[0])
    if part.value > whole.mention.value and is_of_others:
        return None  # 脱贫户37名、其他24名，其中女性151名: of the list; 六个县，其中甲县最多，为19个项目: of others
    if group.parts[0].after.startswith("/"):
        return None  # 单产5,720公斤/公顷，其中谷物6,272公斤/公顷: no part of it
    if group.connector == BRACKET and (part.value > whole.mention.value or group.parts[0].start == whole.end + 1):
        return None  # 4.6万册（46,000册）, 带动630户，占15%（共4,200户）, 结余3.5万元（预算69万元）: what it is of
    name = group.names[0]
    if _ADDED_VALUE in whole.name and _OUTPUT.search(name):
        return None  # 工业增加值74亿元，其中规模以上产值476亿元: of another measure
    if group.connector in _CONTAINING and len(group.wholes) >= _TWO and part.value > whole.mention.value:
        return None  # 下达甲资金73亿元，乙资金64亿元，含中央资金104亿元: of all of them
    if whole.unit == SCORE and group.connector == BRACKET:
        return None  # 9.3分（10分×93%）: the full points
    if _WHOLE_NAME.match(name) or _COUNTED_ANEW.search(name) or NET.search(whole.name[-8:] + name):
        return None
    first = group.parts[0]
    begins = first.own_name.startswith((group.connector, "其中"))
    if group.connector in ("含", "包含", "包括") and not begins and first.depth <= whole.depth:
        return None
    largest = max((each for each in wholes if not is_base(each)), key=_value, default=whole)
    holds = part.interval.low < whole.mention.interval.high or part.value <= whole.mention.value
    is_named = len(whole.own_name) > _TWO and name.endswith(whole.own_name)
    # 逾期124万元，其中逾期90天以上的136万元
    is_named = is_named or (
        len(whole.own_name) >= _TWO and group.text.startswith(f"，其中{whole.own_name}", whole.end) and group.is_near
    )
    is_counted = group.connector == "其中" and part.is_counted and first.segment == whole.segment
    is_beside = (group.connector.startswith("中") or is_counted) and first.index - whole.index == 1
    is_sure = is_named or is_beside or (group.is_near and largest is whole)
    if not holds and not is_sure and part.value <= largest.mention.value:
        return None
    sign = "≤" if holds else "＞"
    return Statement(Relation.PART, part, (whole.mention,), holds, f"{part.text}{sign}{whole.mention.text}")
