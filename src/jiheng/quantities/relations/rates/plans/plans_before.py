"""What was done of the one plan that the sentence before tells: 计划修路120公里。已完工84公里，完成年度目标的70%."""

import re
from collections.abc import Sequence

from jiheng.quantities.likeness import share_a_word
from jiheng.quantities.relations.rates.pairs import NEAR, Pair
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import NOT_ADDED

_OF_THE_PLAN = re.compile(
    "(?:[占为]|完成|达到?)了?(?:年度?|全年|年初|当年|预计|预期|总)*(?:计划|目标|任务)(?:任务|数|总?[量额])?的$"
)
_PLANNED = re.compile("(?:计划|目标|任务|拟|确定)[^，。；]{0,24}$")
_DONE = re.compile("(?:实际|完成|完工|竣工|建成|新建|已|开展|举办|培训|新增)[^，。；]{0,12}$")
_OF_ANOTHER_TIME = re.compile("上年|去年|同期|累计|历年|上月")
_FILLING = re.compile("实际|完成|完工|竣工|建成|累计|全年|上半年|已|共|计划|目标|任务|年度?|今年|全[市县区旗]|[新改]建")
_SHORTEST, _SENTENCES, _PAIR = 3, 2, 2


def plan_before(sentence: Sentence, position: int, near: Sequence[Sentence]) -> Pair | None:
    """The last amount done before such a rate, over the one plan in its unit; None where more than one is told."""
    rate = sentence.terms[position]
    if _OF_THE_PLAN.fullmatch(rate.own_name) is None or not near:
        return None
    told = [term for term in sentence.terms[:position] if _is_amount(term, rate)]
    done = [term for term in told if _DONE.search(term.name) and not _PLANNED.search(term.name)]
    if not done or any(_PLANNED.search(term.name) for term in told):
        return None
    part = done[-1]
    plans = [
        term
        for other in near[-_SENTENCES:]
        for term in other.terms
        if term.unit == part.unit and _is_amount(term, rate) and _PLANNED.search(term.name)
    ]
    if len(plans) != 1 or not plans[0].mention.value or not _are_of_one_matter(part, plans[0]):
        return None
    return Pair(rate, part, plans[0], (), NEAR, is_bound=True)


def _is_amount(term: Term, rate: Term) -> bool:
    is_told = term.unit not in NOT_ADDED and term.mention.is_exact and term.depth == rate.depth
    return is_told and not term.is_attribute and not _OF_ANOTHER_TIME.search(term.name)


def _are_of_one_matter(part: Term, plan: Term) -> bool:
    """Whether what was done has no name of its own, or one that shares a word with the plan; so who did it."""
    own, verb = _FILLING.sub("", part.own_name), _DONE.search(part.own_name)
    whose = _FILLING.sub("", part.own_name[: verb.start()]) if verb is not None else ""
    is_of_it = len(own) < _SHORTEST or share_a_word(own, plan.name)
    return is_of_it and (len(whose) < _PAIR or share_a_word(whose, plan.name))
