"""A verdict against the rate at which a plan was met, or against any of those that it is said of."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from jiheng.checks.manuscript.claims.assurances import is_unassured
from jiheng.checks.manuscript.claims.scope import are_of_one_kind
from jiheng.checks.manuscript.claims.verdict_claims import OF_ALL, OF_LAST_YEAR, Claim, Concluded
from jiheng.checks.manuscript.claims.verdict_words import Verdict
from jiheng.checks.manuscript.facts.outcomes import (
    LAST_YEAR,
    PLANS,
    RateOf,
    rates_before,
)
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.sentence import Term
from jiheng.quantities.units import PERCENT

_AT_MOST_ALL = frozenset({Verdict.SHORT, Verdict.KEPT, Verdict.SHRUNK})
_OF_RATES = frozenset({Verdict.OVER, Verdict.PAID, Verdict.WHOLLY, Verdict.GROWN}) | _AT_MOST_ALL
_GENERAL = late_pattern(
    "(?:本?年度?|全年|[本该]?项目|专项|财政|资金|经费|款项?|预算|支出|收入|执行|收支|工作|实际|总体|整体|比|较|年初|建设|工程|施工|"
    "[本我]?(?:部门|单位|局|县|市|区)|提前|全面|总体|并|也|已经?|均|都|共|因此|[的了，])*"
)
"""Words that name nothing else than what the rate is of."""
_OTHER_TIME = late_pattern(
    "上年|去年|往年|以前年度|上半年|半年|季度|序时|时间|前三季|[1-9]月|同期|20[0-9]{2}|年[底末]前?"
)
_WHICH_PLAN = late_pattern("年初|调整|序时|阶段|半年|季度|累计")
_OF_MANY_YEARS = late_pattern("[两三四五]年(?!级)|总(?=投资|计划|任务)")
_PLAN = late_pattern(PLANS)
_NOT_SAID = late_pattern("如|若|不得|避免|防止|杜绝|其中|部分|个别|要求|未按|除|原因|主要是|因为|由于")
_OF_ALL_AIMS = frozenset({Verdict.REACHED, Verdict.WHOLLY, Verdict.OVER})
_LIST_OF_RATES = re.compile("，其中：?[^，。；、0-9]{2,10}完成(?:率|比例|进度|目标的|任务的|计划的)")
_OWN, _LONGEST_MEMBER = late_pattern("占|增|减|比|较|高|低|均|其中"), 12
_FULL, _FARTHEST = 100, 3


def by_rates(claim: Claim) -> Concluded | None:
    """By the rate at which a plan was met, or by any of those that it is said of."""
    if claim.verdict in _OF_ALL_AIMS and _LIST_OF_RATES.match(claim.passage.text, claim.said.end()):
        return _by_members(claim)
    is_of_each = claim.verdict == Verdict.REACHED and OF_ALL.search(claim.subject) is not None
    if not (claim.verdict in _OF_RATES or is_of_each) or not _is_in_reach(claim):
        return None
    astray = next((each for each in _rates_meant(claim) if _is_denied_by(claim.verdict, each)), None)
    if astray is None or _NOT_SAID.search(claim.subject):
        return None
    if is_unassured(claim.passage.text, claim.begin, claim.start):
        return None
    return _concluded_of_rate(claim, astray)


def _is_in_reach(claim: Claim) -> bool:
    """Whether the words stand in the sentence of the rate; 决算数小于预算数 may open the next."""
    if claim.start < claim.sentence.end:
        return True
    return claim.words.startswith("决算") and claim.begin == claim.sentence.end == claim.start


def _concluded_of_rate(claim: Claim, rate: RateOf) -> Concluded:
    sign = "＜" if rate.term.mention.value < _FULL else "＞"
    return Concluded(
        (claim.passage.index, claim.passage.sentence_around(claim.start)[0]),
        claim.passage.at(*claim.said.span()),
        claim.passage.at(rate.term.name_start, rate.term.end),
        claim.words,
        f"{rate.term.mention.text}{sign}{_FULL}%",
    )


def _rates_meant(claim: Claim) -> Sequence[RateOf]:
    """The last rate before the words where nothing else is named, or all of those that they are said of."""
    told = list(rates_before(claim.sentence, claim.start))
    if not told or not _is_near_to(claim, told[-1]):
        return ()
    subject = claim.subject
    fit = [each for each in told if _is_of_one_plan(claim, each, subject)]
    if len(told) > 1 and OF_ALL.search(subject + claim.words):
        return fit if len(fit) == len(told) else ()
    named = _GENERAL.sub("", subject)
    own = [each for each in fit if not named or not bigrams(named).isdisjoint(bigrams(each.about))]
    side = next((each for each in ("收入", "支出") if each in subject), "")
    own = [each for each in own if side in each.about]
    return own[-1:] if own and (own[-1] is told[-1] or side or named) else ()


def _is_near_to(claim: Claim, rate: RateOf) -> bool:
    between = claim.passage.text[rate.term.end : claim.start]
    return between.count("，") <= _FARTHEST and "；" not in between and "其中" not in between


def _is_of_one_plan(claim: Claim, rate: RateOf, subject: str) -> bool:
    """Whether both are of money or of work, of one time and one plan: 完成调整预算 says nothing of 超出年初预算."""
    if (claim.verdict in OF_LAST_YEAR) is not (rate.of == LAST_YEAR):
        return False
    named = _PLAN.findall(claim.words) if claim.verdict != Verdict.KEPT else []
    if named and ("预算" in named) is not (rate.of == "预算") and "收入" not in rate.about:
        return False
    if not named and rate.of not in ("预算", LAST_YEAR):
        return False
    words = subject + claim.words
    if _OF_MANY_YEARS.search(rate.term.name) and not _OF_MANY_YEARS.search(words):
        return False  # 占三年计划投资的68%，年度投资计划超额完成
    plans = [set(_WHICH_PLAN.findall(each)) for each in (rate.about, words)]
    if (plans[1] and plans[0] != plans[1] and plans[0]) or (plans[1] & {"序时", "半年", "季度", "阶段"}):
        return False
    if "调整" in plans[1] - plans[0]:
        return False  # 完成预算的103%，未突破调整后预算
    times = [set(_OTHER_TIME.findall(each)) for each in (rate.about, words)]
    return (
        (not (times[0] or times[1]) or times[1] <= times[0])
        and (rate.of == LAST_YEAR or "上年" not in rate.about)
        and are_of_one_kind(rate.about, words)
    )


def _by_members(claim: Claim) -> Concluded | None:
    """By any of the rates listed behind what is said of all: 均完成年度任务，其中东滩镇完成率96.3%、西滩镇101.2%."""
    if not OF_ALL.search(claim.subject + claim.words) or claim.is_unassured:
        return None
    listed = [each for each in claim.sentence.terms if each.start > claim.said.end()]
    rates = [*listed[:1], *takewhile(_is_member, listed[1:])]
    short = [each for each in rates if each.unit == PERCENT and each.mention.value < _FULL]
    if not short:
        return None
    found = _concluded_of_rate(claim, RateOf(short[0], "", ""))
    return replace(found, told="、".join(f"{each.mention.text}＜{_FULL}%" for each in short))


def _is_member(term: Term) -> bool:
    """Whether a rate of a list has nothing but the name of a member before it."""
    is_named = 0 < len(term.own_name) <= _LONGEST_MEMBER and not _OWN.search(term.own_name)
    return is_named and term.unit == PERCENT and term.mark == "、"


def _is_denied_by(verdict: str, rate: RateOf) -> bool:
    value = rate.term.mention.value
    return value > _FULL if verdict in _AT_MOST_ALL else value < _FULL
