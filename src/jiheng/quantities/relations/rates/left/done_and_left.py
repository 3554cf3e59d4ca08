"""Rates of what was done beside what is left of it: 问题1,263个，已整改1,153个，其余110个，整改率91.29%.

What was done and what is left make up the whole, or lie within what was planned; so no other two of the three
are meant, whatever they give: 110 of 1,153 leave 90.46 %.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.relations.names.percentages import share_of
from jiheng.quantities.relations.names.rates import names_its_part, tells_its_part
from jiheng.quantities.relations.rates.pairs import HERE, Pair
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import WHOLE_OF

_LEFT = late_pattern(
    "(?:其余|剩余|余下|剩下|另有|还有|尚有|仍有|正在?|在[办建]|推进中|尚?未[一-鿿]{0,3}|待[一-鿿]{2})[一-鿿]{0,4}$"
)
_RATE = late_pattern("(?P<of>[一-鿿、]{2,12}?)率(?:已?为|已?达到?|约|是|仅|均)*$")
_ANY = late_pattern(
    "累计|综合|总体|整体|实际|目前|全年|年度|平均|问题|任务|项目|资金|计划|目标|诉求|案件|工单|整改|完成|按|已|的"
)
_OF_SOME = late_pattern("按[期时]|及时|限时|准时|首次|一次|当[日天场]|满意|优|合格")
_PLANNED = late_pattern("计划|目标|任务|应|拟|需")
_DONE = late_pattern("[实已参][一-鿿]")
_NEAR, _CLAUSES, _WINDOW = 2, 2, 8
_VERB, _NAME = 2, 4


def done_of_all(sentence: Sentence, rate: Term, near: Sequence[Sentence]) -> Pair | None:
    """What was done, and all that there was to do; `near` stands before it in the passage."""
    named = _RATE.search(rate.own_name) if share_of(rate) is None else None
    if named is None or rate.depth or _OF_SOME.search(rate.own_name):
        return None
    told = [each for other in near[-_NEAR:] for each in other.terms]
    own = [each for each in sentence.terms[: rate.index] if each.segment == rate.segment]
    is_far = bool(own) and rate.clause - own[-1].clause > _CLAUSES
    own = own or (list(near[-1].terms) if near and not (rate.index or rate.clause) else [])
    if not own or is_far or any(each.unit in WHOLE_OF for each in own):
        return None
    amounts = [each for each in (*told, *own) if each.is_plain and each.unit == own[-1].unit][-_WINDOW:]
    pairs = [
        (part, whole)
        for part in amounts
        if part in own and _is_done(rate, part, named["of"])
        for whole in _wholes(part, amounts)
        if _says_no_more(named["of"], part, whole)
    ]
    if len({(part.mention.value, whole.mention.value) for part, whole in pairs}) != 1:
        return None
    part, whole = pairs[0]
    return Pair(rate, part, whole, (), HERE, is_bound=True)


def _is_done(rate: Term, part: Term, what: str) -> bool:
    """整改到位983亩 of 整改完成率 and 实种7,096人 of 接种率 as well."""
    if _LEFT.search(part.name):
        return False
    is_act = what.endswith(("完成", "到位")) and what[-_NAME:-_VERB] in part.own_name
    is_due = _DONE.fullmatch(part.own_name) is not None and part.own_name[-1] in what
    return is_act or is_due or names_its_part(rate, part) or tells_its_part(rate, part)


def _wholes(part: Term, amounts: Sequence[Term]) -> Iterator[Term]:
    """What stands before the part and is made up of it and of what is left, or was planned and is no less than both."""
    behind = [each for each in amounts if each.start > part.start and _LEFT.search(each.name + each.after[:2])]
    for whole in amounts:
        for rest in behind:
            both = part.mention.value + rest.mention.value
            is_all = whole.start < part.start and not whole.begins_parts
            if is_all and (both == whole.mention.value or _is_within_plan(both, whole, part, amounts)):
                yield whole


def _is_within_plan(both: Fraction, whole: Term, part: Term, amounts: Sequence[Term]) -> bool:
    """年度计划改造46个，已完工39个，在建5个: the only plan of its unit, and right before what was done."""
    planned = [each for each in amounts if _PLANNED.search(words.bare(each.own_name))]
    before = [each for each in amounts if each.start < part.start]
    return planned == [whole] and before[-1] is whole and both < whole.mention.value


def _says_no_more(name: str, part: Term, whole: Term) -> bool:
    """Whether the rate names nothing that the amounts do not: 毕业去向落实率 of 落实去向, but no 女生落实率."""
    left = _ANY.sub("", name[:-2])
    return bigrams(left) <= bigrams(part.name + part.after[:6], whole.name + whole.after[:6])
