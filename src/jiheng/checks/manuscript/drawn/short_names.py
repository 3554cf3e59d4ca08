"""Figures that are called by a name and no other word: 全县税收23,184万元 is called 税收."""

import re

from jiheng.checks.manuscript.by_digits.open_figures import Told
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import asked_once

_COMPARED = late_pattern("(?:[较比](?:上一?年|去年)|同比)")
_WHEN = re.compile(
    "^(?:20[0-9]{2}年(?:度|末|底)?|[本今当全]年度?|上一?年度?|去年|同期|期末|年末|前[一二三]季度|[上下]半年|1[-—至][0-9]{1,2}月|累计|"
    "其中|我?[全本该][国省市州县区镇乡局校院站馆所]|实现|完成|实际|共|总|地方|：|，)+"
)
_WHOLE = re.compile("(?<!收入)(?<!支出)(?:总额|总量|总数|合计|总计|数|额)$")
_TAILS = ("为", "达", "共")
_BESIDE = {"税收": "税收收入", "非税": "非税收入"}
"""The names of one thing."""
_SHORTEST, _LONGEST = 2, 4


def name_compared(told: Told) -> str:
    """税收 of 全县税收同比增长; empty where the name is long enough to look for by its words."""
    name = bare_name(_COMPARED.split(told.term.own_name)[0])
    return name if _SHORTEST <= len(name) <= _LONGEST else ""


def is_called(fact: Fact, name: str) -> bool:
    """Whether the figure bears that name and no other word, and is no part of what bears it."""
    own = bare_name(fact.term.own_name)
    return own in (name, _BESIDE.get(name)) and not fact.term.depth and fact.term.after[:1] not in ("的", "以")


@asked_once
def bare_name(name: str) -> str:
    """A name without the words that tell when, whose and how many in all."""
    for tail in _TAILS:
        name = name.removesuffix(tail)
    return _WHOLE.sub("", _WHEN.sub("", name))
