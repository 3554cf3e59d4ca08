"""Two names of a base or station that differ in one word: perhaps one and the same."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Location, Severity
from jiheng.core.late_pattern import late_pattern

_SUFFIXES = ("基地", "中心", "平台", "驿站", "工作站", "服务站", "示范点")
_BASE = re.compile(
    f"(?P<last>创业|创新|就业|培训|实训|实践|教育|服务|示范|孵化|研学|健身)(?P<suffix>{'|'.join(_SUFFIXES)})"
)
_CHINESE = late_pattern("[\u4e00-\u9fff]{4}$")
_SHORTEST_SHARED = 4


@check(
    id="RPT444",
    title="名称相近的基地、站点请核对是否同一处",
    why="两个名称只差一个词，多半是同一处写法不一；若是两处，各写各的即可。",
    kind=Kind.TEXT,
    severity=Severity.NOTICE,
    confidence=Confidence.ASK,
    references=("R42",),
    good=("建成城东社区养老服务中心和城西社区养老服务中心，开放青年实训基地。",),
    bad=(Bad("依托青年返乡创业创新基地开展培训。\n建成青年返乡创业就业基地1个。", says="是否为同一处"),),
)
def base_under_two_names(manuscript: Manuscript) -> Answers:
    """One finding a pair, at the first mention of each."""
    first: dict[tuple[str, str, str], Location] = {}
    for passage in manuscript.prose_with(*_SUFFIXES):
        for found in _BASE.finditer(passage.text):
            start = found.start() - _SHORTEST_SHARED
            if start >= 0 and _CHINESE.search(passage.text, start, found.start()):
                stem = passage.text[start : found.start()]
                first.setdefault((stem, found["suffix"], found["last"]), passage.at(start, found.end()))
    if not first:
        raise DoesNotApply("报告没有写基地、站点")
    pairs: dict[tuple[str, str], list[Location]] = {}
    for (stem, suffix, _), place in first.items():
        pairs.setdefault((stem, suffix), []).append(place)
    for places in pairs.values():
        if len(places) > 1:
            one, other = places[0].quote, places[1].quote
            yield Flaw(tuple(places), f"“{one}”与“{other}”是否为同一处？请核对；是同一处的请统一名称。")
