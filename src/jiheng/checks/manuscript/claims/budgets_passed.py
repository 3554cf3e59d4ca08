"""What is said to go beyond its budget or to fall short of it, beside the rate that the report tells of that budget.

税收收入虽超过年初预算 beside 税收收入12.6亿元，为年初预算的97.4%; 项目资金超预算支出 beside 预算执行率95.22%.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from jiheng.checks.manuscript.claims.scope import is_of_this_time
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.indexed import IndexedFacts
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.units import PERCENT

_PLAN = "(?:年初|调整后?|年度|全年|批复|变动)?预算"
_CLAIM = quick_pattern(
    "(?:^|(?<=[，。；：]))(?:一是|二是|三是|四是|但|而|虽然?|尽管|全年|全[县市区镇乡]|[本我][县市区镇乡校院局]|以致|导致|致使|造成|使得?)*"
    "(?P<subject>[\u4e00-\u9fff“”]{3,16}?)(?:虽然?|已经?|也|均|都|略有?|仍|总体)*"
    f"(?:(?P<over>(?<![未没不])(?:超过|超出|突破|高于|超额完成|超)了?)|(?P<done>(?<![未没不])(?:完成|达到|实现)了?)|(?P<short>(?:未能?|没有?)(?:完成|达到)了?))"
    f"(?P<plan>{_PLAN})(?P<spending>支出|执行)?(?:目标|任务|数)?(?=[，。；、]|$)"
)
_RATE = late_pattern(f"(?:为|占|是|完成了?|达到?|相当于)?(?P<plan>{_PLAN})数?的$")
_OTHER_SUBJECT = late_pattern("收入|支出|投资|基金|经费|费(?!用)")
_NOT_SAID = late_pattern("如|若|不得|严禁|确保|力争|杜绝|防止|避免|是否|部分|个别|其中|原因|因为")
_EXECUTION = late_pattern("(?:[本该]?项目|财政|资金|总体|综合|全年|年度)*(?:预算)?(?:执行|支出)率$")
_WHOLE = late_pattern("(?:[本该]?项目|专项|财政)*(?:资金|支出|经费)?")
_MONEY = re.compile("(?:的?(?:资金|支出|经费|专项|总支出))+$")
_FULL, _SHORTEST = 100, 2


@dataclass(frozen=True, slots=True)
class BudgetPassed:
    """`words`: what is said; `rate`: what is told of that budget."""

    claim: Location
    rate: Fact
    words: str

    @property
    def told(self) -> str:
        sign = "＜" if self.rate.mention.value < _FULL else "≥"
        return f"{self.rate.mention.text}{sign}{_FULL}%"


def budgets_passed(
    passages: Iterable[Passage], facts: IndexedFacts, title: str, year: int | None
) -> Iterator[BudgetPassed]:
    """Each such claim that all rates of its subject deny."""
    for passage in passages:
        if passage.is_heading:
            continue
        for said in _CLAIM.finditer(passage.text):
            begin = passage.sentence_around(said.start())[0]
            if _NOT_SAID.search(passage.text, max(begin, said.start() - 8), said.end()):
                continue
            if not is_of_this_time(passage, said.start(), said.end(), year):
                continue
            rates = _rates_of(said, passage, facts)
            if not rates and said["spending"] and said["over"]:
                rates = _rates_of_all(said["subject"], facts, title)
            if rates and all(_denies(said, each) for each in rates):
                yield BudgetPassed(passage.at(said.start("subject"), said.end()), rates[0], said[0])


def _denies(said: re.Match[str], rate: Fact) -> bool:
    if said["short"] is not None:
        return rate.mention.value >= _FULL
    return rate.mention.value < _FULL


def _rates_of(said: re.Match[str], claim: Passage, facts: IndexedFacts) -> Sequence[Fact]:
    """The rates of that budget which stand behind the subject in other paragraphs, with no other subject between."""
    told = []
    for fact in facts.in_unit(PERCENT):
        found = _RATE.search(fact.term.name)
        if found is None or found["plan"] != said["plan"] or fact.passage is claim or fact.is_other_year:
            continue
        at = fact.passage.text.rfind(said["subject"], 0, fact.mention.start)
        between = fact.passage.text[at + len(said["subject"]) : fact.mention.start]
        if at >= 0 and not _OTHER_SUBJECT.search(between):
            told.append(fact)
    return told


def _rates_of_all(subject: str, facts: IndexedFacts, title: str) -> Sequence[Fact]:
    """The rates at which the money of a report was spent, where the subject is that money: what its title names."""
    name = _MONEY.sub("", subject)
    if not _WHOLE.fullmatch(subject) and not (len(name) >= _SHORTEST and name in title):
        return ()
    return [
        fact
        for fact in facts.in_unit(PERCENT)
        if _EXECUTION.fullmatch(fact.own_left) is not None and not (fact.is_other_year or fact.is_planned)
    ]
