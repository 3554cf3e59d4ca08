"""What is said to be done in time, though the day that the sentence tells is later than the one it was due.

计划10月底竣工，实际竣工时间为12月20日，按期完成.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jiheng.checks.manuscript.claims.assurances import is_unassured
from jiheng.checks.manuscript.periods.moments import Moment, moments
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

IN_TIME = quick_pattern(
    "(?:按期|如期|按时|及时|按(?:计划|合同)(?:工期|时间|期限)|在(?:计划|合同|规定|批复|约定|要求)?的?(?:工期|期限|时限|时间|建设期|实施期)[之以]?内)"
    "(?![\u4e00-\u9fff]{0,2}率|性|推进|支付|拨付)"
)
WORDS_OF_TIME = ("按期", "如期", "按时", "及时", "工期", "期限", "时限", "时间", "建设期", "实施期")
"""What it cannot do without."""
_DUE = late_pattern("计划|应(?!急)|合同|约定|要求|规定|预定|原定|建设期|实施期|建设周期|工期|期限|时限|限期")
_REALLY = late_pattern("实际|实于")
_THEN, _ENDED = (
    late_pattern("，(?:该?(?:项目|工程)[于至]?|[^，。；0-9]{0,6}?已?[于至])$"),
    late_pattern("(?:全面|正式|通过)?(?:完工|竣工|建成|交付|完成(?!决算|审计|结算|验收))"),
)
_ALL_OF_IT = late_pattern("前?(?:全部|全面)?(?:完成|整改|办结|竣工|完工|建成|交付|交货|供货|到货|销号|验收)")
_LATER = 0.1
"""So much of a month later is more than a way of telling it."""


@dataclass(frozen=True, slots=True)
class Belated:
    """`words`: the claim; `told`: the day it was done and the day it was due."""

    claim: Location
    days: Location
    words: str
    told: str


def belated_in(passages: Iterable[Passage]) -> Iterator[Belated]:
    """Each such claim, by the last day before it and the one before that."""
    for passage in passages:
        for said in IN_TIME.finditer(passage.text):
            begin, _ = passage.sentence_around(said.start())
            days = moments(passage.text, begin, said.start())
            if len(days) < 2 or is_unassured(passage.text, passage.clause_start(said.start()), said.start()):
                continue
            due, done = days[-2:]
            if _is_due(passage.text, begin, due, done, said) and done.months[0] > due.months[1] + _LATER:
                words = passage.text[due.start : due.end], passage.text[done.start : done.end]
                place = passage.at(due.start, done.end)
                yield Belated(passage.at(said.start(), said.end()), place, said[0], f"{words[1]}晚于{words[0]}")


def _is_due(text: str, begin: int, due: Moment, done: Moment, said: re.Match[str]) -> bool:
    """Whether the first was fixed beforehand and the second really came, both of one year or each with its own."""
    place = said.start()
    if not due.month or not done.month or (due.year == 0) != (done.year == 0):
        return False
    is_done = _REALLY.search(text, due.end, done.start) is not None or (
        _THEN.search(text, due.end, done.start) is not None
        and (_ENDED.match(text, done.end) is not None or _is_claimed_behind(text, done, said))
    )
    return is_done and _DUE.search(text, begin, due.start) is not None and "；" not in text[due.end : place]


def _is_claimed_behind(text: str, done: Moment, said: re.Match[str]) -> bool:
    """已于10月31日前按期完成整改: the claim and what was done stand right behind the day."""
    return said.start() - done.end <= 1 and _ALL_OF_IT.match(text, said.end()) is not None
