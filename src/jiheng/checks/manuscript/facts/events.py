"""What was given to how many: 为16名创业妇女发放贷款240万元; 发放救助金26万元，救助妇女26人; 发放贷款21笔270万元."""

import re
from collections.abc import Sequence
from itertools import pairwise

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.pairs.fact_pair import FactPair
from jiheng.checks.manuscript.facts.pairs.same_matter import is_headed_by, is_target
from jiheng.checks.manuscript.facts.pairs.two_things import are_of_two_things
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import once, value
from jiheng.core.word_list import words_of
from jiheng.quantities.units import MONEY

_CONTRACTS = frozenset({"笔", "件"})
_COUNTED = _CONTRACTS | {"人", "人次", "户", "家", "个"}
_VERBS = "|".join(
    words_of(
        "提供 发放 兑现 兑付 办理 落实 给予 支付 支出 补贴 补助 救助 拨付 减免 资助 安排 发给 投放 送去 领取 享受 "
        "获得 返还 完成 惠及 扶持 慰问 帮扶 受益 覆盖 涉及 争取 走访 新增 实现 得到"
    )
)
_UP_TO_VERB = re.compile(f".*(?:(?:{_VERBS})了?|[为向给对共])(?=[\u4e00-\u9fff“])(?![金款费])")
_VERB = re.compile(_VERBS)
_CLAUSE_END = re.compile("[，。；（]")
_OF_TERM = "期"
"""2年期小额贷款."""
_FUND = re.compile("[\u4e00-\u9fff“”]*(?:贷款|贴息|补贴|津贴|补助|返还|(?<![资现基积])金)")
_TAIL = re.compile("(?:项目资金(?:支持)?|资金|总?金额|总额|款项|共计?|合计|总计|累计|为|达|了)+$")
_YEARLY = late_pattern("全年|今年|本年|年度|共|累计|合计|20[0-9]{2}年|年[底末]")
_ELSEWHERE = re.compile(
    "上年|去年|往年|下一年|次年|明年|计划|目标|拟|预计|余额|申报|收回|回收|归还|到期|(?<!成功)申请|[0-9]月|季度|半年|[第首][一二三四五六七八九]?[批轮期次]|"
    "春节|六一|中秋|重阳|国庆|另|其中|分别|每|以来"
)
"""An amount that is not that of the year, not all of it, or that nobody was given."""
_PLACE = late_pattern(
    "(?:(?<![全本])[省市区县镇乡]本级|(?:(?![全本])[\u4e00-\u9fff]){1,4}[市县区镇乡村](?=道|共|[全发救获资为累办享]))"
)
_DOER = late_pattern("(?![全今本当]年|年度|一年)(?P<doer>[\u4e00-\u9fff]{2,12}?)(?:全年|20[0-9]{2}年|本?年度|累计|共)")
_PEOPLE = re.compile("[\u4e00-\u9fff“”]{2,12}")
_LONGEST, _WHOLE_FUND = 60, 4


@value(slots=False)
class Event:
    """`count` were given `amount`; `receivers`: the noun of those counted; `fund`: what was given, where it is told."""

    count: Fact
    amount: Fact
    receivers: str
    fund: str

    @property
    def passage(self) -> Passage:
        return self.count.passage

    @once
    def is_of_year(self) -> bool:
        """Whether it is told of the year, or as all there was."""
        return _YEARLY.search(_told(self.count, self.amount)) is not None

    @once
    def places(self) -> frozenset[str]:
        """The places whose help it was, by name."""
        return frozenset(_PLACE.findall(_told(self.count, self.amount)))

    @property
    def count_place(self) -> Location:
        start, end = self.count.mention.start, self.count.mention.end
        is_behind = self.passage.text.startswith(self.receivers, end)
        return self.passage.at(start, end + len(self.receivers) if is_behind else end)

    @property
    def amount_place(self) -> Location:
        return self.passage.at(self.amount.mention.start, self.amount.mention.end)


def events_of(facts: Sequence[Fact]) -> tuple[Event, ...]:
    """What the report tells to have been given in its year, in order."""
    beside = [
        (one, other)
        for one, other in pairwise(facts)
        if (one.mention.unit == MONEY) is not (other.mention.unit == MONEY) and one.sentence is other.sentence
    ]
    return tuple(event for one, other in beside if (event := _event(one, other)) is not None)


