"""A figure said to have risen or fallen, though the two told say the reverse: 97.6%，比上年的98.1%有所提升."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location

_N = r"[0-9][0-9,]{0,12}(?:\.[0-9]{1,4})?"
_RISEN, _FALLEN = "提升|提高|上升|增加|增长", "下降|降低|减少|回落"
_COMPARED = re.compile(
    rf"(?<![0-9.,])(?P<now>{_N})(?P<unit>%|分|[万亿]元)(?:，[^，。；0-9]{{0,12}}[0-9.]+个百分点)?，"
    rf"(?P<said>[较比](?:上年|去年)(?:同期|度)?的?(?P<before>{_N})(?P=unit)(?:有所|略有|明显|稳步)?"
    rf"(?:(?P<risen>{_RISEN})|(?P<fallen>{_FALLEN})))(?![0-9了至到])"
)


@dataclass(frozen=True, slots=True)
class Direction:
    """`words`: what is said; `told`: both figures."""

    place: Location
    words: str
    told: str


def directions_in(passages: Sequence[Passage]) -> Iterator[Direction]:
    """Each that goes the other way."""
    for passage in passages:
        for found in _COMPARED.finditer(passage.text) if "年" in passage.text else ():
            now, before = (Decimal(found[name].replace(",", "")) for name in ("now", "before"))
            if now < before if found["risen"] else now > before:
                sign = "＜" if now < before else "＞"
                told = f"{found['now']}{found['unit']}{sign}{found['before']}{found['unit']}"
                yield Direction(passage.at(found.start(), found.end()), found["said"], told)
