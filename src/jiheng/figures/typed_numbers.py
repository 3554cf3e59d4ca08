"""Numbers typed by hand where a figure has a name: what could be named, and which amounts no record knows.

Silent on years, dates, ordinals, list numbers, and whatever stands in 《》〔〕“” or is part of a name.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from rapidfuzz import fuzz

from jiheng.core.figure import Figure
from jiheng.core.numbers import parse_decimal, plain
from jiheng.figures.reference import Reference

_QUOTED = re.compile(r"《[^》]*》|〔[^〕]*〕|“[^”]*”|「[^」]*」|\[[^\]]*\]|【[^】]*】")
_NUMBER = re.compile(
    r"(?<![\dA-Za-z.,+＋第—～~\-])(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?P<unit>万元|亿元|元|%|人次|班次|名|人|户|场|次|个|项|条|笔|分|家|期|件)"
)
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．，％", "0123456789.,%")
_CHECKABLE = ("万元", "亿元", "元", "%")
_TELLING = Decimal(10)
_COMMONPLACE = ("100%", "0%")
SHOWN_NAMES = 3


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A typed quantity; `names` are the figures that print it, likeliest first. None: no record knows it."""

    text: str
    start: int
    end: int
    names: tuple[str, ...]


def prints(figures: Mapping[str, Figure]) -> dict[str, list[str]]:
    """Printed value → the names of the figures that print so."""
    index: dict[str, list[str]] = {}
    for name, figure in figures.items():
        if figure.is_known and not figure.text:
            index.setdefault(_canonical(figure.told()), []).append(name)
    return index


def typed_numbers(parts: tuple[str | Reference, ...], index: Mapping[str, list[str]]) -> Iterator[TypedNumber]:
    """The quantities typed in the text that deserve a word."""
    text = "".join(part if isinstance(part, str) else " " * (part.end - part.start) for part in parts)
    masked = _QUOTED.sub(lambda found: " " * len(found[0]), text.translate(_FULL_WIDTH))
    for found in _NUMBER.finditer(masked):
        number = parse_decimal(found["number"].replace(",", ""))
        assert number is not None
        canonical = _canonical(found[0])
        if canonical in _COMMONPLACE:
            continue
        names = index.get(canonical, [])
        is_telling = number >= _TELLING or number != number.to_integral_value()
        if (names and is_telling) or (not names and found["unit"] in _CHECKABLE and number):
            around = masked[max(0, found.start() - 20) : found.end() + 10]
            yield TypedNumber(found[0], found.start(), found.end(), _likeliest(names, around))


def _canonical(told: str) -> str:
    """One spelling for 503.2万元, 503.20万元 and 5,032,000元; 人 is 名."""
    found = _NUMBER.fullmatch(told)
    number = parse_decimal(found["number"].replace(",", "")) if found else None
    if found is None or number is None:
        return told
    unit = {"人": "名"}.get(found["unit"], found["unit"])
    factor = {"亿元": Decimal(10**8), "万元": Decimal(10**4)}.get(unit)
    if factor is not None:
        return f"{plain(number * factor)}元"
    return f"{plain(number)}{unit}"


def _likeliest(names: list[str], around: str) -> tuple[str, ...]:
    """Those whose names are most like the words around the number, indicators' own figures last."""
    return tuple(
        sorted(names, key=lambda name: (name.startswith("指标."), -fuzz.partial_ratio(name.replace(".", ""), around)))
    )