def _event(one: Fact, other: Fact) -> Event | None:
    """A count and an amount beside each other, in one clause or two, of the year and no part of anything."""
    count, amount = (one, other) if other.mention.unit == MONEY else (other, one)
    if count.mention.unit not in _COUNTED or other.term.clause - one.term.clause > 1:
        return None
    if any(fact.is_part or fact.is_other_year or fact.term.depth or not fact.mention.is_exact for fact in (one, other)):
        return None
    told = _told(one, other)
    if other.mention.start - one.mention.end > _LONGEST or _ELSEWHERE.search(told):
        return None
    fund, receivers = _fund(count, amount), _receivers(count)
    if not fund or not (receivers or count.mention.unit in _CONTRACTS):
        return None
    return Event(count, amount, receivers, fund)


def _told(one: Fact, other: Fact) -> str:
    """What the sentence says up to the later of the two."""
    return one.sentence.text[one.sentence.start : max(one.mention.end, other.mention.end)]


def _fund(count: Fact, amount: Fact) -> str:
    """What the money is called: before the amount, else beside the count, 21笔 and 21名妇女获得小额贷款."""
    own = _named(amount.term.own_name)
    if own and _FUND.fullmatch(own) is None and _named(amount.term.after) == "":
        return ""  # 提取公积金185亿元，发放贷款3万笔
    names = own, _named(count.term.after), _named(amount.term.after), _named(count.term.own_name)
    funds = [name for name in names if _FUND.fullmatch(name) is not None]
    return max((name for name in funds if name.endswith(funds[0])), key=len, default="")


def _named(words: str) -> str:
    """A name without the verbs before it and the words for an amount behind."""
    return _UP_TO_VERB.sub("", _TAIL.sub("", words)).removeprefix(_OF_TERM)


def _receivers(count: Fact) -> str:
    """创业妇女 of 21名成功申请小额贷款的创业妇女提供, and of 惠及创业妇女21名; empty where contracts are counted."""
    if count.mention.unit in _CONTRACTS:
        return ""
    text = count.sentence.text
    behind = _CLAUSE_END.split(text[count.mention.end : count.mention.end + _LONGEST], maxsplit=1)[0]
    chosen, _, who = behind.rpartition("的")
    verb = _VERB.search(who)
    if chosen and verb is None:
        return ""  # 83名妇女的就业问题
    found = _PEOPLE.match(who[: verb.start()] if verb is not None else who)
    if found is not None:
        return found[0]
    before = _PEOPLE.search(_UP_TO_VERB.sub("", count.left))
    return before[0] if before is not None and _FUND.fullmatch(before[0]) is None else ""


def is_same(one: Event, other: Event) -> bool:
    """Whether two events are one: the same fund and receivers, and nothing that tells of two years, places or kinds."""
    if one.count.mention.unit != other.count.mention.unit or not (one.is_of_year or other.is_of_year):
        return False
    if not (are_of_one_fund(one, other) and _is_named_alike(one.receivers, other.receivers)):
        return False
    if not one.receivers and min(len(one.fund), len(other.fund)) < _WHOLE_FUND:
        return False
    if one.places != other.places or one.count.sentence is other.count.sentence or _are_of_two_doers(one, other):
        return False
    if any(is_target(each.count) or not is_headed_by(each.count, each.fund + each.receivers) for each in (one, other)):
        return False
    counts, amounts = FactPair(one.count, other.count), FactPair(one.amount, other.amount)
    if not (counts.is_like_in_size and amounts.is_like_in_size):
        return False
    return not (counts.are_years_apart or are_of_two_things(counts))


def _are_of_two_doers(one: Event, other: Event) -> bool:
    """Whether two sentences open with whose help it was: 县工会全年慰问, 团县委全年慰问."""
    doers = [_DOER.match(_told(each.count, each.amount)) for each in (one, other)]
    return len({found["doer"] for found in doers if found is not None}) > 1


def are_of_one_fund(one: Event, other: Event) -> bool:
    """Whether the same was given: 稳岗返还 and 返还, but 高龄补贴 and 养老补贴 are two."""
    return _is_named_alike(one.fund, other.fund)


def _is_named_alike(one: str, other: str) -> bool:
    """Whether one name is the other's, but for what is ahead of it or behind."""
    return one in other or other in one
