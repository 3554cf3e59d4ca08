"""A part told again with what it is a part of: 资助学生96人，其中大专以上31人 and 资助学生中大专以上的13人."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.indexed import IndexedFacts
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import value
from jiheng.quantities.likeness import missing_in
from jiheng.quantities.sentence import Term
from jiheng.quantities.words import bare

_AMONG = re.compile(
    "(?P<whole>[\u4e00-\u9fff]{2,12}?)(?<!其)(?<![集初高])中(?![心学小国央医])(?:的|，)?(?P<part>[\u4e00-\u9fff]{2,12}?)(?:的|有|共)*$"
)
_BEGINS = re.compile("^(?:其中：?|包括|含)")
_LEADS = late_pattern("^(?:全[国省州市县区镇乡校院]|今年|全年|年内|本年度?|在|对)+")
_NOT_OF_IT = late_pattern("计划|目标|任务|拟|上年|去年|同期|新增|其他|其余|比|较|占|每|均|第|未")
_MOST = 12


@value()
class _Part:
    """`whole`: the words that tell of what it is a part; `is_named`: those stand with it, 资助学生中."""

    fact: Fact
    whole: str
    is_named: bool


def parts_of_one(facts: IndexedFacts, settled: Collection[int]) -> Iterator[Restatement]:
    """Each that differs from the only other value told of the same part of the same whole."""
    told: defaultdict[tuple[str, str], list[_Part]] = defaultdict(list)
    for fact in facts.all:
        found = _part(fact)
        if found is None:
            continue
        name, part = found
        earlier = [
            each
            for each in told[fact.mention.unit, name][-_MOST:]
            if _are_of_one(each, part) and id(each.fact) not in settled
        ]
        told[fact.mention.unit, name].append(part)
        if earlier and len({each.fact.mention.key for each in earlier}) == 1 and id(fact) not in settled:
            first = earlier[0].fact
            if first.mention.key != fact.mention.key and first.passage is not fact.passage:
                yield Restatement(first, fact, name, agrees=False, confidence=Confidence.PROBABLE)


def _part(fact: Fact) -> tuple[str, _Part] | None:
    term = fact.term
    if fact.is_other_year or fact.is_planned or not term.mention.is_exact or term.is_attribute or term.depth:
        return None
    own = bare(term.own_name)
    among = _AMONG.search(own)
    if among is not None and term.after:
        return None  # 培训农民工中甲镇的24人取得证书: those who did
    if among is not None:
        name, part = among["part"], _Part(fact, _LEADS.sub("", among["whole"]), is_named=True)
    else:
        name, whole = _BEGINS.sub("", own).removesuffix("的"), _whole_before(fact)
        part = _Part(fact, whole, is_named=False)
    if len(name) < 2 or not part.whole or _NOT_OF_IT.search(name + part.whole):
        return None
    return name, part


def _whole_before(fact: Fact) -> str:
    """The words of the count right before the 其中 behind which it stands; empty where there is none."""
    terms = fact.sentence.terms
    first = next((at for at in range(fact.term.index, -1, -1) if fact.sentence.begins_parts(terms[at])), 0)
    if not first or terms[first].segment != fact.term.segment:
        return ""
    whole = next((each for each in reversed(terms[:first]) if _may_be_whole(each, fact.term)), None)
    return "" if whole is None else whole.own_name + whole.after.partition("，")[0]


def _may_be_whole(whole: Term, part: Term) -> bool:
    return whole.unit == part.unit and not whole.is_attribute and whole.depth == part.depth


def _are_of_one(one: _Part, other: _Part) -> bool:
    """Whether at least one says of what it is a part, in words that the other's whole has."""
    if not (one.is_named or other.is_named):
        return False
    shorter, longer = sorted((one.whole, other.whole), key=len)
    return missing_in(shorter, longer) == 0
