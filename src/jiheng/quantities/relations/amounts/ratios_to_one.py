"""Two amounts told as a ratio to one: 城镇38,620元，农村19,310元，收入比为2:1; 医师120人，护士150人，医护比1:1.25."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from operator import attrgetter

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import plain, round_half_up
from jiheng.core.quantity import Qualifier
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import NO_AMOUNTS, TIMES

_START, _END = attrgetter("start"), attrgetter("end")
_NUMBER = "[0-9]{1,4}(?:\\.[0-9]{1,2})?"
_RATIO = late_pattern(
    f"(?P<of>[\u4e00-\u9fff]{{2}})?(?:居民)?(?:人均)?(?:可支配)?(?:收入|消费)?(?:支出)?之?比(?:例|值|率)?(?:（[^（）]{{1,12}}）)?(?:[约为是达到高仅平均])*"
    f"(?:(?P<over>{_NUMBER})[:：∶]1|1[:：∶](?P<under>{_NUMBER}))(?![0-9.:：∶])"
)
_COLON = late_pattern("[:：∶]1|1[:：∶]", make=quick_pattern)
_FARTHEST = 80
_BARE = re.compile(
    f"(?P<of>城乡)(?:居民)?(?:人均)?(?:可支配)?(?:收入|消费)?(?:支出)?之?比(?:值)?[约为是达到]+(?P<over>{_NUMBER})(?=[，。；（])"
)
"""城乡收入比为2.36: to one, without the words."""
_OF_POSTS = late_pattern("[报考招录]")
_APPLIED, _POSTS = (
    late_pattern("报名|报考|应聘|应考|参考"),
    late_pattern("招[录聘收考]|招(?=$|[0-9])|录用|职位|岗位|名额"),
)
"""报考比, 招录比: those who applied over the places there are."""
_NOT_AMOUNTS = NO_AMOUNTS | {TIMES}
_SIGN_OF_BARE = "城乡"
SIGNS = (_SIGN_OF_BARE, ":1", "：1", "1:", "1：", "∶1", "1∶")
_BESIDE, _TWO, _FEW = 1, 2, 6
_NAME, _WIDE = 8, 5
_FIRST, _LAST = 2, 4
_PUPILS, _OF_STAFF = "生", late_pattern("教[师职辅工]|职工|行政|后勤|工勤|(?:人|职|管理|安保)员")
_BEDS = "床"
"""床护比: of 床位420张 and 护士252人."""
_COUNTRY, _VILLAGES = "乡", "农"
"""The second side of 城乡 is told as 农村."""


def ratios_to_one(text: str, sentences: Sequence[Sentence]) -> Iterator[Statement]:
    """Each ratio against the two amounts that its two characters name, or else the last two before it.

    Where its sentence tells none by their names, those of the sentence before it are looked at.
    """
    bare = _BARE.finditer(text) if _SIGN_OF_BARE in text else ()
    ratios = (*_to_one(text), *bare)
    told = [term for sentence in sentences for term in sentence.terms if _is_amount(term)] if ratios else []
    for found in ratios:
        begin = text.rfind("。", 0, found.start())
        begin = max(begin, *[text.rfind(mark, begin + 1, found.start()) for mark in "！？"])
        before = told[: bisect_right(told, found.start(), key=_END)]
        here = before[bisect_right(before, begin, key=_START) :]
        of = found["of"] or ""
        is_of_posts = _OF_POSTS.search(of) is not None
        pair = _named(of, here) or (_applicants(before) if is_of_posts else None)
        is_bare = found.re is _BARE
        last = None if pair or is_bare or _BEDS in of else _last_two(here, of)
        pair = pair or last or _named(of, before[-_FEW:])
        if pair is None or (last is not None and _is_of_others(found, last, here[-_FEW:])):
            continue
        larger, smaller = sorted(pair, key=lambda each: -each.mention.value)
        if _is_below_one(found):
            larger, smaller = smaller, larger
        is_told_here = is_of_posts and smaller in here and larger in here
        reach = _WIDE if is_told_here else _TWO
        statement = _judged(found, larger, smaller, reach, are_named=last is None and not is_of_posts)
        if statement is not None:
            yield statement


def _to_one(text: str) -> Iterator[re.Match[str]]:
    """What `_RATIO` finds, looked for only around its colon."""
    end = 0
    while (colon := _COLON.search(text, end)) is not None:
        found = _RATIO.search(text, max(end, colon.start() - _FARTHEST), colon.end() + _FARTHEST)
        end = colon.end() if found is None else found.end()
        if found is not None:
            yield found


def _is_below_one(found: re.Match[str]) -> bool:
    """床护比1:0.6: of fewer nurses than beds."""
    return found.re is not _BARE and found["under"] is not None and Fraction(found["under"]) < 1


def _is_amount(term: Term) -> bool:
    is_told = term.unit not in _NOT_AMOUNTS and term.mention.is_exact and bool(term.mention.value)
    return is_told and not term.is_attribute


def _named(of: str, before: Sequence[Term]) -> tuple[Term, Term] | None:
    """医师 and 护士 of 医护比; 城镇居民…收入 and 农村居民…收入 of 城乡收入比."""
    first, second = ([each for each in before if _is_named(each, one)] for one in (of[:1] or "，", of[1:] or "，"))
    if len(first) != 1 or len(second) != 1 or first[0] is second[0]:
        return None
    return (first[0], second[0]) if first[0].unit == second[0].unit or _BEDS in of else None


def _is_named(term: Term, character: str) -> bool:
    ends = term.own_name[:_FIRST] + term.own_name[-_LAST:]
    return character in ends or (character == _COUNTRY and _VILLAGES in ends)


def _applicants(before: Sequence[Term]) -> tuple[Term, Term] | None:
    """招录7,760人，报名15.6万人，报考比20.1:1; 招聘186人。…报名4,650人，招考比1:25: the last of each that is told."""
    named = [(each, each.name[-_NAME:] + each.after[:_NAME]) for each in before]
    applied = [each for each, name in named if _APPLIED.search(name)]
    posts = [each for each, name in named if _POSTS.search(name) and not _APPLIED.search(name)]
    if not applied or not posts or applied[-1].mention.size <= posts[-1].mention.size:
        return None
    return applied[-1], posts[-1]


def _last_two(before: Sequence[Term], of: str) -> tuple[Term, Term] | None:
    if len(before) < _TWO:
        return None
    first, second = before[-_TWO:]
    is_beside = second.clause - first.clause == _BESIDE or (second.mark == "、" and second.clause == first.clause)
    is_row = first.unit == second.unit and is_beside and first.depth <= second.depth
    if _PUPILS in of and all(_OF_STAFF.search(each.own_name) for each in (first, second)):
        return None  # 专任教师168人、教辅18人，生师比13.7:1: the pupils are told elsewhere
    return (first, second) if is_row else None


def _judged(found: re.Match[str], larger: Term, smaller: Term, reach: int, *, are_named: bool) -> Statement | None:
    """What is so many times off, and no slip, was read wrongly; so was what has no names of its own and the rest."""
    group = "over" if found.re is _BARE or found["over"] else "under"
    start, end = found.span(group)
    told = f"{found[group]}:1" if group == "over" else f"1:{found[group]}"
    stated = Mention(start, end, told, Decimal(found[group]), 1, TIMES, ":1", Qualifier.EXACT)
    quotient = larger.mention.operand.over(smaller.mention.operand)
    value = larger.mention.value / smaller.mention.value
    if quotient is None:
        return None
    holds = quotient.meets(stated.interval)
    if not (holds or are_named) and _is_of_the_rest(larger.mention, smaller.mention, stated):
        return None  # 22名职员中女职工2名，女男比为1:10
    is_near = value < reach * stated.value < reach**2 * value
    if not (holds or is_near or is_slip(stated, quotient)):
        return None
    number = plain(round_half_up(value, max(stated.places, _TWO)))
    shown = f"{number}:1" if group == "over" else f"1:{number}"
    arithmetic = f"{larger.mention.text}:{smaller.mention.text}＝{number}:1" + ("" if holds else f"≠{told}")
    operands = tuple(sorted((larger.mention, smaller.mention), key=lambda each: each.start))
    return Statement(Relation.RATE, stated, operands, holds, arithmetic, shown, Confidence.PROBABLE)


def _is_of_others(found: re.Match[str], last: Sequence[Term], here: Sequence[Term]) -> bool:
    """供养8,642人，其中事业6,780人；退休5,126人，与供养之比为1:1.69: not the last two, but one of them and another."""
    told = found["over"] or found["under"]
    if len(told.strip("0").replace(".", "")) < _TWO:
        return False
    stated = Interval.around(Fraction(told), Fraction(1, 2 * 10 ** len(told.partition(".")[2])))

    def gives(one: Term, other: Term) -> bool:
        larger, smaller = sorted((one.mention, other.mention), key=lambda each: -each.value)
        quotient = larger.operand.over(smaller.operand)
        return quotient is not None and quotient.meets(stated)

    others = [each for each in here if each.unit == last[0].unit and each not in last]
    return not gives(*last) and any(gives(one, other) for one in last for other in others)


def _is_of_the_rest(all_of_them: Mention, part: Mention, stated: Mention) -> bool:
    """Whether it is the ratio of those left to the part."""
    rest = (all_of_them.operand - part.operand).over(part.operand)
    return all_of_them.unit == part.unit and rest is not None and rest.meets(stated.interval)
