"""Whom an amount was paid to, where several people are counted before it."""

from collections.abc import Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.relations.arithmetic.sums import adds_up
from jiheng.quantities.sentence import Term

_PEOPLE = frozenset(("人", "人次"))
_LONG = 3
_FEWEST, _HALF = 2, 2
_WITHOUT = late_pattern("（(?:不含|不包括|扣除|剔除)[^（）]+）")
_AVERAGED = late_pattern("(?P<whom>[\u4e00-\u9fff]{2,16}?)(?:平均|每|[人户亩场次村县班件期校均]均)")
_OF_ANYONE = late_pattern(
    "^(?:平均|每[\u4e00-\u9fff]{1,2}|单[\u4e00-\u9fff]|[人户亩场次村县班件期校均]均|居民|群众|[村市农]民|职工|学生|教师|医[师生]|民警|干警|法官|检察官|社工|其中|全[国省市州县区镇乡村校院年]|[本我该][县市区镇乡村校院年]|实现|达到?|年度?|月|累计|实际|项目|活动|资金|经费|费用|补助|补贴|支出|投入)+|(?:达到?|为|按|的|年|月)+$"
)
_OF_THEM = late_pattern("[^，。；]{0,10}中(?:，?共?有|已有)?$")


def is_named_in(whole: Term, count: Term) -> bool:
    """自主就业157人、安排工作7人。自主就业补助706.5万元: the amount names whom it was paid to."""
    name = count.own_name.removeprefix("其中")
    return len(name) >= _LONG and name in whole.own_name


def are_other_people(whole: Term, count: Term, told: Sequence[Term]) -> bool:
    """救助49,208人，城镇救助23,445人次，支出652万元: it may have gone to those told last, counted otherwise.

    Or to those whose name it bears: 医疗救助25,763人次，参合55,513人，发放医疗救助金1,074万元.
    """
    others = [each for each in told if each is not count and each.unit in _PEOPLE and each.index < whole.index]
    behind = [each.mention for each in others if each.index > count.index]
    if len(behind) > 1 and adds_up(count.mention, behind):
        return False  # 接待5.2亿人次，其中过夜1.1亿人次、一日游4.1亿人次；收入4,200亿元: they are all of them
    is_of_people = count.unit in _PEOPLE and count.index < whole.index and not is_named_in(whole, count)
    return is_of_people and any(each.index > count.index or is_named_in(whole, each) for each in others)


def is_of_some(average: Term, told: Sequence[Term]) -> bool:
    """救助126人，支出75.6万元，大病救助人均1.2万元: an average that says of whom it is, of whom nothing else is told.

    Or of what: 套餐59元，含490分钟，超出部分每分钟0.14元; 平均每公里造价（不含征拆）2,100万元.
    """
    if _WITHOUT.search(average.own_name):
        return True
    found = _AVERAGED.match(average.own_name) if any(each.start < average.start for each in told) else None
    whom = _OF_ANYONE.sub("", found["whom"]) if found is not None else ""
    if len(whom) < _FEWEST:
        return False
    named = bigrams(whom)
    around = bigrams(*(each.name + "，" + each.after for each in told if each.start < average.start))
    return len(named & around) * _HALF < len(named)


def is_of_one_kind(average: Term, told: Sequence[Term]) -> bool:
    """3户新建、5户修缮，补助11.7万元：新建户均2.4万元: of some of those counted, though all were paid."""
    found = _AVERAGED.match(average.own_name)
    whom = _OF_ANYONE.sub("", found["whom"]) if found is not None else ""
    if len(whom) < _FEWEST:
        return False
    ahead = [each for each in told if each.start < average.start]
    counted = [whom in each.name + each.after for each in ahead if each.unit != average.unit]
    paid = [whom in each.name for each in ahead if each.unit == average.unit]
    return any(counted) and not all(counted) and not any(paid)


def is_all_of_the_next(count: Term, told: Sequence[Term]) -> bool:
    """186名妇女中有184名按期付息，兑付贴息88.32万元: what was paid went to the second."""
    behind = next((each for each in told if each.index == count.index + 1), None)
    is_part = behind is not None and behind.unit == count.unit and not behind.mark
    return is_part and behind is not None and _OF_THEM.match(behind.name) is not None
