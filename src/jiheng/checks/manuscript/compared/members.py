"""What is listed one by one with a figure each: 临江市（99%）、北山市（88.79%）; 东山镇512万元、西山镇486万元."""

from collections.abc import Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import common_end
from jiheng.quantities.sentence import Sentence, Term

_FEWEST = 3
_OWN = late_pattern(
    "完成|已|其中|占(?!道|地)|增|减|降|比|较|共|计|约|余|剩|另|平均|总|目标|计划|分别|均|以上|以下|超|于"
)
"""A member is named by what it is; a figure with such a word tells something else of it."""
_OF_ALL = 6
_OPENING = "其中"
_LONGEST_NAME = 16


def members(sentence: Sentence, start: int, unit: str) -> Sequence[Term]:
    """The figures of the list that begins there, each with a member before it; empty where it is no plain list.

    The members' names end alike (支出进度90%; 支出进度88%) or are names alone.
    """
    listed = [term for term in sentence.terms if term.start >= start and term.unit == unit]
    listed = [term for term in listed if term.depth == 0 or (term.mark == "（" and len(term.name) <= _OF_ALL)]
    if len(listed) < _FEWEST or not all(term.mention.is_exact for term in listed):
        return ()
    first, second, *_ = sorted((term.name for term in listed), key=len, reverse=True)
    ending = common_end(first, second)  # with which most names end
    for term in listed:
        name = term.name.removesuffix(ending).removeprefix(_OPENING)
        if len(name) > _LONGEST_NAME or _OWN.search(name):
            return ()
    return listed


def is_member(term: Term) -> bool:
    """Whether a figure is told of what its name alone names."""
    return 0 < len(term.own_name) <= _LONGEST_NAME and _OWN.search(term.own_name) is None
