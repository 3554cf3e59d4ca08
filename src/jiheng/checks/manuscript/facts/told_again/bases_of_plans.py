"""What a plan starts from, told otherwise than what is: 油茶面积由8,900亩扩大到9,700亩, where 油茶9,800亩 stand.

Where the report tells what is still to be done, the first figure of such a pair is the state it has told before.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.pairs.fact_pair import FEW_DIGITS, TWO_DIGITS, FactPair
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.words import RAISED_TO

_FROM = re.compile(
    "(?P<noun>[\u4e00-\u9fff“”]{2,14}?)[由从](?:(?:目前|现在|现有|现|[今本当]年|20[0-9]{2}年)(?:底|末)?的?)?$"
)
_MEASURE = re.compile("(?:面积|总?数量?|规模|总量|人数|户数|里程|总额|容量|能力)$")
_OF_A_PART = late_pattern("[、]|新增|新建|新造|改造|当年|其中")
_SHORTEST = 2


def bases_of_plans(facts: Sequence[Fact]) -> Iterator[Restatement]:
    """Each such base that is a slip from the only amount told under its noun."""
    bases = [(fact, found["noun"]) for fact in facts if fact.is_to_come and (found := _base(fact)) is not None]
    if not bases:
        return
    by_noun: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if not (fact.is_other_year or fact.is_planned or _OF_A_PART.search(fact.own_left)) and fact.mention.is_exact:
            by_noun[fact.mention.unit, _MEASURE.sub("", fact.own_left)].append(fact)
    for base, noun in bases:
        name = _MEASURE.sub("", noun)
        told = by_noun[base.mention.unit, name] if len(name) >= _SHORTEST else []
        values = {fact.mention.key: fact for fact in told}
        if len(values) == 1 and base.mention.key not in values:
            pair = FactPair(told[-1], base)
            is_swapped = pair.is_swapped and pair.fewest_written >= TWO_DIGITS
            if is_swapped or (pair.is_slip and pair.fewest_written >= FEW_DIGITS):
                yield Restatement(told[-1], base, noun, agrees=False, confidence=Confidence.PROBABLE)


def _base(fact: Fact) -> re.Match[str] | None:
    """The words that tell what it is the base of, where another amount of its unit follows that it rises to."""
    terms, index = fact.sentence.terms, fact.term.index
    if index + 1 == len(terms) or terms[index + 1].unit != fact.mention.unit:
        return None
    return _FROM.search(fact.term.own_name) if RAISED_TO.match(terms[index + 1].own_name) else None
