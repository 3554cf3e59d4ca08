"""The amounts of a report, and how much stands near each of what a figure is told of."""

import re
from collections.abc import Collection, Sequence
from dataclasses import field

from jiheng.checks.manuscript.by_digits.open_figures import Told
from jiheng.checks.manuscript.drawn.question import LAST_YEAR
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.core.figure import Aspect
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import asked_once, once, value
from jiheng.quantities.likeness import bigrams

_LAST_YEAR = late_pattern(f"(?:{'|'.join(LAST_YEAR)})(?!预算|计划|目标|任务|安排|批复|下达)")
"""占年初预算1,050万元: what was planned as the year began is no amount of the year before."""
_ROW_OF_LAST_YEAR = late_pattern("(?:上年|去年|上一年)(?:度|同期)?(?!结|[末底]|度?结)")
"""上年结转12万元、财政拨款86万元: only the first was left of it."""
_THIS_YEAR = late_pattern("[本今当]年")
_PLANNED = quick_pattern("计划|目标|任务|(?<!公共)(?<!公共财政)(?<!基金)(?<!经营)预算(?!单位|绩效|管理|执行)|应")
_OPENS_PLANS = late_pattern("[^，。；：0-9]{0,12}(?:计划|拟)(?!安排|下达)")
_AIMED = late_pattern("(?:目标|任务|指标)值?(?:分别)?(?:为|是|：|包括)(?![^。]*(?:实际|已))")
_DONE = late_pattern("实际|完成|已|超|[比较]|执行|支出")
_OFF_PLAN = quick_pattern(
    "(?:超出?|超过|超额|高出|[多少高低]于|尚?差)[^，。；]{0,4}(?:计划|目标|任务|预算)[^，。；]{0,2}$"
)
"""超出目标12人次: by how much it is off, and no plan."""
_TO_COME = late_pattern("拟|将|所需|计划|下年|明年|次年")
_NARROWED = late_pattern("[围录额]内|部分|超出|不足|最[高低多少]", make=quick_pattern)
_WIDE, _OPENING, _NEAR, _AHEAD, _BEHIND, _CLOSE, _NOUN = 60, 14, 16, 12, 12, 8, 6
_HALF_AS_TELLING = 0.6
_NAMED = 3
_UNKNOWN = 0.45
"""What an amount is taken to cover where nothing is said of what the figure is told of."""


