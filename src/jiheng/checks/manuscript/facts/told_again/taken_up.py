"""Whether a figure is taken up as known, so that one word is enough to tell what it repeats: 对46.20万亩覆膜农田建档.

With 覆膜面积42.60万亩 told sections before: what is to be done with it is told of all there is.
"""

from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS, Fact
from jiheng.checks.manuscript.facts.looking_back import is_base
from jiheng.checks.manuscript.facts.telling import Telling
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.units import MONEY

_TAKEN_UP = late_pattern(
    "(?:(?<![相应针不])对|将|把|按照?|[对依]照|针对|面对|围绕|管好|用好|盯住|抓好|感谢|感恩|跟踪|为|以|继续|确保|让|使|给|向|凭借?|依托|落实|巩固|在|管护|建议)"
    "(?:全[县区市镇乡局院校省部]|已|的|好|上述|现有|这|结余|剩余|[\u4e00-\u9fff]{2}的)*(?:的)?$"
)
_BEGINS = late_pattern("(?:全[县区市镇乡局院校省部]|上述|这|现有|已[\u4e00-\u9fff]{2,4}的|[\u4e00-\u9fff]{2,4}的)?")
_STAYS = late_pattern("的?[\u4e00-\u9fff“]{2}")
_LAST = 16
_LONG, _FEW, _SHARED_OF_FEW, _WORD = 4, 3, 3, 2
_TELLS_NOTHING = EMPTY_WORDS | {"有限", "相关", "全部", "具体", "继续", "问题"}


def is_taken_up(one: Telling, other: Telling) -> bool:
    """Whether the later is taken up and names in part what was told; by few digits only where its noun is the same."""
    fact = other.fact
    if fact.term.depth or not _STAYS.match(fact.term.after) or not _is_known(fact):
        return False
    if len(fact.telling_digits) < _FEW:
        noun = fact.right
        return len(noun) >= _LONG and noun[:_LONG] == one.fact.right[:_LONG] and fact.mention.is_counted
    if is_base(fact.passage.text, fact.mention.end):
        return len(fact.telling_digits) >= _LONG
    named = bigrams(fact.right or other.right or other.left) - _TELLS_NOTHING
    if fact.mention.unit == MONEY and len(fact.telling_digits) >= _LONG:
        return any(pair in one.fact.passage.text for pair in named | (bigrams(other.left[-_WORD:]) - _TELLS_NOTHING))
    noun = fact.right or other.right or other.left
    return noun[:_WORD] in named and noun[:_WORD] in one.wide  # 养护道路 beside 道路 is some of it


def _is_known(fact: Fact) -> bool:
    name = fact.term.name[-_LAST:]
    if _TAKEN_UP.search(name):
        return True
    return (
        fact.term.mark in ("", "，", "；")
        and fact.term.index == 0
        and _BEGINS.fullmatch(fact.term.own_name) is not None
    )
