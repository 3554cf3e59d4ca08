"""Which figures a verdict is said of: those right before it or behind it, so many aims, or a figure and last year's."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import takewhile
from operator import attrgetter

from jiheng.checks.manuscript.claims.side_by_side import side_by_side
from jiheng.checks.manuscript.claims.verdict_claims import OF_ALL, OF_LAST_YEAR, Claim
from jiheng.checks.manuscript.claims.verdict_words import Verdict
from jiheng.checks.manuscript.facts.outcomes import (
    PLANS,
    Pair,
    pair_before,
    pairs_before,
    parted,
)
from jiheng.checks.manuscript.facts.since_last_year import pair_of_years
from jiheng.checks.manuscript.names.meant_by_all import count_in_words
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.units import MONEY, PERCENT
from jiheng.quantities.words import YEAR

_OF_SIZE = late_pattern(
    "(?<=[批人件起户])[次数]+$|总?体?(?:投入|规模|总量|总额|金额|数量|水平|力度|资金|情况)|[本全当]年|做到|实现|总|数|量|也|已|均|都|的"
)
_SEVERAL = re.compile(
    "(?<![一二三四五六七八九十0-9第])(?P<count>[两二三四五六七八九十]|[0-9]{1,2})[项个大][^，。；0-9]{0,6}?(?:目标|指标|任务|计划|工作)?[已均都全部]*$"
)
"""两项目标均, 三项任务均: counted by what was aimed at."""
_OF_NAMED_AIMS, _AIM, _WINDOW = frozenset({Verdict.REACHED, Verdict.MISSED}), late_pattern(f"{PLANS}|指标|要求|标"), 16
_OF_LISTS = frozenset({Verdict.REACHED, Verdict.WHOLLY, Verdict.KEPT})
_TWO = 2
_NO_COUNTS = frozenset({MONEY, PERCENT})
_NOT_TO_BE = late_pattern("[一首初]次|整改后|复[验检核]|补|不予|不符|未到|在办|撤回|撤诉|转办|移交|不属")
"""受理答复286件，不予受理34件: the rest was not to be done, or was made good."""
_IN_TIME = re.compile("按时|按期|及时|如期|限时")
_OF_A_TIME = late_pattern("[第首][一二三四五六七八九]?[批期]|季度|半年|[0-9]月")
"""第一批拨付180万元: not all that was done."""


def pairs_meant(claim: Claim) -> Sequence[Pair]:
    """Those that stand before it."""
    if claim.verdict in OF_LAST_YEAR:
        years = pair_of_years(claim.sentence, claim.start)
        return (years,) if years is not None and _is_of_years(claim, years) else ()
    if (several := _SEVERAL.search(claim.passage.text, claim.start - _WINDOW, claim.start)) is not None:
        return _so_many(claim, count_in_words(several["count"]))
    if claim.verdict in _OF_NAMED_AIMS and not _AIM.search(claim.words):
        return ()  # 各项工作均已完成
    if claim.verdict in _OF_LISTS and OF_ALL.search(claim.passage.text, claim.start - _WINDOW, claim.said.end()):
        lists = side_by_side(claim)
        if lists:
            return lists
    last = pair_before(claim.reading.sentences, claim.place, claim.start)
    if last is None:
        return _counted_for_rate(claim) if claim.verdict == Verdict.RATE else ()
    if OF_ALL.search(claim.passage.text, claim.begin, claim.said.end()):
        listed = pairs_before(claim.sentence, claim.start)
        if last in listed:
            return listed
    return (last,)


def _counted_for_rate(claim: Claim) -> Sequence[Pair]:
    """按期答复2,312件，逾期74件，按期答复率100%: what bears the name of the rate, and all that there was before it."""
    told = claim.sentence.terms
    told = told[: bisect_right(told, claim.start, key=attrgetter("end"))]
    if len(told) < _TWO or told[-1].unit in _NO_COUNTS or len(of := claim.subject) < _TWO:
        return ()
    part = next((each for each in reversed(told[-_TWO:]) if each.own_name.endswith(of)), None)
    if part is None or not part.is_plain or part.segment != told[-1].segment:
        return ()
    if any(_NOT_TO_BE.search(each.name) for each in told[part.index :]):
        return ()
    if _IN_TIME.match(part.own_name) and not _IN_TIME.match(of):
        return ()  # 派单601件，按时结案597件，超时4件，结案率100%: those done late are done as well
    whole = told[part.index - 1] if part.index else part
    is_whole = whole.is_plain and whole.unit == part.unit and part.clause - whole.clause <= 1
    return (Pair(whole, part),) if is_whole else ()


def _so_many(claim: Claim, count: int) -> Sequence[Pair]:
    """The aims of the sentence, or of the last one where it tells none, if they are as many as it is said of."""
    sentences = claim.reading.sentences
    told = (pairs_before(each, claim.start) for each in sentences[max(claim.place - 1, 0) : claim.place + 1][::-1])
    pairs = next(filter(None, told), [])
    if len(pairs) == 1:
        pairs = [*pairs, *_of_the_same_plan(claim, pairs[0])]
    return pairs if len(pairs) == count else ()


def _of_the_same_plan(claim: Claim, first: Pair) -> Iterator[Pair]:
    """目标人数5,400人，完成宫颈筛查5,116人、乳腺筛查5,387人: what else was done of the plan, in a row."""
    row = [each for each in claim.sentence.terms if each.start > first.done.start and each.end <= claim.start]
    if first.planned.start < first.done.start:
        yield from (
            Pair(first.planned, each)
            for each in takewhile(
                lambda term: term.unit == first.done.unit and (term.mark == "、" or term.is_joined), row
            )
        )


def _is_of_years(claim: Claim, pair: Pair) -> bool:
    """Whether what is said to have moved is what the two years are told of, if by its characters: 县级 and 县本级."""
    last = max(pair.planned.end, pair.done.end, claim.begin)  # 比上年的128.6万亩有所增加
    subject = claim.passage.text[last : claim.start]
    named = _OF_SIZE.sub("", YEAR.sub("", subject)).lstrip("年")
    told = f"{pair.planned.name}{pair.planned.unit}，{pair.done.name}{pair.done.unit}"
    if not set(YEAR.findall(subject)) <= set(YEAR.findall(pair.done.name)):
        return False
    return set(named) <= set(told) and (not named or f"非{named}" not in told)


def pairs_behind(claim: Claim) -> Sequence[Pair]:
    """The two figures behind it, where the sentence has no others but their rate."""
    terms = [each for each in claim.sentence.terms if each.unit != PERCENT]
    terms = terms or list(claim.sentence.terms)
    if len(terms) != _TWO or terms[1].clause - terms[0].clause > 1:
        return ()
    is_of_years = claim.verdict in OF_LAST_YEAR
    pair = pair_of_years(claim.sentence, claim.sentence.end) if is_of_years else parted(*terms)
    if (
        pair is None
        or _OF_A_TIME.search(pair.done.name)
        or not all(each in terms for each in (pair.planned, pair.done))
    ):
        return ()
    return (pair,)
