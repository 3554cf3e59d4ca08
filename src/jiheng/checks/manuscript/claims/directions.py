"""Accounts said to be more or less, and what went from one to another, though the figures say the reverse."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_N = r"[0-9][0-9,]{0,12}(?:\.[0-9]{1,4})?"
_RISEN, _FALLEN = "提升|提高|上升|增加|增长", "下降|降低|减少|回落"
_ACCOUNT = late_pattern(
    rf"(?P<kind>[预决]算|收入|支出)(?:数|合计|总计|总额|完成)?(?:为|是)?(?P<number>{_N})(?P<unit>[万亿]?元)"
)
_SAID_OF_IT = re.compile(
    "(?P<one>决算数|收入?|支出?)(?:略|稍|大幅|明显)?(?:(?P<more>大于|高于|超过|多于)|(?P<less>小于|低于|少于))(?:年初|调整|全年)?"
    "(?P<other>预算数?|支出?|收入?)(?=[，。；、的]|$)"
)
"""年初预算为196.4万元，支出决算为196.3万元，…。决算数大于预算数的主要原因; 收入96万元，支出98万元，收大于支."""
_WHOLE = {"收": "收入", "支": "支出"}
_REACH, _KIND = 90, 2
_PAIRS = late_pattern(
    rf"[由从](?:[^，。；0-9]|20[0-9]{{2}}年){{0,12}}{_N}(?P<unit>%|[万亿]?元)[和、](?P<before>{_N})(?P=unit)"
    rf"(?P<said>分别(?:(?P<grew>扩大|拉大|{_RISEN})|(?:缩小|收窄|{_FALLEN}))[到至]){_N}(?P=unit)[和、](?P<now>{_N})(?P=unit)"
)
"""Of 从465元和169元分别提高到587元和231元 the second way; the first is read as any other."""
FROM_ONE = quick_pattern("分别(?:提高|增加|增长|上升|下降|降低|减少)[到至]")
"""What says that something went from one to another."""
SAID_OF_TWO = ("决算数", "大于", "小于", "高于", "低于", "超过", "少于", "多于")
"""What is said of two figures has one of these."""


@dataclass(frozen=True, slots=True)
class Direction:
    """`words`: what is said; `told`: both figures."""

    place: Location
    words: str
    told: str


def directions_in(passages: Sequence[Passage]) -> Iterator[Direction]:
    """Each that goes the other way."""
    for passage in passages:
        yield from _of_accounts(passage)


def from_one_to_another(passages: Iterable[Passage]) -> Iterator[Direction]:
    """从4.6万元和1.7万元分别提高到5.9万元和2.3万元."""
    for passage in passages:
        yield from _moves(passage)


def _moves(passage: Passage) -> Iterator[Direction]:
    for found in _PAIRS.finditer(passage.text):
        before, now, unit = found["before"], found["now"], found["unit"]
        is_more = Decimal(now.replace(",", "")) > Decimal(before.replace(",", ""))
        if now != before and is_more != (found["grew"] is not None):
            told = f"{before}{unit}{'＜' if is_more else '＞'}{now}{unit}"
            yield Direction(passage.at(found.start(), found.end()), found["said"], told)


def _of_accounts(passage: Passage) -> Iterator[Direction]:
    """What is said of a final account against its budget, or of income against spending, both told last before it."""
    for said in _SAID_OF_IT.finditer(passage.text):
        begin = max(said.start() - _REACH, passage.text.rfind("；", 0, said.start()), 0)
        last = {told["kind"]: told for told in _ACCOUNT.finditer(passage.text, begin, said.start())}
        one, other = (last.get(_WHOLE.get(said[side], said[side][:_KIND])) for side in ("one", "other"))
        if one is None or other is None or one["unit"] != other["unit"]:
            continue
        done, plan = (Decimal(each["number"].replace(",", "")) for each in (one, other))
        if (done <= plan) if said["more"] else (done >= plan):
            sign = "＝" if done == plan else "＜" if done < plan else "＞"
            told = f"{one['number']}{one['unit']}{sign}{other['number']}{other['unit']}"
            yield Direction(passage.at(said.start(), said.end()), said[0], told)
