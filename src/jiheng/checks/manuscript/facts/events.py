"""What was given to how many: 为16名创业妇女发放贷款240万元, with the people, the amount, and what was given."""

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

_VERB = re.compile(r"提供|发放|兑现|办理|落实|给予|支付|补贴|补助|救助|拨付|减免|资助|安排|发给|投放|争取|申请")
_YEARLY = re.compile(r"全年|今年|本年|年度|共|累计|合计|20[0-9]{2}年")
_OTHER_YEAR = re.compile(r"上年|去年|往年|下一年|次年|明年|计划|目标|拟|预计")
_COUNTED = frozenset({"人", "户", "家", "个"})
_LONGEST_BETWEEN = 60
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Event:
    """`receivers` is the noun of those counted; `words` are the pairs of characters of the whole clause."""

    passage: Passage
    count: Mention
    amount: Mention
    receivers: str
    words: frozenset[str]
    count_end: int

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
    for count, amount in pairwise(terms):
        if count.unit not in _COUNTED or amount.unit != MONEY or count.clause != amount.clause:
            continue
        between = sentence.text[count.end : amount.start]
        clause = sentence.text[count.name_start : _clause_end(sentence, amount)]
        ahead = sentence.text[max(sentence.start, count.start - 30) : count.start]
        if len(between) > _LONGEST_BETWEEN or not _YEARLY.search(ahead) or _OTHER_YEAR.search(ahead):
            continue
        receivers = _receivers(between)
        if receivers:
            is_beside = between.startswith(receivers)
            yield Event(
                passage,
                count.mention,
                amount.mention,
                receivers,
                bigrams(clause),
                count.end + (len(receivers) if is_beside else min(len(between), 4)),
            )


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
    own = bigrams(one.receivers) | bigrams(other.receivers)
    return one.count.unit == other.count.unit and len((one.words & other.words) - own) >= _ENOUGH
