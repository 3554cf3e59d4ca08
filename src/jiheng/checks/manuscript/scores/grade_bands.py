"""The bands of scores that grades stand for: those of a report, or the usual ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.quick_pattern import quick_pattern

_GRADE = "优秀|良好|中等|合格|较差|优|良|中|差"
_BAND = quick_pattern(
    rf"(?P<low>[0-9]{{2}})分?(?:（含）)?(?:及?以上|(?:[-—～至到])(?P<high>[0-9]{{2,3}})分?)(?:（[^）。]{{1,8}}）)?[^。；，、0-9（）]{{0,4}}?(?:为|是|定为|评为|：)?“?(?P<grade>{_GRADE})(?=[划档级等]|[^\u4e00-\u9fff]|$)"
    rf"|(?P<named>{_GRADE})”?(?:等级|等次|级|等)?（(?P<from>[0-9]{{2}})分?(?:（含）)?(?:及?以上|(?:[-—～至到])(?P<to>[0-9]{{2,3}})分?)[^）。]{{0,6}}）"
)
_SAME = {"优秀": "优", "良好": "良", "中等": "中", "合格": "中", "较差": "差"}
_TOP = 100


@dataclass(frozen=True, slots=True)
class Band:
    """The scores of a grade: from `low`, up to but not including `high`; the highest band ends with the full mark."""

    grade: str
    low: int
    high: int

    def holds(self, score: Fraction) -> bool:
        return self.low <= score < self.high or score == self.high == _TOP


USUAL = (Band("优", 90, _TOP), Band("良", 80, 90), Band("中", 60, 80), Band("差", 0, 60))
"""财预〔2020〕10号: 90 and above, 80 to 90, 60 to 80, below 60."""


def plain_grade(grade: str) -> str:
    """优 for 优秀."""
    return _SAME.get(grade, grade)


def bands_in_force(passages: Sequence[Passage]) -> tuple[Band, ...]:
    """Those that a report itself tells, else the usual ones; of one told alone nothing is known unless it is usual."""
    told = tuple(each for passage in passages if "分" in passage.text for each in _bands(passage.text))
    if len({band.grade for band in told}) > 1:
        return told
    return USUAL if all(any(band.low == usual.low for usual in USUAL) for band in told) else ()


def _bands(text: str) -> Iterator[Band]:
    found = list(_BAND.finditer(text))
    lows = [int(each["low"] or each["from"]) for each in found]
    for each, low in zip(found, lows, strict=True):
        high = int(each["high"] or each["to"] or 0)
        above = min((other for other in lows if other > low), default=_TOP)
        is_open = not high or high + 1 == above  # 90分及以上为优，80—89分为良: 89.5 is 良
        yield Band(plain_grade(each["grade"] or each["named"]), low, above if is_open else high)


def band_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where the text tells which scores a grade stands for, and not what was scored."""
    return tuple(found.span() for found in _BAND.finditer(text))
