"""What was given to how many, in one clause or two: 为16名创业妇女发放贷款240万元; 发放救助金26万元，救助妇女26人."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import DURATIONS, MONEY
from jiheng.quantities.words import YEAR

_VERB = re.compile(r"提供|发放|兑现|办理|落实|给予|支付|补贴|补助|救助|拨付|减免|资助|安排|发给|投放|争取|申请")
_YEARLY = re.compile(r"全年|今年|本年|年度|共|累计|合计|20[0-9]{2}年")
_OTHER_YEAR = re.compile(r"上年|去年|往年|下一年|次年|明年|计划|目标|拟|预计")
_COUNTED = frozenset({"人", "户", "家", "个"})
_YEAR_ROUND = re.compile(f"{_YEARLY.pattern}|年[底末]")
_SOME = re.compile(
    f"{_OTHER_YEAR.pattern}|[0-9]月|季度|半年|[第首][一二三四五六七八九]?[批轮期次]|春节|六一|中秋|重阳|国庆|[另其]中?|分别|每"
)
"""An amount that is not that of the year, or not all of it."""
_FUND = re.compile(
    "(?:发放|给予|支付|拨付|提供|兑[付现]|落实|投放)了?(?P<fund>[\u4e00-\u9fff“”]{2,16}?(?:金|补贴|津贴|贷款|贴息|补助))"
    "(?:资金)?(?:共计?|合计|总额|总计)?$"
)
_HELP, _PEOPLE = "(?:惠及|救助|资助|补助|扶持|慰问|帮扶|受益|覆盖)了?", "[\u4e00-\u9fff“”]{2,12}"
_HELPED, _HELPED_SO_MANY = re.compile(f"{_HELP}(?P<who>{_PEOPLE})$"), re.compile(f"{_HELP}$")
_PLACE = re.compile("全[国省市州县区镇乡]|[省市区县]本级|[\u4e00-\u9fff]{1,4}[市县区镇乡街](?=道|共|[全发救])")
_WHO = re.compile(_PEOPLE)
_LONGEST_BETWEEN = 60
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Event:
    """`receivers` is the noun of those counted; `words` are the pairs of characters of all that was read.

    `fund`: what was given, where the amount has a clause of its own; `years` and `places` those that the words name.
    """

    passage: Passage
    count: Mention
    amount: Mention
    receivers: str
    words: frozenset[str]
    count_end: int
    fund: str = ""
    years: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()

    @property
    def count_place(self) -> Location:
        return self.passage.at(self.count.start, self.count_end)

    @property
    def amount_place(self) -> Location:
        return self.passage.at(self.amount.start, self.amount.end)


def events_of(passages: Sequence[Passage], readings: Sequence[Reading]) -> tuple[Event, ...]:
    """The year's totals of what was given, in order."""
    return tuple(
        event
        for passage in passages
        for sentence in readings[passage.index].sentences
        for event in _of_sentence(passage, sentence)
    )


def _of_sentence(passage: Passage, sentence: Sentence) -> Iterator[Event]:
    terms = [term for term in sentence.terms if term.unit not in DURATIONS and term.mention.is_exact]
    for one, other in pairwise(terms):
        if one.clause != other.clause:
            event = _of_two_clauses(passage, sentence, one, other)
        elif one.unit in _COUNTED and other.unit == MONEY:
            event = _of_one_clause(passage, sentence, one, other)
        else:
            continue
        if event is not None:
            yield event


def _of_one_clause(passage: Passage, sentence: Sentence, count: Term, amount: Term) -> Event | None:
    """为16名创业妇女发放贷款240万元."""
    between = sentence.text[count.end : amount.start]
    clause = sentence.text[count.name_start : _clause_end(sentence, amount)]
    ahead = sentence.text[max(sentence.start, count.start - 30) : count.start]
    if len(between) > _LONGEST_BETWEEN or not _YEARLY.search(ahead) or _OTHER_YEAR.search(ahead):
        return None
    receivers = _receivers(between)
    if not receivers:
        return None
    told = len(receivers) if between.startswith(receivers) else min(len(between), 4)
    years, places = frozenset(YEAR.findall(ahead)), frozenset(_PLACE.findall(ahead))
    words, end = bigrams(clause), count.end + told
    return Event(passage, count.mention, amount.mention, receivers, words, end, years=years, places=places)


def _of_two_clauses(passage: Passage, sentence: Sentence, one: Term, other: Term) -> Event | None:
    """发放救助金26万元，救助患病妇女26人; 救助26名患病妇女，发放救助金26万元: all of the year, and no part of it."""
    count, amount = (one, other) if other.unit == MONEY else (other, one)
    if count.unit not in _COUNTED or amount.unit != MONEY or other.clause - one.clause != 1 or other.depth:
        return None
    fund = _FUND.search(amount.own_name)
    who = _HELPED.search(count.own_name) if fund is not None else None
    behind = _WHO.match(count.after) if fund is not None and _HELPED_SO_MANY.search(count.own_name) else None
    receivers = who["who"] if who is not None else behind[0] if behind is not None else ""
    told = sentence.text[sentence.start : other.end]
    if fund is None or not receivers or not _YEAR_ROUND.search(told) or _SOME.search(told):
        return None
    end = count.end + (len(receivers) if who is None else 0)
    years, places = frozenset(YEAR.findall(told)), frozenset(_PLACE.findall(told))
    return Event(passage, count.mention, amount.mention, receivers, bigrams(told), end, fund["fund"], years, places)


def _clause_end(sentence: Sentence, term: Term) -> int:
    return min(term.end + len(term.after), sentence.end)


def _receivers(between: str) -> str:
    """创业妇女 of 成功申请2年期小额贷款的创业妇女提供."""
    verbs = list(_VERB.finditer(between))
    if not verbs:
        return ""
    joint = between.rfind("的")
    if joint >= 0:
        verb = next((found for found in verbs if found.start() > joint), None)
        return between[joint + 1 : verb.start()] if verb is not None else ""
    return between[: verbs[0].start()]


def is_same(one: Event, other: Event) -> bool:
    """Whether two events are one: the same receivers, and much the same words."""
    if (
        one.receivers != other.receivers
        and one.receivers not in other.receivers
        and other.receivers not in one.receivers
    ):
        return False
    if one.fund and other.fund and not (one.fund.endswith(other.fund) or other.fund.endswith(one.fund)):
        return False
    if one.places != other.places or (one.years and other.years and one.years.isdisjoint(other.years)):
        return False
    own = bigrams(one.receivers) | bigrams(other.receivers)
    return one.count.unit == other.count.unit and len((one.words & other.words) - own) >= _ENOUGH
