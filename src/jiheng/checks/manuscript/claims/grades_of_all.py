"""A grade told of all beside a count of lower ones: 评为优的18个、良的4个，全部为优."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiheng.checks.manuscript.names.meant_by_all import EACH
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_RANKS = {
    **dict.fromkeys(("优秀", "优"), 4),
    **dict.fromkeys(("良好", "良"), 3),
    **dict.fromkeys(("中", "中等", "一般", "合格", "及格", "基本合格"), 2),
    **dict.fromkeys(("差", "较差", "不合格", "不及格"), 1),
}
_GRADE = "|".join(sorted(_RANKS, key=len, reverse=True))
_OF_ALL = quick_pattern(
    f"(?:全部|悉数|{EACH})[^，。；0-9“”]{{0,6}}?(?:评定为|评价为|评为|获评|达到|属于?|[为是获])"
    f"“?(?P<grade>{_GRADE})”?(?:[及或]?以上)?(?:等[次级]|档次?)?(?=[，。；]|$)"
)
_COUNT = "[1-9][0-9]*[个家项所户名件批]"
_COUNTED = late_pattern(
    f"(?<![\u4e00-\u9fff0-9])“?(?P<grade>{_GRADE})”?(?:等[次级])?的?[有为]?{_COUNT}"
    f"|(?<=[为是级次])“?(?P<is>{_GRADE})”?(?:等[次级])?的[有为]?{_COUNT}"
    f"|{_COUNT}[^，。；、0-9]{{0,6}}?(?:评定为|评价为|评为|[为是])“?(?P<grades>{_GRADE})”?(?=[，。；、]|$)"
)
_OF_THOSE_BEFORE = late_pattern("均|都")
_NOT_SAID = late_pattern("未|不(?!合格|及格)|力争|确保|目标|要求|将|应(?!急)|除|其余|其他|如|若")
GRADES_GIVEN = ("全部", "悉数", "均", "都")
"""A grade is given to all with one of these."""
_GRADES = ("grade", "is", "grades")


@dataclass(frozen=True, slots=True)
class GradeOfAll:
    """`words`: what is said of all; `told`: the lower grade and how many have it."""

    claim: Location
    lower: Location
    words: str
    told: str


def grades_of_all(passages: Sequence[Passage]) -> Iterator[GradeOfAll]:
    """Each such claim, by the lowest grade counted in its sentence."""
    for passage in passages:
        for said in _OF_ALL.finditer(passage.text):
            subject = passage.text[passage.clause_start(said.start()) : said.start()]
            if _NOT_SAID.search(subject + said[0]):
                continue
            begin, end = passage.sentence_around(said.start())
            if _OF_THOSE_BEFORE.match(said[0]) and (stop := passage.text.find("；", said.end(), end)) >= 0:
                end = stop  # 甲93分、乙91分，均为良好；市直部门一般6家: of the two that it names
            lower = _lowest(passage, begin, end, _RANKS[said["grade"]])
            if lower is not None:
                place = passage.at(lower.start(), lower.end())
                yield GradeOfAll(passage.at(said.start(), said.end()), place, said[0], lower[0])


def _lowest(passage: Passage, begin: int, end: int, rank: int) -> re.Match[str] | None:
    """The lowest grade counted in a stretch, where it is below the rank."""
    counted = [found for found in _COUNTED.finditer(passage.text, begin, end) if _rank(found) < rank]
    return min(counted, key=_rank, default=None)


def _rank(found: re.Match[str]) -> int:
    return next(_RANKS[found[name]] for name in _GRADES if found[name])
