"""Parts that are more than their whole, where the words leave no other: 耕地4.2万亩，其中水田2.6万亩，旱地6.1万亩."""

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import common_beginning, common_end, share_a_word
from jiheng.quantities.relations.arithmetic.likely_sums import part_beside
from jiheng.quantities.relations.arithmetic.sums import (
    are_all_places,
    are_halves,
    are_of_one_family,
    are_parallel,
)
from jiheng.quantities.relations.names.counted import per_of_average, pers_of_price
from jiheng.quantities.relations.parts.of_which.completeness import ENDS, NET
from jiheng.quantities.relations.parts.of_which.connectors import BRACKET, COLON
from jiheng.quantities.relations.parts.of_which.lists import Group
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import MONEY, SCORE

_FEWEST = _WORD = 2
_BESIDES = "另"
_AND_MORE = late_pattern("[多余]")


def is_plain(group: Group, whole: Term) -> bool:
    """Things counted right before 其中, and their kinds one by one: 实有54人，其中机关62人、基层28人."""
    first = group.parts[0]
    is_beside = group.is_near and first.index - whole.index == 1 and first.segment == group.parts[-1].segment
    is_beside = is_beside and group.connector == "其中" and whole.segment == first.segment
    marks = {part.mark for part in group.parts[1:]}  # 铁路39公里、其中高铁7公里，农村公路300公里、村道9公里: a new row
    return is_beside and whole.unit not in (MONEY, SCORE) and "" not in marks and marks != {"，", "、"}


def exceeding(group: Group, whole: Term) -> Statement | None:
    """耕地4.2万亩，其中水田2.6万亩，旱地6.1万亩: one of the kinds is more than all."""
    most = largest(group)
    is_beside = group.is_near and group.parts[0].index - whole.index == 1
    if per_of_average(whole) is not None or pers_of_price(whole) is not None:
        return None  # 平均每笔贷款带动3人，其中妇女834人: of what was told before the average
    if most.name.startswith(_BESIDES):
        return None  # 死亡23人，其中儿童3名，另有62人受伤
    if group.connector == BRACKET and whole.after_mark != "（":
        return None  # 平均班额45人，均未超过标准（小学45人、初中50人）
    if _is_named_after_another(group, whole):
        return None  # 处分1647人，移送73人，其中处分厅级54人、县处级285人
    is_close_by = is_beside and group.connector in ("其中", BRACKET, COLON)
    is_close_by = is_close_by and group.parts[0].segment == whole.segment  # 办理188件，移交124件；其中…: of both
    is_close_by = is_close_by or (is_beside and group.parts[0].own_name.startswith("包括"))
    if group.connector == BRACKET and group.parts[0].clause != whole.clause:
        return None  # 平均45人，未超过标准班额（小学45人、初中50人）: the bracket is of the noun before it
    are_kinds = any(are(group.names) for are in (are_halves, are_parallel, are_of_one_family, are_all_places))
    is_part = is_one_of_them(group, whole, most) or (is_close_by and are_kinds) or is_plain(group, whole)
    is_part = is_part or are_named_by(group)
    part = most.mention
    if not is_part or part.interval.low <= whole.mention.interval.high:
        return None
    return part_beside(part, whole.mention)


def _is_named_after_another(group: Group, whole: Term) -> bool:
    """Whether the list begins with the name of an amount told before its total that is no less than all of it."""
    name = group.names[0].lstrip("，")
    told = sum(part.mention.value for part in group.parts)
    others = (each for each in group.wholes if each is not whole and each.mention.value >= told)
    return any(len(each.own_name) >= _WORD and name.startswith(each.own_name) for each in others)


def surely_exceeding(group: Group) -> Statement | None:
    """3600多人死亡，其中甲地4200多人死亡: the first behind 其中 is more than all, however vaguely both are told."""
    first, whole = group.parts[0], group.wholes[0]
    is_beside = group.connector == "其中" and group.is_near and first.index - whole.index == 1
    is_beside = is_beside and first.segment == whole.segment and first.unit == whole.unit
    is_alike = all(_AND_MORE.search(each.mention.text) is not None for each in (whole, first))
    if not (is_beside and is_alike) or first.own_name.startswith(_BESIDES) or NET.search(whole.name[-8:]):
        return None
    if per_of_average(whole) is not None or pers_of_price(whole) is not None or whole.is_attribute:
        return None
    is_more = first.mention.bounds.low > whole.mention.bounds.high
    return part_beside(first.mention, whole.mention) if is_more else None


def are_named_by(group: Group) -> bool:
    """共新设主体589户，增长3%。其中，新设企业…；新设个体户…: each name has a word of the total."""
    names = group.names
    if not (group.has_growths and group.is_near and group.connector == "其中" and len(names) >= _FEWEST):
        return False
    if _is_in_another_row(group):
        return False
    shared = max(common_beginning(*names), common_end(*names), key=len)
    return len(shared) >= _WORD and share_a_word(shared, group.words_of_whole)


def _is_in_another_row(group: Group) -> bool:
    """固定电话60万户，其中城市48.1万户；移动电话350.3万户: behind the ； stands what is beside the whole."""
    whole, first = group.wholes[0], group.parts[0]
    is_beside = first.segment == whole.segment and "。" not in group.text[whole.end : first.start]
    return is_beside and largest(group).segment != whole.segment


def largest(group: Group) -> Term:
    return max(group.parts, key=lambda each: each.mention.value)


def is_one_of_them(group: Group, whole: Term, part: Term) -> bool:
    """Whether the part is told right behind 其中 or an age behind it, or in a list that ends with its sentence."""
    is_beside = group.is_near and group.begins_at == whole.index + 1 and group.connector == "其中"
    is_level = whole.segment == part.segment and not NET.search(whole.name[-8:])
    is_list = len({each.mark for each in group.parts[1:]}) == 1 and bool(part.mark) and not group.is_open
    is_of_list = part is group.parts[0] or (is_list and group.parts[-1].after_mark in ENDS)
    return is_beside and is_level and is_of_list
