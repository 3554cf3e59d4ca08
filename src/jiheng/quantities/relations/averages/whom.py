"""Whom an amount was paid to, where several people are counted before it."""

import re
from collections.abc import Sequence

from jiheng.quantities.sentence import Term

_PEOPLE = frozenset(("人", "人次"))
_LONG = 3
_OF_THEM = re.compile("[^，。；]{0,10}中(?:，?共?有|已有)?$")


def is_named_in(whole: Term, count: Term) -> bool:
    """自主就业157人、安排工作7人。自主就业补助706.5万元: the amount names whom it was paid to."""
    name = count.own_name.removeprefix("其中")
    return len(name) >= _LONG and name in whole.own_name


def are_other_people(whole: Term, count: Term, told: Sequence[Term]) -> bool:
    """救助49,208人，城镇救助23,445人次，支出652万元: it may have gone to those told last, counted otherwise.

    Or to those whose name it bears: 医疗救助25,763人次，参合55,513人，发放医疗救助金1,074万元.
    """
    others = [each for each in told if each is not count and each.unit in _PEOPLE and each.index < whole.index]
    is_of_people = count.unit in _PEOPLE and count.index < whole.index and not is_named_in(whole, count)
    return is_of_people and any(each.index > count.index or is_named_in(whole, each) for each in others)


def is_all_of_the_next(count: Term, told: Sequence[Term]) -> bool:
    """186名妇女中有184名按期付息，兑付贴息88.32万元: what was paid went to the second."""
    behind = next((each for each in told if each.index == count.index + 1), None)
    is_part = behind is not None and behind.unit == count.unit and not behind.mark
    return is_part and behind is not None and _OF_THEM.match(behind.name) is not None
