"""What stood before told as what is: 企业由46家增加到53家, and below 46家企业均建立联系制度.

The value is told nowhere but as that of the year before, and the noun is that of the figure beside it.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from operator import attrgetter

from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS, Fact
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import NOT_COUNTED

_BEFORE = quick_pattern(
    "(?:上年|去年|上一年|前一年)(?:末|底|年末|年底|同期|度)?(?:[\u4e00-\u9fff]{0,6}?)(?:的|为|是|有|仅)?$|(?:年初|期初)的?$"
    "|[比较]20[0-9]{2}年(?:同期|全年|末|底)?的?$"
)
_GREW = late_pattern("(?:净[增减]|新增|增加|增长|减少)[加少]?了?$")
"""比上年净增165家 is no amount of the year before."""
_BEGAN_WITH = late_pattern("(?<![一-鿿])(?:全[县市区镇乡])?(?:年初|期初)(?:共|尚|还|仍)?有[^，。；0-9]{2,14}$")
_ENDED_WITH = late_pattern("^(?:年末|年底|期末|目前)(?:还|尚|仍)?(?:有|剩|为)?$")
"""年初共有渡口24处，全年改造7处，年末还有17处."""
_FROM = re.compile("(?:^|[\u4e00-\u9fff])[由从](?:上年|去年|上一年|年初|改[造革建]前|项目?实施前|原来)?(?:末|底)?的?$")
_TO = late_pattern("(?:增|提|升|上|扩|降|下|减|缩|压|发展|增长|扩大)[^，。；]{0,4}(?:到|至|为)了?$")
_SIGN = quick_pattern("[上去前]一?年|年初|期初|[由从]|[比较]20")
_OTHER_TIME = late_pattern(
    "上年|去年|上一年|前一年|往年|同期|历年|原[有来先]|此前|之前|改造前|实施前|年初|期初|基数|基期|[由从较比]|累计"
)
_OF_LAST_YEAR = late_pattern("上年|去年|上一年|前一年|年初|期初")
_OF_NOW = late_pattern("全年|今年|本年|当年")
_AT_FIRST = late_pattern("年初[^，。；]{0,6}(?:预算|计划|任务|指标)数?(?:为|是)?$")
_ADDED = late_pattern("(?:追[加减]|调[增减]|核[增减]|新增)[^，。；]{0,4}$")
_IN_THE_END = late_pattern("(?:全年|调整后?的?|最终|实际)(?:预算|计划|任务|指标)数?(?:为|是)?$")
_ONCE = late_pattern("原[有来先]|此前|之前|改[造革建]前|实施前|过去|上年|去年")
_AROUND, _BEHIND = 24, 10
_FEW, _MANY = 2, 4
_HALF = 2

_Value = tuple[str, int, int]
"""A unit and a value."""


@value(slots=False)
class _Stood:
    """`before` is told as what stood then, `now` as what came of it."""

    before: Term
    sentence: Sentence
    now: Fact

    @property
    def words(self) -> str:
        """What both are told of."""
        now = self.now.term
        here = self.sentence.text[
            max(self.before.start - _AROUND, self.sentence.start) : min(self.before.end + _BEHIND, self.sentence.end)
        ]
        there = self.now.sentence.text[max(now.start - _AROUND, self.now.sentence.start) : now.end + _BEHIND]
        return f"{here}，{there}"


def stood_before(
    facts: Sequence[Fact], passages: Sequence[Passage], readings: Sequence[Reading], settled: Container[int]
) -> Iterator[Restatement]:
    """Each figure told of now whose value is told elsewhere only as what stood before."""
    by_value: defaultdict[_Value, list[_Stood]] = defaultdict(list)
    for each in _stood(facts, passages, readings):
        by_value[each.before.mention.key].append(each)
    if not by_value:
        return
    told: defaultdict[_Value, list[Fact]] = defaultdict(list)
    terms = {id(each.before) for all_of_it in by_value.values() for each in all_of_it}
    for fact in facts:
        if fact.mention.key in by_value and id(fact.term) not in terms:
            told[fact.mention.key].append(fact)
    for key, again in told.items():
        found = _meant(again[0], by_value[key]) if len(again) == 1 and id(again[0]) not in settled else None
        if found is not None:
            yield Restatement(found, again[0], _noun(again[0]), agrees=False, confidence=Confidence.PROBABLE)


def _stood(facts: Sequence[Fact], passages: Sequence[Passage], readings: Sequence[Reading]) -> Iterator[_Stood]:
    by_passage: defaultdict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_passage[fact.passage.index].append(fact)
    above: list[Fact] = []
    for passage in passages:
        own = by_passage[passage.index]
        here, above = [*above, *own], own
        if here and _SIGN.search(passage.text):
            for sentence in readings[passage.index].sentences:
                for term in sentence.terms:
                    now = _what_came_of(term, sentence, passage.index, here) if _may_stand(term) else None
                    if now is not None:
                        yield _Stood(term, sentence, now)


def _may_stand(term: Term) -> bool:
    is_counted = term.unit not in NOT_COUNTED and term.mention.is_exact and not _GREW.search(term.own_name)
    return is_counted and len(format(term.mention.number, "f").replace(".", "")) >= _FEW


def _what_came_of(term: Term, sentence: Sentence, passage: int, here: Sequence[Fact]) -> Fact | None:
    """Of an amount told as what stood before, the amount of now: behind it (由46家增加到53家), else ahead of it."""
    if _FROM.search(term.name):
        after = next((each for each in sentence.terms[term.index + 1 :] if each.unit == term.unit), None)
        if after is None or not _TO.search(after.name):
            return None
        return next((fact for fact in here if fact.term is after), None)
    if _AT_FIRST.search(term.name):
        return _adjusted(term, sentence, here)
    if _BEGAN_WITH.search(sentence.text, sentence.start, term.start):
        after = next((each for each in sentence.terms[term.index + 1 :] if _ENDED_WITH.match(each.own_name)), None)
        return next((fact for fact in here if fact.term is after), None) if after is not None else None
    if not _BEFORE.search(term.name):
        return None
    ahead = bisect_left(here, (passage, term.start), key=attrgetter("where"))
    alike = (fact for fact in reversed(here[:ahead]) if fact.mention.unit == term.unit and not fact.is_other_year)
    return next(alike, None)


def _meant(fact: Fact, stood: Sequence[_Stood]) -> Fact | None:
    """The figure that this one should be, where the noun is one and nothing here speaks of another time."""
    if _ONCE.search(fact.ahead.rpartition("；")[2]):
        return None
    clause = f"{fact.term.name}，{fact.term.after[:_BEHIND]}"
    if len(stood) == 1 and _is_named_as_adjusted(fact, stood[0]):
        return stood[0].now
    if fact.is_part or fact.is_planned or _OTHER_TIME.search(clause) or fact.year:
        return None
    noun = bigrams(_noun(fact)) - EMPTY_WORDS
    for each in stood:
        if each.now.sentence is fact.sentence or each.now.mention.key == fact.mention.key:
            continue
        if fact.where < each.now.where and not _OF_LAST_YEAR.search(each.before.name):
            continue  # 灌溉面积6,450亩。…改造后灌溉面积由6,450亩增加到8,300亩: told before of what there was then
        shared = noun & bigrams(each.words)
        is_long = len(fact.digits) >= _MANY
        if is_long and len(stood) == 1 and _OF_NOW.match(fact.term.own_name):
            return each.now  # 缴存额32.55亿元，比上年的30.14亿元增长8% and 全年归集30.14亿元
        if shared and (is_long or len(shared) * _HALF >= len(noun)):
            return each.now
    return None


def _adjusted(first: Term, sentence: Sentence, here: Sequence[Fact]) -> Fact | None:
    """年初批复预算6,840万元，追加360万元，全年预算7,200万元: what came of it by what was added or taken."""
    by, now = ([*sentence.terms[first.index + 1 : first.index + _HALF + 1], None, None])[:_HALF]
    if by is None or now is None or not (by.unit == now.unit == first.unit):
        return None
    is_told = _ADDED.search(by.own_name) and _IN_THE_END.search(now.own_name)
    apart = now.mention.value - first.mention.value
    if not is_told or abs(apart) != by.mention.value:
        return None
    return next((fact for fact in here if fact.term is now), None)


def _is_named_as_adjusted(fact: Fact, stood: _Stood) -> bool:
    """对照全年预算6,840万元: by the name of what came of it, and with the amount of what was there at first."""
    name = stood.now.term.own_name
    is_of_it = _IN_THE_END.search(name) is not None and fact.term.own_name.endswith(name)
    return is_of_it and fact.sentence is not stood.sentence and not _AT_FIRST.search(fact.term.name)


def _noun(fact: Fact) -> str:
    return fact.right if len(fact.right) > len(fact.own_left) or not fact.own_left else fact.own_left