@value(slots=False, eq=False)
class Amount:
    """An amount of the report, with the words around it.

    `rate`: the name of a rate whose part it is: 完成率 of 共67个，完成率94.37%. What is asked of nearly every one is
    made with it: its `words`, those close before it and behind it; `near`, what stands close to it; and `shares`, by
    subject how much of that has been found near it: both amounts of a pair are looked for, and by several readings.
    """

    fact: Fact
    rate: str = ""
    words: str = field(init=False, repr=False)
    near: str = field(init=False, repr=False)
    shares: dict[frozenset[str], float] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Made with it, as nearly every reader asks for them; to the type checker a frozen value cannot be filled."""
        fact = self.fact
        words = f"{fact.term.name[-_NEAR:]}，{fact.term.after[:_BEHIND]}"
        self.words, self.near = words, f"{fact.left}，{words}，{fact.right}"  # type: ignore[misc]
        self.shares = {frozenset(): _UNKNOWN}  # type: ignore[misc]

    @once
    def place(self) -> tuple[int, int]:
        return self.fact.passage.index, self.fact.mention.start

    @once
    def wide(self) -> str:
        """What stands further off."""
        fact = self.fact
        return "，".join((fact.section[:_WIDE], fact.passage.text[:_OPENING], fact.ahead[-_WIDE:]))

    @once
    def nouns(self) -> str:
        """What is counted, on either side of the figure."""
        return f"{self.fact.left[-_NOUN:]}，{self.fact.right}"

    @once
    def is_of_last_year(self) -> bool:
        is_before = self.fact.is_other_year and not self.fact.is_to_come
        return (is_before or self.says_last_year) and _TO_COME.search(self.fact.term.name) is None

    @once
    def says_last_year(self) -> bool:
        """Whether its own words say so, or those of the row that it stands in, whatever year its sentence tells."""
        return _LAST_YEAR.search(self.words) is not None or self._is_of_a_row_of_last_year

    @property
    def _is_of_a_row_of_last_year(self) -> bool:
        """去年同期税收2.1亿元、非税1.4亿元: what is told of the first of a row is told of the others."""
        term, terms = self.fact.term, self.fact.sentence.terms
        if term.mark != "、" or _THIS_YEAR.search(term.name):
            return False
        while term.mark == "、" and term.index and not _THIS_YEAR.search(term.name):
            term = terms[term.index - 1]
        return _ROW_OF_LAST_YEAR.match(term.own_name) is not None and term.unit == self.fact.term.unit

    @once
    def is_planned(self) -> bool:
        is_at_least = not self.fact.mention.is_exact
        is_named = any(map(_PLANNED.search, (self.fact.term.name[-_NEAR:], self.fact.term.after[:_NOUN])))
        if is_named and self.is_off_plan:
            return False
        return is_at_least or is_named or self.fact.is_planned or self._is_of_a_planned_list

    @once
    def is_off_plan(self) -> bool:
        """Whether it tells by how much something is off what was planned."""
        return _OFF_PLAN.search(self.fact.term.name) is not None

    @property
    def _is_of_a_planned_list(self) -> bool:
        """计划改造户厕310户，适配轮椅900件, 目标为建床80张，服务160人: both, as nothing before tells what was done."""
        fact = self.fact
        if fact.aspect is not Aspect.NEUTRAL:
            return fact.aspect is Aspect.PLANNED
        ahead = fact.sentence.text[fact.sentence.start : fact.mention.start]
        if _OPENS_PLANS.match(ahead) is not None and _DONE.search(ahead) is None:
            return True
        return _AIMED.search(ahead) is not None

    def is_named_by(self, subject: frozenset[str]) -> bool:
        """Whether the subject says all that its own name says: 累计评出文明摊点 of 文明摊点."""
        own = bigrams(self.fact.left[-_NOUN:])
        return len(own) >= _NAMED and own <= subject

    @property
    def is_narrowed(self) -> bool:
        """Whether its name is of some of it only: 政策范围内费用."""
        return _NARROWED.search(self.fact.term.name) is not None

    @property
    def is_named_like_all(self) -> bool:
        """Whether its name is too short to be that of a part: 全年预算, 支出."""
        return not self.fact.is_part and len(self.fact.left) <= _NOUN

    def covers(self, subject: frozenset[str]) -> float:
        """Which share of the subject stands near it; what stands further off tells less."""
        share = self.shares.get(subject)
        if share is None:
            share = self.shares[subject] = covered(subject, (self,))
        return share

    def is_told_to_be(self, done: str) -> bool:
        """Whether one of these words, not denied, stands right around it."""
        around = f"{self.fact.term.name[-_AHEAD:]}，{self.fact.term.after[:_CLOSE]}，{self.rate}"
        return _undenied(done, around)

    def stands_under(self, done: str) -> bool:
        """支付1,766万元，其中甲113万元、乙195万元: each is paid."""
        return self.fact.is_part and _undenied(f"(?:{done})(?!率)", self.fact.ahead)


@value(slots=False, eq=False)
class AmountBefore:
    """The amount that stands right before the figure: no words are needed to find it."""

    fact: Told

    @once
    def is_of_last_year(self) -> bool:
        return _LAST_YEAR.search(self.fact.term.name) is not None


def covered(subject: frozenset[str], amounts: Sequence[Amount]) -> float:
    """Which share of the subject stands near one of them; what stands further off tells less."""
    further_off: Collection[str] = subject
    for each in amounts:
        near = each.near
        further_off = [pair for pair in further_off if pair not in near]
    if not further_off:
        return 1.0
    missing = further_off
    for each in amounts:
        wide = each.wide
        missing = [pair for pair in missing if pair not in wide]
    told = len(subject) - len(further_off)
    return (told + _HALF_AS_TELLING * (len(further_off) - len(missing))) / len(subject)


def _undenied(done: str, text: str) -> bool:
    return _standing_undenied(done).search(text) is not None


@asked_once
def _standing_undenied(done: str) -> re.Pattern[str]:
    return re.compile(f"(?<![未不没有])(?:{done})")
