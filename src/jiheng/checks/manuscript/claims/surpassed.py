"""Changes said to reach an aim that is higher, and results said to miss a target that is lower.

浓度下降2.1%，超额完成浓度下降4%的目标; 满意度93.2%，与90%的目标值还有差距.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jiheng.checks.manuscript.names.less_is_better import LESS_IS_BETTER
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_N = r"[0-9](?:[0-9,]{0,12}[0-9])?(?:\.[0-9]{1,4})?"
_OF_YEAR = r"(?:年度|全年|年初|预期|设定|既定|预定|绩效|考核|规定|国家|全[国省市县区州]|的)*"
_BOUND = "目标|任务|计划|指标|要求|标准|平均|水平"
_SAID_SHORT = quick_pattern(
    rf"(?P<result>(?<![0-9.,]){_N})(?P<unit>%|分)[，、（](?:(?:与|距离?|离)(?P<off>{_N})(?P=unit)(?:以上)?的{_OF_YEAR}(?:{_BOUND})值?[^，。；0-9]{{0,6}}差距"
    rf"|[仍尚还]?(?:未完成|未达到?|没有达到|未能达到|没有完成|未能完成)了?{_OF_YEAR}(?:{_BOUND})值?(?:为|是)?(?P<aim>{_N})(?P=unit)(?:以上)?(?=[，。；])"
    rf"|[仍尚还]?(?:未达到?|没有达到|未能达到)(?P<missed>{_N})(?P=unit)(?:以上)?的{_OF_YEAR}(?:{_BOUND}))"
)
_CHANGE = "增长|提高|上升|增加|提升|下降|减少|降低|压减"
_CHANGES_AIMED_AT = re.compile(
    rf"(?:超额完成|圆满完成|完成|实现|达到|达成)了?(?P<aims>[^，。；]{{0,30}}?(?:{_CHANGE}){_N}%[^，。；]{{0,40}}?的[^，。；0-9]{{0,6}}?(?:目标|任务|指标|计划))"
)
_CHANGE_OF = late_pattern(
    rf"(?P<noun>[^，。；、：（）]{{2,16}}?|(?<=完成)|(?<=实现)|(?<=达到)|(?<=达成)|(?<=了))(?:同比|比上年|较上年|比去年|较去年)?(?P<verb>{_CHANGE})(?P<number>{_N})%"
)
_BEFORE, _FAR = 14, 160
SURPASSING = ("目标", "任务", "计划", "指标")
"""One of these words stands in each such sentence."""
SAID_SHORT = ("差距", "达到", "完成")
"""And one of these where a result is said to fall short."""


@dataclass(frozen=True, slots=True)
class Surpassed:
    """`words`: result and target as they are told. `is_above`: the result is too high, else too low."""

    place: Location
    words: str
    result: str
    target: str
    is_above: bool = False

    @property
    def told(self) -> str:
        return f"{self.result}{'不低于' if self.is_above else '没有达到'}{self.target}"

    @property
    def arithmetic(self) -> str:
        return f"{self.result}{'≥' if self.is_above else '＜'}{self.target}"


def surpassed_in(passages: Sequence[Passage]) -> Iterator[Surpassed]:
    """浓度同比下降2.1%，超额完成浓度同比下降4%的目标: each such change in prose."""
    for passage in passages:
        text = passage.text
        for claim in _CHANGES_AIMED_AT.finditer(text):
            for aim in _CHANGE_OF.finditer(text, claim.start("aims"), claim.end()):
                told = _told_change(text[max(0, claim.start() - _FAR) : claim.start()], aim["noun"], aim["verb"])
                if told and _number(told) < _number(aim["number"]):
                    place = passage.at(aim.start(), aim.end())
                    yield Surpassed(place, aim[0], f"{told}%", f"{aim['number']}%")


def said_short_in(passages: Sequence[Passage]) -> Iterator[Surpassed]:
    """满意度93.2%，与90%的目标值还有差距."""
    for passage in passages:
        for found in _SAID_SHORT.finditer(passage.text):
            unit, target = found["unit"], found["off"] or found["missed"] or found["aim"]
            begin = max(0, found.start() - _BEFORE)
            is_short = _number(found["result"]) < _number(target)
            if not is_short and not LESS_IS_BETTER.search(passage.text, begin, found.start()):
                place = passage.at(found.start(), found.end())
                yield Surpassed(place, found[0], f"{found['result']}{unit}", f"{target}{unit}", is_above=True)


def _told_change(ahead: str, noun: str, verb: str) -> str:
    """The last change so named that is told of it, not aimed at; empty where there is none."""
    if not noun:
        return _last_change(ahead, verb)
    _, name, behind = _CHANGES_AIMED_AT.sub("；", ahead).rpartition(noun)
    found = re.search(rf"^[^；。]{{0,40}}?{verb}了?(?P<number>{_N})%", behind) if name else None
    return found["number"] if found is not None else ""


def _last_change(ahead: str, verb: str) -> str:
    """The change right before 超额完成下降3%的目标, where the clause tells no other."""
    clause = re.split("[。；\n]", ahead)[-1]
    told = re.findall(rf"(?:{_CHANGE})了?({_N})%(?![^，。；]*(?:目标|任务|计划))", clause)
    last = re.search(rf"{verb}了?(?P<number>{_N})%，[^，。；0-9]*$", clause)
    return last["number"] if last is not None and len(told) == 1 else ""


def _number(written: str) -> Decimal:
    return Decimal(written.replace(",", ""))
