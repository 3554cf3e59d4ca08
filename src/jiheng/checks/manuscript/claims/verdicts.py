"""What a sentence concludes from what was to be and what was: 任务80公里，实际完成76.5公里，目标实现."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from operator import attrgetter

from jiheng.checks.manuscript.claims.scope import are_of_one_kind, naming_words
from jiheng.checks.manuscript.claims.verdict_claims import OF_LAST_YEAR, Claim, Concluded, concluded
from jiheng.checks.manuscript.claims.verdict_pairs import pairs_behind, pairs_meant
from jiheng.checks.manuscript.claims.verdict_rates import by_rates
from jiheng.checks.manuscript.claims.verdict_words import OF_MONEY, OF_VERDICTS, Verdict
from jiheng.checks.manuscript.facts.outcomes import (
    Pair,
)
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.reading import Reading
from jiheng.quantities.units import DURATIONS, MONEY

_ENDS = re.compile("[，。；！）\n]|$")
_TO_COME = late_pattern("下一?步|今后|明年|下年|措施|力争|确保|将")
_OF_OTHERS = late_pattern("其中|[上去往]年|上半年|前?[一二三四]季度")
_LITERALLY = ("超过", "超出", "突破", "高于")
_LITERALLY_LESS = ("低于", "少于", "不及")
_MONEY_AT_LARGE = late_pattern(
    "资金|款项|工程款|价款|合同款|费用|经费|补助|补贴|各项|按(?:计划|预算)|提前|圆满|全面|年[末终底]|[当本全]年|全部|均|已|都|的|项目|财政|专项"
)
_OF_WORK = late_pattern(
    "任务|目标|投资|收入|税|化债|化解|盘活|清收|清欠|收回|追缴|到账|引进|引资|销售|产值|贷款|融资|销"
)
"""Money of which the more was reached the better; of other money less may have been needed."""
_OF_FUNDS = frozenset({Verdict.PAID, Verdict.OVER})
_OF_PAYING, _DEED_LENGTH = late_pattern(f"(?:{OF_MONEY}|征缴)$"), 2
_WHICH_BUDGET = late_pattern("年初|调整")
_NEARLY_TWICE = Fraction(19, 10)
_PAIR_FARTHEST, _TIMES_LESS = 2, 4
_NAMES_MONEY = late_pattern("投资|资金|收入|支出|税|款|预算|经费|补[助贴]")
_COST = late_pattern("费$")
_STAGES = late_pattern("[上下]半年|[一二三四1-4]季度|[一二三四五][期批]|[0-9]{1,2}月|[两三四五]年(?!级)")


def verdicts(passages: Iterable[Passage], readings: Sequence[Reading]) -> Iterator[Concluded]:
    """Each verdict of passages with `OF_VERDICTS` that the figures before it speak against."""
    for passage in passages:
        reading = readings[passage.index]
        if passage.is_heading or not reading.sentences:
            continue
        for said in OF_VERDICTS.finditer(passage.text):
            start = said.start()
            place = bisect_right(reading.sentences, start, key=attrgetter("start")) - 1
            if place >= 0 and said.lastgroup is not None:
                claim = Claim(passage, reading, place, reading.sentences[place], said, said.lastgroup, start)
                against = _by_figures(claim) or by_rates(claim)
                if against is not None:
                    yield against


def _by_figures(claim: Claim) -> Concluded | None:
    """By the two figures right before it or behind it, or by any two of those listed where it is said of all."""
    if not _ENDS.match(claim.passage.text, claim.said.end()):
        return None
    terms = claim.sentence.terms
    if terms and claim.said.end() <= terms[0].start:
        pairs = pairs_behind(claim)  # 任务超额完成，计划120场，实际118场
    else:
        pairs = pairs_meant(claim) if _is_near(claim) and _is_in_next(claim) else ()
    pair = next((each for each in pairs if _is_denied_by_pair(claim, each)), None)
    if pair is None:
        return None
    found = concluded(claim.passage, claim.said, pair.planned.mention, pair.done.mention)
    if claim.verdict == Verdict.DOUBLED:
        return replace(found, told=f"{pair.done.mention.text}＜{pair.planned.mention.text}×2")
    return found


def _is_denied_by_pair(claim: Claim, pair: Pair) -> bool:
    """Whether the verdict is of the two figures, of nothing else and no wish, and they tell the reverse."""
    if pair.done.begins_parts:
        return False  # 计划12.6亿元，其中续建项目完成8.2亿元
    if not (_speaks_against(claim, pair) and _is_of(claim, pair) and _is_of_its_time(claim, pair)):
        return False
    if claim.is_unassured:
        return False
    is_of_another = _OF_OTHERS.match(claim.subject) or (claim.verdict in _OF_FUNDS and _names_another(claim, pair))
    return not is_of_another and not _is_reckoned(claim)


def _is_of_its_time(claim: Claim, pair: Pair) -> bool:
    """Whether what is said of a part of the year or of the work is said of that plan: 超额完成上半年任务."""
    if claim.verdict in OF_LAST_YEAR:
        return True
    said, planned = set(_STAGES.findall(claim.subject + claim.words)), set(_STAGES.findall(pair.planned.name))
    return said <= planned and not (planned and "全年" in claim.words)


def _is_in_next(claim: Claim) -> bool:
    """Whether the words stand in the sentence of the figures, or in one without any right behind it."""
    end, text = claim.sentence.end, claim.passage.text
    if claim.start < end:
        return True
    return text.rfind("。", end, claim.start) < 0 and not _TO_COME.search(text, end, claim.start)


def _is_near(claim: Claim) -> bool:
    """Whether the last figure before it stands so near that it can be said of that."""
    terms = claim.sentence.terms
    last = bisect_right(terms, claim.start, key=attrgetter("end"))
    if not last:
        return False
    between = claim.passage.text[terms[last - 1].end : claim.start]
    return between.count("，") <= _PAIR_FARTHEST and "；" not in between


def _names_another(claim: Claim, pair: Pair) -> bool:
    """合同价款126万元，已支付98万元，农民工工资全部付清: what was paid in full is named, and is none of the two."""
    named = naming_words(_MONEY_AT_LARGE.sub("，", claim.subject))
    told = f"{pair.planned.name}，{pair.planned.after}，{pair.done.name}，{pair.done.after}"
    return (bool(named) and named.isdisjoint(bigrams(told))) or not are_of_one_kind(claim.subject, told)


def _is_reckoned(claim: Claim) -> bool:
    """Whether the rate of a verdict is held against its amounts already: 支付率100%."""
    return claim.verdict == Verdict.RATE and any(
        claim.start < each.target.start < claim.said.end() for each in claim.reading.statements
    )


def _speaks_against(claim: Claim, pair: Pair) -> bool:
    verdict, planned, done = claim.verdict, pair.planned.mention, pair.done.mention
    if not planned.value < done.value * _TIMES_LESS < planned.value * _TIMES_LESS**2 and not pair.is_plainly_told:
        return False
    if verdict in (Verdict.KEPT, Verdict.IN_TIME, Verdict.SHRUNK):
        return done.value > planned.value
    if verdict == Verdict.DOUBLED:
        return done.value < planned.value * _NEARLY_TWICE
    if verdict in (Verdict.PAID, Verdict.RATE, Verdict.GROWN):
        return done.value < planned.value
    if claim.words.startswith(_LITERALLY):
        return done.value <= planned.value
    if claim.words.startswith(_LITERALLY_LESS):
        return done.value >= planned.value
    if verdict in (Verdict.MISSED, Verdict.SHORT):
        return pair.is_reached and not pair.is_less_better
    return not pair.is_reached


def _is_of(claim: Claim, pair: Pair) -> bool:
    """Whether the verdict can be of such a pair: work may be done for less money than was planned."""
    verdict, is_money = claim.verdict, pair.planned.unit == MONEY
    if verdict == Verdict.IN_TIME:
        return pair.planned.unit in DURATIONS
    if verdict == Verdict.PAID:
        return is_money or "应" in pair.planned.name
    if verdict == Verdict.RATE:
        start = claim.start
        return not is_money or _OF_PAYING.search(claim.passage.text, start - _DEED_LENGTH, start) is not None
    plans = [set(_WHICH_BUDGET.findall(each)) for each in (pair.planned.name, claim.subject + claim.words)]
    if all(plans) and plans[0] != plans[1]:
        return False  # 调整后预算252万元，执行252万元，未完成年初预算
    if is_money and _COST.search(pair.planned.name) and "费" not in pair.done.name:
        return False  # 批复建安费120万元，审定总投资158万元
    if verdict == Verdict.KEPT or verdict in OF_LAST_YEAR or not is_money:
        return True
    if claim.start >= claim.sentence.end and not _NAMES_MONEY.search(claim.subject + claim.words):
        return False  # 计划投资126万元，完成投资118万元。各项建设任务如期完成
    if "预算" in pair.planned.name or "预算" in claim.words:
        return "预算" in pair.planned.name and "预算" in claim.words and verdict != Verdict.REACHED
    return _OF_WORK.search(pair.planned.name + pair.done.name) is not None or claim.words.startswith(
        _LITERALLY + _LITERALLY_LESS
    )
