"""Lists of which all are said to lie beyond a bound: 东镇86%、西镇78%，各镇均超过80%; 分别为74%和63%，均在七成以上."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile
from operator import attrgetter

from jiheng.checks.manuscript.compared.bounds import OF_RATES
from jiheng.checks.manuscript.compared.comparison import Comparison, Side, compared
from jiheng.checks.manuscript.compared.members import is_member, members
from jiheng.checks.manuscript.compared.sentence_at import sentence_at
from jiheng.checks.manuscript.compared.words_of_size import ON_ONE_SIDE, side_behind, side_of
from jiheng.checks.manuscript.names.meant_by_all import EACH, are_all_meant, are_both_meant, count_meant
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term, row_before
from jiheng.quantities.statement import is_close

OF_ALL = quick_pattern(f"(?:{EACH})(?:已|能|仍)?(?:{ON_ONE_SIDE}|(?P<level>恢复到?|达|在))(?=[0-9一二三四五六七八九])")
_OPENS_LIST = late_pattern("，其中：?|：")
_EXCEPT = late_pattern("^除(?P<out>[^，。；0-9]{2,24}?)[以之]?外(?:各[\u4e00-\u9fff]|其余|其他)?$")
"""除泉口镇、大庄镇外均在90%以上."""
_NAMES, _EACH = late_pattern("[、和及与]"), "各"
_ENDS = late_pattern("(?:的?(?:目标|要求|水平|标准))?值?")
_NOT_SAID = late_pattern("要求|确保|力争|目标|应(?!急)|须")
_IS_LEVEL = late_pattern("(?:份额|占比|比重|比例|(?<!增长)率)(?:均|都)?$")
_IS_RATE = late_pattern("(?<!增长)率(?:为|达到?)?$")
_FEWEST, _PAIR = 2, 2
_NEAR = Decimal("0.4")
"""What is listed behind further from the bound tells something else of them."""
_START = attrgetter("start")


def all_beyond_in(passage: Passage, reading: Reading) -> Iterator[Comparison]:
    """Each figure that lies beyond such a bound as is said, and of those that do not the one furthest off."""
    for said in OF_ALL.finditer(passage.text):
        begin = passage.clause_start(said.start())
        subject = passage.text[begin : said.start()]
        sentence = sentence_at(reading.sentences, said.start())
        if sentence is None or _NOT_SAID.search(subject):
            continue
        out = _EXCEPT.search(subject)
        if out is None and "除" in subject:
            continue
        at = bisect_left(sentence.terms, said.end(), key=_START)
        bound = sentence.terms[at] if at < len(sentence.terms) else None
        side = None if bound is None or bound.start != said.end() else _side(said, bound)
        if bound is not None and side is not None:
            of_rates = said["level"] is None and OF_RATES.fullmatch(subject) is not None
            if out is not None:
                all_meant = _without(_meant(sentence, bound, _EACH), _NAMES.split(out["out"]))
            else:
                all_meant = _two_rates(sentence, bound) if of_rates else _meant(sentence, bound, subject)
            if all_meant and _IS_LEVEL.search(subject) and all(each.is_named_as_change for each in all_meant[:1]):
                continue  # 分别增长12%、64%、29%，三大指标的市场份额均超过50%
            meant = sorted(all_meant, key=lambda each: abs(each.mention.value - bound.mention.value))
            told = [compared(passage, (begin, bound.end), side, each.mention, bound.mention) for each in meant]
            yield from (each for each in told if each.holds)
            yield from [each for each in told if not each.holds][-1:]


def _side(said: re.Match[str], bound: Term) -> Side | None:
    """Where all lie by the words before the bound, or by 以上 and 以下 behind it."""
    if _ENDS.fullmatch(bound.after) is None:
        return None
    return side_of(said, bound.mention) if said["level"] is None else side_behind(bound.mention)


def _two_rates(sentence: Sentence, bound: Term) -> Sequence[Term]:
    """户籍城镇化率46.8%，常住城镇化率58.2%，均超过50%: a row right before the bound is read with other bounds."""
    last = sentence.terms[max(bound.index - _PAIR, 0) : bound.index]
    if len(last) < _PAIR or last[1].clause - last[0].clause != 1:
        return ()
    is_alike = all(each.unit == bound.unit and each.mention.is_exact and not each.depth for each in last)
    return last if is_alike and all(_IS_RATE.search(each.own_name) for each in last) else ()


def _without(meant: Sequence[Term], names: Sequence[str]) -> Sequence[Term]:
    """Those that are not named; none where the names are not all among them."""
    left = [each for each in meant if not any(name in each.own_name or each.own_name in name for name in names)]
    return left if len(left) + len(names) == len(meant) and all(each.own_name for each in meant) else ()


def _meant(sentence: Sentence, bound: Term, subject: str) -> Sequence[Term]:
    """The figures that are told of those it is said of, listed behind the bound or before it; empty where none are."""
    if _OPENS_LIST.match(sentence.text, bound.end):
        listed_behind = members(sentence, bound.end, bound.unit)
        are_near = all(is_close(each.mention.value, bound.mention.value, _NEAR) for each in listed_behind)
        return listed_behind if are_near else ()
    before = [each for each in sentence.terms[: bound.index] if each.unit == bound.unit and not each.depth]
    if not all(each.mention.is_exact for each in before):
        return ()
    count = _PAIR if are_both_meant(subject) else count_meant(subject)
    if count is not None:
        return before[-count:] if len(before) >= count else ()
    row = row_before(before) if before else ()
    listed = "".join(each.name for each in before)
    if len(row) >= _FEWEST:
        return row if not subject or are_all_meant(subject, listed) else ()
    named = list(takewhile(is_member, reversed(before)))
    return named if len(named) >= _FEWEST and subject and are_all_meant(subject, listed) else ()
