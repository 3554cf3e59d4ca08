"""Sentences that claim everything was done, and of what they claim it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiheng.checks.manuscript.passages import Passage
from jiheng.core.finding import Location

_CLAIM = re.compile(
    r"(?P<all>(?:已|均|都|全部|全面|圆满|如期|按期|按时|超额|顺利|较好地?|足额|如数|悉数|保质保量|100%|百分之百|应兑尽兑，?){1,3}(?:已|得到|地|了|100%)*"
    r"(?:完成|实现|达到预期|达到目标|达标|兑现|兑付|完工|竣工|办结|落实到位|达到100%)(?:到位)?)"
    r"|(?P<target>(?:完成|实现|达到|达成)了?(?:全部|各项|所有)?(?:年初|年度|预定|既定|预期|设定|全年|预期的|既定的|绩效)?"
    r"(?:的)?(?:各项)?(?:绩效)?(?:目标|任务|指标|效果|要求))(?!的|值|数|不|为|未|任务数|分解|设定|申报|管理|[^，。；]{0,8}[0-9])"
    r"|(?P<each>应(?P<verb>[\u4e00-\u9fff])尽(?P=verb))"
    r"|(?P<every>全部[\u4e00-\u9fff]{2,4}(?=[，。；]|$))|(?P<full>(?:圆满完成|全部完成|超额完成))"
    r"|(?P<money>无结余|没有结余|未有结余|资金全部(?:支出|使用|拨付)完毕|全部支出完毕|执行率(?:已达到?|均达到?)100%|应拨尽拨|应支尽支)"
)
_CORE = re.compile(
    "应.尽|完成|完工|实现|达到|达成|达标|兑|竣工|办结|落实到位|无结余|没有结余|未有结余|应[拨支]|全部|执行率"
)
_BEFORE_CORE, _BEHIND_CORE = 10, 30
_NOT_CLAIMED = re.compile(
    r"未|没有|不能|尚|基本|大部分|多数|除|力争|确保|争取|将|拟|预计|如果|如|若|应当|应|努力|保证|为了|推动|促进|能否|是否|要|需|着力|进一步|不断|有效保障"
)
_ALLOWED_BEFORE = re.compile(r"应保|应兑|应发|应|按要求|需求|重要|主要|将军")
_GENERAL = re.compile(
    r"(?:各项|全部|所有|年度|整体|全年|年初|其他|其余)[^，。；]{0,10}(?:目标|任务|指标|工作)?|目标|任务|指标"
)
_EXCEPT = re.compile(r"除[^。；]{1,40}(?:外|之外)")
_OTHERS = re.compile(r"其他|其余|其它")
_OF_SOME = re.compile(r"等|每|[0-9]")
_COUNTED = re.compile("[0-9]")
"""全面完工6049座 tells how many."""
_LONGEST_SUBJECT = 40
_OF_MONEY = frozenset(("应拨尽拨", "应支尽支"))


@dataclass(frozen=True, slots=True)
class Claim:
    """`subject`: the words of the clause before the claim. `is_general`: of all targets. `is_money`: nothing left."""

    passage: Passage
    start: int
    end: int
    subject: str
    sentence_start: int
    sentence_end: int
    is_general: bool
    is_money: bool

    @property
    def place(self) -> Location:
        return self.passage.at(self.start, self.end)

    @property
    def words(self) -> str:
        return self.passage.text[self.start : self.end]


def claims_of(passages: Sequence[Passage]) -> tuple[Claim, ...]:
    """The claims of completion in prose, in order; wishes, plans and exceptions are none."""
    return tuple(claim for passage in passages if not passage.is_heading for claim in _of_passage(passage))


def _of_passage(passage: Passage) -> Iterator[Claim]:
    text = passage.text
    last = 0
    for core in _CORE.finditer(text):
        found = _CLAIM.search(text, max(core.start() - _BEFORE_CORE, last), core.end() + _BEHIND_CORE)
        if found is None or found.end() < core.start():
            continue
        last = found.end()
        clause = passage.clause_start(found.start())
        begin, end = passage.sentence_around(found.start())
        subject = text[max(clause, found.start() - _LONGEST_SUBJECT) : found.start()]
        is_general = bool(found["target"]) or bool(_GENERAL.search(subject + found[0]))
        if found["every"] and _OF_SOME.search(subject):
            continue
        if _NOT_CLAIMED.search(_ALLOWED_BEFORE.sub("", subject[-12:])) or _OTHERS.search(subject):
            continue
        if found["all"] and _COUNTED.match(text, found.end()):
            continue
        if is_general and _EXCEPT.search(text, begin, end):
            continue
        yield Claim(
            passage,
            found.start(),
            found.end(),
            subject,
            begin,
            end,
            is_general,
            bool(found["money"]) or found[0] in _OF_MONEY,
        )
