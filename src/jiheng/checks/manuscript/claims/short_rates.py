"""All of it is told as done, and the rate of it told beside it is below 100%.

提案均已办理答复，办复率98%; 合格率97%，没有发现不合格产品.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_ALL = quick_pattern(
    "(?:全部|悉数|(?<![平人日月年户亩件次])均(?!值|价|匀|衡)|(?<![成首])都(?!市|江|匀))(?P<done>[^，。；：、0-9]{2,20})"
)
_RATE = re.compile(
    "(?<![\u4e00-\u9fff])(?P<name>[\u4e00-\u9fff]{2,10})率[均都已]*(?:达到?|为)?(?P<value>[0-9]{1,2}(?:\\.[0-9]{1,4})?%)(?!以上|及以上)"
)
_NONE = quick_pattern(
    "(?:没有|[未无])(?:发现|出现|检出|一例|一起)*不(?P<done>合格|达标|通过)(?:的?(?:产品|食品|样品|样本|批次|项目|工程|情况|问题|现象|事项))?(?=[，。；]|$)"
)
"""没有发现不合格婴幼儿食品 is said of one kind."""
_IN_TIME = late_pattern("时|期|限内|当[天日场]|[一首初]次")
_NOT_ALL = late_pattern("除|未|不(?!断|含)|基本|力争|确保|目标|计划|要求|将|应(?!急)|如|其余|其他")
_SET_UP = late_pattern("(?:建立|制定|出台|健全|完善|设立|实行)[^，。；]{0,14}(?:台账|制度|机制|办法|方案|体系|清单)")
"""均已建立水费收缴台账，收缴率92%: what is set up is no deed that the rate counts."""
_FIRST = late_pattern("[一首初]次|上年|去年")
"""一次验收合格率97%，没有不合格: what failed at first passed later."""
_DIGIT = late_pattern("[0-9]")
_STOPS = "。；"
_FAR, _LAST = 40, 2


@dataclass(frozen=True, slots=True)
class ShortRate:
    """`words`: what is said of all; `told`: the rate of it."""

    claim: Location
    rate: Location
    words: str
    told: str


def short_rates_in(passages: Sequence[Passage]) -> Iterator[ShortRate]:
    """Each such rate in prose; there is none without 率."""
    for passage in passages:
        text = passage.text
        for said in _ALL.finditer(text):
            begin, clause = passage.clause_start(said.start()), said["done"]
            stop = min([at for mark in _STOPS if (at := text.find(mark, said.end())) >= 0] or [len(text)])
            rate = _RATE.search(text, said.end(), min(stop, said.end() + _FAR))
            if rate is None or _NOT_ALL.search(text, begin, said.end()) or _NOT_ALL.search(rate["name"]):
                continue
            if _DIGIT.search(text, said.end(), rate.start()):
                continue
            if _is_of_it(rate["name"], clause, text[begin : said.start()]):
                yield ShortRate(
                    passage.at(said.start(), said.end()),
                    passage.at(rate.start(), rate.end()),
                    said[0],
                    f"{rate['name']}率{rate['value']}",
                )


def none_failed_in(passages: Sequence[Passage]) -> Iterator[ShortRate]:
    """Each claim that nothing failed, right behind the rate of what passed."""
    for passage in passages:
        for said in _NONE.finditer(passage.text):
            begin = passage.sentence_around(said.start())[0]
            rates = list(_RATE.finditer(passage.text, begin, said.start()))
            clause = passage.clause_start(said.start())
            if not rates or clause != said.start() or rates[-1].end() != clause - 1:
                continue
            rate = rates[-1]
            if rate["name"].endswith(said["done"]) and not _FIRST.search(rate["name"]):
                places = passage.at(said.start(), said.end()), passage.at(rate.start(), rate.end())
                yield ShortRate(*places, said[0], f"{rate['name']}率{rate['value']}")


def _is_of_it(name: str, clause: str, subject: str) -> bool:
    """Whether a rate counts what the clause says was done, 办复 of 办理答复, of nothing else and not how punctually."""
    if _IN_TIME.search(name) and not _IN_TIME.search(clause):
        return False
    of, done = name[:-_LAST], name[-_LAST:]
    clause = _SET_UP.sub("", clause)
    return set(done) <= set(clause) and (not of or of in subject or not set(of).isdisjoint(clause))
