"""What there was at the end told again by its name: 担保基金年初380万元，…，年末达500万元 and 担保基金达到550万元."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.indexed import IndexedFacts
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern

_CLOSING = late_pattern("(?:[年期月季]末|年底)(?:余额|结存|存量|总数|总量|累计)?(?:已|共)?[达为到至是有]*")
_OPENING = late_pattern("(?P<of>[\u4e00-\u9fff]{3,12}?)(?:[年期月季]初|上年[末底]|原有)(?:余额|结存|存量)?[为是有]*")
_NAMED_CLOSING = late_pattern(
    "(?P<of>[\u4e00-\u9fff]{3,12}?)(?:[年期月季]末|年底)(?:余额|结存|存量)?(?:已|共)?[达为到至是有]*"
)
_AGAIN = re.compile("(?P<of>[\u4e00-\u9fff]{3,12}?)(?:规模|余额|总额|总量|存量)?(?:已|共)?(?:达到?|增[至加到]+|为)了?$")
_LEADS = late_pattern("^(?:全[国省州市县区镇乡校院]|全年|目前|现|其中)+")
_NOT_IT = late_pattern("计划|目标|任务|拟|力争|将|上年|去年|同期|预计|明年")


def stocks_retold(facts: IndexedFacts, settled: Collection[int]) -> Iterator[Restatement]:
    """Each that is another than the only one told at the end, and no more than reached by the way to it."""
    closed: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
    named: list[tuple[str, Fact]] = []
    for fact in facts.all:
        if fact.is_other_year or fact.is_planned or fact.is_part or not fact.mention.is_exact or fact.term.depth:
            continue
        own = _LEADS.sub("", fact.term.own_name)
        of = _stock(fact, own)
        if of:
            closed[fact.mention.unit, of].append(fact)
            continue
        again = _AGAIN.fullmatch(own)
        if again is not None and not _NOT_IT.search(own) and not fact.term.after:
            named.append((again["of"], fact))
    for of, fact in named:
        told = closed.get((fact.mention.unit, of), [])
        if len({each.mention.key for each in told}) != 1 or id(fact) in settled:
            continue
        first = told[0]
        if first.passage is not fact.passage and not first.mention.interval.meets(fact.mention.interval):
            one, other = (first, fact) if first.where <= fact.where else (fact, first)
            yield Restatement(one, other, of, agrees=False, confidence=Confidence.PROBABLE)


def _stock(fact: Fact, own: str) -> str:
    """What a figure tells to have been there at the end, by its own words or those of what there was at first."""
    if _CLOSING.fullmatch(own):
        first = next((each for each in fact.sentence.terms[: fact.term.index] if each.unit == fact.term.unit), None)
        found = _OPENING.fullmatch(_LEADS.sub("", first.own_name)) if first is not None else None
    else:
        found = _NAMED_CLOSING.fullmatch(own)
    return "" if found is None else found["of"]
