"""Counts told again with other words around the same noun: 新建和修订制度46项, and 新建和修订的41项制度.

Every word that says what is counted stands beside the earlier figure too, and the report counts nothing else by that
noun; then the two were meant to be one, however unlike the numbers are.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.indexed import IndexedFacts
from jiheng.checks.manuscript.facts.pairs.company import has_like_company
from jiheng.checks.manuscript.facts.pairs.fact_pair import TWO_DIGITS, FactPair
from jiheng.checks.manuscript.facts.pairs.told_share import is_told_share
from jiheng.checks.manuscript.facts.pairs.totals_retold import is_told_beside
from jiheng.checks.manuscript.facts.pairs.two_things import are_of_two_things
from jiheng.checks.manuscript.facts.telling import Telling, holds, is_planned, missing, telling_of, words_ahead
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.units import MONEY

_OF_WHICH = late_pattern("其中|包括|含")
_DEFINITE = re.compile("[\u4e00-\u9fff]{2}的$")
_SUMS_UP = late_pattern("总之|综上|总体(?:来|上)?看|总的(?:来)?看|回顾|综合来看")
_ALL_OVER = late_pattern("全[国省市县区镇乡局院校]|[共合总]计|累计|共(?!同)")
_OF_A_PLACE = late_pattern("[东西南北]片|标段|片区|[一二三四]期|校区|院区|[镇乡村](?!级|建|容|域|振)|街道|社区")
_TITLE = late_pattern("报告|总结|说明|20[0-9]{2}年")
_NEW = frozenset({"新增", "新建", "新"})
_STATE = late_pattern("在编|在岗|在职|编制|床位|在编在岗|在职在编|在册")
_WHOLE = late_pattern("(?:本?项目|工程|全[县市区镇乡])(?:共|实际|已)?(?:涉及|惠及|覆盖|受益)")
_SHORTEST, _MOST, _FAR = 4, 40, 3
_LISTED = frozenset("、")


def told_in_other_words(facts: IndexedFacts, settled: Container[int]) -> Iterator[Restatement]:
    """Each such count that differs from the only one told before of its noun."""
    by_pair: defaultdict[tuple[str, str], list[Telling]] = defaultdict(list)
    for fact in facts.all:
        telling = telling_of(fact) if fact.mention.unit != MONEY else None
        if telling is None:
            continue
        known = by_pair[fact.mention.unit, telling.head][:_MOST] if telling.head else []
        if facts.tellings[fact.mention.key] == 1 and id(fact) not in settled and _may_tell_again(telling):
            other = _only_one(telling, known)
            if other is not None and id(other) not in settled:
                yield Restatement(other, fact, telling.noun, agrees=False, confidence=Confidence.PROBABLE)
        for pair in {telling.head, *bigrams(telling.noun)}:
            by_pair[fact.mention.unit, pair].append(telling)


def _may_tell_again(telling: Telling) -> bool:
    fact = telling.fact
    if fact.term.depth or fact.is_planned or is_planned(fact) or not telling.noun:
        return False
    if fact.is_other_year and not _DEFINITE.search(fact.term.name):
        return False
    return _LISTED.isdisjoint((fact.term.mark, fact.term.after_mark))


def _only_one(telling: Telling, known: Sequence[Telling]) -> Fact | None:
    """The one count that is told of all that this is told of."""
    is_short = len(telling.noun) < _SHORTEST
    others = [
        each
        for each in known
        if each.fact.sentence is not telling.fact.sentence
        and telling.head in each.around
        and _is_of_one_scope(each, telling)
        and not (is_short and each.head != telling.head and each.noun != telling.noun)
    ]
    found = [each for each in others if holds(each.ahead, telling.left) and holds(each.around, telling.right)]
    found = found or [each for each in others if holds(each.around, telling.noun)]
    if not found or len({each.fact.mention.value for each in found}) > 1:
        return None
    found = [each for each in found if not (each.fact.is_planned or is_planned(each.fact))] or found
    likest = max(found, key=_length)
    if _is_near(likest.fact, telling.fact) or (not is_short and telling.is_vague):
        return None
    if is_short and not _is_summed_up(likest, telling) and not _is_of_all(telling, others):
        return None
    return likest.fact if _are_one(FactPair(likest.fact, telling.fact), likest, telling) else None


def _is_of_all(telling: Telling, known: Sequence[Telling]) -> bool:
    """Whether a noun so short is told of all there are: twice so before, of the whole project, or as a state."""
    is_one = len({each.fact.mention.value for each in known}) == 1 and telling.left in ("", telling.noun)
    alike = [each for each in known if each.noun.endswith(telling.noun)]
    if not (is_one and alike):
        return False
    if _STATE.fullmatch(telling.noun):
        return not _are_of_two_houses(telling.fact, alike[0].fact)
    if not FactPair(alike[0].fact, telling.fact).is_slip:
        return False
    if alike[0].is_reached:
        return True
    is_of_whole = all(_WHOLE.match(each.fact.left) for each in (telling, alike[0]))
    return is_of_whole or (len(alike) > 1 and not telling.left)


def _are_of_two_houses(one: Fact, other: Fact) -> bool:
    """养老机构18家，床位216张 and 医疗机构24家，床位349张: what opens each sentence is counted by another name."""
    first, second = (fact.sentence.terms[0] for fact in (one, other))
    if one.mention.unit == first.unit or other.mention.unit == second.unit or first.unit != second.unit:
        return False
    return first.mention.value != second.mention.value and first.own_name[-_SHORTEST:] != second.own_name[-_SHORTEST:]


def _is_of_one_scope(one: Telling, other: Telling) -> bool:
    """Whether no word makes it another count; of what was newly built no fewer can be told than there are."""
    more = one.scope - other.scope
    is_less = other.fact.mention.value < one.fact.mention.value
    return other.scope <= one.scope and (not more or (is_less and more <= _NEW))


def _is_summed_up(one: Telling, other: Telling) -> bool:
    """Whether a summary or swapped digits tell it under the very name, or equal figures stand beside both."""
    pair = FactPair(one.fact, other.fact)
    if pair.is_swapped and one.noun == other.noun:
        return True
    if not pair.is_slip or one.right != other.right:
        return False
    if one.left == other.left and _SUMS_UP.match(other.fact.passage.text):
        return True
    return not other.left and has_like_company(one.fact, other.fact)


def _is_near(one: Fact, other: Fact) -> bool:
    """Whether they stand in one list of matters rather than in an account and its summary."""
    if _SUMS_UP.match(other.passage.text):
        return False
    return one.section == other.section and other.passage.index - one.passage.index < _FAR


def _length(telling: Telling) -> int:
    return len(telling.noun)


def _are_one(pair: FactPair, one: Telling, other: Telling) -> bool:
    if one.fact.is_other_year or one.fact.is_planned or is_planned(one.fact) or not pair.is_like_in_size:
        return False
    if any(_OF_A_PLACE.search(fact.section) and not _TITLE.search(fact.section) for fact in pair.both):
        return False
    if _OF_WHICH.search(words_ahead(one.fact)) or one.fact.term.depth:
        return False
    if pair.agrees or not pair.may_be_one or pair.are_years_apart:
        return False
    if are_of_two_things(pair) or is_told_share(*pair.both) or is_told_beside(*pair.both):
        return False
    if _are_of_two_houses(*pair.both):
        return False
    if other.fact.mention.value < one.fact.mention.value or (pair.is_slip and pair.fewest_written >= TWO_DIGITS):
        return True
    is_wider = _ALL_OVER.search(words_ahead(other.fact)) is not None and not _ALL_OVER.search(words_ahead(one.fact))
    return not is_wider and one.head in other.around and missing(other.around, one.noun) <= 1
